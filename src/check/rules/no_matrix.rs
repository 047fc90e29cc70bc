//! An application without an evaluation matrix: goals → activities → measures.

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::error(Code::NO_MATRIX, Group::Matrix, find);

fn find(subject: &Subject) -> Vec<Finding> {
    match subject.with_matrix() {
        Some(_) => Vec::new(),
        None => vec![RULE.at("investment")],
    }
}
