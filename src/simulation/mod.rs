//! Simulation: every input with a range of its own drawn many times, and what that means for the reservation and each
//! department (method §8).
//!
//! The formula is that of the calculation: it runs once with a number that writes down what is done to it, and what was
//! written down is worked through for all draws.
#![expect(
    clippy::inline_always,
    reason = "only what is inlined is compiled for wide instructions too"
)]
#![expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "draws, classes and parts are counted: a float holds every count below 2⁵³"
)]

mod beta;
mod drawn;
mod draws;
mod fund;
mod importance;
#[cfg(test)]
mod ishigami;
mod lines;
mod model;
mod normal;
mod philox;
mod program;
#[cfg(test)]
mod published;
mod quantiles;
mod shape;
mod sketch;
mod span;
mod spread;
mod steps;
mod tally;
mod tape;
mod taped;
mod wide;

use crate::calculation::{Calculation, TooLarge, plan_weights};
use rust_decimal::Decimal;

use crate::model::{Case, Number, Year, reaches};

pub(crate) use drawn::DrawnRange;
pub(crate) use draws::Draws;
pub(crate) use fund::{FundSimulated, FundSimulation, UncertainInvestment};
pub(crate) use importance::Importance;
#[cfg(test)]
pub(crate) use sketch::WITHIN;
pub(crate) use spread::{Estimate, PERCENTILES, Simulated, SimulatedDepartment, Spread};

use drawn::{DrawnInput, drawn, highs_within_bounds};
use draws::FIRST;
use importance::importance;
use model::{COST, GAINED, Model, Room, WantedOutputs};
use program::LANES;
use tally::Tally;

/// What a simulation gives, with what went in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SimulationResult {
    /// What was asked for.
    pub draws: Draws,
    /// The inputs that were drawn, in the file's order, unit costs last.
    pub inputs: Vec<DrawnRange>,
    /// What came out.
    pub simulated: Simulated,
    /// What each input matters, in their order.
    pub importance: Vec<Importance>,
}

/// A simulation, ready to be run.
pub(crate) struct Simulation<'c> {
    case: &'c Case,
    /// The inputs that are drawn, in the file's order, unit costs last.
    inputs: Vec<DrawnInput>,
    draws: Draws,
    weights: Vec<Decimal>,
    so_far: Vec<(usize, Year)>,
    paid: Vec<f64>,
}

impl<'c> Simulation<'c> {
    /// The simulation of a case whose result is known; `None` if it has no input with a range of its own.
    pub(crate) fn new(case: &'c Case, calculation: &Calculation, draws: Draws) -> Option<Self> {
        let inputs = drawn(case);
        if inputs.is_empty() {
            return None;
        }
        let weights = plan_weights(case, &calculation.departments);
        let mut simulation = Self {
            case,
            inputs,
            draws,
            weights,
            so_far: Vec::new(),
            paid: Vec::new(),
        };
        let plan = calculation.return_plan.iter();
        let mut so_far = vec![0.0; calculation.departments.len()];
        for payment in plan.flat_map(|plan| &plan.payments) {
            so_far[payment.department] += f64::exact(payment.total().0);
            simulation.so_far.push((payment.department, payment.year));
            simulation.paid.push(so_far[payment.department]);
        }
        Some(simulation)
    }

    /// Checks that amounts stay so small that they can be written out, even with every input at its high.
    ///
    /// # Errors
    /// Names the first cost or effect with which the sum grows too large.
    pub(crate) fn within_bounds(&self) -> Result<(), TooLarge> {
        highs_within_bounds(self.case, &self.inputs)
    }

