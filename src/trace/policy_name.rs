//! The names of figures under policies: `policy.norrkoping.social.total`, and of what is settled under them:
//! `outcome.0.5.social.total`, under another policy than the one in force `outcome.norrkoping.0.5.social.total`.

use super::{DepartmentPart, OutcomePart, PaymentPart, PolicyFigure, Subject};
use crate::model::Choice;

/// The name of a figure under a policy.
pub(super) fn under(subject: Subject, position: usize, part: PolicyFigure) -> String {
    let id = |department: usize| &subject.case.application.departments[department].id;
    let rest = match part {
        PolicyFigure::Realisable => "realisable".to_owned(),
        PolicyFigure::Coverage => "coverage".to_owned(),
        PolicyFigure::ReservationBears => "reservation_bears".to_owned(),
        PolicyFigure::Reservation => "reservation".to_owned(),
        PolicyFigure::Fee => "fee".to_owned(),
        PolicyFigure::Total => "total".to_owned(),
        PolicyFigure::Net => "net".to_owned(),
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
            };
            format!("{}.{year}.{part}", id(department))
        }
        PolicyFigure::Value(key) => key.to_owned(),
        PolicyFigure::Correction(grade) => format!("optimism_bias.{}", grade.word()),
    };
    format!("policy.{}.{rest}", subject.policies[position].name)
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
    };
    let asked = &subject.policies[policy];
    let mut name = "outcome".to_owned();
    if policy > 0 {
        name = format!("{name}.{}", asked.name);
    }
    name = format!("{name}.{}", asked.outcomes[outcome].part.0.normalize());
    if let Some(department) = department {
        let id = &subject.case.application.departments[department].id;
        name = format!("{name}.{id}");
    }
    format!("{name}.{part}")
}
