//! Results as JSON, `si.result/1` and `si.problems/1`: keys in a fixed order, numbers with their exact digits.

use std::io::{self, Write};

use serde::Serialize;

use super::figures_json::Figures;
use super::json_value::{Json, object};
use super::{Attempt, Calculated, case_json, policies_json, sensitivity_json};
use crate::calculation::walk;
use crate::model::Choice;
use crate::problem::Problem;
use crate::words::Language;

/// Writes one attempt, or several as an array, indented for reading.
pub(crate) fn write(
    output: &mut dyn Write,
    attempts: &[Attempt],
    as_array: bool,
    language: Language,
) -> io::Result<()> {
    let mut objects: Vec<Json> = attempts
        .iter()
        .map(|attempt| json(attempt, language))
        .collect();
    let whole = match objects.pop() {
        Some(object) if objects.is_empty() && !as_array => object,
        last => Json::list(objects.into_iter().chain(last)),
    };
    write_whole(output, &whole)
}

/// Writes one value, indented for reading.
pub(super) fn write_whole(output: &mut dyn Write, whole: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, whole)?;
    writeln!(output)
}

/// Writes one attempt in one line.
pub(crate) fn write_line(
    output: &mut dyn Write,
    attempt: &Attempt,
    language: Language,
) -> io::Result<()> {
    serde_json::to_writer(&mut *output, &json(attempt, language))?;
    writeln!(output)
}

fn json(attempt: &Attempt, language: Language) -> Json {
    match attempt {
        Attempt::Calculated(calculated) => result(calculated, language),
        Attempt::Failed(failed) => {
            let problems = failed.problems.iter().map(|found| {
                let level = object! { "level": found.level().word(), };
                level.and(problem(found, language))
            });
            object! {
                "schema": "si.problems/1",
                "file": &failed.file,
                "problems": Json::list(problems),
            }
        }
    }
}

pub(super) fn problem(problem: &Problem, language: Language) -> Json {
    let place = &problem.place;
    let in_file = place.line > 0;
    object! {
        "code": problem.code().name(),
        "message": problem.text(language),
        "hint": problem.hint(language),
        "file": place.file.name(),
        "line": in_file.then_some(place.line),
        "column": in_file.then_some(place.column),
    }
}

fn result(calculated: &Calculated, language: Language) -> Json {
    let case = &calculated.case;
    let calculation = &calculated.calculation;
    let mut figures = Figures::of(&|listener| walk(case, calculation, listener));
    let effects = case.lines.iter().zip(figures.take_entries("effects"));
    let effects = effects.map(|(line, figures)| case_json::effect(case, line).and(figures));
    let warnings = calculated.all_warnings();
    let policies = calculated.policies.iter();
    object! {
        "schema": "si.result/1",
        "si": env!("CARGO_PKG_VERSION"),
        "investment": case_json::investment(case),
        "sources": case_json::sources(calculated),
        "policy": case_json::policy(&case.policy, case.first_return()),
        "cost": figures.take("cost"),
        "effects": Json::list(effects),
        "reductions": figures.take("reductions"),
        "people": figures.take("people"),
        "cost_per_person": figures.take("cost_per_person"),
        "coverage": figures.take("coverage"),
        "coverage_all_costs": figures.take("coverage_all_costs"),
        "coverage_by_year": figures.take("coverage_by_year"),
        "meets_target": figures.take("meets_target"),
        "payback_year": figures.take("payback_year"),
        "payers": figures.take("payers"),
        "society": figures.take("society"),
        "present_value": figures.take("present_value"),
        "return_plan": figures.take_plan(),
        "sensitivity": sensitivity_json::sensitivity(
            case,
            &calculated.sensitivity,
            calculated.simulation.as_ref(),
        ),
        "warnings": Json::list(warnings.map(|warning| problem(warning, language))),
        "foundations": figures.take("foundations"),
        "policies": Json::list(policies.clone().map(|policy| policies_json::policy(case, policy))),
        "outcomes": Json::list(policies.flat_map(|policy| policies_json::outcomes(case, policy))),
        "frames": figures.take("frames"),
    }
}
