//! An application as rules see it.

use crate::calculation::{Calculation, ReturnPlan};
use crate::model::{Application, Case, Goal, Measure, MeasureKind, Outcome, Status};
use crate::settlement::Standing;
use crate::simulation::Draws;

/// What an application says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draft<'s> {
    /// Its file.
    pub application: &'s Application,
    /// Its written parts as they were found, in the order of the nine parts of an application.
    pub narratives: &'s [FoundNarrative],
}

/// An application with its result.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'s> {
    /// What its files say.
    pub case: &'s Case,
    /// What follows from that.
    pub calculation: &'s Calculation,
    /// Its written parts.
    pub narratives: &'s [FoundNarrative],
    /// What is drawn where that is asked for, with so many threads.
    pub draws: (Draws, usize),
}

/// An outcome with the settlement that follows from it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FollowedUp<'s> {
    /// The application with its outcome.
    pub case: &'s Case,
    pub outcome: &'s Outcome,
    /// Where departments stand.
    pub standing: &'s Standing,
}

/// A written part as it was found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FoundNarrative {
    /// Its key under `[text]`.
    pub key: &'static str,
    /// What stands there.
    pub content: Content,
}

/// What stands where a written part should be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    /// Nothing.
    Missing,
    /// A text, the application's own or a file's.
    Text(String),
    /// A file that cannot be read.
    Unreadable {
        /// Its path, as the application names it.
        file: String,
    },
    /// A file that is too large to be one.
    TooLarge {
        /// Its path, as the application names it.
        file: String,
        /// The most that is read, in MiB.
        most: u64,
    },
    /// A file that is no text.
    NoText {
        /// Its path, as the application names it.
        file: String,
    },
    /// A file outside the folder that the application belongs to.
    Outside {
        /// Its path, as the application names it.
        file: String,
    },
}

impl<'s> Draft<'s> {
    /// The application where it has an evaluation matrix; without one all that rules of the matrix find would only
    /// follow from that.
    pub(super) fn with_matrix(&self) -> Option<&'s Application> {
        Some(self.application).filter(|application| !application.goals.is_empty())
    }

    /// The goals that no measure of a kind shows, in the file's order.
    pub(super) fn goals_without_measure(
        &self,
        kind: MeasureKind,
    ) -> impl Iterator<Item = &'s Goal> {
        let Application {
            goals, measures, ..
        } = self.application;
        let shows =
            move |measure: &Measure, goal: &Goal| measure.kind == kind && measure.goal == goal.id;
        let goals = goals.iter();
        goals.filter(move |goal| !measures.iter().any(|measure| shows(measure, goal)))
    }

    /// Whether the application has effects. Without them coverage is 0, and what follows from that would only hide the
    /// reason.
    pub(super) fn has_effects(&self) -> bool {
        !self.application.effects.is_empty()
    }
}

impl<'s> Subject<'s> {
    /// What the application's file says.
    pub(super) fn application(&self) -> &'s Application {
        &self.case.application
    }

    /// What the application says.
    pub(crate) fn draft(&self) -> Draft<'s> {
        Draft {
            application: self.application(),
            narratives: self.narratives,
        }
    }

    /// The return plan; `None` where nothing is returned, or no effects are there to return.
    pub(super) fn return_plan(&self) -> Option<&'s ReturnPlan> {
        let plan = self.calculation.return_plan.as_ref();
        plan.filter(|_| self.has_effects())
    }

    /// Whether the application has effects.
    pub(super) fn has_effects(&self) -> bool {
        self.draft().has_effects()
    }
}

/// The status of an application: one that does not say is an application.
pub(crate) fn status(application: &Application) -> Status {
    application.investment.status.unwrap_or(Status::Application)
}
