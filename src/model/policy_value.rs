//! The values of a policy by their keys, in one order: a lock holds them all, JSON and comparisons those of figures.

use rust_decimal::Decimal;

use super::{Choice, Grade, Policy};

/// A value of a policy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PolicyValue {
    /// A choice by its word.
    Word(&'static str),
    /// A number, also of instalments or of a year.
    Number(Decimal),
    /// Corrections by grade.
    Corrections(Vec<(Grade, Decimal)>),
}

/// What a check asks for; no figure rests on these.
const CHECKED: [&str; 5] = [
    "minimum_departments",
    "minimum_probability",
    "maximum_period",
    "maximum_horizon",
    "unit_cost_age",
];

impl Policy {
    /// Every value that it has.
    pub(crate) fn values(&self) -> impl Iterator<Item = (&'static str, PolicyValue)> {
        let Self {
            preset,
            return_model,
            return_target,
            return_floor,
            admin_fee,
            admin_fee_basis,
            timing,
            first_return,
            instalments,
            discount_rate,
            sensitivity,
            optimism_bias,
            minimum_departments,
            minimum_probability,
            maximum_period,
            maximum_horizon,
            unit_cost_age,
            places: _,
        } = self;
        let word = |word| Some(PolicyValue::Word(word));
        let number = |number: &Decimal| Some(PolicyValue::Number(*number));
        let whole = |whole: &u32| Some(PolicyValue::Number(Decimal::from(*whole)));
        let first_return = first_return.map(|year| Decimal::from(year.number()));
        let corrections = PolicyValue::Corrections(optimism_bias.clone());
        let values = [
            ("preset", word(preset.word())),
            ("return_model", word(return_model.word())),
            ("return_target", number(return_target)),
            ("return_floor", number(return_floor)),
            ("admin_fee", number(admin_fee)),
            ("admin_fee_basis", word(admin_fee_basis.word())),
            ("timing", word(timing.word())),
            ("first_return", first_return.map(PolicyValue::Number)),
            ("instalments", whole(instalments)),
            ("discount_rate", number(discount_rate)),
            ("sensitivity", number(sensitivity)),
            ("minimum_departments", whole(minimum_departments)),
            (
                "minimum_probability",
                minimum_probability.as_ref().and_then(number),
            ),
            ("maximum_period", maximum_period.as_ref().and_then(number)),
            ("maximum_horizon", maximum_horizon.as_ref().and_then(number)),
            ("unit_cost_age", unit_cost_age.as_ref().and_then(number)),
            ("optimism_bias", Some(corrections)),
        ];
        let given = values.into_iter();
        given.filter_map(|(key, value)| Some((key, value?)))
    }

    /// The values on which figures rest.
    pub(crate) fn values_of_figures(&self) -> impl Iterator<Item = (&'static str, PolicyValue)> {
        self.values().filter(|(key, _)| !CHECKED.contains(key))
    }
}
