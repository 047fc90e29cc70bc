//! Break-evens in JSON: the value, the side on which it holds, and what that is in people and things.

use rust_decimal::Decimal;

use super::json_value::{Json, object};
use crate::model::{Case, Money, Quantity, rounded_to_side};
use crate::sensitivity::{BreakEven, NaturalUnit, NaturalUnits, Side};

pub(super) fn break_even(case: &Case, row: &BreakEven) -> Json {
    let (own, shared): (Vec<&NaturalUnits>, Vec<&NaturalUnits>) = row
        .meanings
        .iter()
        .partition(|meaning| meaning.address == row.address);
    let first = |of: fn(&Case, &NaturalUnits) -> Option<Json>| {
        own.iter().find_map(|meaning| of(case, meaning))
    };
    // An input that is shared by several means something at each place.
    let place = |meaning: &NaturalUnits| {
        object! {
            "address": &meaning.address,
            "people": people(case, meaning),
            "units": units(case, meaning),
            "cost": cost(case, meaning),
        }
    };
    object! {
        "address": &row.address,
        "value": Quantity(row.value),
        "break_even": row.break_even.map(Quantity),
        "factor": row.factor.map(Quantity),
        "holds": row.holds.map(Side::word),
        "people": first(people),
        "units": first(units),
        "cost": first(cost),
        "places": Json::list(shared.into_iter().map(place)),
        "name": row.name.as_deref(),
    }
}

/// People for whom the outcome changes, of all of their group; or people who come, of all who are planned.
fn people(case: &Case, meaning: &NaturalUnits) -> Option<Json> {
    let (NaturalUnit::Changed { group, .. } | NaturalUnit::People { group }) = meaning.counted
    else {
        return None;
    };
    let people = object! {
        "target_group": &case.application.target_groups[group].id,
        "of": Quantity(meaning.of),
        "today": Quantity(meaning.today),
    };
    Some(people.and(bound(meaning, Quantity::<Decimal>::DECIMALS)))
}

/// Units avoided, in all and by year.
fn units(case: &Case, meaning: &NaturalUnits) -> Option<Json> {
    let NaturalUnit::Units { unit_cost, .. } = meaning.counted else {
        return None;
    };
    let decimals = Quantity::<Decimal>::DECIMALS;
    let years = meaning.by_year.iter();
    let years = years.map(|(year, units)| (year, on_its_side(*units, decimals, meaning)));
    let units = object! {
        "unit": &case.price(unit_cost).unit_cost.unit,
        "today": Quantity(meaning.today),
    };
    let by_year = object! { "by_year": Json::pairs(years), };
    Some(units.and(bound(meaning, decimals)).and(by_year))
}

/// Kronor of a cost item.
fn cost(case: &Case, meaning: &NaturalUnits) -> Option<Json> {
    let NaturalUnit::Cost { cost } = meaning.counted else {
        return None;
    };
    let cost = object! {
        "id": &case.application.costs[cost].id,
        "today": Money(meaning.today),
    };
    Some(cost.and(bound(meaning, Money::<Decimal>::DECIMALS)))
}

/// How much just suffices, or is just not too much: one of the two.
fn bound(meaning: &NaturalUnits, decimals: u32) -> Json {
    let bound = on_its_side(meaning.bound, decimals, meaning);
    match meaning.holds {
        Side::AtLeast => object! { "at_least": bound, },
        Side::AtMost => object! { "at_most": bound, },
    }
}

fn on_its_side(value: Decimal, decimals: u32, meaning: &NaturalUnits) -> Decimal {
    rounded_to_side(value, decimals, meaning.holds == Side::AtLeast)
}
