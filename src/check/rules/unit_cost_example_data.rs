//! Unit costs in use that are examples.

use crate::check::facts::exact_kronor;
use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::warning(Code::UNIT_COST_EXAMPLE_DATA, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let inputs = &subject.application().inputs;
    let examples = subject.case.prices.iter();
    let examples = examples.filter(|price| price.unit_cost.is_example_data());
    let found = examples.map(|price| {
        let cost = inputs.number(price.cost).unwrap_or_default();
        RULE.about_as("unit_cost", price.unit_cost.id(), "id")
            .fact("cost", exact_kronor(cost))
            .fact("unit", price.unit_cost.unit())
    });
    found.collect()
}
