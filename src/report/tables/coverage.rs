//! The table of coverage, target and payback.

use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::model::{Money, Share};
use crate::report::Calculated;
use crate::report::section::Section;
use crate::report::sentences::{self, shown_share};
use crate::report::sheet::{Cell, Column, Row, Sheet};
use crate::words::Label;

/// In the whole report its sentences say all of it.
pub(crate) const TABLE: TableSpec = TableSpec::new("coverage", |sheets| Some(section(sheets)))
    .in_report(|_, section| {
        Some(Section {
            sheet: None,
            ..section
        })
    });

fn section(sheets: &Sheets) -> Section {
    Section {
        heading: sheets.say(Label("coverage")),
        sheet: Some(sheet(sheets)),
        sentences: sheets.said(sentences::coverage(sheets.calculated)),
    }
}

/// Coverage, target and payback, each in a row of its own.
fn sheet(sheets: &Sheets) -> Sheet {
    let calculated = sheets.calculated;
    let result = &calculated.calculation;
    let coverage = &result.coverage;
    let shown = calculated.case.policy.return_target;
    let share = Share(shown);
    let cost = Cell::Money(Money(result.costs.total));
    let realisable = Cell::Money(result.municipality.realisable.total());
    let target = Cell::Precise { share, shown };
    let meets = Cell::Holds(coverage.meets_target);
    let payback = Cell::Year(coverage.payback_year);
    let row =
        |id, label, cell| Row::new(sheets.say(label), vec![cell]).named(vec![String::from(id)]);
    let mut rows = vec![
        row("cost.total", Label("reservation-cost"), cost),
        row(
            "reductions.realisable.total",
            Label("realisable-total"),
            realisable,
        ),
        row(
            "coverage",
            Label("coverage-ratio"),
            coverage_cell(calculated),
        ),
        row("policy.return_target", Label("return-target"), target),
        row("meets_target", Label("meets-target"), meets),
        row("payback_year", Label("payback-year"), payback),
    ];
    if result.costs.all != result.costs.total {
        let cell = Cell::tenths(coverage.all_costs);
        rows.push(row("coverage_all_costs", Label("coverage-all-costs"), cell));
    }
    Sheet {
        columns: vec![Column::whole(sheets.say(Label("value")))],
        ..sheets.by_figure("coverage", [Label("coverage"); 2], &[], rows)
    }
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
