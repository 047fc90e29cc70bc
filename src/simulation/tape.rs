//! The formula written down once and then worked through for many draws at a time.
//!
//! A [`Taped`] number runs through the calculation as any other and writes down what is done to it: a tape of steps. What
//! does not hang on a drawn input is computed at once and leaves no trace; a factor is carried along until it meets another
//! number, so that what differs from year to year by a factor alone is one step. Where the formula takes a turn because of
//! a number, the turn is written down as a guard, unless the number lies on that side wherever its inputs lie: the tape
//! says what the formula gives for those draws alone that take the same turns.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;

use super::span::Span;
use crate::model::{Additive, Number, compared_decimals, rounded_to};

/// What stands where on a tape: the drawn inputs first, then the steps in their order.
pub(super) type Position = u32;

/// The position of what hangs on no drawn input.
const CONSTANT: Position = Position::MAX;

/// A number that a step works on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Operand {
    /// What stands at a position, times a factor.
    At(Position, f64),
    /// The same for every draw.
    Same(f64),
}

/// What a step does with two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Deed {
    Times,
    Over,
    Min,
    Max,
    /// One where the first is above the second, else zero.
    Above,
    /// Of the first alone, as all that follow.
    Floor,
    RoundedForComparison,
    /// Half away from zero to so many decimals.
    RoundedTo(u32),
    /// Zero where it is that to nine decimals.
    ZeroIfComparedSo,
}

impl Deed {
    /// What it makes of two numbers.
    pub(super) fn of(self, one: f64, two: f64) -> f64 {
        match self {
            Self::Times => one * two,
            Self::Over => one / two,
            Self::Min => Number::min(one, two),
            Self::Max => Number::max(one, two),
            Self::Above => one.above(two),
            Self::Floor => Number::floor(one),
            Self::RoundedForComparison => one.rounded_for_comparison(),
            Self::RoundedTo(decimals) => rounded_to(one, decimals),
            Self::ZeroIfComparedSo => one.zero_if_compared_so(),
        }
    }

    /// Between which numbers that lies.
    fn span(self, one: Span, two: Span) -> Span {
        match self {
            Self::Times => one.times(two),
            Self::Over => one.over(two),
            Self::Above => Span::new(0.0, 1.0),
            // The larger the numbers, the larger the result.
            _ => Span::new(self.of(one.low, two.low), self.of(one.high, two.high)),
        }
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    Do(Deed, [Operand; 2]),
    Sum(Sum),
}

impl Step {
    /// Where what it works on stands.
    pub(super) fn positions(&self) -> Vec<usize> {
        match self {
            Self::Do(_, operands) => positions(operands).collect(),
            Self::Sum(sum) => sum.terms.iter().map(|(position, _)| index(*position)).collect(),
        }
    }

    fn key(&self) -> Vec<u64> {
        match self {
            Self::Do(deed, operands) => {
                let deed = match deed {
                    Deed::Times => 1,
                    Deed::Over => 2,
                    Deed::Min => 3,
                    Deed::Max => 4,
                    Deed::Above => 5,
                    Deed::Floor => 6,
                    Deed::RoundedForComparison => 7,
                    Deed::ZeroIfComparedSo => 8,
                    Deed::RoundedTo(decimals) => 9 + u64::from(*decimals),
                };
                keyed(deed, *operands)
            }
            Self::Sum(sum) => {
                let terms = sum.terms.iter();
                let terms = terms.flat_map(|(position, times)| [u64::from(*position), times.to_bits()]);
                [0, sum.constant.to_bits()].into_iter().chain(terms).collect()
            }
        }
    }
}

/// A constant and some numbers, each times a factor.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sum {
    pub(super) constant: f64,
    pub(super) terms: Vec<(Position, f64)>,
}

/// A sum of more terms than this is added to another as one number.
const MOST_TERMS: usize = 32;

impl Sum {
    fn add(&mut self, position: Position, times: f64) {
        match self.terms.binary_search_by_key(&position, |(position, _)| *position) {
            Ok(at) => self.terms[at].1 += times,
            Err(at) => self.terms.insert(at, (position, times)),
        }
    }
}

/// Where operands stand.
pub(super) fn positions(operands: &[Operand]) -> impl Iterator<Item = usize> + '_ {
    operands.iter().filter_map(|operand| match operand {
        Operand::At(position, _) => Some(index(*position)),
        Operand::Same(_) => None,
    })
}

/// A position as an index.
pub(super) fn index(position: Position) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

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
    pub(super) steps: Vec<Step>,
    pub(super) guards: Vec<Guard>,
    /// Between which numbers each position lies.
    spans: Vec<Span>,
    /// Where a step stands already.
    known: HashMap<Vec<u64>, Position>,
    looked_at: HashSet<Vec<u64>>,
}

