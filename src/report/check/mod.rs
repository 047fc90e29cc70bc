//! What a check found, for people and for the systems that run it.

pub(crate) mod github;
pub(crate) mod json;
pub(crate) mod junit;
pub(crate) mod sarif;
pub(crate) mod summary;
pub(crate) mod text;

use crate::model::Language;
use crate::problem::{Level, Problem};

/// An application that was checked.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    /// Its file, as the user named it.
    pub file: String,
    /// What was found, in file order.
    pub findings: Vec<Reported>,
    /// How many findings its `[[allow]]` silenced.
    pub accepted: usize,
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
    /// The line that it stands on.
    pub line: Option<String>,
}

impl Reported {
    /// What is said of it, and below that its hint.
    fn message(&self, language: Language) -> String {
        let mut message = self.problem.text(language);
        if let Some(hint) = self.problem.hint(language) {
            message.push_str("\nhint: ");
            message.push_str(&hint);
        }
        message
    }
}

/// The findings of all applications, `most` at most.
fn shown(all: &[Checked], most: usize) -> impl Iterator<Item = &Reported> {
    all.iter().flat_map(|checked| &checked.findings).take(most)
}

/// What was found in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckTotals {
    /// Applications that were checked.
    pub applications: usize,
    /// Applications in which something was found.
    pub concerned: usize,
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Findings that `[[allow]]` silenced.
    pub accepted: usize,
    /// TOML files in folders that are no applications.
    pub passed_over: usize,
}

impl CheckTotals {
    /// Counts an application.
    pub(crate) fn add_application(&mut self, checked: &Checked) {
        self.applications += 1;
        self.concerned += usize::from(!checked.findings.is_empty());
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
