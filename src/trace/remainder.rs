//! What can be asked for of kronor that are apportioned by largest remainder (method §6), and how it is called.

use super::name::name;
use super::policy_name::at_outcome;
use super::{DepartmentPart, Figure, OutcomePart, PaymentPart, Subject};
use crate::calculation::Calculation;
use crate::model::{Case, Number, Timing, Year};

/// Whole kronor that are apportioned, and between whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// The reservation's part or the fee of the plan, between departments.
    Plan(PaymentPart),
    /// What a department pays or its fee, between years.
    Department(usize, PaymentPart),
    /// The reservation's part or the fee of an outcome, by the positions of its policy and of its own, between
    /// departments.
    Outcome(usize, usize, PaymentPart),
}

impl Whole {
    /// By whose name the weights go: the reservation's part and the fee have the same.
    pub(super) fn weighed(self) -> Self {
        match self {
            Self::Plan(_) => Self::Plan(PaymentPart::Total),
            Self::Outcome(policy, outcome, _) => Self::Outcome(policy, outcome, PaymentPart::Total),
            Self::Department(..) => self,
        }
    }
}

/// What the parts of all recipients rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remainder {
    /// The sum of the weights.
    Weights,
    /// What has been gained at an outcome by those that gained: what is due comes of it first.
    Gained,
    /// The kronor left over when each has the whole kronor of its exact share.
    Left,
    /// The exact share of one.
    Exact(Recipient),
    /// What its whole kronor leave of it.
    Fraction(Recipient),
}

/// Who gets a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// A department, by its position.
    Department(usize),
    /// A year.
    Year(Year),
}

/// The name: behind that of the whole or of the recipient's part.
pub(super) fn name_of_remainder(subject: Subject, whole: Whole, part: Remainder) -> String {
    let (base, word) = match part {
        Remainder::Weights => (common(subject, whole.weighed(), true), "weights"),
        Remainder::Gained => (common(subject, whole.weighed(), true), "gained"),
        Remainder::Left => (common(subject, whole, false), "left"),
        Remainder::Exact(to) => (own(subject, whole, to), "exact"),
        Remainder::Fraction(to) => (own(subject, whole, to), "fraction"),
    };
    format!("{base}.{word}")
}

fn common(subject: Subject, whole: Whole, of_weights: bool) -> String {
    match whole {
        Whole::Plan(_) if of_weights => "return_plan.share".to_owned(),
        Whole::Plan(PaymentPart::Fee) => name(subject, Figure::PlanFee),
        Whole::Plan(_) => name(subject, Figure::PlanReservation),
        Whole::Department(department, PaymentPart::Fee) => {
            name(subject, Figure::Department(department, DepartmentPart::Fee))
        }
        Whole::Department(department, _) => name(
            subject,
            Figure::Department(department, DepartmentPart::Total),
        ),
        Whole::Outcome(policy, outcome, part) => {
            let part = match part {
                PaymentPart::Total | PaymentPart::Year => OutcomePart::Due,
                PaymentPart::Fee => OutcomePart::Fee(None),
                PaymentPart::Reservation => OutcomePart::Reservation(None),
            };
            at_outcome(subject, policy, outcome, part)
        }
    }
}

fn own(subject: Subject, whole: Whole, to: Recipient) -> String {
    match (whole, to) {
        (Whole::Department(department, part), Recipient::Year(year)) => {
            name(subject, Figure::Payment(department, year, part))
        }
        (Whole::Plan(part), Recipient::Department(department)) => {
            let part = match part {
                PaymentPart::Fee => DepartmentPart::Fee,
                _ => DepartmentPart::Reservation,
            };
            name(subject, Figure::Department(department, part))
        }
        (Whole::Outcome(policy, outcome, part), Recipient::Department(department)) => {
            let part = match part {
                PaymentPart::Fee => OutcomePart::Fee(Some(department)),
                _ => OutcomePart::Reservation(Some(department)),
            };
            at_outcome(subject, policy, outcome, part)
        }
        // Departments share a plan, and years what a department pays.
        _ => String::new(),
    }
}

