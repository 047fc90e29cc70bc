//! Who takes part: an investment is shared by several areas of operation (domain.md).

use std::collections::HashSet;

use super::new;
use crate::check::{Found, Subject};
use crate::words::Fund;

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let (application, policy) = (&subject.case.application, &subject.case.policy);
    let mut found = Vec::new();
    let taking_part = application.departments.len() + application.partners.len();
    let least = policy.minimum_departments;
    if u32::try_from(taking_part).is_ok_and(|taking_part| taking_part < least) {
        let finding = Fund::TooFewDepartments {
            departments: application.departments.len(),
            partners: application.partners.len(),
            least,
        };
        found.push(new("department", finding));
    }
    let active = active(subject);
    for (position, department) in application.departments.iter().enumerate() {
        if !active.contains(&position) {
            let id = department.id.clone();
            let finding = Fund::IdleDepartment { department: id };
            found.push(new(format!("department.{}", department.id), finding));
        }
    }
    found
}

/// The departments that have an effect or a cost, or pay.
fn active(subject: &Subject) -> HashSet<usize> {
    let case = subject.case;
    let costs = &case.application.costs;
    let plan = subject.calculation.return_plan.iter();
    let payments = plan.flat_map(|plan| &plan.payments);
    let gain = case.lines.iter().filter_map(|line| line.department);
    gain.chain(costs.iter().filter_map(|cost| cost.department))
        .chain(payments.map(|payment| payment.department))
        .collect()
}
