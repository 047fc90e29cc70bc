//! The six written parts (domain.md's nine parts, 1 to 6).

use super::new;
use super::placeholder::is_placeholder;
use crate::check::{Content, Found, Subject};
use crate::words::Complete;

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let finding = |key, content: &Content| match content {
        Content::Missing => Some(Complete::MissingText {
            key,
            is_blank: false,
        }),
        Content::Text(text) if text.trim().is_empty() => Some(Complete::MissingText {
            key,
            is_blank: true,
        }),
        Content::Text(text) => is_placeholder(text).map(|words| Complete::PlaceholderLeft {
            address: format!("text.{key}"),
            words,
        }),
        Content::Unreadable { file } => Some(Complete::UnreadableText {
            key,
            file: file.clone(),
        }),
        Content::Outside { file } => Some(Complete::TextOutside {
            key,
            file: file.clone(),
        }),
    };
    let found = subject.written.iter().filter_map(|written| {
        let finding = finding(written.key, &written.content)?;
        Some(new(format!("text.{}", written.key), finding))
    });
    found.collect()
}