thread_local! {
    static TAPE: RefCell<Tape> = RefCell::default();
}

/// Runs something that computes with the taped numbers of some drawn inputs, each within its span, and gives what was
/// written down of it.
pub(super) fn taped<T>(inputs: &[(f64, Span)], run: impl FnOnce(&[Taped]) -> T) -> (T, Tape) {
    TAPE.set(Tape {
        inputs: inputs.len(),
        spans: inputs.iter().map(|(_, span)| *span).collect(),
        ..Tape::default()
    });
    let numbers = (0..).zip(inputs).map(|(at, (value, _))| Taped { value: *value, at, times: 1.0 });
    let result = run(&numbers.collect::<Vec<_>>());
    (result, TAPE.take())
}

impl Tape {
    /// Of each drawn input whether some numbers are straight lines in it, whatever the others are, and whether a turn is
    /// taken because of it.
    pub(super) fn lines(&self, outputs: &[Operand]) -> Vec<Line> {
        let inputs = 0..self.inputs;
        inputs.map(|input| self.line(input, outputs)).collect()
    }

    fn line(&self, input: usize, outputs: &[Operand]) -> Line {
        let mut bends = vec![Bend::None; self.inputs + self.steps.len()];
        bends[input] = Bend::Straight;
        for (at, step) in self.steps.iter().enumerate() {
            bends[self.inputs + at] = match step {
                Step::Sum(_) => step.positions().into_iter().map(|at| bends[at]).max().unwrap_or(Bend::None),
                Step::Do(deed, operands) => deed.bends(operands.map(|operand| bend(operand, &bends))),
            };
        }
        let moves = |operand: &Operand| bend(*operand, &bends);
        Line {
            is_straight: outputs.iter().map(moves).max() != Some(Bend::Bent),
            is_turned_on: self.guards.iter().flat_map(|guard| &guard.operands).any(|one| moves(one) != Bend::None),
        }
    }

    fn step(&mut self, step: Step) -> Position {
        let next = self.inputs + self.steps.len();
        let next = Position::try_from(next).unwrap_or(CONSTANT - 1);
        let position = *self.known.entry(step.key()).or_insert(next);
        if position == next {
            self.spans.push(match &step {
                Step::Do(deed, operands) => {
                    let [one, two] = operands.map(|operand| self.span(operand));
                    deed.span(one, two)
                }
                // What is left of a number behind its floor.
                Step::Sum(sum) if self.is_fraction(sum) => Span::new(0.0, 1.0),
                Step::Sum(sum) => {
                    let terms = sum.terms.iter().map(|(at, times)| self.span(Operand::At(*at, *times)));
                    terms.fold(Span::at(sum.constant), Span::plus)
                }
            });
            self.steps.push(step);
        }
        position
    }

    /// Whether a sum is a number less its floor.
    fn is_fraction(&self, sum: &Sum) -> bool {
        let [(number, one), (floor, less)] = sum.terms.as_slice() else { return false };
        let of = Step::Do(Deed::Floor, [Operand::At(*number, 1.0), Operand::Same(0.0)]);
        let step = index(*floor).checked_sub(self.inputs).and_then(|at| self.steps.get(at));
        sum.constant.is_nothing() && (one - 1.0).is_nothing() && (less + 1.0).is_nothing() && step == Some(&of)
    }

    /// What two numbers give together: sums are added term by term.
    fn sum(&mut self, numbers: [Operand; 2]) -> Operand {
        let mut sum = Sum::default();
        for number in numbers {
            let (position, times) = match number {
                Operand::Same(value) => {
                    sum.constant += value;
                    continue;
                }
                Operand::At(position, times) => (position, times),
            };
            let step = index(position).checked_sub(self.inputs).and_then(|at| self.steps.get(at));
            match step {
                Some(Step::Sum(part)) if part.terms.len() <= MOST_TERMS => {
                    sum.constant += part.constant * times;
                    part.terms.iter().for_each(|(at, each)| sum.add(*at, each * times));
                }
                _ => sum.add(position, times),
            }
        }
        sum.terms.retain(|(_, times)| !times.is_nothing());
        match sum.terms.as_slice() {
            [] => Operand::Same(sum.constant),
            [(position, times)] if sum.constant.is_nothing() => Operand::At(*position, *times),
            _ => Operand::At(self.step(Step::Sum(sum)), 1.0),
        }
    }

    /// Between which numbers an operand lies.
    fn span(&self, operand: Operand) -> Span {
        match operand {
            Operand::At(position, times) => {
                self.spans[index(position)].times(Span::at(times))
            }
            Operand::Same(value) => Span::at(value),
        }
    }

