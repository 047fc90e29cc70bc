//! What the uncertainty comes from: each input's share of the variance of the reductions (Sobol's indices), and what it
//! would be worth to know the input before the decision (EVPPI), which says what the evaluation should measure first.
//!
//! Where reductions less cost are a straight line in an input whatever the others are, their mean given the input is a
//! straight line too: the mean of the lines of all draws of the others, and first order and EVPPI follow from the input's
//! own distribution, without bins. Elsewhere they are estimated from pairs of draws: Owen's estimator for the first order,
//! Jansen's for the total, nested draws for EVPPI.

use super::draws::in_pieces;
use super::model::{COST, GAINED, Model, Room};
use super::program::{LANES, Lanes};
use super::spread::Estimate;
use super::tally::Moments;
use crate::model::Additive;

/// Pairs of draws for the indices.
const PAIRS: usize = 1 << 12;
/// Values of an input, and draws of the others at each, for what knowing it is worth where it is no straight line.
const NESTED: [usize; 2] = [128, 512];
/// Inputs that are looked at together.
const AT_ONCE: usize = 8;
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

/// Draws of all inputs, and what they give.
struct DrawnSample {
    /// The drawn inputs, block by block of lanes.
    inputs: Vec<Vec<Lanes>>,
    given: SampleResult,
}

/// What draws give, one after the other.
#[derive(Clone, Default)]
struct SampleResult {
    gained: Vec<f64>,
    benefit: Vec<f64>,
}

/// Two values of an input far apart, and one between them.
struct LineEnds([f64; 3]);

impl LineEnds {
    /// The end of the line that is so far from a value that the slope is well known.
    fn far(&self, value: f64) -> f64 {
        let [low, middle, high] = self.0;
        if value < middle { high } else { low }
    }
}

/// What each input matters; of inputs that move nothing exactly nothing. The same on any number of threads.
pub(super) fn importance(model: &Model, seed: u64, threads: usize) -> Vec<Importance> {
    let mut room = Room::default();
    let inputs = model.inputs.len();
    let mut drawn = |sample| DrawnSample::drawn(model, seed, sample, &mut room);
    let own = drawn("");
    let is_bent = |input: usize| !model.straight(input);
    let others = (0..inputs).any(is_bent);
    let others = others.then(|| [" again", " once more"].map(drawn));
    let variance = Moments::of(own.given.gained.iter().copied()).variance();
    let piece = |room: &mut Room, number: u64| {
        let from = usize::try_from(number).unwrap_or_default() * AT_ONCE;
        let some = from..inputs.min(from + AT_ONCE);
        let (bent, straight): (Vec<_>, Vec<_>) = some.partition(|input| is_bent(*input));
        let mut all = by_lines(model, &own, &straight, variance, room);
        if let Some([other, third]) = &others {
            let samples = [&own, other, third];
            let pairs = bent.into_iter();
            all.extend(pairs.map(|input| by_pairs(model, samples, input, variance, room)));
        }
        all.sort_by_key(|one| one.input);
        all
    };
    let mut all = Vec::new();
    let pieces = inputs.div_ceil(AT_ONCE) as u64;
    in_pieces(pieces, threads, piece, |some| all.extend(some));
    all
}

/// What inputs matter in which reductions and cost are straight lines.
fn by_lines(
    model: &Model,
    own: &DrawnSample,
    straight: &[usize],
    variance: f64,
    room: &mut Room,
) -> Vec<Importance> {
    let ends = straight.iter().map(|input| {
        let quantiles = &model.inputs[*input].quantiles;
        LineEnds([0.001, 0.5, 0.999].map(|part| quantiles.at(part)))
    });
    let ends: Vec<_> = ends.collect();
    let far = |variant: usize, block: usize| {
        own.inputs[block][straight[variant]].map(|value| ends[variant].far(value))
    };
    let far = own.varied(model, straight, own.inputs.len(), far, room);
    let lines = straight.iter().zip(&ends).zip(&far);
    lines
        .map(|((input, ends), far)| by_line(model, own, (*input, ends, far), variance))
        .collect()
}

