//! Where the money of an effect goes.

use super::choice::Payer;
use super::explained::Who;
use super::unit_cost::UnitCostRef;

/// Where the money of an effect, or of what replaces it, goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EffectLine {
    /// The position of the effect.
    pub effect: usize,
    /// Whether this is what people receive instead.
    pub replacement: bool,
    /// Who gains.
    pub payer: Payer,
    /// The department that gains: the position among the departments; only where the payer is the municipality.
    pub department: Option<usize>,
    pub unit_cost: UnitCostRef,
}

impl EffectLine {
    /// Whose its numbers are.
    pub(crate) fn who(&self) -> Who {
        if self.replacement {
            Who::Replacement(self.effect)
        } else {
            Who::Effect(self.effect)
        }
    }
}
