//! Numbers as spreadsheets write them: the decimal sign is settled once a file, never guessed.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::exact::{NumberFault, exact, short};

/// The sign between a number's whole part and its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DecimalSign {
    Comma,
    Point,
}

impl DecimalSign {
    pub(super) fn sign(self) -> char {
        char::from(self.byte())
    }

    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Point => b'.',
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

/// What one number's signs tell about the file's decimal sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SignEvidence {
    /// Nothing: the number has neither comma nor point.
    Nothing,
    /// It may be read in both ways: `1,234`.
    Ambiguous,
    /// It can be read only with this decimal sign.
    Settled(DecimalSign),
}

/// What a number tells about the decimal sign.
pub(super) fn evidence(text: &str) -> SignEvidence {
    let (text, spaced) = plain(text);
    let text = text.trim_start_matches('-');
    let (mut commas, mut points) = (0, 0);
    for byte in text.bytes() {
        commas += usize::from(byte == b',');
        points += usize::from(byte == b'.');
    }
    let only = |sign: DecimalSign, count: usize| {
        if count > 1 {
            // A decimal sign stands once: these separate thousands.
            return SignEvidence::Settled(sign.other());
        }
        let (whole, fraction) = text.split_once(sign.sign()).unwrap_or((text, ""));
        let may_be_thousands =
            is_group(fraction) && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        if may_be_thousands && !spaced {
            SignEvidence::Ambiguous
        } else {
            SignEvidence::Settled(sign)
        }
    };
    match (commas, points) {
        (0, 0) => SignEvidence::Nothing,
        (count, 0) => only(DecimalSign::Comma, count),
        (0, count) => only(DecimalSign::Point, count),
        // With both, the last is the decimal sign.
        _ if text.rfind(',') > text.rfind('.') => SignEvidence::Settled(DecimalSign::Comma),
        _ => SignEvidence::Settled(DecimalSign::Point),
    }
}

/// The decimal sign that a number shows.
pub(super) fn shown(text: &str) -> Option<DecimalSign> {
    match evidence(text) {
        SignEvidence::Settled(sign) => csv_number(text, Some(sign)).is_ok().then_some(sign),
        _ => None,
    }
}

/// Reads a number with the file's decimal sign, where that is settled; an ambiguous one needs it.
///
/// # Errors
/// It is no number, or its thousands are not groups of three digits.
pub(super) fn csv_number(text: &str, sign: Option<DecimalSign>) -> Result<Decimal, NumberFault> {
    if let Some(number) = sign.and_then(|sign| short(text, sign.byte())) {
        return Ok(number);
    }
    let (plain, _) = plain(text);
    let Some(sign) = sign else {
        return exact(&plain);
    };
    let (whole, fraction) = match plain.split_once(sign.sign()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (&*plain, None),
    };
    let thousands = sign.other().sign();
    if whole.contains(thousands) {
        let mut groups = whole.trim_start_matches('-').split(thousands);
        let first = groups.next().unwrap_or("");
        if !(1..=3).contains(&first.len()) || !groups.all(is_group) {
            return Err(NumberFault::NotANumber);
        }
    }
    let mut digits = whole.replace(thousands, "");
    if let Some(fraction) = fraction {
        if fraction.is_empty() || fraction.contains(thousands) {
            return Err(NumberFault::NotANumber);
        }
        digits.push('.');
        digits.push_str(fraction);
    }
    exact(&digits)
}

/// Whether these are three digits, as thousands are grouped: `5e3` is no group.
fn is_group(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number without spaces between thousands and with an ordinary minus, and whether it had such spaces. A space that
/// does not separate groups of three digits stays, and makes the number wrong.
fn plain(text: &str) -> (Cow<'_, str>, bool) {
    let is_space = |sign: char| matches!(sign, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}');
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return (text.into(), false);
    }
    let text = text.trim().replace('\u{2212}', "-");
    if !text.contains(is_space) {
        return (text.into(), false);
    }
    let (minus, unsigned) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| {
        ("-", rest.trim_start_matches(is_space))
    });
    let end = unsigned.find([',', '.']).unwrap_or(unsigned.len());
    let (whole, rest) = unsigned.split_at(end);
    let mut groups = whole.split(is_space);
    let first = groups.next().unwrap_or("");
    let well_grouped = (1..=3).contains(&first.len()) && groups.all(is_group);
    if !well_grouped {
        return (text.into(), true);
    }
    let whole: String = whole.chars().filter(|sign| !is_space(*sign)).collect();
    (format!("{minus}{whole}{rest}").into(), true)
}

#[cfg(test)]
mod tests {
    use super::DecimalSign::{Comma, Point};
    use super::*;

    #[test]
    fn thousands_are_separated_in_many_ways_and_in_groups_of_three() {
        let cases = [
            ("1 234 567,5", Comma, "1234567.5"),
            ("1\u{A0}234\u{A0}567,5", Comma, "1234567.5"),
            ("1\u{202F}234\u{202F}567,5", Comma, "1234567.5"),
            ("1\u{2009}234\u{2009}567,5", Comma, "1234567.5"),
            ("1.234.567,5", Comma, "1234567.5"),
            ("1,234,567.5", Point, "1234567.5"),
            ("\u{2212}1 500", Comma, "-1500"),
            ("1,234", Comma, "1.234"),
            ("1,234", Point, "1234"),
            ("1.23", Comma, "none"),
            ("12.3456,5", Comma, "none"),
            ("1 23", Comma, "none"),
            ("1,2,3", Comma, "none"),
            ("1 500 kr", Comma, "none"),
            ("", Comma, "none"),
            ("1,", Comma, "none"),
            ("1..5", Comma, "none"),
            ("4.5e3", Comma, "none"),
            ("4 5e3", Comma, "none"),
            ("4,5e3", Point, "none"),
            ("4,5e3", Comma, "4500"),
        ];
        for (text, sign, expected) in cases {
            let read = csv_number(text, Some(sign));
            let read = read.map_or("none".to_owned(), |number| number.to_string());
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn a_number_settles_the_sign_where_it_can_be_read_in_one_way_only() {
        use SignEvidence::{Ambiguous, Nothing, Settled};
        let cases = [
            ("1234", Nothing),
            ("1 234", Nothing),
            ("1,5", Settled(Comma)),
            ("0,234", Settled(Comma)),
            ("1234,567", Settled(Comma)),
            ("1 234,567", Settled(Comma)),
            ("1,234", Ambiguous),
            ("-1.234", Ambiguous),
            ("1.234,5", Settled(Comma)),
            ("1,234.5", Settled(Point)),
            ("1,234,567", Settled(Point)),
            ("12.50", Settled(Point)),
            ("4.5e3", Settled(Point)),
        ];
        for (text, expected) in cases {
            assert_eq!(evidence(text), expected, "{text}");
        }
    }
}
