//! What a unit cost contains through unit costs that the application does not use.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::model::{Application, IndexSeries, Price, UnitCost, UnitCosts};

/// Adds to each price what the unit costs that it names contain in turn: the database does not come along with a case.
///
/// A unit cost that is used itself is not followed further, for its own price says what it contains.
pub(super) fn follow(
    prices: &mut [Price],
    application: &Application,
    database: &UnitCosts,
    series: Option<&IndexSeries>,
) {
    if prices
        .iter()
        .all(|price| price.unit_cost.includes.is_empty())
    {
        return;
    }
    let used = application.used_unit_costs.iter().map(String::as_str);
    let used: HashSet<&str> = used.collect();
    let locals = application.local_unit_costs.iter();
    let locals: HashMap<&str, &UnitCost> = locals
        .map(|local| (local.unit_cost.id.as_str(), &*local.unit_cost))
        .collect();
    let year = application.investment.price_year;
    let contained = |id: &str| -> &[String] {
        let row = || {
            database
                .row(id, year, series)
                .ok()
                .map(|(row, _)| &*row.unit_cost)
        };
        let unit_cost = locals.get(id).copied().or_else(row);
        unit_cost.map_or(&[], |unit_cost| &unit_cost.includes)
    };
    for price in prices {
        if price.unit_cost.includes.is_empty() {
            continue;
        }
        let includes = &mut Arc::make_mut(&mut price.unit_cost).includes;
        let mut seen: HashSet<String> = includes.iter().cloned().collect();
        let mut position = 0;
        while let Some(id) = includes.get(position).cloned() {
            position += 1;
            if !used.contains(id.as_str()) {
                let further = contained(&id).iter();
                includes.extend(further.filter(|id| seen.insert((*id).clone())).cloned());
            }
        }
    }
}
