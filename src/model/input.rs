//! Inputs: every number of an application, with its address, its bounds and its range.

use std::collections::HashMap;
use std::ops::{Index, IndexMut};
use std::sync::OnceLock;

use rust_decimal::Decimal;

use super::choice::choice;
use super::input_id::InputId;
use super::place::Place;
use super::years::Years;

choice! {
    /// The distribution from which an input is drawn in a simulation (method §8).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Distribution {
        /// Beta-PERT: low and high are minimum and maximum, the value the mode, shape 4.
        #[default]
        Pert = "pert",
        /// Low and high are minimum and maximum, the value the mode.
        Triangular = "triangular",
        /// Every value between low and high is as likely.
        Uniform = "uniform",
        /// Low and high are the 5th and 95th percentile, the value their mean.
        Normal = "normal",
        /// Low and high are the 5th and 95th percentile, the value their geometric mean.
        Lognormal = "lognormal",
    }
}

/// What an input may be, both ends included unless said otherwise (the table in method §1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    /// The least value.
    pub least: Option<Decimal>,
    /// Whether the least value itself is refused.
    pub above_least: bool,
    /// The greatest value.
    pub most: Option<Decimal>,
}

impl Bounds {
    /// The largest size of any input, 10¹² (method §1).
    pub(crate) const LARGEST: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0);
    /// The most decimals of any input (method §1).
    pub(crate) const DECIMALS: u32 = 12;
    /// Any number.
    pub(crate) const ANY: Self = Self {
        least: None,
        above_least: false,
        most: None,
    };
    /// Above 0.
    pub(crate) const POSITIVE: Self = Self {
        above_least: true,
        ..Self::NOT_NEGATIVE
    };
    /// Nothing negative.
    pub(crate) const NOT_NEGATIVE: Self = Self {
        least: Some(Decimal::ZERO),
        ..Self::ANY
    };
    /// A part of a whole: 0 to 1.
    pub(crate) const SHARE: Self = Self {
        most: Some(Decimal::ONE),
        ..Self::NOT_NEGATIVE
    };
    /// The employer's on-cost: 0 to 2 times the wage.
    pub(crate) const ON_COST: Self = Self {
        most: Some(Decimal::TWO),
        ..Self::NOT_NEGATIVE
    };
    /// Years until an effect starts: 0 to 100.
    pub(crate) const DELAY: Self = Self {
        most: Some(Decimal::ONE_HUNDRED),
        ..Self::NOT_NEGATIVE
    };
    /// Years that an effect lasts: above 0, to 100.
    pub(crate) const DURATION: Self = Self {
        above_least: true,
        ..Self::DELAY
    };

    /// Whether a value lies within.
    pub(crate) fn hold(&self, value: Decimal) -> bool {
        self.least.is_none_or(|least| {
            if self.above_least {
                value > least
            } else if least.is_zero() {
                // Half of all comparisons, and the sign alone tells.
                !value.is_sign_negative() || value.is_zero()
            } else {
                value >= least
            }
        }) && self.most.is_none_or(|most| value <= most)
    }

    /// What lies within both.
    pub(crate) fn within(self, other: Self) -> Self {
        let least = match (self.least, other.least) {
            (Some(one), Some(two)) => Some(one.max(two)),
            (one, two) => one.or(two),
        };
        let most = match (self.most, other.most) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        let above_least = (self.above_least && self.least == least)
            || (other.above_least && other.least == least);
        Self {
            least,
            above_least,
            most,
        }
    }
}

/// Low and high of an input: values of a number, factors around 1 on a table of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    /// The low end.
    pub low: Decimal,
    /// The high end.
    pub high: Decimal,
    /// How values between them are drawn.
    pub distribution: Distribution,
    /// Where they follow from counts, so many cases of so many: then from Beta of these.
    pub counts: Option<(u32, u32)>,
}

impl Range {
    /// Lets values be drawn about a value that is none of the file: counts and normal distributions lie about their own, and
    /// uniform ones about none.
    pub(crate) fn about_its_value(&mut self) {
        self.counts = None;
        if self.distribution != Distribution::Triangular {
            self.distribution = Distribution::Pert;
        }
    }
}

/// What an input holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Amount {
    Number(Decimal),
    /// A number for each of some calendar years.
    Years(Years<Decimal>),
    /// The number of a parameter, which varies in all its places at once.
    Parameter(InputId),
}

/// One number of an application, or one table of years.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Input {
    /// The path of its table and key in the file, such as `effect.hvb.share`.
    pub address: String,
    /// What it holds.
    pub amount: Amount,
    /// What it may hold.
    pub bounds: Bounds,
    /// The range that the file gives it.
    pub range: Option<Range>,
    /// Where the figure comes from.
    pub source: Option<String>,
    /// Where its value stands; of a default the table that lacks it.
    pub place: Place,
    /// Whether a file gives it; if not, it holds the method's default.
    pub given: bool,
    /// Where it stands among the file's inputs: later in the file, larger. For order alone.
    pub position: usize,
}

/// All inputs of an application.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inputs {
    all: Vec<Input>,
    /// Where each address stands, where they are many: an application may have tens of thousands of inputs and ask for
    /// as many.
    by_address: OnceLock<HashMap<String, usize>>,
}