    /// Writes down a turn, unless every draw takes it.
    fn guard(&mut self, guard: Guard) {
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
            Turn::Stands(order) => 4 + order.map_or(3, |order| (order as i8 + 1).unsigned_abs().into()),
        };
        if self.looked_at.insert(keyed(turn, guard.operands)) {
            self.guards.push(guard);
        }
    }
}

/// What a way of the formula does with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Whether the results are straight lines in it, whatever the others are.
    pub(super) is_straight: bool,
    /// Whether a turn is taken because of it.
    pub(super) is_turned_on: bool,
}

/// How a number moves with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bend {
    /// Not at all.
    None,
    /// In a straight line.
    Straight,
    /// In any way.
    Bent,
}

fn bend(operand: Operand, bends: &[Bend]) -> Bend {
    match operand {
        Operand::At(position, _) => bends[index(position)],
        Operand::Same(_) => Bend::None,
    }
}

impl Deed {
    /// How what it makes moves where the numbers that it works on move so.
    fn bends(self, [one, two]: [Bend; 2]) -> Bend {
        match self {
            Self::Times if one != Bend::None && two != Bend::None => Bend::Bent,
            Self::Over if two != Bend::None => Bend::Bent,
            // A trace of a unit bends no line that anybody sees.
            Self::Times | Self::Over | Self::ZeroIfComparedSo => one.max(two),
            _ if one == Bend::None && two == Bend::None => Bend::None,
            _ => Bend::Bent,
        }
    }
}

/// What tells steps and guards apart.
fn keyed(kind: u64, operands: [Operand; 2]) -> Vec<u64> {
    let operands = operands.into_iter().flat_map(|operand| match operand {
        Operand::At(position, times) => [0, u64::from(position), f64::to_bits(times)],
        Operand::Same(value) => [1, f64::to_bits(value), 0],
    });
    std::iter::once(kind).chain(operands).collect()
}

/// A float that writes down what is done to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taped {
    value: f64,
    at: Position,
    /// What the number at its position is to be multiplied with.
    times: f64,
}

impl Taped {
    const fn same(value: f64) -> Self {
        Self {
            value,
            at: CONSTANT,
            times: value,
        }
    }

    /// Where it stands.
    pub(super) fn operand(self) -> Operand {
        if self.is_same() {
            Operand::Same(self.value)
        } else {
            Operand::At(self.at, self.times)
        }
    }

    /// Where it stands, without its factor.
    fn bare(self) -> Operand {
        if self.is_same() {
            Operand::Same(1.0)
        } else {
            Operand::At(self.at, 1.0)
        }
    }

    fn is_same(self) -> bool {
        self.at == CONSTANT
    }

    fn is_nought(self) -> bool {
        self.is_same() && self.value.is_nothing()
    }

    fn scaled(self, by: f64) -> Self {
        if by.is_nothing() {
            return Self::ZERO;
        }
        Self {
            value: self.value * by,
            at: self.at,
            times: self.times * by,
        }
    }

    /// What a step gives, times a factor.
    fn stepped(deed: Deed, operands: [Operand; 2], value: f64, times: f64) -> Self {
        let at = TAPE.with_borrow_mut(|tape| tape.step(Step::Do(deed, operands)));
        Self { value, at, times }
    }

    fn both(deed: Deed, one: Self, two: Self) -> Self {
        let value = deed.of(one.value, two.value);
        if one.is_same() && two.is_same() {
            return Self::same(value);
        }
        Self::stepped(deed, [one.operand(), two.operand()], value, 1.0)
    }

    fn alone(deed: Deed, one: Self) -> Self {
        Self::both(deed, one, Self::same(0.0))
    }

    /// Between which numbers it lies.
    fn span(self) -> Span {
        TAPE.with_borrow(|tape| tape.span(self.operand()))
    }

    /// How two numbers stand to each other wherever their inputs lie; `None` where that hangs on the draw.
    fn always(self, other: Self) -> Option<Ordering> {
        self.span().stands(other.span())
    }

    fn turned(turn: Turn, one: Self, two: Self) {
        if !one.is_same() || !two.is_same() {
            let operands = [one.operand(), two.operand()];
            TAPE.with_borrow_mut(|tape| tape.guard(Guard { turn, operands }));
        }
    }
}

impl Default for Taped {
    fn default() -> Self {
        Self::same(0.0)
    }
}

impl PartialEq for Taped {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Taped {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let order = self.value.partial_cmp(&other.value);
        Self::turned(Turn::Stands(order), *self, *other);
        order
    }

