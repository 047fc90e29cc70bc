//! What a rule is.

use super::finding::Finding;
use super::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The application has all its parts.
    Complete,
    /// The evaluation matrix has no gaps.
    Matrix,
    /// The rules of the reservation are kept.
    Fund,
    /// Figures rest on something, and nothing counts twice.
    Figures,
    /// The target holds where things go a little worse.
    Robust,
    /// The figures can be computed again.
    Reproducible,
}

impl Group {
    /// Every group, in the order in which rules are listed.
    pub const ALL: &'static [Self] = &[
        Self::Complete,
        Self::Matrix,
        Self::Fund,
        Self::Figures,
        Self::Robust,
        Self::Reproducible,
    ];
}

/// A rule: what a code means to a check, and how it is found.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its code.
    pub code: Code,
    /// What it is about.
    pub group: Group,
    /// What it leads to where nobody says otherwise.
    pub level: CheckLevel,
    /// The status from which on it applies.
    pub from: Status,
    /// Finds what breaks it.
    pub find: fn(&Subject) -> Vec<Finding>,
}

impl Rule {
    /// A finding of this rule about an address.
    pub(crate) fn at(&self, address: impl Into<String>) -> Finding {
        Finding::new(self.code, address)
    }
}
