//! Where what was given comes from: its file and line, its source, or who gives it.

use rust_decimal::Decimal;

use crate::model::{Case, Change, Choice, Language, Origin, Place, Setting, Slot};
use crate::problem::Facts;
use crate::report::Calculated;
use crate::report::trace_text::Provenance;
use crate::trace::What;
use crate::words::{Area, decimal, text};

/// Where a number that was given comes from.
pub(super) fn provenance(calculated: &Calculated, what: &What, language: Language) -> Provenance {
    let say = |id: &str, facts: &Facts| text(language, Area::Trace, id, facts);
    let case = &calculated.case;
    match what {
        What::Input(slot, year) => {
            let input = case.application.inputs.of(*slot);
            let in_year = year.map(|year| format!("{}.{year}", input.address));
            let address = in_year.as_deref().unwrap_or(&input.address);
            let set = setter(calculated, &[&input.address, address]);
            if let Some((id, facts)) = set {
                return given_by(say(id, &facts));
            }
            if let Some(price) = case.prices.iter().find(|price| price.cost == *slot)
                && let Some((file, line)) = &price.place
            {
                return Provenance {
                    place: Some((file.clone(), *line)),
                    source: Some(price.unit_cost.source.clone()),
                    given_by: converted(case, *slot, language),
                };
            }
            if !input.given {
                return given_by(say("default-of-method", &Facts::new()));
            }
            let places = &case.application.places;
            let table = year.map(|year| format!("{}.by_year.{year}", input.address));
            let place = places.find(address).or_else(|| places.find(&table?));
            let place = place.unwrap_or_else(|| input.place.clone());
            Provenance {
                place: of_file(&place),
                source: input.source.clone(),
                given_by: converted(case, *slot, language),
            }
        }
        What::Given(Origin::Policy(key)) => of_policy(case, key, language),
        What::Given(Origin::Correction(_)) => of_policy(case, "optimism_bias", language),
        What::Given(Origin::Step(effect)) => {
            let id = &case.application.effects[*effect].id;
            Provenance {
                place: of_file(&case.place_of(&format!("effect.{id}.step"))),
                ..Provenance::default()
            }
        }
        _ => Provenance::default(),
    }
}

fn given_by(words: String) -> Provenance {
    Provenance {
        given_by: Some(words),
        ..Provenance::default()
    }
}

fn of_file(place: &Place) -> Option<(String, u32)> {
    (place.line > 0).then(|| (place.file.to_string(), place.line))
}

/// Who sets an input after the file: the command line, else the scenario.
fn setter(calculated: &Calculated, addresses: &[&str]) -> Option<(&'static str, Facts)> {
    let sets = |setting: &&Setting| addresses.contains(&setting.address.as_str());
    if let Some(setting) = calculated.settings.iter().find(sets) {
        let change = match setting.change {
            Change::To(value) => value.normalize().to_string(),
            Change::Times(factor) => format!("*{}", factor.normalize()),
        };
        let set = format!("{}={change}", setting.address);
        return Some(("set-by-option", Facts::new().with("set", set)));
    }
    let id = calculated.scenario.as_deref()?;
    let scenarios = calculated.case.application.scenarios.iter();
    let mut scenarios = scenarios.filter(|scenario| scenario.id == id);
    let sets_it = scenarios
        .next()?
        .settings
        .iter()
        .any(|setting| sets(&setting));
    sets_it.then(|| ("set-by-scenario", Facts::new().with("scenario", id)))
}

/// A value of the policy: where it was given, else the preset that it rests on.
fn of_policy(case: &Case, key: &str, language: Language) -> Provenance {
    match case.policy.places.of(key) {
        Some(place) if place.line > 0 => Provenance {
            place: of_file(place),
            ..Provenance::default()
        },
        _ => {
            let preset = Facts::new().with("preset", case.policy.preset.word());
            given_by(text(language, Area::Trace, "default-of-preset", &preset))
        }
    }
}

/// How a price was converted from that of another year.
fn converted(case: &Case, slot: Slot, language: Language) -> Option<String> {
    let price = case.prices.iter().find(|price| price.cost == slot)?;
    let conversion = price.conversion.as_ref()?;
    let number = |value: Decimal| decimal(value, language);
    let facts = Facts::new()
        .with("from", conversion.from.number())
        .with("found", number(price.found?))
        .with("to-index", number(conversion.index_to.value))
        .with("from-index", number(conversion.index_from.value))
        .with("series", conversion.series.as_str());
    Some(text(language, Area::Trace, "converted", &facts))
}
