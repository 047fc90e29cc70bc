//! Target groups that no effect concerns.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Form, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::UNUSED_TARGET_GROUP,
    group: Group::Complete,
    level: CheckLevel::Warning,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    if !subject.has_effects() {
        return Vec::new();
    }
    let application = subject.application();
    let is_used = |position: usize| {
        let mut effects = application.effects.iter();
        effects.any(|effect| match effect.form {
            Form::People { target_group, .. } => target_group == position,
            Form::Yearly { target_group, .. } => target_group == Some(position),
        })
    };
    let groups = application.target_groups.iter().enumerate();
    let found = groups
        .filter(|(position, _)| !is_used(*position))
        .map(|(_, group)| {
            let finding = RULE.at(format!("target_group.{}", group.id));
            finding.fact("group", &group.id)
        });
    found.collect()
}
