//! The formula written down once and then worked through for many draws at a time.
//!
//! A [`Taped`] number runs through the calculation as any other and writes down what is done to it: a tape of steps. What
//! does not hang on a drawn input is computed at once and leaves no trace. Where the formula takes a turn because of a
//! number, the turn is written down as a guard: the tape says what the formula gives for those draws alone that take the
//! same turns. So a tape gives just what the formula gives in floats, to the last bit.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;

use crate::model::{Additive, Number};

/// What stands where on a tape: the drawn inputs first, then the steps in their order.
pub(super) type Position = u32;

/// The position of what hangs on no drawn input.
const CONSTANT: Position = Position::MAX;

/// A number that a step works on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Operand {
    /// What stands at a position.
    At(Position),
    /// The same for every draw.
    Same(f64),
}

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Deed {
    Plus,
    Minus,
    Times,
    Over,
    Min,
    Max,
    /// Of the first alone, as all that follow.
    Negative,
    Floor,
    RoundedForComparison,
    /// To so many decimals.
    Rounded(u32),
    /// Zero where it is that to nine decimals.
    ZeroIfComparedSo,
}

impl Deed {
    /// What it makes of two numbers.
    pub(super) fn of(self, one: f64, two: f64) -> f64 {
        match self {
            Self::Plus => one + two,
            Self::Minus => one - two,
            Self::Times => one * two,
            Self::Over => one / two,
            Self::Min => Number::min(one, two),
            Self::Max => Number::max(one, two),
            Self::Negative => -one,
            Self::Floor => one.floor(),
            Self::RoundedForComparison => one.rounded_for_comparison(),
            Self::Rounded(decimals) => Number::rounded(one, decimals),
            Self::ZeroIfComparedSo => one.zero_if_compared_so(),
        }
    }
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    pub(super) deed: Deed,
    pub(super) operands: [Operand; 2],
}

/// A turn that the formula takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Turn {
    /// Whether a number is above zero, to nine decimals.
    AboveZero(bool),
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
    /// Where a step stands already.
    known: HashMap<[u64; 5], Position>,
    looked_at: HashSet<[u64; 5]>,
}

thread_local! {
    static TAPE: RefCell<Tape> = RefCell::default();
}

/// Runs something that computes with the taped numbers of some drawn inputs, and gives what was written down of it.
pub(super) fn taped<T>(inputs: &[f64], run: impl FnOnce(&[Taped]) -> T) -> (T, Tape) {
    let tape = Tape {
        inputs: inputs.len(),
        ..Tape::default()
    };
    TAPE.set(tape);
    let numbers: Vec<Taped> = (0..).zip(inputs).map(|(at, value)| Taped { value: *value, at }).collect();
    let result = run(&numbers);
    (result, TAPE.take())
}

impl Tape {
    /// Of each drawn input whether some numbers are straight lines in it, whatever the others are, and no turn is taken
    /// because of it.
    pub(super) fn straight(&self, outputs: &[Operand]) -> Vec<bool> {
        let inputs = 0..self.inputs;
        inputs.map(|input| self.is_straight(input, outputs)).collect()
    }

    fn is_straight(&self, input: usize, outputs: &[Operand]) -> bool {
        let mut bends = vec![Bend::None; self.inputs + self.steps.len()];
        bends[input] = Bend::Straight;
        for (at, step) in self.steps.iter().enumerate() {
            let [one, two] = step.operands.map(|operand| bend(operand, &bends));
            bends[self.inputs + at] = match step.deed {
                Deed::Plus | Deed::Minus => one.max(two),
                Deed::Times if one != Bend::None && two != Bend::None => Bend::Bent,
                Deed::Over if two != Bend::None => Bend::Bent,
                // A trace of a unit bends no line that anybody sees.
                Deed::Times | Deed::Over | Deed::Negative | Deed::ZeroIfComparedSo => one.max(two),
                _ if one == Bend::None && two == Bend::None => Bend::None,
                _ => Bend::Bent,
            };
        }
        let outputs = outputs.iter().map(|output| bend(*output, &bends));
        outputs.max() != Some(Bend::Bent)
    }

    fn step(&mut self, step: Step) -> Position {
        let key = key(step);
        let next = self.inputs + self.steps.len();
        let next = Position::try_from(next).unwrap_or(CONSTANT - 1);
        let position = *self.known.entry(key).or_insert(next);
        if position == next {
            self.steps.push(step);
        }
        position
    }

