//! An application without effects.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::error(Code::NO_EFFECTS, Group::Complete, find);

fn find(subject: &Subject) -> Vec<Finding> {
    if subject.has_effects() {
        return Vec::new();
    }
    vec![RULE.at("investment")]
}
