//! What a draw gives: cost, reductions and those of each department, by the formula of the calculation.

use rust_decimal::Decimal;

use super::drawn::DrawnInput;
use super::lines::InputLine;
use super::program::{LANES, Lanes, Program};
use super::taped::{Taped, taped};
use crate::calculation::{costs, gains, line_amounts, settled, settled_by_year};
use crate::model::{Case, Money, Number, Values, Year};

/// Programs that are tried: ways that the formula takes in the first draws.
const MOST_PROGRAMS: usize = 48;
/// A way that fewer of the first draws take is not kept: draws that go it are computed one by one.
const RARE: usize = 8;

/// The first numbers of a draw: cost, reductions, and what the reservation bears. What each department keeps after
/// settlement follows, then the reductions so far at each payment.
pub(super) const COST: usize = 0;
pub(super) const GAINED: usize = 1;
pub(super) const BORNE: usize = 2;
pub(super) const NETS: usize = 3;

/// What is wanted of each draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WantedOutputs {
    All,
    /// Cost and reductions alone.
    Totals,
    /// By the end of each year from one to another, what departments have paid so far less what was spent so far.
    Returned([Year; 2]),
}

/// A case whose drawn inputs may be any.
pub(super) struct Model<'c> {
    pub(super) case: &'c Case,
    pub(super) inputs: &'c [DrawnInput],
    /// The weights of the plan, one for each department.
    pub(super) weights: &'c [Decimal],
    /// Years at whose end the reductions so far are wanted, each of a department.
    pub(super) so_far: &'c [(usize, Year)],
    wanted: WantedOutputs,
    /// The ways that draws often take; the same in whatever order draws are made.
    programs: Vec<Program>,
    /// What the ways of the first draws, kept or not, do with each input where it comes to reductions and cost.
    lines: Vec<InputLine>,
    base: Values<f64>,
}

/// Room for the draws of one thread.
#[derive(Default)]
pub(super) struct Room {
    /// Of each input some draws to come.
    pub(super) drawn: Vec<Vec<f64>>,
    /// The drawn inputs, then whatever comes about.
    pub(super) slots: Vec<Lanes>,
    /// What each draw gives.
    pub(super) outputs: Vec<Lanes>,
}

impl Room {
    /// Takes the lanes from one of the draws to come on.
    pub(super) fn take(&mut self, from: usize) {
        self.slots
            .resize(self.slots.len().max(self.drawn.len()), [0.0; LANES]);
        for (lanes, drawn) in self.slots.iter_mut().zip(&self.drawn) {
            lanes.copy_from_slice(&drawn[from..from + LANES]);
        }
    }

    /// The inputs of a lane.
    fn lane(&self, lane: usize, inputs: usize) -> Vec<f64> {
        self.slots[..inputs]
            .iter()
            .map(|lanes| lanes[lane])
            .collect()
    }
}

/// Works through a program for the lanes that are left; says how many it holds for.
fn follow(program: &Program, room: &mut Room, left: &mut [bool; LANES]) -> usize {
    room.slots
        .resize(room.slots.len().max(program.slots()), [0.0; LANES]);
    let mut wanted = program.run(&mut room.slots);
    wanted
        .iter_mut()
        .zip(&*left)
        .for_each(|(wanted, left)| *wanted &= left);
    room.outputs.resize(program.outputs(), [0.0; LANES]);
    for (output, lanes) in room.outputs.iter_mut().enumerate() {
        program.output(&room.slots, output, &wanted, lanes);
    }
    left.iter_mut()
        .zip(wanted)
        .for_each(|(left, wanted)| *left &= !wanted);
    wanted.into_iter().filter(|wanted| *wanted).count()
}

