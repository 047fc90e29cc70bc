//! The list of goals without a price.

use super::prelude::*;
pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("goals", |sheets| {
        Some(sheets.list("goals", Label("goals-without-price"), rows(sheets)))
    })
};

fn rows(sheets: &Sheets) -> Vec<Row> {
    let goals = &sheets.case().application.goals;
    let without_price = &sheets.calculated.calculation.goals_without_price;
    let row = |position: &usize| {
        let goal = &goals[*position];
        Row::new(&goal.name, Vec::new()).id(format!("goal.{}", goal.id))
    };
    without_price.iter().map(row).collect()
}
