//! What figures rest on, and what counts twice.

use crate::words::{Language, say};

/// What figures rest on, and what counts twice.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Figures {
    /// An assumption credited in full to the investment.
    AttributionAtWeakestGrade { effect: String },
}

impl Figures {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::AttributionAtWeakestGrade { effect } => say!(
                l,
                "the whole effect `{effect}` is credited to the investment on an assumption (grade E)",
                "hela effekten `{effect}` tillskrivs satsningen på ett antagande (grad E)"
            ),
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::AttributionAtWeakestGrade { .. } => say!(
                l,
                "state `attribution` below 1, or evidence of a better grade",
                "ange `attribution` under 1, eller evidens av bättre grad"
            ),
        }
    }
}
