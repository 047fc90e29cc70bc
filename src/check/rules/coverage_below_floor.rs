//! Reductions below the floor, what is returned in any case (method §6).

use crate::check::facts::{apart, kronor};
use crate::check::prelude::*;
use crate::model::{Number, ReturnModel};

pub(super) const RULE: Rule = Rule::error(Code::COVERAGE_BELOW_FLOOR, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let (policy, calculation) = (&subject.case.policy, subject.calculation);
    let (coverage, floor) = (calculation.coverage.total.0, policy.return_floor);
    let is_below = policy.return_model == ReturnModel::RiskSharing
        && !calculation.coverage.meets_target
        && coverage.rounded_for_comparison() < floor.rounded_for_comparison();
    if !is_below || !subject.has_effects() {
        return Vec::new();
    }
    let least = floor * calculation.costs.total;
    let reductions = calculation.municipality.realisable.total().0;
    let finding = RULE
        .at("investment")
        .fact("coverage", Fact::Percent(apart(coverage, floor, 3)))
        .fact("floor", Fact::Percent(floor))
        .fact("least", kronor(least))
        .fact("short", kronor(least - reductions));
    vec![finding]
}
