//! *fund*: the rules of the reservation are kept.

use super::{Found, Subject};
use crate::words::{Finding, Fund};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let (application, policy) = (&subject.case.application, &subject.case.policy);
    let mut found = Vec::new();
    let taking_part = application.departments.len() + application.partners.len();
    let least = policy.minimum_departments;
    if u32::try_from(taking_part).is_ok_and(|taking_part| taking_part < least) {
        let finding = Fund::TooFewDepartments {
            found: taking_part,
            least,
        };
        found.push(Found::new("department", Finding::Fund(finding)));
    }
    found
}
