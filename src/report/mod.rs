//! From results to text: JSON and CSV for programs, tables for people. Decides nothing.

mod break_even_json;
pub mod calculation_sheets;
pub mod calculation_text;
mod case_json;
mod causes_sheets;
pub mod check;
pub mod compared;
mod compared_json;
pub mod comparison;
mod costs_sheet;
mod coverage_sheet;
pub mod csv;
mod department_break_even_sheet;
mod departments_sheet;
pub mod diff_json;
pub mod diff_sheets;
mod effects_sheet;
mod exact_json;
pub mod explanation;
mod facts;
mod figures_json;
pub mod old_and_new;

mod foundations_sheet;
mod frames_sheet;
mod goals_sheet;
mod grid_json;
mod grid_sheet;
pub mod json;
pub mod lock;
pub mod markdown;
mod natural_units_text;
mod outcomes_sheet;
mod payers_sheet;
mod policies_json;
mod policies_sheet;
pub mod recalculation_json;
pub mod recalculation_sheets;
mod registry;
mod return_plan_sheet;
pub mod rules_text;
mod scenarios_sheet;
pub mod section;
mod sensitivity_json;
mod sensitivity_sheets;
mod sentences;
pub mod sheet;
mod table;
pub mod terminal;
mod toml;
mod units_sheet;
mod warnings_sheet;

pub use registry::TABLES;
pub use table::TableSpec;

use crate::calculation::Calculation;
use crate::model::{Case, Setting};
use crate::problem::Problem;
use crate::sensitivity::{PolicyResult, Sensitivity};

/// Everything that a report says of one calculated application.
#[derive(Clone, Debug)]
pub struct Calculated {
    /// The application's file, as the user named it.
    pub file: String,
    /// Its fingerprint.
    pub sha256: String,
    /// The unit-cost files with their fingerprints.
    pub unit_costs: Vec<(String, String)>,
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
    /// What the case comes to under each policy that was asked for, the one in force first.
    pub policies: Vec<PolicyResult>,
    /// What deserves a second look.
    pub warnings: Vec<Problem>,
}

/// A file that has no result, and why.
#[derive(Clone, Debug)]
pub struct Failed {
    /// The application's file, as the user named it.
    pub file: String,
    /// What is wrong, in file order.
    pub problems: Vec<Problem>,
}

/// What became of one application.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It was calculated.
    Calculated(Box<Calculated>),
    /// It has errors.
    Failed(Failed),
}
