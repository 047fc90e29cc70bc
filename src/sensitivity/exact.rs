//! The boundary itself, closer than the six decimals with which it is written: what it is in people and things is
//! computed there, so that a sum is the same whichever input brings it about.

use rust_decimal::Decimal;

use super::boundary::{Boundary, Side};
use super::crossing::GRID;
use super::known::Asked;
use crate::model::{Number, rounded};

/// How often the last step of the grid is halved: to less than a ten-billionth of it more decimals decide nothing.
const HALVINGS: u32 = 34;

/// Where an input just suffices, closer than the six decimals of its break-even.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Closer {
    /// Nowhere closer than at the break-even itself.
    BreakEven,
    /// Where a straight line from the break-even to its neighbour, a step of six decimals away, crosses what is needed.
    Line {
        /// The neighbour, at which it no longer holds.
        beyond: Decimal,
        /// The value where the line crosses.
        crossing: Decimal,
    },
    /// At a jump between the break-even and its neighbour, found by halving what lies between.
    Jump {
        /// The last value at which it holds.
        holds: Decimal,
        /// The first at which it no longer does.
        fails: Decimal,
    },
}

impl Closer {
    /// The value; `break_even` where there is none closer.
    pub(super) fn value(self, break_even: Decimal) -> Decimal {
        match self {
            Self::BreakEven => break_even,
            Self::Line { crossing, .. } => crossing,
            Self::Jump { holds, .. } => holds,
        }
    }
}

/// The value at which what is asked just holds, within a step of the grid from the boundary.
pub(super) fn exact(asked: &mut Asked, boundary: Boundary) -> Closer {
    let step = match boundary.holds {
        Side::AtLeast => -GRID,
        Side::AtMost => GRID,
    };
    let beyond = boundary.value + step;
    let (least, most) = asked.input.search;
    if beyond < least || beyond > most || asked.holds(beyond) {
        return Closer::BreakEven;
    }
    let mut above = |value| {
        let point = asked.evaluation.at(asked.input, value);
        asked.evaluation.above(point)
    };
    let here = above(boundary.value);
    let part = here.checked_div(here - above(beyond));
    if let Some(part) = part.filter(|part| part.abs() <= Decimal::ONE) {
        let crossing = boundary.value + step * part;
        if above(crossing).rounded_for_comparison().is_zero() && asked.holds(crossing) {
            return Closer::Line { beyond, crossing };
        }
    }
    // At a jump no line leads to it.
    let (mut near, mut far) = (boundary.value, beyond);
    for _ in 0..HALVINGS {
        let middle = (near + far) / Decimal::TWO;
        if asked.holds(middle) {
            near = middle;
        } else {
            far = middle;
        }
    }
    Closer::Jump {
        holds: near,
        fails: far,
    }
}

/// A figure at a bound, and the input's value there.
#[derive(Clone, Copy)]
pub(super) struct Round {
    /// The input's value.
    pub(super) there: Decimal,
    /// The figure.
    pub(super) figure: Decimal,
    /// The decimals to which it is rounded; nothing where it is not.
    pub(super) decimals: Option<u32>,
}

/// The roundest figure that holds as near to the bound as the six decimals of a break-even let it be known, with the
/// input's value there: a third of three people is one person, and not 0.999999999.
pub(super) fn roundest(asked: &mut Asked, value: Decimal, bound: Decimal, slope: Decimal) -> Round {
    let exact = Round {
        there: value,
        figure: bound,
        decimals: None,
    };
    if slope.is_zero() {
        return exact;
    }
    for decimals in 0..6 {
        let round = rounded(bound, decimals);
        let there = value + (round - bound) / slope;
        if (round - bound).abs() <= GRID * slope.abs() && asked.holds(there) {
            return Round {
                there,
                figure: round,
                decimals: Some(decimals),
            };
        }
    }
    exact
}
