//! The table of who gains beside the departments.

use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::model::{Choice, Payer};
use crate::report::sheet::{Row, Sheet};
use crate::words::Label;

pub(crate) const TABLE: TableSpec = TableSpec::new("payers", |sheets| Some(sheet(sheets).into()));

/// Who else gains, society as a whole, and present values.
fn sheet(sheets: &Sheets) -> Sheet {
    let columns = sheets.columns(&[
        ("expected", Label("expected")),
        ("realisable", Label("realisable")),
    ]);
    let payers = sheets.calculated.calculation.payers.iter();
    let payers = payers.map(|gains| gains.payer);
    let payer = |payer: Payer| {
        let name = capitalised(Label::of_payer(payer).text(sheets.layout.language));
        sheets.object(name, &format!("payers.{}", payer.word()), &columns)
    };
    let mut rows: Vec<Row> = payers.map(payer).collect();
    let row = |label, names: [&str; 2]| {
        sheets.named(sheets.say(label), names.map(str::to_owned).to_vec())
    };
    rows.extend([
        row(Label("society"), ["society.expected", ""]).total(),
        row(Label("society-net"), ["society.net", ""]),
        row(Label("society-present-value"), ["society.npv", ""]),
        row(
            Label("present-value-reductions"),
            ["", "present_value.reductions"],
        ),
        row(Label("net-present-value"), ["", "present_value.npv"]),
    ]);
    sheets.sheet("payers", [Label("payers"), Label("payer")], columns, rows)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
