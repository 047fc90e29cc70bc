//! What is asked of a case: whether enough is gained.

use rust_decimal::Decimal;

use crate::model::{Case, EffectLine, Number, Payer};

/// What is asked of a case: whose realisable reductions are to reach what.
#[derive(Clone, Copy, Debug)]
pub(super) enum Question {
    /// The municipality's the target, a part of the reservation's cost.
    Coverage {
        /// The policy's target.
        target: Decimal,
    },
    /// A department's a sum that stands fixed.
    Department {
        /// The position among the departments.
        department: usize,
        /// Kronor.
        sum: Decimal,
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

    /// Whether enough is gained at a point. As the cost goes to nothing, any gain reaches every target.
    pub(super) fn holds(self, point: Point<Decimal>) -> bool {
        match self {
            Self::Coverage { target } => match point.coverage() {
                Some(coverage) => {
                    coverage.rounded_for_comparison() >= target.rounded_for_comparison()
                }
                None => point.gained.above_zero(),
            },
            Self::Department { sum, .. } => {
                point.gained.rounded_for_comparison() >= sum.rounded_for_comparison()
            }
        }
    }

    /// How far what is gained at a point lies above what is needed, kronor.
    pub(super) fn above<N: Number>(self, point: Point<N>) -> N {
        match self {
            Self::Coverage { target } => point.gained - N::exact(target) * point.cost,
            Self::Department { sum, .. } => point.gained - N::exact(sum),
        }
    }

    /// Whether enough is gained at a point in floats, which are exact to fifteen digits; `None` where those that they
    /// lack, or the ninth decimal, could decide.
    pub(super) fn surely_holds(self, point: Point<f64>) -> Option<bool> {
        const DIGITS: f64 = 1e-12;
        const FORGIVEN: f64 = 1e-9;
        let (needed, forgiven) = match self {
            Self::Coverage { target } => (f64::exact(target) * point.cost, FORGIVEN * point.cost),
            Self::Department { sum, .. } => (f64::exact(sum), FORGIVEN),
        };
        let above = point.gained - needed;
        let unsure = DIGITS * (point.gained.abs() + needed.abs()) + forgiven.abs() + FORGIVEN;
        (above.abs() > unsure).then_some(above > 0.0)
    }
}

/// Reductions and the reservation's cost with an input at some value, kronor.
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
