//! Written parts in a file that does not go where the application goes.

use crate::check::prelude::*;
use crate::check::subject::Content;

pub(super) const RULE: Rule = Rule::error(Code::TEXT_OUTSIDE, Find::InDraft(find));

fn find(draft: &Draft) -> Vec<Finding> {
    let found = draft
        .narratives
        .iter()
        .filter_map(|narrative| match &narrative.content {
            Content::Outside { file } => Some(
                RULE.about_as("text", narrative.key, "key")
                    .fact("file", file),
            ),
            _ => None,
        });
    found.collect()
}