    // Where it only matters on which side a number is, draws on the same side take the same way.
    fn gt(&self, other: &Self) -> bool {
        let is_above = self.value > other.value;
        Self::turned(Turn::IsAbove(is_above), *self, *other);
        is_above
    }

    fn lt(&self, other: &Self) -> bool {
        other > self
    }

    fn le(&self, other: &Self) -> bool {
        !Self::gt(self, other)
    }

    fn ge(&self, other: &Self) -> bool {
        !Self::gt(other, self)
    }
}

impl Add for Taped {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        if self.is_nought() {
            other
        } else if other.is_nought() {
            self
        } else if self.is_same() && other.is_same() {
            Self::same(self.value + other.value)
        } else {
            let operands = [self.operand(), other.operand()];
            match TAPE.with_borrow_mut(|tape| tape.sum(operands)) {
                Operand::Same(value) => Self::same(value),
                Operand::At(at, times) => {
                    let value = self.value + other.value;
                    Self { value, at, times }
                }
            }
        }
    }
}

impl AddAssign for Taped {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Taped {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Add::add)
    }
}

impl Sub for Taped {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Taped {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        if self.is_same() {
            other.scaled(self.value)
        } else if other.is_same() {
            self.scaled(other.value)
        } else {
            // The same product in whatever order.
            let (one, two) = if self.at <= other.at { (self, other) } else { (other, self) };
            let operands = [one.bare(), two.bare()];
            let value = self.value * other.value;
            Self::stepped(Deed::Times, operands, value, self.times * other.times)
        }
    }
}

impl Div for Taped {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        let value = self.value / other.value;
        if self.is_nought() {
            Self::ZERO
        } else if other.is_same() {
            Self {
                value,
                at: self.at,
                times: self.times / other.value,
            }
        } else {
            let operands = [self.bare(), other.bare()];
            Self::stepped(Deed::Over, operands, value, self.times / other.times)
        }
    }
}

impl Neg for Taped {
    type Output = Self;

    fn neg(self) -> Self {
        self.scaled(-1.0)
    }
}

impl Additive for Taped {
    const NOTHING: Self = Self::same(0.0);

    fn is_nothing(self) -> bool {
        self == Self::NOTHING
    }

    /// What is drawn is part of a sum, also where a draw of it is nothing.
    fn is_void(self) -> bool {
        self.is_nought()
    }
}

impl Number for Taped {
    const ONE: Self = Self::same(1.0);

    fn exact(value: Decimal) -> Self {
        Self::same(f64::exact(value))
    }

    fn whole(value: i32) -> Self {
        Self::same(f64::whole(value))
    }

    fn floor(self) -> Self {
        Self::alone(Deed::Floor, self)
    }

    fn rounded_for_comparison(self) -> Self {
        let span = self.span();
        let least = if span.low <= 0.0 && span.high >= 0.0 { 0.0 } else { span.low.abs().min(span.high.abs()) };
        let decimals = compared_decimals(least);
        if compared_decimals(span.low.abs().max(span.high.abs())) == decimals {
            Self::alone(Deed::RoundedTo(decimals), self)
        } else {
            Self::alone(Deed::RoundedForComparison, self)
        }
    }

    fn rounded(self, decimals: u32) -> Self {
        Self::alone(Deed::RoundedTo(decimals), self.rounded_for_comparison())
    }

    /// For what is looked up by it: another draw with the same value takes the same way.
    fn value(self) -> Decimal {
        Self::turned(Turn::Stands(Some(Ordering::Equal)), self, Self::same(self.value));
        self.value.value()
    }

    fn power(self, exponent: i32) -> Option<Self> {
        Some((0..exponent).fold(Self::ONE, |power, _| power * self))
    }

    fn min(self, other: Self) -> Self {
        match self.always(other) {
            Some(Ordering::Greater) => other,
            Some(_) => self,
            None => Self::both(Deed::Min, self, other),
        }
    }

    fn max(self, other: Self) -> Self {
        match self.always(other) {
            Some(Ordering::Less) => other,
            Some(_) => self,
            None => Self::both(Deed::Max, self, other),
        }
    }

    fn above(self, other: Self) -> Self {
        match self.always(other) {
            Some(Ordering::Greater) => Self::ONE,
            Some(_) => Self::ZERO,
            None => Self::both(Deed::Above, self, other),
        }
    }

    fn above_zero(self) -> bool {
        let is_above = self.value.above_zero();
        Self::turned(Turn::AboveZero(is_above), self, Self::ZERO);
        is_above
    }

    fn zero_if_compared_so(self) -> Self {
        let span = self.span();
        if span.low.above_zero() || (-span.high).above_zero() {
            self
        } else {
            Self::alone(Deed::ZeroIfComparedSo, self)
        }
    }
}
