//! From an application, a database and a policy to a case: every reference is followed, every price found.

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::contained;
use super::document::Document;
use super::nearest::nearest;
use super::tree::Keys;
use crate::model::{
    Amount, Application, Case, Choice, CostForm, EffectLine, Grade, LocalUnitCost, Payer, Policy,
    Price, PriceError, Range, Scenario, Setting, SettingError, UnitCost, UnitCostKind, UnitCostRef,
    UnitCosts,
};
use crate::problem::{Place, Problems};
use crate::words::{Message, Reference};

/// Where the database was looked for, when none was found.
pub type Searched = Vec<String>;

/// Builds the case of an application.
///
/// `unit_costs` is the database, or where it was looked for in vain. What is wrong is noted in the document; with an
/// error there is no case.
pub fn case(
    mut application: Application,
    unit_costs: Result<&UnitCosts, &Searched>,
    policy: Policy,
    document: &Document,
) -> Option<Case> {
    check_policy(&application, &policy, document);
    let empty = UnitCosts::default();
    let database = unit_costs.as_ref().map_or(&empty, |database| database);
    let locals: HashMap<String, usize> = application
        .local_unit_costs
        .iter()
        .enumerate()
        .map(|(position, local)| (local.unit_cost.id.clone(), position))
        .collect();
    for local in &application.local_unit_costs {
        check_local(local, database, document);
    }
    if let Err(searched) = unit_costs
        && application
            .used_unit_costs
            .iter()
            .any(|id| !locals.contains_key(id))
    {
        let address = first_use(&application, |id| !locals.contains_key(id));
        let searched = searched.clone();
        report(document, &address, Message::NoUnitCosts { searched });
    }
    let mut prices = Vec::with_capacity(application.used_unit_costs.len());
    let mut is_priced = Vec::with_capacity(application.used_unit_costs.len());
    let own = document.root().get("unit_cost");
    let own = own.and_then(|entry| entry.node.value.as_table());
    let mut uses = None;
    for (position, id) in application.used_unit_costs.clone().iter().enumerate() {
        let price = match locals.get(id) {
            Some(local) => local_price(&mut application, *local, database, document),
            // The application's own is there, and wrong: that has been said.
            None if own.is_some_and(|own| own.get(id).is_some()) => None,
            None if unit_costs.is_err() => None,
            None => price(&mut application, id, database, document)
                .map_err(|message| {
                    let uses = uses.get_or_insert_with(|| self::uses(&application));
                    let addresses = uses.get(&UnitCostRef(position)).cloned();
                    // What uses it may itself be wrong, and so left out.
                    for address in addresses.unwrap_or_else(|| named(document, id)) {
                        report(document, &address, message.clone());
                    }
                })
                .ok(),
        };
        is_priced.push(price.is_some());
        prices.push(price.unwrap_or_else(|| unpriced(&mut application, id)));
    }
    contained::follow(&mut prices, &application, database);
    let mut case = Case::new(application, prices, policy);
    // Who pays is known only of what has a price.
    for line in case.lines.iter().filter(|line| is_priced[line.unit_cost.0]) {
        check_department(&case, line, document);
    }
    let scenarios = std::mem::take(&mut case.application.scenarios);
    for scenario in &scenarios {
        check_scenario(&mut case, scenario, document);
    }
    case.application.scenarios = scenarios;
    is_priced.iter().all(|is_priced| *is_priced).then_some(case)
}

/// Every place of the file that names a unit cost, whatever became of it.
fn named(document: &Document, id: &str) -> Vec<String> {
    let ids = |table: &str| -> Vec<String> {
        let table = document.root().get(table);
        let table = table.and_then(|entry| entry.node.value.as_table());
        let entries = table.map_or(&[][..], Keys::entries).iter();
        entries.map(|entry| entry.name.to_string()).collect()
    };
    let costs = ids("cost")
        .into_iter()
        .map(|cost| format!("cost.{cost}.unit_cost"));
    let effects = ids("effect").into_iter().flat_map(|effect| {
        [
            format!("effect.{effect}.unit_cost"),
            format!("effect.{effect}.replaced_by.unit_cost"),
        ]
    });
    costs
        .chain(effects)
        .filter(|address| document.text_at(address) == Some(id))
        .collect()
}

/// A price of nothing in the place of one that was not found, so that the rest of the application can be checked.
fn unpriced(application: &mut Application, id: &str) -> Price {
    let nothing = String::new;
    let cost = Case::price_input(application, id, Decimal::ZERO, "");
    Price {
        unit_cost: Arc::new(UnitCost {
            id: id.to_owned(),
            name: nothing(),
            area: nothing(),
            unit: nothing(),
            payer: Payer::default(),
            kind: UnitCostKind::default(),
            includes: Vec::new(),
            department: None,
            note: None,
            source: nothing(),
        }),
        cost,
        found: None,
        found_range: None,
        conversion: None,
        place: None,
    }
}

