//! Old and new figures of an application, and what made the difference.

use rust_decimal::Decimal;

use super::snapshot::{Delta, Snapshot};
use crate::model::{Number, Year, choice};

/// An application, old and new.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Comparison {
    /// The old figures.
    pub old: Snapshot,
    pub new: Snapshot,
    /// What made the difference, adding up to it.
    pub parts: Vec<Contribution>,
}

/// What one cause did.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Contribution {
    pub cause: Cause,
    /// What it did; `None` if that is counted with another cause.
    pub delta: Option<Delta>,
}

/// Why a figure is another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cause {
    /// All amounts are in the prices of another year.
    PriceLevel {
        /// The old price year.
        from: Year,
        /// The new one.
        to: Year,
        /// Prices of the new year over those of the old.
        factor: Decimal,
    },
    /// A unit cost is another.
    UnitCost {
        id: String,
        /// What it is called now.
        name: String,
        unit: String,
        /// Kronor per unit before, in the old price year.
        old: Decimal,
        /// Kronor per unit now, in the new price year.
        new: Decimal,
    },
    /// Something in the application's file is another.
    Change {
        /// The address of what changed.
        address: String,
        /// What stood there, as it was written.
        old: Option<String>,
        /// What stands there now.
        new: Option<String>,
        /// The address of the change without which this makes no application, and with which it is counted.
        together_with: Option<String>,
    },
}

choice! {
    /// That an application changes sides.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Flip {
        /// It reached the target and does so no more.
        FallsBelow = "falls_below",
        /// It reaches the target and did not before.
        RisesAbove = "rises_above",
    }
}

impl Comparison {
    /// The side that the application changes to, if it does.
    pub(crate) fn flip(&self) -> Option<Flip> {
        match (self.old.meets_target, self.new.meets_target) {
            (true, false) => Some(Flip::FallsBelow),
            (false, true) => Some(Flip::RisesAbove),
            _ => None,
        }
    }

    /// Whether coverage falls by at least a `part` of what it was. Below a coverage of nothing there are no parts: there
    /// every fall counts.
    pub(crate) fn falls_by(&self, part: Decimal) -> bool {
        let before = self.old.coverage.0.rounded_for_comparison();
        let after = self.new.coverage.0.rounded_for_comparison();
        let share = || ((before - after) / before).rounded_for_comparison();
        let is_enough = before <= Decimal::ZERO || share() >= part.rounded_for_comparison();
        after < before && is_enough
    }
}
