//! The pieces on which what an input moves is simple: between two changes of sign, and between two jumps at steps.

use rust_decimal::Decimal;

use super::Varied;
use super::crossing::GRID;
use super::evaluation::Evaluation;
use super::question::Point;
use super::users::{Entry, Use};
use crate::calculation::units;
use crate::model::{Quantity, Year, Years, rounded};

/// The most jumps that are looked at one by one before a piece is cut in halves.
const MOST_JUMPS: usize = 64;

/// A step is reached where nine decimals say so: this much of it before it is whole.
const BEFORE_WHOLE: Decimal = Decimal::from_parts(5, 0, 0, false, 10);

/// The values between two, in order from the first, at which the units of an effect change sign in some year.
pub(super) fn kinks(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    from: Decimal,
    to: Decimal,
) -> Vec<Decimal> {
    let linear = input.uses.iter().filter(|used| used.entry == Entry::Linear);
    // What is credited of them bends with their sign: they themselves are linear.
    let mut at = |value| -> Vec<Years<Decimal>> {
        evaluation.with(&input.places, value, |case, values| {
            let effects = linear.clone();
            let effects = effects.map(|used| &case.application.effects[used.effect]);
            effects.map(|effect| units(case, values, effect)).collect()
        })
    };
    let mut kinks = Vec::new();
    for (first, last) in at(from).iter().zip(&at(to)) {
        for year in years(first, last) {
            let (first, last) = (first.at(year), last.at(year));
            if first.is_sign_negative() != last.is_sign_negative()
                && !first.is_zero()
                && !last.is_zero()
            {
                kinks.push(from + (to - from) * (first / (first - last)));
            }
        }
    }
    kinks.sort_by_key(|kink| (*kink - from).abs());
    kinks.dedup();
    kinks
}

/// Whether every line, year by year, moves towards enough between two values, or every one away from it. Then the answer
/// can change only once, whatever signs change on the way and whatever steps there are: a reduction is never less where
/// more units are saved, and neither are whole steps.
pub(super) fn lines_move_together(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    from: Decimal,
    to: Decimal,
) -> bool {
    is_linear(input) && {
        let first = evaluation.lines(input, from);
        evaluation.lines(input, to).moved_together_since(&first)
    }
}

/// Whether the answer is the same everywhere on a piece, whatever its steps take: what is gained lies between two straight
/// lines, as if no step took anything and as if each took a whole one.
pub(super) fn steps_decide_nothing(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    [from, to]: [Decimal; 2],
    holds: bool,
) -> bool {
    let ends = [from, to].map(|value| evaluation.without_steps(input, value));
    // A pool that adds up to nothing at one end counts with what its step takes at the other.
    let taken: Decimal = ends.iter().map(|(_, taken)| *taken).sum();
    let shift = if holds { -taken } else { taken * BEFORE_WHOLE };
    ends.into_iter().all(|(point, _)| {
        let gained = point.gained + shift;
        evaluation.enough(Point { gained, ..point }) == holds
    })
}

/// Whether an input enters each effect in one place, in proportion or as a part that is added or taken away, and each item
/// of cost in one place too.
pub(super) fn is_linear(input: &Varied) -> bool {
    let mut uses = input.uses.iter();
    uses.all(|used| used.entry == Entry::Linear) && input.items().count() == input.costs.len()
}

/// Whether the target can change only once between two values.
pub(super) fn changes_at_most_once(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    from: Decimal,
    to: Decimal,
) -> bool {
    let has_steps = !input.pools.is_empty();
    if is_linear(input) && !has_steps {
        return true;
    }
    let several = |used: &Use| used.entry == Entry::Several;
    let in_one_direction = is_linear(input) || (!has_steps && !input.uses.iter().any(several));
    in_one_direction && {
        let first = evaluation.parts(input, from);
        evaluation.parts(input, to).moved_together_since(&first)
    }
}

/// The values of the grid at each jump at a step between two values and on both sides of it, in order from the first, and
/// the second at the end; nothing where there are too many.
pub(super) fn jumps(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    from: Decimal,
    to: Decimal,
) -> Option<Vec<Decimal>> {
    let mut sums = |value| evaluation.before_steps(input, value);
    let mut jumps = Vec::new();
    for ((step, first), (_, last)) in sums(from).into_iter().zip(sums(to)) {
        for year in years(&first, &last) {
            let (first, last) = (first.at(year) / step, last.at(year) / step);
            let (mut whole, end) = (first.min(last).ceil(), first.max(last).ceil());
            let room = MOST_JUMPS.saturating_sub(jumps.len() / 3);
            if end - whole > Decimal::from(room) {
                return None;
            }
            while whole <= end && first != last {
                let reached = whole - BEFORE_WHOLE;
                let jump = from + (to - from) * ((reached - first) / (last - first));
                // Many a jump lies on the grid: what is gained just before it and just after it is seen a step away.
                let nearest = rounded(jump, Quantity::DECIMALS);
                jumps.extend([nearest - GRID, nearest, nearest + GRID]);
                whole += Decimal::ONE;
            }
        }
    }
    let (least, most) = (from.min(to), from.max(to));
    jumps.retain(|jump| least < *jump && *jump < most);
    jumps.sort_unstable_by_key(|jump| (*jump - from).abs());
    jumps.dedup();
    jumps.push(to);
    Some(jumps)
}

/// The years that have an amount in either of two rows.
fn years(one: &Years<Decimal>, other: &Years<Decimal>) -> Vec<Year> {
    let amounts = one.amounts().chain(other.amounts());
    let mut years: Vec<Year> = amounts.map(|(year, _)| year).collect();
    years.sort_unstable();
    years.dedup();
    years
}
