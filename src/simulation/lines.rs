//! In which drawn inputs the results of a tape are straight lines.

use super::span::Span;
use super::steps::{Deed, Operand, TapeStep, index};
use super::tape::Tape;

impl Tape {
    /// Of each drawn input whether some numbers are straight lines in it, whatever the others are, and whether a turn is
    /// taken because of it where inputs lie within their likely spans.
    pub(super) fn lines(&self, outputs: &[Operand], likely: Vec<Span>) -> Vec<InputLine> {
        let mut within = Tape::new(likely);
        for step in &self.steps {
            let position = within.step(step.clone());
            if let Some(numbers) = self.added.get(&position) {
                within.add_up(position, *numbers);
            }
        }
        self.guards.iter().for_each(|guard| within.guard(*guard));
        let inputs = 0..self.inputs;
        inputs.map(|input| within.line(input, outputs)).collect()
    }

    fn line(&self, input: usize, outputs: &[Operand]) -> InputLine {
        let mut bends = vec![Bend::None; self.inputs + self.steps.len()];
        bends[input] = Bend::Straight;
        for (at, step) in self.steps.iter().enumerate() {
            bends[self.inputs + at] = match step {
                TapeStep::Sum(_) => step
                    .positions()
                    .into_iter()
                    .map(|at| bends[at])
                    .max()
                    .unwrap_or(Bend::None),
                TapeStep::Do(deed, operands) => {
                    deed.bends(operands.map(|operand| bend(operand, &bends)))
                }
            };
        }
        let moves = |operand: &Operand| bend(*operand, &bends);
        InputLine {
            is_straight: outputs.iter().map(moves).max() != Some(Bend::Bent),
            is_turned_on: self
                .guards
                .iter()
                .flat_map(|guard| &guard.operands)
                .any(|one| moves(one) != Bend::None),
        }
    }
}

/// What a way of the formula does with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct InputLine {
    /// Whether the results are straight lines in it, whatever the others are.
    pub(super) is_straight: bool,
    /// Whether a turn is taken because of it.
    pub(super) is_turned_on: bool,
}

/// How a number moves with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bend {
    /// Not at all.
    None,
    /// In a straight line.
    Straight,
    /// In any way.
    Bent,
}

fn bend(operand: Operand, bends: &[Bend]) -> Bend {
    match operand {
        Operand::At(position, _) => bends[index(position)],
        Operand::Same(_) => Bend::None,
    }
}

impl Deed {
    /// How what it makes moves where the numbers that it works on move so.
    fn bends(self, [one, two]: [Bend; 2]) -> Bend {
        match self {
            Self::Times if one != Bend::None && two != Bend::None => Bend::Bent,
            Self::Over if two != Bend::None => Bend::Bent,
            // A trace of a unit bends no line that anybody sees.
            Self::Times | Self::Over | Self::ZeroIfComparedSo => one.max(two),
            _ if one == Bend::None && two == Bend::None => Bend::None,
            _ => Bend::Bent,
        }
    }
}
