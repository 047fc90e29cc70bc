//! Unit costs that the application brings itself.

use crate::check::facts::exact_kronor;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::LOCAL_UNIT_COST,
    group: Group::Figures,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let inputs = &subject.application().inputs;
    let found = subject.application().local_unit_costs.iter().map(|local| {
        let unit_cost = &local.unit_cost;
        let cost = inputs.number(local.cost).unwrap_or_default();
        let words = if local.replaces {
            "local-unit-cost-replaces"
        } else {
            "local-unit-cost"
        };
        RULE.at(format!("unit_cost.{}", unit_cost.id))
            .in_words(words)
            .fact("id", &unit_cost.id)
            .fact("cost", exact_kronor(cost))
            .fact("unit", &unit_cost.unit)
    });
    found.collect()
}