fn report(document: &Document, address: &str, message: Message) {
    document.report(document.offset_of(address).unwrap_or(0), message);
}

/// Notes in an application's document what is wrong with a policy for it.
pub fn check_policy(application: &Application, policy: &Policy, document: &Document) {
    let (floor, target) = (policy.return_floor, policy.return_target);
    if floor > target {
        let address = if application.policy.return_floor.is_some() {
            "policy.return_floor"
        } else {
            "policy"
        };
        report_or_whole(
            document,
            address,
            Message::FloorAboveTarget { floor, target },
        );
    }
    for effect in &application.effects {
        if policy.correction(effect.evidence_grade).is_none() {
            let known = policy
                .optimism_bias
                .iter()
                .map(|(grade, _)| grade.word().to_owned())
                .collect();
            let grade = effect.evidence_grade.map_or("", Grade::word).to_owned();
            let address = format!("effect.{}.evidence_grade", effect.id);
            report(
                document,
                &address,
                Message::NoCorrectionForGrade { grade, known },
            );
        }
    }
}

fn report_or_whole(document: &Document, address: &str, message: Message) {
    match document.offset_of(address) {
        Some(offset) => document.report(offset, message),
        None => document.report_whole(message),
    }
}

fn check_local(local: &LocalUnitCost, database: &UnitCosts, document: &Document) {
    let id = local.unit_cost.id.clone();
    let address = format!("unit_cost.{id}");
    match (database.knows(&id), local.replaces) {
        (true, false) => report(document, &address, Message::UnitCostExists { id }),
        (false, true) => report(
            document,
            &format!("{address}.replaces"),
            Message::NothingToReplace { id },
        ),
        _ => {}
    }
}

/// The address of the first place that uses a unit cost of a kind.
fn first_use(application: &Application, wanted: impl Fn(&str) -> bool) -> String {
    let uses = |unit_cost: &UnitCostRef| wanted(&application.used_unit_costs[unit_cost.0]);
    let cost = application.costs.iter().find_map(|cost| match &cost.form {
        CostForm::Units { unit_cost, .. } if uses(unit_cost) => {
            Some(format!("cost.{}.unit_cost", cost.id))
        }
        _ => None,
    });
    cost.or_else(|| {
        application.effects.iter().find_map(|effect| {
            let instead = effect
                .replaced_by
                .as_ref()
                .is_some_and(|instead| uses(&instead.unit_cost));
            if uses(&effect.unit_cost) {
                Some(format!("effect.{}.unit_cost", effect.id))
            } else {
                instead.then(|| format!("effect.{}.replaced_by.unit_cost", effect.id))
            }
        })
    })
    .unwrap_or_default()
}

/// The price of a unit cost in the application's price year (method §4).
fn price(
    application: &mut Application,
    id: &str,
    database: &UnitCosts,
    document: &Document,
) -> Result<Price, Message> {
    let year = application.investment.price_year;
    match database.row(id, year) {
        Ok((row, conversion)) => {
            let converted = |amount| {
                conversion
                    .as_ref()
                    .map_or(amount, |conversion| conversion.convert(amount))
            };
            let cost =
                Case::price_input(application, id, converted(row.cost), &row.unit_cost.source);
            application.inputs.of_mut(cost).range = row.range.map(|(low, high)| Range {
                low: converted(low),
                high: converted(high),
                distribution: crate::model::Distribution::default(),
            });
            Ok(Price {
                unit_cost: Arc::clone(&row.unit_cost),
                cost,
                found: Some(row.cost),
                found_range: row.range,
                conversion,
                place: Some(row.place.clone()),
            })
        }
        Err(error) => Err(price_error(application, id, error, database, document)),
    }
}

fn price_error(
    application: &Application,
    id: &str,
    error: PriceError,
    database: &UnitCosts,
    document: &Document,
) -> Message {
    match error {
        PriceError::UnknownId => {
            let local = application
                .local_unit_costs
                .iter()
                .map(|local| local.unit_cost.id.as_str());
            // Gathered only as long as names are compared.
            let all = if document.suggests() { usize::MAX } else { 0 };
            let rows = database.rows().iter();
            let mut known: Vec<&str> = rows
                .map(|row| row.unit_cost.id.as_str())
                .chain(local)
                .take(all)
                .collect();
            known.sort_unstable();
            known.dedup();
            let (nearest, known) = document.suggested(id, known.into_iter());
            Message::Unknown {
                reference: Reference::UnitCost,
                name: id.to_owned(),
                nearest,
                known,
            }
        }
        PriceError::NoPriceForYear(years) => Message::NoPriceForYear {
            id: id.to_owned(),
            year: application.investment.price_year.number(),
            years: years.iter().map(|year| year.number()).collect(),
            has_index: !database.series().is_empty(),
        },
    }
}

