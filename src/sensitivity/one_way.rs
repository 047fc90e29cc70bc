//! One-way ranges: coverage with one input at its low and at its high, the rest at their values (method §8).

use rust_decimal::Decimal;

use super::evaluation::Evaluation;
use super::{RangeKind, Varied};
use crate::model::{Number, Share};

/// Coverage over the range of one input.
#[derive(Clone, Debug, PartialEq)]
pub struct OneWay {
    /// The input's address.
    pub address: String,
    /// The name of what it stands in, such as the effect's, where it has one.
    pub name: Option<String>,
    /// Its value; 1 for a table of years.
    pub value: Decimal,
    /// Its low; a factor for a table.
    pub low: Decimal,
    /// Its high.
    pub high: Decimal,
    /// Coverage at its low; nothing where no cost is left to compare with.
    pub coverage_low: Option<Share>,
    /// Coverage at its high.
    pub coverage_high: Option<Share>,
    /// Where the range comes from.
    pub range: RangeKind,
}

impl OneWay {
    /// How far coverage moves over the range; less than nothing where it cannot be said.
    pub fn swing(&self) -> Decimal {
        match (self.coverage_low, self.coverage_high) {
            (Some(low), Some(high)) => (high.0 - low.0).abs().rounded_for_comparison(),
            _ => Decimal::NEGATIVE_ONE,
        }
    }
}

/// The ranges of some inputs, largest swing first.
pub(super) fn sorted(evaluation: &mut Evaluation<Decimal>, varied: &[Varied]) -> Vec<OneWay> {
    let mut rows: Vec<OneWay> = varied
        .iter()
        .map(|input| one_way(evaluation, input))
        .collect();
    // A stable sort keeps ties in the file's order.
    rows.sort_by_key(|row| std::cmp::Reverse(row.swing()));
    rows
}

fn one_way(evaluation: &mut Evaluation<Decimal>, input: &Varied) -> OneWay {
    let name = evaluation.case.names_of(&input.places);
    let mut coverage = |value| evaluation.at(input, value).coverage().map(Share);
    OneWay {
        address: input.address.to_owned(),
        name,
        value: input.value,
        low: input.low,
        high: input.high,
        coverage_low: coverage(input.low),
        coverage_high: coverage(input.high),
        range: input.range,
    }
}