/// What an input matters where reductions and cost are straight lines in it: of each draw, with its own others.
fn by_line(
    model: &Model,
    own: &DrawnSample,
    (input, ends, far): (usize, &LineEnds, &SampleResult),
    variance: f64,
) -> Importance {
    let quantiles = &model.inputs[input].quantiles;
    let drawn = own.inputs.iter().flat_map(|block| block[input]);
    let drawn: Vec<f64> = drawn.collect();
    let own = &own.given;
    let slopes = |from: &[f64], to: &[f64]| -> Vec<f64> {
        let draws = drawn.iter().zip(from.iter().zip(to));
        let slope = |(drawn, (from, to)): (&f64, (&f64, &f64))| match ends.far(*drawn) - drawn {
            width if width.is_nothing() => 0.0,
            width => (to - from) / width,
        };
        draws.map(slope).collect()
    };
    let gained = slopes(&own.gained, &far.gained);
    let benefit = slopes(&own.benefit, &far.benefit);
    let mut matters = Importance::nothing(input);
    if gained
        .iter()
        .chain(&benefit)
        .all(|slope| slope.is_nothing())
    {
        return matters;
    }
    let of_lines = |power| of_lines([&drawn, &own.gained, &gained], variance, power).or_nothing();
    (matters.first_order, matters.total) = (of_lines(1), of_lines(2));
    // The mean given the input is a line as well: as steep as the lines on average, through the mean of where they begin.
    let begins = own.benefit.iter().zip(&benefit).zip(&drawn);
    let begins: Vec<f64> = begins
        .map(|((benefit, slope), value)| benefit - slope * value)
        .collect();
    let (mean_slope, mean_begin) = (mean(&benefit), mean(&begins));
    let values = (0..PARTS).map(|part| quantiles.at((part as f64 + 0.5) / PARTS as f64));
    let values: Vec<f64> = values.collect();
    let expected: Vec<f64> = values
        .iter()
        .map(|value| mean_begin + mean_slope * value)
        .collect();
    let worth = Worth::of(&expected);
    matters.worth_of_knowing.value = worth.value;
    // How far the lines may be off together where one would decide otherwise, and how often that is.
    let turned = values
        .iter()
        .zip(&expected)
        .filter(|(_, benefit)| worth.is_turned(**benefit));
    let turned = Moments::of(turned.map(|(value, _)| *value));
    if turned.count() > 0.0 {
        let off = begins
            .iter()
            .zip(&benefit)
            .map(|(begin, slope)| begin + slope * turned.mean());
        matters.worth_of_knowing.error = turned.count() / PARTS as f64 * Moments::of(off).error();
    }
    matters.worth_of_knowing = matters.worth_of_knowing.or_nothing();
    matters
}

/// The part of the variance that comes from an input in which the reductions are lines: by itself by the mean of their
/// slopes (power 1), with all in which it takes part by that of their squares (power 2). Slopes, the variance of the input
/// and that of the reductions come from the same draws, and may be off together.
fn of_lines([drawn, gained, slopes]: [&[f64]; 3], variance: f64, power: i32) -> Estimate {
    let parts: Vec<f64> = if power == 2 {
        slopes.iter().map(|slope| square(*slope)).collect()
    } else {
        slopes.to_vec()
    };
    let steep = mean(&parts);
    let of_input = Moments::of(drawn.iter().copied()).variance();
    let value = if power == 2 { steep } else { square(steep) } * of_input / variance;
    if !(value > 0.0 && value.is_finite()) {
        return Estimate::default();
    }
    let (middle, typical) = (mean(drawn), mean(gained));
    let moved = drawn.iter().zip(gained).zip(&parts);
    let moved = moved.map(|((drawn, gained), part)| {
        let of_slope = part / steep * f64::from(3 - power);
        of_slope + square(drawn - middle) / of_input - square(gained - typical) / variance
    });
    Estimate {
        value,
        error: value * Moments::of(moved).error(),
    }
}

