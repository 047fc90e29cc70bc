//! The check of a finished application: rules over what the file says and what follows from it, each with a code.
//!
//! A rule is a file in `rules`: its code and level, the status from which on it applies, and a function from a
//! [`Subject`] to what it found. Where in the file a finding stands is the business of whoever has the file: a finding
//! has an address.

mod allow;
mod counted;
mod facts;
mod finding;
mod levels;
pub(crate) mod lock;
mod placeholder;
mod prelude;
mod rule;
mod rules;
mod subject;
mod twice;

use crate::model::Application;
use crate::problem::Code;

pub(crate) use allow::{is_within, silenced};
pub(crate) use finding::Finding;
pub(crate) use levels::{Levels, makes_impossible};
pub(crate) use rule::{Find, Rule};
pub(crate) use rules::{RULES, rule, rules};
pub(crate) use subject::{Content, Draft, FollowedUp, FoundNarrative, Subject, status};

/// Everything that the rules find that apply to an application of this status. A rule of which nothing would be told is
/// not asked, unless an `[[allow]]` accepts what it finds and that is told.
pub(crate) fn findings(subject: &Subject, levels: &Levels) -> Vec<Finding> {
    let draft = subject.draft();
    let rules = asked(draft.application, levels);
    let found = rules.flat_map(|rule| match rule.find {
        Find::InDraft(find) => find(&draft),
        Find::InResult(find) => find(subject),
        Find::InSettlement(_) | Find::Elsewhere => Vec::new(),
    });
    found.collect()
}

/// Everything that the rules find in an outcome.
pub(crate) fn settled_findings(of: &FollowedUp) -> Vec<Finding> {
    let found = rules().flat_map(|rule| match rule.find {
        Find::InSettlement(find) => find(of),
        _ => Vec::new(),
    });
    found.collect()
}

/// What of that is found in an application without a result. Rules that need one are not looked at.
pub(crate) fn draft_findings(draft: &Draft, levels: &Levels) -> Vec<Finding> {
    let rules = asked(draft.application, levels);
    let found = rules.flat_map(|rule| match rule.find {
        Find::InDraft(find) => find(draft),
        Find::InResult(_) | Find::InSettlement(_) | Find::Elsewhere => Vec::new(),
    });
    found.collect()
}

fn asked(application: &Application, levels: &Levels) -> impl Iterator<Item = &'static Rule> {
    let is_told = |code| levels.of(code).is_some();
    let accepted = &application.accepted;
    let tells_accepted = levels.counts_accepted || is_told(Code::UNNEEDED_ALLOW);
    let accepts = |code: Code| accepted.iter().any(|allow| allow.code == code.name());
    let status = status(application);
    let is_asked = move |rule: &&Rule| is_told(rule.code) || tells_accepted && accepts(rule.code);
    let rules = rules().filter(move |rule| rule.from <= status);
    rules.filter(is_asked)
}
