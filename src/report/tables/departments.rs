//! The table of realisable reductions by department and year.

use rust_decimal::Decimal;

use super::sheets::{Sheets, cells, names, span};
use super::spec::TableSpec;
use crate::model::{Share, Year, Years};
use crate::report::sentences::shown_percent;
use crate::report::sheet::{Cell, Row, Sheet};
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
            let cells = cells(realisable, &years, realisable.total());
            let amounts = format!("reductions.by_department.{}.realisable", department.id);
            Row::new(&department.name, cells)
                .named(names(&amounts, &years))
                .of(Some(&department.id))
        })
        .collect();
    rows.push(
        Row::new(
            sheets.say(Label("realisable-total")),
            cells(&total, &years, total.total()),
        )
        .named(names("reductions.realisable", &years))
        .total(),
    );
    let target = sheets.case().policy.return_target;
    let percent = |share: Share| Cell::Precise {
        share,
        shown: shown_percent(share.0, target),
    };
    let mut coverage: Vec<Cell> = years
        .iter()
        .map(|year| percent(Share(total.through(*year) / result.costs.total)))
        .collect();
    coverage.push(percent(result.coverage.total));
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
