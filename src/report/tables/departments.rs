//! The table of realisable reductions by department and year.

use rust_decimal::Decimal;

use super::sheets::{Sheets, span, yearly_row};
use super::spec::TableSpec;
use crate::model::{Share, Year, Years};
use crate::report::sheet::{Row, Sheet};
use crate::words::Label;

pub(crate) const TABLE: TableSpec =
    TableSpec::new("departments", |sheets| Some(sheet(sheets).into()));

/// Realisable reductions by department and year, and how far they have come to cover the cost.
fn sheet(sheets: &Sheets) -> Sheet {
    let result = &sheets.calculated.calculation;
    let parts: Vec<Years<Decimal>> = result
        .departments
        .iter()
        .map(|gains| gains.realisable.map(|_, amount| amount.0))
        .collect();
    let mut all: Vec<&Years<Decimal>> = parts.iter().collect();
    let total: Years<Decimal> = result.municipality.realisable.map(|_, amount| amount.0);
    all.push(&total);
    all.push(&result.costs.all_by_year);
    let years = span(&all);
    let departments = sheets.case().application.departments.iter().zip(&parts);
    let mut rows: Vec<Row> = departments
        .map(|(department, realisable)| {
            let amounts = format!("reductions.by_department.{}.realisable", department.id);
            yearly_row(&department.name, &amounts, realisable, &years).of(Some(&department.id))
        })
        .collect();
    let label = sheets.say(Label("realisable-total"));
    rows.push(yearly_row(label, "reductions.realisable", &total, &years).total());
    let by_year = years.iter();
    let by_year = by_year.map(|year| Share(total.through(*year) / result.costs.total));
    let coverage = by_year.chain([result.coverage.total]);
    let coverage = coverage
        .map(|share| sheets.coverage_cell(Some(share)))
        .collect();
    let (first, last) = result.plan_years;
    let name = |year: &Year| {
        let is_planned = (first..=last).contains(year);
        is_planned.then(|| format!("coverage_by_year.{year}"))
    };
    let by_year = years.iter().map(|year| name(year).unwrap_or_default());
    let names = by_year.chain(["coverage".to_owned()]).collect();
    rows.push(Row::new(sheets.say(Label("cumulative-coverage")), coverage).named(names));
    sheets.by_year(
        "departments",
        [Label("reductions-by-department"), Label("department")],
        &years,
        rows,
    )
}
