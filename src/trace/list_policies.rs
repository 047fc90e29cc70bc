//! The figures of policies that were asked for, and of what is settled under them.

use std::collections::BTreeSet;

use super::policies::payments;
use super::remainder::of_outcome;
use super::{DepartmentPart, Figure, OutcomePart, PaymentPart, PolicyFigure, Subject};
use crate::model::{Timing, Year};
use crate::sensitivity::PolicyResult;

/// These figures, in the order of the JSON: all policies, and then all outcomes.
pub(super) fn under_policies(subject: Subject, list: &mut Vec<Figure>) {
    let departments = subject.case.application.departments.len();
    for (position, policy) in subject.policies.iter().enumerate() {
        let parts = policy_figures(policy, departments).into_iter();
        list.extend(parts.map(|part| Figure::Under(position, part)));
    }
    for (position, policy) in subject.policies.iter().enumerate() {
        for outcome in 0..policy.outcomes.len() {
            let parts = outcome_parts(policy, departments).into_iter();
            list.extend(parts.map(|part| Figure::Outcome(position, outcome, part)));
            if policy.has_return_model() {
                list.extend(of_outcome(position, outcome, departments));
            }
        }
    }
}

fn policy_figures(policy: &PolicyResult, departments: usize) -> Vec<PolicyFigure> {
    let mut list: Vec<PolicyFigure> =
        ["return_target", "return_floor", "admin_fee", "first_return"]
            .map(PolicyFigure::Value)
            .into();
    if policy.policy.timing == Timing::Instalments {
        list.push(PolicyFigure::Value("instalments"));
    }
    list.extend(["discount_rate", "sensitivity"].map(PolicyFigure::Value));
    let corrections = policy.policy.optimism_bias.iter();
    list.extend(corrections.map(|(grade, _)| PolicyFigure::Correction(*grade)));
    list.extend([
        PolicyFigure::Realisable,
        PolicyFigure::Coverage,
        PolicyFigure::MeetsTarget,
        PolicyFigure::ReservationBears,
        PolicyFigure::Reservation,
        PolicyFigure::Fee,
        PolicyFigure::Total,
        PolicyFigure::Net,
    ]);
    let is_paid = |department| payments(policy, department).next().is_some();
    let ends = |department| {
        let ends = [
            PolicyFigure::FirstYear(department),
            PolicyFigure::CompletedYear(department),
        ];
        ends.into_iter().filter(move |_| is_paid(department))
    };
    list.extend(ends(None));
    let years: BTreeSet<Year> = payments(policy, None).map(|payment| payment.year).collect();
    list.extend(years.into_iter().map(PolicyFigure::PaidIn));
    for department in 0..departments {
        list.push(PolicyFigure::Gained(department));
        let share = policy.has_return_model().then_some(DepartmentPart::Share);
        let parts = share.into_iter().chain([
            DepartmentPart::Reservation,
            DepartmentPart::Fee,
            DepartmentPart::Total,
            DepartmentPart::Net,
        ]);
        list.extend(parts.map(|part| PolicyFigure::Department(department, part)));
        for payment in payments(policy, Some(department)) {
            let parts = [
                PaymentPart::Total,
                PaymentPart::Reservation,
                PaymentPart::Fee,
                PaymentPart::Year,
            ];
            list.extend(parts.map(|part| PolicyFigure::Payment(department, payment.year, part)));
        }
        list.extend(ends(Some(department)));
    }
    list
}

fn outcome_parts(policy: &PolicyResult, departments: usize) -> Vec<OutcomePart> {
    let has_model = policy.has_return_model();
    let mut list = vec![OutcomePart::Part, OutcomePart::Actual(None)];
    list.extend(has_model.then_some(OutcomePart::Due));
    list.extend([
        OutcomePart::Reservation(None),
        OutcomePart::Fee(None),
        OutcomePart::Total(None),
        OutcomePart::ReservationBears,
    ]);
    for department in 0..departments {
        list.push(OutcomePart::Actual(Some(department)));
        list.extend(has_model.then_some(OutcomePart::Weight(department)));
        list.extend([
            OutcomePart::Reservation(Some(department)),
            OutcomePart::Fee(Some(department)),
            OutcomePart::Total(Some(department)),
            OutcomePart::Net(department),
        ]);
    }
    list
}