/// What of the plan's apportioning can be asked for: where several share something.
pub(super) fn of_plan(case: &Case, result: &Calculation) -> Vec<Figure> {
    let Some(plan) = &result.return_plan else {
        return Vec::new();
    };
    let departments = 0..case.application.departments.len();
    let to: Vec<Recipient> = departments.clone().map(Recipient::Department).collect();
    let mut list = vec![Figure::Apportioned(
        Whole::Plan(PaymentPart::Total),
        Remainder::Weights,
    )];
    for part in [PaymentPart::Reservation, PaymentPart::Fee] {
        list.extend(shared(Whole::Plan(part), &to));
    }
    for department in departments {
        let payments = plan.payments.iter();
        let own = payments.filter(|payment| payment.department == department);
        let paid: Vec<Year> = own.map(|payment| payment.year).collect();
        let years = match case.policy.timing {
            Timing::AsReductionsArise => Vec::new(),
            Timing::Proportional => {
                let gathered = years_gathered(case, result, department).into_iter();
                gathered.map(|(year, _)| year).collect()
            }
            Timing::Instalments => instalment_years(case),
        };
        for (part, years) in [(PaymentPart::Total, years), (PaymentPart::Fee, paid)] {
            let to: Vec<Recipient> = years.into_iter().map(Recipient::Year).collect();
            let whole = Whole::Department(department, part);
            let weights = Figure::Apportioned(whole, Remainder::Weights);
            list.extend((to.len() > 1).then_some(weights));
            list.extend(shared(whole, &to));
        }
    }
    list
}

/// What of the apportioning of an outcome can be asked for.
pub(super) fn of_outcome(policy: usize, outcome: usize, departments: usize) -> Vec<Figure> {
    if departments < 2 {
        let whole = Whole::Outcome(policy, outcome, PaymentPart::Total);
        return vec![Figure::Apportioned(whole, Remainder::Gained)];
    }
    let to: Vec<Recipient> = (0..departments).map(Recipient::Department).collect();
    let whole = |part| Whole::Outcome(policy, outcome, part);
    let common = [Remainder::Gained, Remainder::Weights];
    let mut list: Vec<Figure> = common
        .map(|part| Figure::Apportioned(whole(PaymentPart::Total), part))
        .into();
    for part in [PaymentPart::Reservation, PaymentPart::Fee] {
        list.extend(shared(whole(part), &to));
    }
    list
}

fn shared(whole: Whole, to: &[Recipient]) -> Vec<Figure> {
    if to.len() < 2 {
        return Vec::new();
    }
    let each = to
        .iter()
        .flat_map(|to| [Remainder::Exact(*to), Remainder::Fraction(*to)]);
    let parts = std::iter::once(Remainder::Left).chain(each);
    parts.map(|part| Figure::Apportioned(whole, part)).collect()
}

/// The years by whose gains a department pays in proportion, each with the years whose gains count with it.
pub(super) fn years_gathered(
    case: &Case,
    result: &Calculation,
    department: usize,
) -> Vec<(Year, Vec<Year>)> {
    let from = case.first_return();
    let gains = result.departments[department].realisable.amounts();
    let mut years: Vec<(Year, Vec<Year>)> = Vec::new();
    for (gained, _) in gains.filter(|(_, amount)| amount.0.above_zero()) {
        let weighs_in = gained.max(from);
        match years.last_mut().filter(|(known, _)| *known == weighs_in) {
            Some((_, gathered)) => gathered.push(gained),
            None => years.push((weighs_in, vec![gained])),
        }
    }
    years
}

/// The years of equal parts.
pub(super) fn instalment_years(case: &Case) -> Vec<Year> {
    let from = case.first_return();
    let years = (0..).zip(0..case.policy.instalments);
    years.map(|(k, _)| from.plus(k)).collect()
}
