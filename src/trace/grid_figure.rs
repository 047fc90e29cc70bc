//! What can be asked for of a grid of two inputs, and what it is called: `grid.row.0.05.column.0.75`, as its cells stand in
//! CSV, and `grid.row.0.05.column.0.75.meets_target`.

use rust_decimal::Decimal;

use super::{Figure, Subject};
use crate::model::rounded;
use crate::sensitivity::{Grid, GridAxis};

/// A figure of a grid. Positions are those of its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridFigure {
    /// Whether an axis has factors on its input, or numbers in its place: 1 or 0.
    IsFactor(GridSide),
    /// Where the input of an axis stands.
    Today(GridSide),
    /// A point of an axis.
    Point(GridSide, usize),
    /// Coverage with both inputs set: the point of the rows and that of the columns.
    Cell(usize, usize),
    /// Whether coverage there reaches the target.
    MeetsTarget(usize, usize),
}

/// An axis of a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridSide {
    /// Whose points are the rows.
    Row,
    /// Whose points are the columns.
    Column,
}

impl GridSide {
    /// The word in a figure's name.
    fn word(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Column => "column",
        }
    }

    pub(super) fn axis(self, grid: &Grid) -> &GridAxis {
        match self {
            Self::Row => &grid.rows,
            Self::Column => &grid.columns,
        }
    }
}

/// What stands behind the name of a cell for whether coverage there reaches the target.
const MEETS_TARGET: &str = "meets_target";

/// What stands behind the name of an axis for whether its points are factors.
const FACTOR: &str = "factor";

/// The figures of a grid.
pub(super) fn figures_of_grid(grid: &Grid, list: &mut Vec<Figure>) {
    for side in [GridSide::Row, GridSide::Column] {
        let axis = side.axis(grid);
        list.push(Figure::Grid(GridFigure::IsFactor(side)));
        let today = axis.today.map(|_| GridFigure::Today(side));
        list.extend(today.map(Figure::Grid));
        let points = distinct(axis).into_iter();
        list.extend(points.map(|point| Figure::Grid(GridFigure::Point(side, point))));
    }
    for row in distinct(&grid.rows) {
        for column in distinct(&grid.columns) {
            if grid.cells[row][column].is_some() {
                let figures = [
                    GridFigure::Cell(row, column),
                    GridFigure::MeetsTarget(row, column),
                ];
                list.extend(figures.map(Figure::Grid));
            }
        }
    }
}

/// The positions of points that differ: between ends closer than an input may be said, some are the same.
fn distinct(axis: &GridAxis) -> Vec<usize> {
    let points = axis.points.iter().enumerate();
    let first = points.filter(|(position, point)| !axis.points[..*position].contains(point));
    first.map(|(position, _)| position).collect()
}

/// The name of a figure of a grid.
pub(super) fn name_in_grid(grid: &Grid, figure: GridFigure) -> String {
    let at = |side: GridSide, position: usize| {
        let point = side.axis(grid).points[position].normalize();
        format!("{}.{point}", side.word())
    };
    match figure {
        GridFigure::IsFactor(side) => format!("grid.{}.{FACTOR}", side.word()),
        GridFigure::Today(side) => format!("grid.{}.value", side.word()),
        GridFigure::Point(side, position) => format!("grid.{}", at(side, position)),
        GridFigure::Cell(row, column) => format!(
            "grid.{}.{}",
            at(GridSide::Row, row),
            at(GridSide::Column, column)
        ),
        GridFigure::MeetsTarget(row, column) => {
            let cell = name_in_grid(grid, GridFigure::Cell(row, column));
            format!("{cell}.{MEETS_TARGET}")
        }
    }
}

