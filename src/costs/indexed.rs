//! A year's prices that nobody has given yet: the latest ones, converted by an index (method §4).

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::ToNegativeInfinity;

use crate::model::{IndexSeries, UnitCost, UnitCostRow, UnitCosts, Year};

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
}

/// The prices of a year for the ids that have one of the newest year before it, and none of this year that somebody has
/// given. `None` where there is no year before it.
pub(crate) fn indexed_year<'d>(
    database: &'d UnitCosts,
    series: &IndexSeries,
    year: Year,
) -> Option<IndexedYear<'d>> {
    let earlier = || database.rows().iter().filter(|row| row.year < year);
    let newest = earlier().map(|row| row.year).max()?;
    let mut given: HashMap<&str, &UnitCostRow> = HashMap::new();
    let mut latest: HashMap<&str, &UnitCostRow> = HashMap::new();
    for row in database.rows() {
        let id = row.unit_cost.id.as_str();
        if row.unit_cost.computed_from().is_some() {
            continue;
        }
        if row.year == year {
            given.insert(id, row);
        } else if row.year < year {
            let known = latest.entry(id).or_insert(row);
            if known.year < row.year {
                *known = row;
            }
        }
    }
    let mut indexed = IndexedYear {
        given: given.len(),
        ..IndexedYear::default()
    };
    for row in earlier().filter(|row| row.year == newest) {
        let id = row.unit_cost.id.as_str();
        if given.contains_key(id) {
            continue;
        }
        let Some(base) = latest.get(id) else {
            indexed.without_price.push(id);
            continue;
        };
        let Some(conversion) = series.conversion(base.year, year) else {
            indexed.without_index.push(id);
            continue;
        };
        // All with as many decimals, or the low one might pass the cost.
        let decimals = base.cost.normalize().scale();
        let convert = |amount: Decimal| {
            let converted = conversion.convert(amount);
            converted.round_dp_with_strategy(decimals, ToNegativeInfinity)
        };
        let unit_cost = UnitCost {
            source: UnitCost::computed_source(&conversion, &base.unit_cost.source),
            ..UnitCost::clone(&row.unit_cost)
        };
        let price = UnitCostRow {
            unit_cost: Arc::new(unit_cost),
            year,
            cost: convert(base.cost),
            range: base.range.map(|(low, high)| (convert(low), convert(high))),
            place: row.place.clone(),
        };
        indexed.prices.push((price, base));
    }
    Some(indexed)
}
