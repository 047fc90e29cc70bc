//! Outcomes that were verified before the year had ended of which they speak.

use crate::check::prelude::*;
use crate::model::Date;

pub(super) const RULE: Rule =
    Rule::warning(Code::VERIFIED_TOO_EARLY, Find::InSettlement(find)).applies_from(Status::Idea);

fn find(of: &FollowedUp) -> Vec<Finding> {
    let as_of = of.outcome.as_of;
    let early = of.outcome.verified_on.filter(|date| date.year() <= as_of);
    let finding = |date: Date| {
        RULE.at("verified_on")
            .fact("date", date.to_string())
            .fact("year", as_of.number())
    };
    early.into_iter().map(finding).collect()
}
