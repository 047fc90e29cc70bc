//! The table of how much rests on what.

use rust_decimal::Decimal;

use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::model::{Choice, Share};
use crate::report::section::Section;
use crate::report::sheet::{Cell, Row, Sheet};
use crate::words::{Label, Sentence};

pub(crate) const TABLE: TableSpec = TableSpec::new("foundations", |sheets| {
    let sentences = sheets.said([Sentence::new("rests-on-parts")]);
    Some(Section::new(sheet(sheets), sentences))
});

/// Parts of the municipality's realisable reductions by what they rest on.
fn sheet(sheets: &Sheets) -> Sheet {
    let foundations = &sheets.calculated.calculation.foundations;
    let columns = sheets.columns(&[("amount", Label("amount")), ("share", Label("share"))]);
    let realisable = Cell::Money(foundations.realisable);
    let has_parts = foundations.realisable.0 > Decimal::ZERO;
    let whole = has_parts.then(|| Cell::tenths(Share(Decimal::ONE)));
    let cells = vec![realisable, whole.unwrap_or(Cell::Empty)];
    let names = vec!["foundations.realisable".to_owned(), String::new()];
    let row = Row::new(sheets.say(Label("realisable-total")), cells);
    let mut rows = vec![row.named(names)];
    for (grade, _) in &foundations.by_evidence_grade {
        let (label, word) = match grade {
            Some(grade) => {
                let label = format!("{} {}", sheets.say(Label("evidence-grade")), grade.word());
                (label, grade.word())
            }
            None => (sheets.say(Label("no-evidence-grade")), "none"),
        };
        let id = format!("foundations.by_evidence_grade.{word}");
        rows.push(sheets.object(label, &id, &columns).indented());
    }
    let parts = [
        ("foundations.example_data", Label("example-data")),
        ("foundations.after_period", Label("after-period")),
        ("foundations.converted", Label("indexed-unit-costs")),
    ];
    rows.extend(parts.map(|(id, label)| sheets.object(sheets.say(label), id, &columns)));
    let headings = [Label("foundations"), Label("foundation")];
    sheets.sheet("foundations", headings, columns, rows)
}
