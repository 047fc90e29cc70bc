//! What a draw gives: cost, reductions and those of each department, by the formula of the calculation.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use rust_decimal::Decimal;

use super::drawn::DrawnInput;
use super::program::{LANES, Lanes, Program};
use super::tape::{Taped, taped};
use crate::calculation::{costs, gains, line_amounts, settlement};
use crate::model::{Case, Money, Number, Values, Year};

/// Programs that are kept: ways that the formula takes. Draws that go still others are computed one by one.
const MOST_PROGRAMS: usize = 48;

/// The first numbers of a draw: cost, reductions, and what the reservation bears. What each department keeps after
/// settlement follows, then the reductions so far at each payment.
pub(super) const COST: usize = 0;
pub(super) const GAINED: usize = 1;
pub(super) const BORNE: usize = 2;
pub(super) const NETS: usize = 3;

/// What is wanted of each draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    All,
    /// Cost and reductions alone.
    Totals,
}

/// A case whose drawn inputs may be any.
pub(super) struct Model<'c> {
    pub(super) case: &'c Case,
    pub(super) inputs: &'c [DrawnInput],
    /// The weights of the plan, one for each department.
    pub(super) weights: &'c [Decimal],
    /// Years at whose end the reductions so far are wanted, each of a department.
    pub(super) so_far: &'c [(usize, Year)],
    wanted: Wanted,
    programs: RwLock<Vec<Arc<Program>>>,
    /// Of each input whether reductions and cost are straight lines in it, on the way that the formula takes at first.
    straight: OnceLock<Vec<bool>>,
    base: Values<f64>,
}

/// Room for the draws of one thread.
#[derive(Default)]
pub(super) struct Room {
    /// Of each input some draws to come.
    pub(super) drawn: Vec<Vec<f64>>,
    /// The drawn inputs, then whatever comes about.
    pub(super) slots: Vec<Lanes>,
    spare: Vec<Lanes>,
    /// What each draw gives.
    pub(super) outputs: Vec<Lanes>,
}

impl Room {
    /// Takes the lanes from one of the draws to come on.
    pub(super) fn take(&mut self, from: usize) {
        self.slots.resize(self.slots.len().max(self.drawn.len()), [0.0; LANES]);
        for (lanes, drawn) in self.slots.iter_mut().zip(&self.drawn) {
            lanes.copy_from_slice(&drawn[from..from + LANES]);
        }
    }
}

impl<'c> Model<'c> {
    pub(super) fn new(
        case: &'c Case,
        inputs: &'c [DrawnInput],
        weights: &'c [Decimal],
        so_far: &'c [(usize, Year)],
        wanted: Wanted,
    ) -> Self {
        let model = Self {
            case,
            inputs,
            weights,
            so_far,
            wanted,
            programs: RwLock::default(),
            straight: OnceLock::new(),
            base: case.values(),
        };
        let nominal: Vec<f64> = inputs.iter().map(|input| input.value).collect();
        model.learn(&nominal);
        model
    }

    /// What the formula gives where every input has its value.
    pub(super) fn nominal(&self) -> Vec<f64> {
        let values: Vec<f64> = self.inputs.iter().map(|input| input.value).collect();
        self.plainly(&values)
    }

    /// What the formula gives for one draw, in floats.
    pub(super) fn plainly(&self, drawn: &[f64]) -> Vec<f64> {
        self.outputs(&self.values(drawn))
    }

    /// Whether reductions and cost are straight lines in an input, whatever the others are: not where any draw has taken
    /// another way than the first.
    pub(super) fn straight(&self, input: usize) -> bool {
        self.ways() == 1 && self.straight.get().is_some_and(|straight| straight[input])
    }

    /// How many ways of the formula are known.
    pub(super) fn ways(&self) -> usize {
        self.programs.read().map_or(0, |programs| programs.len())
    }

