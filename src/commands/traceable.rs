//! What figures are traced of: a calculated application, or its settlement.

use std::sync::Arc;

use anyhow::{Result, anyhow};
use rust_decimal::Decimal;

use super::load::Loader;
use crate::calculation::{Calculation, Listener, calculation_of, walk};
use crate::cli::Trace;
use crate::input::shown;
use crate::model::{Case, Outcome, Setting, Year};
use crate::problem::Problem;
use crate::report::{Attempt, Failed};
use crate::settlement::{Standing, standing_of, walk_standing};
use crate::trace::{Traced, Tracing};

/// What has figures with names.
pub(super) struct Traceable {
    /// Every file that was read, the application's first.
    pub(super) files: Vec<String>,
    pub(super) case: Case,
    pub(super) warnings: Vec<Problem>,
    /// What the command line set.
    pub(super) settings: Vec<Setting>,
    /// The scenario that was applied.
    pub(super) scenario: Option<String>,
    result: TraceableResult,
}

enum TraceableResult {
    Calculation(Box<Calculation>),
    Standing(Arc<Outcome>, Box<Standing>),
}

impl Traceable {
    /// What was asked for.
    pub(super) fn asked(loader: &Loader, arguments: &Trace) -> Result<Self, Failed> {
        let application = &arguments.application;
        let files = |own: Vec<String>, tables: [Vec<(String, String)>; 2]| {
            let tables = tables.into_iter().flatten().map(|(file, _)| file);
            own.into_iter().chain(tables).collect()
        };
        let Some(outcome) = &arguments.outcome else {
            return match loader.attempt(application) {
                Attempt::Calculated(of) => Ok(Self {
                    files: files(vec![of.file], [of.unit_costs, of.evidence]),
                    case: of.case,
                    warnings: of.warnings,
                    settings: of.settings,
                    scenario: of.scenario,
                    result: TraceableResult::Calculation(Box::new(of.calculation)),
                }),
                Attempt::Failed(failed) => Err(failed),
            };
        };
        let settled = loader.settled(application, outcome, arguments.as_of.and_then(Year::new));
        let of = settled.map_err(|problems| Failed {
            file: shown(application),
            problems,
        })?;
        Ok(Self {
            files: files(vec![of.file, of.outcome_file], [of.unit_costs, of.evidence]),
            case: of.case,
            warnings: of.warnings,
            settings: Vec::new(),
            scenario: None,
            result: TraceableResult::Standing(of.outcome, Box::new(of.standing)),
        })
    }

    /// The application's file.
    pub(super) fn file(&self) -> &str {
        &self.files[0]
    }

    /// Tells of every figure.
    pub(super) fn walk(&self, listener: &mut dyn Listener<Decimal>) {
        match &self.result {
            TraceableResult::Calculation(calculation) => walk(&self.case, calculation, listener),
            TraceableResult::Standing(_, standing) => walk_standing(&self.case, standing, listener),
        }
    }

    /// The same, computed with numbers that record themselves.
    pub(super) fn tracing(&self, asked: &[&str]) -> Result<Tracing<'_>> {
        let case = &self.case;
        let tracing = match &self.result {
            TraceableResult::Calculation(_) => Tracing::of(
                case,
                asked,
                || calculation_of::<Traced>(case),
                |result, listener| walk(case, result, listener),
            ),
            TraceableResult::Standing(outcome, _) => Tracing::of(
                case,
                asked,
                || standing_of::<Traced>(case, outcome),
                |standing, listener| walk_standing(case, standing, listener),
            ),
        };
        tracing.map_err(|_| anyhow!("a result that cannot be computed again"))
    }
}
