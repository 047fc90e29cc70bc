//! The table of how much rests on what.

use rust_decimal::Decimal;

use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::calculation::Part;
use crate::model::{Choice, Share};
use crate::report::section::Section;
use crate::report::sheet::{Cell, Row, Sheet};
use crate::words::{Label, Sentence};

pub(crate) const TABLE: TableSpec = TableSpec::new("foundations", |sheets| {
    Some(Section::new(
        sheet(sheets),
        sheets.said([Sentence::new("rests-on-parts")]),
    ))
});

/// Parts of the municipality's realisable reductions by what they rest on.
fn sheet(sheets: &Sheets) -> Sheet {
    let foundations = &sheets.calculated.calculation.foundations;
    let whole = Part {
        amount: foundations.realisable,
        share: (foundations.realisable.0 > Decimal::ZERO).then_some(Share(Decimal::ONE)),
    };
    let mut rows = vec![
        row(sheets.say(Label("realisable-total")), &whole)
            .named(vec!["foundations.realisable".to_owned(), String::new()]),
    ];
    for (grade, part) in &foundations.by_evidence_grade {
        let (label, word) = match grade {
            Some(grade) => {
                let label = format!("{} {}", sheets.say(Label("evidence-grade")), grade.word());
                (label, grade.word())
            }
            None => (sheets.say(Label("no-evidence-grade")), "none"),
        };
        let names = names(&format!("by_evidence_grade.{word}"));
        rows.push(row(label, part).named(names).indented());
    }
    for (id, label, part) in [
        (
            "example_data",
            Label("example-data"),
            &foundations.example_data,
        ),
        (
            "after_period",
            Label("after-period"),
            &foundations.after_period,
        ),
        (
            "converted",
            Label("indexed-unit-costs"),
            &foundations.converted,
        ),
    ] {
        rows.push(row(sheets.say(label), part).named(names(id)));
    }
    let columns = [("amount", Label("amount")), ("share", Label("share"))];
    let headings = [Label("foundations"), Label("foundation")];
    sheets.by_figure("foundations", headings, &columns, rows)
}

fn names(part: &str) -> Vec<String> {
    let figure = |key| format!("foundations.{part}.{key}");
    ["amount", "share"].map(figure).into()
}

fn row(label: String, part: &Part) -> Row {
    let share = part.share.map_or(Cell::Empty, Cell::tenths);
    Row::new(label, vec![Cell::Money(part.amount), share])
}
