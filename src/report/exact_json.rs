//! Numbers in JSON with all their digits and no others, and objects in a fixed order.

use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::model::{Money, Quantity, Share};

/// A decimal written with its own digits, without needless zeros.
pub(super) struct Exact(pub(super) Decimal);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Most numbers are short, and every line of a long run is made of them.
        let Ok(mut mantissa) = i64::try_from(self.0.mantissa()) else {
            return raw(self.0.normalize().to_string(), serializer);
        };
        let mut scale = self.0.scale();
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
}

/// A number in exactly these digits.
fn raw<S: Serializer>(digits: String, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_string(digits)
        .map_err(serde::ser::Error::custom)?
        .serialize(serializer)
}

impl From<Money> for Exact {
    fn from(money: Money) -> Self {
        Self(money.written())
    }
}

impl From<Share> for Exact {
    fn from(share: Share) -> Self {
        Self(share.written())
    }
}

impl From<Quantity> for Exact {
    fn from(quantity: Quantity) -> Self {
        Self(quantity.written())
    }
}

/// Pairs as an object, in their order.
pub(super) struct Pairs<K, V>(pub(super) Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for Pairs<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// A plain number, with six decimals.
pub(super) fn quantity(value: Decimal) -> Exact {
    Quantity(value).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_number_is_written_as_the_library_writes_it(
            low: u32, middle in prop_oneof![Just(0_u32), any::<u32>()], high in prop_oneof![Just(0_u32), any::<u32>()],
            zeros in 0..4_u32, negative: bool, scale in 0..=28_u32,
        ) {
            let low = low / 10_u32.pow(zeros) * 10_u32.pow(zeros);
            let number = Decimal::from_parts(low, middle, high, negative, scale);
            let written = serde_json::to_string(&Exact(number)).unwrap();
            let library = if number.is_zero() { Decimal::ZERO } else { number };
            prop_assert_eq!(written, library.normalize().to_string());
        }
    }
}
