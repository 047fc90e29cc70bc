//! The figures of a settlement by their names, in the order of its JSON.
//!
//! Those of the outcome have the names that they have in the JSON of `si calc`; those of the settlement stand under
//! `settlement`, those of the plan under `planned`.

use super::department::{DepartmentStanding, StandingOfYear};
use super::standing::Standing;
use crate::calculation::{ByYear, Figure, Listener, Unit, walk_returns};
use crate::model::{Case, Money, Number};

/// Tells of every figure of a case with its outcome, of its settlement, and of the plan that they are compared with.
pub(crate) fn walk_standing<N: Number>(
    case: &Case,
    standing: &Standing<N>,
    listener: &mut dyn Listener<N>,
) {
    walk_returns(case, &standing.actual, listener);
    walk_settlement(case, standing, listener);
    listener.open("planned", None);
    walk_returns(&case.as_planned(), &standing.planned, listener);
    listener.close();
}

/// Tells of the figures of a settlement.
fn walk_settlement<N: Number>(case: &Case, standing: &Standing<N>, listener: &mut dyn Listener<N>) {
    listener.open("settlement", None);
    let outcome = case.outcome.as_deref();
    let as_of = Figure::Year(outcome.map(|outcome| outcome.as_of));
    listener.figure("as_of", as_of);
    listener.figure("is_final", Figure::Truth(standing.is_final));
    kronor(listener, "target", standing.target);
    kronor(listener, "borne", standing.borne);
    amounts(listener, |part| standing.total(part));
    listener.open("by_department", None);
    let departments = case.application.departments.iter();
    for (department, standing) in departments.zip(&standing.departments) {
        listener.open(&department.id, None);
        let settled = standing.settled.map_or(Figure::Absent, |settled| {
            Figure::Number(settled.0, Unit::Kronor)
        });
        listener.figure("settled", settled);
        amounts(listener, |part| part(standing));
        years(listener, &standing.years);
        listener.close();
    }
    listener.close();
    listener.open("differences", None);
    for (line, difference) in case.lines.iter().zip(&standing.differences) {
        listener.open(&case.line_id(line), None);
        kronor(listener, "total", difference.total);
        kronor_or_none(listener, "of_volume", difference.of_volume);
        kronor_or_none(listener, "of_prices", difference.of_prices);
        listener.close();
    }
    listener.close();
    listener.close();
}

fn kronor<N: Number>(listener: &mut dyn Listener<N>, key: &str, amount: Money<N>) {
    listener.figure(key, Figure::Number(amount.0, Unit::Kronor));
}

fn kronor_or_none<N: Number>(listener: &mut dyn Listener<N>, key: &str, amount: Option<Money<N>>) {
    let figure = amount.map_or(Figure::Absent, |amount| {
        Figure::Number(amount.0, Unit::Kronor)
    });
    listener.figure(key, figure);
}

type PartOf<N> = fn(&DepartmentStanding<N>) -> Money<N>;

/// What departments owe, have paid and have left.
fn amounts<N: Number>(listener: &mut dyn Listener<N>, of: impl Fn(PartOf<N>) -> Money<N>) {
    let parts: [(&str, PartOf<N>); 9] = [
        ("correction", |standing| standing.correction),
        ("demand", |standing| standing.demand),
        ("due_so_far", |standing| standing.due_so_far),
        ("waived", |standing| standing.waived),
        ("paid", |standing| standing.paid),
        ("left", |standing| standing.left),
        ("later", |standing| standing.later),
        ("overpaid", |standing| standing.overpaid),
        ("to_repay", |standing| standing.to_repay),
    ];
    for (key, part) in parts {
        kronor(listener, key, of(part));
    }
}

fn years<N: Number>(listener: &mut dyn Listener<N>, years: &[StandingOfYear<N>]) {
    const YEARS: ByYear = ByYear {
        unit: Unit::Kronor,
        parts: &[
            "planned_reductions",
            "reductions",
            "planned",
            "due",
            "paid",
            "waived",
            "left",
        ],
    };
    listener.open("by_year", Some(YEARS));
    for of_year in years {
        listener.open(&of_year.year.to_string(), None);
        kronor(listener, "planned_reductions", of_year.planned_reductions);
        kronor(listener, "reductions", of_year.reductions);
        kronor(listener, "planned", of_year.planned);
        kronor(listener, "due", of_year.due);
        kronor(listener, "paid", of_year.paid);
        kronor(listener, "waived", of_year.waived);
        kronor(listener, "left", of_year.left);
        listener.close();
    }
    listener.close();
}
