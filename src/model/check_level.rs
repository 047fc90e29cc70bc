//! What a finding of a check leads to.

use super::Choice;

/// What a finding of a check leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckLevel {
    /// The check fails.
    Error,
    /// It is reported.
    Warning,
    /// It is not reported.
    Allow,
}

impl Choice for CheckLevel {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("error", Self::Error),
        ("warning", Self::Warning),
        ("allow", Self::Allow),
    ];
}
