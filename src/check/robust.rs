//! *robust*: the target holds where things go a little worse.
//!
//! Where it does not hold to begin with, that is another rule's business.

use super::{Found, Subject, beside};
use crate::sensitivity::{OneWay, RangeKind, below_target, scenarios_below_target};
use crate::words::{Finding, InputAt, Robust};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    if !subject.calculation.coverage.meets_target {
        return Vec::new();
    }
    let mut found = in_scenarios(subject);
    found.extend(in_ranges(subject));
    found
}

fn in_scenarios(subject: &Subject) -> Vec<Found> {
    let target = subject.case.policy.return_target;
    let mut found = Vec::new();
    for (position, coverage) in scenarios_below_target(subject.case) {
        let scenario = &subject.case.application.scenarios[position];
        let address = format!("scenario.{}", scenario.id);
        let finding = Robust::BelowTargetInScenario {
            scenario: scenario.id.clone(),
            coverage: beside(coverage, target, 3),
            target,
        };
        found.push(Found::new(address, Finding::Robust(finding)));
    }
    found
}

/// Inputs that alone bring coverage below the target at one end of their range, the one that moves it most first.
fn in_ranges(subject: &Subject) -> Vec<Found> {
    let ranges = below_target(subject.case);
    let found = ranges.iter().filter_map(|input| in_range(subject, input));
    found.collect()
}

fn in_range(subject: &Subject, input: &OneWay) -> Option<Found> {
    let target = subject.case.policy.return_target;
    let ends = [
        (false, input.low, input.coverage_low),
        (true, input.high, input.coverage_high),
    ];
    let (is_high, at, coverage) = ends
        .into_iter()
        .filter_map(|(is_high, at, coverage)| Some((is_high, at, coverage?.0)))
        .min_by_key(|(_, _, coverage)| *coverage)?;
    let inputs = &subject.case.application.inputs;
    let slot = inputs.find(&input.address)?;
    let finding = Robust::BelowTargetInRange {
        input: InputAt {
            address: input.address.clone(),
            value: input.value,
            at,
            is_table: inputs.number(slot).is_none(),
        },
        is_high,
        is_own: input.range != RangeKind::Policy,
        coverage: beside(coverage, target, 3),
        target,
    };
    Some(Found::new(&input.address, Finding::Robust(finding)))
}
