//! The figures that are compared.

use rust_decimal::Decimal;

use crate::calculation::Essentials;
use crate::model::{Case, Money, Number, Share, Year};

/// What a case comes to, as far as it is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
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
    pub departments: Vec<DepartmentFigures>,
}

/// What a case comes to for a department.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentFigures {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its realisable reductions, kronor.
    pub realisable: Money,
    /// What it returns in all, kronor; nothing where the policy has no return model.
    pub returned: Option<Money>,
}

impl Figures {
    /// The figures of a result.
    pub fn of(case: &Case, result: &Essentials) -> Self {
        let returned = result.returned(case);
        let departments = case.application.departments.iter().enumerate();
        let department = |(position, known): (usize, &crate::model::Named)| DepartmentFigures {
            id: known.id.clone(),
            name: known.name.clone(),
            realisable: result.departments[position].realisable.total(),
            returned: returned.as_ref().map(|returned| returned[position]),
        };
        Self {
            cost: Money(result.costs.total),
            realisable: result.municipality.realisable.total(),
            coverage: result.coverage.total,
            return_target: Share(case.policy.return_target),
            meets_target: result.coverage.meets_target,
            payback_year: result.coverage.payback_year,
            departments: departments.map(department).collect(),
        }
    }
}

/// That an application changes sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flip {
    /// It reached the target and does so no more.
    FallsBelow,
    /// It reaches the target and did not before.
    RisesAbove,
}

impl Flip {
    /// The side that new figures change to, if they do.
    pub fn between(old: &Figures, new: &Figures) -> Option<Self> {
        match (old.meets_target, new.meets_target) {
            (true, false) => Some(Self::FallsBelow),
            (false, true) => Some(Self::RisesAbove),
            _ => None,
        }
    }
}

/// Whether coverage fell by at least `part` of what it was. Below a coverage of nothing there are no parts: there every
/// fall counts.
pub fn fell_by(old: &Figures, new: &Figures, part: Decimal) -> bool {
    let (before, after) = (
        old.coverage.0.rounded_for_comparison(),
        new.coverage.0.rounded_for_comparison(),
    );
    if before > Decimal::ZERO {
        after < before
            && ((before - after) / before).rounded_for_comparison() >= part.rounded_for_comparison()
    } else {
        after < before
    }
}
