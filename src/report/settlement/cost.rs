//! The table of the reservation's cost, plan against actual.

use super::prelude::*;
use crate::report::tables::sheets::years;

pub(super) const TABLE: SettlementTable = SettlementTable {
    name: "cost",
    section: |sheets| {
        let unverified = sheets.outcome().cost.is_none();
        let sentence = unverified.then(|| said("cost-as-planned"));
        Section::new(sheet(sheets), sheets.said(sentence))
    },
    is_looked_at_first: |sheets| sheets.outcome().cost.is_some(),
    for_programs: |sheets| vec![sheet(sheets)],
};

fn sheet(sheets: &SettlementSheets) -> Sheet {
    let standing = sheets.standing();
    let planned = years(&standing.planned.costs.by_year);
    let columns = sheets.yearly(planned.chain(years(&standing.actual.costs.by_year)));
    let row = |label, id| sheets.object(sheets.say(Label(label)), id, &columns);
    let (plan, actual) = (row("plan", "planned.cost"), row("actual", "cost"));
    let cells = actual.cells.iter().zip(&plan.cells);
    let cells = cells.map(|(actual, plan)| SettlementSheets::less(*actual, *plan));
    let names = vec![String::new(); columns.len()];
    let difference = Row::new(sheets.say(Label("difference")), cells.collect()).named(names);
    let headings = [Label("reservation-cost"), Label("cost")];
    let rows = vec![plan, actual, difference.total()];
    sheets.sheet(TABLE.name, headings, columns, rows)
}
