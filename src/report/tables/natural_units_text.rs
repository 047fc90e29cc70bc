//! What a break-even is in people and things, in words: as an economist says it, each figure rounded to the side on which
//! it still suffices.

use rust_decimal::Decimal;

use super::sheets::Sheets;
use crate::model::{UnitCostRef, Year, rounded, rounded_to_side};
use crate::problem::{Fact, Facts};
use crate::sensitivity::{BreakEven, NaturalUnit, NaturalUnits, Side};
use crate::words::{Area, maybe_in, one, several, text, text_in};

/// The most decimals of a figure.
const MOST_DECIMALS: u32 = 6;

impl Sheets<'_> {
    /// A break-even in natural units; where the input is shared by several places, after the place's address.
    pub(crate) fn natural_units(&self, row: &BreakEven, found: &NaturalUnits) -> String {
        let (condition, now) = self.condition(found);
        let facts = Facts::new().with("condition", condition).with("now", now);
        let text = text(self.layout.language, Area::Sensitivity, "holds", &facts);
        if found.address == row.address {
            text
        } else {
            format!("{}: {text}", found.address)
        }
    }

    /// The condition under which the target holds, as it stands in a sentence, and what it is compared with today.
    pub(crate) fn condition(&self, found: &NaturalUnits) -> (String, Option<String>) {
        let (id, facts) = match found.counted {
            NaturalUnit::Changed { group, .. } => self.outcome_changed(found, group),
            NaturalUnit::People { .. } => people(found),
            NaturalUnit::Units { unit_cost, .. } => self.units_avoided(found, unit_cost),
            NaturalUnit::Cost { .. } => ("cost", self.cost_borne(found)),
            NaturalUnit::Price { unit_cost } => {
                let unit = one(self.unit(unit_cost));
                ("price", bounded(found).with("unit", unit))
            }
            NaturalUnit::PerPerson { unit_cost, .. } => {
                ("per-person", self.of_unit(found, unit_cost))
            }
        };
        let (amounts, language) = (self.layout.amounts, self.layout.language);
        let area = Area::Sensitivity;
        (
            text_in(amounts, language, area, id, &facts),
            maybe_in(amounts, language, area, (id, Some("now")), &facts),
        )
    }

    fn outcome_changed(&self, found: &NaturalUnits, group: usize) -> (&'static str, Facts) {
        let of = found.of;
        let group = &self.case().application.target_groups[group];
        let has_more = found.bound < Decimal::ZERO;
        let now = if found.today.is_zero() {
            "nobody"
        } else if found.today > Decimal::ZERO {
            "fewer"
        } else {
            "more"
        };
        let facts = Facts::new()
            .with("holds", holds(found))
            .with("bound", rounded(found.bound.abs(), MOST_DECIMALS))
            .with("of", rounded(of, counting_decimals(of).max(2)))
            .with("group", group.name.as_ref().unwrap_or(&group.id))
            .with("now", now)
            .with("today", today(found));
        let id = if has_more {
            "more-have-outcome"
        } else {
            "changed"
        };
        (id, facts)
    }

    fn units_avoided(&self, found: &NaturalUnits, unit_cost: UnitCostRef) -> (&'static str, Facts) {
        let by_year = &found.by_year[..];
        let at_least = found.holds == Side::AtLeast;
        let is_increase = found.bound < Decimal::ZERO;
        let years = match by_year {
            [(first, _), .., (last, _)] => format!("{first}–{last}"),
            [(year, _)] => year.to_string(),
            [] => String::new(),
        };
        // Of two years with as many, the first. At a factor of 0 no year has most.
        let size = |(_, units): &&(Year, Decimal)| units.abs();
        let most = by_year.iter().rev().max_by_key(size);
        let most = most.filter(|(_, units)| by_year.len() > 1 && !units.is_zero());
        let shown = |(_, units): &(Year, Decimal)| {
            rounded_to_side(
                units.abs(),
                counting_decimals(*units),
                at_least != is_increase,
            )
        };
        let now = if found.today < Decimal::ZERO {
            "more"
        } else if is_increase {
            "avoided"
        } else {
            "fewer"
        };
        let facts = self
            .of_unit(found, unit_cost)
            .with("years", years)
            .with("most", most.map(shown))
            .with("year", most.map(|(year, _)| year.number()))
            .with("now", now);
        let id = if is_increase { "more-units" } else { "units" };
        (id, facts)
    }

    fn cost_borne(&self, found: &NaturalUnits) -> Facts {
        let amounts = self.layout.amounts;
        let (unit, decimals) = (amounts.kronor(), amounts.decimals());
        let upward = found.holds == Side::AtLeast;
        let bound = rounded_to_side(found.bound / unit, decimals, upward) * unit;
        Facts::new()
            .with("holds", holds(found))
            .with("bound", Fact::Kronor(bound))
            .with("today", Fact::Kronor(found.today))
    }

    /// The facts of a figure in units of a unit cost.
    fn of_unit(&self, found: &NaturalUnits, unit_cost: UnitCostRef) -> Facts {
        let unit = self.unit(unit_cost);
        let is_one = bound(found) == Decimal::ONE;
        let unit = if is_one { one(unit) } else { several(unit) };
        bounded(found).with("unit", unit)
    }

    fn unit(&self, unit_cost: UnitCostRef) -> &str {
        self.case().price(unit_cost).unit_cost.unit()
    }
}

