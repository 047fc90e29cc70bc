//! Numbers and dates as people write them, and how TOML writes what they mean.

use std::iter::Peekable;
use std::str::Chars;

use rust_decimal::Decimal;

use super::faults::plain;

/// Signs that look like a minus.
pub(super) const DASHES: [char; 7] = [
    '\u{2212}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{FE63}',
];

/// Marks of one stroke that a word processor makes of straight ones.
pub(super) const SINGLE: [char; 6] = ['’', '‘', '‚', '‛', '′', '`'];

/// The same, of two.
pub(super) const DOUBLE: [char; 7] = ['”', '“', '„', '‟', '»', '«', '″'];

/// Words before a number that say what its range should, or in which money it is.
const BEFORE: [&str; 16] = [
    "ca.", "ca ", "c:a", "cirka", "circa", "omkring", "ungefär", "runt", "about", "approx.",
    "approx", "~", "≈", "SEK", "kr.", "kr ",
];

/// What somebody meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MeantValue {
    /// The word by which sentences choose.
    pub(super) slip: &'static str,
    /// As TOML writes it; `None` if more than one thing may be meant.
    pub(super) right: Option<String>,
}

/// Whether a sign is a blank, also one that a word processor or a spreadsheet makes.
pub(super) fn is_blank(sign: char) -> bool {
    sign.is_whitespace() || is_strange_blank(sign)
}

