//! An application without an evaluation matrix: goals → activities → measures.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::error(Code::NO_MATRIX, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    match draft.with_matrix() {
        Some(_) => Vec::new(),
        None => vec![RULE.at("investment")],
    }
}