/// Every place that names each unit cost.
fn uses(application: &Application) -> HashMap<UnitCostRef, Vec<String>> {
    let mut uses: HashMap<UnitCostRef, Vec<String>> = HashMap::new();
    let mut note = |unit_cost, address| uses.entry(unit_cost).or_default().push(address);
    for cost in &application.costs {
        if let CostForm::Units { unit_cost, .. } = cost.form {
            note(unit_cost, format!("cost.{}.unit_cost", cost.id));
        }
    }
    for effect in &application.effects {
        let address = format!("effect.{}", effect.id);
        note(effect.unit_cost, format!("{address}.unit_cost"));
        if let Some(instead) = &effect.replaced_by {
            note(
                instead.unit_cost,
                format!("{address}.replaced_by.unit_cost"),
            );
        }
    }
    uses
}

/// The price of a unit cost that the application brings: converted where its year is not the price year.
fn local_price(
    application: &mut Application,
    position: usize,
    database: &UnitCosts,
    document: &Document,
) -> Option<Price> {
    let local = application.local_unit_costs[position].clone();
    let to = application.investment.price_year;
    let from = local.year.unwrap_or(to);
    let id = local.unit_cost.id.clone();
    let conversion = match database.conversion(from, to) {
        Ok(conversion) => conversion,
        Err(error) => {
            let message = price_error(application, &id, error, database, document);
            report(document, &format!("unit_cost.{id}.year"), message);
            return None;
        }
    };
    let (mut found, mut found_range) = (None, None);
    if let Some(conversion) = &conversion {
        let input = application.inputs.of_mut(local.cost);
        let Amount::Number(cost) = input.amount else {
            let message = Message::ParameterInOtherYear {
                id: id.clone(),
                year: from.number(),
            };
            report(document, &format!("unit_cost.{id}.year"), message);
            return None;
        };
        found = Some(cost);
        input.amount = Amount::Number(conversion.convert(cost));
        found_range = input.range.map(|range| (range.low, range.high));
        input.range = input.range.map(|range| Range {
            low: conversion.convert(range.low),
            high: conversion.convert(range.high),
            distribution: range.distribution,
        });
    }
    Some(Price {
        unit_cost: local.unit_cost,
        cost: local.cost,
        found,
        found_range,
        conversion,
        place: None,
    })
}

/// A reduction for the municipality must say whose it is.
fn check_department(case: &Case, line: &EffectLine, document: &Document) {
    if line.payer == Payer::Municipality && line.department.is_none() {
        let effect = &case.application.effects[line.effect];
        let address = if line.replacement {
            format!("effect.{}.replaced_by", effect.id)
        } else {
            format!("effect.{}", effect.id)
        };
        let departments = case
            .application
            .departments
            .iter()
            .map(|department| department.id.clone())
            .collect();
        report(
            document,
            &address,
            Message::MissingDepartment {
                id: effect.id.clone(),
                departments,
            },
        );
    }
}

/// Whether an address lies in a cost or an effect that is in the file, but wrong: that has been said.
fn is_left_out(case: &Case, address: &str, document: &Document) -> bool {
    let mut parts = address.splitn(3, '.');
    let (Some(table), Some(id)) = (parts.next(), parts.next()) else {
        return false;
    };
    let read = match table {
        "cost" => case.application.costs.iter().any(|cost| cost.id == id),
        "effect" => case
            .application
            .effects
            .iter()
            .any(|effect| effect.id == id),
        _ => true,
    };
    !read && document.has(&format!("{table}.{id}"))
}

