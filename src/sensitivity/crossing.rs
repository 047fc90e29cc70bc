//! The boundary on a stretch where the answer changes once, on the grid of six decimals.

use rust_decimal::Decimal;

use super::Varied;
use super::boundary::Stretch;
use super::evaluation::Evaluation;
use crate::model::rounded;

/// The distance of neighbouring boundaries: they are written with six decimals.
pub const GRID: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

/// The last value of the grid on the side where enough is gained, on a stretch where that changes once.
pub(super) fn boundary_value(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    stretch: Stretch,
    holds_here: bool,
) -> Decimal {
    let mut look = |steps| look(evaluation, input, steps);
    let forward = stretch.far > stretch.near;
    let on_grid = |value: Decimal, up: bool| {
        let steps = value / GRID;
        if up { steps.ceil() } else { steps.floor() }
    };
    let mut near = look(on_grid(stretch.near, !forward));
    let mut far = look(on_grid(stretch.far, forward));
    let mut by_halves = false;
    while (far.steps - near.steps).abs() > Decimal::ONE {
        let width = (far.steps - near.steps).abs();
        let middle = if by_halves {
            (near.steps + far.steps) / Decimal::TWO
        } else {
            crossing(near, far)
        };
        // A straight line hits the boundary at once, but for the rounding: then it lies a step or two beside.
        let mut reach = Decimal::ONE;
        let mut next = rounded(middle, 0);
        for _ in 0..3 {
            let (least, most) = (near.steps.min(far.steps), near.steps.max(far.steps));
            if most - least <= Decimal::ONE {
                break;
            }
            let seen = look(next.max(least + Decimal::ONE).min(most - Decimal::ONE));
            let towards_far = seen.holds == holds_here;
            if towards_far {
                near = seen;
            } else {
                far = seen;
            }
            next = if towards_far == forward {
                seen.steps + reach
            } else {
                seen.steps - reach
            };
            reach *= Decimal::TEN;
            if by_halves {
                break;
            }
        }
        // Where the line hardly narrows it, halving does.
        by_halves = !by_halves && (far.steps - near.steps).abs() * Decimal::TWO > width;
    }
    (if holds_here { near } else { far }).steps * GRID
}

fn look(evaluation: &mut Evaluation<Decimal>, input: &Varied, steps: Decimal) -> Look {
    let point = evaluation.at(input, steps * GRID);
    Look {
        steps,
        holds: evaluation.enough(point),
        above: evaluation.above(point),
    }
}

/// What is seen at a value of the grid.
#[derive(Clone, Copy)]
struct Look {
    /// The value, in steps of the grid.
    steps: Decimal,
    /// Whether enough is gained there.
    holds: bool,
    /// How far what is gained lies above what is needed there, in kronor.
    above: Decimal,
}

/// Where a straight line between two looks crosses what is needed, in steps of the grid.
fn crossing(near: Look, far: Look) -> Decimal {
    let rise = near.above - far.above;
    if rise.is_zero() {
        (near.steps + far.steps) / Decimal::TWO
    } else {
        near.steps + (far.steps - near.steps) * (near.above / rise)
    }
}