    /// Computes what the draws in the room give.
    pub(super) fn run(&self, room: &mut Room) {
        let inputs = self.inputs.len();
        let mut left = [true; LANES];
        let mut known = 0;
        loop {
            for program in self.known(known) {
                known += 1;
                // The first way is nearly always that of all draws: it works where they lie.
                let slots = if known == 1 {
                    &mut room.slots
                } else {
                    room.spare.resize(room.spare.len().max(inputs), [0.0; LANES]);
                    room.spare[..inputs].copy_from_slice(&room.slots[..inputs]);
                    &mut room.spare
                };
                slots.resize(slots.len().max(program.slots()), [0.0; LANES]);
                let holds = program.run(slots);
                room.outputs.resize(program.outputs(), [0.0; LANES]);
                let mut wanted = left;
                wanted.iter_mut().zip(holds).for_each(|(wanted, holds)| *wanted &= holds);
                for (output, lanes) in room.outputs.iter_mut().enumerate() {
                    program.output(slots, output, &wanted, lanes);
                }
                left.iter_mut().zip(holds).for_each(|(left, holds)| *left &= !holds);
                if left == [false; LANES] {
                    return;
                }
            }
            let lanes = left.iter().position(|left| *left);
            let Some(lane) = lanes else { return };
            let drawn: Vec<f64> = room.slots[..inputs].iter().map(|lanes| lanes[lane]).collect();
            if known >= MOST_PROGRAMS {
                for (lanes, output) in room.outputs.iter_mut().zip(self.plainly(&drawn)) {
                    lanes[lane] = output;
                }
                left[lane] = false;
            } else if self.ways() == known {
                self.learn(&drawn);
            }
        }
    }

    /// The ways that are known, but for the first few.
    fn known(&self, skipped: usize) -> Vec<Arc<Program>> {
        let programs = self.programs.read().unwrap_or_else(PoisonError::into_inner);
        programs.iter().skip(skipped).cloned().collect()
    }

    /// Writes down the way that the formula takes with these inputs.
    fn learn(&self, drawn: &[f64]) {
        let base = self.case.values::<Taped>();
        let inputs = self.inputs.iter().zip(drawn);
        let inputs: Vec<_> = inputs.map(|(input, value)| (*value, input.quantiles.span())).collect();
        let (outputs, tape) = taped(&inputs, |numbers| {
            let mut values = base.clone();
            for (input, number) in self.inputs.iter().zip(numbers) {
                values.vary(&input.places, &base, *number);
            }
            self.outputs(&values)
        });
        let outputs: Vec<_> = outputs.into_iter().map(Taped::operand).collect();
        let lines = &outputs[..BORNE];
        self.straight.get_or_init(|| tape.straight(lines));
        let program = Arc::new(Program::new(&tape, &outputs));
        let mut programs = self.programs.write().unwrap_or_else(PoisonError::into_inner);
        programs.push(program);
    }

    fn values(&self, drawn: &[f64]) -> Values<f64> {
        let mut values = self.base.clone();
        for (input, number) in self.inputs.iter().zip(drawn) {
            values.vary(&input.places, &self.base, *number);
        }
        values
    }

    /// What the formula gives, in any kind of number.
    fn outputs<N: Number>(&self, values: &Values<N>) -> Vec<N> {
        let costs = costs(self.case, values);
        let lines = line_amounts(self.case, values);
        let (municipality, departments) = gains(self.case, &lines);
        let gained = municipality.realisable.total().0;
        if self.wanted == Wanted::Totals {
            return vec![costs.total, gained];
        }
        let actual: Vec<_> = departments.iter().map(|gains| gains.realisable.total()).collect();
        let own: Vec<_> = costs.own.iter().map(|own| Money(own.total)).collect();
        let weights: Vec<N> = self.weights.iter().map(|weight| N::exact(*weight)).collect();
        let settled = settlement(&self.case.policy, costs.total, &weights, &actual, &own);
        let mut outputs = vec![costs.total, gained, settled.borne.0];
        outputs.extend(settled.departments.iter().map(|share| share.net.0));
        outputs.extend(self.so_far.iter().map(|(department, year)| {
            let Money(so_far) = departments[*department].realisable.through(*year);
            so_far
        }));
        outputs
    }
}