/// A scenario must be one that can be applied. The case is the same before and after.
fn check_scenario(case: &mut Case, scenario: &Scenario, document: &Document) {
    let mut before = Vec::new();
    for setting in &scenario.settings {
        before.extend(case.slot(&setting.address).map(|slot| {
            let input = case.application.inputs.of(slot);
            (slot, input.amount.clone(), input.given)
        }));
        if let Err(error) = case.set(setting) {
            let case = &*case;
            if error == SettingError::UnknownAddress
                && is_left_out(case, &setting.address, document)
            {
                continue;
            }
            let message = match error {
                SettingError::UnknownAddress if document.suggests() => {
                    unknown_address(case, setting, |name, known| document.suggested(name, known))
                }
                SettingError::UnknownAddress => Message::Unknown {
                    reference: Reference::Address,
                    name: setting.address.clone(),
                    nearest: None,
                    known: Vec::new(),
                },
                error => setting_error(case, setting, error),
            };
            let path = ["scenario", &scenario.id, "set", &setting.address];
            let (key, value) = document.offsets_of(&path).unwrap_or_default();
            let of_key = matches!(
                message,
                Message::Unknown { .. }
                    | Message::YearOfNumber { .. }
                    | Message::InvalidYear { .. }
            );
            document.report(if of_key { key } else { value }, message);
        }
    }
    for (slot, amount, given) in before.into_iter().rev() {
        let input = case.application.inputs.of_mut(slot);
        (input.amount, input.given) = (amount, given);
    }
}

/// That no input has an address; `suggested` finds the nearest of those known.
fn unknown_address<'c>(
    case: &'c Case,
    setting: &Setting,
    suggested: impl FnOnce(&str, std::vec::IntoIter<&'c str>) -> (Option<String>, Vec<String>),
) -> Message {
    let mut known: Vec<&str> = case
        .application
        .inputs
        .iter()
        .map(|input| input.address.as_str())
        .collect();
    known.sort_unstable();
    let (nearest, known) = suggested(&setting.address, known.into_iter());
    Message::Unknown {
        reference: Reference::Address,
        name: setting.address.clone(),
        nearest,
        known,
    }
}

/// Applies settings of the command line or of a scenario to a case; what cannot be set is noted under `place`.
pub fn apply(case: &mut Case, settings: &[Setting], place: &str, problems: &mut Problems) {
    for setting in settings {
        if let Err(error) = case.set(setting) {
            problems.add(Place::file(place), setting_error(case, setting, error));
        }
    }
    wages_for_added_posts(case, place, problems);
}

/// Posts that were set in a year need a wage in that year: a missing value is never zero.
fn wages_for_added_posts(case: &Case, place: &str, problems: &mut Problems) {
    let inputs = &case.application.inputs;
    for cost in &case.application.costs {
        let CostForm::Posts {
            posts,
            monthly_wage,
            ..
        } = cost.form
        else {
            continue;
        };
        let (Amount::Years(posts), Amount::Years(wages)) =
            (inputs.held(posts), inputs.held(monthly_wage))
        else {
            continue;
        };
        let is_paid = |year| wages.all().any(|(known, _)| known == year);
        let years: Vec<i32> = posts
            .amounts()
            .filter(|(year, _)| !is_paid(*year))
            .map(|(year, _)| year.number())
            .collect();
        if !years.is_empty() {
            let address = inputs.of(monthly_wage).address.clone();
            problems.add(Place::file(place), Message::MissingYear { address, years });
        }
    }
}

/// Why an input cannot be set, in words.
pub(super) fn setting_error(case: &Case, setting: &Setting, error: SettingError) -> Message {
    let address = setting.address.clone();
    match error {
        SettingError::UnknownAddress => unknown_address(case, setting, |name, known| {
            (
                nearest(name, known.clone()),
                known.map(str::to_owned).collect(),
            )
        }),
        SettingError::ValueForTable(years) => Message::ValueForTable {
            address,
            years: years.iter().map(|year| year.number()).collect(),
            is_range: false,
        },
        SettingError::YearOfNumber => Message::YearOfNumber { address },
        SettingError::YearNotInTable(year, years) => Message::YearNotInTable {
            address,
            year: year.number(),
            years: years.iter().map(|year| year.number()).collect(),
        },
        SettingError::InvalidYear(text) => super::table::invalid_year(&text),
        SettingError::OutOfBounds(value, bounds) => {
            super::table::out_of_bounds(&address, value, bounds)
        }
        SettingError::TooLarge => Message::InvalidNumber {
            text: address,
            fault: crate::words::NumberFault::TooLarge,
        },
    }
}

/// The scenario with an id; an unknown one is noted under `place`.
pub fn scenario<'a>(
    application: &'a Application,
    id: &str,
    place: &str,
    problems: &mut Problems,
) -> Option<&'a Scenario> {
    let found = application
        .scenarios
        .iter()
        .find(|scenario| scenario.id == id);
    if found.is_none() {
        let known: Vec<String> = application
            .scenarios
            .iter()
            .map(|scenario| scenario.id.clone())
            .collect();
        let nearest = nearest(id, known.iter().map(String::as_str));
        let message = Message::Unknown {
            reference: Reference::Scenario,
            name: id.to_owned(),
            nearest,
            known,
        };
        problems.add(Place::file(place), message);
    }
    found
}
