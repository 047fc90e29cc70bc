//! Unit costs of the application's own whose source is blank.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::error(Code::UNIT_COST_WITHOUT_SOURCE, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let own = draft.application.local_unit_costs.iter();
    let unit_costs = own.map(|local| &local.unit_cost);
    unit_costs
        .filter(|unit_cost| unit_cost.source().trim().is_empty())
        .map(|unit_cost| {
            RULE.about_as("unit_cost", unit_cost.id(), "id")
                .key("source")
        })
        .collect()
}
