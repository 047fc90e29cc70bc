//! Effects whose unit cost is already part of another effect's.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::check::counted::counted;
use crate::check::prelude::*;
use crate::check::twice::{Counting, with_both};
use crate::model::{Case, UnitCostRef};

pub(super) const RULE: Rule =
    Rule::error(Code::DOUBLE_COUNTING, Find::InResult(find)).applies_from(Status::Idea);

fn find(subject: &Subject) -> Vec<Finding> {
    let case = subject.case;
    let containers = containers(case);
    let counted = counted(subject);
    let mut counting = Counting::default();
    for (position, effect) in counted.iter().enumerate() {
        counting.add(case, position, effect);
    }
    let mut found = Vec::new();
    let mut told = HashSet::new();
    for (position, effect) in counted.iter().enumerate() {
        let around = nearest(effect.line.unit_cost, &containers, |container| {
            counting.first(case, effect, container, true)
        });
        // Of two that contain each other one is enough.
        if let Some(around) = around
            && told.insert((position.min(around), position.max(around)))
        {
            let other = &counted[around];
            let finding = RULE
                .about("effect", &effect.effect.id)
                .key("unit_cost")
                .fact(
                    "other-unit-cost",
                    case.price(other.line.unit_cost).unit_cost.id(),
                );
            found.push(with_both(finding, case, [effect, other]));
        }
    }
    found
}

/// Of each unit cost that is used, those used that contain it by their own word.
fn containers(case: &Case) -> HashMap<UnitCostRef, Vec<UnitCostRef>> {
    let mut containers: HashMap<UnitCostRef, Vec<UnitCostRef>> = HashMap::new();
    let ids = case.prices.iter().enumerate();
    let known: HashMap<&str, UnitCostRef> = ids
        .map(|(position, price)| (price.unit_cost.id(), UnitCostRef(position)))
        .collect();
    for (position, price) in case.prices.iter().enumerate() {
        for id in price.unit_cost.includes() {
            if let Some(inner) = known.get(id) {
                let around = containers.entry(*inner).or_default();
                around.push(UnitCostRef(position));
            }
        }
    }
    containers
}

/// What `wanted` finds for the nearest of the unit costs that contain one, directly or through others.
fn nearest<T>(
    inner: UnitCostRef,
    containers: &HashMap<UnitCostRef, Vec<UnitCostRef>>,
    wanted: impl Fn(UnitCostRef) -> Option<T>,
) -> Option<T> {
    let mut seen = HashSet::from([inner]);
    let mut next = VecDeque::from([inner]);
    while let Some(inner) = next.pop_front() {
        for &around in containers.get(&inner).into_iter().flatten() {
            if seen.insert(around) {
                if let Some(found) = wanted(around) {
                    return Some(found);
                }
                next.push_back(around);
            }
        }
    }
    None
}
