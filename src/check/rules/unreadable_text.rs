//! Written parts in a file that cannot be read.

use crate::check::finding::Finding;
use crate::check::rule::{Group, Rule};
use crate::check::subject::{Content, Subject};
use crate::model::{CheckLevel, Status};
use crate::problem::Code;

pub(super) const RULE: Rule = Rule {
    code: Code::UNREADABLE_TEXT,
    group: Group::Complete,
    level: CheckLevel::Error,
    from: Status::Application,
    find,
};

fn find(subject: &Subject) -> Vec<Finding> {
    let found = subject.written.iter().filter_map(|written| {
        let Content::Unreadable { file } = &written.content else {
            return None;
        };
        let finding = RULE.at(format!("text.{}", written.key));
        Some(finding.fact("key", written.key).fact("file", file))
    });
    found.collect()
}
