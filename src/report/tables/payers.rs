//! The table of who gains or loses beside the departments.

use rust_decimal::Decimal;

use super::prelude::*;
use crate::model::{Choice, Payer};
use crate::report::sentences::shown_percent;

pub(crate) const TABLE: TableSpec = TableSpec::new("payers", |sheets| Some(sheet(sheets).into()));

/// Who gains or loses, society as a whole, and present values.
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
    let ratio = |label, names: [&str; 2]| {
        let mut row = row(label, names);
        for cell in &mut row.cells {
            if let Cell::Precise { share, .. } = *cell {
                let mut shown = shown_percent(share.0, Decimal::ONE);
                shown.rescale(shown.scale().max(2));
                *cell = Cell::Ratio { share, shown };
            }
        }
        row
    };
    rows.extend([
        row(Label("society"), ["society.expected", ""]).total(),
        row(Label("society-cost"), ["society.cost", ""]),
        row(Label("society-net"), ["society.net", ""]),
        row(Label("society-net-present-value"), ["society.npv", ""]),
        ratio(
            Label("society-benefit-cost-ratio"),
            ["society.benefit_cost_ratio", ""],
        ),
        row(
            Label("present-value-reductions"),
            ["", "present_value.reductions"],
        ),
        row(Label("present-value-costs"), ["", "present_value.cost"]),
        row(Label("net-present-value"), ["", "present_value.npv"]),
        ratio(
            Label("benefit-cost-ratio"),
            ["", "present_value.benefit_cost_ratio"],
        ),
    ]);
    sheets.sheet("payers", [Label("payers"), Label("payer")], columns, rows)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