/// The bound of a figure as it is shown, without its sign.
fn bound(found: &NaturalUnits) -> Decimal {
    let upward = found.holds == Side::AtLeast;
    rounded_to_side(found.bound, decimals(found), upward).abs()
}

/// A figure with its bound.
fn bounded(found: &NaturalUnits) -> Facts {
    Facts::new()
        .with("holds", holds(found))
        .with("bound", bound(found))
        .with("today", today(found))
}

fn people(found: &NaturalUnits) -> (&'static str, Facts) {
    let facts = Facts::new()
        .with("holds", holds(found))
        .with("bound", rounded(found.bound, MOST_DECIMALS))
        .with("planned", today(found));
    let id = if found.bound > found.today || found.bound.is_zero() {
        "people"
    } else {
        "planned-people"
    };
    (id, facts)
}

/// How the bound holds, for words.
fn holds(found: &NaturalUnits) -> &'static str {
    match (found.holds, found.bound.is_zero()) {
        (Side::AtLeast, false) => "at-least",
        (Side::AtMost, false) => "at-most",
        (Side::AtLeast, true) => "even-none",
        (Side::AtMost, true) => "only-none",
    }
}

/// The decimals of the bound: as three digits that count need, or more where those would pass today's figure though the
/// bound does not.
fn decimals(found: &NaturalUnits) -> u32 {
    let upward = found.holds == Side::AtLeast;
    let passes = |bound: Decimal| {
        if upward {
            bound > found.today
        } else {
            bound < found.today
        }
    };
    let least = counting_decimals(found.bound);
    if passes(found.bound) {
        return least;
    }
    (least..=MOST_DECIMALS)
        .find(|decimals| !passes(rounded_to_side(found.bound, *decimals, upward)))
        .unwrap_or(least)
}

/// The figure of today, without its sign, exact enough to stand beside the bound.
fn today(found: &NaturalUnits) -> Decimal {
    let beside = match found.counted {
        NaturalUnit::Changed { .. } | NaturalUnit::People { .. } => {
            rounded(found.bound, MOST_DECIMALS).normalize().scale()
        }
        _ if decimals(found) > counting_decimals(found.bound) => decimals(found),
        _ => 0,
    };
    let decimals = counting_decimals(found.today).max(2).max(beside);
    rounded(found.today.abs(), decimals)
}

/// The decimals that three digits that count need, at most six.
fn counting_decimals(value: Decimal) -> u32 {
    let mut decimals = 2;
    let mut size = value.abs();
    while size >= Decimal::TEN && decimals > 0 {
        size /= Decimal::TEN;
        decimals -= 1;
    }
    while size < Decimal::ONE && decimals < MOST_DECIMALS {
        size *= Decimal::TEN;
        decimals += 1;
    }
    decimals
}
