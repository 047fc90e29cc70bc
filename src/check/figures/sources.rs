//! Where figures come from: shares, probabilities and unit costs.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::check::Found;
use crate::model::{Amount, Case, Form, Inputs, Outcome, Slot, rounded};
use crate::words::{Figures, Finding, Sources};

pub(super) fn findings(case: &Case) -> Vec<Found> {
    let mut found = outcomes(case);
    found.extend(unit_costs(case));
    found
}

fn new(address: impl Into<String>, sources: Sources) -> Found {
    Found::new(address, Finding::Figures(Figures::Sources(sources)))
}

fn says_something(source: Option<&str>) -> bool {
    source.is_some_and(|source| !source.trim().is_empty())
}

/// The shares and probabilities of which nobody says where they come from: neither they, nor a parameter that they
/// refer to, nor their effect. A parameter is found once, with all effects that rest on it.
fn outcomes(case: &Case) -> Vec<Found> {
    let inputs = &case.application.inputs;
    let mut missing: Vec<(Slot, Vec<String>)> = Vec::new();
    let mut known: HashMap<Slot, usize> = HashMap::new();
    for effect in &case.application.effects {
        let Form::People { outcome, .. } = effect.form else {
            continue;
        };
        if says_something(effect.source.as_deref()) {
            continue;
        }
        let slots = match outcome {
            Outcome::Share(share) => vec![share],
            Outcome::Probabilities { without, with } => vec![without, with],
        };
        for slot in slots.into_iter().filter_map(|slot| unsourced(inputs, slot)) {
            let position = *known.entry(slot).or_insert_with(|| {
                missing.push((slot, Vec::new()));
                missing.len() - 1
            });
            let effects = &mut missing[position].1;
            // `without` and `with` may be the same parameter.
            if effects.last() != Some(&effect.id) {
                effects.push(effect.id.clone());
            }
        }
    }
    let found = missing.into_iter().map(|(slot, effects)| {
        let address = &inputs.of(slot).address;
        let share = Sources::ShareWithoutSource {
            address: address.clone(),
            value: inputs.number(slot).unwrap_or_default(),
            effects: if address.starts_with("parameter.") {
                effects
            } else {
                Vec::new()
            },
        };
        new(address, share)
    });
    found.collect()
}

/// Where a source is missing: the end of a chain of references that has none; nothing where one says it.
fn unsourced(inputs: &Inputs, slot: Slot) -> Option<Slot> {
    let mut slot = slot;
    loop {
        let input = inputs.of(slot);
        if says_something(input.source.as_deref()) {
            return None;
        }
        match input.amount {
            Amount::Parameter(parameter) => slot = parameter,
            _ => return Some(slot),
        }
    }
}

/// Every unit cost that a cost or an effect uses, and those that the application brings.
fn unit_costs(case: &Case) -> Vec<Found> {
    let application = &case.application;
    let (inputs, start) = (
        &application.inputs,
        application.investment.period.start().year(),
    );
    let shown = |slot| rounded(inputs.number(slot).unwrap_or_default(), 2).normalize();
    let mut found = Vec::new();
    for local in &application.local_unit_costs {
        let unit_cost = &local.unit_cost;
        let address = format!("unit_cost.{}", unit_cost.id);
        let own = Sources::LocalUnitCost {
            id: unit_cost.id.clone(),
            cost: shown(local.cost),
            unit: unit_cost.unit.clone(),
            replaces: local.replaces,
        };
        found.push(new(address.clone(), own));
        if !says_something(Some(&unit_cost.source)) {
            let id = unit_cost.id.clone();
            let missing = Sources::UnitCostWithoutSource { id };
            found.push(new(format!("{address}.source"), missing));
        }
    }
    for price in &case.prices {
        let unit_cost = &price.unit_cost;
        let address = format!("unit_cost.{}", unit_cost.id);
        if unit_cost.is_example_data() {
            let example = Sources::UnitCostExampleData {
                id: unit_cost.id.clone(),
                cost: shown(price.cost),
                unit: unit_cost.unit.clone(),
            };
            found.push(new(&address, example));
        }
        // The year of the figure itself: an index moves its price level, not the time when it was measured.
        let conversion = price.conversion.as_ref();
        let year = conversion.map_or(application.investment.price_year, |conversion| {
            conversion.from
        });
        let age = start.since(year);
        if let Some(most) = case.policy.unit_cost_age
            && Decimal::from(age) > most
        {
            let stale = Sources::StaleUnitCost {
                id: unit_cost.id.clone(),
                year: year.number(),
                start: start.number(),
                age,
                most,
                indexed: conversion.is_some(),
            };
            found.push(new(&address, stale));
        }
    }
    found
}
