//! What a check found, for people and for the systems that run it.

pub(crate) mod github;
pub(crate) mod json;
pub(crate) mod junit;
pub(crate) mod sarif;
pub(crate) mod summary;
pub(crate) mod text;

use crate::model::CheckLevel;
use crate::problem::{Code, Level, Problem};

/// An application, an outcome, a fund or a file of unit costs that was checked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Checked {
    /// Its file, as the user named it.
    pub file: String,
    /// What was found, in file order.
    pub findings: Vec<Reported>,
    /// How many findings its `[[allow]]` silenced.
    pub accepted: usize,
    /// The first error that left it without a result, in whichever file; `None` if it was calculated.
    pub obstacle: Option<Problem>,
    /// Whether it states no status.
    pub is_without_status: bool,
    /// What its workspace lowers.
    pub lowered: Option<Lowered>,
}

impl Checked {
    /// What cannot be read or calculated at all, for a problem of the file as a whole.
    pub(crate) fn unread(file: String, problem: Problem) -> Self {
        let obstacle = (problem.level() == Level::Error).then(|| problem.clone());
        Self {
            file,
            findings: vec![Reported {
                level: problem.level(),
                problem,
                address: None,
            }],
            obstacle,
            ..Self::default()
        }
    }
}

/// A finding as it is reported.
#[derive(Clone, Debug)]
pub(crate) struct Reported {
    /// What was found, and where.
    pub problem: Problem,
    /// What it leads to.
    pub level: Level,
    /// The address that it is about, where it has one.
    pub address: Option<String>,
}

/// The findings of all applications, `most` at most.
fn shown(all: &[Checked], most: usize) -> impl Iterator<Item = &Reported> {
    all.iter().flat_map(|checked| &checked.findings).take(most)
}

/// What a check says of itself: what was found in folders and not checked, and with what the rest was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckNotes {
    /// TOML files that are no applications.
    pub passed_over: Vec<String>,
    /// Files and folders that the command line leaves out.
    pub excluded: Vec<String>,
    /// Applications that state no status.
    pub without_status: Vec<String>,
    /// Workspaces that ask for less than the rules.
    pub lowered: Vec<Lowered>,
}

/// Levels that a workspace lowers, where the command line does not say otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lowered {
    /// The workspace's file.
    pub file: String,
    /// What it lowers, and to what.
    pub levels: Vec<(Code, CheckLevel)>,
}

/// What was found in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckTotals {
    /// Applications that were checked.
    pub applications: usize,
    /// Outcomes that were checked.
    pub outcomes: usize,
    /// Funds that were checked.
    pub funds: usize,
    /// Files of unit costs that were checked, where such are.
    pub tables: Option<usize>,
    /// Of all these, those in which something was found, or that could not be calculated.
    pub concerned: usize,
    /// Those that could not be calculated.
    pub not_calculated: usize,
    pub errors: usize,
    pub warnings: usize,
    /// Findings that `[[allow]]` silenced.
    pub accepted: usize,
}

impl CheckTotals {
    /// How many files were checked.
    pub(crate) fn files(&self) -> usize {
        self.applications + self.outcomes + self.funds + self.tables.unwrap_or(0)
    }

    /// Counts whether something was found in a file, and whether it was calculated.
    pub(crate) fn add_file(&mut self, checked: &Checked) {
        let is_calculated = checked.obstacle.is_none();
        self.concerned += usize::from(!checked.findings.is_empty() || !is_calculated);
        self.not_calculated += usize::from(!is_calculated);
    }

    /// Counts what was found in an application, or beside all applications.
    pub(crate) fn add(&mut self, checked: &Checked) {
        self.accepted += checked.accepted;
        for finding in &checked.findings {
            match finding.level {
                Level::Error => self.errors += 1,
                Level::Warning => self.warnings += 1,
            }
        }
    }

    /// How many findings are not shown, if `most` at most are.
    pub(crate) fn left_out(&self, most: usize) -> usize {
        (self.errors + self.warnings).saturating_sub(most)
    }
}
