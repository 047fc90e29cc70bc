//! What the uncertainty comes from: each input's share of the variance of the reductions (Sobol's indices), and what it
//! would be worth to know the input before the decision (EVPPI), which says what the evaluation should measure first.
//!
//! Where reductions less cost are a straight line in an input whatever the others are, their mean given the input is a
//! straight line too: it goes through the means at the input's low and high over common draws of the others, and first
//! order and EVPPI follow from the input's own distribution, without bins. Elsewhere they are estimated from pairs of
//! draws: Owen's estimator for the first order, Jansen's for the total, nested draws for EVPPI.

use super::model::{COST, GAINED, Model, Room};
use super::program::{LANES, Lanes};
use super::spread::Estimate;
use super::tally::Moments;

/// Pairs of draws for the indices.
const PAIRS: usize = 1 << 12;
/// Values of an input, and draws of the others at each, for what knowing it is worth where it is no straight line.
const NESTED: [usize; 2] = [64, 256];
/// Parts of a distribution that stand for all of it.
const PARTS: usize = 1 << 10;

/// How much of the uncertainty comes from an input.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Importance {
    /// The position of the input among those that are drawn.
    pub input: usize,
    /// Its share of the variance of the reductions by itself.
    pub first_order: Estimate,
    /// Its share with all in which it takes part.
    pub total: Estimate,
    /// What it is worth on average to know it before the decision, kronor.
    pub worth_of_knowing: Estimate,
    /// Whether first order and worth follow from straight lines.
    pub is_exact: bool,
}

/// What pairs of draws gave.
struct Sample {
    /// The drawn inputs, block by block of lanes.
    inputs: Vec<Vec<Lanes>>,
    gained: Vec<f64>,
    benefit: Vec<f64>,
}

/// What each input matters; of inputs that move nothing exactly nothing.
pub(super) fn importance(model: &Model, seed: u64) -> Vec<Importance> {
    let mut room = Room::default();
    let own = Sample::drawn(model, seed, "", &mut room);
    let other = Sample::drawn(model, seed, " again", &mut room);
    let third = Sample::drawn(model, seed, " once more", &mut room);
    let variance = Moments::of(own.gained.iter().copied()).variance();
    let each = 0..model.inputs.len();
    each.map(|input| {
        let with = |sample: &Sample, from: &Sample, room: &mut Room| sample.with(model, input, from, room);
        let replaced = with(&own, &other, &mut room);
        let moves = own.gained != replaced.gained || own.benefit != replaced.benefit;
        let mut one = Importance {
            input,
            first_order: Estimate::default(),
            total: Estimate::default(),
            worth_of_knowing: Estimate::default(),
            is_exact: true,
        };
        if !moves {
            return one;
        }
        one.total = jansen(&own.gained, &replaced.gained, variance);
        if model.straight(input) {
            [one.first_order, one.worth_of_knowing] = lines(model, &own, input, &mut room);
        } else {
            let kept = with(&third, &own, &mut room);
            let shared = with(&other, &own, &mut room);
            let pairs = [[&own, &kept], [&shared, &other]].map(|pair| pair.map(|sample| sample.gained.as_slice()));
            one.first_order = owen(pairs[0], pairs[1], variance).or_nothing();
            one.worth_of_knowing = nested(model, &own, input, &mut room).or_nothing();
            one.is_exact = false;
        }
        one.total = one.total.or_nothing();
        one
    })
    .collect()
}

/// The total index (Jansen): half the mean square of what replacing the input alone changes.
fn jansen(own: &[f64], replaced: &[f64], variance: f64) -> Estimate {
    let pairs = own.iter().zip(replaced);
    share(pairs.map(|(own, replaced)| square(own - replaced) / 2.0), variance)
}

/// The first order (Owen): what two pairs of draws, that have the input alone in common, change in common.
fn owen([own, kept]: [&[f64]; 2], [shared, other]: [&[f64]; 2], variance: f64) -> Estimate {
    let all = own.iter().zip(kept).zip(shared.iter().zip(other));
    share(all.map(|((own, kept), (shared, other))| (own - kept) * (shared - other)), variance)
}

fn square(number: f64) -> f64 {
    number * number
}

/// The mean of some parts of a variance, as a share of it.
fn share(parts: impl Iterator<Item = f64>, variance: f64) -> Estimate {
    let moments = Moments::of(parts);
    if variance <= 0.0 {
        return Estimate::default();
    }
    Estimate {
        value: moments.mean() / variance,
        error: moments.error() / variance,
    }
}

