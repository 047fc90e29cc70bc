//! Outcomes that do not say who verified them, or when.

use crate::check::prelude::*;

pub(super) const RULE: Rule =
    Rule::warning(Code::OUTCOME_NOT_VERIFIED, Find::InSettlement(find)).applies_from(Status::Idea);

fn find(of: &FollowedUp) -> Vec<Finding> {
    let keys = [
        ("verified_by", of.outcome.verified_by.is_none()),
        ("verified_on", of.outcome.verified_on.is_none()),
    ];
    let missing = keys.into_iter().filter(|(_, is_missing)| *is_missing);
    missing
        .map(|(key, _)| RULE.at(key).fact("key", key))
        .collect()
}
