//! Written parts in a file that cannot be read.

use crate::check::prelude::*;
use crate::check::subject::Content;

pub(super) const RULE: Rule = Rule::error(Code::UNREADABLE_TEXT, Group::Complete, find);

fn find(subject: &Subject) -> Vec<Finding> {
    let found = subject
        .written
        .iter()
        .filter_map(|written| match &written.content {
            Content::Unreadable { file } => {
                Some(RULE.about_as("text", written.key, "key").fact("file", file))
            }
            _ => None,
        });
    found.collect()
}
