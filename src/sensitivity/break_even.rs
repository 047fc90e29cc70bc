//! Break-even: the value of one input, nearest to its present value, at which "coverage ≥ target" changes (method §8).
//!
//! Coverage is looked at in pieces. A piece ends where the units of some effect change sign; within it an input that
//! enters linearly moves every part of the result in one direction, steps or not, and delay, duration and persistence
//! do so without steps. Where all parts move together, or no step bends the line, the target can change only once, and
//! the ends of the piece tell whether it does. Only where parts move against each other, or an input stands in several
//! places of one effect, a scan looks for the change first. The boundary is then found on the grid of six decimals, so
//! that it can be put back and the target holds.

use rust_decimal::Decimal;

use super::Varied;
use super::evaluation::Evaluation;
use super::varied::Entry;
use crate::calculation::credited_units;
use crate::model::{Number, Year, rounded};

/// The points of a scan over the whole range that is searched.
const POINTS: i32 = 1_000;

/// The distance of neighbouring break-evens: they are written with six decimals.
pub const STEP: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

/// Where one input just reaches the target.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakEven {
    /// The input's address.
    pub address: String,
    /// Its value; 1 for a table of years.
    pub value: Decimal,
    /// The value at which the target is just reached; nothing where none within the bounds does it.
    pub break_even: Option<Decimal>,
}

impl BreakEven {
    /// The break-even as a factor on the value.
    pub fn factor(&self) -> Option<Decimal> {
        self.break_even
            .filter(|_| !self.value.is_zero())
            .map(|break_even| break_even / self.value)
    }
}

pub(super) fn break_even<'c>(
    evaluation: &mut Evaluation<'c, Decimal>,
    approximate: &mut Evaluation<'c, f64>,
    input: &Varied,
) -> BreakEven {
    let mut search = Search {
        evaluation,
        approximate,
        input,
    };
    let break_even = search.nearest();
    BreakEven {
        address: input.address.clone(),
        value: input.value,
        break_even,
    }
}

struct Search<'s, 'c> {
    evaluation: &'s mut Evaluation<'c, Decimal>,
    approximate: &'s mut Evaluation<'c, f64>,
    input: &'s Varied,
}

/// A stretch of values on which the target is known to change, the nearer end first.
#[derive(Clone, Copy)]
struct Stretch {
    near: Decimal,
    far: Decimal,
}

impl Search<'_, '_> {
    fn nearest(&mut self) -> Option<Decimal> {
        let here = self.input.value;
        let holds_here = self.holds(here);
        let (least, most) = self.input.search;
        let found: Vec<Decimal> = [least, most]
            .into_iter()
            .filter(|end| *end != here)
            .filter_map(|end| {
                let stretch = self.first_change(here, end, holds_here)?;
                Some(self.boundary(stretch, holds_here))
            })
            .collect();
        // Of two equally near, the lower, which was looked for first.
        found.into_iter().min_by_key(|value| (*value - here).abs())
    }

    fn holds(&mut self, value: Decimal) -> bool {
        self.evaluation.holds(self.input, value)
    }

    /// The first stretch from `here` towards `end` on which the target changes.
    fn first_change(&mut self, here: Decimal, end: Decimal, holds_here: bool) -> Option<Stretch> {
        if self.input.effects.is_empty() && !self.input.moves_costs {
            return None;
        }
        let mut ends = self.kinks(here, end);
        ends.push(end);
        let mut near = here;
        for far in ends {
            if self.changes_at_most_once(near, far) {
                if self.holds(far) != holds_here {
                    return Some(Stretch { near, far });
                }
            } else if let Some(stretch) = self.scan(near, far, holds_here) {
                return Some(stretch);
            }
            near = far;
        }
        None
    }

    /// The values between two, in order from the first, at which the units of an effect change sign in some year.
    fn kinks(&mut self, from: Decimal, to: Decimal) -> Vec<Decimal> {
        let input = self.input;
        let mut kinks = Vec::new();
        for (effect, entry) in &input.entries {
            if *entry != Entry::Linear {
                continue;
            }
            let mut units = |value| {
                self.evaluation.with(input, value, |case, values| {
                    credited_units(case, values, *effect)
                })
            };
            let (first, last) = (units(from), units(to));
            let mut years: Vec<Year> = first
                .amounts()
                .chain(last.amounts())
                .map(|(year, _)| year)
                .collect();
            years.sort_unstable();
            years.dedup();
            for year in years {
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
    fn changes_at_most_once(&mut self, from: Decimal, to: Decimal) -> bool {
        let input = self.input;
        let effects = &self.evaluation.case.application.effects;
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
        let (first, last) = (
            self.evaluation.parts(input, from),
            self.evaluation.parts(input, to),
        );
        let moves = first
            .gained
            .iter()
            .zip(&last.gained)
            .map(|(first, last)| last - first);
        let moves: Vec<Decimal> = moves
            .chain([first.cost - last.cost])
            .map(Number::steady)
            .collect();
        moves.iter().all(|part| *part >= Decimal::ZERO)
            || moves.iter().all(|part| *part <= Decimal::ZERO)
    }

    /// Looks for a change point by point, as dense as 1 000 points over the whole range that is searched.
    fn scan(&mut self, from: Decimal, to: Decimal, holds_here: bool) -> Option<Stretch> {
        let (least, most) = self.input.search;
        let step = (most - least) / Decimal::from(POINTS);
        let step = if to < from { -step } else { step };
        let mut near = from;
        loop {
            let mut far = near + step;
            let at_end = (to >= from && far >= to) || (to < from && far <= to) || step.is_zero();
            if at_end {
                far = to;
            }
            if self.approximate.holds(self.input, far) != holds_here
                && self.holds(far) != holds_here
            {
                return Some(Stretch { near, far });
            }
            if at_end {
                return None;
            }
            near = far;
        }
    }

    /// The last value of the grid on the side where the target holds, on a stretch where it changes once.
    fn boundary(&mut self, stretch: Stretch, holds_here: bool) -> Decimal {
        let forward = stretch.far > stretch.near;
        let on_grid = |value: Decimal, up: bool| {
            let steps = value / STEP;
            if up { steps.ceil() } else { steps.floor() }
        };
        let mut near = self.look(on_grid(stretch.near, !forward));
        let mut far = self.look(on_grid(stretch.far, forward));
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
                let seen = self.look(next.max(least + Decimal::ONE).min(most - Decimal::ONE));
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
        (if holds_here { near } else { far }).steps * STEP
    }

    fn look(&mut self, steps: Decimal) -> Look {
        let point = self.evaluation.at(self.input, steps * STEP);
        let target = self.evaluation.case.policy.return_target;
        let holds = point.reaches(target);
        Look {
            steps,
            holds,
            above: point.gained - target * point.cost,
        }
    }
}

/// What is seen at a value of the grid.
#[derive(Clone, Copy)]
struct Look {
    /// The value, in steps of the grid.
    steps: Decimal,
    /// Whether the target holds there.
    holds: bool,
    /// How far reductions lie above the target there, in kronor.
    above: Decimal,
}

/// Where a straight line between two looks crosses the target, in steps of the grid.
fn crossing(near: Look, far: Look) -> Decimal {
    let rise = near.above - far.above;
    if rise.is_zero() {
        (near.steps + far.steps) / Decimal::TWO
    } else {
        near.steps + (far.steps - near.steps) * (near.above / rise)
    }
}
