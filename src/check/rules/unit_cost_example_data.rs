//! Unit costs in use that are examples.

use crate::check::facts::exact_kronor;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::UNIT_COST_EXAMPLE_DATA,
    group: Group::Figures,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let inputs = &subject.application().inputs;
    let examples = subject.case.prices.iter();
    let examples = examples.filter(|price| price.unit_cost.is_example_data());
    let found = examples.map(|price| {
        let unit_cost = &price.unit_cost;
        let cost = inputs.number(price.cost).unwrap_or_default();
        RULE.at(format!("unit_cost.{}", unit_cost.id))
            .fact("id", &unit_cost.id)
            .fact("cost", exact_kronor(cost))
            .fact("unit", &unit_cost.unit)
    });
    found.collect()
}
