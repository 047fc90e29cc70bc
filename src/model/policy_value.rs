//! The values of a policy, whatever its keys: as files and locks have them, and as its fields hold them.

use rust_decimal::Decimal;

use super::{Choice, Grade, Year};

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PolicyValue {
    /// A choice by its word.
    Word(&'static str),
    /// A number, also of instalments or of a year.
    Number(Decimal),
    /// Discount rates, each by the year after the start from which on it is in force.
    Rates(Vec<(u32, Decimal)>),
    Corrections(Vec<(Grade, Decimal)>),
}

/// What a field of the policy may be.
pub(super) trait PolicyField: Sized {
    /// The value that the field has.
    fn value(&self) -> Option<PolicyValue>;

    /// The field that has a value; `None` if it can have none of that kind.
    fn of(value: &PolicyValue) -> Option<Self>;
}

impl<T: Choice> PolicyField for T {
    fn value(&self) -> Option<PolicyValue> {
        Some(PolicyValue::Word(self.word()))
    }

    fn of(value: &PolicyValue) -> Option<Self> {
        match value {
            PolicyValue::Word(word) => T::of(word),
            _ => None,
        }
    }
}

impl PolicyField for Decimal {
    fn value(&self) -> Option<PolicyValue> {
        Some(PolicyValue::Number(*self))
    }

    fn of(value: &PolicyValue) -> Option<Self> {
        match value {
            PolicyValue::Number(number) => Some(*number),
            _ => None,
        }
    }
}

impl PolicyField for u32 {
    fn value(&self) -> Option<PolicyValue> {
        Decimal::from(*self).value()
    }

    fn of(value: &PolicyValue) -> Option<Self> {
        Decimal::of(value)?.try_into().ok()
    }
}

impl PolicyField for Year {
    fn value(&self) -> Option<PolicyValue> {
        Decimal::from(self.number()).value()
    }

    fn of(value: &PolicyValue) -> Option<Self> {
        Decimal::of(value)?.try_into().ok().and_then(Year::new)
    }
}

impl PolicyField for Vec<(Grade, Decimal)> {
    fn value(&self) -> Option<PolicyValue> {
        Some(PolicyValue::Corrections(self.clone()))
    }

    fn of(value: &PolicyValue) -> Option<Self> {
        match value {
            PolicyValue::Corrections(corrections) => Some(corrections.clone()),
            _ => None,
        }
    }
}

impl<T: PolicyField> PolicyField for Option<T> {
    fn value(&self) -> Option<PolicyValue> {
        self.as_ref().and_then(T::value)
    }

    fn of(value: &PolicyValue) -> Option<Self> {
        T::of(value).map(Some)
    }
}
