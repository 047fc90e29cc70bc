//! Results as JSON, `si.result/1` and `si.problems/1`: keys in a fixed order, numbers with their exact digits.

use std::io::{self, Write};

use serde::Serialize;

use super::case_json::{EffectJson, InvestmentJson, PolicyJson, SourcesJson};
use super::figures_json::{FigureNode, FigureObject};
use super::policies_json::{OutcomeOfPolicyJson, PolicyResultJson};
use super::sensitivity_json::SensitivityJson;
use super::{Calculated, Failed, Outcome};
use crate::problem::Problem;
use crate::words::Language;

/// Writes one outcome, or several as an array, indented for reading.
///
/// # Errors
/// The output cannot be written.
pub fn write(
    output: &mut dyn Write,
    outcomes: &[Outcome],
    as_array: bool,
    language: Language,
) -> io::Result<()> {
    let objects: Vec<OutcomeJson> = outcomes
        .iter()
        .map(|outcome| OutcomeJson::of(outcome, language))
        .collect();
    match objects.as_slice() {
        [object] if !as_array => serde_json::to_writer_pretty(&mut *output, object)?,
        objects => serde_json::to_writer_pretty(&mut *output, objects)?,
    }
    writeln!(output)
}

/// Writes one outcome in one line.
///
/// # Errors
/// The output cannot be written.
pub fn write_line(output: &mut dyn Write, outcome: &Outcome, language: Language) -> io::Result<()> {
    serde_json::to_writer(&mut *output, &OutcomeJson::of(outcome, language))?;
    writeln!(output)
}

#[derive(Serialize)]
#[serde(untagged)]
enum OutcomeJson<'o> {
    Result(Box<ResultJson<'o>>),
    Problems(ProblemsJson<'o>),
}

impl<'o> OutcomeJson<'o> {
    fn of(outcome: &'o Outcome, language: Language) -> Self {
        match outcome {
            Outcome::Calculated(calculated) => {
                Self::Result(Box::new(ResultJson::of(calculated, language)))
            }
            Outcome::Failed(failed) => Self::Problems(ProblemsJson::of(failed, language)),
        }
    }
}

#[derive(Serialize)]
struct ProblemsJson<'o> {
    schema: &'static str,
    file: &'o str,
    problems: Vec<ProblemJson<'o>>,
}

impl<'o> ProblemsJson<'o> {
    fn of(failed: &'o Failed, language: Language) -> Self {
        let problems = failed.problems.iter().map(|problem| ProblemJson {
            level: Some(problem.level().word()),
            ..ProblemJson::of(problem, language)
        });
        Self {
            schema: "si.problems/1",
            file: &failed.file,
            problems: problems.collect(),
        }
    }
}

#[derive(Serialize)]
struct ProblemJson<'o> {
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    code: &'static str,
    message: String,
    hint: Option<String>,
    file: &'o str,
    line: Option<u32>,
    column: Option<u32>,
}

impl<'o> ProblemJson<'o> {
    fn of(problem: &'o Problem, language: Language) -> Self {
        let in_file = problem.place.line > 0;
        Self {
            level: None,
            code: problem.code().name(),
            message: problem.text(language),
            hint: problem.hint(language),
            file: &problem.place.file,
            line: in_file.then_some(problem.place.line),
            column: in_file.then_some(problem.place.column),
        }
    }
}

#[derive(Serialize)]
struct ResultJson<'o> {
    schema: &'static str,
    si: &'static str,
    investment: InvestmentJson<'o>,
    sources: SourcesJson<'o>,
    policy: PolicyJson,
    cost: FigureNode,
    effects: Vec<EffectJson<'o>>,
    reductions: FigureNode,
    coverage: FigureNode,
    coverage_all_costs: FigureNode,
    coverage_by_year: FigureNode,
    meets_target: FigureNode,
    payback_year: FigureNode,
    payers: FigureNode,
    society: FigureNode,
    present_value: FigureNode,
    return_plan: FigureNode,
    sensitivity: SensitivityJson<'o>,
    warnings: Vec<ProblemJson<'o>>,
    foundations: FigureNode,
    policies: Vec<PolicyResultJson<'o>>,
    outcomes: Vec<OutcomeOfPolicyJson<'o>>,
    frames: FigureNode,
}

impl<'o> ResultJson<'o> {
    fn of(calculated: &'o Calculated, language: Language) -> Self {
        let case = &calculated.case;
        let mut figures = FigureObject::of(case, &calculated.calculation);
        let effects = case.lines.iter().zip(figures.take_entries("effects"));
        let policies = calculated.policies.iter();
        let warnings = calculated.warnings.iter();
        Self {
            schema: "si.result/1",
            si: env!("CARGO_PKG_VERSION"),
            investment: InvestmentJson::of(case),
            sources: SourcesJson::of(calculated),
            policy: PolicyJson::of(&case.policy, case.first_return()),
            cost: figures.take("cost"),
            effects: effects
                .map(|(line, figures)| EffectJson::of(case, line, figures))
                .collect(),
            reductions: figures.take("reductions"),
            coverage: figures.take("coverage"),
            coverage_all_costs: figures.take("coverage_all_costs"),
            coverage_by_year: figures.take("coverage_by_year"),
            meets_target: figures.take("meets_target"),
            payback_year: figures.take("payback_year"),
            payers: figures.take("payers"),
            society: figures.take("society"),
            present_value: figures.take("present_value"),
            return_plan: figures.take("return_plan"),
            sensitivity: SensitivityJson::of(case, &calculated.sensitivity),
            warnings: warnings
                .map(|warning| ProblemJson::of(warning, language))
                .collect(),
            foundations: figures.take("foundations"),
            policies: policies
                .clone()
                .map(|policy| PolicyResultJson::of(case, policy))
                .collect(),
            outcomes: policies
                .flat_map(|policy| OutcomeOfPolicyJson::all(case, policy))
                .collect(),
            frames: figures.take("frames"),
        }
    }
}
