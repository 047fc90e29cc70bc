//! How likely coverage is at least so much, by the draws of a simulation: a line that falls.

use rust_decimal::Decimal;

use super::canvas::Canvas;
use super::drawn_coverage::{BOTTOM, DrawnCoverage, TOP};
use super::kind::PictureKind;
use super::scale::PictureScale;
use crate::problem::{Fact, Facts};
use crate::report::tables::Sheets;
use crate::report::tables::drawn_cells::decimal;
use crate::simulation::PERCENTILES;
use crate::words::Label;

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "exceedance",
    draw,
};

/// Points of the line between two numbers of the axis.
const POINTS: u32 = 25;

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    let mut coverage = DrawnCoverage::new(sheets)?;
    let parts = [Decimal::ZERO, Decimal::ONE].into_iter();
    let parts = PictureScale::new(parts, (true, 5), [BOTTOM, TOP]);
    let mut canvas = coverage.canvas(Label("chance-of-at-least"), &parts);
    let steps: Vec<_> = coverage.scale.steps(POINTS).collect();
    let first = steps.first().map(|[from, _]| *from);
    let places = first.into_iter().chain(steps.iter().map(|[_, to]| *to));
    let points = places.map(|at| [coverage.scale.at(at), parts.at(coverage.at_least(at))]);
    canvas.stroke("a", &points.collect::<Vec<_>>());
    coverage.mark(&mut canvas);
    let percentiles = &sheets
        .calculated
        .simulation
        .as_ref()?
        .simulated
        .coverage
        .percentiles;
    let rows = PERCENTILES.iter().zip(percentiles).map(|(percent, at)| {
        let facts = Facts::new()
            .with(
                "chance",
                Fact::Percent(Decimal::new(100 - i64::from(*percent), 2)),
            )
            .with("coverage", Fact::Percent(decimal(at.value, 2)));
        Fact::Said("picture-exceedance-row", facts)
    });
    Some((
        coverage.says("picture-exceedance-says", rows.collect()),
        canvas,
    ))
}
