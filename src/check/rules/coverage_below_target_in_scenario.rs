//! Scenarios in which the target does not hold. Where it does not hold to begin with, that is another rule's business.

use crate::check::facts::apart;
use crate::check::prelude::*;
use crate::sensitivity::scenarios_below_target;

pub(super) const RULE: Rule = Rule::warning(
    Code::COVERAGE_BELOW_TARGET_IN_SCENARIO,
    Find::InResult(find),
);

fn find(subject: &Subject) -> Vec<Finding> {
    if !subject.calculation.coverage.meets_target {
        return Vec::new();
    }
    let target = subject.case.policy.return_target;
    let below = scenarios_below_target(subject.case).into_iter();
    let found = below.map(|(position, coverage)| {
        let scenario = &subject.application().scenarios[position];
        RULE.about("scenario", &scenario.id)
            .fact("coverage", Fact::Percent(apart(coverage, target, 3)))
            .fact("target", Fact::Percent(target))
    });
    found.collect()
}
