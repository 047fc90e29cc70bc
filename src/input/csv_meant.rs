//! What was probably meant by a cell that holds no number: proposed, never read as that.

use rust_decimal::Decimal;

use super::csv_number::{DecimalSign, SignEvidence, csv_number, evidence};

/// What a text that is no number seems to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum MeantCell {
    /// A number with something around it: `ca 4 500 kr`, `1 234:-`, `420 tkr`.
    Number(String),
    /// A number below zero as bookkeepers write it: `(1 200)`.
    Minus(String),
    /// A share: `12,5 %`; first as it stands, then as a part of 1.
    Percent(String, String),
    /// Two numbers: `1 500–2 000`.
    Range(String, String),
    /// Nothing that can be told.
    Unknown,
}

/// Words before a number that say nothing of its size.
const BEFORE: [&str; 9] = ["", "ca", "ca.", "c:a", "cirka", "circa", "kr", "sek", "~"];
/// The same behind it.
const BEHIND: [&str; 13] = [
    "", "kr", "kr.", "kr:-", "kr,-", "sek", "kronor", ":-", ",-", ".-", "st", "*", "**",
];
/// Words behind a number that multiply it.
pub(super) const LARGE: [(&str, u32); 6] = [
    ("tkr", 3),
    ("kkr", 3),
    ("ksek", 3),
    ("mkr", 6),
    ("mnkr", 6),
    ("msek", 6),
];

/// What a text seems to mean in a file of this decimal sign.
pub(super) fn meant(text: &str, sign: Option<DecimalSign>) -> MeantCell {
    let text = text.trim();
    let number = |text: &str| number(text, sign);
    let inside = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    if let Some(positive) = inside
        .and_then(number)
        .filter(|number| *number > Decimal::ZERO)
    {
        return MeantCell::Minus(written(-positive, sign));
    }
    if let Some(number) = text.strip_suffix('%').and_then(|text| number(text.trim())) {
        let part = number / Decimal::ONE_HUNDRED;
        return MeantCell::Percent(written(number, sign), written(part, sign));
    }
    if let Some(number) = number(text) {
        return MeantCell::Number(written(number, sign));
    }
    let ends = text.split_once(['–', '—', '-']);
    if let Some((low, high)) = ends.and_then(|(low, high)| Some((number(low)?, number(high)?))) {
        return MeantCell::Range(written(low, sign), written(high, sign));
    }
    MeantCell::Unknown
}

/// The part of a text from its first digit to its last.
pub(super) fn number_within(text: &str) -> &str {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let ends = text.find(is_digit).zip(text.rfind(is_digit));
    ends.map_or("", |(first, last)| &text[first..=last])
}

/// The number of a text with nothing around it but words that do not change it.
fn number(text: &str, sign: Option<DecimalSign>) -> Option<Decimal> {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let end = |text: &str| text.rfind(is_digit).map(|last| last + 1);
    let start = text.find(is_digit)?;
    let minus = text[..start].rfind(['-', '\u{2212}']);
    let start = minus
        .filter(|minus| text[*minus..start].chars().count() == 1)
        .unwrap_or(start);
    let (before, rest) = text.split_at(start);
    // A mark of a footnote, 4 500 1), is no part of the number.
    let rest = rest
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(' '))
        .map_or(rest, |(rest, _)| rest);
    let (digits, behind) = rest.split_at(end(rest)?);
    let behind = behind.trim().to_lowercase();
    let large = LARGE.iter().find(|(word, _)| *word == behind);
    let is_plain = BEFORE.contains(&before.trim().to_lowercase().as_str())
        && (large.is_some()
            || BEHIND.contains(&behind.as_str())
            || behind.starts_with("kr/")
            || behind.starts_with("sek/"));
    let sign = match evidence(digits) {
        SignEvidence::Nothing => sign,
        SignEvidence::Ambiguous => Some(sign?),
        SignEvidence::Settled(shown) => Some(shown),
    };
    let number = csv_number(digits, sign).ok().filter(|_| is_plain)?;
    let factor = 10_u32.pow(large.map_or(0, |(_, power)| *power));
    number.checked_mul(factor.into())
}

/// A number as the file would have it.
fn written(number: Decimal, sign: Option<DecimalSign>) -> String {
    let text = number.normalize().to_string();
    match sign {
        Some(DecimalSign::Comma) => text.replace('.', ","),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_proposed_where_nothing_around_it_changes_it() {
        let meant = |text: &str| match meant(text, Some(DecimalSign::Comma)) {
            MeantCell::Number(number) => number,
            MeantCell::Minus(number) => format!("minus {number}"),
            MeantCell::Percent(number, part) => format!("percent {number} or {part}"),
            MeantCell::Range(low, high) => format!("{low} to {high}"),
            MeantCell::Unknown => "unknown".to_owned(),
        };
        let cases = [
            ("4 500 kr", "4500"),
            ("ca 4500", "4500"),
            ("Cirka 4 500,50 kr", "4500,5"),
            ("c:a -35", "-35"),
            ("1 234:-", "1234"),
            ("1.234 kr", "1234"),
            ("4 500 1)", "4500"),
            ("420 000*", "420000"),
            ("420 tkr", "420000"),
            ("1,2 mnkr", "1200000"),
            ("450 kr/dygn", "450"),
            ("4500.-", "4500"),
            ("(1 200)", "minus -1200"),
            ("(1 200 kr)", "minus -1200"),
            ("12,5 %", "percent 12,5 or 0,125"),
            ("1 500–2 000", "1500 to 2000"),
            ("1 500 - 2 000 kr", "1500 to 2000"),
            ("450 EUR", "unknown"),
            ("12.5 kr", "12,5"),
            ("4 50 kr", "unknown"),
            ("x", "unknown"),
            ("", "unknown"),
            ("(x)", "unknown"),
            ("2020-01-01", "unknown"),
        ];
        for (text, expected) in cases {
            assert_eq!(meant(text), expected, "{text}");
        }
    }

    #[test]
    fn a_sign_that_may_be_of_thousands_is_never_proposed_as_one_or_the_other() {
        assert_eq!(meant("4,500 kr", None), MeantCell::Unknown);
        assert_eq!(meant("4,50 kr", None), MeantCell::Number("4.5".to_owned()));
    }
}
