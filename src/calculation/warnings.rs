//! Which warnings a result calls for.

use rust_decimal::Decimal;

use super::gained::Reductions;
use super::mistakes::mistakes;
use super::result::{Calculation, Warning};
use super::return_plan::DepartmentShare;
use crate::model::{Case, ChangedShare, Form, Money, Number, Payer};

/// What a reader of the result should know, in the order of the file.
pub(super) fn warnings<N: Number>(case: &Case, result: &Calculation<N>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (position, effect) in case.application.effects.iter().enumerate() {
        if let Some((without, with)) = case.probabilities(position)
            && with > without
        {
            warnings.push(Warning::WithAboveWithout {
                effect: position,
                without,
                with,
            });
        }
        let counts_alternative = matches!(
            effect.form,
            Form::People {
                outcome: ChangedShare::Probabilities { .. },
                ..
            }
        );
        if counts_alternative
            && case.application.inputs.number(effect.deadweight) != Some(Decimal::ZERO)
        {
            warnings.push(Warning::DeadweightBesideWithout { effect: position });
        }
        warnings.extend(ignored_departments(case, position));
        let weakest = case
            .policy
            .optimism_bias
            .iter()
            .max_by_key(|(grade, _)| *grade);
        if let (None, Some(&(grade, correction))) = (effect.evidence_grade, weakest) {
            warnings.push(Warning::WeakestGrade {
                effect: position,
                grade,
                correction,
            });
        }
    }
    warnings.extend(
        mistakes(case, &result.lines)
            .into_iter()
            .map(Warning::Mistake),
    );
    warnings.extend(plan_warnings(case, result));
    warnings
}

/// Departments that are named where somebody else than the municipality gains.
fn ignored_departments(case: &Case, position: usize) -> Vec<Warning> {
    let effect = &case.application.effects[position];
    let lines = case.lines_of(position);
    let payer = |replacement| {
        let mut lines = lines.iter();
        let line = lines.find(|line| line.replacement == replacement);
        line.map_or(Payer::Municipality, |line| line.payer)
    };
    let mut warnings = Vec::new();
    let own_department = effect
        .replaced_by
        .as_ref()
        .is_some_and(|instead| instead.department.is_some());
    let serves_replacement =
        effect.replaced_by.is_some() && payer(true) == Payer::Municipality && !own_department;
    if effect.department.is_some() && payer(false) != Payer::Municipality && !serves_replacement {
        warnings.push(Warning::DepartmentIgnored {
            effect: position,
            replacement: false,
            payer: payer(false),
        });
    }
    if own_department && payer(true) != Payer::Municipality {
        warnings.push(Warning::DepartmentIgnored {
            effect: position,
            replacement: true,
            payer: payer(true),
        });
    }
    warnings
}

fn plan_warnings<N: Number>(case: &Case, result: &Calculation<N>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let Some(plan) = &result.return_plan else {
        return warnings;
    };
    let start = case.application.investment.period.start().year();
    if let Some(year) = case.policy.first_return.filter(|year| *year < start) {
        warnings.push(Warning::FirstReturnBeforeStart { year });
    }
    let departments = result.departments.iter().zip(&plan.departments);
    for (department, (gains, share)) in departments.enumerate() {
        warnings.extend(loss(department, gains, share));
    }
    warnings
}

/// What a department loses under the plan. It is said from a krona on, for whole kronor are returned and reductions are
/// none.
fn loss<N: Number>(
    department: usize,
    gains: &Reductions<N>,
    share: &DepartmentShare<N>,
) -> Option<Warning> {
    let money = |amount: Money<N>| Money(amount.0.value());
    let (gains, returns) = (money(gains.realisable.total()), money(share.total()));
    let (own_cost, loss) = (money(share.own_cost), -money(share.net));
    if gains < Money::ZERO && returns == Money::ZERO && own_cost == Money::ZERO {
        return gains
            .0
            .abs()
            .above_zero()
            .then_some(Warning::DepartmentBears {
                department,
                increase: -gains,
            });
    }
    let loses = loss.0.rounded_for_comparison() >= Decimal::ONE;
    loses.then_some(Warning::DepartmentLoses {
        department,
        gains,
        returns,
        own_cost,
        loss,
    })
}
