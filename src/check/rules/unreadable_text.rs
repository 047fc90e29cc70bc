//! Written parts in a file that cannot be read.

use crate::check::prelude::*;
use crate::check::subject::Content;

pub(super) const RULE: Rule = Rule::error(Code::UNREADABLE_TEXT, Group::Complete, find);

fn find(subject: &Subject) -> Vec<Finding> {
    let found = subject
        .narratives
        .iter()
        .filter_map(|narrative| match &narrative.content {
            Content::Unreadable { file } => Some((narrative, file, "unreadable-text")),
            Content::NoText { file } => Some((narrative, file, "unreadable-text-no-text")),
            _ => None,
        });
    found
        .map(|(narrative, file, words)| {
            RULE.about_as("text", narrative.key, "key")
                .fact("file", file)
                .in_words(words)
        })
        .collect()
}
