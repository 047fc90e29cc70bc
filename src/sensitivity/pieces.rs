//! The pieces on which what an input moves is simple: between two changes of sign, and between two jumps at steps.

use rust_decimal::Decimal;

use super::Varied;
use super::crossing::GRID;
use super::evaluation::Evaluation;
use super::varied::Entry;
use crate::calculation::{before_steps, credited_units};
use crate::model::{Year, Years};

/// The most jumps that are looked at one by one.
const MOST_JUMPS: i32 = 1_000;

/// The values between two, in order from the first, at which the units of an effect change sign in some year.
pub(super) fn kinks(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    from: Decimal,
    to: Decimal,
) -> Vec<Decimal> {
    let mut kinks = Vec::new();
    for (effect, entry) in &input.entries {
        if *entry != Entry::Linear {
            continue;
        }
        let mut units = |value| {
            evaluation.with(input, value, |case, values| {
                credited_units(case, values, *effect)
            })
        };
        let (first, last) = (units(from), units(to));
        for year in years(&first, &last) {
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

/// Whether the target can change only once between two values.
pub(super) fn changes_at_most_once(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    from: Decimal,
    to: Decimal,
) -> bool {
    let effects = &evaluation.case.application.effects;
    let has_steps = input
        .effects
        .iter()
        .any(|effect| effects[*effect].step.is_some());
    let is = |wanted: Entry| input.entries.iter().all(|(_, entry)| *entry == wanted);
    if is(Entry::Linear) && !has_steps {
        return true;
    }
    let in_one_direction = is(Entry::Linear)
        || (!has_steps
            && input
                .entries
                .iter()
                .all(|(_, entry)| *entry != Entry::Several));
    if !in_one_direction {
        return false;
    }
    let first = evaluation.parts(input, from);
    let last = evaluation.parts(input, to);
    let moves = last.moves_since(&first);
    moves.iter().all(|part| *part >= Decimal::ZERO)
        || moves.iter().all(|part| *part <= Decimal::ZERO)
}

/// The values of the grid on both sides of each jump at a step between two values, in order from the first, and the
/// second at the end. Nothing where the input does not enter linearly, or where there are too many.
pub(super) fn jumps(
    evaluation: &mut Evaluation<Decimal>,
    input: &Varied,
    from: Decimal,
    to: Decimal,
) -> Option<Vec<Decimal>> {
    let mut entries = input.entries.iter();
    if !entries.all(|(_, entry)| *entry == Entry::Linear) {
        return None;
    }
    let mut sums = |value| {
        evaluation.with(input, value, |case, values| {
            before_steps(case, values, &input.effects)
        })
    };
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
                jumps.extend([(jump / GRID).floor() * GRID, (jump / GRID).ceil() * GRID]);
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
