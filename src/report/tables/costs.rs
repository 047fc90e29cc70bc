//! The table of costs by item and year.

use super::prelude::*;
use crate::model::{Cost, Financing};

pub(crate) const TABLE: TableSpec = TableSpec::new("costs", |sheets| Some(sheet(sheets).into()));

fn sheet(sheets: &Sheets) -> Sheet {
    let costs = &sheets.calculated.calculation.costs;
    let columns = sheets.yearly(years(&costs.all_by_year));
    let item = |cost: &Cost| {
        let name = cost.name.as_ref().unwrap_or(&cost.id);
        let department = cost.department.map(|position| sheets.department(position));
        let row = sheets.object(name, &format!("cost.items.{}", cost.id), &columns);
        let row = row.of(department);
        match cost.financing {
            Financing::Reservation => row,
            Financing::Department => row.with_detail(sheets.say(Label("financed-by-department"))),
            Financing::External => row.with_detail(sheets.say(Label("financed-externally"))),
        }
    };
    let items = &sheets.case().application.costs;
    let mut rows: Vec<Row> = items.iter().map(item).collect();
    let reservation = sheets.say(Label("reservation-cost"));
    rows.push(sheets.object(reservation, "cost", &columns).total());
    if costs.all != costs.total {
        let names = names_of("cost.all_costs_by_year", "cost.all_costs", &columns);
        rows.push(sheets.named(sheets.say(Label("all-costs")), names));
    }
    sheets.sheet("costs", [Label("costs"), Label("cost")], columns, rows)
}