impl<'c> Model<'c> {
    /// `first` holds the first draws of each input.
    pub(super) fn new(
        case: &'c Case,
        inputs: &'c [DrawnInput],
        weights: &'c [Decimal],
        so_far: &'c [(usize, Year)],
        wanted: WantedOutputs,
        first: &mut Room,
    ) -> Self {
        let mut model = Self {
            case,
            inputs,
            weights,
            so_far,
            wanted,
            programs: Vec::new(),
            lines: vec![
                InputLine {
                    is_straight: true,
                    is_turned_on: false
                };
                inputs.len()
            ],
            base: case.values(),
        };
        let nominal: Vec<f64> = inputs.iter().map(|input| input.value).collect();
        model.learn(&nominal);
        model.learn_from(first);
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

    /// Whether reductions and cost are straight lines in an input, whatever the others are: it moves them in straight
    /// lines, and sends no draw another way that lies not far out.
    pub(super) fn straight(&self, input: usize) -> bool {
        let line = self.lines[input];
        line.is_straight && !line.is_turned_on
    }

    /// Computes what the draws in the room give.
    pub(super) fn run(&self, room: &mut Room) {
        let mut left = [true; LANES];
        for program in &self.programs {
            follow(program, room, &mut left);
            if left == [false; LANES] {
                return;
            }
        }
        for lane in (0..LANES).filter(|lane| left[*lane]) {
            let given = self.plainly(&room.lane(lane, self.inputs.len()));
            for (lanes, output) in room.outputs.iter_mut().zip(given) {
                lanes[lane] = output;
            }
        }
    }

    /// Keeps the ways that the first draws often take.
    fn learn_from(&mut self, first: &mut Room) {
        let mut taken = vec![RARE];
        let count = first.drawn.first().map_or(0, Vec::len);
        for block in (0..count).step_by(LANES) {
            first.take(block);
            let mut left = [true; LANES];
            for (program, taken) in self.programs.iter().zip(&mut taken) {
                *taken += follow(program, first, &mut left);
            }
            while let Some(lane) = left.iter().position(|left| *left) {
                left[lane] = false;
                if self.programs.len() < MOST_PROGRAMS {
                    self.learn(&first.lane(lane, self.inputs.len()));
                    let also = self
                        .programs
                        .last()
                        .map(|program| follow(program, first, &mut left));
                    taken.push(1 + also.unwrap_or_default());
                }
            }
        }
        let mut taken = taken.into_iter();
        self.programs.retain(|_| taken.next() >= Some(RARE));
    }

    /// Writes down the way that the formula takes with these inputs.
    fn learn(&mut self, drawn: &[f64]) {
        let base = self.case.values::<Taped>();
        let inputs = self.inputs.iter().zip(drawn);
        let inputs: Vec<_> = inputs
            .map(|(input, value)| (*value, input.quantiles.span()))
            .collect();
        let (outputs, tape) = taped(&inputs, |numbers| {
            let mut values = base.clone();
            for (input, number) in self.inputs.iter().zip(numbers) {
                values.vary(&input.places, &base, *number);
            }
            self.outputs(&values)
        });
        let outputs: Vec<_> = outputs.into_iter().map(Taped::operand).collect();
        let totals = &outputs[..BORNE.min(outputs.len())];
        let likely = self.inputs.iter().map(|input| input.quantiles.likely());
        let lines = tape.lines(totals, likely.collect());
        for (known, line) in self.lines.iter_mut().zip(lines) {
            known.is_straight &= line.is_straight;
            known.is_turned_on |= line.is_turned_on;
        }
        self.programs.push(Program::new(&tape, &outputs));
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
        if self.wanted == WantedOutputs::Totals {
            return vec![costs.total, gained];
        }
        let weights: Vec<N> = self
            .weights
            .iter()
            .map(|weight| N::exact(*weight))
            .collect();
        let settled = settled(self.case, &costs, &departments, &weights);
        if let WantedOutputs::Returned([first, last]) = self.wanted {
            let returned = settled_by_year(self.case, &costs, &lines, &departments, &settled);
            let kept = returned.less(&costs.by_year);
            return kept.so_far(first, last).map(|(_, so_far)| so_far).collect();
        }
        let mut outputs = vec![costs.total, gained, settled.borne.0];
        outputs.extend(settled.departments.iter().map(|share| share.net.0));
        outputs.extend(self.so_far.iter().map(|(department, year)| {
            let Money(so_far) = departments[*department].realisable.through(*year);
            so_far
        }));
        outputs
    }
}
