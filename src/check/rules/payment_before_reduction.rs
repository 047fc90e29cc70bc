//! Departments that pay what they gain only later (method §6).

use rust_decimal::Decimal;

use crate::calculation::ReturnPlan;
use crate::check::facts::kronor;
use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Number, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::PAYMENT_BEFORE_REDUCTION,
    group: Group::Fund,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let plan = subject.calculation.return_plan.as_ref();
    let Some(plan) = plan.filter(|_| subject.has_effects()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (position, department) in subject.application().departments.iter().enumerate() {
        if let Some((year, paid, gained)) = ahead(subject, plan, position) {
            let finding = RULE
                .at(format!("department.{}", department.id))
                .fact("department", &department.id)
                .fact("year", year)
                .fact("paid", kronor(paid))
                .fact("gained", kronor(gained));
            found.push(finding);
        }
    }
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
