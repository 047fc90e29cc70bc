//! A granted investment that does not say how much was granted.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::Subject;
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::MISSING_GRANTED,
    group: Group::Complete,
    level: CheckLevel::Warning,
    from: Status::Granted,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    match subject.application().investment.granted {
        Some(_) => Vec::new(),
        None => vec![RULE.at("investment")],
    }
}
