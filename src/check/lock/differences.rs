//! What has changed since a lock: by address what the application says, by name what it comes to.

use std::collections::{HashMap, HashSet};

use super::Found;
use crate::calculation::Calculation;
use crate::model::{Case, Choice, Lock, LockedAmount, LockedInput, LockedValue, Number};
use crate::words::{Finding, LockChange, Reproducible};

/// Figures that are named one by one before the rest is only counted: whoever sees so many needs no more to begin with.
const NAMED: usize = 12;

/// A value by its address or name.
type Named = (String, LockedValue);

/// What the application says otherwise than when it was locked, in the file's order; then what it no longer says.
pub fn input_differences(lock: &Lock, case: &Case) -> Vec<Found> {
    let locked = said(&lock.structure, &lock.inputs);
    let now = said(&super::structure::structure(case), &super::inputs(case));
    let (tables_before, tables_now) = (tables(&locked), tables(&now));
    let mut said_whole: HashSet<String> = HashSet::new();
    let mut found: Vec<Found> = Vec::new();
    for (address, change) in changes(&locked, &now) {
        // It comes and goes with its low and high.
        if address.ends_with(".distribution") && !matches!(change, LockChange::Changed { .. }) {
            continue;
        }
        let elsewhere = match change {
            LockChange::Added(_) => Some(&tables_before),
            LockChange::Removed(_) => Some(&tables_now),
            LockChange::Changed { .. } => None,
        };
        // Where a whole table came or went, that is said once, of the table.
        let table =
            elsewhere.and_then(|known| table_of(&address).filter(|table| !known.contains(table)));
        let (address, change) = match table {
            Some(table) if said_whole.contains(table) => continue,
            Some(table) => {
                said_whole.insert(table.to_owned());
                (table.to_owned(), change.of_whole_table())
            }
            None => (address, change),
        };
        found.push(Found::new(
            address.clone(),
            Finding::Reproducible(Reproducible::Outdated { address, change }),
        ));
    }
    found
}

/// The figures of a case that differ from those that are locked. Where it has the locked unit costs and policy, and says
/// what it said, the program counts otherwise now.
pub fn figure_differences(lock: &Lock, case: &Case, calculation: &Calculation) -> Vec<Found> {
    let mut all = changes(&lock.results, &super::results::results(case, calculation));
    // A later version may name more figures than it did: that is no difference. What a figure more would change shows
    // in the sums.
    all.retain(|(_, change)| !matches!(change, LockChange::Added(_)));
    let more = all.len().saturating_sub(NAMED);
    let named = all.into_iter().take(NAMED).map(|(figure, change)| {
        let address = table_of(&figure).unwrap_or("investment").to_owned();
        let finding = Reproducible::FigureDiffers { figure, change };
        Found::new(address, Finding::Reproducible(finding))
    });
    let mut found: Vec<Found> = named.collect();
    if more > 0 {
        let finding = Reproducible::MoreFiguresDiffer { more };
        found.push(Found::new("investment", Finding::Reproducible(finding)));
    }
    found
}

/// What changed, was added, and at last what was removed.
fn changes(locked: &[Named], now: &[Named]) -> Vec<(String, LockChange)> {
    let before: HashMap<&str, &LockedValue> = by_name(locked);
    let after: HashMap<&str, &LockedValue> = by_name(now);
    let mut changes = Vec::new();
    for (name, value) in now {
        match before.get(name.as_str()) {
            None => changes.push((name.clone(), LockChange::Added(Some(value.clone())))),
            Some(was) if !same(was, value) => changes.push((
                name.clone(),
                LockChange::Changed {
                    locked: (*was).clone(),
                    now: value.clone(),
                },
            )),
            Some(_) => {}
        }
    }
    let removed = locked
        .iter()
        .filter(|(name, _)| !after.contains_key(name.as_str()))
        .map(|(name, value)| (name.clone(), LockChange::Removed(Some(value.clone()))));
    changes.extend(removed);
    changes
}

fn by_name(values: &[Named]) -> HashMap<&str, &LockedValue> {
    values
        .iter()
        .map(|(name, value)| (name.as_str(), value))
        .collect()
}

fn same(one: &LockedValue, other: &LockedValue) -> bool {
    match (one, other) {
        (LockedValue::Number(one), LockedValue::Number(other)) => {
            one.rounded_for_comparison() == other.rounded_for_comparison()
        }
        _ => one == other,
    }
}

/// The tables in which values lie.
fn tables(values: &[Named]) -> HashSet<&str> {
    values
        .iter()
        .filter_map(|(name, _)| table_of(name))
        .collect()
}

/// The table of an address or of a figure's name: `effect.hvb` of `effect.hvb.with`.
fn table_of(address: &str) -> Option<&str> {
    let (kind, rest) = address.split_once('.')?;
    let id = rest.split('.').next()?;
    let is_table = matches!(
        kind,
        "cost" | "effect" | "target_group" | "parameter" | "unit_cost" | "scenario"
    );
    is_table.then(|| &address[..kind.len() + 1 + id.len()])
}

/// Everything that an application says, each number by its address.
fn said(structure: &[(String, String)], inputs: &[LockedInput]) -> Vec<Named> {
    let facts = structure
        .iter()
        .map(|(address, fact)| (address.clone(), LockedValue::Text(fact.clone())));
    facts.chain(inputs.iter().flat_map(values)).collect()
}

/// The values of an input: its number, or that of each year that has one, and its range.
fn values(input: &LockedInput) -> Vec<Named> {
    let address = &input.address;
    let mut values = match &input.amount {
        LockedAmount::Number(number) => vec![(address.clone(), LockedValue::Number(*number))],
        LockedAmount::Years(years) => years
            .amounts()
            .map(|(year, number)| (format!("{address}.{year}"), LockedValue::Number(number)))
            .collect(),
        // What the parameter holds is the parameter's to change.
        LockedAmount::Parameter {
            address: parameter, ..
        } => vec![(address.clone(), LockedValue::Text(parameter.clone()))],
    };
    if let Some(range) = &input.range {
        let distribution = LockedValue::Text(range.distribution.word().to_owned());
        values.extend([
            (format!("{address}.low"), LockedValue::Number(range.low)),
            (format!("{address}.high"), LockedValue::Number(range.high)),
            (format!("{address}.distribution"), distribution),
        ]);
    }
    values
}
