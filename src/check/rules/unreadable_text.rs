//! Written parts in a file that cannot be read.

use crate::check::prelude::*;
use crate::check::subject::Content;

pub(super) const RULE: Rule = Rule::error(Code::UNREADABLE_TEXT, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let found = draft
        .narratives
        .iter()
        .filter_map(|narrative| match &narrative.content {
            Content::Unreadable { file } => Some((narrative, file, "unreadable-text", 0)),
            Content::NoText { file } => Some((narrative, file, "unreadable-text-no-text", 0)),
            Content::TooLarge { file, most } => {
                Some((narrative, file, "unreadable-text-too-large", *most))
            }
            _ => None,
        });
    found
        .map(|(narrative, file, words, most)| {
            RULE.about_as("text", narrative.key, "key")
                .fact("file", file)
                .fact("most", usize::try_from(most).unwrap_or(usize::MAX))
                .in_words(words)
        })
        .collect()
}
