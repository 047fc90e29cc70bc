//! Exact numbers from their digits.

use rust_decimal::Decimal;

use crate::model::{Bounds, choice};

choice! {
    /// What is wrong with a number's digits, with the word by which sentences choose.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum NumberFault {
        /// No number at all.
        NotANumber = "not-a-number",
        /// NaN or infinite.
        NotFinite = "not-finite",
        /// Larger than 10¹².
        TooLarge = "too-large",
        /// More than 12 decimals.
        TooManyDecimals = "too-many-decimals",
    }
}

/// The number that a literal means, such as `-1234.50` or `5e-2`, exactly; no float in between.
///
/// # Errors
/// The text is no number, is not finite, is larger than 10¹² or has more than 12 decimals.
pub(crate) fn exact(text: &str) -> Result<Decimal, NumberFault> {
    if let Some(number) = short(text, b'.') {
        return Ok(number);
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, "inf" | "nan") {
        return Err(NumberFault::NotFinite);
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (
            mantissa,
            exponent
                .parse::<i32>()
                .map_err(|_| exponent_fault(exponent))?,
        ),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits_only = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits_only(whole) || !digits_only(fraction) || mantissa.ends_with('.')
    {
        return Err(NumberFault::NotANumber);
    }

    // The digits that count, as a whole number times a power of ten.
    let fraction_digits =
        i32::try_from(fraction.len()).map_err(|_| NumberFault::TooManyDecimals)?;
    let all = [whole, fraction].concat();
    let significant = all.trim_start_matches('0').trim_end_matches('0');
    if significant.is_empty() {
        return Ok(Decimal::ZERO);
    }
    let cut = all.len() - all.trim_end_matches('0').len();
    let cut = i32::try_from(cut).map_err(|_| NumberFault::TooLarge)?;
    let power = exponent.saturating_sub(fraction_digits).saturating_add(cut);

    let most_decimals = i32::try_from(Bounds::DECIMALS).unwrap_or(i32::MAX);
    let size = i64::try_from(significant.len())
        .unwrap_or(i64::MAX)
        .saturating_add(i64::from(power));
    if size > 13 {
        return Err(NumberFault::TooLarge);
    }
    if power < -most_decimals {
        return Err(NumberFault::TooManyDecimals);
    }
    let mut number: i128 = significant.parse().map_err(|_| NumberFault::TooLarge)?;
    for _ in 0..power.max(0) {
        number *= 10;
    }
    if text.starts_with('-') {
        number = -number;
    }
    let scale = u32::try_from((-power).max(0)).unwrap_or(0);
    let value =
        Decimal::try_from_i128_with_scale(number, scale).map_err(|_| NumberFault::TooLarge)?;
    if value.abs() > Bounds::LARGEST {
        Err(NumberFault::TooLarge)
    } else {
        Ok(value)
    }
}

/// So many digits are surely within every bound.
const SHORT: usize = 12;

/// A plain number of few digits with this sign before its decimals, as nearly all are: in one go, without its parts being
/// copied about. Of anything else nothing, whatever it is.
pub(super) fn short(text: &str, decimal_sign: u8) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.len() > SHORT {
        return None;
    }
    let mut number: i64 = 0;
    let mut point = None;
    for (position, byte) in digits.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => number = number * 10 + i64::from(byte - b'0'),
            sign if sign == decimal_sign && point.is_none() => point = Some(position),
            _ => return None,
        }
    }
    let after = digits.len() - point.map_or(digits.len(), |point| point + 1);
    let is_cut_short = digits.is_empty() || point == Some(0) || point.is_some_and(|_| after == 0);
    if is_cut_short {
        return None;
    }
    let mut scale = u32::try_from(after).ok()?;
    // Digits that say nothing are not kept.
    while scale > 0 && number % 10 == 0 {
        number /= 10;
        scale -= 1;
    }
    let sign = if digits.len() < text.len() { -1 } else { 1 };
    Some(Decimal::new(sign * number, scale))
}

/// What is wrong with an exponent that is no small whole number.
fn exponent_fault(exponent: &str) -> NumberFault {
    let digits = exponent.trim_start_matches(['+', '-']);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        NumberFault::NotANumber
    } else if exponent.starts_with('-') {
        NumberFault::TooManyDecimals
    } else {
        NumberFault::TooLarge
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_kept_and_exponents_move_the_point() {
        let cases = [
            ("0.1", "0.1"),
            ("123456789012.345678901234", "123456789012.345678901234"),
            ("-7", "-7"),
            ("+1.50", "1.5"),
            ("-0.0", "0"),
            ("1000000000000", "1000000000000"),
            ("5e-2", "0.05"),
            ("1.5E3", "1500"),
            ("0.00e99", "0"),
            ("1000000000000000e-3", "1000000000000"),
        ];
        for (text, number) in cases {
            assert_eq!(exact(text).unwrap().to_string(), number, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_held_is_refused() {
        let forty = "1".repeat(40);
        let cases = [
            (forty.as_str(), NumberFault::TooLarge),
            ("1000000000001", NumberFault::TooLarge),
            ("-1e13", NumberFault::TooLarge),
            ("1e99999999999", NumberFault::TooLarge),
            ("0.0000000000001", NumberFault::TooManyDecimals),
            ("1e-99999999999", NumberFault::TooManyDecimals),
            ("nan", NumberFault::NotFinite),
            ("-inf", NumberFault::NotFinite),
            ("", NumberFault::NotANumber),
            ("1.", NumberFault::NotANumber),
            (".5", NumberFault::NotANumber),
            ("1,5", NumberFault::NotANumber),
            ("1e", NumberFault::NotANumber),
            ("٣", NumberFault::NotANumber),
        ];
        for (text, fault) in cases {
            assert_eq!(exact(text), Err(fault), "{text}");
        }
    }
}
