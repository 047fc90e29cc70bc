//! What figures are traced of: a calculated application, or its settlement.

use super::load::Loader;
use crate::calculation::{Listener, calculation_of, walk};
use crate::cli::Trace;
use crate::input::shown;
use crate::model::{Case, Setting, Year};
use crate::problem::Problem;
use crate::report::{Attempt, Calculated, Failed, Settled};
use crate::settlement::{standing_of, walk_standing};
use crate::trace::{Traced, Tracing};
use anyhow::{Result, anyhow};

/// What has figures with names.
pub(super) enum Traceable {
    /// An application as it was calculated.
    Calculated(Box<Calculated>),
    Settled(Box<Settled>),
}

impl Traceable {
    pub(super) fn asked(loader: &Loader, arguments: &Trace) -> Result<Self, Failed> {
        let application = &arguments.application;
        let Some(outcome) = &arguments.outcome else {
            return match loader.attempt(application) {
                Attempt::Calculated(calculated) => Ok(Self::Calculated(calculated)),
                Attempt::Failed(failed) => Err(failed),
            };
        };
        let settled = loader.settled(application, outcome, arguments.as_of.and_then(Year::new));
        let settled = settled.map(|settled| Self::Settled(Box::new(settled)));
        settled.map_err(|problems| Failed {
            file: shown(application),
            problems,
        })
    }

    /// The application's file.
    pub(super) fn file(&self) -> &str {
        match self {
            Self::Calculated(calculated) => &calculated.file,
            Self::Settled(settled) => &settled.file,
        }
    }

    /// Every file that was read.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        let (outcome, unit_costs) = match self {
            Self::Calculated(calculated) => (None, &calculated.unit_costs),
            Self::Settled(settled) => (Some(settled.outcome_file.as_str()), &settled.unit_costs),
        };
        let unit_costs = unit_costs.iter().map(|(file, _)| file.as_str());
        std::iter::once(self.file())
            .chain(outcome)
            .chain(unit_costs)
    }

    pub(super) fn case(&self) -> &Case {
        match self {
            Self::Calculated(calculated) => &calculated.case,
            Self::Settled(settled) => &settled.case,
        }
    }

    pub(super) fn warnings(&self) -> &[Problem] {
        match self {
            Self::Calculated(calculated) => &calculated.warnings,
            Self::Settled(settled) => &settled.warnings,
        }
    }

    /// What the command line set.
    pub(super) fn settings(&self) -> &[Setting] {
        match self {
            Self::Calculated(calculated) => &calculated.settings,
            Self::Settled(_) => &[],
        }
    }

    /// The scenario that was applied.
    pub(super) fn scenario(&self) -> Option<&str> {
        match self {
            Self::Calculated(calculated) => calculated.scenario.as_deref(),
            Self::Settled(_) => None,
        }
    }

    /// Tells of every figure.
    pub(super) fn walk(&self, listener: &mut dyn Listener<rust_decimal::Decimal>) {
        match self {
            Self::Calculated(calculated) => {
                walk(&calculated.case, &calculated.calculation, listener);
            }
            Self::Settled(settled) => walk_standing(&settled.case, &settled.standing, listener),
        }
    }

    /// The same, computed with numbers that record themselves.
    pub(super) fn tracing(&self, asked: &[&str]) -> Result<Tracing<'_>> {
        let case = self.case();
        let tracing = match self {
            Self::Calculated(_) => Tracing::of(
                case,
                asked,
                || calculation_of::<Traced>(case),
                |result, listener| walk(case, result, listener),
            ),
            Self::Settled(settled) => Tracing::of(
                case,
                asked,
                || standing_of::<Traced>(case, &settled.outcome),
                |standing, listener| walk_standing(case, standing, listener),
            ),
        };
        tracing.map_err(|_| anyhow!("a result that cannot be computed again"))
    }
}
