//! What may be wrong with a value or a file, wherever it was read.

use rust_decimal::Decimal;

use super::exact::NumberFault;
use super::nearest::nearest;
use crate::model::{Bounds, Choice, Date, Place, Year};
use crate::problem::{Code, Fact, Problem};

/// Names that a hint lists before it only counts the rest.
const LISTED: usize = 12;

/// A problem with a wrong name, with what it probably means and the names that are known.
pub(crate) fn among<'n>(
    problem: Problem,
    written: &str,
    known: impl Iterator<Item = &'n str> + Clone,
) -> Problem {
    let nearest = nearest(written, known.clone());
    listed(problem.fact("nearest", nearest), known)
}

/// A problem with the names that are known.
pub(super) fn listed<'n>(
    problem: Problem,
    known: impl Iterator<Item = &'n str> + Clone,
) -> Problem {
    let more = known.clone().count().saturating_sub(LISTED);
    problem
        .fact("known", Fact::names(known.take(LISTED)))
        .fact("more", (more > 0).then_some(more))
}

/// Names in their order, each once.
pub(super) fn sorted<'n>(names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// A number as a file has it, without zeros that say nothing.
pub(super) fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}

/// A text that names no year.
pub(crate) fn invalid_year(place: Place, text: &str) -> Problem {
    // One key for two years.
    let years = text.split(['-', '–', '—', '/']).map(str::trim);
    let years: Vec<&str> = years.filter(|year| year.len() == 4).collect();
    let span = match years.as_slice() {
        [from, to] if text.len() < 14 => Some(format!("{from} = …, {to} = …")),
        _ => None,
    };
    Problem::new(Code::INVALID_YEAR, place)
        .fact("text", text)
        .fact("span", span)
        .fact("first", *Year::ALLOWED.start())
        .fact("last", *Year::ALLOWED.end())
}

/// A day that the calendar does not have, as it is written, and how many days its month has.
pub(super) fn invalid_date(place: Place, text: &str) -> Problem {
    let mut parts = text.split('-');
    let year = parts.next().and_then(|year| Year::new(year.parse().ok()?));
    let month: Option<u8> = parts.next().and_then(|month| month.parse().ok());
    let of_month = year.zip(month).and_then(|(year, month)| {
        let mut days = (28..=31).rev();
        let days = days.find(|day| Date::new(year, month, *day).is_some())?;
        Some((month, days))
    });
    Problem::new(Code::INVALID_DATE, place)
        .fact("text", text)
        .fact("month", of_month.map(|(month, _)| usize::from(month)))
        .fact("days", of_month.map(|(_, days)| usize::from(days)))
}

/// A text that is no number, or none that can be held.
pub(super) fn invalid_number(place: Place, text: &str, fault: NumberFault) -> Problem {
    number_meant(place, text, fault, None)
}

/// The same, where it is known how to write what is meant.
pub(super) fn number_meant(
    place: Place,
    text: &str,
    fault: NumberFault,
    meant: Option<String>,
) -> Problem {
    let slip = match fault {
        NumberFault::NotANumber if text.contains('%') => "percent",
        NumberFault::NotANumber if text.starts_with('(') && text.ends_with(')') => "brackets",
        NumberFault::NotANumber if is_range(text) => "range",
        NumberFault::NotANumber => "words",
        _ => "none",
    };
    Problem::new(Code::INVALID_NUMBER, place)
        .fact("text", text)
        .fact("fault", fault.word())
        .fact("slip", slip)
        .fact("meant", meant)
}

/// Whether a text is two numbers with a dash between: `1 500–2 000`.
pub(super) fn is_range(text: &str) -> bool {
    let is_number = |text: &str| {
        let text = text.trim();
        text.starts_with(|sign: char| sign.is_ascii_digit())
            && text.ends_with(|sign: char| sign.is_ascii_digit())
    };
    let ends = text.split_once(['–', '—', '-']);
    ends.is_some_and(|(low, high)| is_number(low) && is_number(high))
}

/// A number that lies outside its bounds.
pub(super) fn out_of_bounds(
    place: Place,
    address: &str,
    value: Decimal,
    bounds: Bounds,
) -> Problem {
    let Bounds {
        least,
        above_least,
        most,
    } = bounds;
    // A share that is written in percent.
    let percent = most
        .filter(|most| *most <= Decimal::TEN && value > *most && value <= Decimal::ONE_THOUSAND)
        .map(|_| value);
    // What is too large for any number is not told as too small.
    let most = most.or_else(|| (value > Bounds::LARGEST).then_some(Bounds::LARGEST));
    let share = percent.map(|percent| plain(percent / Decimal::ONE_HUNDRED));
    Problem::new(Code::OUT_OF_BOUNDS, place)
        .fact("address", address)
        .fact("value", plain(value))
        .fact("least", least.map(plain))
        .fact("above", above_least)
        .fact("most", most.map(plain))
        .fact("percent", percent)
        .fact("share", share)
}

/// A word that is none of those that a key takes.
pub(crate) fn unknown_value(place: Place, key: &str, value: &str, words: &[&str]) -> Problem {
    let problem = Problem::new(Code::UNKNOWN_VALUE, place);
    let problem = problem.fact("key", key).fact("value", value);
    among(problem, value, words.iter().copied())
}

/// That evidence cannot be cited here: for kronor, or for what was measured.
pub(super) fn no_evidence(place: Place, here: &str) -> Problem {
    let problem = Problem::new(Code::UNKNOWN_KEY, place).in_words("unknown-key-evidence");
    problem.fact("key", "evidence").fact("here", here)
}

/// That a unit cost has no price in a year, and none that the index leads to from the years that it has.
pub(super) fn no_price_for_year(
    place: Place,
    id: &str,
    year: Year,
    years: &[Year],
    has_index: bool,
) -> Problem {
    Problem::new(Code::NO_PRICE_FOR_YEAR, place)
        .fact("id", id)
        .fact("year", year.number())
        .fact("years", years)
        .fact("index", has_index)
}
