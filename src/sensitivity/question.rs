//! What is asked of a case: whether enough is gained.

use rust_decimal::Decimal;

use crate::model::{Case, Cost, EffectLine, Financing, Number, Payer};

/// What is asked of a case: whose realisable reductions are to reach what (method §§5 and 6). Kronor are compared, never
/// ratios.
#[derive(Clone, Copy, Debug)]
pub(super) enum Question {
    /// The municipality's the target, a part of the reservation's cost.
    Coverage {
        /// The policy's target.
        target: Decimal,
    },
    /// A department's a total that stands fixed, and what it finances itself.
    Department {
        /// The position among the departments.
        department: usize,
        /// What it returns, kronor.
        total: Decimal,
    },
}

impl Question {
    /// Whether the municipality reaches the target of a case's policy.
    pub(super) fn coverage(case: &Case) -> Self {
        Self::Coverage {
            target: case.policy.return_target,
        }
    }

    /// Whether a line's reductions count.
    pub(super) fn counts(self, line: &EffectLine) -> bool {
        match self {
            Self::Coverage { .. } => line.payer == Payer::Municipality,
            Self::Department { department, .. } => line.department == Some(department),
        }
    }

    /// Whether a cost counts.
    pub(super) fn bears(self, cost: &Cost) -> bool {
        match self {
            Self::Coverage { .. } => cost.financing == Financing::Reservation,
            Self::Department { department, .. } => {
                cost.financing == Financing::Department && cost.department == Some(department)
            }
        }
    }

    /// Whether enough is gained at a point. As the cost goes to nothing, any gain reaches every target.
    pub(super) fn holds(self, point: Point<Decimal>) -> bool {
        if matches!(self, Self::Coverage { .. }) && !point.cost.above_zero() {
            return point.gained.above_zero();
        }
        let needed = self.needed(point.cost);
        point.gained.rounded_for_comparison() >= needed.rounded_for_comparison()
    }

    /// What is needed at a cost, kronor.
    pub(super) fn needed<N: Number>(self, cost: N) -> N {
        match self {
            Self::Coverage { target } => N::exact(target) * cost,
            Self::Department { total, .. } => N::exact(total) + cost,
        }
    }

    /// How far what is gained at a point lies above what is needed, kronor.
    pub(super) fn above<N: Number>(self, point: Point<N>) -> N {
        point.gained - self.needed(point.cost)
    }

    /// Whether enough is gained at a point in floats, which are exact to fifteen digits; `None` where those that they
    /// lack, or the ninth decimal, could decide.
    pub(super) fn surely_holds(self, point: Point<f64>) -> Option<bool> {
        const DIGITS: f64 = 1e-12;
        const FORGIVEN: f64 = 2e-9;
        let needed = self.needed(point.cost);
        let above = point.gained - needed;
        let unsure = DIGITS * (point.gained.abs() + needed.abs()) + FORGIVEN;
        (above.abs() > unsure).then_some(above > 0.0)
    }
}

/// Reductions and the costs that count with an input at some value, kronor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point<N> {
    pub(super) gained: N,
    pub(super) cost: N,
}

impl<N: Number> Point<N> {
    /// Coverage; `None` where there is no cost to compare with.
    pub(super) fn coverage(self) -> Option<N> {
        self.cost.above_zero().then(|| self.gained / self.cost)
    }
}
