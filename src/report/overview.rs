//! The table of many applications with other unit costs.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::compared::Recalculated;
use super::compared_sheets::{comparison_table, coverage_cell, label, side};
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use crate::model::{Language, Money, Number, Share, rounded};
use crate::recalculation::{Cause, Contribution, Flip, Snapshot};
use crate::words::points;

/// How many causes an overview names.
const NAMED_CAUSES: usize = 3;

/// A recalculated application in an overview of many: all that is kept of it until the last is there.
#[derive(Clone, Debug)]
pub(crate) struct OverviewRow {
    file: String,
    name: String,
    flip: Option<Flip>,
    /// By how much coverage moves.
    moved: Share,
    cells: Vec<Cell>,
    /// What moves it most, in short.
    causes: String,
}

impl OverviewRow {
    /// What an overview says of an application.
    pub(crate) fn new(recalculated: &Recalculated, language: Language) -> Self {
        let comparison = &recalculated.comparison;
        let (old, new) = (&comparison.old, &comparison.new);
        let moved = Share(new.coverage.0 - old.coverage.0);
        let returned = |figures: &Snapshot| {
            let known = figures.departments.iter().map(|(_, known)| known.returned);
            let sum: Option<Money> = known.sum();
            sum.map_or(Cell::Empty, Cell::Money)
        };
        let causes = comparison.parts.iter();
        let causes = causes.filter_map(|part| in_short(part, language));
        let causes: Vec<String> = causes.take(NAMED_CAUSES).collect();
        Self {
            file: recalculated.file.0.clone(),
            name: recalculated.name.clone(),
            flip: comparison.flip(),
            moved,
            cells: vec![
                coverage_cell(old),
                coverage_cell(new),
                Cell::Points(moved),
                Cell::Money(old.realisable),
                Cell::Money(new.realisable),
                returned(old),
                returned(new),
            ],
            causes: causes.join(", "),
        }
    }
}

/// A cause with what it does to coverage, if that can be seen.
fn in_short(part: &Contribution, language: Language) -> Option<String> {
    let name = match &part.cause {
        Cause::PriceLevel { .. } => label("price-level", language),
        Cause::UnitCost { id, .. } => id.clone(),
        Cause::Change { address, .. } => address.clone(),
    };
    let moved = rounded(part.delta.as_ref()?.coverage.0, 3);
    let sign = if moved.is_sign_negative() { "" } else { "+" };
    (!moved.is_zero()).then(|| format!("{name} {sign}{}", points(moved, language)))
}

/// Many applications, those that change sides first, the rest by how far coverage moves; a line each unless causes are
/// asked for.
pub(crate) fn overview(rows: &mut [OverviewRow], with_causes: bool, layout: Layout) -> Sheet {
    rows.sort_by_key(|row| {
        let side = match row.flip {
            Some(Flip::FallsBelow) => 0,
            Some(Flip::RisesAbove) => 1,
            None => 2,
        };
        (side, Reverse(row.moved.0.abs().rounded_for_comparison()))
    });
    // Of two with one name only the files tell which is which.
    let mut times: HashMap<String, usize> = HashMap::new();
    for row in &*rows {
        *times.entry(row.name.clone()).or_default() += 1;
    }
    let row = |one: &OverviewRow| {
        let is_named = with_causes || times.get(&one.name).is_some_and(|times| *times > 1);
        let mut details: Vec<String> = is_named.then(|| one.file.clone()).into_iter().collect();
        details.extend(one.flip.map(|flip| side(flip, layout.language)));
        details.extend((with_causes && !one.causes.is_empty()).then(|| one.causes.clone()));
        Row::new(&one.name, one.cells.clone())
            .of_application(&one.file)
            .with_details(&details)
    };
    let columns = [
        ("coverage.old", "old-coverage"),
        ("coverage.new", "new-coverage"),
        ("coverage.difference", "difference"),
        ("realisable.old", "old-reductions"),
        ("realisable.new", "new-reductions"),
        ("return.old", "old-return"),
        ("return.new", "new-return"),
    ];
    let column = |(key, heading)| Column::figure(key, label(heading, layout.language));
    let columns = columns.map(column).to_vec();
    let rows = rows.iter().map(row).collect();
    comparison_table(
        "overview",
        ["overview", "application"],
        columns,
        rows,
        layout,
    )
}
