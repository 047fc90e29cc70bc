//! The list of who verified the outcome, and of every decision that the settlement rests on or that departs from the
//! rule.

use super::prelude::*;
use crate::model::{Money, VerifiedId, Year};

/// People read a list, programs the amounts too.
pub(super) const TABLE: SettlementTable = SettlementTable {
    name: "decisions",
    section: |sheets| {
        let texts = rows(sheets).into_iter();
        let list = texts.map(|row| Row {
            cells: Vec::new(),
            ..row
        });
        sheets.list(TABLE.name, Label("decisions"), list.collect())
    },
    is_looked_at_first: |sheets| !rows(sheets).is_empty(),
    for_programs,
};

/// A text alone has a row as much as one with an amount.
fn for_programs(sheets: &SettlementSheets) -> Vec<Sheet> {
    let (amounts, texts): (Vec<Row>, Vec<Row>) = rows(sheets)
        .into_iter()
        .partition(|row| !row.cells.is_empty());
    let sheet = |columns, rows| Sheet {
        table: TABLE.name,
        columns,
        rows,
        ..Sheet::default()
    };
    vec![
        sheet(Vec::new(), texts),
        sheet(vec![Column::figure("", "")], amounts),
    ]
}

fn rows(sheets: &SettlementSheets) -> Vec<Row> {
    let outcome = sheets.outcome();
    let department = |position: usize| &sheets.departments()[position];
    let row =
        |sentence: &Sentence, id: &str| Row::new(sheets.in_kronor(sentence), Vec::new()).id(id);
    let with_amount = |row: Row, amount: VerifiedId, at: usize, year: Year| {
        let name = row.label.clone();
        let cells = vec![Cell::Money(Money(sheets.verified(amount)))];
        let row = Row { cells, ..row };
        row.of(Some(&department(at).id)).in_year(year, &name)
    };
    let mut rows = Vec::new();
    rows.extend(
        sheets
            .verified_by()
            .map(|verified| row(&verified, "verified_by")),
    );
    for successor in &outcome.successors {
        let known = department(successor.department);
        let sentence = said("successor")
            .with("department", &known.name)
            .with("to", &successor.to)
            .with("from", successor.from.number())
            .with("source", &successor.source);
        let row = row(&sentence, &format!("successor.{}", known.id));
        let name = row.label.clone();
        rows.push(row.of(Some(&known.id)).in_year(successor.from, &name));
    }
    for waiver in &outcome.waived {
        let id = &outcome.numbers[waiver.amount.0].address;
        let sentence = said("waiver")
            .with("department", &department(waiver.department).name)
            .with("amount", Fact::Kronor(sheets.verified(waiver.amount)))
            .with("date", waiver.date.to_string())
            .with("source", &waiver.source);
        let row = row(&sentence, id);
        rows.push(with_amount(
            row,
            waiver.amount,
            waiver.department,
            waiver.date.year(),
        ));
    }
    for earlier in &outcome.settled {
        let id = &outcome.numbers[earlier.total.0].address;
        let sentence = said("settled")
            .with("department", &department(earlier.department).name)
            .with("total", Fact::Kronor(sheets.verified(earlier.total)))
            .with("year", earlier.as_of.number());
        let row = row(&sentence, id);
        rows.push(with_amount(
            row,
            earlier.total,
            earlier.department,
            earlier.as_of,
        ));
    }
    rows
}
