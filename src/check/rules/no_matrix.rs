//! An application without an evaluation matrix: goals → activities → measures (domain.md).

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::NO_MATRIX,
    group: Group::Matrix,
    level: CheckLevel::Error,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    match subject.with_matrix() {
        Some(_) => Vec::new(),
        None => vec![RULE.at("investment")],
    }
}
