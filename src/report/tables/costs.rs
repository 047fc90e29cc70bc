//! The table of costs by item and year.

use super::sheets::{Sheets, cells, names, names_of, span};
use super::spec::TableSpec;
use crate::model::Financing;
use crate::report::sheet::{Row, Sheet};
use crate::words::Label;

pub(crate) const TABLE: TableSpec = TableSpec::new("costs", |sheets| Some(sheet(sheets).into()));

fn sheet(sheets: &Sheets) -> Sheet {
    let costs = &sheets.calculated.calculation.costs;
    let years = span(&[&costs.all_by_year]);
    let items = sheets
        .case()
        .application
        .costs
        .iter()
        .zip(costs.items.iter().zip(&costs.item_totals));
    let mut rows: Vec<Row> = items
        .map(|(cost, (by_year, total))| {
            let name = cost.name.as_ref().unwrap_or(&cost.id);
            let names = names(&format!("cost.items.{}", cost.id), &years);
            let row = Row::new(name, cells(by_year, &years, *total))
                .named(names)
                .of(cost.department.map(|position| sheets.department(position)));
            match cost.financing {
                Financing::Reservation => row,
                Financing::Department => {
                    row.with_detail(sheets.say(Label("financed-by-department")))
                }
                Financing::External => row.with_detail(sheets.say(Label("financed-externally"))),
            }
        })
        .collect();
    rows.push(
        Row::new(
            sheets.say(Label("reservation-cost")),
            cells(&costs.by_year, &years, costs.total),
        )
        .named(names("cost", &years))
        .total(),
    );
    if costs.all != costs.total {
        let cells = cells(&costs.all_by_year, &years, costs.all);
        let names = names_of("cost.all_costs_by_year", &years, "cost.all_costs");
        rows.push(Row::new(sheets.say(Label("all-costs")), cells).named(names));
    }
    sheets.by_year("costs", [Label("costs"), Label("cost")], &years, rows)
}
