//! Departments that pay what they gain only later (method §6).

use rust_decimal::Decimal;

use crate::calculation::ReturnPlan;
use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::Number;

pub(super) const RULE: Rule = Rule::warning(Code::PAYMENT_BEFORE_REDUCTION, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let Some(plan) = subject.return_plan() else {
        return Vec::new();
    };
    let departments = subject.application().departments.iter().enumerate();
    let found = departments.filter_map(|(position, department)| {
        let (year, paid, gained) = ahead(subject, plan, position)?;
        let finding = RULE
            .about("department", &department.id)
            .fact("year", year)
            .fact("paid", kronor(paid))
            .fact("gained", kronor(gained));
        Some(finding)
    });
    found.collect()
}

/// The first year in which a department has paid what it will gain only later, with what it has paid and gained by then.
/// What it will never gain, a floor or a fee above its reductions, is no question of time.
fn ahead(
    subject: &Subject,
    plan: &ReturnPlan,
    department: usize,
) -> Option<(i32, Decimal, Decimal)> {
    let gains = &subject.calculation.departments[department].realisable;
    let in_all = gains.total().0;
    if !in_all.above_zero() || !plan.departments[department].total().0.above_zero() {
        return None;
    }
    let mut payments: Vec<_> = plan
        .payments
        .iter()
        .filter(|payment| payment.department == department)
        .collect();
    payments.sort_by_key(|payment| payment.year);
    let mut paid = Decimal::ZERO;
    for payment in payments {
        paid += payment.total().0;
        let gained = gains.through(payment.year).0;
        // Payments are whole kronor, so that one may be a part of a krona ahead.
        let ahead = paid.min(in_all) - gained.max(Decimal::ZERO);
        if ahead.rounded_for_comparison() >= Decimal::ONE {
            return Some((payment.year.number(), paid, gained));
        }
    }
    None
}
