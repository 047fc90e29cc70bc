//! The table of how much rests on what.

use rust_decimal::Decimal;

use super::prelude::*;
use crate::model::{Choice, Share, rounded};

pub(crate) const TABLE: TableSpec = TableSpec {
    for_programs: |_, sheets| vec![sheet(sheets, true)],
    ..TableSpec::new("foundations", |sheets| {
        let sentences = sheets.said([Sentence::new("rests-on-parts")]);
        let increases = sheets.calculated.calculation.foundations.increases;
        let has_increases = !rounded(increases.0, 2).is_zero();
        Some(Section::new(sheet(sheets, has_increases), sentences))
    })
};

/// Increases, and what is left after them, are told to people where there are any.
const COLUMNS: [(&str, Label); 4] = [
    ("reductions", Label("reductions-alone")),
    ("share", Label("share")),
    ("increases", Label("increases")),
    ("amount", Label("net-amount")),
];

/// Parts of the municipality's realisable reductions by what they rest on.
fn sheet(sheets: &Sheets, has_increases: bool) -> Sheet {
    let foundations = &sheets.calculated.calculation.foundations;
    let columns = if has_increases {
        &COLUMNS[..]
    } else {
        &COLUMNS[..2]
    };
    let columns = sheets.columns(columns);
    let names = [
        "foundations.reductions",
        "",
        "foundations.increases",
        "foundations.realisable",
    ];
    let names = names.map(str::to_owned).into_iter().take(columns.len());
    let mut whole = sheets.named(sheets.say(Label("realisable-total")), names.collect());
    if foundations.reductions.0 > Decimal::ZERO {
        whole.cells[1] = Cell::tenths(Share(Decimal::ONE));
    }
    let mut rows = vec![whole];
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
