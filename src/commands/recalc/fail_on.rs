//! `--fail-on` as typed, made into conditions.

use rust_decimal::Decimal;

use crate::input::exact;
use crate::recalculation::Comparison;

/// What makes a run end with 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FailOn {
    /// An application changes sides.
    Flip,
    /// Coverage falls by so large a part of what it was, or by more.
    Drop(Decimal),
}

impl FailOn {
    /// Reads `flip` or `drop=5`.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        if text == "flip" {
            return Some(Self::Flip);
        }
        let percent = exact(text.strip_prefix("drop=")?.trim()).ok()?;
        let is_share = percent > Decimal::ZERO && percent <= Decimal::ONE_HUNDRED;
        is_share.then(|| Self::Drop(percent / Decimal::ONE_HUNDRED))
    }

    /// Whether an application makes the run end so.
    pub(super) fn applies(&self, comparison: &Comparison) -> bool {
        match self {
            Self::Flip => comparison.flip().is_some(),
            Self::Drop(part) => comparison.falls_by(*part),
        }
    }
}
