//! Two-way: coverage over a grid of two inputs (method §8).
//!
//! Each cell is the case with the one input set and then the other, as `--set` sets them: where both stand in one
//! effect they act together.

use rust_decimal::Decimal;

use crate::calculation::{CalculationError, TooLarge, coverage_with};
use crate::model::{Axis, Case, Share};

/// Coverage over a grid of two inputs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Grid {
    /// The input whose points are the rows.
    pub rows: GridAxis,
    /// The input whose points are the columns.
    pub columns: GridAxis,
    /// The cells of each row; `None` where no cost is left to compare with.
    pub cells: Vec<Vec<Option<GridCell>>>,
}

/// An axis with its points.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GridAxis {
    pub axis: Axis,
    /// Its points, from low to high.
    pub points: Vec<Decimal>,
    /// Where the input stands; `None` for a year that its table does not have.
    pub today: Option<Decimal>,
}

/// Coverage with both inputs set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct GridCell {
    pub coverage: Share,
    /// Whether it reaches the target.
    pub meets_target: bool,
}

/// Computes a grid: the first axis are its rows, the second its columns.
///
/// # Errors
/// An amount becomes too large for exact arithmetic.
pub(crate) fn grid(case: &Case, axes: &[Axis; 2]) -> Result<Grid, TooLarge> {
    let [rows, columns] = axes.each_ref().map(|axis| GridAxis {
        axis: axis.clone(),
        points: axis.points(),
        today: axis.today(case),
    });
    let cell = |row: Decimal, column: Decimal| {
        let settings = [rows.axis.setting(row), columns.axis.setting(column)];
        let Ok(values) = case.values_after(&settings) else {
            return Ok(None);
        };
        match coverage_with(case, &values) {
            Ok(covered) => Ok(Some(GridCell {
                coverage: Share(covered.coverage()),
                meets_target: covered.meets_target(case),
            })),
            Err(CalculationError::NoCost) => Ok(None),
            Err(CalculationError::TooLarge(too_large)) => Err(too_large),
        }
    };
    let in_row = |row: &Decimal| {
        let points = columns.points.iter();
        points.map(|column| cell(*row, *column)).collect()
    };
    let cells = rows.points.iter().map(in_row);
    let cells = cells.collect::<Result<_, TooLarge>>()?;
    Ok(Grid {
        rows,
        columns,
        cells,
    })
}
