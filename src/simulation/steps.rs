//! The steps of a tape: what is done with numbers that hang on drawn inputs.

use super::span::Span;
use crate::model::{Number, rounded_to};

/// What stands where on a tape: the drawn inputs first, then the steps in their order.
pub(super) type Position = u32;

/// The position of what hangs on no drawn input.
pub(super) const CONSTANT: Position = Position::MAX;

/// A number that a step works on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Operand {
    /// What stands at a position, times a factor.
    At(Position, f64),
    /// The same for every draw.
    Same(f64),
}

/// What a step does with two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Deed {
    Times,
    Over,
    Min,
    Max,
    /// One where the first is above the second, else zero.
    Above,
    /// Of the first alone, as all that follow.
    Floor,
    RoundedForComparison,
    /// Half away from zero to so many decimals.
    RoundedTo(u32),
    /// Zero where it is that to nine decimals.
    ZeroIfComparedSo,
}

impl Deed {
    /// What it makes of two numbers.
    pub(super) fn of(self, one: f64, two: f64) -> f64 {
        match self {
            Self::Times => one * two,
            Self::Over => one / two,
            Self::Min => Number::min(one, two),
            Self::Max => Number::max(one, two),
            Self::Above => one.above(two),
            Self::Floor => Number::floor(one),
            Self::RoundedForComparison => one.rounded_for_comparison(),
            Self::RoundedTo(decimals) => rounded_to(one, decimals),
            Self::ZeroIfComparedSo => one.zero_if_compared_so(),
        }
    }

    /// Between which numbers that lies.
    pub(super) fn span(self, one: Span, two: Span) -> Span {
        match self {
            Self::Times => one.times(two),
            Self::Over => one.over(two),
            Self::Above => Span::new(0.0, 1.0),
            // The larger the numbers, the larger the result.
            _ => Span::new(self.of(one.low, two.low), self.of(one.high, two.high)),
        }
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum TapeStep {
    Do(Deed, [Operand; 2]),
    Sum(Sum),
}

impl TapeStep {
    /// Where what it works on stands.
    pub(super) fn positions(&self) -> Vec<usize> {
        match self {
            Self::Do(_, operands) => positions(operands).collect(),
            Self::Sum(sum) => sum
                .terms
                .iter()
                .map(|(position, _)| index(*position))
                .collect(),
        }
    }

    pub(super) fn key(&self) -> Vec<u64> {
        match self {
            Self::Do(deed, operands) => {
                let deed = match deed {
                    Deed::Times => 1,
                    Deed::Over => 2,
                    Deed::Min => 3,
                    Deed::Max => 4,
                    Deed::Above => 5,
                    Deed::Floor => 6,
                    Deed::RoundedForComparison => 7,
                    Deed::ZeroIfComparedSo => 8,
                    Deed::RoundedTo(decimals) => 9 + u64::from(*decimals),
                };
                keyed(deed, *operands)
            }
            Self::Sum(sum) => {
                let terms = sum.terms.iter();
                let terms =
                    terms.flat_map(|(position, times)| [u64::from(*position), times.to_bits()]);
                [0, sum.constant.to_bits()]
                    .into_iter()
                    .chain(terms)
                    .collect()
            }
        }
    }
}

/// A constant and some numbers, each times a factor.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sum {
    pub(super) constant: f64,
    pub(super) terms: Vec<(Position, f64)>,
}

/// A sum of more terms than this is added to another as one number.
pub(super) const MOST_TERMS: usize = 32;

impl Sum {
    pub(super) fn add(&mut self, position: Position, times: f64) {
        match self
            .terms
            .binary_search_by_key(&position, |(position, _)| *position)
        {
            Ok(at) => self.terms[at].1 += times,
            Err(at) => self.terms.insert(at, (position, times)),
        }
    }
}

/// Where operands stand.
pub(super) fn positions(operands: &[Operand]) -> impl Iterator<Item = usize> + '_ {
    operands.iter().filter_map(|operand| match operand {
        Operand::At(position, _) => Some(index(*position)),
        Operand::Same(_) => None,
    })
}

/// A position as an index.
pub(super) fn index(position: Position) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

/// What tells steps and guards apart.
pub(super) fn keyed(kind: u64, operands: [Operand; 2]) -> Vec<u64> {
    let operands = operands.into_iter().flat_map(|operand| match operand {
        Operand::At(position, times) => [0, u64::from(position), f64::to_bits(times)],
        Operand::Same(value) => [1, f64::to_bits(value), 0],
    });
    std::iter::once(kind).chain(operands).collect()
}
