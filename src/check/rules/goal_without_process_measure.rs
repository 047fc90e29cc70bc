//! Goals for which no process measure shows whether the activities are carried out.

use crate::check::prelude::*;
use crate::model::MeasureKind;

pub(super) const RULE: Rule = Rule::error(Code::GOAL_WITHOUT_PROCESS, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let goals = draft.goals_without_measure(MeasureKind::Process);
    goals.map(|goal| RULE.about("goal", &goal.id)).collect()
}
