//! *complete*: the application has all its parts, and each of them says something.

mod parts;
mod placeholder;
mod signatures;
mod texts;

use super::{Found, Subject};
use crate::words::{Complete, Finding};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let mut found = texts::findings(subject);
    found.extend(placeholder::findings(subject));
    found.extend(parts::findings(subject));
    found.extend(signatures::findings(subject));
    found
}

fn new(address: impl Into<String>, finding: Complete) -> Found {
    Found::new(address, Finding::Complete(finding))
}
