//! Departments that have paid nothing of what was due in a year before the last verified one, and still owe it.

use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::{Money, Number};
use crate::settlement::DepartmentStanding;

pub(super) const RULE: Rule =
    Rule::warning(Code::PAYMENT_OVERDUE, Find::InSettlement(find)).applies_from(Status::Idea);

fn find(of: &FollowedUp) -> Vec<Finding> {
    let departments = of.case.application.departments.iter();
    let standings = departments.zip(&of.standing.departments);
    let overdue = standings.filter_map(|(department, standing)| {
        let (due, years) = overdue(of, standing)?;
        let finding = RULE
            .at("payment")
            .fact("department", &department.id)
            .fact("due", kronor(due.0));
        Some(finding.fact("years", Fact::Years(years)))
    });
    overdue.collect()
}

/// What was due in years in which nothing was paid or waived, and these years; `None` if what was paid in others covers it.
fn overdue(of: &FollowedUp, standing: &DepartmentStanding) -> Option<(Money, Vec<i32>)> {
    // What falls due in the last year is known only when that has been verified.
    let years = standing.years.iter();
    let years = years.filter(|year| year.year < of.outcome.as_of);
    let due: Money = years.clone().map(|year| year.due).sum();
    let left = due - standing.paid - standing.waived;
    let unpaid = years.filter(|year| {
        year.due.0.above_zero() && year.paid == Money::ZERO && year.waived == Money::ZERO
    });
    let due = unpaid.clone().map(|year| year.due).sum();
    let years: Vec<i32> = unpaid.map(|year| year.year.number()).collect();
    (left.0.above_zero() && !years.is_empty()).then_some((due, years))
}
