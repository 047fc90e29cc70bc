//! What a rule is.

use super::finding::Finding;
use super::subject::{Draft, FollowedUp, Subject};
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

/// How a rule finds what breaks it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Find {
    /// In what an application says, whether or not it can be calculated.
    InDraft(fn(&Draft) -> Vec<Finding>),
    /// In what follows from that too.
    InResult(fn(&Subject) -> Vec<Finding>),
    /// In an outcome and what follows from that.
    InSettlement(fn(&FollowedUp) -> Vec<Finding>),
    /// It is found where files are read.
    Elsewhere,
}

/// A rule: what a code means to a check, and how it is found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    pub code: Code,
    /// What it leads to where nobody says otherwise.
    pub level: CheckLevel,
    /// The status from which on it applies.
    pub from: Status,
    /// Finds what breaks it.
    pub find: Find,
}

impl Rule {
    /// A rule that leads to an error, from the status of an application on.
    pub(super) const fn error(code: Code, find: Find) -> Self {
        Self {
            code,
            level: CheckLevel::Error,
            from: Status::Application,
            find,
        }
    }

    /// A rule that leads to a warning, from the status of an application on.
    pub(super) const fn warning(code: Code, find: Find) -> Self {
        Self {
            level: CheckLevel::Warning,
            ..Self::error(code, find)
        }
    }

    /// The rule, from another status on.
    pub(super) const fn applies_from(self, status: Status) -> Self {
        Self {
            from: status,
            ..self
        }
    }

    /// A finding of this rule about an address.
    pub(crate) fn at(&self, address: impl Into<String>) -> Finding {
        Finding::new(self.code, address)
    }

    /// A finding about the table `[TABLE.ID]`, with its id as the fact that is called as the table is.
    pub(super) fn about(&self, table: &'static str, id: &str) -> Finding {
        self.about_as(table, id, table)
    }

    /// The same, with its id as a fact of another name.
    pub(super) fn about_as(&self, table: &str, id: &str, fact: &'static str) -> Finding {
        self.at(format!("{table}.{id}")).fact(fact, id)
    }
}
