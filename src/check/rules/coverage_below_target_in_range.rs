//! Inputs that alone bring coverage below the target at one end of their range, the one that moves it most first.

use crate::check::facts::{apart, input_at};
use crate::check::prelude::*;
use crate::sensitivity::{OneWay, RangeKind, below_target};

pub(super) const RULE: Rule =
    Rule::warning(Code::COVERAGE_BELOW_TARGET_IN_RANGE, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    // Where the target does not hold to begin with, that is another rule's business.
    if !subject.calculation.coverage.meets_target {
        return Vec::new();
    }
    let ranges = below_target(subject.case);
    let found = ranges.iter().filter_map(|input| in_range(subject, input));
    found.collect()
}

fn in_range(subject: &Subject, input: &OneWay) -> Option<Finding> {
    let target = subject.case.policy.return_target;
    let ends = [
        ("low", input.low, input.coverage_low),
        ("high", input.high, input.coverage_high),
    ];
    let (end, at, coverage) = ends
        .into_iter()
        .filter_map(|(end, at, coverage)| Some((end, at, coverage?.0)))
        .min_by_key(|(_, _, coverage)| *coverage)?;
    let words = if input.range == RangeKind::Policy {
        "coverage-below-target-in-range-policy"
    } else {
        "coverage-below-target-in-range"
    };
    let inputs = &subject.application().inputs;
    let finding = RULE
        .at(&input.address)
        .in_words(words)
        .fact("input", input_at(inputs, &input.address, input.value, at)?)
        .fact("end", end)
        .fact("coverage", Fact::Percent(apart(coverage, target, 3)))
        .fact("target", Fact::Percent(target));
    Some(finding)
}
