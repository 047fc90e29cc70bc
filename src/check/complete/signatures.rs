//! Signatures: the heads of all departments that gain or pay sign an application before it is decided (domain.md).

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::new;
use crate::check::{Found, Subject};
use crate::model::{Financing, Number, rounded};
use crate::words::Complete;

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let application = &subject.case.application;
    let signed: HashSet<usize> = application
        .signatures
        .iter()
        .map(|signature| signature.department)
        .collect();
    let mut found = Vec::new();
    for (position, department) in application.departments.iter().enumerate() {
        if signed.contains(&position) {
            continue;
        }
        if let Some((gains, pays)) = stake(subject, position) {
            let finding = Complete::MissingSignature {
                department: department.id.clone(),
                gains: rounded(gains, 0),
                pays: rounded(pays, 0),
            };
            found.push(new(format!("department.{}", department.id), finding));
        }
    }
    let start = application.investment.period.start();
    for signature in &application.signatures {
        if signature.date > start {
            let department = application.departments[signature.department].id.clone();
            let address = format!("signature.{department}.date");
            let finding = Complete::SignatureAfterStart {
                department,
                date: signature.date.to_string(),
                start: start.to_string(),
            };
            found.push(new(address, finding));
        }
    }
    found
}

/// What a department gains and what it pays, in the return plan and of the costs that it finances itself; nothing where
/// it does neither.
fn stake(subject: &Subject, department: usize) -> Option<(Decimal, Decimal)> {
    let calculation = subject.calculation;
    let gains = &calculation.departments[department];
    let returned = calculation
        .return_plan
        .as_ref()
        .map_or(Decimal::ZERO, |plan| plan.departments[department].total().0);
    let costs = subject.case.application.costs.iter();
    let own: Decimal = costs
        .zip(&calculation.costs.item_totals)
        .filter(|(cost, _)| {
            cost.financing == Financing::Department && cost.department == Some(department)
        })
        .map(|(_, total)| *total)
        .sum();
    let pays = returned + own;
    let has_effects = gains.expected.amounts().next().is_some();
    (has_effects || pays.above_zero()).then(|| (gains.realisable.total().0, pays))
}
