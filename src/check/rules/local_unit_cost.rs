//! Unit costs that the application brings itself.

use crate::check::facts::exact_kronor;
use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::warning(Code::LOCAL_UNIT_COST, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let inputs = &draft.application.inputs;
    let found = draft.application.local_unit_costs.iter().map(|local| {
        let cost = inputs.number(local.cost).unwrap_or_default();
        let words = if local.replaces {
            "local-unit-cost-replaces"
        } else {
            "local-unit-cost"
        };
        RULE.about_as("unit_cost", local.unit_cost.id(), "id")
            .in_words(words)
            .fact("cost", exact_kronor(cost))
            .fact("unit", local.unit_cost.unit())
    });
    found.collect()
}
