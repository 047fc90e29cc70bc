//! The names of figures under policies: `policy.norrkoping.social.total`, and of what is settled under them:
//! `outcome.0.5.social.total`, under another policy than the one in force `outcome.norrkoping.0.5.social.total`.

use super::canonical_policy::is_number;
use super::name::OF;
use super::name_hanging::quoted;
use super::{DepartmentPart, OutcomePart, PaymentPart, PolicyFigure, Subject, WITHIN};
use crate::model::Choice;
use crate::sensitivity::PolicyResult;

/// What a policy is called within names: as it was asked for. In quotes where that could be taken for another policy
/// with a figure behind it, as `a.social` beside `a`, or for an outcome, as `0.5`.
pub fn policy_word(policies: &[PolicyResult], position: usize) -> String {
    let name = &policies[position].name;
    let goes_on = |with: &str| {
        let rest = name.strip_prefix(with);
        rest.is_some_and(|rest| rest.starts_with('.'))
    };
    let is_outcome = |part: &str| name == part || goes_on(part);
    let outcomes = || policies.iter().flat_map(|policy| &policy.outcomes);
    let may_be_taken = name.starts_with('"')
        || name.contains(WITHIN)
        || policies.iter().any(|other| goes_on(&other.name))
        || outcomes().any(|outcome| is_outcome(&outcome.part.0.normalize().to_string()));
    if may_be_taken {
        quoted(name)
    } else {
        name.clone()
    }
}

/// The name of a figure under a policy.
pub(super) fn under(subject: Subject, position: usize, part: PolicyFigure) -> String {
    let id = |department: usize| &subject.case.application.departments[department].id;
    let rest = match part {
        PolicyFigure::Realisable => "realisable".to_owned(),
        PolicyFigure::Coverage => "coverage".to_owned(),
        PolicyFigure::MeetsTarget => "meets_target".to_owned(),
        PolicyFigure::ReservationBears => "reservation_bears".to_owned(),
        PolicyFigure::Reservation => "reservation".to_owned(),
        PolicyFigure::Fee => "fee".to_owned(),
        PolicyFigure::Total => "total".to_owned(),
        PolicyFigure::Net => "net".to_owned(),
        PolicyFigure::FirstYear(None) => "first_year".to_owned(),
        PolicyFigure::FirstYear(Some(department)) => format!("{}.first_year", id(department)),
        PolicyFigure::Gained(department) => format!("{}.realisable", id(department)),
        PolicyFigure::PaidIn(year) => format!("payment.{year}"),
        PolicyFigure::CompletedYear(None) => "completed_year".to_owned(),
        PolicyFigure::CompletedYear(Some(department)) => {
            format!("{}.completed_year", id(department))
        }
        PolicyFigure::Department(department, part) => {
            let part = match part {
                DepartmentPart::Share => "share",
                DepartmentPart::Reservation => "reservation",
                DepartmentPart::Fee => "fee",
                DepartmentPart::Total => "total",
                DepartmentPart::Net => "net",
            };
            format!("{}.{part}", id(department))
        }
        PolicyFigure::Payment(department, year, part) => {
            let part = match part {
                PaymentPart::Total => "total",
                PaymentPart::Reservation => "reservation",
                PaymentPart::Fee => "fee",
                PaymentPart::Year => "year",
            };
            format!("{}.{year}.{part}", id(department))
        }
        PolicyFigure::Value(key) => key.to_owned(),
        PolicyFigure::Correction(grade) => format!("optimism_bias.{}", grade.word()),
    };
    format!("policy.{}.{rest}", policy_word(subject.policies, position))
}

/// The name of a figure of an outcome.
pub(super) fn at_outcome(
    subject: Subject,
    policy: usize,
    outcome: usize,
    part: OutcomePart,
) -> String {
    let (department, part) = match part {
        OutcomePart::Actual(department) => (department, "actual"),
        OutcomePart::Due => (None, "due"),
        OutcomePart::Weight(department) => (Some(department), "weight"),
        OutcomePart::Reservation(department) => (department, "reservation"),
        OutcomePart::Fee(department) => (department, "fee"),
        OutcomePart::Total(department) => (department, "total"),
        OutcomePart::Net(department) => (Some(department), "net"),
        OutcomePart::ReservationBears => (None, "reservation_bears"),
        OutcomePart::Part => (None, "outcome"),
    };
    let asked = &subject.policies[policy];
    let mut name = "outcome".to_owned();
    if policy > 0 {
        name = format!("{name}.{}", policy_word(subject.policies, policy));
    }
    name = format!("{name}.{}", asked.outcomes[outcome].part.0.normalize());
    if let Some(department) = department {
        let id = &subject.case.application.departments[department].id;
        // Behind `outcome.0` a department `5` would be half of what is expected.
        name = if is_number(id) {
            format!("{name}.{OF}.{id}")
        } else {
            format!("{name}.{id}")
        };
    }
    format!("{name}.{part}")
}
