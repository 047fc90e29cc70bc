//! Break-even: where one input just reaches the target (method §8), as a value, as a factor and in people and things.

use rust_decimal::Decimal;

use super::boundary::{Baselines, Inquiry, Side};
use super::natural_units::{NaturalUnits, meanings};
use super::question::Question;
use super::varied::Varied;
use crate::model::{Case, Quantity, rounded_to_side};

/// Where one input just reaches the target.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BreakEven {
    /// The input's address.
    pub address: String,
    /// The name of what it stands in, such as the effect's; `None` where that has none.
    pub name: Option<String>,
    /// Its value; 1 for a table of years.
    pub value: Decimal,
    /// The value at which the target is just reached; `None` where no value within the bounds does it.
    #[allow(clippy::struct_field_names, reason = "it is called so in the JSON")]
    pub break_even: Option<Decimal>,
    /// The same as a factor on the value, with six decimals, rounded to the side where it holds. `None` where the value
    /// is 0, or where such a factor, put back, would not hold.
    pub factor: Option<Decimal>,
    /// On which side of the break-even the target holds.
    pub holds: Option<Side>,
    /// What that is in people and things, in each place where the input stands.
    pub meanings: Vec<NaturalUnits>,
}

impl BreakEven {
    /// That an input has no break-even.
    fn none(case: &Case, input: &Varied) -> Self {
        Self {
            address: input.address.to_owned(),
            name: case.names_of(&input.places),
            value: input.value,
            break_even: None,
            factor: None,
            holds: None,
            meanings: Vec::new(),
        }
    }

    /// The break-even of an input in those of its places that concern a question.
    pub(super) fn of(baselines: &mut Baselines, question: Question, input: &Varied) -> Self {
        let none = Self::none(baselines.case, input);
        match input.concerning(baselines.case, question) {
            Some(concerned) => Self {
                name: none.name,
                ..Self::told(&mut baselines.inquiry(question, &concerned))
            },
            None => none,
        }
    }

    /// The break-even of the input that is inquired about.
    pub(super) fn told(inquiry: &mut Inquiry) -> Self {
        let none = Self::none(inquiry.case, inquiry.input);
        let Some(boundary) = inquiry.boundary() else {
            return none;
        };
        let value = inquiry.input.value;
        let factor = (!value.is_zero()).then(|| {
            // Of a negative value a larger factor makes less.
            let upward = (boundary.holds == Side::AtLeast) == value.is_sign_positive();
            rounded_to_side(boundary.value / value, Quantity::DECIMALS, upward)
        });
        Self {
            break_even: Some(boundary.value),
            factor: factor.filter(|factor| inquiry.holds(*factor * value)),
            holds: Some(boundary.holds),
            meanings: meanings(inquiry, boundary),
            ..none
        }
    }
}