    fn guard(&mut self, guard: Guard) {
        let [one, two] = guard.operands.map(of_operand);
        let turn = match guard.turn {
            Turn::AboveZero(is_above) => u64::from(is_above),
            Turn::Stands(order) => 2 + order.map_or(3, |order| (order as i8 + 1).unsigned_abs().into()),
        };
        if self.looked_at.insert([turn, one[0], one[1], two[0], two[1]]) {
            self.guards.push(guard);
        }
    }
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
        Operand::At(position) => usize::try_from(position).map_or(Bend::Bent, |at| bends[at]),
        Operand::Same(_) => Bend::None,
    }
}

fn key(step: Step) -> [u64; 5] {
    let deed = match step.deed {
        Deed::Plus => 0,
        Deed::Minus => 1,
        Deed::Times => 2,
        Deed::Over => 3,
        Deed::Min => 4,
        Deed::Max => 5,
        Deed::Negative => 6,
        Deed::Floor => 7,
        Deed::RoundedForComparison => 8,
        Deed::ZeroIfComparedSo => 9,
        Deed::Rounded(decimals) => 10 + u64::from(decimals),
    };
    let [one, two] = step.operands.map(of_operand);
    [deed, one[0], one[1], two[0], two[1]]
}

fn of_operand(operand: Operand) -> [u64; 2] {
    match operand {
        Operand::At(position) => [0, u64::from(position)],
        Operand::Same(value) => [1, f64::to_bits(value)],
    }
}

/// A float that writes down what is done to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taped {
    value: f64,
    at: Position,
}

impl Taped {
    const fn same(value: f64) -> Self {
        Self {
            value,
            at: CONSTANT,
        }
    }

    /// Where it stands.
    pub(super) fn operand(self) -> Operand {
        if self.is_same() {
            Operand::Same(self.value)
        } else {
            Operand::At(self.at)
        }
    }

    fn is_same(self) -> bool {
        self.at == CONSTANT
    }

    fn is_same_as(self, value: f64) -> bool {
        self.is_same() && self.value.to_bits() == value.to_bits()
    }

    fn both(deed: Deed, one: Self, two: Self) -> Self {
        let value = deed.of(one.value, two.value);
        if one.is_same() && two.is_same() {
            return Self::same(value);
        }
        let operands = [one.operand(), two.operand()];
        let at = TAPE.with_borrow_mut(|tape| tape.step(Step { deed, operands }));
        Self { value, at }
    }

    fn alone(deed: Deed, one: Self) -> Self {
        Self::both(deed, one, Self::same(0.0))
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
}

impl Add for Taped {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        // To add nothing changes no number.
        if self.is_same_as(0.0) {
            other
        } else if other.is_same_as(0.0) {
            self
        } else {
            Self::both(Deed::Plus, self, other)
        }
    }
}

impl AddAssign for Taped {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Taped {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Add::add)
    }
}

impl Sub for Taped {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        if other.is_same_as(0.0) {
            self
        } else {
            Self::both(Deed::Minus, self, other)
        }
    }
}

impl Mul for Taped {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        if self.is_same_as(1.0) {
            other
        } else if other.is_same_as(1.0) {
            self
        } else if self.is_same_as(0.0) || other.is_same_as(0.0) {
            Self::ZERO
        } else {
            Self::both(Deed::Times, self, other)
        }
    }
}

impl Div for Taped {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        if other.is_same_as(1.0) {
            self
        } else {
            Self::both(Deed::Over, self, other)
        }
    }
}

impl Neg for Taped {
    type Output = Self;

    fn neg(self) -> Self {
        Self::alone(Deed::Negative, self)
    }
}

impl Additive for Taped {
    const NOTHING: Self = Self::same(0.0);

    fn is_nothing(self) -> bool {
        self == Self::NOTHING
    }

    /// What is drawn is part of a sum, also where a draw of it is nothing.
    fn is_void(self) -> bool {
        self.is_same_as(0.0) || self.is_same_as(-0.0)
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
        Self::alone(Deed::RoundedForComparison, self)
    }

    fn rounded(self, decimals: u32) -> Self {
        Self::alone(Deed::Rounded(decimals), self)
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
        Self::both(Deed::Min, self, other)
    }

    fn max(self, other: Self) -> Self {
        Self::both(Deed::Max, self, other)
    }

    fn above_zero(self) -> bool {
        let is_above = self.value.above_zero();
        Self::turned(Turn::AboveZero(is_above), self, Self::ZERO);
        is_above
    }

    fn zero_if_compared_so(self) -> Self {
        Self::alone(Deed::ZeroIfComparedSo, self)
    }
}