impl Sample {
    fn drawn(model: &Model, seed: u64, sample: &str, room: &mut Room) -> Self {
        let blocks = (0..PAIRS).step_by(LANES).map(|from| {
            let inputs = model.inputs.iter().map(|input| {
                let mut lanes = [0.0; LANES];
                input.stream(seed, sample).fill(from as u64, &mut lanes);
                input.quantiles.apply(&mut lanes);
                lanes
            });
            inputs.collect()
        });
        Self::of(model, blocks.collect(), room)
    }

    /// The same draws with one input of another sample.
    fn with(&self, model: &Model, input: usize, other: &Self, room: &mut Room) -> Self {
        let blocks = self.inputs.iter().zip(&other.inputs).map(|(own, other)| {
            let mut own = own.clone();
            own[input] = other[input];
            own
        });
        Self::of(model, blocks.collect(), room)
    }

    /// The first draws with one input at a value.
    fn at(&self, model: &Model, input: usize, value: f64, draws: usize, room: &mut Room) -> Self {
        let blocks = self.inputs.iter().take(draws.div_ceil(LANES)).map(|own| {
            let mut own = own.clone();
            own[input] = [value; LANES];
            own
        });
        Self::of(model, blocks.collect(), room)
    }

    fn of(model: &Model, inputs: Vec<Vec<Lanes>>, room: &mut Room) -> Self {
        let (mut gained, mut benefit) = (Vec::new(), Vec::new());
        for block in &inputs {
            room.slots.resize(room.slots.len().max(block.len()), [0.0; LANES]);
            room.slots[..block.len()].copy_from_slice(block);
            model.run(room);
            let both = room.outputs[GAINED].iter().zip(&room.outputs[COST]);
            gained.extend_from_slice(&room.outputs[GAINED]);
            benefit.extend(both.map(|(gained, cost)| gained - cost));
        }
        Self {
            inputs,
            gained,
            benefit,
        }
    }

    fn means(&self) -> [f64; 2] {
        [&self.gained, &self.benefit].map(|all| all.iter().sum::<f64>() / all.len() as f64)
    }
}

/// Of an input in which reductions and cost are straight lines: its part of the variance of the reductions, and what
/// knowing it is worth. The lines go through means over draws: so far as these may be off, so may both.
fn lines(model: &Model, sample: &Sample, input: usize, room: &mut Room) -> [Estimate; 2] {
    let quantiles = &model.inputs[input].quantiles;
    let [low, high] = [0.0, 1.0].map(|part: f64| quantiles.at(part.clamp(0.001, 0.999)));
    let width = high - low;
    if width <= 0.0 {
        return [Estimate::default(); 2];
    }
    let [at_low, at_high] = [low, high].map(|value| sample.at(model, input, value, PAIRS, room));
    let ([gained_low, benefit_low], [gained_high, benefit_high]) = (at_low.means(), at_high.means());
    let line = |[low_height, high_height]: [f64; 2], value: f64| {
        low_height + (high_height - low_height) / width * (value - low)
    };
    let parts = (0..PARTS).map(|part| quantiles.at((part as f64 + 0.5) / PARTS as f64));
    let values: Vec<f64> = parts.collect();
    let expected: Vec<f64> = values.iter().map(|value| line([benefit_low, benefit_high], *value)).collect();
    let worth = Worth::of(&expected);
    // The mean of the values at which one would decide otherwise: there the lines of the draws say how far it may be off.
    let turned = values.iter().zip(&expected).filter(|(_, benefit)| worth.is_turned(**benefit));
    let turned = Moments::of(turned.map(|(value, _)| *value));
    let of_draws = at_low.benefit.iter().zip(&at_high.benefit);
    let of_draws = Moments::of(of_draws.map(|(low, high)| line([*low, *high], turned.mean())));
    let often = turned.count() / PARTS as f64;
    let worth = Estimate {
        value: worth.value,
        error: if often > 0.0 { often * of_draws.error() } else { 0.0 },
    };

    let rise = (gained_high - gained_low) / width;
    let all = Moments::of(sample.gained.iter().copied());
    let part = rise * rise * Moments::of(values.into_iter()).variance() / all.variance();
    if !(part > 0.0 && part.is_finite()) {
        return [Estimate::default(), worth];
    }
    // How far each draw moves the part: by its own rise, and by its own distance from the mean.
    let moved = at_low.gained.iter().zip(&at_high.gained).zip(&sample.gained);
    let moved = Moments::of(moved.map(|((low, high), gained)| {
        2.0 * (high - low) / width / rise - square(gained - all.mean()) / all.variance()
    }));
    let first_order = Estimate {
        value: part,
        error: part * moved.error(),
    };
    [first_order, worth]
}

