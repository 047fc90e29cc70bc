//! Target groups that no effect concerns.

use std::collections::HashSet;

use crate::check::counted::counted;
use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::warning(Code::UNUSED_TARGET_GROUP, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    if !subject.has_effects() {
        return Vec::new();
    }
    let counted = counted(subject).into_iter();
    let used: HashSet<usize> = counted.filter_map(|effect| effect.named_group()).collect();
    let groups = subject.application().target_groups.iter().enumerate();
    groups
        .filter(|(position, _)| !used.contains(position))
        .map(|(_, group)| RULE.about_as("target_group", &group.id, "group"))
        .collect()
}