/// Whether a sign is a blank that TOML does not know.
pub(super) fn is_strange_blank(sign: char) -> bool {
    let has_no_width = matches!(sign, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    has_no_width || sign.is_whitespace() && !sign.is_ascii()
}

/// A text that is a number in some form.
pub(super) fn number(text: &str) -> Option<MeantValue> {
    let text = text.trim_matches(is_blank);
    let bare = before(text);
    let mut slip = if bare.len() < text.len() {
        "unit"
    } else {
        "number"
    };
    let unsigned = bare
        .strip_prefix(['-', '+'])
        .or_else(|| bare.strip_prefix(DASHES));
    let is_negative = unsigned.is_some() && !bare.starts_with('+');
    let (separators, groups, unit) = groups(unsigned.unwrap_or(bare).trim_start_matches(is_blank))?;
    let factor = factor(unit)?;
    let separated = separated(&separators, &groups);
    let written = match &separated {
        Ok((_, digits)) | Err(digits) => digits.clone(),
    };
    if !unit.is_empty() && slip == "number" {
        slip = "unit";
    }
    if unit.starts_with('%') {
        slip = "percent";
    }
    if slip == "number" {
        slip = match separated {
            Err(_) => "thousands-comma",
            Ok((slip, _))
                if slip == "number" && unsigned.is_some_and(|_| bare.starts_with(DASHES)) =>
            {
                "minus"
            }
            Ok((slip, _)) => slip,
        };
    }
    let right = written.and_then(|digits| {
        let digits = if factor == Decimal::ONE {
            digits
        } else {
            let number: Decimal = digits.replace('_', "").parse().ok()?;
            grouped(&plain(number.checked_mul(factor)?))
        };
        Some(if is_negative {
            format!("-{digits}")
        } else {
            digits
        })
    });
    Some(MeantValue { slip, right })
}

/// A text without the words that stand before its number.
fn before(text: &str) -> &str {
    let begins = |word: &&str| {
        let beginning = text.get(..word.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(word))
    };
    let word = BEFORE.iter().find(|word| begins(word));
    let bare = word.and_then(|word| text.get(word.len()..));
    bare.unwrap_or(text).trim_start_matches(is_blank)
}

/// The digits of a number, what stands between their groups, and what stands behind.
fn groups(text: &str) -> Option<(Vec<char>, Vec<String>, &str)> {
    let (mut separators, mut groups) = (Vec::new(), Vec::new());
    let mut signs = text.chars().peekable();
    let digits = |signs: &mut Peekable<Chars>| {
        let mut digits = String::new();
        while let Some(digit) = signs.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        digits
    };
    let mut left = text;
    groups.push(digits(&mut signs));
    loop {
        left = left.get(groups.last()?.len()..)?;
        let separator =
            signs.next_if(|sign| matches!(sign, '.' | ',' | '_' | '\'' | '’') || is_blank(*sign));
        let Some(separator) = separator.filter(|_| signs.peek().is_some_and(char::is_ascii_digit))
        else {
            break;
        };
        left = left.get(separator.len_utf8()..)?;
        separators.push(separator);
        groups.push(digits(&mut signs));
    }
    if groups[0].is_empty() {
        // `,5` is a half.
        (groups.len() > 1 && matches!(separators[0], '.' | ',')).then(|| groups[0].push('0'))?;
    }
    Some((separators, groups, left.trim_matches(is_blank)))
}

/// What a unit multiplies by; `None` if it is no unit.
fn factor(unit: &str) -> Option<Decimal> {
    let is_of_unit =
        |sign: char| sign.is_alphabetic() || is_blank(sign) || "%.,:/-–²".contains(sign);
    let is_unit = unit.chars().all(is_of_unit);
    let word = unit.to_lowercase();
    let power = match word.split(is_blank).next().unwrap_or("") {
        "%" | "procent" | "percent" => return Some(Decimal::new(1, 2)),
        "tkr" | "ksek" | "tusen" => 3,
        "mnkr" | "mkr" | "msek" | "milj" | "milj." | "miljoner" | "million" => 6,
        "mdkr" | "miljarder" => 9,
        _ => 0,
    };
    is_unit.then(|| Decimal::from(10_i64.pow(power)))
}

/// The digits as TOML writes them, `None` if their groups make no number, with what is unusual in them.
///
/// # Errors
/// A comma may be a decimal sign or part thousands: gives the digits as thousands.
#[allow(clippy::type_complexity, reason = "used once, above")]
fn separated(
    separators: &[char],
    groups: &[String],
) -> Result<(&'static str, Option<String>), Option<String>> {
    let (first, last) = (&groups[0], groups.last().map_or(0, String::len));
    let is_zero = first.starts_with('0');
    let decimal = separators.last().copied().filter(|sign| {
        matches!(sign, '.' | ',') && separators.iter().filter(|other| *other == sign).count() == 1
    });
    let is_open = separators == [','] && last == 3 && first.len() <= 3 && !is_zero;
    let decimal = decimal.filter(|_| !is_open);
    let whole = &groups[..groups.len() - usize::from(decimal.is_some())];
    let between = &separators[..whole.len() - 1];
    let is_grouped = first.len() <= 3 && whole[1..].iter().all(|group| group.len() == 3);
    let digits = (whole.len() == 1 || is_grouped).then(|| {
        let whole = whole.join("_");
        let whole = whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        decimal.map_or_else(
            || whole.to_owned(),
            |_| format!("{whole}.{}", groups[groups.len() - 1]),
        )
    });
    if is_open {
        return Err(digits);
    }
    let slip = match between.first() {
        Some('.' | ',') => "points",
        Some('_') | None if decimal == Some(',') => "comma",
        Some('_') | None if is_zero && first.len() > 1 => "leading-zero",
        Some('_') | None => "number",
        Some(_) => "spaces",
    };
    Ok((slip, digits))
}

/// A whole number of more than four digits in groups.
fn grouped(number: &str) -> String {
    let digits = number.len();
    if number.contains('.') || digits < 4 {
        return number.to_owned();
    }
    let sign = |(position, sign): (usize, char)| {
        let is_first = position > 0 && (digits - position).is_multiple_of(3);
        is_first.then_some('_').into_iter().chain([sign])
    };
    number.chars().enumerate().flat_map(sign).collect()
}

/// A text that is a day in some form.
pub(super) fn date(text: &str) -> Option<MeantValue> {
    let text = text.trim_matches(is_blank);
    let is_of_part = |sign: char| sign.is_alphanumeric();
    let parts: Vec<&str> = text
        .split(|sign| !is_of_part(sign))
        .filter(|part| !part.is_empty())
        .collect();
    let between: String = text.chars().filter(|sign| !is_of_part(*sign)).collect();
    let is_between = |sign: char| {
        matches!(sign, '-' | '/' | '.' | ',' | ':') || is_blank(sign) || DASHES.contains(&sign)
    };
    if let [year, month] = parts.as_slice()
        && ["19", "20"].iter().any(|century| year.starts_with(century))
        && (year.len(), month.len(), &*between) == (4, 2, "-")
    {
        // A month without its day.
        return Some(MeantValue {
            slip: "date",
            right: None,
        });
    }
    let parts: [&str; 3] = match parts.as_slice() {
        [one] if one.len() == 8 && one.is_ascii() => [&one[..4], &one[4..6], &one[6..]],
        [one, two, three] if between.chars().all(is_between) => [one, two, three],
        _ => return None,
    };
    let number = |part: &str| -> Option<u16> {
        (part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse().ok())?
    };
    let is_year = |part: &&str| part.len() == 4 && number(part).is_some();
    let named = parts.iter().position(|part| month(part).is_some());
    let (year, month, day) = match (named, parts) {
        (Some(position), _) => {
            let others: Vec<&str> = (0..3)
                .filter(|other| *other != position)
                .map(|other| parts[other])
                .collect();
            let year = others.iter().position(is_year)?;
            (
                number(others[year])?,
                month(parts[position])?,
                number(others[1 - year])?,
            )
        }
        (None, [year, month, day]) if is_year(&year) => {
            (number(year)?, number(month)?, number(day)?)
        }
        (None, [one, two, year]) if is_year(&year) => {
            let (one, two) = (number(one)?, number(two)?);
            // Which is the month is told by what cannot be one, or by a point or by `1/2 2026`; `1/2/2026` may be either.
            let is_open = one != two && one <= 12 && two <= 12 && matches!(&*between, "//" | "--");
            if is_open {
                return Some(MeantValue {
                    slip: "date",
                    right: None,
                });
            }
            let (day, month) = if two > 12 { (two, one) } else { (one, two) };
            (number(year)?, month, day)
        }
        (None, [one, two, three]) => {
            let short = [one, two, three]
                .iter()
                .all(|part| part.len() <= 2 && number(part).is_some());
            let is_date = short && !between.chars().any(is_blank) && !between.contains([',', '.']);
            return is_date.then_some(MeantValue {
                slip: "date",
                right: None,
            });
        }
    };
    let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
    let right = is_day.then(|| format!("{year:04}-{month:02}-{day:02}"));
    Some(MeantValue {
        slip: "date",
        right,
    })
}

/// A text in small letters without rings, dots and accents: who types `malgrupp` means `Målgrupp`.
pub(crate) fn folded(text: &str) -> String {
    let plain = |sign: char| match sign {
        'å' | 'ä' | 'á' | 'à' | 'æ' => 'a',
        'ö' | 'ø' | 'ó' => 'o',
        'é' | 'è' | 'ë' => 'e',
        'ü' => 'u',
        sign => sign,
    };
    text.to_lowercase().chars().map(plain).collect()
}

/// The id that a text becomes without signs that no id has.
pub(crate) fn proposed_id(text: &str) -> Option<String> {
    let parts = folded(text).replace(|sign: char| !sign.is_ascii_alphanumeric(), "-");
    let parts: Vec<&str> = parts.split('-').filter(|part| !part.is_empty()).collect();
    let id = parts.join("-");
    (!id.is_empty() && id.len() <= 60).then_some(id)
}

/// The month that a word names, in Swedish or English, in full or short.
fn month(word: &str) -> Option<u16> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "dec",
    ];
    let word = word.to_lowercase();
    let names = word.chars().all(char::is_alphabetic) && (3..=9).contains(&word.len());
    let position = MONTHS.iter().position(|month| word.starts_with(month))?;
    names.then(|| u16::try_from(position + 1).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(meant: Option<MeantValue>) -> (&'static str, String) {
        meant.map_or(("none", String::new()), |meant| {
            (meant.slip, meant.right.unwrap_or_default())
        })
    }

    #[test]
    fn numbers_as_people_write_them() {
        let cases = [
            ("0,30", "comma", "0.30"),
            ("41000,50", "comma", "41000.50"),
            (",5", "comma", "0.5"),
            ("0,125", "comma", "0.125"),
            ("41,000", "thousands-comma", "41_000"),
            ("41 000", "spaces", "41_000"),
            ("41\u{A0}000,50", "spaces", "41_000.50"),
            ("1.234.567", "points", "1_234_567"),
            ("41.000,50", "points", "41_000.50"),
            ("1,234,567.5", "points", "1_234_567.5"),
            ("41 00", "spaces", ""),
            ("41 000 kr", "unit", "41_000"),
            ("41 000:-", "unit", "41_000"),
            ("ca 41000", "unit", "41000"),
            ("kr 41 000", "unit", "41_000"),
            ("41 tkr", "unit", "41_000"),
            ("5,2 mnkr", "unit", "5_200_000"),
            ("5 %", "percent", "0.05"),
            ("38,46%", "percent", "0.3846"),
            ("\u{2212}1.6", "minus", "-1.6"),
            ("\u{2212}41 000", "spaces", "-41_000"),
            ("007", "leading-zero", "7"),
            ("41_000", "number", "41_000"),
            ("Team", "none", ""),
            ("1/3", "none", ""),
            ("50-60", "none", ""),
        ];
        for (text, slip, right) in cases {
            assert_eq!(said(number(text)), (slip, right.to_owned()), "{text}");
        }
    }

    #[test]
    fn dates_as_people_write_them() {
        let cases = [
            ("1/1 2026", "2026-01-01"),
            ("1/2 2026", "2026-02-01"),
            ("24/12/2026", "2026-12-24"),
            ("12/24/2026", "2026-12-24"),
            ("2/1/2026", ""),
            ("1.2.2026", "2026-02-01"),
            ("2020/01/01", "2020-01-01"),
            ("2020–1–1", "2020-01-01"),
            ("20200101", "2020-01-01"),
            ("1 januari 2026", "2026-01-01"),
            ("Oct 3, 2026", "2026-10-03"),
            ("5 maj 2026", "2026-05-05"),
            ("26-01-01", ""),
        ];
        for (text, right) in cases {
            assert_eq!(said(date(text)), ("date", right.to_owned()), "{text}");
        }
        for text in ["41 000", "1 000 000", "2026-2027", "10,5", "Team A B"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