/// What knowing is worth, by the benefit to expect at values that are as likely as each other.
struct Worth {
    value: f64,
    mean: f64,
}

impl Worth {
    fn of(expected: &[f64]) -> Self {
        let mean = Moments::of(expected.iter().copied()).mean();
        let if_any = Moments::of(expected.iter().map(|benefit| benefit.max(0.0))).mean();
        let value = (if_any - mean.max(0.0)).max(0.0);
        Self { value, mean }
    }

    /// Whether one would decide otherwise with this benefit than without knowing.
    fn is_turned(&self, benefit: f64) -> bool {
        if self.mean > 0.0 { benefit < 0.0 } else { benefit > 0.0 }
    }
}

/// What knowing an input is worth: the mean over its values of the better of both decisions, each by a mean over draws of
/// the others, less the better decision without knowing.
fn nested(model: &Model, sample: &Sample, input: usize, room: &mut Room) -> Estimate {
    let [values, draws] = NESTED;
    let quantiles = &model.inputs[input].quantiles;
    let at = (0..values).map(|value| {
        let part = (value as f64 + 0.5) / values as f64;
        sample.at(model, input, quantiles.at(part), draws, room)
    });
    let at: Vec<Sample> = at.collect();
    let expected: Vec<f64> = at.iter().map(|at| at.means()[1]).collect();
    let worth = Worth::of(&expected);
    // What each draw says of the values at which one would decide otherwise.
    let mut of_draws = vec![0.0; draws];
    for (at, _) in at.iter().zip(&expected).filter(|(_, benefit)| worth.is_turned(**benefit)) {
        let own = of_draws.iter_mut().zip(&at.benefit);
        own.for_each(|(sum, benefit)| *sum += benefit / values as f64);
    }
    Estimate {
        value: worth.value,
        error: Moments::of(of_draws.into_iter()).error(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulation::philox::Stream;

    /// Ishigami and Homma's function (1990) with 7 and 0.1, whose indices are known: first order 0.3139, 0.4424 and 0,
    /// total 0.5576, 0.4424 and 0.2437 (Saltelli et al., *Global Sensitivity Analysis: The Primer*, 2008, ch. 4).
    #[test]
    fn indices_are_those_of_ishigami() {
        const POINTS: usize = 1 << 14;
        let drawn = |sample: &str| -> Vec<Vec<f64>> {
            let columns = (0..3).map(|input| {
                let mut uniform = vec![0.0; POINTS];
                Stream::new(1, &format!("{input}{sample}")).fill(0, &mut uniform);
                let angle = |part: f64| std::f64::consts::PI * (2.0 * part - 1.0);
                uniform.into_iter().map(angle).collect()
            });
            columns.collect()
        };
        let ishigami = |columns: &[Vec<f64>]| -> Vec<f64> {
            let at = |point: usize| {
                let sine = libm::sin(columns[0][point]);
                let other = libm::sin(columns[1][point]);
                sine * (1.0 + 0.1 * square(square(columns[2][point]))) + 7.0 * square(other)
            };
            (0..POINTS).map(at).collect()
        };
        let with = |own: &[Vec<f64>], input: usize, from: &[Vec<f64>]| {
            let mut own = own.to_vec();
            own[input].clone_from(&from[input]);
            ishigami(&own)
        };
        let (a, b, c) = (drawn(""), drawn(" again"), drawn(" once more"));
        let own = ishigami(&a);
        let variance = Moments::of(own.iter().copied()).variance();
        for (input, expected) in [[0.3139, 0.5576], [0.4424, 0.4424], [0.0, 0.2437]].into_iter().enumerate() {
            let first = owen([&own, &with(&c, input, &a)], [&with(&b, input, &a), &ishigami(&b)], variance);
            let total = jansen(&own, &with(&a, input, &b), variance);
            for (one, expected) in [(first, expected[0]), (total, expected[1])] {
                let off = (one.value - expected).abs();
                assert!(one.error < 0.02 && off < 4.0 * one.error + 0.0001, "{input}: {one:?}, not {expected}");
            }
        }
    }
}