/// What an input matters by pairs of draws, and by draws of the others at many of its values.
fn by_pairs(
    model: &Model,
    [own, other, third]: [&DrawnSample; 3],
    input: usize,
    variance: f64,
    room: &mut Room,
) -> Importance {
    let mut matters = Importance::nothing(input);
    let mut with = |sample: &DrawnSample, from: &DrawnSample| {
        let replaced = |_, block: usize| from.inputs[block][input];
        let mut given = sample.varied(model, &[input], sample.inputs.len(), replaced, room);
        given.swap_remove(0)
    };
    let replaced = with(own, other);
    let given = &own.given;
    if given.gained == replaced.gained && given.benefit == replaced.benefit {
        return matters;
    }
    matters.total = jansen([&given.gained, &replaced.gained], variance).or_nothing();
    let (changed, shared) = (with(own, third), with(other, own));
    let pairs = [[given, &changed], [&shared, &other.given]]
        .map(|pair| pair.map(|given| given.gained.as_slice()));
    matters.first_order = owen(pairs, variance).or_nothing();
    // Estimated apart from it, the whole may come out below a part of it, and a part above one.
    matters.first_order.value = matters.first_order.value.min(1.0);
    if matters.total.value < matters.first_order.value {
        matters.total = matters.first_order;
    }
    matters.total.value = matters.total.value.min(1.0);
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

pub(super) fn square(number: f64) -> f64 {
    number * number
}

/// The total index (Jansen): half the mean square of what replacing the input alone changes.
pub(super) fn jansen([own, replaced]: [&[f64]; 2], variance: f64) -> Estimate {
    let pairs = own.iter().zip(replaced);
    let parts = pairs.map(|(own, replaced)| square(own - replaced) / 2.0);
    share(parts, own, variance)
}

/// The first order (Owen): (f(A) − f(A with the third's input)) × (f(other with A's input) − f(other)).
pub(super) fn owen([[own, changed], [shared, other]]: [[&[f64]; 2]; 2], variance: f64) -> Estimate {
    let all = own.iter().zip(changed).zip(shared.iter().zip(other));
    let parts = all.map(|((own, changed), (shared, other))| (own - changed) * (shared - other));
    share(parts, own, variance)
}

/// The mean of some parts of the variance of some figures, as a share of it. Both come from the same draws, and may be off
/// together.
fn share(parts: impl Iterator<Item = f64>, figures: &[f64], variance: f64) -> Estimate {
    if variance <= 0.0 {
        return Estimate::default();
    }
    let parts: Vec<f64> = parts.collect();
    let (value, typical) = (mean(&parts) / variance, mean(figures));
    let off = parts.iter().zip(figures);
    let off = off.map(|(part, figure)| part - value * square(figure - typical));
    Estimate {
        value,
        error: Moments::of(off).error() / variance,
    }
}

impl DrawnSample {
    fn drawn(model: &Model, seed: u64, sample: &str, room: &mut Room) -> Self {
        let blocks = (0..PAIRS).step_by(LANES).map(|from| {
            let inputs = model.inputs.iter().map(|input| {
                let mut lanes = [0.0; LANES];
                input.draw(seed, sample, from as u64, &mut lanes);
                lanes
            });
            inputs.collect()
        });
        let inputs: Vec<Vec<Lanes>> = blocks.collect();
        let mut given = SampleResult::default();
        for block in &inputs {
            put(block, room);
            given.run(model, room);
        }
        Self { inputs, given }
    }

    /// What its first blocks give, again and again, each time with other values of one input alone.
    fn varied(
        &self,
        model: &Model,
        variants: &[usize],
        blocks: usize,
        values: impl Fn(usize, usize) -> Lanes,
        room: &mut Room,
    ) -> Vec<SampleResult> {
        let mut given = vec![SampleResult::default(); variants.len()];
        for (block, own) in self.inputs.iter().take(blocks).enumerate() {
            put(own, room);
            for ((variant, input), given) in variants.iter().enumerate().zip(&mut given) {
                room.slots[*input] = values(variant, block);
                given.run(model, room);
                room.slots[*input] = own[*input];
            }
        }
        given
    }
}

/// Puts drawn inputs where draws are computed.
fn put(drawn: &[Lanes], room: &mut Room) {
    let slots = room.slots.len().max(drawn.len());
    room.slots.resize(slots, [0.0; LANES]);
    room.slots[..drawn.len()].copy_from_slice(drawn);
}

impl SampleResult {
    /// Adds what the draws in the room give.
    fn run(&mut self, model: &Model, room: &mut Room) {
        model.run(room);
        let both = room.outputs[GAINED].iter().zip(&room.outputs[COST]);
        self.gained.extend_from_slice(&room.outputs[GAINED]);
        self.benefit
            .extend(both.map(|(gained, cost)| gained - cost));
    }
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
        if self.mean > 0.0 {
            benefit < 0.0
        } else {
            benefit > 0.0
        }
    }
}

/// What knowing an input is worth: the mean over its values of the better of both decisions, each by a mean over draws of
/// the others, less the better decision without knowing.
fn nested(model: &Model, sample: &DrawnSample, input: usize, room: &mut Room) -> Estimate {
    let [values, draws] = NESTED;
    let quantiles = &model.inputs[input].quantiles;
    let parts = (0..values).map(|value| (value as f64 + 0.5) / values as f64);
    let looked_at: Vec<f64> = parts.map(|part| quantiles.at(part)).collect();
    let same = |variant: usize, _| [looked_at[variant]; LANES];
    let at = sample.varied(model, &vec![input; values], draws / LANES, same, room);
    let expected: Vec<f64> = at.iter().map(|at| mean(&at.benefit)).collect();
    let worth = Worth::of(&expected);
    // What each draw says of the values at which one would decide otherwise.
    let mut of_draws = vec![0.0; draws];
    for (at, _) in at
        .iter()
        .zip(&expected)
        .filter(|(_, benefit)| worth.is_turned(**benefit))
    {
        let own = of_draws.iter_mut().zip(&at.benefit);
        own.for_each(|(sum, benefit)| *sum += benefit / values as f64);
    }
    Estimate {
        value: worth.value,
        error: Moments::of(of_draws.into_iter()).error(),
    }
}
