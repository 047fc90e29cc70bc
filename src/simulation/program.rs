//! A tape made ready for many draws: without what nothing hangs on, and with as few places for numbers as it can do with,
//! so that all of them stay near the processor.

use std::collections::HashMap;

use super::steps::{Deed, Operand, TapeStep, index, positions};
use super::tape::{Guard, Tape, Turn};
use super::wide::wide;
use crate::model::{power_of_ten, rounded_by};

/// Draws that are worked on beside each other.
pub(super) const LANES: usize = 128;

/// One number for each of them.
pub(super) type Lanes = [f64; LANES];

/// Where a number stands while a program runs, or the number itself.
#[derive(Clone, Copy, Debug)]
pub(super) enum Seat {
    /// A slot, times a factor.
    Slot(usize, f64),
    Same(f64),
}

#[derive(Clone, Debug)]
enum Order {
    Do(Deed, usize, [Seat; 2]),
    /// A constant and slots, each times a factor.
    Sum(usize, f64, Vec<(usize, f64)>),
    Guard(Turn, [Seat; 2]),
}

/// What is to be done, in order.
#[derive(Clone, Debug)]
pub(super) struct Program {
    orders: Vec<Order>,
    /// How many numbers stand at once, those of the inputs first.
    slots: usize,
    outputs: Vec<Seat>,
}

impl Program {
    /// The program of a tape that gives these numbers.
    pub(super) fn new(tape: &Tape, outputs: &[Operand]) -> Self {
        let needed = needed(tape, outputs);
        let guards = guards_by_position(tape);
        let last_use = last_uses(tape, outputs, &needed, &guards);
        let mut slot_of: Vec<usize> = (0..tape.inputs + tape.steps.len()).collect();
        let (mut orders, mut slots, mut free) = (Vec::new(), tape.inputs, Vec::new());
        let guarded = |orders: &mut Vec<Order>, position: usize, slot_of: &[usize]| {
            for guard in guards.get(&position).into_iter().flatten() {
                let operands = guard.operands.map(|operand| place(operand, slot_of));
                orders.push(Order::Guard(guard.turn, operands));
            }
        };
        for input in 0..tape.inputs {
            guarded(&mut orders, input, &slot_of);
        }
        for (position, step) in (tape.inputs..).zip(&tape.steps) {
            if !needed[position] {
                continue;
            }
            // The result stands beside what it is made of, not in its place.
            let slot = free.pop().unwrap_or_else(|| {
                slots += 1;
                slots - 1
            });
            orders.push(match step {
                TapeStep::Do(deed, operands) => Order::Do(
                    *deed,
                    slot,
                    operands.map(|operand| place(operand, &slot_of)),
                ),
                TapeStep::Sum(sum) => {
                    let terms = sum
                        .terms
                        .iter()
                        .map(|(at, times)| (slot_of[index(*at)], *times));
                    Order::Sum(slot, sum.constant, terms.collect())
                }
            });
            slot_of[position] = slot;
            guarded(&mut orders, position, &slot_of);
            let mut looked_at = step.positions();
            let guards = guards.get(&position).into_iter().flatten();
            looked_at.extend(guards.flat_map(|guard| positions(&guard.operands)));
            looked_at.sort_unstable();
            looked_at.dedup();
            let over = |at: &usize| *at >= tape.inputs && last_use[*at] == position;
            free.extend(looked_at.into_iter().filter(over).map(|at| slot_of[at]));
        }
        Self {
            orders,
            slots,
            outputs: outputs
                .iter()
                .map(|output| place(*output, &slot_of))
                .collect(),
        }
    }

    /// How many numbers stand at once, those of the inputs first.
    pub(super) fn slots(&self) -> usize {
        self.slots
    }

    /// Works through all lanes; says of each whether the formula takes the turns of this program. `slots` is room for
    /// [`slots`](Self::slots), with the inputs in it.
    pub(super) fn run(&self, slots: &mut [Lanes]) -> [bool; LANES] {
        wide(
            #[inline(always)]
            || self.followed(slots),
        )
    }

    #[inline(always)]
    fn followed(&self, slots: &mut [Lanes]) -> [bool; LANES] {
        let mut holds = [true; LANES];
        for order in &self.orders {
            match order {
                Order::Do(deed, to, operands) => done(slots, *deed, *to, *operands),
                Order::Sum(to, constant, terms) => summed(slots, *to, *constant, terms),
                Order::Guard(turn, operands) => {
                    let [one, two] = operands.map(|operand| read(slots, operand));
                    for (lane, holds) in holds.iter_mut().enumerate() {
                        *holds &= Guard::holds(*turn, one(lane), two(lane));
                    }
                }
            }
        }
        holds
    }

