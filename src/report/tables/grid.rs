//! The table of coverage over a grid of two inputs.

use rust_decimal::Decimal;

use super::inputs::{decimals_that_count, in_short};
use super::prelude::*;
use crate::model::{Quantity, rounded};
use crate::report::sentences::shown_percent;
use crate::sensitivity::{GridAxis, GridCell};
use crate::words::{Language, decimal, number};

pub(crate) const TABLE: TableSpec = TableSpec {
    for_programs: |_, sheets| sheets.grid_cells().into_iter().collect(),
    ..TableSpec::new("grid", section)
};

/// The grid for people, with what its signs mean; nothing where none was asked for.
fn section(sheets: &Sheets) -> Option<Section> {
    let grid = sheets.calculated.sensitivity.grid.as_ref()?;
    let language = sheets.layout.language;
    let row = |(label, cells): (String, &Vec<Option<GridCell>>)| {
        Row::new(
            label,
            cells.iter().map(|cell| sheets.grid_cell(*cell)).collect(),
        )
    };
    let headings = shown(&grid.columns, language).into_iter();
    let labels = shown(&grid.rows, language).into_iter();
    let title = Sentence::new("grid-title")
        .with("rows", &grid.rows.axis.address)
        .with("columns", &grid.columns.axis.address);
    let sheet = Sheet {
        table: "grid",
        title: sheets.text(&title),
        label: last_parts(&grid.rows.axis.address).to_owned(),
        columns: headings
            .map(|heading| Column::figure("", heading))
            .collect(),
        rows: labels.zip(&grid.cells).map(row).collect(),
    };
    let target = sheets.case().policy.return_target;
    let now = shown_percent(sheets.calculated.calculation.coverage.total.0, target);
    let any_point = |is: fn(&GridAxis, Decimal) -> bool| {
        let mut axes = [&grid.rows, &grid.columns].into_iter();
        axes.any(|axis| axis.points.iter().any(|point| is(axis, *point)))
    };
    let mut sentences = vec![
        sheets.grid_axis(&grid.rows, "down"),
        sheets.grid_axis(&grid.columns, "across"),
        Sentence::new("grid-now").with("coverage", Fact::Percent(now)),
    ];
    if any_point(|axis, point| rounded(point, decimals(&axis.points)) != point) {
        sentences.push(Sentence::new("grid-rounded"));
    }
    if any_point(is_today) {
        sentences.push(Sentence::new("grid-today"));
    }
    let mut cells = grid.cells.iter().flatten();
    if cells.clone().flatten().any(|cell| !cell.meets_target) {
        sentences.push(Sentence::new("grid-below-target").with("target", Fact::Percent(target)));
    }
    if cells.any(Option::is_none) {
        sentences.push(Sentence::new("without-cost"));
    }
    Some(Section::new(sheet, sheets.said(sentences)))
}

impl Sheets<'_> {
    /// The grid for programs: a row a cell, with the points of both inputs.
    fn grid_cells(&self) -> Option<Sheet> {
        let grid = self.calculated.sensitivity.grid.as_ref()?;
        let mut rows = Vec::new();
        for (row, cells) in grid.rows.points.iter().zip(&grid.cells) {
            for (column, cell) in grid.columns.points.iter().zip(cells) {
                let [down, across] = [(&grid.rows, row), (&grid.columns, column)]
                    .map(|(axis, at)| axis.axis.setting(*at));
                let meets = cell.map_or(Cell::Empty, |cell| Cell::Holds(cell.meets_target));
                let figures = vec![self.grid_cell(*cell), meets];
                rows.push(Row::new(format!("{down}, {across}"), figures).at([*row, *column]));
            }
        }
        Some(Sheet {
            table: "grid",
            columns: self.columns(&[
                ("coverage", Label("coverage-ratio")),
                ("meets_target", Label("meets-target")),
            ]),
            rows,
            ..Sheet::default()
        })
    }

    fn grid_cell(&self, cell: Option<GridCell>) -> Cell {
        let Some(cell) = cell else { return Cell::Empty };
        let share = cell.coverage;
        let shown = shown_percent(share.0, self.case().policy.return_target);
        if cell.meets_target {
            Cell::Precise { share, shown }
        } else {
            Cell::Missing { share, shown }
        }
    }

    fn grid_axis(&self, axis: &GridAxis, direction: &'static str) -> Sentence {
        let shown = |today| decimal(in_short(today), self.layout.language);
        let today = axis.today.map(|today| times(axis, &shown(today)));
        Sentence::new("grid-axis")
            .with("direction", direction)
            .with("address", &axis.axis.address)
            .with("name", self.case().name_at(&axis.axis.address))
            .with("now", today)
    }
}

