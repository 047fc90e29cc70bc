//! What a case comes to as far as it is compared, and the way from one such snapshot to the next.

use super::pairs::{Pair, pairs};
use crate::calculation::{Essentials, Sums};
use crate::model::{Case, Money, Number, Share, Year};

/// The figures of a case that are compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Snapshot {
    /// The reservation's cost, kronor.
    pub cost: Money,
    /// The municipality's realisable reductions, kronor.
    pub realisable: Money,
    pub coverage: Share,
    /// The part of the cost that must be covered.
    pub return_target: Share,
    /// Whether it is.
    pub meets_target: bool,
    pub payback_year: Option<Year>,
    /// The departments by their ids, in the file's order.
    pub departments: Vec<(String, DepartmentSnapshot)>,
}

/// The figures of a department that are compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DepartmentSnapshot {
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
    pub coverage: Share,
    /// What each department returns, kronor, in the order of the departments that were asked for.
    pub returned: Vec<Money>,
}

impl Snapshot {
    /// The snapshot of a result.
    pub(crate) fn of(case: &Case, result: &Essentials) -> Self {
        let returned = result.returned(case);
        let departments = case.application.departments.iter().enumerate();
        let departments = departments.map(|(position, known)| {
            let department = DepartmentSnapshot {
                name: known.name.clone(),
                realisable: result.departments[position].realisable.total(),
                returned: returned.as_ref().map(|returned| returned[position]),
            };
            (known.id.clone(), department)
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
        let mut departments = self.departments.clone();
        for (position, (_, department)) in departments.iter_mut().enumerate() {
            department.realisable = sums.departments[position];
            department.returned = sums.returned.as_ref().map(|returned| returned[position]);
        }
        Self {
            cost: sums.cost,
            realisable: sums.realisable,
            coverage: Share(sums.realisable.0 / sums.cost.0),
            departments,
            ..*self
        }
    }

    /// The way here from an earlier snapshot. A department that a snapshot does not know returns nothing in it.
    pub(crate) fn since(&self, earlier: &Self, departments: &[&str]) -> Delta {
        let returned = |id: &&str| self.returned_by(id) - earlier.returned_by(id);
        Delta {
            cost: self.cost - earlier.cost,
            realisable: self.realisable - earlier.realisable,
            coverage: Share(self.coverage.0 - earlier.coverage.0),
            returned: departments.iter().map(returned).collect(),
        }
    }

    fn returned_by(&self, department: &str) -> Money {
        let mut all = self.departments.iter();
        let known = all.find(|(id, _)| id == department);
        known
            .and_then(|(_, known)| known.returned)
            .unwrap_or_default()
    }
}

/// The departments of both snapshots: those of the new one, then those that only the old one has.
pub(crate) fn departments<'s>(
    old: &'s Snapshot,
    new: &'s Snapshot,
) -> Vec<Pair<'s, DepartmentSnapshot>> {
    let mut all = pairs(&old.departments, &new.departments);
    all.sort_by_key(|department| department.new.is_none());
    all
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
