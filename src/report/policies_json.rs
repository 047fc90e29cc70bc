//! Policies beside each other, and outcomes under them, as JSON.

use super::json_value::{Json, object};
use super::{case_json, figures_json};
use crate::model::{Case, Money};
use crate::sensitivity::{PolicyResult, SettledOutcome};

/// An entry of the key `policies` of a result.
pub(super) fn policy(case: &Case, result: &PolicyResult) -> Json {
    let plan = result.plan.as_ref();
    object! {
        "name": &result.name,
        "policy": case_json::policy(&result.policy, result.first_return),
        "realisable": result.realisable,
        "coverage": result.coverage,
        "meets_target": result.meets_target,
        "reservation_bears": result.expected.borne,
        "return_plan": plan.map(|plan| figures_json::plan(case, plan)),
    }
}

/// The entries of the key `outcomes` of a result, of one policy.
pub(super) fn outcomes(case: &Case, result: &PolicyResult) -> impl Iterator<Item = Json> {
    let outcomes = result.outcomes.iter();
    outcomes.map(|known| outcome(case, &result.name, known))
}

fn outcome(case: &Case, policy: &str, outcome: &SettledOutcome) -> Json {
    let settled = &outcome.settlement;
    let departments: Vec<_> = outcome.actual.iter().zip(&settled.departments).collect();
    let actual: Money = outcome.actual.iter().copied().sum();
    let by_department = case_json::by_department(case, &departments, |(actual, due)| {
        object! {
            "actual": **actual,
            "reservation": due.reservation,
            "fee": due.fee,
            "total": due.total(),
            "net": due.net,
        }
    });
    object! {
        "policy": policy,
        "outcome": outcome.part,
        "actual": actual,
        "reservation": settled.reservation,
        "fee": settled.fee,
        "total": settled.total(),
        "reservation_bears": settled.borne,
        "by_department": by_department,
    }
}
