//! Numbers: the trait over which the formula is written once, and the amounts of which results are made.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use rust_decimal::{Decimal, RoundingStrategy};

/// Decimals to which a number is rounded before a comparison, a floor or a tie, so that the last digits of a quotient
/// never decide (the method's preamble).
pub const COMPARED_DECIMALS: u32 = 9;

/// Rounds half away from zero to `decimals` decimals: the only rounding of the program, but for bounds
/// ([`rounded_to_side`]).
///
/// Whether a number is a half is itself a tie: it is decided nine decimals further on, so that half a krona that is a
/// quotient's 0.4999… is still half a krona. Zero comes back without a sign.
pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    let value = half_away(half_away(value, decimals + COMPARED_DECIMALS), decimals);
    if value.is_zero() {
        Decimal::ZERO
    } else {
        value
    }
}

/// The nearest number with at most `decimals` decimals; of two as near, the one further from zero.
///
/// The same as the library's rounding, which takes three times as long, and everything that is compared is rounded.
fn half_away(value: Decimal, decimals: u32) -> Decimal {
    let scale = value.scale();
    if scale <= decimals {
        return value;
    }
    let digits = value.mantissa();
    let one = power_of_ten(scale - decimals);
    // The digits are below 2^96 and so is half of the largest power.
    let nearest = (digits.unsigned_abs() + one / 2) / one;
    let nearest = i128::try_from(nearest).unwrap_or_default();
    Decimal::from_i128_with_scale(if digits < 0 { -nearest } else { nearest }, decimals)
}

/// 10 to a power that is the scale of a decimal, at most 28.
fn power_of_ten(power: u32) -> u128 {
    const POWERS: [u128; 29] = {
        let mut powers = [1; 29];
        let mut at = 1;
        while at < 29 {
            powers[at] = powers[at - 1] * 10;
            at += 1;
        }
        powers
    };
    let power = usize::try_from(power).unwrap_or(usize::MAX);
    POWERS[power.min(POWERS.len() - 1)]
}

/// Rounds a bound to the side on which what it bounds still holds, upward or downward, to `decimals` decimals.
///
/// What lies less than half of the ninth decimal further on beside a rounded number is that number.
pub fn rounded_to_side(value: Decimal, decimals: u32, upward: bool) -> Decimal {
    let value = rounded(value, decimals + COMPARED_DECIMALS);
    let side = if upward {
        RoundingStrategy::ToPositiveInfinity
    } else {
        RoundingStrategy::ToNegativeInfinity
    };
    rounded(value.round_dp_with_strategy(decimals, side), decimals)
}

/// Something that adds up, over years or items.
pub trait Additive: Copy + AddAssign + Sum {
    /// Nothing.
    const NOTHING: Self;

    /// Whether it is exactly nothing.
    fn is_nothing(self) -> bool;
}

/// A number of the formula: an exact decimal for everything that is reported, a float where many draws are made.
///
/// The formula of costs and reductions is generic over this trait and so exists once.
pub trait Number:
    Additive
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// Nothing.
    const ZERO: Self = Self::NOTHING;
    /// The whole.
    const ONE: Self;

    /// The number that a decimal stands for.
    fn exact(value: Decimal) -> Self;

    /// The number that a whole number stands for.
    fn whole(value: i32) -> Self;

    /// The largest whole number that is not larger.
    fn floor(self) -> Self;

    /// Rounded to nine decimals, for comparisons, floors and ties.
    fn rounded_for_comparison(self) -> Self;

    /// The smaller of two numbers.
    fn min(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    /// The larger of two numbers.
    fn max(self, other: Self) -> Self {
        if other > self { other } else { self }
    }

    /// Whether the number, rounded to nine decimals, is above zero.
    fn above_zero(self) -> bool {
        self.rounded_for_comparison() > Self::ZERO
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

/// What every amount of a result can do, and no more: add up, be taken away, change sign.
macro_rules! amount {
    ($(#[$doc:meta])* $name:ident, $decimals:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub Decimal);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(Decimal::ZERO);

            /// The decimals with which it is written out in full (the method's preamble).
            pub const DECIMALS: u32 = $decimals;

            /// The amount as it is written: rounded half away from zero.
            pub fn written(self) -> Decimal {
                rounded(self.0, $decimals)
            }
        }

        impl Additive for $name {
            const NOTHING: Self = Self::ZERO;

            fn is_nothing(self) -> bool {
                self.0.is_zero()
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
                Self(amounts.map(|amount| amount.0).sum())
            }
        }
    };
}

amount! {
    /// Kronor; written with öre, shown in whole kronor.
    Money, 2
}
amount! {
    /// A part of a whole or a ratio of two amounts, 1 being the whole; written with six decimals.
    Share, 6
}
amount! {
    /// Units of a unit cost, or another plain number; written with six decimals.
    Quantity, 6
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::str::FromStr;

    proptest! {
        #[test]
        fn every_number_is_rounded_as_the_library_rounds(
            low: u32, middle: u32, high in prop_oneof![Just(0_u32), any::<u32>()], negative: bool, scale in 0..=28_u32,
            decimals in 0..=18_u32,
        ) {
            let value = Decimal::from_parts(low, middle, high, negative, scale);
            let library = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
            prop_assert_eq!(half_away(value, decimals), library);
        }
    }

    fn decimal(text: &str) -> Decimal {
        Decimal::from_str(text).unwrap()
    }

    #[test]
    fn halves_are_rounded_away_from_zero_and_zero_has_no_sign() {
        assert_eq!(rounded(decimal("0.5"), 0), decimal("1"));
        assert_eq!(rounded(decimal("1.5"), 0), decimal("2"));
        assert_eq!(rounded(decimal("-0.5"), 0), decimal("-1"));
        assert_eq!(rounded(decimal("-0.4"), 0).to_string(), "0");
    }

    #[test]
    fn a_bound_is_rounded_to_the_side_where_it_holds() {
        let text = |value, upward| rounded_to_side(decimal(value), 1, upward).to_string();
        assert_eq!([text("1.21", true), text("1.29", false)], ["1.3", "1.2"]);
        assert_eq!(
            [text("-1.29", true), text("-1.21", false)],
            ["-1.2", "-1.3"]
        );
        assert_eq!(text("1.20000000004", true), "1.2");
        assert_eq!(text("-0.04", true), "0");
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
