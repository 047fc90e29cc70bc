//! Effects that stop to count before the investment ends.

use crate::check::prelude::*;

pub(super) const RULE: Rule =
    Rule::warning(Code::HORIZON_BEFORE_END, Find::InDraft(find)).applies_from(Status::Idea);

fn find(draft: &Draft) -> Vec<Finding> {
    let investment = &draft.application.investment;
    let (start, end) = (investment.period.start(), investment.period.end());
    // One before the start is told with every result.
    let horizon = investment
        .horizon
        .filter(|horizon| (start.year()..end.year()).contains(horizon));
    let found = horizon.map(|horizon| {
        RULE.at("investment.horizon")
            .fact("horizon", horizon.number())
            .fact("end", end.to_string())
    });
    found.into_iter().collect()
}
