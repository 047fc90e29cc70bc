//! The table of coverage over a grid of two inputs.

use rust_decimal::Decimal;

use super::Table;
use super::calculation_sheets::Sheets;
use super::facts::setting;
use super::section::Section;
use super::sentences::shown_percent;
use super::sheet::{Cell, Column, ColumnKey, Row, Sheet};
use crate::model::{Quantity, rounded};
use crate::sensitivity::{GridAxis, GridCell};
use crate::words::{Label, Language, Sentence, decimal, number};

impl Sheets<'_> {
    /// The grid for people, with what its signs mean; nothing where none was asked for.
    pub(super) fn grid(&self) -> Option<Section> {
        let grid = self.calculated.sensitivity.grid.as_ref()?;
        let headings = shown(&grid.columns, self.language);
        let labels = shown(&grid.rows, self.language);
        let cell = |cell: &Option<GridCell>| cell.map_or(Cell::Empty, |cell| self.grid_cell(cell));
        let rows = labels
            .iter()
            .zip(&grid.cells)
            .map(|(label, cells)| Row::new(label, cells.iter().map(cell).collect()));
        let column = |heading: String| Column {
            heading,
            key: ColumnKey::Whole,
        };
        let title = Sentence::GridTitle {
            rows: grid.rows.axis.address.clone(),
            columns: grid.columns.axis.address.clone(),
        };
        let sheet = Sheet {
            table: Table::Grid,
            title: title.text(self.amounts, self.language),
            label: last_parts(&grid.rows.axis.address).to_owned(),
            columns: headings.into_iter().map(column).collect(),
            rows: rows.collect(),
        };
        let cells = || grid.cells.iter().flatten();
        let axes = [(&grid.rows, true), (&grid.columns, false)];
        let marked = |axis: &GridAxis| axis.today.is_some_and(|today| axis.points.contains(&today));
        let target = self.case().policy.return_target;
        let legend = [
            (
                axes.iter().any(|(axis, _)| marked(axis)),
                Sentence::GridToday,
            ),
            (
                cells().flatten().any(|cell| !cell.meets_target),
                Sentence::GridBelowTarget { target },
            ),
            (cells().any(Option::is_none), Sentence::GridWithoutCost),
        ];
        let result = &self.calculated.calculation.coverage;
        let now = Sentence::GridNow {
            coverage: shown_percent(result.total.0, target),
        };
        let sentences = axes
            .iter()
            .map(|(axis, down)| self.grid_axis(axis, *down))
            .chain([now])
            .chain(
                legend
                    .into_iter()
                    .filter(|(is, _)| *is)
                    .map(|(_, said)| said),
            );
        Some(Section {
            sentences: sentences
                .map(|sentence| sentence.text(self.amounts, self.language))
                .collect(),
            ..sheet.into()
        })
    }

    /// The grid for programs: a row a cell, with the points of both inputs.
    pub(super) fn grid_cells(&self) -> Option<Sheet> {
        let grid = self.calculated.sensitivity.grid.as_ref()?;
        let mut rows = Vec::new();
        for (row, cells) in grid.rows.points.iter().zip(&grid.cells) {
            for (column, cell) in grid.columns.points.iter().zip(cells) {
                let set = [
                    setting(&grid.rows.axis.setting(*row)),
                    setting(&grid.columns.axis.setting(*column)),
                ];
                let figures = match cell {
                    Some(cell) => vec![self.grid_cell(*cell), Cell::Holds(cell.meets_target)],
                    None => vec![Cell::Empty; 2],
                };
                rows.push(Row::new(set.join(", "), figures).at([*row, *column]));
            }
        }
        Some(Sheet {
            table: Table::Grid,
            title: String::new(),
            label: String::new(),
            columns: self.figures(&[
                ("coverage", Label::CoverageRatio),
                ("meets_target", Label::MeetsTarget),
            ]),
            rows,
        })
    }

    fn grid_cell(&self, cell: GridCell) -> Cell {
        let target = self.case().policy.return_target;
        Cell::AgainstTarget {
            share: cell.coverage,
            shown: shown_percent(cell.coverage.0, target),
            meets: cell.meets_target,
        }
    }

    fn grid_axis(&self, axis: &GridAxis, down: bool) -> Sentence {
        let today = axis.today.map(|today| {
            let shown = decimal(Quantity(today).written(), self.language);
            times(axis, &shown)
        });
        Sentence::GridAxis {
            down,
            address: axis.axis.address.clone(),
            name: self.case().name_at(&axis.axis.address),
            today,
        }
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
        if axis.today == Some(*point) {
            format!("{text}\u{A0}•")
        } else {
            text
        }
    };
    axis.points.iter().map(text).collect()
}

/// The decimals of points: all that they have, where these are few; else so many that no point is shown further from its
/// place than a two hundredth of the way to the next.
fn decimals(points: &[Decimal]) -> u32 {
    const FEW: u32 = 4;
    let all = points.iter().map(|point| point.normalize().scale());
    let all = all.max().unwrap_or(0);
    if all <= FEW {
        return all;
    }
    let width = points.last().zip(points.first());
    let width = width.map_or(Decimal::ZERO, |(last, first)| last - first);
    let steps = Decimal::from(points.len().max(2) - 1);
    let is_near = |decimals: &u32| {
        let off = points
            .iter()
            .map(|point| (rounded(*point, *decimals) - point).abs());
        off.max().unwrap_or_default() * steps * Decimal::from(200) <= width
    };
    (0..all).find(is_near).unwrap_or(all)
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
    fn points_have_the_decimals_that_tell_where_they_stand() {
        assert_eq!(decimals_of(&["0.02", "0.0525", "0.085"]), 4);
        assert_eq!(decimals_of(&["100.01", "300.01"]), 2);
        // Off by a third of a krona of 667; by 0.4 of 1 first, by 0.04 of 1 then, by 0.004 of 1 at last.
        assert_eq!(
            decimals_of(&["2000", "2666.666666666667", "3333.333333333333"]),
            0
        );
        assert_eq!(decimals_of(&["0", "1.444444444444", "3"]), 2);
        assert_eq!(decimals_of(&["0.0000001", "0.0000002"]), 7);
    }

    #[test]
    fn an_address_in_short_is_what_stands_last() {
        assert_eq!(last_parts("effect.hvb.with"), "with");
        assert_eq!(last_parts("target_group.g.people.2018"), "people.2018");
        assert_eq!(last_parts("unit_cost.hvb-dygn"), "hvb-dygn");
        assert_eq!(last_parts("parameter.success"), "success");
    }
}
