//! Unit costs of the application's own whose source is blank.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::UNIT_COST_WITHOUT_SOURCE,
    group: Group::Figures,
    level: CheckLevel::Error,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let own = subject.application().local_unit_costs.iter();
    let blank = own
        .map(|local| &local.unit_cost)
        .filter(|unit_cost| unit_cost.source.trim().is_empty());
    let found = blank.map(|unit_cost| {
        RULE.at(format!("unit_cost.{}.source", unit_cost.id))
            .fact("id", &unit_cost.id)
    });
    found.collect()
}
