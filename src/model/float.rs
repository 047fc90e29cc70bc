//! Floats as numbers of the formula, for looks at many values.

use rust_decimal::Decimal;

use super::{Additive, Number};

/// The powers of ten with which a float can be divided as exactly as floats go.
const POWERS_OF_TEN: [f64; 16] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

impl Additive for f64 {
    const NOTHING: Self = 0.0;

    fn is_nothing(self) -> bool {
        self.partial_cmp(&0.0) == Some(std::cmp::Ordering::Equal)
    }
}

impl Number for f64 {
    const ONE: Self = 1.0;

    fn exact(value: Decimal) -> Self {
        // Up to fifteen digits and as many decimals are floats themselves, and their quotient is the nearest one.
        let parts = value.unpack();
        let size = f64::from(parts.mid) * 4_294_967_296.0 + f64::from(parts.lo);
        let decimals = usize::try_from(parts.scale).unwrap_or(usize::MAX);
        if let Some(power) = POWERS_OF_TEN.get(decimals)
            && parts.hi == 0
            && size < 1e15
        {
            let size = size / power;
            return if parts.negative { -size } else { size };
        }
        // Every decimal has a nearest float; the conversion has no failing case to hand on.
        f64::try_from(value).unwrap_or(f64::NAN)
    }

    fn whole(value: i32) -> Self {
        f64::from(value)
    }

    fn floor(self) -> Self {
        let nearest = nearest(self);
        if nearest > self {
            nearest - 1.0
        } else {
            nearest
        }
    }

    /// To nine decimals, and to no more than twelve digits: what stands behind them are the errors of floats.
    fn rounded_for_comparison(self) -> Self {
        rounded_to(self, compared_decimals(self))
    }

    fn rounded(self, decimals: u32) -> Self {
        rounded_to(self.rounded_for_comparison(), decimals)
    }

    fn value(self) -> Decimal {
        Decimal::try_from(self).unwrap_or_default()
    }

    fn above_zero(self) -> bool {
        // Half of the ninth decimal is rounded up.
        self * 1e9 >= 0.5
    }
}

/// How many decimals of a float count in a comparison: nine, but no more than twelve digits.
pub(crate) fn compared_decimals(value: f64) -> u32 {
    let size = value.abs();
    let too_large = POWERS_OF_TEN[3..]
        .iter()
        .take_while(|most| size >= **most)
        .count();
    9_u32.saturating_sub(u32::try_from(too_large).unwrap_or(9))
}

/// Whether a number is at least another, both rounded for the comparison.
pub(crate) fn reaches(number: f64, other: f64) -> bool {
    let above = number - other;
    // Rounding brings none so far.
    if above.abs() > 1e-8 + 1e-10 * other.abs() {
        return above > 0.0;
    }
    number.rounded_for_comparison() >= other.rounded_for_comparison()
}

/// Rounded half away from zero to so many decimals.
pub(crate) fn rounded_to(value: f64, decimals: u32) -> f64 {
    rounded_by(value, power_of_ten(decimals))
}

/// The power of ten with so many zeros, fifteen at the most.
pub(crate) fn power_of_ten(zeros: u32) -> f64 {
    let power = usize::try_from(zeros)
        .ok()
        .and_then(|zeros| POWERS_OF_TEN.get(zeros));
    power.copied().unwrap_or(1e15)
}

/// Rounded half away from zero to so many decimals as a power of ten has zeros.
pub(crate) fn rounded_by(value: f64, power: f64) -> f64 {
    let size = value.abs() * power;
    let near = nearest(size);
    // The nearest of two equally near is the even one.
    let away = if size - near >= 0.5 { near + 1.0 } else { near };
    (away / power).copysign(value)
}

/// The nearest whole number: with this much added a float has no place for decimals. Larger ones have none.
fn nearest(value: f64) -> f64 {
    const NO_DECIMALS: f64 = 6_755_399_441_055_744.0;
    if value.abs() < NO_DECIMALS / 4.0 {
        (value + NO_DECIMALS) - NO_DECIMALS
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    fn decimal(text: &str) -> Decimal {
        Decimal::from_str(text).unwrap()
    }

    /// Of numbers of all sizes, and others about as far from them as rounding may bring them.
    #[test]
    fn a_number_reaches_another_where_it_does_so_rounded() {
        for size in -3..13 {
            let number = 1.234_567_890_123_45 * libm::pow(10.0, f64::from(size));
            for step in -400..400 {
                let off = f64::from(step) * (1e-8 + 1e-10 * number) / 100.0;
                for [one, other] in [
                    [number, number + off],
                    [number + off, number],
                    [-number, off - number],
                ] {
                    let rounded = one.rounded_for_comparison() >= other.rounded_for_comparison();
                    assert_eq!(reaches(one, other), rounded, "{one} and {other}");
                }
            }
        }
    }

    #[test]
    fn a_float_is_the_nearest_to_its_decimal() {
        for text in [
            "0",
            "0.1",
            "-0.3946",
            "38000",
            "0.000000000001",
            "1000000000000",
            "999999999999999",
            "123.456789012345",
            "-4294967296.5",
            "12345678901234567.89",
            "0.1234567890123456789",
        ] {
            let nearest: f64 = text.parse().unwrap();
            let float = f64::exact(decimal(text));
            assert_eq!(float.to_bits(), nearest.to_bits(), "{text}: {float}");
        }
    }

    #[test]
    fn above_zero_is_what_rounds_to_more_than_nothing() {
        let both = |text: &str| {
            let exact = decimal(text).above_zero();
            assert_eq!(f64::exact(decimal(text)).above_zero(), exact, "{text}");
            exact
        };
        let above = [
            "0.0000000005",
            "0.000000001",
            "0.0000000010001",
            "1",
            "1.00000000000001",
        ];
        assert!(above.into_iter().all(both));
        let not = [
            "0",
            "0.00000000000",
            "0.0000000004999",
            "-0.000000001",
            "-1",
        ];
        assert!(!not.into_iter().any(both));
    }
}
