//! What may be wrong with a value, wherever it was read.

use rust_decimal::Decimal;

use super::nearest::nearest;
use crate::model::{Bounds, Choice, Year};
use crate::words::{Limits, Message};

pub(super) fn invalid_year(text: &str) -> Message {
    Message::InvalidYear {
        text: text.to_owned(),
        first: *Year::ALLOWED.start(),
        last: *Year::ALLOWED.end(),
    }
}

pub(super) fn out_of_bounds(address: &str, value: Decimal, bounds: Bounds) -> Message {
    let limits = Limits {
        least: bounds.least,
        above_least: bounds.above_least,
        most: bounds.most,
    };
    Message::OutOfBounds {
        address: address.to_owned(),
        value,
        limits,
    }
}

pub(super) fn unknown_value<T: Choice>(key: &str, value: &str) -> Message {
    let allowed: Vec<String> = T::WORDS
        .iter()
        .map(|(word, _)| (*word).to_owned())
        .collect();
    let nearest = nearest(value, allowed.iter().map(String::as_str));
    Message::UnknownValue {
        key: key.to_owned(),
        value: value.to_owned(),
        nearest,
        allowed,
    }
}
