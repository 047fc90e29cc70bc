//! Written parts in a file that does not go where the application goes.

use crate::check::prelude::*;
use crate::check::subject::Content;

pub(super) const RULE: Rule = Rule::warning(Code::TEXT_OUTSIDE, Group::Complete, find);

fn find(subject: &Subject) -> Vec<Finding> {
    let found = subject
        .written
        .iter()
        .filter_map(|written| match &written.content {
            Content::Outside { file } => {
                Some(RULE.about_as("text", written.key, "key").fact("file", file))
            }
            _ => None,
        });
    found.collect()
}