/// The points of an axis as people read them, all with as many decimals; the one where the input stands is marked.
fn shown(axis: &GridAxis, language: Language) -> Vec<String> {
    let decimals = decimals(&axis.points);
    let text = |point: &Decimal| {
        let mut shown = rounded(*point, decimals);
        shown.rescale(decimals);
        let text = times(axis, &number(shown, language));
        // Not to be parted at the end of a line.
        if is_today(axis, *point) {
            format!("{text}\u{A0}•")
        } else {
            text
        }
    };
    axis.points.iter().map(text).collect()
}

/// Whether a point is where the input stands, as far as it is shown: a converted price has more decimals.
fn is_today(axis: &GridAxis, point: Decimal) -> bool {
    axis.today
        .is_some_and(|today| today == point || Quantity(today).rounded() == point)
}

/// The decimals of points: all that they have, so that each can be set as it stands, but no more than count, unless two
/// points would look alike.
fn decimals(points: &[Decimal]) -> u32 {
    let all = points.iter().map(|point| point.normalize().scale());
    let all = all.max().unwrap_or(0);
    let are_distinct = |decimals: &u32| {
        let mut neighbours = points.windows(2);
        neighbours.all(|pair| rounded(pair[0], *decimals) != rounded(pair[1], *decimals))
    };
    let most = points.iter().map(Decimal::abs).max();
    let counting = decimals_that_count(most.unwrap_or_default());
    (all.min(counting)..all).find(are_distinct).unwrap_or(all)
}

fn times(axis: &GridAxis, number: &str) -> String {
    if axis.axis.is_factor {
        format!("×{number}")
    } else {
        number.to_owned()
    }
}

/// What an address ends with, behind the table and the id: `with` of `effect.hvb.with`; the id of a unit cost.
fn last_parts(address: &str) -> &str {
    let mut parts = address.splitn(3, '.');
    let id = parts.by_ref().take(2).last();
    parts.next().or(id).unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals_of(points: &[&str]) -> u32 {
        let points = points.iter().map(|point| point.parse().unwrap());
        decimals(&points.collect::<Vec<_>>())
    }

    #[test]
    fn points_have_all_their_decimals_up_to_three_that_count() {
        assert_eq!(decimals_of(&["0.2", "0.525", "0.85"]), 3);
        assert_eq!(decimals_of(&["0.002", "0.00525", "0.0085"]), 5);
        assert_eq!(decimals_of(&["100.01", "300.01"]), 2);
        assert_eq!(decimals_of(&["1.1", "1.147667", "1.195334"]), 3);
        assert_eq!(
            decimals_of(&["2000", "2666.666666666667", "3333.333333333333"]),
            3
        );
    }

    #[test]
    fn two_points_never_look_alike() {
        assert_eq!(decimals_of(&["0.0000001", "0.0000002"]), 7);
        assert_eq!(decimals_of(&["0", "0.000000333333", "0.000000666667"]), 7);
    }

    #[test]
    fn an_address_in_short_is_what_stands_last() {
        assert_eq!(last_parts("effect.hvb.with"), "with");
        assert_eq!(last_parts("target_group.g.people.2018"), "people.2018");
        assert_eq!(last_parts("unit_cost.hvb-dygn"), "hvb-dygn");
        assert_eq!(last_parts("parameter.success"), "success");
    }
}
