//! Break-even: where one input just reaches the target (method §8), as a value, as a factor and in people and things.

use rust_decimal::Decimal;

use super::Varied;
use super::boundary::{Search, Side};
use super::meaning::{Meaning, meanings};

/// Where one input just reaches the target.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakEven {
    /// The input's address.
    pub address: String,
    /// Its value; 1 for a table of years.
    pub value: Decimal,
    /// The value at which the target is just reached; nothing where none within the bounds does it.
    pub break_even: Option<Decimal>,
    /// On which side of the break-even the target holds.
    pub holds: Option<Side>,
    /// What that is in people and things, in each place where the input stands.
    pub meanings: Vec<Meaning>,
}

impl BreakEven {
    /// The break-even as a factor on the value.
    pub fn factor(&self) -> Option<Decimal> {
        self.break_even
            .filter(|_| !self.value.is_zero())
            .map(|break_even| break_even / self.value)
    }
}

/// The break-even of an input for the question that a search asks; `concerned` is the input with the effects alone that
/// concern it.
pub(super) fn break_even(search: &mut Search, concerned: &Varied) -> BreakEven {
    let boundary = search.boundary(concerned);
    let meanings = boundary.map(|boundary| meanings(&mut search.evaluation, concerned, boundary));
    BreakEven {
        break_even: boundary.map(|boundary| boundary.value),
        holds: boundary.map(|boundary| boundary.holds),
        meanings: meanings.unwrap_or_default(),
        ..nowhere(concerned)
    }
}

/// That an input has no break-even.
pub(super) fn nowhere(input: &Varied) -> BreakEven {
    BreakEven {
        address: input.address.clone(),
        value: input.value,
        break_even: None,
        holds: None,
        meanings: Vec::new(),
    }
}
