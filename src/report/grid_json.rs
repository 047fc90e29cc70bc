//! The grid of two inputs in JSON.

use super::json_value::{Json, object};
use crate::sensitivity::{Grid, GridAxis, GridCell};

/// The key `sensitivity.grid` of a result.
pub(super) fn grid(grid: &Grid) -> Json {
    object! {
        "rows": axis(&grid.rows),
        "columns": axis(&grid.columns),
        "coverage": cells(grid, |cell| cell.coverage.into()),
        "meets_target": cells(grid, |cell| cell.meets_target.into()),
    }
}

fn cells(grid: &Grid, figure: impl Fn(GridCell) -> Json) -> Json {
    let row =
        |cells: &Vec<Option<GridCell>>| Json::list(cells.iter().map(|cell| cell.map(&figure)));
    Json::list(grid.cells.iter().map(row))
}

fn axis(axis: &GridAxis) -> Json {
    object! {
        "address": &axis.axis.address,
        "factor": axis.axis.is_factor,
        // Written with all their decimals, so that a point put back with `--set` gives its cell.
        "value": axis.today,
        "points": Json::list(axis.points.iter().copied()),
    }
}
