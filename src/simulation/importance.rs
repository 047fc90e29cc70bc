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
    let mut variance = Moments::about(own.gained[0]);
    own.gained.iter().for_each(|gained| variance.add(*gained));
    let variance = variance.variance();
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
        // Jansen: half the mean square of what the input alone changes.
        let pairs = own.gained.iter().zip(&replaced.gained);
        one.total = share(pairs.map(|(own, replaced)| (own - replaced).powi(2) / 2.0), variance);
        if let Some((line, worth)) = model.straight(input).then(|| lines(model, &own, input, &mut room)) {
            one.first_order = Estimate {
                value: if variance > 0.0 { line / variance } else { 0.0 },
                error: 0.0,
            };
            one.worth_of_knowing = worth;
        } else {
            // Owen: (f(A) − f(third with A's input)) × (f(other with A's input) − f(other)).
            let kept = with(&third, &own, &mut room);
            let shared = with(&other, &own, &mut room);
            let all = own.gained.iter().zip(&kept.gained);
            let all = all.zip(shared.gained.iter().zip(&other.gained));
            let product = all.map(|((own, kept), (shared, other))| (own - kept) * (shared - other));
            one.first_order = share(product, variance).or_nothing();
            one.worth_of_knowing = nested(model, &own, input, &mut room).or_nothing();
            one.is_exact = false;
        }
        one.total = one.total.or_nothing();
        one
    })
    .collect()
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

    fn means(&self) -> [f64; 2] {
        [&self.gained, &self.benefit].map(|all| all.iter().sum::<f64>() / all.len() as f64)
    }
}

/// Of an input in which reductions and cost are straight lines: the variance of the reductions' mean given the input, and
/// what knowing the input is worth.
fn lines(model: &Model, sample: &Sample, input: usize, room: &mut Room) -> (f64, Estimate) {
    let quantiles = &model.inputs[input].quantiles;
    let [low, high] = [0.0, 1.0].map(|part: f64| quantiles.at(part.clamp(0.001, 0.999)));
    let [at_low, at_high] = [low, high].map(|value| sample.at(model, input, value, PAIRS, room));
    let width = high - low;
    if width <= 0.0 {
        return (0.0, Estimate::default());
    }
    let slope = |low: f64, high: f64| (high - low) / width;
    let ([gained_low, benefit_low], [gained_high, benefit_high]) = (at_low.means(), at_high.means());
    let mut values = Moments::about(low);
    let mut benefit = Moments::default();
    let mut if_any = Moments::default();
    for part in 0..PARTS {
        let part = (part as f64 + 0.5) / PARTS as f64;
        let value = quantiles.at(part);
        values.add(value);
        let expected = benefit_low + slope(benefit_low, benefit_high) * (value - low);
        benefit.add(expected);
        if_any.add(expected.max(0.0));
    }
    let variance = slope(gained_low, gained_high).powi(2) * values.variance();
    // How far the line itself may be off, by that of its middle.
    let mut middle = Moments::about(benefit_low);
    let both = at_low.benefit.iter().zip(&at_high.benefit);
    both.for_each(|(low, high)| middle.add(f64::midpoint(*low, *high)));
    let value = (if_any.mean() - benefit.mean().max(0.0)).max(0.0);
    let error = if value > 0.0 { middle.error() } else { 0.0 };
    (variance, Estimate { value, error })
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
        let [_, expected] = at.means();
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
