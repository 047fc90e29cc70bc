//! *robust*: the target holds where things go a little worse.

use super::{Found, Subject};
use crate::sensitivity::scenarios;
use crate::words::{Finding, Robust};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let target = subject.case.policy.return_target;
    let mut found = Vec::new();
    for scenario in scenarios(subject.case, &[]) {
        let Some(figures) = scenario.figures.filter(|figures| !figures.meets_target) else {
            continue;
        };
        let address = format!("scenario.{}", scenario.id);
        let finding = Robust::BelowTargetInScenario {
            scenario: scenario.id,
            coverage: figures.coverage.0,
            target,
        };
        found.push(Found::new(address, Finding::Robust(finding)));
    }
    found
}
