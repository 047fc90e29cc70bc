//! What an input is in a place where it stands: people, units, kronor, or a part of an effect.

use rust_decimal::Decimal;

use crate::calculation::{changed_share, item_cost};
use crate::model::{Case, ChangedShare, InputId, UnitCostRef, Values, Years};

/// What an input is in one of its places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Role {
    /// When an effect begins.
    Delay,
    /// How long it lasts.
    Duration,
    /// Another number of an effect, which counts nothing by itself.
    Part,
    /// For how many people of a group an outcome changes.
    Changed { outcome: ChangedShare, group: usize },
    /// The people of a group.
    People { group: usize },
    /// Units avoided.
    Units {
        units: InputId,
        unit_cost: UnitCostRef,
    },
    /// Kronor of an item of cost.
    Cost { cost: usize },
    /// Kronor per unit.
    Price { id: InputId, unit_cost: UnitCostRef },
    /// Units per person and year.
    PerPerson { id: InputId, unit_cost: UnitCostRef },
}

impl Role {
    /// How much there is of what is counted with some values; `None` where nothing is.
    pub(super) fn amount(self, case: &Case, values: &Values<Decimal>) -> Option<Decimal> {
        let total = |id| values.years(id).map_or(Decimal::ZERO, Years::total);
        let people = |group: usize| total(case.application.target_groups[group].people);
        Some(match self {
            Self::Delay | Self::Duration | Self::Part => return None,
            Self::Changed { outcome, group } => people(group) * changed_share(values, outcome),
            Self::People { group } => people(group),
            Self::Units { units, .. } => total(units),
            Self::Cost { cost } => item_cost(case, values, &case.application.costs[cost]),
            Self::Price { id, .. } | Self::PerPerson { id, .. } => values.number(id),
        })
    }
}
