//! An application without effects.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::error(Code::NO_EFFECTS, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    if draft.has_effects() {
        return Vec::new();
    }
    vec![RULE.at("investment")]
}
