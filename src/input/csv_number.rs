//! Numbers as spreadsheets write them: the decimal sign is settled once a file, never guessed.

use rust_decimal::Decimal;

use super::exact::{NumberFault, exact};

/// The sign between a number's whole part and its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DecimalSign {
    Comma,
    Point,
}

impl DecimalSign {
    fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
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
pub(super) enum Evidence {
    /// Nothing: the number has neither comma nor point.
    Nothing,
    /// It may be read in both ways: `1,234`.
    Ambiguous,
    /// It can be read only with this decimal sign.
    Settled(DecimalSign),
}

/// Why a number cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CsvNumberError {
    /// Its digits or their grouping are wrong.
    Fault(NumberFault),
    /// The sign may separate thousands or decimals, and nothing settles it.
    Ambiguous,
}

/// What a number tells about the decimal sign.
pub(super) fn evidence(text: &str) -> Evidence {
    let (text, spaced) = plain(text);
    let text = text.trim_start_matches('-');
    let commas = text.matches(',').count();
    let points = text.matches('.').count();
    let only = |sign: DecimalSign, count: usize| {
        if count > 1 {
            // A decimal sign stands once: these separate thousands.
            return Evidence::Settled(sign.other());
        }
        let (whole, fraction) = text.split_once(sign.sign()).unwrap_or((text, ""));
        let may_be_thousands =
            fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        if may_be_thousands && !spaced {
            Evidence::Ambiguous
        } else {
            Evidence::Settled(sign)
        }
    };
    match (commas, points) {
        (0, 0) => Evidence::Nothing,
        (count, 0) => only(DecimalSign::Comma, count),
        (0, count) => only(DecimalSign::Point, count),
        // With both, the last is the decimal sign.
        _ if text.rfind(',') > text.rfind('.') => Evidence::Settled(DecimalSign::Comma),
        _ => Evidence::Settled(DecimalSign::Point),
    }
}

/// Reads a number with the file's decimal sign, where that is settled.
///
/// # Errors
/// It is no number, its thousands are not groups of three digits, or its sign is ambiguous.
pub(super) fn csv_number(text: &str, sign: Option<DecimalSign>) -> Result<Decimal, CsvNumberError> {
    let (plain, _) = plain(text);
    let wrong = CsvNumberError::Fault(NumberFault::NotANumber);
    let Some(sign) = sign else {
        if evidence(text) == Evidence::Ambiguous {
            return Err(CsvNumberError::Ambiguous);
        }
        return exact(&plain).map_err(CsvNumberError::Fault);
    };
    let (whole, fraction) = match plain.split_once(sign.sign()) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (plain.as_str(), None),
    };
    let thousands = sign.other().sign();
    if whole.contains(thousands) {
        let mut groups = whole.trim_start_matches('-').split(thousands);
        let first = groups.next().unwrap_or("");
        if !(1..=3).contains(&first.len()) || groups.any(|group| group.len() != 3) {
            return Err(wrong);
        }
    }
    let mut digits = whole.replace(thousands, "");
    if let Some(fraction) = fraction {
        if fraction.is_empty() || fraction.contains(thousands) {
            return Err(wrong);
        }
        digits.push('.');
        digits.push_str(fraction);
    }
    exact(&digits).map_err(CsvNumberError::Fault)
}

/// The number without spaces between thousands and with an ordinary minus, and whether it had such spaces. A space that
/// does not separate groups of three digits stays, and makes the number wrong.
fn plain(text: &str) -> (String, bool) {
    let is_space = |sign: char| matches!(sign, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}');
    let text: String = text
        .trim()
        .chars()
        .map(|sign| if sign == '\u{2212}' { '-' } else { sign })
        .collect();
    if !text.contains(is_space) {
        return (text, false);
    }
    let (minus, unsigned) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| {
        ("-", rest.trim_start_matches(is_space))
    });
    let end = unsigned.find([',', '.']).unwrap_or(unsigned.len());
    let (whole, rest) = unsigned.split_at(end);
    let mut groups = whole.split(is_space);
    let first = groups.next().unwrap_or("");
    let well_grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    if !well_grouped {
        return (text, true);
    }
    let whole: String = whole.chars().filter(|sign| !is_space(*sign)).collect();
    (format!("{minus}{whole}{rest}"), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, sign: DecimalSign) -> Option<String> {
        csv_number(text, Some(sign))
            .ok()
            .map(|number| number.to_string())
    }

    #[test]
    fn thousands_are_separated_in_many_ways() {
        for text in [
            "1 234 567,5",
            "1\u{A0}234\u{A0}567,5",
            "1\u{202F}234\u{202F}567,5",
            "1\u{2009}234\u{2009}567,5",
            "1.234.567,5",
        ] {
            assert_eq!(
                read(text, DecimalSign::Comma).as_deref(),
                Some("1234567.5"),
                "{text}"
            );
        }
        assert_eq!(
            read("1,234,567.5", DecimalSign::Point).as_deref(),
            Some("1234567.5")
        );
        assert_eq!(
            read("\u{2212}1 500", DecimalSign::Comma).as_deref(),
            Some("-1500")
        );
    }

    #[test]
    fn a_number_settles_the_sign_where_it_can_be_read_in_one_way_only() {
        use Evidence::{Ambiguous, Nothing, Settled};
        let cases = [
            ("1234", Nothing),
            ("1 234", Nothing),
            ("1,5", Settled(DecimalSign::Comma)),
            ("0,234", Settled(DecimalSign::Comma)),
            ("1234,567", Settled(DecimalSign::Comma)),
            ("1 234,567", Settled(DecimalSign::Comma)),
            ("1,234", Ambiguous),
            ("-1.234", Ambiguous),
            ("1.234,5", Settled(DecimalSign::Comma)),
            ("1,234.5", Settled(DecimalSign::Point)),
            ("1,234,567", Settled(DecimalSign::Point)),
            ("12.50", Settled(DecimalSign::Point)),
        ];
        for (text, expected) in cases {
            assert_eq!(evidence(text), expected, "{text}");
        }
    }

    #[test]
    fn an_ambiguous_number_is_never_guessed() {
        assert_eq!(csv_number("1,234", None), Err(CsvNumberError::Ambiguous));
        assert_eq!(read("1,234", DecimalSign::Comma).as_deref(), Some("1.234"));
        assert_eq!(read("1,234", DecimalSign::Point).as_deref(), Some("1234"));
        assert_eq!(csv_number("1 234", None), Ok(Decimal::from(1234)));
    }

    #[test]
    fn what_is_grouped_wrongly_is_no_number() {
        for text in [
            "1.23",
            "12.3456,5",
            "1 23",
            "1,2,3",
            "1 500 kr",
            "",
            "1,",
            "12 34",
            "1..5",
        ] {
            assert_eq!(read(text, DecimalSign::Comma), None, "{text}");
        }
    }
}
