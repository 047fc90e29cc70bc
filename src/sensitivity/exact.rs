//! The boundary itself, closer than the six decimals with which it is written: what it is in people and things is
//! computed there, so that a sum is the same whichever input brings it about.

use rust_decimal::Decimal;

use super::boundary::{Boundary, Side};
use super::crossing::GRID;
use super::evaluation::Evaluation;
use super::varied::Varied;
use crate::model::{Number, rounded};

/// How often the last step of the grid is halved: to less than a ten-billionth of it more decimals decide nothing.
const HALVINGS: u32 = 34;

/// The value at which what is asked just holds, within a step of the grid from the boundary.
pub(super) fn exact(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    boundary: Boundary,
) -> Decimal {
    let step = match boundary.holds {
        Side::AtLeast => -GRID,
        Side::AtMost => GRID,
    };
    let beyond = boundary.value + step;
    let (least, most) = input.search;
    if beyond < least || beyond > most || evaluation.holds(input, beyond) {
        return boundary.value;
    }
    let mut above = |value| {
        let point = evaluation.at(input, value);
        evaluation.above(point)
    };
    let here = above(boundary.value);
    let part = here.checked_div(here - above(beyond));
    if let Some(part) = part.filter(|part| part.abs() <= Decimal::ONE) {
        let crossing = boundary.value + step * part;
        if above(crossing).steady().is_zero() && evaluation.holds(input, crossing) {
            return crossing;
        }
    }
    // At a jump no line leads to it.
    let (mut near, mut far) = (boundary.value, beyond);
    for _ in 0..HALVINGS {
        let middle = (near + far) / Decimal::TWO;
        if evaluation.holds(input, middle) {
            near = middle;
        } else {
            far = middle;
        }
    }
    near
}

/// The roundest figure that holds as near to the bound as the six decimals of a break-even let it be known, with the
/// input's value there: a third of three people is one person, and not 0.999999999.
pub(super) fn roundest(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    value: Decimal,
    bound: Decimal,
    slope: Decimal,
) -> (Decimal, Decimal) {
    if slope.is_zero() {
        return (value, bound);
    }
    for decimals in 0..6 {
        let round = rounded(bound, decimals);
        let there = value + (round - bound) / slope;
        if (round - bound).abs() <= GRID * slope.abs() && evaluation.holds(input, there) {
            return (there, round);
        }
    }
    (value, bound)
}
