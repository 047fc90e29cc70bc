//! The questions of a check, answered by a quick look in floats before anything is computed exactly: which inputs bring
//! coverage below the target within their range, which scenarios do, and which break-even is nearest.
//!
//! What is reported is exact; the look only says where it is worth computing.

use rust_decimal::Decimal;

use super::boundary::Search;
use super::evaluation::Evaluation;
use super::question::{Point, Question};
use super::varied::{Reach, Varied, varied, varied_where};
use super::{BreakEven, OneWay, break_even_of, one_way};
use crate::calculation::{coverage_of, coverage_with, meets_target, only_reduces};
use crate::model::{BySlot, Case, Form, Number, Outcome, Values};

/// How far above the target coverage in floats must lie, as a part of it, to be above it exactly as well.
const CERTAIN: f64 = 1e-6;

/// So many break-evens are computed to find the nearest: a look along a straight line is no proof of the order.
const CANDIDATES: usize = 3;

/// The one-way ranges that bring coverage below the target at one of their ends, largest swing first.
pub fn below_target(case: &Case) -> Vec<OneWay> {
    let enough = certainly_enough(case);
    let mut look = Evaluation::<f64>::new(case, Question::Coverage);
    let is_enough = |point: Point<f64>| {
        let coverage = point.coverage();
        coverage.is_none_or(|coverage| coverage >= enough)
    };
    let turns = Turns::of(case, &look.base);
    // Where coverage without its effects is enough, an input does no harm as long as it makes none an increase.
    let is_spared = |look: &Evaluation<f64>, reach: &Reach| {
        !reach.moves_costs && is_enough(look.without(reach.uses, reach.pools))
    };
    let may_harm = |reach: &Reach| !is_spared(&look, reach) || !turns.never(reach);
    let mut close: Vec<Varied> = varied_where(case, may_harm).collect();
    close.retain(|input| {
        let is_spared = is_spared(&look, &input.reach());
        [input.low, input.high].into_iter().any(|end| {
            let all_reduce = |case: &Case, values: &Values<f64>| {
                let mut effects = input.effects();
                effects.all(|effect| only_reduces(case, values, effect))
            };
            let does_no_harm = is_spared && look.with(&input.places, end, all_reduce);
            !does_no_harm && !is_enough(look.at(input, end))
        })
    });
    if close.is_empty() {
        return Vec::new();
    }
    let mut ranges = one_way::sorted(&mut Evaluation::new(case, Question::Coverage), &close);
    let target = case.policy.return_target.rounded_for_comparison();
    ranges.retain(|range| {
        let mut ends = [range.coverage_low, range.coverage_high].into_iter();
        ends.any(|end| end.is_some_and(|coverage| coverage.0.rounded_for_comparison() < target))
    });
    ranges
}

/// What can turn a reduction into an increase.
struct Turns {
    /// Whether an effect only reduces, as the case stands.
    only_reduces: Vec<bool>,
    /// Whether a slot says how many units an effect avoids or brings, and not what they are worth.
    signs: BySlot<bool>,
}

impl Turns {
    fn of(case: &Case, values: &Values<f64>) -> Self {
        let mut signs = BySlot::new(&case.application.inputs);
        let effects = &case.application.effects;
        for effect in effects {
            match effect.form {
                Form::Yearly { units, .. } => signs[units] = true,
                Form::People { outcome, .. } => match outcome {
                    Outcome::Share(share) => signs[share] = true,
                    Outcome::Probabilities { without, with } => {
                        (signs[without], signs[with]) = (true, true);
                    }
                },
            }
        }
        let reduces = (0..effects.len()).map(|effect| only_reduces(case, values, effect));
        Self {
            only_reduces: reduces.collect(),
            signs,
        }
    }

    /// Whether no value of an input makes an increase of any effect in its reach.
    fn never(&self, reach: &Reach) -> bool {
        let mut uses = reach.uses.iter();
        uses.all(|used| self.only_reduces[used.effect])
            && !reach.places.iter().any(|place| self.signs[*place])
    }
}

/// Coverage in floats that is enough exactly as well.
fn certainly_enough(case: &Case) -> f64 {
    let target = f64::exact(case.policy.return_target);
    target + target.abs() * CERTAIN + CERTAIN
}

/// The scenarios in which coverage is below the target: the position of each, and its coverage.
pub fn scenarios_below_target(case: &Case) -> Vec<(usize, Decimal)> {
    let enough = certainly_enough(case);
    let scenarios = case.application.scenarios.iter().enumerate();
    let below = scenarios.filter_map(|(position, scenario)| {
        let look = case.values_after::<f64>(&scenario.settings).ok()?;
        if coverage_of(case, &look).is_some_and(|coverage| coverage >= enough) {
            return None;
        }
        let values = case.values_after(&scenario.settings).ok()?;
        let coverage = coverage_with(case, &values).ok()?;
        (!meets_target(case, coverage)).then_some((position, coverage))
    });
    below.collect()
}

/// The break-even that is nearest to its input's value, seen as a part of it, so that one of an input that is 0 comes
/// last; of two equally near, the first in the file. Nothing where no input has one.
pub fn nearest_break_even(case: &Case) -> Option<BreakEven> {
    let varied: Vec<Varied> = varied(case).collect();
    let mut search = Search::new(case, Question::Coverage);
    let mut look = Evaluation::<f64>::new(case, Question::Coverage);
    let mut order: Vec<(f64, usize)> = varied
        .iter()
        .enumerate()
        .map(|(position, input)| (expected_distance(&mut look, input, case), position))
        .collect();
    order.sort_by(|one, other| one.0.total_cmp(&other.0));
    let found = order.into_iter().filter_map(|(_, position)| {
        let found = break_even_of(&mut search, &varied[position]);
        Some((distance(&found)?, position, found))
    });
    let nearest = found
        .take(CANDIDATES)
        .min_by_key(|(distance, position, _)| (*distance, *position));
    nearest.map(|(_, _, found)| found)
}

/// How far a break-even lies from the value, as a part of it.
fn distance(found: &BreakEven) -> Option<Decimal> {
    found.break_even?;
    let factor = found.exact_factor();
    Some(factor.map_or(Decimal::MAX, |factor| {
        (factor - Decimal::ONE).abs().rounded_for_comparison()
    }))
}

/// The same along the straight line from the value to the better end of the range: how far reductions lie above the
/// target is linear in most inputs, costs among them.
fn expected_distance(look: &mut Evaluation<f64>, input: &Varied, case: &Case) -> f64 {
    let target = f64::exact(case.policy.return_target);
    let value = f64::exact(input.value);
    let mut above = |value| {
        let point = look.at(input, value);
        point.gained - target * point.cost
    };
    let here = above(input.value);
    let mut nearest = f64::INFINITY;
    for end in [input.low, input.high] {
        let moved = (f64::exact(end) - value).abs() / value.abs();
        let needed = moved * here / (here - above(end));
        if needed >= 0.0 {
            nearest = nearest.min(needed);
        }
    }
    nearest
}
