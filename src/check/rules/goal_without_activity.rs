//! Goals that nothing is done for.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::GOAL_WITHOUT_ACTIVITY,
    group: Group::Matrix,
    level: CheckLevel::Error,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let application = subject.application();
    let is_served = |goal: &str| {
        let mut activities = application.activities.iter();
        activities.any(|activity| activity.goal == goal)
    };
    let goals = application.goals.iter();
    let found = goals
        .filter(|goal| !is_served(&goal.id))
        .map(|goal| RULE.at(format!("goal.{}", goal.id)).fact("goal", &goal.id));
    found.collect()
}
