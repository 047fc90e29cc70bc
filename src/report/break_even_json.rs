//! Break-evens in JSON: the value, the side on which it holds, and what that is in people and things.

use rust_decimal::Decimal;
use serde::Serialize;

use super::exact_json::{Exact, Pairs, quantity};
use crate::model::{Case, Money, Quantity, rounded_to_side};
use crate::sensitivity::{BreakEven, NaturalUnit, NaturalUnits, Side};

#[derive(Serialize)]
pub(super) struct BreakEvenJson<'o> {
    address: &'o str,
    value: Exact,
    break_even: Option<Exact>,
    factor: Option<Exact>,
    holds: Option<&'static str>,
    people: Option<PeopleJson<'o>>,
    units: Option<UnitsJson<'o>>,
    cost: Option<CostJson<'o>>,
    places: Vec<PlaceJson<'o>>,
    name: Option<&'o str>,
}

impl<'o> BreakEvenJson<'o> {
    pub(super) fn of(case: &'o Case, row: &'o BreakEven) -> Self {
        let (own, shared): (Vec<&NaturalUnits>, Vec<&NaturalUnits>) = row
            .meanings
            .iter()
            .partition(|meaning| meaning.address == row.address);
        Self {
            address: &row.address,
            value: quantity(row.value),
            break_even: row.break_even.map(quantity),
            factor: row.factor.map(quantity),
            holds: row.holds.map(Side::word),
            people: own.iter().find_map(|meaning| PeopleJson::of(case, meaning)),
            units: own.iter().find_map(|meaning| UnitsJson::of(case, meaning)),
            cost: own.iter().find_map(|meaning| CostJson::of(case, meaning)),
            places: shared
                .into_iter()
                .map(|meaning| PlaceJson {
                    address: &meaning.address,
                    people: PeopleJson::of(case, meaning),
                    units: UnitsJson::of(case, meaning),
                    cost: CostJson::of(case, meaning),
                })
                .collect(),
            name: row.name.as_deref(),
        }
    }
}

/// A place of an input that is shared by several.
#[derive(Serialize)]
struct PlaceJson<'o> {
    address: &'o str,
    people: Option<PeopleJson<'o>>,
    units: Option<UnitsJson<'o>>,
    cost: Option<CostJson<'o>>,
}

/// People for whom the outcome changes, of all of their group; or people who come, of all who are planned.
#[derive(Serialize)]
struct PeopleJson<'o> {
    target_group: &'o str,
    of: Exact,
    today: Exact,
    #[serde(flatten)]
    bound: Bound,
}

impl<'o> PeopleJson<'o> {
    fn of(case: &'o Case, meaning: &NaturalUnits) -> Option<Self> {
        let (group, of) = match meaning.counted {
            NaturalUnit::Changed { group, of } => (group, of),
            NaturalUnit::People { group } => (group, meaning.today),
            _ => return None,
        };
        Some(Self {
            target_group: &case.application.target_groups[group].id,
            of: quantity(of),
            today: quantity(meaning.today),
            bound: Bound::of(meaning, Quantity::DECIMALS),
        })
    }
}

/// Units avoided, in all and by year.
#[derive(Serialize)]
struct UnitsJson<'o> {
    unit: &'o str,
    today: Exact,
    #[serde(flatten)]
    bound: Bound,
    by_year: Pairs<String, Exact>,
}

impl<'o> UnitsJson<'o> {
    fn of(case: &'o Case, meaning: &NaturalUnits) -> Option<Self> {
        let NaturalUnit::Units { unit_cost, by_year } = &meaning.counted else {
            return None;
        };
        let year = |units: Decimal| {
            let upward = meaning.holds == Side::AtLeast;
            Exact(rounded_to_side(units, Quantity::DECIMALS, upward))
        };
        Some(Self {
            unit: &case.price(*unit_cost).unit_cost.unit,
            today: quantity(meaning.today),
            bound: Bound::of(meaning, Quantity::DECIMALS),
            by_year: Pairs(
                by_year
                    .iter()
                    .map(|(of, units)| (of.to_string(), year(*units)))
                    .collect(),
            ),
        })
    }
}

/// Kronor of a cost item.
#[derive(Serialize)]
struct CostJson<'o> {
    id: &'o str,
    today: Exact,
    #[serde(flatten)]
    bound: Bound,
}

impl<'o> CostJson<'o> {
    fn of(case: &'o Case, meaning: &NaturalUnits) -> Option<Self> {
        let NaturalUnit::Cost { cost } = meaning.counted else {
            return None;
        };
        Some(Self {
            id: &case.application.costs[cost].id,
            today: Money(meaning.today).into(),
            bound: Bound::of(meaning, Money::DECIMALS),
        })
    }
}

/// How much just suffices, or is just not too much: one of the two.
#[derive(Serialize)]
struct Bound {
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<Exact>,
}

impl Bound {
    fn of(meaning: &NaturalUnits, decimals: u32) -> Self {
        let upward = meaning.holds == Side::AtLeast;
        let bound = Exact(rounded_to_side(meaning.bound, decimals, upward));
        let (at_least, at_most) = if upward {
            (Some(bound), None)
        } else {
            (None, Some(bound))
        };
        Self { at_least, at_most }
    }
}
