//! The check of a finished application: rules over what the file says and what follows from it, each with a code.
//!
//! A rule is a function from a [`Subject`] to what it found; [`RULES`] says of each code its group, its level where
//! nobody says otherwise, and from which status on it applies. Where in the file a finding stands is the business of
//! whoever has the file: a finding has an address.

mod accepted;
mod beside;
mod complete;
mod figures;
mod fund;
mod levels;
pub mod lock;
mod matrix;
mod robust;
mod rule;

pub use accepted::{is_within, silenced};
use beside::beside;
pub use levels::Levels;
pub use rule::{Group, RULES, Rule, rule};

use crate::calculation::Calculation;
use crate::model::{Case, Status};
use crate::problem::Code;
use crate::words::Finding;

/// An application that is checked.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'s> {
    /// What its files say.
    pub case: &'s Case,
    /// What follows from that.
    pub calculation: &'s Calculation,
    /// Its written parts as they were found, in the order of domain.md's nine parts.
    pub written: &'s [Written],
}

/// A written part as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// Its key under `[text]`.
    pub key: &'static str,
    /// What stands there.
    pub content: Content,
}

/// What stands where a written part should be.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Nothing.
    Missing,
    /// A text, the application's own or a file's.
    Text(String),
    /// A file that cannot be read.
    Unreadable {
        /// Its path, as the application names it.
        file: String,
    },
    /// A file outside the folder that the application belongs to.
    Outside {
        /// Its path, as the application names it.
        file: String,
    },
}

/// What a rule found, and about what.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The address that it is about: an input's, a table's (`effect.hvb`, `goal.placements`), a key's.
    pub address: String,
    /// What was found.
    pub finding: Finding,
}

impl Found {
    fn new(address: impl Into<String>, finding: Finding) -> Self {
        Self {
            address: address.into(),
            finding,
        }
    }

    /// Its code.
    pub fn code(&self) -> Code {
        Code::from(&self.finding)
    }
}

/// The status of an application: one that does not say is an application.
pub fn status(case: &Case) -> Status {
    case.application
        .investment
        .status
        .unwrap_or(Status::Application)
}

/// Everything that the rules find that apply to an application of this status.
pub fn findings(subject: &Subject) -> Vec<Found> {
    let groups = [
        complete::findings,
        matrix::findings,
        fund::findings,
        figures::findings,
        robust::findings,
    ];
    let status = status(subject.case);
    let mut found: Vec<Found> = groups
        .iter()
        .flat_map(|findings| findings(subject))
        .collect();
    found.retain(|found| rule(found.code()).is_none_or(|rule| rule.from <= status));
    found
}
