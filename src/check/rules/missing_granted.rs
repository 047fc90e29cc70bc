//! A granted investment that does not say how much was granted.

use crate::check::prelude::*;

pub(super) const RULE: Rule =
    Rule::warning(Code::MISSING_GRANTED, Find::InDraft(find)).applies_from(Status::Granted);

fn find(draft: &Draft) -> Vec<Finding> {
    match draft.application.investment.granted {
        Some(_) => Vec::new(),
        None => vec![RULE.at("investment")],
    }
}
