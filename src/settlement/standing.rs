//! The standing of an investment after the decision.

use rust_decimal::Decimal;

use super::department::{DepartmentStanding, Settling};
use super::difference::{LineDifference, difference};
use super::terms;
use crate::calculation::{Calculation, CalculationError, borne, calculation_of};
use crate::model::{
    Additive, Case, Choice, FloorKind, Money, Number, Of, Origin, Outcome, Payer, Policy,
    ReturnModel,
};

/// Plan and outcome of an investment, and where its departments stand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Standing<N = Decimal> {
    pub planned: Calculation<N>,
    /// With the outcome in the place of the plan. Its return plan is what is due.
    pub actual: Calculation<N>,
    /// Whether everything is verified: nothing is planned after the last verified year.
    pub is_final: bool,
    /// Why so much is due; `None` without a return model.
    pub reason: Option<DueReason>,
    /// What should come back to the reservation, whole kronor.
    pub target: Money<N>,
    /// What of that does not, by the rule alone.
    pub borne: Money<N>,
    /// Where each department stands, in their order.
    pub departments: Vec<DepartmentStanding<N>>,
    /// How far each line came from its plan, in the order of the case's lines.
    pub differences: Vec<LineDifference<N>>,
}

/// What decides how much is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DueReason {
    /// The floor: less was gained.
    Floor,
    /// The reductions as they came, between the floor and the target, or above the target and below the cap.
    Reductions,
    /// The target: more was gained.
    Target,
    /// The cap: even more was gained.
    Cap,
    /// The guaranteed part, and the reductions' part of the rest.
    Guarantee,
}

impl Choice for DueReason {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("floor", Self::Floor),
        ("reductions", Self::Reductions),
        ("target", Self::Target),
        ("cap", Self::Cap),
        ("guarantee", Self::Guarantee),
    ];
}

/// The standing of a case that has this outcome.
///
/// # Errors
/// The plan or the outcome cannot be calculated.
pub(crate) fn standing(case: &Case, outcome: &Outcome) -> Result<Standing, CalculationError> {
    standing_of(case, outcome)
}

/// The same in any kind of number.
pub(crate) fn standing_of<N: Number>(
    case: &Case,
    outcome: &Outcome,
) -> Result<Standing<N>, CalculationError> {
    let planned = N::within("planned.", || calculation_of::<N>(&case.as_planned()))?;
    let actual = calculation_of::<N>(case)?;
    let later = still_planned(case, outcome, &actual);
    let open = later.iter().copied().filter(|amount| !amount.is_nothing());
    let open: Vec<N> = open.collect();
    let is_final = open.is_empty();
    N::told("settlement.is_final", if is_final { &later } else { &open });
    let policy = &case.policy;
    let cost = actual.costs.total;
    let target = match policy.return_model {
        ReturnModel::RiskSharing => {
            let part = N::given(policy.return_target, Origin::Policy("return_target"));
            (part * cost).rounded(0)
        }
        ReturnModel::None => cost.rounded(0),
    };
    let plan = actual.return_plan.as_ref();
    let returned = plan.map_or(N::ZERO, |plan| plan.reservation.0);
    let departments = 0..case.application.departments.len();
    let departments = departments.map(|department| {
        let settling = Settling {
            case,
            outcome,
            planned: &planned,
            actual: &actual,
            is_final,
            department,
        };
        settling.standing()
    });
    let lines = case.lines.iter().enumerate();
    let differences = lines.zip(planned.lines.iter().zip(&actual.lines));
    let differences = differences
        .map(|(line, (planned, actual))| difference(case, outcome, line, planned, actual));
    Ok(Standing {
        departments: departments.collect(),
        differences: differences.collect(),
        is_final,
        reason: reason(policy, &actual),
        target: Money(target.called(terms::WHOLE_TARGET, Of::ALL)),
        borne: Money(borne(policy, cost, returned).called(terms::BORNE, Of::ALL)),
        planned,
        actual,
    })
}

/// The costs and the reductions of the municipality after the last verified year, for which the plan still stands.
fn still_planned<N: Number>(case: &Case, outcome: &Outcome, actual: &Calculation<N>) -> Vec<N> {
    let lines = case.lines.iter().zip(&actual.lines);
    let municipal = lines.filter(|(line, _)| line.payer == Payer::Municipality);
    let rows = municipal.map(|(_, amounts)| &amounts.expected);
    let later = rows
        .chain([&actual.costs.by_year])
        .map(|row| outcome.after(row));
    later
        .flat_map(|later| {
            later
                .addends()
                .map(|(_, amount)| amount)
                .collect::<Vec<N>>()
        })
        .collect()
}

fn reason<N: Number>(policy: &Policy, actual: &Calculation<N>) -> Option<DueReason> {
    let compared = |number: N| number.rounded_for_comparison().value();
    if policy.return_model == ReturnModel::None {
        return None;
    }
    let gained: N = actual
        .departments
        .iter()
        .map(|gains| gains.realisable.total().0)
        .sum();
    let cost = actual.costs.total;
    let part = |part: Decimal| compared(N::exact(part) * cost);
    let gained = compared(gained);
    let is_above = gained > part(policy.return_target);
    Some(match (policy.return_cap, policy.floor_kind) {
        (Some(cap), _) if is_above && gained >= part(cap) => DueReason::Cap,
        (Some(_), _) if is_above => DueReason::Reductions,
        _ if is_above => DueReason::Target,
        (_, FloorKind::Guarantee) => DueReason::Guarantee,
        _ if gained < part(policy.return_floor) => DueReason::Floor,
        _ => DueReason::Reductions,
    })
}

impl<N: Number> Standing<N> {
    /// The sum of something over all departments.
    pub(crate) fn total(&self, of: impl Fn(&DepartmentStanding<N>) -> Money<N>) -> Money<N> {
        let all: Money<N> = self.departments.iter().map(of).sum();
        all.as_total()
    }
}
