//! A number that writes down what is done to it.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;

use super::span::Span;
use super::steps::{CONSTANT, Deed, Operand, Position, TapeStep};
use super::tape::{Guard, Tape, Turn};
use crate::model::{Additive, Number, compared_decimals};

thread_local! {
    static TAPE: RefCell<Tape> = RefCell::default();
}

/// Runs something that computes with the taped numbers of some drawn inputs, each within its span, and gives what was
/// written down of it.
pub(super) fn taped<T>(inputs: &[(f64, Span)], run: impl FnOnce(&[Taped]) -> T) -> (T, Tape) {
    TAPE.set(Tape::new(inputs.iter().map(|(_, span)| *span).collect()));
    let numbers = (0..).zip(inputs).map(|(at, (value, _))| Taped {
        value: *value,
        at,
        times: 1.0,
    });
    let result = run(&numbers.collect::<Vec<_>>());
    (result, TAPE.take())
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
        let at = TAPE.with_borrow_mut(|tape| tape.step(TapeStep::Do(deed, operands)));
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

    fn never_above(self, other: Self) -> bool {
        self.span().high <= other.span().low
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
            let (one, two) = if self.at <= other.at {
                (self, other)
            } else {
                (other, self)
            };
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
        let least = if span.low <= 0.0 && span.high >= 0.0 {
            0.0
        } else {
            span.low.abs().min(span.high.abs())
        };
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
        Self::turned(
            Turn::Stands(Some(Ordering::Equal)),
            self,
            Self::same(self.value),
        );
        self.value.value()
    }

    fn power(self, exponent: i32) -> Option<Self> {
        Some((0..exponent).fold(Self::ONE, |power, _| power * self))
    }

    /// Of a duration that may be over in some draws and not in others no turn is taken: less than nothing is nothing.
    fn within_year(self) -> Option<Self> {
        /// Years that are looked ahead; where a duration may be longer, its draws take turns.
        const MOST: f64 = 60.0;
        let span = self.span();
        if span.low > 0.0 || span.high > MOST {
            return (self > Self::ZERO).then(|| self.min(Self::ONE));
        }
        (span.high > 0.0).then(|| self.min(Self::ONE).max(Self::ZERO))
    }

    fn is_reduction(self) -> bool {
        self.span().low >= 0.0 || self.above_zero()
    }

    fn min(self, other: Self) -> Self {
        if self.never_above(other) {
            self
        } else if other.never_above(self) {
            other
        } else {
            Self::both(Deed::Min, self, other)
        }
    }

    fn max(self, other: Self) -> Self {
        if other.never_above(self) {
            self
        } else if self.never_above(other) {
            other
        } else {
            Self::both(Deed::Max, self, other)
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
