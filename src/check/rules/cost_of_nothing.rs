//! Costs of 0 kronor.

use crate::check::prelude::*;
use crate::model::Number;

pub(super) const RULE: Rule = Rule::warning(Code::COST_OF_NOTHING, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let totals = &subject.calculation.costs.item_totals;
    let costs = subject.application().costs.iter().zip(totals);
    costs
        .filter(|(_, total)| !total.above_zero())
        .map(|(cost, _)| RULE.about("cost", &cost.id))
        .collect()
}
