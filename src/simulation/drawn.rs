//! The inputs that are drawn: every one with a range of its own, in the file or in its row of the database (method §8).

use rust_decimal::Decimal;

use super::philox::RandomStream;
use super::quantiles::Quantiles;
use super::shape::DrawnShape;
use super::wide::wide;
use crate::calculation::{TooLarge, costs, line_amounts, plan_years, within_bounds};
use crate::model::{Amount, Case, Choice, Distribution, Input, InputId, Number, Range, Year};

/// What is drawn of an input.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DrawnRange {
    /// Its address.
    pub address: String,
    /// What it stands in is called so; `None` where that has no name.
    pub name: Option<String>,
    /// Its range; factors around 1 of a table of years.
    pub range: Range,
    /// Its value; 1 for a table of years.
    pub value: Decimal,
}

impl DrawnRange {
    /// How it is distributed, as files say it; of counts `beta`.
    pub(crate) fn distribution(&self) -> &'static str {
        match self.range.counts {
            Some(_) => "beta",
            None => self.range.distribution.word(),
        }
    }
}

/// An input that is drawn, in all its places at once.
#[derive(Clone, Debug)]
pub(super) struct DrawnInput {
    pub(super) drawn: DrawnRange,
    /// Its value, or 1 for a table of years.
    pub(super) value: f64,
    /// Itself, and every place that refers to it.
    pub(super) places: Vec<InputId>,
    pub(super) quantiles: Quantiles,
    /// What its random numbers are called: its address, unless it is one of several applications.
    pub(super) stream: String,
}

impl DrawnInput {
    /// Draws it, from a draw on; `sample` tells apart several draws of the same input.
    pub(super) fn draw(&self, seed: u64, sample: &str, from: u64, draws: &mut [f64]) {
        let stream = RandomStream::new(seed, &format!("{}{sample}", self.stream));
        wide(
            #[inline(always)]
            || {
                stream.fill(from, draws);
                self.quantiles.apply(draws);
            },
        );
    }
}

/// The inputs of a case that are drawn, in the file's order, unit costs last.
pub(super) fn drawn(case: &Case) -> Vec<DrawnInput> {
    let inputs = &case.application.inputs;
    let references = inputs.references();
    let mut ids: Vec<InputId> = inputs.ids().collect();
    ids.sort_by_key(|id| {
        let input = inputs.of(*id);
        (input.address.starts_with("unit_cost."), input.position)
    });
    let drawn = ids.into_iter().filter_map(|id| {
        let input = inputs.of(id);
        let range = input.range?;
        let value = match input.amount {
            Amount::Number(value) => value,
            Amount::Years(_) => Decimal::ONE,
            Amount::Parameter(_) => return None,
        };
        let mut places = vec![id];
        let others = references.iter().filter(|(end, _)| *end == id);
        places.extend(others.map(|(_, place)| *place));
        Some(DrawnInput {
            drawn: DrawnRange {
                address: input.address.clone(),
                name: case.names_of(&places),
                range,
                value,
            },
            value: f64::exact(value),
            places,
            quantiles: Quantiles::new(shape(input, range, f64::exact(value))),
            stream: input.address.clone(),
        })
    });
    drawn.collect()
}

/// Checks that amounts stay so small that they can be written out, even with every input at its high.
pub(super) fn highs_within_bounds(case: &Case, inputs: &[DrawnInput]) -> Result<(), TooLarge> {
    let base = case.values::<Decimal>();
    let mut values = base.clone();
    for input in inputs {
        values.vary(&input.places, &base, input.drawn.range.high);
    }
    within_bounds(case, &values)
}

/// The last year in which anything comes with all inputs as high as they may be drawn, or with any of them.
pub(super) fn last_year(case: &Case, inputs: &[DrawnInput]) -> Option<Year> {
    let base = case.values::<f64>();
    let last = |high: &[DrawnInput]| {
        let mut values = base.clone();
        for input in high {
            values.vary(&input.places, &base, input.quantiles.likely().high);
        }
        plan_years(case, &costs(case, &values), &line_amounts(case, &values)).1
    };
    [inputs].into_iter().chain(inputs.chunks(1)).map(last).max()
}

fn shape(input: &Input, range: Range, value: f64) -> DrawnShape {
    let [low, high] = [range.low, range.high].map(f64::exact);
    if let Some((successes, of)) = range.counts {
        let failures = f64::from(of) - f64::from(successes);
        let more = if successes == 0 || failures <= 0.0 {
            0.5
        } else {
            0.0
        };
        return DrawnShape::beta(f64::from(successes) + more, failures + more);
    }
    let is_table = matches!(input.amount, Amount::Years(_));
    let bounds = if is_table {
        [Some(0.0), None]
    } else {
        [input.bounds.least, input.bounds.most].map(|bound| bound.map(f64::exact))
    };
    match range.distribution {
        Distribution::Pert => DrawnShape::pert(low, value, high),
        Distribution::Triangular => DrawnShape::triangular(low, value, high),
        Distribution::Uniform => DrawnShape::uniform(low, value, high),
        Distribution::Normal => DrawnShape::normal(low, high, bounds),
        Distribution::Lognormal => DrawnShape::lognormal(low, high, bounds),
    }
}
