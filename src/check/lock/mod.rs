//! The lock of an application: what is fixed of it, and what has changed since.

mod differences;
pub(crate) mod rules;

use rust_decimal::Decimal;

use differences::{
    evidence_differences, figure_differences, figures_that_follow, input_differences,
    policy_differences, unit_cost_differences,
};

use super::Finding;
use crate::calculation::{Calculation, Figure, FigureWalk, named, walk};
use crate::model::{
    Case, Conversion, IndexValue, Lock, LockedApplication, LockedOutcome, LockedUnitCost,
    LockedValue, Price, Year, entries,
};
use crate::settlement::{Standing, walk_standing};

/// The lock of a case as its files say, before anything is set. `file` is the name of the application's file
/// without the folder, and `sha256` the fingerprint of its text with lines that end in LF.
pub(crate) fn lock(
    case: &Case,
    calculation: &Calculation,
    file: String,
    sha256: String,
    outcome: Option<LockedOutcome>,
) -> Lock {
    let investment = &case.application.investment;
    Lock {
        si: env!("CARGO_PKG_VERSION").to_owned(),
        application: LockedApplication {
            id: investment.id.clone(),
            file,
            sha256,
            status: investment.status,
            price_year: investment.price_year,
        },
        policy: case.policy.clone(),
        entries: entries(case),
        unit_costs: unit_costs(case),
        evidence: case.application.evidence().rows().cloned().collect(),
        results: results(case, calculation),
        outcome,
    }
}

/// The outcome of a lock with the figures of the settlement. `file` and `sha256` are those of the outcome.
pub(crate) fn locked_outcome(
    case: &Case,
    standing: &Standing,
    as_of: Year,
    file: String,
    sha256: String,
) -> LockedOutcome {
    LockedOutcome {
        file,
        sha256,
        as_of,
        results: settled_results(case, standing),
    }
}

/// What comes out otherwise of a settlement than it was locked, in one finding. `sha256` is the fingerprint of the outcome
/// that there is now.
pub(crate) fn settled_difference(
    locked: &LockedOutcome,
    case: &Case,
    standing: &Standing,
    sha256: &str,
) -> Option<Finding> {
    let now = settled_results(case, standing);
    let finding = figures_that_follow(&locked.results, &now)?;
    let is_same = locked.sha256 == sha256;
    let finding = finding.in_words("lock-settlement-differs");
    let file = if is_same { "same" } else { "other" };
    Some(finding.fact("file", file).fact("outcome", &locked.file))
}

/// What has changed since a lock was made: what the application says, else the figures that `calculate` gives, where that
/// was done with the locked unit costs and policy. Other figures of another application are a consequence.
pub(crate) fn differences(
    lock: &Lock,
    case: &Case,
    calculate: impl FnOnce() -> Option<Calculation>,
) -> Vec<Finding> {
    let changed = input_differences(lock, case);
    if !changed.is_empty() {
        return changed;
    }
    calculate().map_or_else(Vec::new, |calculation| {
        figure_differences(&lock.results, &results(case, &calculation))
    })
}

/// What in a lock is not as it is in force: what the application says, the policy, the unit costs, the
/// evidence and every figure.
pub(crate) fn differences_in_force(
    lock: &Lock,
    case: &Case,
    calculation: &Calculation,
) -> Vec<Finding> {
    let now = results(case, calculation);
    let mut found = input_differences(lock, case);
    let of_policy = policy_differences(lock, case, &found);
    let of_unit_costs = unit_cost_differences(lock, &unit_costs(case), &found);
    found.extend(of_policy);
    found.extend(of_unit_costs);
    found.extend(evidence_differences(lock, &case.application.evidence()));
    if found.is_empty() {
        return figure_differences(&lock.results, &now);
    }
    found.extend(figures_that_follow(&lock.results, &now));
    found
}

/// The unit costs that a case uses, as a lock holds them.
fn unit_costs(case: &Case) -> Vec<LockedUnitCost> {
    let prices = case.prices.iter();
    prices.map(|price| unit_cost(case, price)).collect()
}

/// A unit cost as it was found: the database's row whole, so that its range is the row's own and not a converted one.
fn unit_cost(case: &Case, price: &Price) -> LockedUnitCost {
    let application = &case.application;
    let wanted = application.investment.price_year;
    let conversion = price.conversion.as_ref();
    let held = application.inputs.number(price.cost);
    LockedUnitCost {
        unit_cost: price.unit_cost.clone(),
        year: conversion.map_or(wanted, |conversion| conversion.from),
        cost: price.found.or(held).unwrap_or_default(),
        range: price.found_range.filter(|_| price.place.is_some()),
        place: price.place.clone(),
        conversion: conversion.map(without_places),
    }
}

/// A conversion as a lock holds it: the values of the index, not where they stood.
fn without_places(conversion: &Conversion) -> Conversion {
    let index = |index: &IndexValue| IndexValue {
        value: index.value,
        place: None,
    };
    Conversion {
        index_to: index(&conversion.index_to),
        index_from: index(&conversion.index_from),
        ..conversion.clone()
    }
}

/// Every figure of a result by its name, with the decimals with which it is written in full.
fn results(case: &Case, calculation: &Calculation) -> Vec<(String, LockedValue)> {
    values(&|listener| walk(case, calculation, listener))
}

/// Every figure of a settlement but those of the plan, which the lock holds already.
fn settled_results(case: &Case, standing: &Standing) -> Vec<(String, LockedValue)> {
    let mut results = values(&|listener| walk_standing(case, standing, listener));
    results.retain(|(name, _)| !name.starts_with("planned."));
    results
}

fn values(walk: FigureWalk<Decimal>) -> Vec<(String, LockedValue)> {
    let mut results = Vec::new();
    named(walk, &mut |name, figure| {
        let value = match figure.rounded() {
            Figure::Number(number, _) => LockedValue::Number(number),
            Figure::Year(Some(year)) => LockedValue::Number(year.number().into()),
            Figure::Year(None) => LockedValue::Never,
            Figure::Truth(is) => LockedValue::Is(is),
            Figure::Absent => return,
        };
        results.push((name.to_string(), value));
    });
    results
}
