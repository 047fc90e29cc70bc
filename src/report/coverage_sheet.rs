//! The table of coverage, target and payback.

use super::calculation_sheets::Sheets;
use super::sentences::shown_share;
use super::sheet::{Cell, Column, Row, Sheet};
use super::{Calculated, Table};
use crate::model::{Money, Share, rounded};
use crate::words::Label;

impl Sheets<'_> {
    /// Coverage, target and payback, each in a row of its own.
    pub fn coverage(&self) -> Sheet {
        let calculated = self.calculated;
        let result = &calculated.calculation;
        let coverage = &result.coverage;
        let target = Share(calculated.case.policy.return_target);
        let as_it_is = |share: Share| Cell::Precise {
            share,
            shown: share.0,
        };
        let rounded_share = |share: Share| Cell::Precise {
            share,
            shown: rounded(share.0, 3),
        };
        let row =
            |id, label, cell| Row::new(self.say(label), vec![cell]).named(vec![String::from(id)]);
        let mut rows = vec![
            row(
                "cost.total",
                Label("reservation-cost"),
                Cell::Money(Money(result.costs.total)),
            ),
            row(
                "reductions.realisable.total",
                Label("realisable-total"),
                Cell::Money(result.municipality.realisable.total()),
            ),
            row(
                "coverage",
                Label("coverage-ratio"),
                coverage_cell(calculated),
            ),
            row(
                "policy.return_target",
                Label("return-target"),
                as_it_is(target),
            ),
            row(
                "meets_target",
                Label("meets-target"),
                Cell::Holds(coverage.meets_target),
            ),
            row(
                "payback_year",
                Label("payback-year"),
                Cell::Year(coverage.payback_year),
            ),
        ];
        if result.costs.all != result.costs.total {
            let cell = rounded_share(coverage.all_costs);
            rows.push(row("coverage_all_costs", Label("coverage-all-costs"), cell));
        }
        Sheet {
            table: Table::Coverage,
            title: self.title(Label("coverage")),
            label: self.say(Label("coverage")),
            columns: vec![Column::whole(self.say(Label("value")))],
            rows,
        }
    }
}

/// Coverage, shown on its side of the target.
pub(super) fn coverage_cell(calculated: &Calculated) -> Cell {
    let coverage = &calculated.calculation.coverage;
    let target = calculated.case.policy.return_target;
    Cell::Precise {
        share: coverage.total,
        shown: shown_share(coverage.total.0, target, coverage.meets_target),
    }
}
