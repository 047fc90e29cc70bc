//! Departments that gain or pay and have not signed: their heads sign an application before it is decided.

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::{Financing, Number, rounded};

pub(super) const RULE: Rule = Rule::error(Code::MISSING_SIGNATURE, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let application = subject.application();
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
        let Some((gains, pays)) = stake(subject, position) else {
            continue;
        };
        let finding = RULE
            .about("department", &department.id)
            .fact("pays", kronor(pays));
        found.push(if gains.is_sign_negative() {
            finding
                .in_words("missing-signature-increase")
                .fact("increase", kronor(-gains))
        } else {
            finding.fact("gains", kronor(gains))
        });
    }
    found
}

/// What a department gains and what it pays, in the return plan and of the costs that it finances itself; `None` if it
/// does neither.
fn stake(subject: &Subject, department: usize) -> Option<(Decimal, Decimal)> {
    let calculation = subject.calculation;
    let gains = &calculation.departments[department];
    let plan = calculation.return_plan.as_ref();
    let returned = plan.map_or(Decimal::ZERO, |plan| plan.departments[department].total().0);
    let costs = subject.application().costs.iter();
    let own: Decimal = costs
        .zip(&calculation.costs.item_totals)
        .filter(|(cost, _)| {
            cost.financing == Financing::Department && cost.department == Some(department)
        })
        .map(|(_, total)| *total)
        .sum();
    let pays = returned + own;
    let has_effects = gains.expected.amounts().next().is_some();
    let gains = gains.realisable.total().0;
    (has_effects || pays.above_zero()).then(|| (rounded(gains, 0), rounded(pays, 0)))
}
