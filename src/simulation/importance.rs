//! What the uncertainty comes from: each input's share of the variance of the reductions (Sobol's indices), and what it
//! would be worth to know the input before the decision (EVPPI), which says what the evaluation should measure first.
//!
//! Where reductions less cost are a straight line in an input whatever the others are, their mean given the input is a
//! straight line too: the mean of the lines of all draws of the others, and first order and EVPPI follow from the input's
//! own distribution, without bins. Elsewhere they are estimated from pairs of draws: Owen's estimator for the first order,
//! Jansen's for the total, nested draws for EVPPI.

use super::model::{COST, GAINED, Model, Room};
use super::program::{LANES, Lanes};
use super::spread::Estimate;
use super::tally::Moments;
use crate::model::Additive;

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
    let mut variance = Moments::about(own.gained[0]);
    own.gained.iter().for_each(|gained| variance.add(*gained));
    let variance = variance.variance();
    let samples = [&own, &other, &third];
    let each = 0..model.inputs.len();
    each.map(|input| {
        if model.straight(input) {
            by_lines(model, samples, input, variance, &mut room)
        } else {
            by_pairs(model, samples, input, variance, &mut room)
        }
    })
    .collect()
}

/// What an input matters where reductions and cost are straight lines in it: of each draw, with its own others.
fn by_lines(
    model: &Model,
    [own, other, _]: [&Sample; 3],
    input: usize,
    variance: f64,
    room: &mut Room,
) -> Importance {
    let quantiles = &model.inputs[input].quantiles;
    let [low, middle, high] = [0.001, 0.5, 0.999].map(|part| quantiles.at(part));
    let drawn = own.drawn_values(input);
    // The other end of the line: so far off that the slope is well known.
    let mut blocks = own.inputs.clone();
    for value in blocks.iter_mut().flat_map(|block| &mut block[input]) {
        *value = if *value < middle { high } else { low };
    }
    let far = Sample::of(model, blocks, room);
    let ends = far.drawn_values(input);
    let slope = |at: usize, from: f64, to: f64| match ends[at] - drawn[at] {
        width if width.is_nothing() => 0.0,
        width => (to - from) / width,
    };
    let gained: Vec<f64> = (0..drawn.len()).map(|at| slope(at, own.gained[at], far.gained[at])).collect();
    let benefit: Vec<f64> = (0..drawn.len()).map(|at| slope(at, own.benefit[at], far.benefit[at])).collect();
    let mut matters = Importance::nothing(input);
    if gained.iter().chain(&benefit).all(|slope| slope.is_nothing()) {
        return matters;
    }
    // Jansen: half the mean square of what the input alone changes.
    let changes = drawn.iter().zip(other.drawn_values(input)).zip(&gained);
    let squares = changes.map(|((from, to), slope)| (slope * (to - from)).powi(2) / 2.0);
    matters.total = share(squares, variance).or_nothing();
    // The mean given the input is a line as well: as steep as the lines on average, through the mean of where they begin.
    let begins = own.benefit.iter().zip(&benefit).zip(&drawn);
    let begins: Vec<f64> = begins.map(|((benefit, slope), value)| benefit - slope * value).collect();
    let (mean_slope, mean_begin) = (mean(&benefit), mean(&begins));
    let mut values = Moments::about(middle);
    let (mut expected, mut if_any) = (Moments::default(), Moments::default());
    for part in 0..PARTS {
        let value = quantiles.at((part as f64 + 0.5) / PARTS as f64);
        values.add(value);
        let benefit = mean_begin + mean_slope * value;
        expected.add(benefit);
        if_any.add(benefit.max(0.0));
    }
    if variance > 0.0 {
        let mut slopes = Moments::about(gained[0]);
        gained.iter().for_each(|slope| slopes.add(*slope));
        let part = values.variance() / variance;
        matters.first_order = Estimate {
            value: slopes.mean().powi(2) * part,
            error: 2.0 * slopes.mean().abs() * slopes.error() * part,
        };
    }
    // Estimated apart from it, the whole may come out below a part of it.
    matters.total.value = matters.total.value.max(matters.first_order.value);
    matters.worth_of_knowing.value = (if_any.mean() - expected.mean().max(0.0)).max(0.0);
    if matters.worth_of_knowing.value > 0.0 {
        // How far the line itself may be off, by that of its middle.
        let mut off = Moments::about(expected.mean());
        begins.iter().zip(&benefit).for_each(|(begin, slope)| off.add(begin + slope * middle));
        matters.worth_of_knowing.error = off.error();
    }
    matters
}

/// What an input matters by pairs of draws, and by draws of the others at many of its values.
fn by_pairs(
    model: &Model,
    [own, other, third]: [&Sample; 3],
    input: usize,
    variance: f64,
    room: &mut Room,
) -> Importance {
    let mut matters = Importance::nothing(input);
    let mut with = |sample: &Sample, from: &Sample| sample.with(model, input, from, room);
    let replaced = with(own, other);
    if own.gained == replaced.gained && own.benefit == replaced.benefit {
        return matters;
    }
    let pairs = own.gained.iter().zip(&replaced.gained);
    matters.total = share(pairs.map(|(own, replaced)| (own - replaced).powi(2) / 2.0), variance).or_nothing();
    // Owen: (f(A) − f(A with the third's input)) × (f(other with A's input) − f(other)).
    let (changed, shared) = (with(own, third), with(other, own));
    let all = own.gained.iter().zip(&changed.gained);
    let all = all.zip(shared.gained.iter().zip(&other.gained));
    let product = all.map(|((own, changed), (shared, other))| (own - changed) * (shared - other));
    matters.first_order = share(product, variance).or_nothing();
    matters.worth_of_knowing = nested(model, own, input, room).or_nothing();
    matters.is_exact = false;
    matters
}

impl Importance {
    /// That of an input which moves nothing.
    fn nothing(input: usize) -> Self {
        Self {
            input,
            first_order: Estimate::default(),
            total: Estimate::default(),
            worth_of_knowing: Estimate::default(),
            is_exact: true,
        }
    }
}

fn mean(all: &[f64]) -> f64 {
    all.iter().sum::<f64>() / all.len() as f64
}

/// The mean of some parts of a variance, as a share of it.
fn share(parts: impl Iterator<Item = f64>, variance: f64) -> Estimate {
    let mut moments = Moments::default();
    parts.for_each(|part| moments.add(part));
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

    /// The values of an input, draw by draw.
    fn drawn_values(&self, input: usize) -> Vec<f64> {
        self.inputs.iter().flat_map(|block| block[input]).collect()
    }
}

/// What knowing an input is worth: the mean over its values of the better of both decisions, each by a mean over draws of
/// the others, less the better decision without knowing.
fn nested(model: &Model, sample: &Sample, input: usize, room: &mut Room) -> Estimate {
    let [values, draws] = NESTED;
    let quantiles = &model.inputs[input].quantiles;
    let mut if_any = Moments::default();
    let mut benefit = Moments::default();
    for value in 0..values {
        let part = (value as f64 + 0.5) / values as f64;
        let at = sample.at(model, input, quantiles.at(part), draws, room);
        let expected = mean(&at.benefit);
        benefit.add(expected);
        if_any.add(expected.max(0.0));
    }
    let value = (if_any.mean() - benefit.mean().max(0.0)).max(0.0);
    let few = sample.benefit.iter().take(draws);
    let mut spread = Moments::about(benefit.mean());
    few.for_each(|benefit| spread.add(*benefit));
    let error = if value > 0.0 { spread.error() / 2.0 } else { 0.0 };
    Estimate { value, error }
}
