//! `[[allow]]`: findings that the applicants accept, each with a reason.

use super::finding::Finding;
use super::rule::{Find, Rule};
use crate::model::{Accepted, Status};
use crate::problem::Code;

/// A misspelt code; it is told as the file is read.
pub(super) const UNKNOWN_CODE: Rule =
    Rule::error(Code::UNKNOWN_CODE, Find::Elsewhere).applies_from(Status::Idea);

/// An `[[allow]]` that silences nothing; it is told when everything is found.
pub(super) const UNNEEDED_ALLOW: Rule =
    Rule::warning(Code::UNNEEDED_ALLOW, Find::Elsewhere).applies_from(Status::Idea);

/// Takes out of `found` what is accepted, and gives the `[[allow]]` that silence nothing.
///
/// An `[[allow]]` without an address silences its code everywhere; one with an address what `is_at` says is about that
/// address.
pub(crate) fn silenced<'a>(
    accepted: &'a [Accepted],
    found: &mut Vec<Finding>,
    is_at: impl Fn(&Finding, &str) -> bool,
) -> Vec<&'a Accepted> {
    let silences = |allow: &Accepted, one: &Finding| {
        let here = allow.address.as_deref();
        allow.code == one.code().name() && here.is_none_or(|address| is_at(one, address))
    };
    let idle = |allow: &&Accepted| !found.iter().any(|one| silences(allow, one));
    let unneeded = accepted.iter().filter(idle).collect();
    found.retain(|one| !accepted.iter().any(|allow| silences(allow, one)));
    unneeded
}

/// Whether an address is another one, or a key below it.
pub(crate) fn is_within(address: &str, table: &str) -> bool {
    let rest = address.strip_prefix(table);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
