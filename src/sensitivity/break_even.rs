//! Break-even: where one input just reaches the target (method §8), as a value, as a factor and in people and things.

use rust_decimal::Decimal;

use super::Varied;
use super::boundary::{Search, Side};
use super::known::Asked;
use super::meaning::{Meaning, meanings};
use crate::model::{Quantity, rounded_to_side};

/// Where one input just reaches the target.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakEven {
    /// The input's address.
    pub address: String,
    /// The name of what it stands in, such as the effect's, where it has one.
    pub name: Option<String>,
    /// Its value; 1 for a table of years.
    pub value: Decimal,
    /// The value at which the target is just reached; nothing where none within the bounds does it.
    pub break_even: Option<Decimal>,
    /// On which side of the break-even the target holds.
    pub holds: Option<Side>,
    /// Whether it still holds as a factor with so many decimals as are written. Where steps work against increases it
    /// may hold at one value alone, which such a factor does not meet.
    pub holds_as_factor: bool,
    /// What that is in people and things, in each place where the input stands.
    pub meanings: Vec<Meaning>,
}

impl BreakEven {
    /// The break-even as a factor on the value, with six decimals, rounded to the side where it holds, so that it can
    /// be put back as the break-even can; nothing where it cannot.
    pub fn factor(&self) -> Option<Decimal> {
        self.rounded_factor().filter(|_| self.holds_as_factor)
    }

    fn rounded_factor(&self) -> Option<Decimal> {
        let upward = self.factor_is_rounded_up();
        self.exact_factor()
            .map(|factor| rounded_to_side(factor, Quantity::DECIMALS, upward))
    }

    /// The factor as the quotient that it is.
    pub fn exact_factor(&self) -> Option<Decimal> {
        self.break_even
            .filter(|_| !self.value.is_zero())
            .map(|break_even| break_even / self.value)
    }

    /// Whether a larger factor is the one that holds: of a negative value it makes less.
    pub fn factor_is_rounded_up(&self) -> bool {
        (self.holds == Some(Side::AtLeast)) == self.value.is_sign_positive()
    }
}

/// The break-even of an input for the question that a search asks; `concerned` is the input in those places alone that
/// concern it.
///
/// `name` is that of what it stands in.
pub(super) fn break_even(
    search: &mut Search,
    concerned: &Varied,
    name: Option<String>,
) -> BreakEven {
    let (boundary, known) = search.boundary(concerned);
    let mut asked = Asked {
        evaluation: &mut search.evaluation,
        input: concerned,
        known,
    };
    let meanings = boundary.map(|boundary| meanings(&mut asked, boundary));
    let found = BreakEven {
        break_even: boundary.map(|boundary| boundary.value),
        holds: boundary.map(|boundary| boundary.holds),
        meanings: meanings.unwrap_or_default(),
        ..nowhere(concerned, name)
    };
    let factor = found.rounded_factor();
    let holds = |factor| asked.holds(factor * concerned.value);
    BreakEven {
        holds_as_factor: factor.is_some_and(holds),
        ..found
    }
}

/// That an input has no break-even.
pub(super) fn nowhere(input: &Varied, name: Option<String>) -> BreakEven {
    BreakEven {
        address: input.address.to_owned(),
        name,
        value: input.value,
        break_even: None,
        holds: None,
        holds_as_factor: false,
        meanings: Vec::new(),
    }
}
