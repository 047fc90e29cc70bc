//! Everyone who comes, and what the investment costs for each of them.

use rust_decimal::Decimal;

use super::terms;
use crate::model::{Case, Money, Number, Of, Values, Years};

/// How many people come, whatever is counted of their effects.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct People<N = Decimal> {
    pub total: N,
    /// In each target group, in their order.
    pub by_group: Vec<N>,
    /// *C* over all of them; `None` if nobody comes.
    pub cost_each: Option<Money<N>>,
}

/// Counts the people of all target groups; `cost` is *C*, kronor.
pub(super) fn people<N: Number>(case: &Case, values: &Values<N>, cost: N) -> People<N> {
    let groups = case.application.target_groups.iter();
    let by_group: Vec<N> = groups
        .map(|group| {
            let people = values.years(group.people);
            let people = people.map_or(N::ZERO, Years::total);
            people.called(terms::PEOPLE, Of::ALL)
        })
        .collect();
    let total: N = by_group.iter().copied().sum();
    let total = total.called(terms::PEOPLE, Of::ALL);
    let cost_each = total
        .above_zero()
        .then(|| Money((cost / total).called(terms::COST_PER_PERSON, Of::ALL)));
    N::told("cost_per_person", &[total]);
    People {
        total,
        by_group,
        cost_each,
    }
}
