//! An application without effects.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::NO_EFFECTS,
    group: Group::Complete,
    level: CheckLevel::Error,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    if subject.has_effects() {
        return Vec::new();
    }
    vec![RULE.at("investment")]
}
