//! Written parts that are not there, or blank (domain.md's nine parts, 1 to 6).

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::{Content, Subject};
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::MISSING_TEXT,
    group: Group::Complete,
    level: CheckLevel::Error,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let mut found = Vec::new();
    for written in subject.written {
        let words = match &written.content {
            Content::Missing => "missing-text",
            Content::Text(text) if text.trim().is_empty() => "missing-text-blank",
            _ => continue,
        };
        let finding = RULE.at(format!("text.{}", written.key));
        found.push(finding.in_words(words).fact("key", written.key));
    }
    found
}
