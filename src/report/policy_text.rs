//! A policy with where its values come from, as text and as JSON.

use super::case_json::policy_value;
use super::format_words::unit;
use super::json_value::{Json, object};
use super::lock::policy_value as written;
use crate::format::POLICY;
use crate::model::{Choice, Policy, PolicyValue};
use crate::problem::Facts;
use crate::words::{Area, Language, marked, text};

/// The option that names a policy on the command line.
const OPTION: &str = "--policy";

/// Every key with its value, unit and origin.
pub(crate) fn table(policy: &Policy, language: Language) -> String {
    let say = |id: &str, facts: &Facts| text(language, Area::Usage, id, facts);
    let headings = ["policy-key", "policy-value", "policy-unit", "policy-from"];
    let mut rows = vec![headings.map(|id| say(id, &Facts::new()))];
    let values: Vec<_> = policy.values().collect();
    for key in POLICY.keys() {
        let value = values.iter().find(|(known, _)| *known == key.name);
        let value = value.and_then(|(_, value)| match value {
            PolicyValue::Word(word) => Some((*word).to_owned()),
            PolicyValue::Corrections(none) if none.is_empty() => None,
            other => Some(written(other)),
        });
        let counted = key.counts().filter(|_| value.is_some());
        let from = match policy.places.of(key.name) {
            Some(place) if place.file.name() == OPTION => say("policy-option", &Facts::new()),
            Some(place) => format!("{}:{}", place.file.name(), place.line),
            None => {
                let facts = Facts::new().with("preset", policy.preset.word());
                say("policy-preset", &facts)
            }
        };
        rows.push([
            key.name.to_owned(),
            value.unwrap_or_else(|| "–".to_owned()),
            counted.map_or_else(String::new, |counted| unit(counted, language)),
            from,
        ]);
    }
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2)];
    let line = |[key, value, unit, from]: &[String; 4]| {
        let [first, second, third] = widths;
        let line = format!("{key:<first$}  {value:<second$}  {unit:<third$}  {from}");
        format!("{}\n", marked(&line))
    };
    rows.iter().map(line).collect()
}

/// The same for programs.
pub(crate) fn json(policy: &Policy) -> String {
    let values: Vec<_> = policy.values().collect();
    let keys = POLICY.keys().iter().map(|key| {
        let value = values.iter().find(|(known, _)| *known == key.name);
        let place = policy.places.of(key.name);
        let file = place.filter(|place| place.file.name() != OPTION);
        let kind = match (place, file) {
            (_, Some(_)) => "file",
            (Some(_), None) => "option",
            (None, None) => "preset",
        };
        let name = place.map_or(policy.preset.word(), |place| place.file.name());
        let about = object! {
            "value": value.map(|(_, value)| policy_value(value.clone())),
            "from": kind,
            "name": name,
            "line": file.map(|place| place.line),
        };
        (key.name, about)
    });
    let whole = object! { "schema": "si.policy/1", "policy": Json::pairs(keys), };
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}
