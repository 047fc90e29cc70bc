//! A year's prices that nobody has given yet: the latest ones, converted by an index (method §4).

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::ToNegativeInfinity;

use super::order::latest;
use crate::model::{IndexSeries, UnitCost, UnitCostRow, UnitCostTexts, UnitCosts, Year};

/// What an index makes of a database for a year.
#[derive(Debug, Default)]
pub(crate) struct IndexedYear<'d> {
    /// The prices, each with the one from which it was made.
    pub prices: Vec<(UnitCostRow, &'d UnitCostRow)>,
    /// How many ids have a price of the year that is not computed.
    pub given: usize,
    /// The ids whose earlier prices are all computed.
    pub without_price: Vec<&'d str>,
    /// The ids whose latest price is of a year that the series lacks.
    pub without_index: Vec<&'d str>,
    /// The newest whole year before it.
    pub whole: Option<Year>,
    /// The ids that have no price of that year or a later one.
    pub ended: Vec<&'d str>,
}

/// The prices of a year for the ids that have one of the newest whole year before it or a later one, and none of this
/// year that somebody has given. `None` where there is no year before it.
pub(crate) fn indexed_year<'d>(
    database: &'d UnitCosts,
    series: &IndexSeries,
    year: Year,
) -> Option<IndexedYear<'d>> {
    let rows = || database.rows().iter();
    let whole = whole_year(rows().map(|row| row.year).filter(|known| *known < year))?;
    let is_given = |row: &&UnitCostRow| row.unit_cost.computed_from().is_none();
    let given = rows().filter(|row| row.year == year).filter(is_given);
    let given: HashSet<&str> = given.map(|row| row.unit_cost.id()).collect();
    let earlier = || rows().filter(|row| row.year < year);
    let bases = latest(earlier().filter(is_given)).into_iter();
    let bases: HashMap<&str, &UnitCostRow> = bases.map(|row| (row.unit_cost.id(), row)).collect();
    let mut indexed = IndexedYear {
        given: given.len(),
        whole: Some(whole),
        ..IndexedYear::default()
    };
    for row in latest(earlier()) {
        let id = row.unit_cost.id();
        if given.contains(id) {
            continue;
        }
        if row.year < whole {
            indexed.ended.push(id);
            continue;
        }
        let Some(base) = bases.get(id) else {
            indexed.without_price.push(id);
            continue;
        };
        let Some(conversion) = series.conversion(base.year, year) else {
            indexed.without_index.push(id);
            continue;
        };
        let convert = |amount: Decimal, decimals: u32| {
            let converted = conversion.convert(amount);
            converted.round_dp_with_strategy(decimals, ToNegativeInfinity)
        };
        let decimals = |amount: Decimal| amount.normalize().scale();
        let cost = convert(base.cost, decimals(base.cost));
        // A cost that is rounded further down than its low end takes that end down with it.
        let low = |low: Decimal| convert(low, decimals(low)).min(cost);
        let source = UnitCost::computed_source(&conversion, base.unit_cost.source());
        let unit_cost = row.unit_cost.with(UnitCostTexts {
            source: &source,
            ..row.unit_cost.texts()
        });
        let price = UnitCostRow {
            unit_cost,
            year,
            cost,
            range: base
                .range
                .map(|(start, end)| (low(start), convert(end, decimals(end)).max(cost))),
            place: row.place.clone(),
        };
        indexed.prices.push((price, base));
    }
    Some(indexed)
}

/// The newest of the years that has at least half as many prices as the one with the most.
fn whole_year(years: impl Iterator<Item = Year>) -> Option<Year> {
    let mut counts: BTreeMap<Year, usize> = BTreeMap::new();
    for year in years {
        *counts.entry(year).or_default() += 1;
    }
    let most = *counts.values().max()?;
    let mut whole = counts.into_iter().filter(|(_, count)| 2 * count >= most);
    whole.next_back().map(|(year, _)| year)
}
