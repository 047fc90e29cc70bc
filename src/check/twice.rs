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

/// Whether two effects have the same unit cost for the same group, as hardly any have.
pub(super) fn is_repeated(case: &Case, counted: &[CountedEffect]) -> bool {
    let mut pairs: Vec<(usize, usize)> = counted
        .iter()
        .filter_map(|effect| Some((effect.group(case)?, effect.line.unit_cost.0)))
        .collect();
    pairs.sort_unstable();
    pairs.windows(2).any(|pair| pair[0] == pair[1])
}

/// A finding about an effect with its facts about this and another: the years in which both count, and what the first expects of them.
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
