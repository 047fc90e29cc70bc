//! The grid of two inputs in JSON.

use serde::Serialize;

use super::exact_json::Exact;
use crate::sensitivity::{Grid, GridAxis, GridCell};

#[derive(Serialize)]
pub(super) struct GridJson<'o> {
    rows: AxisJson<'o>,
    columns: AxisJson<'o>,
    coverage: Vec<Vec<Option<Exact>>>,
    meets_target: Vec<Vec<Option<bool>>>,
}

#[derive(Serialize)]
struct AxisJson<'o> {
    address: &'o str,
    factor: bool,
    value: Option<Exact>,
    points: Vec<Exact>,
}

impl<'o> GridJson<'o> {
    pub(super) fn of(grid: &'o Grid) -> Self {
        Self {
            rows: AxisJson::of(&grid.rows),
            columns: AxisJson::of(&grid.columns),
            coverage: cells(grid, |cell| cell.coverage.into()),
            meets_target: cells(grid, |cell| cell.meets_target),
        }
    }
}

fn cells<T>(grid: &Grid, figure: impl Fn(GridCell) -> T) -> Vec<Vec<Option<T>>> {
    let row = |cells: &Vec<Option<GridCell>>| cells.iter().map(|cell| cell.map(&figure)).collect();
    grid.cells.iter().map(row).collect()
}

impl<'o> AxisJson<'o> {
    fn of(axis: &'o GridAxis) -> Self {
        Self {
            address: &axis.axis.address,
            factor: axis.axis.is_factor,
            // Written with all their decimals, so that a point put back with `--set` gives its cell.
            value: axis.today.map(Exact),
            points: axis.points.iter().copied().map(Exact).collect(),
        }
    }
}
