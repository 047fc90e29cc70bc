//! The table of coverage, target and payback.

use super::prelude::*;
use crate::model::Share;
use crate::report::Calculated;
use crate::report::sentences::{self, shown_share};

/// In the whole report its sentences say all of it.
pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: |sheets, _| Some(section(sheets, None)),
    ..TableSpec::new("coverage", |sheets| {
        Some(section(sheets, Some(sheet(sheets))))
    })
};

fn section(sheets: &Sheets, sheet: Option<Sheet>) -> Section {
    let sentences = sentences::coverage(sheets.calculated);
    sheets.section(Label("coverage"), sheet, sentences)
}

/// Coverage, target and payback, each in a row of its own.
fn sheet(sheets: &Sheets) -> Sheet {
    let (case, costs) = (sheets.case(), &sheets.calculated.calculation.costs);
    let shown = case.policy.return_target;
    let share = Share(shown);
    let figure = |name: &str| match name {
        "coverage" => coverage_cell(sheets.calculated),
        "policy.return_target" => Cell::Precise { share, shown },
        name => sheets.figure(name),
    };
    let rows = [
        ("cost.total", "reservation-cost"),
        ("reductions.realisable.total", "realisable-total"),
        ("coverage", "coverage-ratio"),
        ("policy.return_target", "return-target"),
        ("meets_target", "meets-target"),
        ("payback_year", "payback-year"),
        ("coverage_all_costs", "coverage-all-costs"),
        ("people.total", "people"),
        ("cost_per_person", "cost-per-person"),
    ];
    let rows = rows.iter();
    let has_people = sheets.calculated.calculation.people.cost_each.is_some();
    let rows = rows.filter(|(name, _)| match *name {
        "coverage_all_costs" => costs.all != costs.total,
        "people.total" | "cost_per_person" => has_people,
        _ => true,
    });
    let row = |(name, label): &(&str, &'static str)| {
        Row::new(sheets.say(Label(label)), vec![figure(name)]).id(*name)
    };
    let columns = vec![Column::figure("", sheets.say(Label("value")))];
    let rows = rows.map(row).collect();
    sheets.sheet("coverage", [Label("coverage"); 2], columns, rows)
}

/// Coverage, shown on its side of the target.
pub(crate) fn coverage_cell(calculated: &Calculated) -> Cell {
    let coverage = &calculated.calculation.coverage;
    let target = calculated.case.policy.return_target;
    Cell::Precise {
        share: coverage.total,
        shown: shown_share(coverage.total.0, target, coverage.meets_target),
    }
}
