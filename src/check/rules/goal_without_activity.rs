//! Goals that nothing is done for.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::error(Code::GOAL_WITHOUT_ACTIVITY, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let application = draft.application;
    let is_served = |goal: &str| {
        let mut activities = application.activities.iter();
        activities.any(|activity| activity.goal == goal)
    };
    let goals = application.goals.iter().filter(|goal| !is_served(&goal.id));
    goals.map(|goal| RULE.about("goal", &goal.id)).collect()
}
