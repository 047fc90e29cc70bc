//! What people write into the cells of tables besides numbers and names.

use crate::input::parsed_year;
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
    fn totals_begin_with_a_word_for_them() {
        assert!(["Summa", "TOTALT 2020", "Average:"].map(begins_totals) == [true; 3]);
        assert!(["Sumpmark", "Summerkurs", ""].map(begins_totals) == [false; 3]);
    }
}
