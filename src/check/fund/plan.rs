//! The return plan: who gains returns, no department before it gains, and all of it in time (method §6).

use rust_decimal::Decimal;

use super::frame::latest_effects;
use super::new;
use crate::calculation::ReturnPlan;
use crate::check::{Found, Subject};
use crate::model::{Number, rounded};
use crate::words::Fund;

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let Some(plan) = &subject.calculation.return_plan else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let departments = subject.case.application.departments.iter();
    for (position, department) in departments.enumerate() {
        let id = || department.id.clone();
        let address = format!("department.{}", department.id);
        let gains = subject.calculation.departments[position].realisable.total();
        let pays = plan.departments[position].total();
        if !pays.0.above_zero() {
            continue;
        }
        if !gains.0.above_zero() {
            let (gains, pays) = (rounded(gains.0, 0), pays.0);
            let department = id();
            let finding = Fund::PaysWithoutGain {
                department,
                gains,
                pays,
            };
            found.push(new(address, finding));
        } else if let Some((year, paid, gained)) = ahead(subject, plan, position) {
            let finding = Fund::PaymentBeforeReduction {
                department: id(),
                year,
                paid,
                gained: rounded(gained, 0),
            };
            found.push(new(address, finding));
        }
    }
    found.extend(late(subject, plan));
    found
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
        if (paid.min(in_all) - gained.max(Decimal::ZERO)).rounded_for_comparison() >= Decimal::ONE {
            return Some((payment.year.number(), paid, gained));
        }
    }
    None
}

/// Payments after the last year in which effects count.
fn late(subject: &Subject, plan: &ReturnPlan) -> Option<Found> {
    let horizon = subject.case.application.investment.horizon;
    let horizon = horizon.or_else(|| latest_effects(subject.case))?;
    let completed = plan.completed_year().filter(|year| *year > horizon)?;
    let later = plan
        .payments
        .iter()
        .filter(|payment| payment.year > horizon);
    let finding = Fund::PlanAfterHorizon {
        completed: completed.number(),
        horizon: horizon.number(),
        later: later.map(|payment| payment.total().0).sum(),
    };
    Some(new("investment.horizon", finding))
}
