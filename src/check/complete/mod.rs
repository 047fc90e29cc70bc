//! *complete*: the application has all its parts.

use super::{Found, Subject};
use crate::words::{Complete, Finding};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let mut found = Vec::new();
    if subject.case.application.effects.is_empty() {
        found.push(Found::new(
            "investment",
            Finding::Complete(Complete::NoEffects),
        ));
    }
    found
}
