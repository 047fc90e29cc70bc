//! What people write into the cells of tables besides numbers and names.

use crate::input::{is_in_thousands, parsed_year};
use crate::model::Year;

/// Words that begin a row of totals.
const TOTALS: [&str; 10] = [
    "summa",
    "delsumma",
    "totalt",
    "total",
    "totalsumma",
    "sum",
    "subtotal",
    "medel",
    "genomsnitt",
    "average",
];

/// The signs and codes of currencies but kronor.
const CURRENCIES: [&str; 9] = ["£", "€", "$", "gbp", "eur", "usd", "dkk", "nok", "chf"];

/// Whether a text begins a row of totals.
pub(super) fn begins_totals(text: &str) -> bool {
    let text = text.to_lowercase();
    let word = text.split(|sign: char| !sign.is_alphabetic()).next();
    word.is_some_and(|word| TOTALS.contains(&word))
}

/// The two years of a financial year: `2010/11`, `2010–2011`.
pub(super) fn two_years(text: &str) -> Option<(Year, Year)> {
    let (first, last) = text.split_once(['/', '-', '–'])?;
    let first = parsed_year(first.trim())?;
    let next = first.number() + 1;
    let is_next = |last: &str| last == next.to_string() || last == format!("{:02}", next % 100);
    is_next(last.trim())
        .then(|| Year::new(next))
        .flatten()
        .map(|last| (first, last))
}

/// An amount without the sign of a currency; nothing where it has none.
pub(super) fn without_currency(text: &str) -> Option<&str> {
    let text = text.trim();
    CURRENCIES.iter().find_map(|sign| {
        let start = text
            .get(..sign.len())
            .filter(|start| start.to_lowercase() == *sign);
        let end = text
            .len()
            .checked_sub(sign.len())
            .and_then(|at| text.get(at..));
        let end = end.filter(|end| end.to_lowercase() == *sign);
        let rest = start.map(|_| &text[sign.len()..]);
        rest.or_else(|| end.map(|end| &text[..text.len() - end.len()]))
            .map(str::trim)
    })
}

/// What a number format of a spreadsheet shows beside a number that makes another amount of it: a sign of per cent, another
/// currency, thousands.
pub(super) fn shown_beside(format: &str) -> Option<String> {
    let mut shown = String::new();
    let mut signs = format.chars();
    let mut is_quoted = false;
    while let Some(sign) = signs.next() {
        match sign {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => shown.push(sign),
            // Behind it stands the format of negative numbers.
            ';' => break,
            '\\' => shown.extend(signs.next()),
            '_' | '*' => drop(signs.next()),
            '[' => {
                let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                let currency = inside.strip_prefix('$').unwrap_or("");
                shown.push_str(currency.split('-').next().unwrap_or(""));
            }
            '#' | '0' | '?' | ',' | '.' => {}
            _ => shown.push(sign),
        }
    }
    let shown = shown.trim();
    let is_other =
        shown.contains('%') || is_in_thousands(shown) || without_currency(shown).is_some();
    is_other.then(|| shown.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_financial_year_is_two_that_follow_each_other() {
        let years = |text| two_years(text).map(|(first, last)| (first.number(), last.number()));
        for text in ["2010/11", "2010-11", "2010–2011", "2010 / 2011"] {
            assert_eq!(years(text), Some((2010, 2011)), "{text}");
        }
        assert_eq!(years("1999/00"), Some((1999, 2000)));
        for text in ["2010", "2010/12", "2010-01-01", "10/11", ""] {
            assert_eq!(years(text), None, "{text}");
        }
    }

    #[test]
    fn a_currency_stands_before_or_behind_its_amount() {
        for (text, amount) in [
            ("£44,676", "44,676"),
            (" 12 € ", "12"),
            ("GBP 5", "5"),
            ("7 eur", "7"),
        ] {
            assert_eq!(without_currency(text), Some(amount), "{text}");
        }
        assert_eq!(without_currency("45 kr"), None);
        assert_eq!(without_currency("å"), None);
    }

    #[test]
    fn a_number_format_may_show_another_amount() {
        for (format, shown) in [
            ("0.0%", "%"),
            ("#,##0.0\\ \"tkr\"", "tkr"),
            ("# ##0 \"mkr\";[Red]-# ##0 \"mkr\"", "mkr"),
            ("_-* #,##0.00\\ [$€-1]_-;-* #,##0.00", "€"),
            ("[$£-809]#,##0", "£"),
            ("\"$\"#,##0", "$"),
        ] {
            assert_eq!(shown_beside(format).as_deref(), Some(shown), "{format}");
        }
        for format in [
            "General",
            "#,##0.00",
            "0.00E+00",
            "_-* #,##0\\ \"kr\"_-;-* #,##0\\ \"%\"",
            "#,##0 [$kr-41D]",
            "[Blue]0_%",
            "",
        ] {
            assert_eq!(shown_beside(format), None, "{format}");
        }
    }

    #[test]
    fn totals_begin_with_a_word_for_them() {
        assert!(["Summa", "TOTALT 2020", "Average:"].map(begins_totals) == [true; 3]);
        assert!(["Sumpmark", "Summerkurs", ""].map(begins_totals) == [false; 3]);
    }
}
