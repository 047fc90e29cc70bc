//! What a check of a finished application finds, with the facts that each sentence needs: one file a group.

mod reproducible;

use super::Language;
pub use reproducible::{LockChange, Reproducible};

/// One thing that a check found.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// What was fixed in a lock cannot be computed again.
    Reproducible(Reproducible),
}

impl Finding {
    /// What was found, in one sentence.
    pub(super) fn sentence(&self, language: Language) -> String {
        match self {
            Self::Reproducible(finding) => finding.sentence(language),
        }
    }

    /// What to do about it.
    pub(super) fn hint(&self, language: Language) -> String {
        match self {
            Self::Reproducible(finding) => finding.hint(language),
        }
    }
}
