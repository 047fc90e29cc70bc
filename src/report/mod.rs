//! From results to text: JSON and CSV for programs, tables for people. Decides nothing.

pub(crate) mod basis;
pub(crate) mod board;
pub(crate) mod calculation_text;
mod case_json;
pub(crate) mod check;
pub(crate) mod compared;
pub(crate) mod compared_json;
pub(crate) mod compared_sheets;
pub(crate) mod comparison;
pub(crate) mod costs;
pub(crate) mod csv;
pub(crate) mod explanation;
mod figures_json;
pub(crate) mod first_screen;
pub(crate) mod format_page;
pub(crate) mod format_text;
mod format_words;
pub(crate) mod fund;
pub(crate) mod json;
mod json_value;
pub(crate) mod lessons;
pub(crate) mod lock;
pub(crate) mod markdown;
pub(crate) mod output_schema;
mod output_shape;
pub(crate) mod overview;
pub(crate) mod pictures;
mod policies_json;
pub(crate) mod policy_text;
pub(crate) mod problem_list;
pub(crate) mod rules_text;
pub(crate) mod schema;
pub(crate) mod section;
mod sensitivity_json;
mod sentences;
pub(crate) mod settlement;
pub(crate) mod sheet;
pub(crate) mod sheet_maker;
mod simulation_json;
pub(crate) mod tables;
pub(crate) mod terminal;
pub(crate) mod toml;
pub(crate) mod trace_json;
pub(crate) mod trace_text;
mod trace_words;
#[cfg(not(target_family = "wasm"))]
pub(crate) mod workbook;
pub(crate) mod wrapped;

use std::sync::Arc;

use crate::calculation::Calculation;
use crate::model::{Case, Outcome, Setting};
use crate::problem::Problem;
use crate::sensitivity::{PolicyResult, Sensitivity};
use crate::settlement::Standing;
use crate::simulation::SimulationResult;

/// Everything that a report says of one calculated application.
#[derive(Clone, Debug)]
pub(crate) struct Calculated {
    /// The application's file, as the user named it.
    pub file: String,
    /// Its fingerprint.
    pub sha256: String,
    /// The unit-cost files with their fingerprints.
    pub unit_costs: Vec<(String, String)>,
    /// The files of evidence with their fingerprints, where some is cited.
    pub evidence: Vec<(String, String)>,
    /// What the command line set.
    pub settings: Vec<Setting>,
    /// The scenario that was applied.
    pub scenario: Option<String>,
    /// The case that was calculated.
    pub case: Case,
    /// Its results.
    pub calculation: Calculation,
    /// What they hang on.
    pub sensitivity: Sensitivity,
    /// What many draws give, where they were asked for.
    pub simulation: Option<SimulationResult>,
    /// What the case comes to under each policy that was asked for, the one in force first.
    pub policies: Vec<PolicyResult>,
    /// What deserves a second look.
    pub warnings: Vec<Problem>,
    /// What the result itself calls attention to.
    pub cautions: Vec<Problem>,
    /// How many errors and warnings a check would find beside these, where that was looked at.
    pub found_by_check: [usize; 2],
}

impl Calculated {
    /// Everything that a reader of the result is warned of.
    pub(crate) fn all_warnings(&self) -> impl Iterator<Item = &Problem> + Clone {
        self.warnings.iter().chain(&self.cautions)
    }
}

/// Everything that a report says of one settlement.
#[derive(Clone, Debug)]
pub(crate) struct Settled {
    /// The application's file, as the user named it.
    pub file: String,
    /// Its fingerprint.
    pub sha256: String,
    /// The outcome's file, as the user named it.
    pub outcome_file: String,
    /// Its fingerprint.
    pub outcome_sha256: String,
    /// The unit-cost files with their fingerprints.
    pub unit_costs: Vec<(String, String)>,
    /// The files of evidence with their fingerprints, where some is cited.
    pub evidence: Vec<(String, String)>,
    /// The case with its outcome.
    pub case: Case,
    pub outcome: Arc<Outcome>,
    /// Plan and outcome, and where departments stand.
    pub standing: Standing,
    /// What deserves a second look.
    pub warnings: Vec<Problem>,
}

/// A file that has no result, and why.
#[derive(Clone, Debug)]
pub(crate) struct Failed {
    /// The application's file, as the user named it.
    pub file: String,
    /// What is wrong, in file order.
    pub problems: Vec<Problem>,
}

impl Failed {
    /// One problem, of the file in which it stands.
    pub(crate) fn of(problem: Problem) -> Self {
        let file = problem.place.file.name().to_owned();
        let problems = vec![problem];
        Self { file, problems }
    }
}

/// What became of one application.
#[derive(Clone, Debug)]
pub(crate) enum Attempt {
    Calculated(Box<Calculated>),
    /// It has errors.
    Failed(Failed),
}
