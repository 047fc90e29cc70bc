//! Two databases compared: prices that are new, gone or others, and what is probably the same under another id.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::iter::once;

use rust_decimal::Decimal;

use super::jumps::{Unusual, unusual, yearly_change};
use super::order::order;
use crate::input::folded;
use crate::model::{Choice, UnitCostRow, UnitCosts, Year};

/// What became of a price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum PriceChange {
    /// It is new, and there is none before it.
    Added,
    /// It is of a new year.
    NewYear,
    /// It is another than before for the same year.
    Revised,
    /// It is the same of something that is described otherwise.
    Described,
    /// It is probably that of something that had another id.
    Renamed,
    /// It is gone.
    Removed,
}

/// A price beside that from which it comes.
pub(crate) struct ComparedPrice<'d> {
    /// What became of it.
    pub change: PriceChange,
    /// The price; what is gone as it was.
    pub row: &'d UnitCostRow,
    /// What it is compared with: the same year's, else the nearest earlier one.
    pub before: Option<&'d UnitCostRow>,
    /// The change as a share a year, of one year in all; `None` where the two have other units or are of nothing.
    pub yearly: Option<Decimal>,
    /// Why the change is unusual, if it is.
    pub unusual: Option<Unusual>,
    /// What else changed: the column's heading, what it held and what it holds.
    pub others: Vec<(&'static str, String, String)>,
}

/// Compares two databases, price by price in the order of a year's file; what is the same is left out.
pub(crate) fn compared<'d>(old: &'d UnitCosts, new: &'d UnitCosts) -> Vec<ComparedPrice<'d>> {
    let renamed = renamed(old, new);
    let former: HashMap<&str, &str> = renamed.iter().map(|(was, is)| (*is, *was)).collect();
    let was = |id: &'d str| former.get(id).copied().unwrap_or(id);
    let kept = new.rows().iter().filter_map(|row| {
        let id = row.unit_cost.id();
        price(row, old, new, was(id))
    });
    let years: HashSet<Year> = new.rows().iter().map(|row| row.year).collect();
    let gone = old.rows().iter().filter(|row| {
        let id = row.unit_cost.id();
        let now = renamed.get(id).copied().unwrap_or(id);
        if new.knows(now) {
            years.contains(&row.year) && new.rows_of(now).all(|other| other.year != row.year)
        } else {
            old.rows_of(id).all(|other| other.year <= row.year)
        }
    });
    let gone = gone.map(|row| ComparedPrice {
        change: PriceChange::Removed,
        row,
        before: None,
        yearly: None,
        unusual: None,
        others: Vec::new(),
    });
    let mut compared: Vec<ComparedPrice> = kept.chain(gone).collect();
    compared.sort_by_cached_key(|price| order(price.row));
    let changes = compared.iter().filter_map(|price| {
        let years = [price.before?.year, price.row.year];
        Some((years, price.yearly?))
    });
    let changes: Vec<_> = changes.collect();
    let reasons = unusual(&changes);
    let changed = compared
        .iter_mut()
        .filter(|price| price.before.is_some() && price.yearly.is_some());
    for (price, reason) in changed.zip(reasons) {
        price.unusual = reason;
    }
    compared
}

