//! The table of who gains beside the departments.

use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::model::{Choice, Money};
use crate::report::sheet::{Cell, Row, Sheet};
use crate::words::Label;

pub(crate) const TABLE: TableSpec = TableSpec::new("payers", |sheets| Some(sheet(sheets).into()));

/// Who else gains, society as a whole, and present values.
fn sheet(sheets: &Sheets) -> Sheet {
    let result = &sheets.calculated.calculation;
    let mut rows: Vec<Row> = result
        .payers
        .iter()
        .map(|gains| {
            let name = capitalised(Label::of_payer(gains.payer).text(sheets.language));
            let totals = [&gains.reductions.expected, &gains.reductions.realisable];
            let cells = totals.map(|amounts| Cell::Money(amounts.total()));
            let figure = |key| format!("payers.{}.{key}", gains.payer.word());
            Row::new(name, cells.to_vec()).named(["expected", "realisable"].map(figure).into())
        })
        .collect();
    let society = |name: &str, label, money: Money| {
        Row::new(sheets.say(label), vec![Cell::Money(money), Cell::Empty])
            .named(vec![name.to_owned(), String::new()])
    };
    let home = |name: &str, label, money: Money| {
        Row::new(sheets.say(label), vec![Cell::Empty, Cell::Money(money)])
            .named(vec![String::new(), name.to_owned()])
    };
    let (whole, present) = (&result.society, &result.present_value);
    let expected = whole.expected.total();
    rows.extend([
        society("society.expected", Label("society"), expected).total(),
        society("society.net", Label("society-net"), whole.net),
        society("society.npv", Label("society-present-value"), whole.npv),
        home(
            "present_value.reductions",
            Label("present-value-reductions"),
            present.reductions,
        ),
        home("present_value.npv", Label("net-present-value"), present.npv),
    ]);
    let columns = [
        ("expected", Label("expected")),
        ("realisable", Label("realisable")),
    ];
    sheets.by_figure("payers", [Label("payers"), Label("payer")], &columns, rows)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
