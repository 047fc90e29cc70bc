//! Numbers: the trait over which the formula is written once.

use std::fmt::Debug;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;

use super::explained::{Of, Origin, Term};
use super::rounding::{COMPARED_DECIMALS, rounded};

/// Something that adds up, over years or items.
pub(crate) trait Additive: Copy + AddAssign + Sum {
    const NOTHING: Self;

    /// Whether it records how it came about; what is collected for that alone is collected for nothing else.
    const RECORDS: bool = false;

    /// Whether it is exactly nothing.
    fn is_nothing(self) -> bool;

    /// Whether a sum may leave it out. A nothing that records how it came about is still part of how a sum came about.
    fn is_void(self) -> bool {
        self.is_nothing()
    }

    /// The number as the sum of a row of years.
    #[must_use]
    fn as_total(self) -> Self {
        self
    }
}

/// A number of the formula: an exact decimal for everything that is reported, a float where many draws are made, or a
/// number that records how it came about.
///
/// The formula is generic over this trait and so exists once.
pub(crate) trait Number:
    Additive
    + Debug
    + Default
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    const ZERO: Self = Self::NOTHING;
    /// The whole.
    const ONE: Self;

    /// The number that a decimal stands for.
    fn exact(value: Decimal) -> Self;

    /// The number that was given somewhere.
    fn given(value: Decimal, _origin: Origin) -> Self {
        Self::exact(value)
    }

    /// The number, with what it is called where it is a result or a step on the way to one.
    #[must_use]
    fn called(self, _term: Term, _of: Of) -> Self {
        self
    }

    /// The number, with the id of the words for why it is this one, and what that was decided by. For branches: control
    /// flow is not recorded.
    #[must_use]
    fn because(self, _why: &'static str, _by: &[Self]) -> Self {
        self
    }

    /// Tells what decided a figure that is no number, a year or a truth, by the figure's name.
    fn told(_figure: &'static str, _by: &[Self]) {}

    /// Runs something whose figures have names that begin so: what is told in it is told of them.
    fn within<T>(_beginning: &'static str, run: impl FnOnce() -> T) -> T {
        run()
    }

    /// The number that a whole number stands for.
    fn whole(value: i32) -> Self;

    /// The largest whole number that is not larger.
    fn floor(self) -> Self;

    /// Rounded to nine decimals, for comparisons, floors and ties.
    fn rounded_for_comparison(self) -> Self;

    /// Rounded half away from zero to so many decimals.
    fn rounded(self, decimals: u32) -> Self;

    /// The decimal that it stands for, for what is only decided or looked up by it; of a float the nearest.
    fn value(self) -> Decimal;

    /// A whole power; `None` if it is too large to be computed.
    fn power(self, exponent: i32) -> Option<Self> {
        let checked =
            (0..exponent).try_fold(Decimal::ONE, |power, _| power.checked_mul(self.value()));
        checked.map(|_| (0..exponent).fold(Self::ONE, |power, _| power * self))
    }

    /// How much of the next year a duration fills; `None` if nothing is left of it. Of a number that stands for many nothing
    /// may be left in some.
    fn within_year(self) -> Option<Self> {
        (self > Self::ZERO).then(|| self.min(Self::ONE))
    }

    /// Whether units are a reduction, and no increase; of none it does not matter.
    fn is_reduction(self) -> bool {
        self.above_zero()
    }

    /// The smaller of two numbers.
    fn min(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    /// The larger of two numbers.
    fn max(self, other: Self) -> Self {
        if other > self { other } else { self }
    }

    /// One where the number is above another, else zero.
    fn above(self, other: Self) -> Self {
        if self > other { Self::ONE } else { Self::ZERO }
    }

    /// Whether the number, rounded to nine decimals, is above zero.
    fn above_zero(self) -> bool {
        self.rounded_for_comparison() > Self::ZERO
    }

    /// The number, or zero where it is that to nine decimals: no trace of a unit counts.
    #[must_use]
    fn zero_if_compared_so(self) -> Self {
        let is_trace = !self.is_nothing() && !self.above_zero() && !(-self).above_zero();
        if is_trace {
            Self::ZERO.because("zero-to-nine-decimals", &[self])
        } else {
            self
        }
    }
}

impl Additive for Decimal {
    const NOTHING: Self = Decimal::ZERO;

    fn is_nothing(self) -> bool {
        self.is_zero()
    }
}

impl Number for Decimal {
    const ONE: Self = Decimal::ONE;

    fn exact(value: Decimal) -> Self {
        value
    }

    fn whole(value: i32) -> Self {
        Self::from(value)
    }

    fn floor(self) -> Self {
        Decimal::floor(&self)
    }

    fn rounded_for_comparison(self) -> Self {
        rounded(self, COMPARED_DECIMALS)
    }

    fn rounded(self, decimals: u32) -> Self {
        rounded(self, decimals)
    }

    fn value(self) -> Decimal {
        self
    }

    fn power(self, exponent: i32) -> Option<Self> {
        (0..exponent).try_fold(Decimal::ONE, |power, _| power.checked_mul(self))
    }

    fn above_zero(self) -> bool {
        // Rounding moves nothing as far as this, and a number of nine decimals not at all; it costs more than all else
        // that is done to a number.
        const SURELY: Decimal = Decimal::from_parts(1, 0, 0, false, 8);
        !self.is_sign_negative()
            && !self.is_zero()
            && (self.scale() <= COMPARED_DECIMALS
                || self >= SURELY
                || !self.rounded_for_comparison().is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    fn decimal(text: &str) -> Decimal {
        Decimal::from_str(text).unwrap()
    }

    #[test]
    fn the_last_digits_of_a_quotient_do_not_decide() {
        let third = Decimal::ONE / decimal("3");
        assert_eq!(
            (third * decimal("3")).rounded_for_comparison(),
            Decimal::ONE
        );
        assert!(!decimal("0.0000000004").above_zero());
        assert!(decimal("0.0000000005").above_zero());
        assert!((0.1_f64 + 0.2).rounded_for_comparison() <= 0.3);
    }
}
