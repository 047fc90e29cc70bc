//! The formula written down once and then worked through for many draws at a time.
//!
//! A [`Taped`] number runs through the calculation as any other and writes down what is done to it: a tape of steps. What
//! does not hang on a drawn input is computed at once and leaves no trace; a factor is carried along until it meets another
//! number, so that what differs from year to year by a factor alone is one step. Where the formula takes a turn because of
//! a number, the turn is written down as a guard, unless the number lies on that side wherever its inputs lie: the tape
//! says what the formula gives for those draws alone that take the same turns.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::span::Span;
use super::steps::{CONSTANT, Deed, MOST_TERMS, Operand, Position, Sum, TapeStep, index, keyed};
use crate::model::{Additive, Number};

/// A turn that the formula takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Turn {
    /// Whether a number is above zero, to nine decimals.
    AboveZero(bool),
    /// Whether a number is above another.
    IsAbove(bool),
    /// How a number stands to another.
    Stands(Option<Ordering>),
}

/// A turn with the numbers because of which it is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Guard {
    pub(super) turn: Turn,
    pub(super) operands: [Operand; 2],
}

impl Guard {
    /// Whether the formula takes the same turn for two numbers.
    pub(super) fn holds(turn: Turn, one: f64, two: f64) -> bool {
        match turn {
            Turn::AboveZero(is_above) => one.above_zero() == is_above,
            Turn::IsAbove(is_above) => (one > two) == is_above,
            Turn::Stands(order) => one.partial_cmp(&two) == order,
        }
    }
}

/// What has been written down.
#[derive(Clone, Debug, Default)]
pub(super) struct Tape {
    /// How many drawn inputs there are.
    pub(super) inputs: usize,
    pub(super) steps: Vec<TapeStep>,
    pub(super) guards: Vec<Guard>,
    /// Between which numbers each position lies.
    spans: Vec<Span>,
    /// Of which two numbers a sum was made, by its position.
    pub(super) added: HashMap<Position, [Operand; 2]>,
    /// Where a step stands already.
    known: HashMap<Vec<u64>, Position>,
    looked_at: HashSet<Vec<u64>>,
}

impl Tape {
    /// An empty one, for drawn inputs that lie within these spans.
    pub(super) fn new(spans: Vec<Span>) -> Self {
        Self {
            inputs: spans.len(),
            spans,
            ..Self::default()
        }
    }

    pub(super) fn step(&mut self, step: TapeStep) -> Position {
        let next = self.inputs + self.steps.len();
        let next = Position::try_from(next).unwrap_or(CONSTANT - 1);
        let position = *self.known.entry(step.key()).or_insert(next);
        if position == next {
            self.spans.push(match &step {
                TapeStep::Do(deed, operands) => {
                    let [one, two] = operands.map(|operand| self.span(operand));
                    deed.span(one, two)
                }
                TapeStep::Sum(sum) => self.rest(sum).unwrap_or_else(|| {
                    let terms = sum.terms.iter();
                    let terms = terms.map(|(at, times)| self.span(Operand::At(*at, *times)));
                    terms.fold(Span::at(sum.constant), Span::plus)
                }),
            });
            self.steps.push(step);
        }
        position
    }

    /// Between which numbers a sum lies that is what is left of a number behind its floor, or behind a part of it.
    fn rest(&self, sum: &Sum) -> Option<Span> {
        let [(number, one), (part, less)] = sum.terms.as_slice() else {
            return None;
        };
        let is_less = (one - 1.0).is_nothing() && (less + 1.0).is_nothing();
        let step = self.steps.get(index(*part).checked_sub(self.inputs)?)?;
        let number = Operand::At(*number, 1.0);
        match step {
            _ if !is_less || !sum.constant.is_nothing() => None,
            TapeStep::Do(Deed::Floor, [of, _]) if *of == number => Some(Span::new(0.0, 1.0)),
            TapeStep::Do(Deed::Min, [of, Operand::Same(most)]) if *of == number => {
                let rest = self.span(number).high - most;
                Some(Span::new(0.0, rest.max(0.0)))
            }
            _ => None,
        }
    }

    /// What two numbers give together: sums are added term by term.
    pub(super) fn sum(&mut self, numbers: [Operand; 2]) -> Operand {
        let mut sum = Sum::default();
        for number in numbers {
            let (position, times) = match number {
                Operand::Same(value) => {
                    sum.constant += value;
                    continue;
                }
                Operand::At(position, times) => (position, times),
            };
            let step = index(position)
                .checked_sub(self.inputs)
                .and_then(|at| self.steps.get(at));
            match step {
                Some(TapeStep::Sum(part)) if part.terms.len() <= MOST_TERMS => {
                    sum.constant += part.constant * times;
                    part.terms
                        .iter()
                        .for_each(|(at, each)| sum.add(*at, each * times));
                }
                _ => sum.add(position, times),
            }
        }
        sum.terms.retain(|(_, times)| !times.is_nothing());
        match sum.terms.as_slice() {
            [] => Operand::Same(sum.constant),
            [(position, times)] if sum.constant.is_nothing() => Operand::At(*position, *times),
            _ => {
                let position = self.step(TapeStep::Sum(sum));
                self.add_up(position, numbers);
                Operand::At(position, 1.0)
            }
        }
    }

    /// That a sum is that of two numbers: so that it lies where theirs do, which its terms one by one may not say.
    pub(super) fn add_up(&mut self, sum: Position, numbers: [Operand; 2]) {
        let [one, two] = numbers.map(|number| self.span(number));
        let span = &mut self.spans[index(sum)];
        *span = span.and(one.plus(two));
        self.added.entry(sum).or_insert(numbers);
    }

    /// Between which numbers an operand lies.
    pub(super) fn span(&self, operand: Operand) -> Span {
        match operand {
            Operand::At(position, times) => self.spans[index(position)].times(Span::at(times)),
            Operand::Same(value) => Span::at(value),
        }
    }

    /// Writes down a turn, unless every draw takes it.
    pub(super) fn guard(&mut self, guard: Guard) {
        let [one, two] = guard.operands.map(|operand| self.span(operand));
        let always = match guard.turn {
            Turn::AboveZero(true) => one.low.above_zero(),
            Turn::AboveZero(false) => !one.high.above_zero(),
            Turn::IsAbove(true) => one.low > two.high,
            Turn::IsAbove(false) => one.high <= two.low,
            Turn::Stands(order) => one.stands(two).is_some_and(|always| Some(always) == order),
        };
        if always {
            return;
        }
        let turn = match guard.turn {
            Turn::AboveZero(is_above) => u64::from(is_above),
            Turn::IsAbove(is_above) => 2 + u64::from(is_above),
            Turn::Stands(order) => {
                4 + order.map_or(3, |order| (order as i8 + 1).unsigned_abs().into())
            }
        };
        if self.looked_at.insert(keyed(turn, guard.operands)) {
            self.guards.push(guard);
        }
    }
}