/// The figures of a grid that may be meant: by the name, by the points as a table shows them, rounded, with `×` or a
/// decimal comma, and by the points alone, `grid.0.05.0.75`, where these may be parted in more than one way.
pub(super) fn cells_meant(subject: Subject, written: &str) -> Vec<Figure> {
    let written = written.strip_prefix("sensitivity.").unwrap_or(written);
    let said = written.strip_prefix("grid.");
    let Some((grid, said)) = subject.sensitivity.grid.as_ref().zip(said) else {
        return Vec::new();
    };
    let said: String = said
        .replace("rows.", "row.")
        .replace("columns.", "column.")
        .chars()
        .filter(|sign| !matches!(sign, '×' | '*' | ' ' | '\u{A0}' | '•'))
        .map(|sign| {
            if matches!(sign, ',' | ';' | '/' | ':') {
                '.'
            } else {
                sign
            }
        })
        .collect();
    let of_cell = said.strip_suffix(MEETS_TARGET);
    if let Some(cell) = of_cell.and_then(|said| said.strip_suffix('.')) {
        let cells = cells_at(grid, cell).into_iter();
        let figures = cells.map(|(row, column)| GridFigure::MeetsTarget(row, column));
        return figures.map(Figure::Grid).collect();
    }
    let (row, column) = (GridSide::Row, GridSide::Column);
    for side in [row, column] {
        let point = said.strip_prefix(side.word());
        let point = point.and_then(|point| point.strip_prefix('.'));
        if point == Some("value") && side.axis(grid).today.is_some() {
            return vec![Figure::Grid(GridFigure::Today(side))];
        }
        if point == Some(FACTOR) {
            return vec![Figure::Grid(GridFigure::IsFactor(side))];
        }
        let positions = point.map(|point| positions(side.axis(grid), point));
        if let Some(positions) = positions.filter(|positions| !positions.is_empty()) {
            let figures = positions.into_iter();
            return figures
                .map(|position| Figure::Grid(GridFigure::Point(side, position)))
                .collect();
        }
    }
    let cells = cells_at(grid, &said).into_iter();
    let figures = cells.map(|(row, column)| GridFigure::Cell(row, column));
    figures.map(Figure::Grid).collect()
}

/// The cells whose points may be meant, by the positions of these.
fn cells_at(grid: &Grid, said: &str) -> Vec<(usize, usize)> {
    let named = said
        .strip_prefix("row.")
        .and_then(|said| said.split_once(".column."));
    let parted: Vec<(&str, &str)> = match named {
        Some(parted) => vec![parted],
        None => said
            .match_indices('.')
            .map(|(place, _)| (&said[..place], &said[place + 1..]))
            .collect(),
    };
    let mut meant = Vec::new();
    for (of_row, of_column) in parted {
        for at_row in positions(&grid.rows, of_row) {
            for at_column in positions(&grid.columns, of_column) {
                let cell = (at_row, at_column);
                if grid.cells[at_row][at_column].is_some() && !meant.contains(&cell) {
                    meant.push(cell);
                }
            }
        }
    }
    meant
}

/// The points that a number may be: itself, else the one that is it with as many decimals.
fn positions(axis: &GridAxis, said: &str) -> Vec<usize> {
    let Ok(number) = said.parse::<Decimal>() else {
        return Vec::new();
    };
    let such = |is: &dyn Fn(Decimal) -> bool| -> Vec<usize> {
        let mut positions = distinct(axis);
        positions.retain(|position| is(axis.points[*position]));
        positions
    };
    let exact = such(&|point| point == number);
    if !exact.is_empty() {
        return exact;
    }
    let shown = such(&|point| rounded(point, number.scale()) == number);
    if shown.len() == 1 { shown } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Axis;

    fn axis(points: &[&str]) -> GridAxis {
        let points: Vec<Decimal> = points.iter().map(|point| point.parse().unwrap()).collect();
        GridAxis {
            axis: Axis {
                address: "effect.e.share".to_owned(),
                is_factor: false,
                low: points[0],
                high: points[points.len() - 1],
                steps: 2,
            },
            points,
            today: None,
        }
    }

    #[test]
    fn a_point_is_known_by_its_number_or_as_it_is_shown() {
        let thirds = axis(&["0", "0.333333333333", "0.666666666667", "1"]);
        assert_eq!(positions(&thirds, "0.333333333333"), [1]);
        assert_eq!(positions(&thirds, "0.67"), [2]);
        assert_eq!(positions(&thirds, "1.00"), [3]);
        // With no decimals a third is 0, but 0 itself is there.
        assert_eq!(positions(&thirds, "0"), [0]);
        assert!(positions(&thirds, "0.5").is_empty());
        // With no decimals two points are 1.
        let close = axis(&["0.75", "1.25"]);
        assert!(positions(&close, "1").is_empty());
        assert!(positions(&thirds, "a").is_empty());
    }

    #[test]
    fn equal_points_are_one() {
        let close = axis(&["0", "0.000000000001", "0.000000000001"]);
        assert_eq!(distinct(&close), [0, 1]);
    }
}
