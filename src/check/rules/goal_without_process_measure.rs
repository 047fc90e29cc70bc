//! Goals for which no process measure shows whether the activities are carried out.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, MeasureKind, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::GOAL_WITHOUT_PROCESS,
    group: Group::Matrix,
    level: CheckLevel::Error,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let application = subject.application();
    let is_shown = |goal: &str| {
        let mut measures = application.measures.iter();
        measures.any(|measure| measure.kind == MeasureKind::Process && measure.goal == goal)
    };
    let goals = application.goals.iter();
    let found = goals
        .filter(|goal| !is_shown(&goal.id))
        .map(|goal| RULE.at(format!("goal.{}", goal.id)).fact("goal", &goal.id));
    found.collect()
}
