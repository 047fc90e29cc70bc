//! Departments that have no part in anything: no effect, no cost, no payment.

use std::collections::HashSet;

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::warning(Code::IDLE_DEPARTMENT, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let active = active(subject);
    let departments = subject.application().departments.iter().enumerate();
    departments
        .filter(|(position, _)| !active.contains(position))
        .map(|(_, department)| RULE.about("department", &department.id))
        .collect()
}

/// The departments that have an effect or a cost, or pay.
fn active(subject: &Subject) -> HashSet<usize> {
    let plan = subject.calculation.return_plan.iter();
    let payments = plan.flat_map(|plan| &plan.payments);
    let lines = subject.case.lines.iter();
    let costs = subject.application().costs.iter();
    lines
        .filter_map(|line| line.department)
        .chain(costs.filter_map(|cost| cost.department))
        .chain(payments.map(|payment| payment.department))
        .collect()
}
