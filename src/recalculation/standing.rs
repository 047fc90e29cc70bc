//! Where coverage and the departments' returns stand between two causes, and the way from one standing to the next.

use rust_decimal::Decimal;

use super::Figures;
use crate::model::{Money, Number, Share};

/// The figures whose difference is attributed.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub(super) cost: Decimal,
    pub(super) realisable: Decimal,
    pub(super) coverage: Decimal,
    /// What each department returns; nothing without a return model.
    pub(super) returned: Vec<Decimal>,
}

/// What a cause does: the figures after it less those before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    /// The reservation's cost, kronor.
    pub cost: Money,
    /// The municipality's realisable reductions, kronor.
    pub realisable: Money,
    /// Coverage.
    pub coverage: Share,
    /// What each department returns, kronor.
    pub returned: Vec<Money>,
}

impl Standing {
    /// The standing of figures, with returns in the order of `departments`, ids of which the figures need not have all.
    pub fn of<S: AsRef<str>>(figures: &Figures, departments: &[S]) -> Self {
        let returned = |id: &str| {
            let mut known = figures.departments.iter();
            known.find(|known| known.id == id)?.returned
        };
        Self {
            cost: figures.cost.0,
            realisable: figures.realisable.0,
            coverage: figures.coverage.0,
            returned: departments
                .iter()
                .map(|id| returned(id.as_ref()).map_or(Decimal::ZERO, |returned| returned.0))
                .collect(),
        }
    }

    /// The way here from an earlier standing with the same departments.
    pub fn since(&self, earlier: &Self) -> Movement {
        let returned = self.returned.iter().zip(&earlier.returned);
        Movement {
            cost: Money(self.cost - earlier.cost),
            realisable: Money(self.realisable - earlier.realisable),
            coverage: Share(self.coverage - earlier.coverage),
            returned: returned.map(|(new, old)| Money(new - old)).collect(),
        }
    }
}

impl Movement {
    /// Whether nothing moves, as far as numbers are compared.
    pub fn is_nothing(&self) -> bool {
        let amounts = [self.cost.0, self.realisable.0, self.coverage.0];
        let returned = self.returned.iter().map(|amount| amount.0);
        amounts
            .into_iter()
            .chain(returned)
            .all(|amount| amount.rounded_for_comparison().is_zero())
    }
}
