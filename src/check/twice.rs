//! Two effects that count the same cost: facts and searches that several rules share.
//!
//! Two effects are compared where they concern the same target group and count in the same year and in the same
//! direction: a reduction beside an increase is a correction, and so is what replaces an effect.

use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;

use super::counted::CountedEffect;
use super::facts::kronor;
use super::finding::Finding;
use crate::model::{Case, Year};

/// The first effect that counts in each year in each direction.
pub(super) type First = BTreeMap<(Year, bool), usize>;

/// A finding about the first of two effects with its facts about both: the years in which both count, and what the
/// first expects of them.
pub(super) fn with_both(
    finding: Finding,
    case: &Case,
    [one, other]: [&CountedEffect; 2],
    group: usize,
) -> Finding {
    let others: HashSet<(Year, bool)> = other.years().collect();
    let both: Vec<Year> = one
        .years()
        .filter(|year| others.contains(year))
        .map(|(year, _)| year)
        .collect();
    let amount: Decimal = both
        .iter()
        .map(|year| one.amounts.expected.at(*year).abs())
        .sum();
    let unit_cost = &case.price(one.line.unit_cost).unit_cost.id;
    finding
        .fact("unit-cost", unit_cost)
        .fact("other", &other.effect.id)
        .fact("group", &case.application.target_groups[group].id)
        .fact("years", span(&both))
        .fact("amount", kronor(amount))
}

/// Years from the first to the last.
fn span(years: &[Year]) -> String {
    match years {
        [] => String::new(),
        [year] => year.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    }
}
