//! Rounding: the only one of the program.

use rust_decimal::{Decimal, RoundingStrategy};

/// Decimals to which a number is rounded before a comparison, a floor or a tie, so that the last digits of a quotient
/// never decide (the method's preamble).
pub(crate) const COMPARED_DECIMALS: u32 = 9;

/// Rounds half away from zero to `decimals` decimals: the only rounding of the program, but for bounds
/// ([`rounded_to_side`]).
///
/// Whether a number is a half is itself a tie: it is decided nine decimals further on, so that half a krona that is a
/// quotient's 0.4999… is still half a krona. Zero comes back without a sign.
pub(crate) fn rounded(value: Decimal, decimals: u32) -> Decimal {
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
pub(crate) fn rounded_to_side(value: Decimal, decimals: u32, upward: bool) -> Decimal {
    let value = rounded(value, decimals + COMPARED_DECIMALS);
    let side = if upward {
        RoundingStrategy::ToPositiveInfinity
    } else {
        RoundingStrategy::ToNegativeInfinity
    };
    rounded(value.round_dp_with_strategy(decimals, side), decimals)
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
}
