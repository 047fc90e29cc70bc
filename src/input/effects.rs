//! Reading `[effect.ID]`.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::application::{Reading, check_known, position};
use super::inputs::{InputReader, Shape};
use super::table::Table;
use crate::model::{Bounds, Effect, Form, Measure, Outcome, Replacement, Slot};
use crate::words::{Message, Reference};

/// The keys of the people form.
const PEOPLE_KEYS: [&str; 7] = [
    "share",
    "without",
    "with",
    "units_per_person",
    "delay",
    "duration",
    "persistence",
];

/// Reads the effects; those that are wrong are noted and left out.
pub(super) fn effects<'d>(
    root: &mut Table<'d>,
    reading: &mut Reading<'d>,
    measures: &[Measure],
) -> Vec<Effect> {
    let measures = measures.iter().map(|known| known.id.as_str()).collect();
    let tables = root.tables("effect");
    let mut effects = Vec::with_capacity(tables.len());
    for (id, mut table) in tables {
        let effect = effect(id, &mut table, reading, &measures);
        table.finish();
        effects.extend(effect);
    }
    effects
}

fn effect<'d>(
    id: String,
    table: &mut Table<'d>,
    reading: &mut Reading<'d>,
    measures: &HashSet<&str>,
) -> Option<Effect> {
    let name = table.text("name").unwrap_or_else(|| id.clone());
    let names_department = table.has("department");
    let department = reading.department(table, "department");
    let payer = table.choice("payer");
    let unit_cost = reading.unit_cost(table);
    let form = form(&id, table, reading);
    let mut factor = |table: &mut Table, key, default| {
        reading
            .inputs
            .or_default(table, key, Bounds::SHARE, default)
    };
    let deadweight = factor(table, "deadweight", Decimal::ZERO);
    let attribution = factor(table, "attribution", Decimal::ONE);
    let displacement = factor(table, "displacement", Decimal::ZERO);
    let realisable = factor(table, "realisable", Decimal::ONE);
    let step = table.number(
        "step",
        Bounds {
            above_least: true,
            ..Bounds::NOT_NEGATIVE
        },
    );
    let evidence_grade = table.choice("evidence_grade");
    let measure = table.text_at("measure");
    if let Some((measure, offset)) = &measure {
        check_known(table, Reference::Measure, measure, *offset, measures);
    }
    let source = table.text("source");
    let note = table.text("note");
    let replaces = table.has("replaced_by");
    let replaced_by = table
        .table("replaced_by")
        .and_then(|table| replacement(table, reading));
    if (names_department && department.is_none()) || (replaces && replaced_by.is_none()) {
        return None;
    }
    Some(Effect {
        id,
        name,
        department,
        payer,
        unit_cost: unit_cost?,
        form: form?,
        deadweight: deadweight?,
        attribution: attribution?,
        displacement: displacement?,
        realisable: realisable?,
        step,
        evidence_grade,
        measure: measure.map(|(measure, _)| measure.to_owned()),
        source,
        note,
        replaced_by,
    })
}

/// One of the two forms (method §3), and only one.
fn form(id: &str, table: &mut Table, reading: &mut Reading) -> Option<Form> {
    let people: Vec<&str> = PEOPLE_KEYS
        .into_iter()
        .filter(|key| table.has(key))
        .collect();
    let yearly = table.has("units");
    let group = target_group(table, reading);
    if yearly && !people.is_empty() {
        table.accept(&PEOPLE_KEYS);
        table.accept(&["units"]);
        let keys = people.into_iter().map(str::to_owned).collect();
        table.report(Message::SeveralEffectForms {
            id: id.to_owned(),
            keys,
        });
        return None;
    }
    if yearly {
        table.accept(&PEOPLE_KEYS);
        let units = reading
            .inputs
            .required(table, "units", Shape::Years, Bounds::ANY)?;
        return Some(Form::Yearly {
            units,
            target_group: group.ok()?,
        });
    }
    table.accept(&["units"]);
    if people.is_empty() {
        let misspelt = table.has_like(&[&PEOPLE_KEYS[..], &["units"]].concat());
        table.accept(&PEOPLE_KEYS);
        if !misspelt {
            table.report(Message::NoEffectForm { id: id.to_owned() });
        }
        return None;
    }
    let outcome = outcome(id, table, &mut reading.inputs);
    let inputs = &mut reading.inputs;
    let units_per_person = inputs.required(
        table,
        "units_per_person",
        Shape::Number,
        Bounds::NOT_NEGATIVE,
    );
    let delay = inputs.required(table, "delay", Shape::Number, Bounds::DELAY);
    let duration = inputs.required(table, "duration", Shape::Number, Bounds::DURATION);
    let persistence = inputs.or_default(table, "persistence", Bounds::SHARE, Decimal::ONE);
    let target_group = match (group, reading.target_groups.len()) {
        (Err(Unknown), _) => None,
        (Ok(Some(group)), _) => Some(group),
        (Ok(None), 1) => Some(0),
        (Ok(None), _) => {
            let groups = reading
                .target_groups
                .iter()
                .map(|group| group.id.clone())
                .collect();
            table.report(Message::MissingTargetGroup {
                id: id.to_owned(),
                groups,
            });
            None
        }
    };
    Some(Form::People {
        target_group: target_group?,
        outcome: outcome?,
        units_per_person: units_per_person?,
        delay: delay?,
        duration: duration?,
        persistence: persistence?,
    })
}

/// A group is named that is not there; that has been noted.
struct Unknown;

fn target_group(table: &mut Table, reading: &Reading) -> Result<Option<usize>, Unknown> {
    if !table.has("target_group") {
        table.accept(&["target_group"]);
        return Ok(None);
    }
    let (id, offset) = table.text_at("target_group").ok_or(Unknown)?;
    let groups = reading.target_groups.iter().map(|group| group.id.as_str());
    position(table, Reference::TargetGroup, id, offset, groups)
        .map(Some)
        .ok_or(Unknown)
}

fn outcome(id: &str, table: &mut Table, inputs: &mut InputReader) -> Option<Outcome> {
    let probabilities = table.has("without") || table.has("with");
    if table.has("share") && probabilities {
        table.accept(&["share", "without", "with"]);
        table.document.report(
            table.key_offset("share"),
            Message::ShareAndProbabilities { id: id.to_owned() },
        );
        return None;
    }
    let mut share =
        |key| -> Option<Slot> { inputs.required(table, key, Shape::Number, Bounds::SHARE) };
    if probabilities {
        let (without, with) = (share("without"), share("with"));
        table.accept(&["share"]);
        Some(Outcome::Probabilities {
            without: without?,
            with: with?,
        })
    } else {
        let share = share("share");
        table.accept(&["without", "with"]);
        share.map(Outcome::Share)
    }
}

fn replacement<'d>(mut table: Table<'d>, reading: &mut Reading<'d>) -> Option<Replacement> {
    let unit_cost = reading.unit_cost(&mut table);
    let units_per_unit = reading.inputs.or_default(
        &mut table,
        "units_per_unit",
        Bounds::NOT_NEGATIVE,
        Decimal::ONE,
    );
    let payer = table.choice("payer");
    let names_department = table.has("department");
    let department = reading.department(&mut table, "department");
    table.text("note");
    let source = table.text("source");
    table.finish();
    if names_department && department.is_none() {
        return None;
    }
    Some(Replacement {
        unit_cost: unit_cost?,
        units_per_unit: units_per_unit?,
        payer,
        department,
        source,
    })
}
