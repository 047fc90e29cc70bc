//! What other unit costs do to an application, unit cost by unit cost (method §10).

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::comparison::{Cause, Comparison, Contribution};
use super::snapshot::Snapshot;
use crate::calculation::{CalculationError, essentials, sums_at_prices};
use crate::model::{Amount, Case, Conversion, Number, UnitCostRef};

/// Compares an application with its old and its new unit costs.
///
/// `level` converts amounts of the old price year into those of the new, where they differ. Both are of one application,
/// so that unit costs and lines stand in the same places. The price level comes first among the causes, then the unit
/// costs that changed, the one that moves coverage most first.
///
/// # Errors
/// One of the two has no result.
pub(crate) fn recalculation(
    old: &Case,
    new: &Case,
    level: Option<&Conversion>,
) -> Result<Comparison, CalculationError> {
    let before = Snapshot::of(old, &essentials(old)?);
    let result = essentials(new)?;
    let after = Snapshot::of(new, &result);
    let departments = after.departments.iter();
    let departments: Vec<&str> = departments.map(|(id, _)| id.as_str()).collect();
    let changed = changed(old, new, level);
    // The new case with the old unit costs in the new price level; they are replaced one by one.
    let mut between = new.clone();
    for unit_cost in &changed {
        let price = lifted(price(old, *unit_cost), level);
        between = with(between, *unit_cost, price, old);
    }
    let mut at = before.clone();
    // Prices change no units, but who pays decides what effects share steps with. Nothing where no cost is left to
    // compare with.
    let snapshot = |between: &Case| {
        if between.lines == new.lines {
            sums_at_prices(between, &result.lines).map(|sums| after.with_sums(&sums))
        } else {
            let result = essentials(between).ok()?;
            Some(Snapshot::of(between, &result))
        }
    };
    let price_level = level.map(|level| Cause::PriceLevel {
        from: old.application.investment.price_year,
        to: new.application.investment.price_year,
        factor: level.convert(Decimal::ONE),
    });
    let causes = price_level.map(|cause| (None, cause)).into_iter();
    let unit_costs = changed
        .iter()
        .map(|one| (Some(*one), cause(old, new, *one)));
    let mut causes = causes.chain(unit_costs).peekable();
    let mut parts = Vec::new();
    while let Some((unit_cost, cause)) = causes.next() {
        if let Some(unit_cost) = unit_cost {
            between = with(between, unit_cost, price(new, unit_cost), new);
        }
        // With all of them replaced it is the new result itself, to the last digit.
        let to = match causes.peek() {
            Some(_) => snapshot(&between),
            None => Some(after.clone()),
        };
        // Where there is nothing, what this does is counted with what comes next.
        let to = to.unwrap_or_else(|| at.clone());
        let delta = to.since(&at, &departments);
        at = to;
        parts.push((cause, delta));
    }
    // A stable sort keeps ties in the order of ids.
    parts[usize::from(level.is_some())..].sort_by_cached_key(|(_, delta)| {
        let size = |amount: Decimal| Reverse(amount.abs().rounded_for_comparison());
        (size(delta.coverage.0), size(delta.realisable.0))
    });
    let part = |(cause, delta)| Contribution {
        cause,
        delta: Some(delta),
    };
    Ok(Comparison {
        old: before,
        new: after,
        parts: parts.into_iter().map(part).collect(),
    })
}

/// The unit costs that are not what they were, in price beside the price level or in who pays, in the order of their ids.
fn changed(old: &Case, new: &Case, level: Option<&Conversion>) -> Vec<UnitCostRef> {
    let is_changed = |unit_cost: &UnitCostRef| {
        let before = lifted(price(old, *unit_cost), level).rounded_for_comparison();
        let payer = |case: &Case| case.price(*unit_cost).unit_cost.payer;
        before != price(new, *unit_cost).rounded_for_comparison() || payer(old) != payer(new)
    };
    let all = (0..new.prices.len()).map(UnitCostRef);
    let mut changed: Vec<UnitCostRef> = all.filter(is_changed).collect();
    changed.sort_by_key(|unit_cost| &new.application.used_unit_costs[unit_cost.0]);
    changed
}

/// Kronor per unit.
fn price(case: &Case, unit_cost: UnitCostRef) -> Decimal {
    let price = case.price(unit_cost).cost;
    case.application.inputs.number(price).unwrap_or_default()
}

/// An old amount in the new price level.
fn lifted(amount: Decimal, level: Option<&Conversion>) -> Decimal {
    level.map_or(amount, |level| level.convert(amount))
}

/// A case with a unit cost at a price, paid by whom it is in another case of the same application.
fn with(case: Case, unit_cost: UnitCostRef, price: Decimal, like: &Case) -> Case {
    let Case {
        mut application,
        mut prices,
        policy,
        ..
    } = case;
    let place = &mut prices[unit_cost.0];
    place.unit_cost = like.price(unit_cost).unit_cost.clone();
    application.inputs.of_mut(place.cost).amount = Amount::Number(price);
    Case::new(application, prices, policy)
}

fn cause(old: &Case, new: &Case, unit_cost: UnitCostRef) -> Cause {
    let about = &new.price(unit_cost).unit_cost;
    Cause::UnitCost {
        id: about.id().to_owned(),
        name: about.name().to_owned(),
        unit: about.unit().to_owned(),
        old: price(old, unit_cost),
        new: price(new, unit_cost),
    }
}
