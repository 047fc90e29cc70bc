//! What a finished application must have: the written parts, signatures, costs and effects.

use crate::words::{Language, say};

/// What a finished application must have: the written parts, signatures, costs and effects.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Complete {
    /// There is no effect.
    NoEffects,
}

impl Complete {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::NoEffects => say!(
                l,
                "the application has no effects",
                "ansökan har inga effekter"
            ),
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::NoEffects => say!(
                l,
                "describe what the investment is expected to save: `[effect.ID]`",
                "beskriv vad satsningen väntas spara: `[effect.ID]`"
            ),
        }
    }
}
