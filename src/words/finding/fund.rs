//! The rules of the reservation: target, floor, departments, period and payments.

use crate::words::{Language, say};

/// The rules of the reservation: target, floor, departments, period and payments.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Fund {
    /// Fewer departments and partners than the policy asks for.
    TooFewDepartments { found: usize, least: u32 },
}

impl Fund {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::TooFewDepartments { found, least } => say!(
                l,
                "{found} departments and partners take part, the policy asks for at least {least}",
                "{found} förvaltningar och partner deltar, policyn kräver minst {least}"
            ),
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::TooFewDepartments { .. } => say!(
                l,
                "name those who take part under `[department]` and `[partner]`",
                "ange dem som deltar under `[department]` och `[partner]`"
            ),
        }
    }
}
