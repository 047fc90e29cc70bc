//! One-way ranges: coverage with one input at its low and at its high, the rest at their values (method §8).

use rust_decimal::Decimal;

use super::response::Response;
use super::varied::RangeKind;
use crate::model::{Number, Share};

/// Coverage over the range of one input.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OneWay {
    /// The input's address.
    pub address: String,
    /// The name of what it stands in, such as the effect's; `None` where that has none.
    pub name: Option<String>,
    /// Its value; 1 for a table of years.
    pub value: Decimal,
    /// Its low; a factor for a table.
    pub low: Decimal,
    pub high: Decimal,
    /// Coverage as it stands.
    pub coverage: Share,
    /// Coverage at its low; `None` where no cost is left to compare with.
    pub coverage_low: Option<Share>,
    pub coverage_high: Option<Share>,
    /// Where the range comes from.
    pub range: RangeKind,
}

impl OneWay {
    /// How far coverage moves over the range; less than nothing where it cannot be said.
    pub(crate) fn swing(&self) -> Decimal {
        match (self.coverage_low, self.coverage_high) {
            (Some(low), Some(high)) => {
                swing([low.0, self.coverage.0, high.0]).rounded_for_comparison()
            }
            _ => Decimal::NEGATIVE_ONE,
        }
    }
}

/// The largest less the smallest of a figure at an input's low, value and high: a delay may gain at neither end.
pub(super) fn swing([low, value, high]: [Decimal; 3]) -> Decimal {
    low.max(value).max(high) - low.min(value).min(high)
}

/// The range of one input.
pub(super) fn one_way(mut response: Response<Decimal>) -> OneWay {
    let (case, input) = (response.case, response.input);
    let mut coverage = |value| response.at(value).coverage().map(Share);
    let [at_value, coverage_low, coverage_high] =
        [input.value, input.low, input.high].map(&mut coverage);
    OneWay {
        address: input.address.to_owned(),
        name: case.names_of(&input.places),
        value: input.value,
        low: input.low,
        high: input.high,
        coverage: at_value.unwrap_or_default(),
        coverage_low,
        coverage_high,
        range: input.range,
    }
}

/// Largest swing first, ties in the file's order.
pub(super) fn sorted(mut rows: Vec<OneWay>) -> Vec<OneWay> {
    rows.sort_by_key(|row| std::cmp::Reverse(row.swing()));
    rows
}
