//! Payments after the last year in which effects count (method §6).

use super::horizon_too_long::latest_effects;
use crate::check::facts::kronor;
use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::warning(Code::PLAN_AFTER_HORIZON, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    late(subject).into_iter().collect()
}

fn late(subject: &Subject) -> Option<Finding> {
    let plan = subject.return_plan()?;
    let horizon = subject.application().investment.horizon;
    let horizon = horizon.or_else(|| latest_effects(subject.case))?;
    let completed = plan.completed_year().filter(|year| *year > horizon)?;
    let later = plan
        .payments
        .iter()
        .filter(|payment| payment.year > horizon)
        .map(|payment| payment.total().0)
        .sum();
    let finding = RULE
        .at("investment.horizon")
        .fact("completed", completed.number())
        .fact("horizon", horizon.number())
        .fact("later", kronor(later));
    Some(finding)
}