/// So many inputs are looked through more quickly than an index of them is made.
const FEW: usize = 256;

impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all
    }
}

impl Inputs {
    /// No inputs yet, with room for as many as most applications have.
    pub(crate) fn with_room() -> Self {
        Self {
            all: Vec::with_capacity(192),
            ..Self::default()
        }
    }

    /// Adds an input and says where it stands.
    pub(crate) fn add(&mut self, input: Input) -> InputId {
        self.by_address.take();
        self.all.push(input);
        InputId(self.all.len() - 1)
    }

    pub(crate) fn of(&self, id: InputId) -> &Input {
        &self.all[id.0]
    }

    /// The input, to be changed in everything but its address.
    pub(crate) fn of_mut(&mut self, id: InputId) -> &mut Input {
        &mut self.all[id.0]
    }

    /// Where the input with this address stands. Of two with the same address the first counts; the reader refuses a
    /// second.
    pub(crate) fn find(&self, address: &str) -> Option<InputId> {
        if self.all.len() <= FEW {
            let mut all = self.all.iter();
            return all.position(|input| input.address == address).map(InputId);
        }
        let by_address = self.by_address.get_or_init(|| {
            let all = self.all.iter().enumerate().rev();
            all.map(|(position, input)| (input.address.clone(), position))
                .collect()
        });
        by_address.get(address).copied().map(InputId)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Input> {
        self.all.iter()
    }

    /// All ids, in the order of the inputs.
    pub(crate) fn ids(&self) -> impl Iterator<Item = InputId> + use<> {
        (0..self.all.len()).map(InputId)
    }

    /// What an input holds in the end: through a parameter, or a parameter's parameter, the number itself.
    pub(crate) fn held(&self, id: InputId) -> &Amount {
        self.held_after(|_| None, id)
    }

    /// What an input holds in the end where some inputs have been given other amounts.
    pub(super) fn held_after<'a>(
        &'a self,
        given: impl Fn(InputId) -> Option<&'a Amount>,
        id: InputId,
    ) -> &'a Amount {
        let of = |id: InputId| given(id).unwrap_or(&self.of(id).amount);
        let mut amount = of(id);
        while let Amount::Parameter(parameter) = amount {
            amount = of(*parameter);
        }
        amount
    }

    /// All ids that hold what this one holds: itself, and every place that refers to it.
    pub(crate) fn places(&self, id: InputId) -> Vec<InputId> {
        self.ids().filter(|place| self.end(*place) == id).collect()
    }

    /// Every place that refers to another, behind the input that it refers to in the end; in the order of these.
    pub(crate) fn references(&self) -> Vec<(InputId, InputId)> {
        let places = self.ids();
        let references =
            places.filter(|place| matches!(self.of(*place).amount, Amount::Parameter(_)));
        let mut references: Vec<_> = references.map(|place| (self.end(place), place)).collect();
        references.sort_unstable();
        references
    }

    /// The input at the end of a chain of references.
    pub(crate) fn end(&self, id: InputId) -> InputId {
        match self.of(id).amount {
            Amount::Parameter(parameter) => self.end(parameter),
            _ => id,
        }
    }

    /// The number that an input holds in the end; nothing where it holds a table of years.
    pub(crate) fn number(&self, id: InputId) -> Option<Decimal> {
        match self.held(id) {
            Amount::Number(number) => Some(*number),
            _ => None,
        }
    }
}

/// Something for each input: as quick to find as the input itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct InputMap<T>(Vec<T>);

impl<T: Clone + Default> InputMap<T> {
    /// Nothing yet for any of the inputs.
    pub(crate) fn new(inputs: &Inputs) -> Self {
        Self(vec![T::default(); inputs.all.len()])
    }
}

impl<T> Index<InputId> for InputMap<T> {
    type Output = T;

    fn index(&self, id: InputId) -> &T {
        &self.0[id.0]
    }
}

impl<T> IndexMut<InputId> for InputMap<T> {
    fn index_mut(&mut self, id: InputId) -> &mut T {
        &mut self.0[id.0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(address: &str, amount: Amount) -> Input {
        Input {
            address: address.to_owned(),
            amount,
            bounds: Bounds::ANY,
            range: None,
            source: None,
            place: Place::default(),
            given: true,
            position: 0,
        }
    }

    #[test]
    fn inputs_are_found_by_address_as_they_are_added() {
        let mut inputs = Inputs::default();
        let first = inputs.add(input("parameter.p", Amount::Number(Decimal::ONE)));
        assert_eq!(inputs.find("parameter.p"), Some(first));
        assert_eq!(inputs.find("effect.e.share"), None);
        let second = inputs.add(input("effect.e.share", Amount::Parameter(first)));
        let mut copy = inputs.clone();
        let third = copy.add(input("unit_cost.u", Amount::Number(Decimal::TEN)));
        assert_eq!(inputs.find("effect.e.share"), Some(second));
        assert_eq!(
            (copy.find("unit_cost.u"), inputs.find("unit_cost.u")),
            (Some(third), None)
        );
        // Of two with one address the first counts.
        inputs.add(input("parameter.p", Amount::Number(Decimal::TWO)));
        assert_eq!(inputs.find("parameter.p"), Some(first));
    }
}
