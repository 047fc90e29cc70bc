//! The pieces on which what an input moves is simple: between two changes of sign, and between two jumps at steps.

use rust_decimal::Decimal;

use super::Varied;
use super::crossing::GRID;
use super::evaluation::Evaluation;
use super::users::{Entry, Use};
use crate::calculation::credited_units;
use crate::model::{Quantity, Year, Years, rounded};

/// The most jumps that are looked at one by one.
const MOST_JUMPS: i32 = 1_000;

/// The values between two, in order from the first, at which the units of an effect change sign in some year.
pub(super) fn kinks(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    from: Decimal,
    to: Decimal,
) -> Vec<Decimal> {
    let linear = input.uses.iter().filter(|used| used.entry == Entry::Linear);
    let mut units = |value| -> Vec<Years<Decimal>> {
        evaluation.with(&input.places, value, |case, values| {
            let units = linear.clone();
            units
                .map(|used| credited_units(case, values, used.effect))
                .collect()
        })
    };
    let mut kinks = Vec::new();
    for (first, last) in units(from).iter().zip(&units(to)) {
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

/// Whether an input enters each effect in one place, in proportion or as a part that is added or taken away, and each item
/// of cost in one place too.
fn is_linear(input: &Varied) -> bool {
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
/// the second at the end. Nothing where the input does not enter linearly, or where there are too many.
pub(super) fn jumps(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    from: Decimal,
    to: Decimal,
) -> Option<Vec<Decimal>> {
    if !is_linear(input) {
        return None;
    }
    let mut sums = |value| evaluation.before_steps(input, value);
    let mut jumps = Vec::new();
    for ((step, first), (_, last)) in sums(from).into_iter().zip(sums(to)) {
        for year in years(&first, &last) {
            let (first, last) = (first.at(year) / step, last.at(year) / step);
            let (mut whole, end) = (first.min(last).ceil(), first.max(last).floor());
            if end - whole > Decimal::from(MOST_JUMPS) {
                return None;
            }
            while whole <= end && first != last {
                let jump = from + (to - from) * ((whole - first) / (last - first));
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
