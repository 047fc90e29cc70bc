//! Effects on one group with the same unit cost, each against those before it in the file.

use std::collections::HashMap;

use super::shares_above_one::effects_above_one;
use crate::check::counted::counted;
use crate::check::prelude::*;
use crate::check::twice::{First, with_both};
use crate::model::UnitCostRef;

pub(super) const RULE: Rule =
    Rule::warning(Code::SAME_UNIT_COST_TWICE, Group::Figures, find).applies_from(Status::Idea);

/// Two effects in the yearly form that name no group are left alone: they say in units, not in people, what each of
/// them avoids. Those whose shares are found to be too large together have been told.
fn find(subject: &Subject) -> Vec<Finding> {
    let (case, counted) = (subject.case, counted(subject));
    let told = effects_above_one(case, &counted);
    let mut found = Vec::new();
    let mut before: HashMap<(usize, UnitCostRef), [First; 2]> = HashMap::new();
    for (position, effect) in counted.iter().enumerate() {
        let Some(group) = effect.group(case) else {
            continue;
        };
        let [all, named] = before.entry((group, effect.line.unit_cost)).or_default();
        let is_named = effect.named_group().is_some();
        let earlier = if is_named { &*all } else { &*named };
        let other = effect.years().find_map(|year| earlier.get(&year).copied());
        if let Some(other) = other.filter(|_| !told.contains(&position)) {
            let finding = RULE.about("effect", &effect.effect.id).key("unit_cost");
            found.push(with_both(finding, case, [effect, &counted[other]], group));
        }
        for year in effect.years() {
            all.entry(year).or_insert(position);
            if is_named {
                named.entry(year).or_insert(position);
            }
        }
    }
    found
}
