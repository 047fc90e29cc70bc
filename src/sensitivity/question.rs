//! What is asked of a case, and what it comes to at some values.

use rust_decimal::Decimal;

use crate::model::{EffectLine, Number, Payer};

/// What is asked of a case: whose realisable reductions are to reach what.
#[derive(Clone, Copy, Debug)]
pub(super) enum Question {
    /// The municipality's the target, a part of the reservation's cost.
    Coverage,
    /// A department's a sum that stands fixed.
    Department {
        /// The position among the departments.
        department: usize,
        /// Kronor.
        sum: Decimal,
    },
}

impl Question {
    /// Whether a line's reductions count.
    pub(super) fn counts(self, line: &EffectLine) -> bool {
        match self {
            Self::Coverage => line.payer == Payer::Municipality,
            Self::Department { department, .. } => line.department == Some(department),
        }
    }
}

/// Reductions and what they are to cover with an input at some value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point<N> {
    pub(super) gained: N,
    pub(super) cost: N,
}

impl<N: Number> Point<N> {
    /// Coverage; nothing where there is no cost to compare with.
    pub(super) fn coverage(self) -> Option<N> {
        self.cost.above_zero().then(|| self.gained / self.cost)
    }

    /// Whether coverage reaches the target. As the cost goes to nothing, any gain reaches every target.
    pub(super) fn reaches(self, target: N) -> bool {
        match self.coverage() {
            Some(coverage) => coverage.rounded_for_comparison() >= target.rounded_for_comparison(),
            None => self.gained.above_zero(),
        }
    }
}
