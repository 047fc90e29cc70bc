//! Costs of 0 kronor.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Number, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::COST_OF_NOTHING,
    group: Group::Complete,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let totals = &subject.calculation.costs.item_totals;
    let costs = subject.application().costs.iter().zip(totals);
    let found = costs
        .filter(|(_, total)| !total.above_zero())
        .map(|(cost, _)| RULE.at(format!("cost.{}", cost.id)).fact("cost", &cost.id));
    found.collect()
}