    /// How many numbers it gives.
    pub(super) fn outputs(&self) -> usize {
        self.outputs.len()
    }

    /// Puts a number that it gave in its place, for those lanes that wait for it and for which it holds.
    pub(super) fn output(
        &self,
        slots: &[Lanes],
        output: usize,
        wanted: &[bool; LANES],
        lanes: &mut Lanes,
    ) {
        let given = read(slots, self.outputs[output]);
        if *wanted == [true; LANES] {
            for (lane, number) in lanes.iter_mut().enumerate() {
                *number = given(lane);
            }
            return;
        }
        for (lane, number) in lanes.iter_mut().enumerate() {
            if wanted[lane] {
                *number = given(lane);
            }
        }
    }
}

fn place(operand: Operand, slot_of: &[usize]) -> Seat {
    match operand {
        Operand::At(position, times) => Seat::Slot(slot_of[index(position)], times),
        Operand::Same(value) => Seat::Same(value),
    }
}

/// What outputs and guards hang on.
fn needed(tape: &Tape, outputs: &[Operand]) -> Vec<bool> {
    let mut needed = vec![false; tape.inputs + tape.steps.len()];
    let guarded = tape
        .guards
        .iter()
        .flat_map(|guard| positions(&guard.operands));
    for at in positions(outputs).chain(guarded) {
        needed[at] = true;
    }
    for (at, step) in tape.steps.iter().enumerate().rev() {
        if needed[tape.inputs + at] {
            step.positions()
                .into_iter()
                .for_each(|at| needed[at] = true);
        }
    }
    needed
}

/// The guards by the position at which all that they look at is there: a draw that fails one is found early, and its
/// numbers need not be kept.
fn guards_by_position(tape: &Tape) -> HashMap<usize, Vec<Guard>> {
    let mut by_position: HashMap<usize, Vec<Guard>> = HashMap::new();
    for guard in &tape.guards {
        let last = positions(&guard.operands).max().unwrap_or_default();
        by_position.entry(last).or_default().push(*guard);
    }
    by_position
}

/// Where each number is looked at for the last time; outputs at the end.
fn last_uses(
    tape: &Tape,
    outputs: &[Operand],
    needed: &[bool],
    guards: &HashMap<usize, Vec<Guard>>,
) -> Vec<usize> {
    let mut last = vec![0; needed.len()];
    for (position, step) in (tape.inputs..).zip(&tape.steps) {
        if needed[position] {
            step.positions()
                .into_iter()
                .for_each(|at| last[at] = position);
            let guards = guards.get(&position).into_iter().flatten();
            for at in guards.flat_map(|guard| positions(&guard.operands)) {
                last[at] = position;
            }
        }
    }
    positions(outputs).for_each(|at| last[at] = usize::MAX);
    last
}

#[inline(always)]
fn read(slots: &[Lanes], place: Seat) -> impl Fn(usize) -> f64 + '_ {
    move |lane| match place {
        Seat::Slot(slot, times) => slots[slot][lane] * times,
        Seat::Same(value) => value,
    }
}

/// One step for all lanes.
#[inline(always)]
fn done(slots: &mut [Lanes], deed: Deed, to: usize, operands: [Seat; 2]) {
    use Seat::{Same, Slot};
    match operands {
        [Slot(one, by), Slot(two, also)] if one == two => {
            if let Ok([to, one]) = slots.get_disjoint_mut([to, one]) {
                each(deed, to, |lane| (one[lane] * by, one[lane] * also));
            }
        }
        [Slot(one, by), Slot(two, also)] => {
            if let Ok([to, one, two]) = slots.get_disjoint_mut([to, one, two]) {
                each(deed, to, |lane| (one[lane] * by, two[lane] * also));
            }
        }
        [Slot(one, by), Same(two)] => {
            if let Ok([to, one]) = slots.get_disjoint_mut([to, one]) {
                each(deed, to, |lane| (one[lane] * by, two));
            }
        }
        [Same(one), Slot(two, by)] => {
            if let Ok([to, two]) = slots.get_disjoint_mut([to, two]) {
                each(deed, to, |lane| (one, two[lane] * by));
            }
        }
        [Same(one), Same(two)] => slots[to] = [deed.of(one, two); LANES],
    }
}

/// A sum for all lanes, some at a time, so that what has been added up so far stays in the processor.
#[inline(always)]
fn summed(slots: &mut [Lanes], to: usize, constant: f64, terms: &[(usize, f64)]) {
    const AT_ONCE: usize = 8;
    for from in (0..LANES).step_by(AT_ONCE) {
        let mut sums = [constant; AT_ONCE];
        for (slot, times) in terms {
            for (sum, number) in sums.iter_mut().zip(&slots[*slot][from..from + AT_ONCE]) {
                *sum += number * times;
            }
        }
        slots[to][from..from + AT_ONCE].copy_from_slice(&sums);
    }
}

