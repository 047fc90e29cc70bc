//! Goals of which no outcome measure shows whether they are reached.

use crate::check::prelude::*;
use crate::model::MeasureKind;

pub(super) const RULE: Rule = Rule::error(Code::GOAL_WITHOUT_OUTCOME, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let goals = draft.goals_without_measure(MeasureKind::Outcome);
    goals.map(|goal| RULE.about("goal", &goal.id)).collect()
}
