//! What is counted in a place where an input stands: people, units, kronor.

use rust_decimal::Decimal;

use crate::calculation::{changed_share, item_cost};
use crate::model::{Case, ChangedShare, InputId, UnitCostRef, Values, Years};

/// What is counted in a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum NaturalUnit {
    /// People of a target group for whom an outcome changes; negative: so many more have it.
    Changed {
        /// Where their part is stated.
        outcome: ChangedShare,
        /// The position of the target group.
        group: usize,
    },
    /// People of a target group who come, in all years.
    People {
        /// The position of the target group.
        group: usize,
    },
    /// Units avoided in all years; negative: so many more are used.
    Units {
        /// Where they are stated.
        units: InputId,
        /// What they are units of.
        unit_cost: UnitCostRef,
    },
    /// Kronor of a cost item.
    Cost {
        /// The position of the item.
        cost: usize,
    },
    /// Kronor per unit.
    Price { unit_cost: UnitCostRef },
    /// Units per person and year.
    PerPerson {
        /// Where they are stated.
        units: InputId,
        /// What they are units of.
        unit_cost: UnitCostRef,
    },
}

impl NaturalUnit {
    /// How much there is of it with some values.
    pub(super) fn amount(self, case: &Case, values: &Values<Decimal>) -> Decimal {
        let total = |id| values.years(id).map_or(Decimal::ZERO, Years::total);
        let people = |group: usize| total(case.application.target_groups[group].people);
        match self {
            Self::Changed { outcome, group } => people(group) * changed_share(values, outcome),
            Self::People { group } => people(group),
            Self::Units { units, .. } => total(units),
            Self::Cost { cost } => item_cost(case, values, &case.application.costs[cost]),
            Self::Price { unit_cost } => values.number(case.price(unit_cost).cost),
            Self::PerPerson { units, .. } => values.number(units),
        }
    }
}
