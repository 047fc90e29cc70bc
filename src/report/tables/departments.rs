//! The table of realisable reductions by department and year.

use super::prelude::*;
use crate::model::{Named, Share};

pub(crate) const TABLE: TableSpec =
    TableSpec::new("departments", |sheets| Some(sheet(sheets).into()));

/// Realisable reductions by department and year, and how far they have come to cover the cost.
fn sheet(sheets: &Sheets) -> Sheet {
    let result = &sheets.calculated.calculation;
    let realisable = &result.municipality.realisable;
    let parts = result.departments.iter();
    let parts = parts.flat_map(|gains| years(&gains.realisable));
    let all = years(realisable).chain(years(&result.costs.all_by_year));
    let columns = sheets.yearly(parts.chain(all));
    let department = |department: &Named| {
        let id = format!("reductions.by_department.{}.realisable", department.id);
        let row = sheets.object(&department.name, &id, &columns);
        row.of(Some(&department.id))
    };
    let departments = &sheets.case().application.departments;
    let mut rows: Vec<Row> = departments.iter().map(department).collect();
    let label = sheets.say(Label("realisable-total"));
    rows.push(
        sheets
            .object(label, "reductions.realisable", &columns)
            .total(),
    );
    let coverage = |column: &Column| {
        let share = column.year.map_or(result.coverage.total, |year| {
            Share(realisable.through(year).0 / result.costs.total)
        });
        sheets.coverage_cell(share)
    };
    let mut names = names_of("coverage_by_year", "coverage", &columns);
    let (first, last) = result.plan_years;
    for (name, column) in names.iter_mut().zip(&columns) {
        // Before and after the plan the result has no such figure.
        if column.year.is_some_and(|year| year < first || year > last) {
            name.clear();
        }
    }
    let cells = columns.iter().map(coverage).collect();
    rows.push(Row::new(sheets.say(Label("cumulative-coverage")), cells).named(names));
    let headings = [Label("reductions-by-department"), Label("department")];
    sheets.sheet("departments", headings, columns, rows)
}
