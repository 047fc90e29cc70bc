//! *fund*: the rules of the reservation are kept.

mod coverage;
mod frame;
mod plan;
mod taking_part;

use super::{Found, Subject};
use crate::words::{Finding, Fund};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let mut found = frame::findings(subject);
    found.extend(taking_part::findings(subject));
    // Without effects coverage is nothing, and what follows from that would only hide the reason.
    if !subject.case.application.effects.is_empty() {
        found.extend(coverage::findings(subject));
        found.extend(plan::findings(subject));
    }
    found
}

fn new(address: impl Into<String>, finding: Fund) -> Found {
    Found::new(address, Finding::Fund(finding))
}
