//! One unit cost over the years.

use rust_decimal::Decimal;

use super::jumps::yearly_change;
use super::order::latest;
use crate::input::folded;
use crate::model::{UnitCostRow, UnitCosts};

/// A unit cost over the years.
pub(crate) struct UnitCostHistory<'d> {
    /// Its latest row.
    pub latest: &'d UnitCostRow,
    /// Its rows by year, each with the change from the one before as a share a year; `None` for the first, and where the
    /// unit is another or the price before is nothing.
    pub prices: Vec<(&'d UnitCostRow, Option<Decimal>)>,
    /// The ids of the unit costs that contain it, as their latest rows say.
    pub included_by: Vec<String>,
}

/// The history of an id; `None` if the database does not have it.
pub(crate) fn history<'d>(database: &'d UnitCosts, id: &str) -> Option<UnitCostHistory<'d>> {
    let mut rows: Vec<&UnitCostRow> = database.rows_of(id).collect();
    rows.sort_by_key(|row| row.year);
    let changes = rows.windows(2).map(|pair| {
        let [before, after] = [pair[0], pair[1]];
        let has_same_unit = folded(before.unit_cost.unit()) == folded(after.unit_cost.unit());
        let change = yearly_change((before.year, before.cost), (after.year, after.cost));
        change.filter(|_| has_same_unit)
    });
    let changes = [None].into_iter().chain(changes);
    let others = latest(database.rows().iter()).into_iter();
    let others = others.filter(|other| other.unit_cost.includes().any(|part| part == id));
    Some(UnitCostHistory {
        latest: rows.last()?,
        included_by: others
            .map(|other| other.unit_cost.id().to_owned())
            .collect(),
        prices: rows.iter().copied().zip(changes).collect(),
    })
}
