//! A probability of meeting the target below the policy's `minimum_probability` (method §8).

use rust_decimal::Decimal;

use crate::check::facts::apart;
use crate::check::prelude::*;
use crate::model::{Number, rounded};
use crate::simulation::Simulation;

pub(super) const RULE: Rule = Rule::error(Code::PROBABILITY_BELOW_MINIMUM, Find::InResult(find));

/// Where nothing is drawn nobody knows a probability; it is found in its place.
pub(super) const NOTHING_UNCERTAIN: Rule = Rule::error(Code::NOTHING_UNCERTAIN, Find::Elsewhere);

fn find(subject: &Subject) -> Vec<Finding> {
    let least = subject.case.policy.minimum_probability.unwrap_or_default();
    if least.is_zero() || !subject.has_effects() {
        return Vec::new();
    }
    let (draws, threads) = subject.draws;
    let Some(simulation) = Simulation::new(subject.case, subject.calculation, draws) else {
        let finding = NOTHING_UNCERTAIN.at("investment");
        let finding = finding.in_words("nothing-uncertain-to-policy");
        return vec![finding.fact("least", Fact::Percent(least))];
    };
    let chance = simulation.meets_target(threads);
    let [probability, error] =
        [chance.value, chance.error].map(|part| Decimal::try_from(part).unwrap_or_default());
    if probability.rounded_for_comparison() >= least.rounded_for_comparison() {
        return Vec::new();
    }
    let is_near = least - probability <= Decimal::TWO * error;
    let finding = RULE
        .at("investment")
        .fact("is-near", is_near)
        .fact("probability", Fact::Percent(apart(probability, least, 3)))
        .fact("error", Fact::Percent(rounded(error, 4)))
        .fact("least", Fact::Percent(least))
        .fact("draws", draws.count.to_string());
    vec![finding]
}
