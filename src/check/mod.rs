//! The check of a finished application: rules over what the file says and what follows from it, each with a code.
//!
//! A rule is a file in `rules`: its code, group and level, the status from which on it applies, and a function from a
//! [`Subject`] to what it found. Where in the file a finding stands is the business of whoever has the file: a finding
//! has an address.

mod allow;
mod counted;
mod facts;
mod finding;
mod levels;
pub mod lock;
mod placeholder;
mod prelude;
mod rule;
mod rules;
mod subject;
mod twice;

pub use allow::{is_within, silenced};
pub use finding::Finding;
pub use levels::Levels;
pub use rule::{Group, Rule};
pub use rules::{RULES, rule};
pub use subject::{Content, Subject, WrittenText, status};

/// Everything that the rules find that apply to an application of this status.
pub fn findings(subject: &Subject) -> Vec<Finding> {
    let status = status(subject.case);
    let rules = RULES.iter().filter(|rule| rule.from <= status);
    rules.flat_map(|rule| (rule.find)(subject)).collect()
}
