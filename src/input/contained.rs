//! What a unit cost contains through unit costs that the application does not use.

use std::collections::{HashMap, HashSet};

use crate::model::{Application, IndexSeries, Price, UnitCost, UnitCostTexts, UnitCosts};

/// Adds to each price what the unit costs that it names contain in turn: the database does not come along with a case.
///
/// A unit cost that is used itself is not followed further, for its own price says what it contains.
pub(super) fn follow(
    prices: &mut [Price],
    application: &Application,
    database: &UnitCosts,
    series: Option<&IndexSeries>,
) {
    let includes_none = |price: &Price| price.unit_cost.texts().includes.is_empty();
    if prices.iter().all(includes_none) {
        return;
    }
    let used = application.used_unit_costs.iter().map(String::as_str);
    let used: HashSet<&str> = used.collect();
    let locals = application.local_unit_costs.iter();
    let locals: HashMap<&str, &UnitCost> = locals
        .map(|local| (local.unit_cost.id(), &local.unit_cost))
        .collect();
    let year = application.investment.price_year;
    let known = |id: &str| {
        let row = || Some(&database.row(id, year, series).ok()?.0.unit_cost);
        locals.get(id).copied().or_else(row)
    };
    for price in prices {
        let unit_cost = &price.unit_cost;
        let mut includes: Vec<&str> = unit_cost.includes().collect();
        let mut seen: HashSet<&str> = includes.iter().copied().collect();
        let mut position = 0;
        while let Some(id) = includes.get(position).copied() {
            position += 1;
            if !used.contains(id) {
                let further = known(id).into_iter().flat_map(UnitCost::includes);
                includes.extend(further.filter(|id| seen.insert(id)));
            }
        }
        let includes = includes.join(" ");
        if includes != unit_cost.texts().includes {
            price.unit_cost = unit_cost.with(UnitCostTexts {
                includes: &includes,
                ..unit_cost.texts()
            });
        }
    }
}