    /// What a draw gives: of each draw all that is counted, or cost and reductions alone.
    fn model(&self, wanted: WantedOutputs) -> Model<'_> {
        let mut first = Room::default();
        self.draws.draw(&self.inputs, 0, FIRST, &mut first);
        let (weights, so_far) = (&self.weights, &self.so_far);
        Model::new(self.case, &self.inputs, weights, so_far, wanted, &mut first)
    }

    /// What it gives, and what each input matters; the same with any number of threads.
    pub(crate) fn result(&self, threads: usize) -> SimulationResult {
        SimulationResult {
            draws: self.draws,
            inputs: self
                .inputs
                .iter()
                .map(|input| input.drawn.clone())
                .collect(),
            simulated: self.run(threads),
            importance: self.importance(threads),
        }
    }

    /// Runs it on so many threads; the result is the same with any number of them.
    pub(crate) fn run(&self, threads: usize) -> Simulated {
        let model = self.model(WantedOutputs::All);
        let empty = Tally::about(self.case, &model.nominal(), &self.paid);
        let mut whole = empty.clone();
        let add = |tally: &mut Tally, room: &Room, lanes| tally.add(room, lanes);
        self.counted(&model, threads, (&empty, add), |tally| whole.merge(&tally));
        Simulated::new(&whole, &self.so_far)
    }

    /// How likely coverage reaches the target, on so many threads.
    pub(crate) fn meets_target(&self, threads: usize) -> Estimate {
        let model = self.model(WantedOutputs::Totals);
        let target = f64::exact(self.case.policy.return_target);
        let add = |[met, known]: &mut [u64; 2], room: &Room, lanes: usize| {
            let draws = room.outputs[GAINED].iter().zip(&room.outputs[COST]);
            for (gained, cost) in draws.take(lanes).filter(|(_, cost)| cost.above_zero()) {
                *known += 1;
                *met += u64::from(reaches(*gained, target * cost));
            }
        };
        let (mut met, mut known) = (0, 0);
        self.counted(&model, threads, (&[0; 2], add), |piece| {
            met += piece[0];
            known += piece[1];
        });
        Estimate::part(met, known)
    }

    /// Works through all draws on so many threads, and hands over what is counted of each piece of them.
    fn counted<T: Clone + Send + Sync>(
        &self,
        model: &Model,
        threads: usize,
        (empty, add): (&T, impl Fn(&mut T, &Room, usize) + Sync),
        merge: impl FnMut(T),
    ) {
        let count = |tally: &mut T, room: &mut Room, from, count: usize| {
            self.draws.draw(&self.inputs, from, count, room);
            for block in (0..count).step_by(LANES) {
                room.take(block);
                model.run(room);
                add(tally, room, LANES.min(count - block));
            }
        };
        self.draws.counted(threads, empty, count, merge);
    }

    /// What each input matters; the same with any number of threads.
    fn importance(&self, threads: usize) -> Vec<Importance> {
        let model = self.model(WantedOutputs::Totals);
        importance(&model, self.draws.seed, threads)
    }
}

#[cfg(test)]
impl Simulation<'_> {
    /// What is drawn of each input, by its address.
    pub(crate) fn drawn(&self) -> Vec<(String, Vec<f64>)> {
        let mut room = Room::default();
        let count = usize::try_from(self.draws.count).unwrap();
        self.draws.draw(&self.inputs, 0, count, &mut room);
        let inputs = self.inputs.iter().zip(room.drawn);
        let first = |drawn: Vec<f64>| drawn[..count].to_vec();
        inputs
            .map(|(input, drawn)| (input.drawn.address.clone(), first(drawn)))
            .collect()
    }

    /// Compares every draw with what the formula gives in floats.
    pub(crate) fn assert_draws_are_the_formula(&self) {
        let model = self.model(WantedOutputs::All);
        let mut room = Room::default();
        for from in (0..self.draws.count).step_by(LANES) {
            self.draws.draw(&self.inputs, from, LANES, &mut room);
            room.take(0);
            model.run(&mut room);
            for lane in 0..LANES {
                let inputs = 0..self.inputs.len();
                let drawn: Vec<f64> = inputs.map(|input| room.slots[input][lane]).collect();
                for (output, plain) in model.plainly(&drawn).into_iter().enumerate() {
                    let taped = room.outputs[output][lane];
                    let close = (taped - plain).abs() <= 1e-9 * plain.abs().max(1000.0);
                    let draw = from + lane as u64;
                    assert!(
                        close,
                        "output {output} of draw {draw} of {drawn:?}: {taped}, not {plain}"
                    );
                }
            }
        }
    }
}
