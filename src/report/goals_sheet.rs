//! The list of goals without a price.

use super::calculation_sheets::Sheets;
use super::sheet::Row;
use super::table::TableSpec;
use crate::words::Label;

pub(super) const TABLE: TableSpec = TableSpec::new("goals", |sheets| {
    Some(sheets.list("goals", Label("goals-without-price"), rows(sheets)))
})
.in_report_with_rows();

fn rows(sheets: &Sheets) -> Vec<Row> {
    let goals = &sheets.case().application.goals;
    let without_price = &sheets.calculated.calculation.goals_without_price;
    let row = |position: &usize| {
        let goal = &goals[*position];
        Row::new(&goal.name, Vec::new()).id(format!("goal.{}", goal.id))
    };
    without_price.iter().map(row).collect()
}
