//! Two-way: coverage over a grid of two inputs (method §8).
//!
//! Each cell is the case with the one input set and then the other, as `--set` sets them: where both stand in one
//! effect they act together.

use rust_decimal::Decimal;

use super::evaluation::Evaluation;
use super::question::Question;
use crate::calculation::{TooLarge, within_bounds};
use crate::model::{Axis, Case, Number, Share};

/// Coverage over a grid of two inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The input whose points are the rows.
    pub rows: GridAxis,
    /// The input whose points are the columns.
    pub columns: GridAxis,
    /// The cells of each row; nothing where no cost is left to compare with.
    pub cells: Vec<Vec<Option<GridCell>>>,
}

/// An axis with its points.
#[derive(Clone, Debug, PartialEq)]
pub struct GridAxis {
    /// The axis.
    pub axis: Axis,
    /// Its points, from low to high.
    pub points: Vec<Decimal>,
    /// Where the input stands; nothing for a year that its table does not have.
    pub today: Option<Decimal>,
}

/// Coverage with both inputs set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GridCell {
    /// Coverage.
    pub coverage: Share,
    /// Whether it reaches the target.
    pub meets_target: bool,
}

/// Computes a grid: the first axis are its rows, the second its columns.
///
/// # Errors
/// An amount becomes too large for exact arithmetic.
pub fn grid(case: &Case, axes: &[Axis; 2]) -> Result<Grid, TooLarge> {
    let [rows, columns] = axes;
    let of = |axis: &Axis| GridAxis {
        axis: axis.clone(),
        points: axis.points(),
        today: axis.today(case),
    };
    let (rows, columns) = (of(rows), of(columns));
    let cells = rows.points.iter().map(|row| {
        let in_row = with(case, &rows.axis, *row);
        let cell = |column: &Decimal| {
            let in_cell = in_row.as_ref();
            let in_cell = in_cell.and_then(|case| with(case, &columns.axis, *column));
            in_cell.map_or(Ok(None), |case| cell(&case))
        };
        columns.points.iter().map(cell).collect()
    });
    let cells = cells.collect::<Result<_, _>>()?;
    Ok(Grid {
        rows,
        columns,
        cells,
    })
}

/// The case with the input of an axis at a point; nothing where it may not be there.
fn with(case: &Case, axis: &Axis, point: Decimal) -> Option<Case> {
    let mut case = case.clone();
    case.set(&axis.setting(point)).ok().map(|()| case)
}

fn cell(case: &Case) -> Result<Option<GridCell>, TooLarge> {
    within_bounds(case, &case.values::<Decimal>())?;
    let coverage = Evaluation::<Decimal>::new(case, Question::Coverage)
        .today()
        .coverage();
    let target = case.policy.return_target;
    Ok(coverage.map(|coverage| GridCell {
        coverage: Share(coverage),
        meets_target: coverage.rounded_for_comparison() >= target.rounded_for_comparison(),
    }))
}
