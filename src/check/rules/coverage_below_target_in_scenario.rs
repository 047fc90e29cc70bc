//! Scenarios in which the target does not hold. Where it does not hold to begin with, that is another rule's business.

use crate::check::facts::apart;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::{Code, Fact};
use crate::sensitivity::scenarios_below_target;

pub(super) const RULE: Rule = Rule {
    code: Code::COVERAGE_BELOW_TARGET_IN_SCENARIO,
    group: Group::Robust,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    if !subject.calculation.coverage.meets_target {
        return Vec::new();
    }
    let target = subject.case.policy.return_target;
    let below = scenarios_below_target(subject.case).into_iter();
    let found = below.map(|(position, coverage)| {
        let id = &subject.application().scenarios[position].id;
        RULE.at(format!("scenario.{id}"))
            .fact("scenario", id)
            .fact("coverage", Fact::Percent(apart(coverage, target, 3)))
            .fact("target", Fact::Percent(target))
    });
    found.collect()
}
