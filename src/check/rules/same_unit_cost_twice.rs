//! Effects that may concern the same people with the same unit cost, each against those before it in the file.

use super::shares_above_one::effects_above_one;
use crate::check::counted::counted;
use crate::check::prelude::*;
use crate::check::twice::{Counting, with_both};

pub(super) const RULE: Rule =
    Rule::warning(Code::SAME_UNIT_COST_TWICE, Find::InResult(find)).applies_from(Status::Idea);

/// Two effects in the yearly form that name no group are compared within their department: they say in units, not in people,
/// what each of them avoids. Those whose shares are found to be too large together have been told.
fn find(subject: &Subject) -> Vec<Finding> {
    let (case, counted) = (subject.case, counted(subject));
    let told = effects_above_one(case, &counted);
    let mut found = Vec::new();
    let mut before = Counting::default();
    for (position, effect) in counted.iter().enumerate() {
        let other = before.first(case, effect, effect.line.unit_cost, false);
        if let Some(other) = other.filter(|_| !told.contains(&position)) {
            let finding = RULE.about("effect", &effect.effect.id).key("unit_cost");
            found.push(with_both(finding, case, [effect, &counted[other]]));
        }
        before.add(case, position, effect);
    }
    found
}
