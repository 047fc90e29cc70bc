//! Reading `[effect.ID]`.

use super::inputs::InputReader;
use super::references::{Reading, position};
use super::table::Table;
use crate::model::{ChangedShare, Effect, Form, Measure, Replacement};
use crate::problem::{Code, Fact};

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
pub(super) fn effects(root: &Table, reading: &mut Reading, measures: &[Measure]) -> Vec<Effect> {
    root.each("effect", |id, table| effect(id, table, reading, measures))
}

fn effect(
    id: String,
    table: &mut Table,
    reading: &mut Reading,
    measures: &[Measure],
) -> Option<Effect> {
    let name = table.text("name").unwrap_or_else(|| id.clone());
    let names_department = table.has("department");
    let department = reading.department(table);
    let payer = table.choice("payer");
    let unit_cost = reading.unit_cost(table);
    let form = form(&id, table, reading);
    let inputs = &mut reading.inputs;
    let deadweight = inputs.input(table, "deadweight");
    let attribution = inputs.input(table, "attribution");
    let displacement = inputs.input(table, "displacement");
    let realisable = inputs.input(table, "realisable");
    let step = table.number("step");
    let evidence_grade = table.choice("evidence_grade");
    let measure = table.text_at("measure");
    if let Some(measure) = measure {
        let known = measures.iter();
        let known = known.map(|known| (known.id.as_str(), known.name.as_str()));
        position(table, Code::UNKNOWN_MEASURE, measure, known);
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
    let people = PEOPLE_KEYS.into_iter().filter(|key| table.has(key));
    let people: Vec<&str> = people.collect();
    let group = target_group(table, reading);
    let problem = |code| table.problem(code).fact("id", id);
    match (table.has("units"), people.is_empty()) {
        (true, false) => {
            let keys = Fact::names(people);
            table.report(problem(Code::SEVERAL_EFFECT_FORMS).fact("keys", keys));
            None
        }
        (true, true) => Some(Form::Yearly {
            units: reading.inputs.input(table, "units")?,
            target_group: group.ok()?,
        }),
        (false, true) => {
            if !table.has_like(&[&PEOPLE_KEYS[..], &["units"]].concat()) {
                table.report(problem(Code::NO_EFFECT_FORM));
            }
            None
        }
        (false, false) => people_form(id, table, reading, group),
    }
}

fn people_form(
    id: &str,
    table: &mut Table,
    reading: &mut Reading,
    group: Result<Option<usize>, Unknown>,
) -> Option<Form> {
    let inputs = &mut reading.inputs;
    let outcome = outcome(id, table, inputs);
    let units_per_person = inputs.needed(table, "units_per_person");
    let delay = inputs.needed(table, "delay");
    let duration = inputs.needed(table, "duration");
    let persistence = inputs.input(table, "persistence");
    let target_group = match (group, reading.target_groups.as_slice()) {
        (Err(Unknown), _) => None,
        (Ok(Some(group)), _) => Some(group),
        (Ok(None), [_]) => Some(0),
        (Ok(None), groups) => {
            let groups = Fact::names(groups.iter().map(|group| &group.id));
            let problem = table.problem(Code::MISSING_TARGET_GROUP);
            table.report(problem.fact("id", id).fact("groups", groups));
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

fn target_group(table: &Table, reading: &Reading) -> Result<Option<usize>, Unknown> {
    if !table.has("target_group") {
        return Ok(None);
    }
    let named = table.text_at("target_group").ok_or(Unknown)?;
    let groups = reading.target_groups.iter();
    let groups = groups.map(|group| (group.id.as_str(), group.name.as_deref().unwrap_or("")));
    position(table, Code::UNKNOWN_TARGET_GROUP, named, groups)
        .map(Some)
        .ok_or(Unknown)
}

fn outcome(id: &str, table: &mut Table, inputs: &mut InputReader) -> Option<ChangedShare> {
    let probabilities = table.has("without") || table.has("with");
    if table.has("share") && probabilities {
        let offset = table.key_offset("share");
        let problem = table
            .document
            .problem(Code::SHARE_AND_PROBABILITIES, offset);
        table.report(problem.fact("id", id));
        return None;
    }
    if probabilities {
        let (without, with) = (
            inputs.needed(table, "without"),
            inputs.needed(table, "with"),
        );
        Some(ChangedShare::Probabilities {
            without: without?,
            with: with?,
        })
    } else {
        inputs.needed(table, "share").map(ChangedShare::Share)
    }
}

fn replacement(table: Table, reading: &mut Reading) -> Option<Replacement> {
    let unit_cost = reading.unit_cost(&table);
    let units_per_unit = reading.inputs.input(&table, "units_per_unit");
    let payer = table.choice("payer");
    let department = reading.department(&table);
    let names_nobody = table.has("department") && department.is_none();
    table.text("note");
    let source = table.text("source");
    table.finish();
    if names_nobody {
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
