//! What a case comes to as far as it is compared, and the way from one such snapshot to the next.

use rust_decimal::Decimal;

use crate::calculation::{Essentials, Sums};
use crate::model::{Case, Money, Number, Share, Year};

/// The figures of a case that are compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Snapshot {
    /// The reservation's cost, kronor.
    pub cost: Money,
    /// The municipality's realisable reductions, kronor.
    pub realisable: Money,
    /// Coverage.
    pub coverage: Share,
    /// The part of the cost that must be covered.
    pub return_target: Share,
    /// Whether it is.
    pub meets_target: bool,
    /// The payback year.
    pub payback_year: Option<Year>,
    /// The departments, in the file's order.
    pub departments: Vec<DepartmentSnapshot>,
}

/// The figures of a department that are compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DepartmentSnapshot {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its realisable reductions, kronor.
    pub realisable: Money,
    /// What it returns in all, kronor; `None` if the policy has no return model.
    pub returned: Option<Money>,
}

/// What a cause did: the snapshot after it less the one before it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Delta {
    /// The reservation's cost, kronor.
    pub cost: Money,
    /// The municipality's realisable reductions, kronor.
    pub realisable: Money,
    /// Coverage.
    pub coverage: Share,
    /// What each department returns, kronor, in the order of the departments that were asked for.
    pub returned: Vec<Money>,
}

/// That an application changes sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flip {
    /// It reached the target and does so no more.
    FallsBelow,
    /// It reaches the target and did not before.
    RisesAbove,
}

impl Snapshot {
    /// The snapshot of a result.
    pub(crate) fn of(case: &Case, result: &Essentials) -> Self {
        let returned = result.returned(case);
        let departments = case.application.departments.iter().enumerate();
        let departments = departments.map(|(position, known)| DepartmentSnapshot {
            id: known.id.clone(),
            name: known.name.clone(),
            realisable: result.departments[position].realisable.total(),
            returned: returned.as_ref().map(|returned| returned[position]),
        });
        Self {
            cost: Money(result.costs.total),
            realisable: result.municipality.realisable.total(),
            coverage: result.coverage.total,
            return_target: Share(case.policy.return_target),
            meets_target: result.coverage.meets_target,
            payback_year: result.coverage.payback_year,
            departments: departments.collect(),
        }
    }

    /// The same application with other sums, as far as the way to it is asked for: target and payback are not.
    pub(super) fn with_sums(&self, sums: &Sums) -> Self {
        let returned = |position: usize| Some(sums.returned.as_ref()?[position]);
        let departments = self.departments.iter().enumerate();
        let departments = departments.map(|(position, known)| DepartmentSnapshot {
            realisable: sums.departments[position],
            returned: returned(position),
            ..known.clone()
        });
        Self {
            cost: sums.cost,
            realisable: sums.realisable,
            coverage: Share(sums.realisable.0 / sums.cost.0),
            departments: departments.collect(),
            ..*self
        }
    }

    /// The way here from an earlier snapshot. A department that a snapshot does not know returns nothing in it.
    pub(crate) fn since<S: AsRef<str>>(&self, earlier: &Self, departments: &[S]) -> Delta {
        let returned = |id: &S| self.returned_by(id.as_ref()) - earlier.returned_by(id.as_ref());
        Delta {
            cost: self.cost - earlier.cost,
            realisable: self.realisable - earlier.realisable,
            coverage: Share(self.coverage.0 - earlier.coverage.0),
            returned: departments.iter().map(returned).collect(),
        }
    }

    fn returned_by(&self, id: &str) -> Money {
        let known = self.departments.iter().find(|known| known.id == id);
        known.and_then(|known| known.returned).unwrap_or_default()
    }

    /// The side that an application has changed to since an earlier snapshot, if it has.
    pub(crate) fn flip_since(&self, earlier: &Self) -> Option<Flip> {
        match (earlier.meets_target, self.meets_target) {
            (true, false) => Some(Flip::FallsBelow),
            (false, true) => Some(Flip::RisesAbove),
            _ => None,
        }
    }

    /// Whether coverage has fallen by at least a `part` of what it was since an earlier snapshot. Below a coverage of
    /// nothing there are no parts: there every fall counts.
    pub(crate) fn fell_since(&self, earlier: &Self, part: Decimal) -> bool {
        let before = earlier.coverage.0.rounded_for_comparison();
        let after = self.coverage.0.rounded_for_comparison();
        let fell = after < before;
        if before > Decimal::ZERO {
            let share = ((before - after) / before).rounded_for_comparison();
            fell && share >= part.rounded_for_comparison()
        } else {
            fell
        }
    }
}

impl Delta {
    /// Whether nothing moves, as far as numbers are compared.
    pub(crate) fn is_nothing(&self) -> bool {
        let figures = [self.cost.0, self.realisable.0, self.coverage.0];
        let returned = self.returned.iter().map(|amount| amount.0);
        let mut all = figures.into_iter().chain(returned);
        all.all(|amount| amount.rounded_for_comparison().is_zero())
    }
}
