//! JSON as a value: objects in a fixed order, numbers with all their digits and no others.

use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::model::{Money, Quantity, Share, Year};

/// A value of JSON.
pub(super) enum Json {
    Null,
    Truth(bool),
    Number(Decimal),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(Cow<'static, str>, Json)>),
}

/// An object with these keys.
macro_rules! object {
    { $($key:literal: $value:expr,)* } => {
        $crate::report::json_value::Json::Object(vec![
            $(($key.into(), ::std::convert::Into::<$crate::report::json_value::Json>::into($value)),)*
        ])
    };
}
pub(super) use object;

impl Json {
    /// What some items become, as a list.
    pub(super) fn list<T: Into<Self>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }

    /// Keys and what stands under them, as an object.
    pub(super) fn pairs<K: ToString, V: Into<Self>>(
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let pairs = pairs.into_iter();
        Self::Object(
            pairs
                .map(|(key, value)| (key.to_string().into(), value.into()))
                .collect(),
        )
    }

    /// An object with the keys of another after its own.
    pub(super) fn and(mut self, other: Self) -> Self {
        if let (Self::Object(own), Self::Object(more)) = (&mut self, other) {
            own.extend(more);
        }
        self
    }
}

/// What a value of Rust is in JSON.
macro_rules! from {
    ($($given:ident: $type:ty => $json:expr,)*) => {$(
        impl From<$type> for Json {
            fn from($given: $type) -> Self {
                $json
            }
        }
    )*};
}
from! {
    truth: bool => Self::Truth(truth),
    text: &str => Self::Text(text.to_owned()),
    text: String => Self::Text(text),
    text: &String => Self::Text(text.clone()),
    number: i32 => Self::Number(number.into()),
    number: u32 => Self::Number(number.into()),
    count: usize => Self::Number(count.into()),
    number: Decimal => Self::Number(number),
    money: Money => Self::Number(money.rounded()),
    share: Share => Self::Number(share.rounded()),
    quantity: Quantity => Self::Number(quantity.rounded()),
    year: Year => year.number().into(),
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => exact(*number, serializer),
            Self::Text(text) if text.contains("##") => raw(without_commands(text)?, serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(pairs) => {
                let mut map = serializer.serialize_map(Some(pairs.len()))?;
                for (key, value) in pairs {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

/// A text in which nothing is taken for a command, whatever line it stands in: Azure's and GitHub's runners look for
/// `##[` and `##vso[` anywhere. Whoever parses it reads the same text.
fn without_commands<E: serde::ser::Error>(text: &str) -> Result<String, E> {
    let written = serde_json::to_string(text).map_err(E::custom)?;
    Ok(written.replace("##", "#\\u0023"))
}

/// A decimal with its own digits, without needless zeros.
fn exact<S: Serializer>(number: Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    // Most numbers are short, and every line of a long run is made of them.
    let Ok(mut mantissa) = i64::try_from(number.mantissa()) else {
        return raw(number.normalize().to_string(), serializer);
    };
    let mut scale = number.scale();
    while scale > 0 && mantissa % 10 == 0 {
        (mantissa, scale) = (mantissa / 10, scale - 1);
    }
    if scale == 0 {
        return serializer.serialize_i64(mantissa);
    }
    let scale = usize::try_from(scale).unwrap_or_default();
    let number = mantissa.unsigned_abs().to_string();
    let zeros = (scale + 1).saturating_sub(number.len());
    let mut digits = String::with_capacity(number.len() + zeros + 2);
    if mantissa < 0 {
        digits.push('-');
    }
    digits.extend(std::iter::repeat_n('0', zeros));
    digits.push_str(&number);
    digits.insert(digits.len() - scale, '.');
    raw(digits, serializer)
}

/// A value as it is written.
fn raw<S: Serializer>(written: String, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_string(written)
        .map_err(serde::ser::Error::custom)?
        .serialize(serializer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_no_command_and_reads_the_same() {
        for text in ["##[error]x", "a\\##vso[b]###[", "\"##\n"] {
            let written = serde_json::to_string(&Json::Text(text.to_owned())).unwrap();
            assert!(!written.contains("##"), "{written}");
            assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }
    }

    proptest! {
        #[test]
        fn every_number_is_written_as_the_library_writes_it(
            low: u32, middle in prop_oneof![Just(0_u32), any::<u32>()], high in prop_oneof![Just(0_u32), any::<u32>()],
            zeros in 0..4_u32, negative: bool, scale in 0..=28_u32,
        ) {
            let low = low / 10_u32.pow(zeros) * 10_u32.pow(zeros);
            let number = Decimal::from_parts(low, middle, high, negative, scale);
            let written = serde_json::to_string(&Json::Number(number)).unwrap();
            let library = if number.is_zero() { Decimal::ZERO } else { number };
            prop_assert_eq!(written, library.normalize().to_string());
        }
    }
}
