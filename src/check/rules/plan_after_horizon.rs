//! Payments after the last year in which effects count (method §6).

use super::horizon_too_long::latest_effects;
use crate::check::facts::kronor;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::PLAN_AFTER_HORIZON,
    group: Group::Fund,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    late(subject).into_iter().collect()
}

fn late(subject: &Subject) -> Option<Finding> {
    let plan = subject.calculation.return_plan.as_ref();
    let plan = plan.filter(|_| subject.has_effects())?;
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
