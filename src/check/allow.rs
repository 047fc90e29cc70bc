//! `[[allow]]`: findings that the applicants accept, each with a reason.

use super::rule::{Group, Rule};
use crate::model::{Accepted, Status};
use crate::problem::Code;

/// A misspelt code; it is told as the file is read.
pub(super) const UNKNOWN_CODE: Rule =
    Rule::error(Code::UNKNOWN_CODE, Group::Complete, |_| Vec::new()).applies_from(Status::Idea);

/// An `[[allow]]` that silences nothing; it is told when everything is found.
pub(super) const UNNEEDED_ALLOW: Rule =
    Rule::warning(Code::UNNEEDED_ALLOW, Group::Complete, |_| Vec::new()).applies_from(Status::Idea);

/// Takes out of `found` what is accepted, and gives the positions of the `[[allow]]` that silence nothing.
///
/// An `[[allow]]` without an address silences its code everywhere; one with an address what `is_at` says is about that
/// address.
pub(crate) fn silenced<F>(
    accepted: &[Accepted],
    found: &mut Vec<F>,
    code: impl Fn(&F) -> Code,
    is_at: impl Fn(&F, &str) -> bool,
) -> Vec<usize> {
    let mut needed = vec![false; accepted.len()];
    if !accepted.is_empty() {
        found.retain(|one| {
            let name = code(one).name();
            let mut is_silenced = false;
            for (needed, accepted) in needed.iter_mut().zip(accepted) {
                let here = accepted.address.as_deref();
                if accepted.code == name && here.is_none_or(|address| is_at(one, address)) {
                    *needed = true;
                    is_silenced = true;
                }
            }
            !is_silenced
        });
    }
    needed
        .iter()
        .enumerate()
        .filter(|(_, needed)| !**needed)
        .map(|(position, _)| position)
        .collect()
}

/// Whether an address is another one, or a key below it.
pub(crate) fn is_within(address: &str, table: &str) -> bool {
    address
        .strip_prefix(table)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Known = (Code, &'static str);

    fn remaining(accepted: &[(&str, Option<&str>)]) -> (Vec<Known>, Vec<usize>) {
        let accepted: Vec<Accepted> = accepted
            .iter()
            .map(|(code, address)| Accepted {
                code: (*code).to_owned(),
                address: address.map(str::to_owned),
                reason: "agreed".to_owned(),
                place: crate::model::Place::default(),
            })
            .collect();
        let mut found = vec![
            (Code::GOAL_WITHOUT_ACTIVITY, "goal.a"),
            (Code::GOAL_WITHOUT_ACTIVITY, "goal.ab"),
            (Code::NO_MATRIX, "investment"),
        ];
        let unneeded = silenced(
            &accepted,
            &mut found,
            |one| one.0,
            |one, table| is_within(one.1, table),
        );
        (found, unneeded)
    }

    #[test]
    fn an_address_silences_there_and_below_and_not_beside() {
        let (found, unneeded) = remaining(&[("goal-without-activity", Some("goal.a"))]);
        assert_eq!(
            found,
            [
                (Code::GOAL_WITHOUT_ACTIVITY, "goal.ab"),
                (Code::NO_MATRIX, "investment")
            ]
        );
        assert!(unneeded.is_empty());
    }

    #[test]
    fn no_address_silences_the_code_everywhere() {
        let (found, _) = remaining(&[("goal-without-activity", None)]);
        assert_eq!(found, [(Code::NO_MATRIX, "investment")]);
    }

    #[test]
    fn what_silences_nothing_is_told() {
        let (found, unneeded) = remaining(&[("no-matrix", None), ("no-matrix", Some("goal.a"))]);
        assert_eq!(found.len(), 2);
        assert_eq!(unneeded, [1]);
    }
}