/// A price of the new database beside what was there under the id `was`; `None` if that is the same.
fn price<'d>(
    row: &'d UnitCostRow,
    old: &'d UnitCosts,
    new: &'d UnitCosts,
    was: &str,
) -> Option<ComparedPrice<'d>> {
    let id = row.unit_cost.id();
    let before = old.rows_of(was).find(|other| other.year == row.year);
    let before = before.or_else(|| {
        // Of two of the same year that of the new database is the last.
        let earlier = old.rows_of(was).chain(new.rows_of(id));
        let earlier = earlier.filter(|other| other.year < row.year);
        earlier.max_by_key(|other| other.year)
    });
    let Some(before) = before else {
        return Some(ComparedPrice {
            change: PriceChange::Added,
            row,
            before,
            yearly: None,
            unusual: None,
            others: Vec::new(),
        });
    };
    let is_new_year = before.year != row.year;
    let others = others(before, row, is_new_year);
    let is_renamed = before.unit_cost.id() != row.unit_cost.id();
    let is_last = new.rows_of(id).all(|other| other.year <= row.year);
    let is_revised = (before.cost, before.range) != (row.cost, row.range);
    let change = match () {
        () if is_renamed && (is_last || is_new_year || is_revised) => PriceChange::Renamed,
        () if is_new_year => PriceChange::NewYear,
        () if is_revised => PriceChange::Revised,
        () if !is_renamed && !others.is_empty() => PriceChange::Described,
        () => return None,
    };
    let has_changed = is_new_year || before.cost != row.cost;
    let has_same_unit = folded(before.unit_cost.unit()) == folded(row.unit_cost.unit());
    let yearly = || yearly_change((before.year, before.cost), (row.year, row.cost));
    Some(ComparedPrice {
        change,
        row,
        before: Some(before),
        yearly: (has_changed && has_same_unit).then(yearly).flatten(),
        unusual: None,
        others,
    })
}

/// What has changed of a row besides its cost; its range too, but for that of another year.
fn others(
    before: &UnitCostRow,
    after: &UnitCostRow,
    is_new_year: bool,
) -> Vec<(&'static str, String, String)> {
    let said = |row: &UnitCostRow| {
        let unit_cost = &row.unit_cost;
        let range = row.range.filter(|_| !is_new_year);
        let [low, high] = [range.map(|range| range.0), range.map(|range| range.1)];
        let number = |number: Option<Decimal>| {
            number.map_or_else(String::new, |number| number.normalize().to_string())
        };
        [
            ("id", unit_cost.id().to_owned()),
            ("name", unit_cost.name().to_owned()),
            ("area", unit_cost.area().to_owned()),
            ("unit", unit_cost.unit().to_owned()),
            ("payer", unit_cost.payer.word().to_owned()),
            ("kind", unit_cost.kind.word().to_owned()),
            ("includes", unit_cost.texts().includes.to_owned()),
            ("low", number(low)),
            ("high", number(high)),
        ]
    };
    let pairs = said(before).into_iter().zip(said(after));
    let changed = pairs.filter(|((_, before), (_, after))| before != after);
    changed
        .map(|((column, before), (_, after))| (column, before, after))
        .collect()
}

/// Ids of the old database alone with those of the new one alone that are probably the same: they have the same name and
/// unit, or in a year the same unit, area and cost, and no other id has.
fn renamed<'d>(old: &'d UnitCosts, new: &'d UnitCosts) -> BTreeMap<&'d str, &'d str> {
    let gone = alike(old, new);
    let come = alike(new, old);
    let only = |ids: &BTreeSet<&'d str>| ids.first().copied().filter(|_| ids.len() == 1);
    let pairs = gone.iter().filter_map(|(key, gone)| {
        let come = come.get(key)?;
        Some((only(gone)?, only(come)?))
    });
    let pairs: BTreeSet<(&str, &str)> = pairs.collect();
    let is_clear = |(was, is): &(&str, &str)| {
        let mut others = pairs.iter().filter(|pair| *pair != &(*was, *is));
        others.all(|(other_was, other_is)| other_was != was && other_is != is)
    };
    pairs.iter().copied().filter(is_clear).collect()
}

/// What the ids that `others` does not have may be known by.
fn alike<'d>(rows: &'d UnitCosts, others: &UnitCosts) -> BTreeMap<String, BTreeSet<&'d str>> {
    let mut ids: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let rows = rows.rows().iter();
    for row in rows.filter(|row| !others.knows(row.unit_cost.id())) {
        let unit_cost = &row.unit_cost;
        let unit = folded(unit_cost.unit());
        let by_name = format!("{}\n{unit}", folded(unit_cost.name()));
        let cost = row.cost.normalize();
        let area = folded(unit_cost.area());
        let by_price = format!("{area}\n{unit}\n{cost}\n{}", row.year);
        for key in once(by_name).chain(once(by_price)) {
            ids.entry(key).or_default().insert(unit_cost.id());
        }
    }
    ids
}