/// Rounds as comparisons do: by a power of ten that hangs on the size.
#[inline(always)]
fn rounded_for_comparison(to: &mut Lanes, of: impl Fn(usize) -> f64) {
    let mut largest = 0.0;
    for (lane, to) in to.iter_mut().enumerate() {
        *to = of(lane);
        largest = f64::max(largest, to.abs());
    }
    let mut powers = [power_of_ten(9); LANES];
    for decimals in (0..9)
        .rev()
        .take_while(|decimals| largest >= power_of_ten(11 - decimals))
    {
        let (least, power) = (power_of_ten(11 - decimals), power_of_ten(decimals));
        for (current, number) in powers.iter_mut().zip(&*to) {
            *current = if number.abs() >= least {
                power
            } else {
                *current
            };
        }
    }
    for (number, power) in to.iter_mut().zip(powers) {
        *number = rounded_by(*number, power);
    }
}

/// The choice of the deed stands outside the loop, so that the loop may work on several lanes at once.
#[inline(always)]
fn each(deed: Deed, to: &mut Lanes, of: impl Fn(usize) -> (f64, f64)) {
    macro_rules! for_each_lane {
        ($deed:expr) => {
            for (lane, to) in to.iter_mut().enumerate() {
                let (one, two) = of(lane);
                *to = $deed.of(one, two);
            }
        };
    }
    match deed {
        Deed::Times => for_each_lane!(Deed::Times),
        Deed::Over => for_each_lane!(Deed::Over),
        Deed::Min => for_each_lane!(Deed::Min),
        Deed::Max => for_each_lane!(Deed::Max),
        Deed::ZeroIfComparedSo => for_each_lane!(Deed::ZeroIfComparedSo),
        Deed::Above => for_each_lane!(Deed::Above),
        Deed::Floor => for_each_lane!(Deed::Floor),
        Deed::RoundedTo(decimals) => {
            let power = power_of_ten(decimals);
            for (lane, to) in to.iter_mut().enumerate() {
                *to = rounded_by(of(lane).0, power);
            }
        }
        Deed::RoundedForComparison => rounded_for_comparison(to, |lane| of(lane).0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Additive, Number};
    use crate::simulation::philox::RandomStream;
    use crate::simulation::quantiles::Quantiles;
    use crate::simulation::shape::DrawnShape;
    use crate::simulation::taped::{Taped, taped};

    /// Every deed, of numbers on either side of what turns it.
    fn deeds([one, two, three]: [Taped; 3]) -> Vec<Taped> {
        let sum = one + two * three - three;
        let quotient = two / (one + Taped::ONE);
        vec![
            sum,
            quotient,
            sum.min(two),
            sum.max(two),
            sum.above(two),
            (sum * two).floor(),
            (sum * sum * sum).rounded_for_comparison(),
            quotient.rounded(3),
            (sum - two).zero_if_compared_so(),
            if sum > two { one } else { Taped::NOTHING },
        ]
    }

    fn bits(lanes: &[Lanes]) -> Vec<u64> {
        lanes.as_flattened().iter().map(|x| x.to_bits()).collect()
    }

    #[test]
    fn wide_instructions_change_no_bit() {
        let quantiles = [
            DrawnShape::pert(0.0, 30.0, 1000.0),
            DrawnShape::normal(-1.0, 1.0, [None, None]),
            DrawnShape::uniform(-2.0, 0.0, 3.0),
        ]
        .map(Quantiles::new);
        let stream = RandomStream::new(1, "x");
        let mut drawn = [[0.0; LANES]; 3];
        for (quantiles, lanes) in quantiles.iter().zip(&mut drawn) {
            let mut plain = [0.0; LANES];
            stream.fill(0, &mut plain);
            quantiles.apply(&mut plain);
            wide(
                #[inline(always)]
                || {
                    stream.fill(0, lanes);
                    quantiles.apply(lanes);
                },
            );
            assert_eq!(bits(&[plain]), bits(&[*lanes]));
        }
        let inputs = [0, 1, 2].map(|input| (drawn[input][0], quantiles[input].span()));
        let (outputs, tape) = taped(&inputs, |inputs| deeds([inputs[0], inputs[1], inputs[2]]));
        let outputs: Vec<Operand> = outputs.into_iter().map(Taped::operand).collect();
        let program = Program::new(&tape, &outputs);
        let mut slots = vec![[0.0; LANES]; program.slots()];
        slots[..3].copy_from_slice(&drawn);
        let mut plain = slots.clone();
        let holds = program.run(&mut slots);
        assert_eq!(holds, program.followed(&mut plain));
        assert_eq!(bits(&slots), bits(&plain));
    }
}
