//! Policies beside each other, and outcomes under them, as JSON.

use serde::Serialize;

use super::case_json::{PolicyJson, by_department};
use super::exact_json::{Exact, Pairs};
use super::figures_json::FigureObject;
use crate::model::{Case, Money};
use crate::sensitivity::{PolicyResult, SettledOutcome};

/// An entry of the key `policies` of a result.
#[derive(Serialize)]
pub(super) struct PolicyResultJson<'o> {
    name: &'o str,
    policy: PolicyJson,
    realisable: Exact,
    coverage: Exact,
    meets_target: bool,
    reservation_bears: Exact,
    return_plan: Option<FigureObject>,
}

impl<'o> PolicyResultJson<'o> {
    pub(super) fn of(case: &'o Case, result: &'o PolicyResult) -> Self {
        let plan = result.plan.as_ref();
        Self {
            name: &result.name,
            policy: PolicyJson::of(&result.policy, result.first_return),
            realisable: result.realisable.into(),
            coverage: result.coverage.into(),
            meets_target: result.meets_target,
            reservation_bears: result.expected.borne.into(),
            return_plan: plan.map(|plan| FigureObject::of_plan(case, plan)),
        }
    }
}

/// An entry of the key `outcomes` of a result.
#[derive(Serialize)]
pub(super) struct OutcomeOfPolicyJson<'o> {
    policy: &'o str,
    outcome: Exact,
    actual: Exact,
    reservation: Exact,
    fee: Exact,
    total: Exact,
    reservation_bears: Exact,
    by_department: Pairs<&'o str, DepartmentOutcomeJson>,
}

#[derive(Serialize)]
struct DepartmentOutcomeJson {
    actual: Exact,
    reservation: Exact,
    fee: Exact,
    total: Exact,
    net: Exact,
}

impl<'o> OutcomeOfPolicyJson<'o> {
    /// The outcomes under a policy.
    pub(super) fn all(case: &'o Case, result: &'o PolicyResult) -> impl Iterator<Item = Self> {
        let outcomes = result.outcomes.iter();
        outcomes.map(|outcome| Self::of(case, &result.name, outcome))
    }

    fn of(case: &'o Case, policy: &'o str, outcome: &'o SettledOutcome) -> Self {
        let settled = &outcome.settlement;
        let departments: Vec<_> = outcome.actual.iter().zip(&settled.departments).collect();
        let actual: Money = outcome.actual.iter().copied().sum();
        Self {
            policy,
            outcome: outcome.part.into(),
            actual: actual.into(),
            reservation: settled.reservation.into(),
            fee: settled.fee.into(),
            total: settled.total().into(),
            reservation_bears: settled.borne.into(),
            by_department: by_department(case, &departments, |(actual, due)| {
                DepartmentOutcomeJson {
                    actual: (**actual).into(),
                    reservation: due.reservation.into(),
                    fee: due.fee.into(),
                    total: due.total().into(),
                    net: due.net.into(),
                }
            }),
        }
    }
}
