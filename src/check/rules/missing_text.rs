//! Written parts that are not there, or blank (parts 1 to 6 of the nine of an application).

use crate::check::prelude::*;
use crate::check::subject::Content;

pub(super) const RULE: Rule = Rule::error(Code::MISSING_TEXT, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let found = draft.narratives.iter().filter_map(|narrative| {
        let words = match &narrative.content {
            Content::Missing => "missing-text",
            Content::Text(text) if text.trim().is_empty() => "missing-text-blank",
            _ => return None,
        };
        Some(RULE.about_as("text", narrative.key, "key").in_words(words))
    });
    found.collect()
}
