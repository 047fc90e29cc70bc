//! What may be wrong with a value or a file, wherever it was read.

use rust_decimal::Decimal;

use super::exact::NumberFault;
use super::nearest::{Suggestion, nearest};
use crate::model::{Bounds, Choice, Place, Year};
use crate::problem::{Code, Fact, Problem};

/// Names that a hint lists before it only counts the rest.
const LISTED: usize = 12;

/// A problem with a wrong name, with what it probably means and the names that are known.
pub(super) fn among(problem: Problem, suggestion: Suggestion) -> Problem {
    let Suggestion { nearest, known } = suggestion;
    let more = known.len().saturating_sub(LISTED);
    let more = (more > 0).then_some(more);
    problem
        .fact("nearest", nearest)
        .fact("known", Fact::names(known.into_iter().take(LISTED)))
        .fact("more", more)
}

/// A number as a file has it, without zeros that say nothing.
pub(super) fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}

/// A text that names no year.
pub(super) fn invalid_year(place: Place, text: &str) -> Problem {
    Problem::new(Code::INVALID_YEAR, place)
        .fact("text", text)
        .fact("first", *Year::ALLOWED.start())
        .fact("last", *Year::ALLOWED.end())
}

/// A text that is no number, or none that can be held.
pub(crate) fn invalid_number(place: Place, text: &str, fault: NumberFault) -> Problem {
    let slip = match fault {
        NumberFault::NotANumber if text.contains('%') => "percent",
        NumberFault::NotANumber => "words",
        _ => "none",
    };
    Problem::new(Code::INVALID_NUMBER, place)
        .fact("text", text)
        .fact("fault", fault.word())
        .fact("slip", slip)
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
    let share = percent.map(|percent| plain(percent / Decimal::ONE_HUNDRED));
    Problem::new(Code::OUT_OF_BOUNDS, place)
        .fact("address", address)
        .fact("value", plain(value))
        .fact("least", least.map(plain))
        .fact("above", if above_least { "yes" } else { "no" })
        .fact("most", most.map(plain))
        .fact("percent", percent)
        .fact("share", share)
}

/// A word that is none of those that a key takes.
pub(super) fn unknown_value(place: Place, key: &str, value: &str, words: &[&str]) -> Problem {
    let nearest = nearest(value, words.iter().copied());
    let known = words.iter().map(|word| (*word).to_owned()).collect();
    let problem = Problem::new(Code::UNKNOWN_VALUE, place)
        .fact("key", key)
        .fact("value", value);
    among(problem, Suggestion { nearest, known })
}

/// The words of a choice.
pub(super) fn words<T: Choice>() -> Vec<&'static str> {
    T::WORDS.iter().map(|(word, _)| *word).collect()
}
