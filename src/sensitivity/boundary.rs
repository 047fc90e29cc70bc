//! The boundary of an input: its value, nearest to its present one, at which enough is gained no longer, or at last
//! (method §8): that coverage reaches the target, or that a department gains what it returns.
//!
//! What is gained is looked at in pieces. A piece ends where the units of some effect change sign; within it an input
//! that enters linearly moves every part of the result in one direction, steps or not, and delay, duration and
//! persistence do so without steps. Where all parts move together, or no step bends the line, the answer can change only
//! once, and the ends of the piece tell whether it does. Where parts move against each other the piece is cut again at
//! each jump at a step; a scan looks for the change only where that cannot be done: where an input stands in several
//! places of one effect, or as a delay, duration or persistence against steps. The boundary is then found on the grid of
//! six decimals, so that it can be put back and what was asked holds.

use rust_decimal::Decimal;

use super::crossing::boundary_value;
use super::evaluation::{Evaluation, Question};
use super::{Varied, pieces};
use crate::model::Case;

/// The points of a scan over the whole range that is searched.
const POINTS: i32 = 1_000;

/// The value at which something just holds, and the values nearby at which it holds too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Boundary {
    /// The value, with six decimals.
    pub(super) value: Decimal,
    /// On which side of it.
    pub(super) holds: Side,
}

/// The side of a boundary on which something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At the boundary and above it.
    AtLeast,
    /// At the boundary and below it.
    AtMost,
}

impl Side {
    /// The word in outputs.
    pub fn word(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
        }
    }

    /// The side of a figure that moves with the input, or against it.
    pub(super) fn of_figure(self, moves_with: bool) -> Self {
        match (self, moves_with) {
            (side, true) => side,
            (Self::AtLeast, false) => Self::AtMost,
            (Self::AtMost, false) => Self::AtLeast,
        }
    }
}

/// A stretch of values on which the target is known to change, the nearer end first.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    pub(super) near: Decimal,
    pub(super) far: Decimal,
}

/// A case that is searched for the boundaries of one question.
pub(super) struct Search<'c> {
    pub(super) evaluation: Evaluation<'c, Decimal>,
    /// The same in floats, for scans; made when the first one is needed.
    approximate: Option<Evaluation<'c, f64>>,
    question: Question,
}

impl<'c> Search<'c> {
    pub(super) fn new(case: &'c Case, question: Question) -> Self {
        Self {
            evaluation: Evaluation::new(case, question),
            approximate: None,
            question,
        }
    }

    /// The boundary of an input, with the effects alone that concern the question; nothing where there is none within
    /// its bounds.
    pub(super) fn boundary(&mut self, input: &Varied) -> Option<Boundary> {
        InputSearch {
            search: self,
            input,
        }
        .nearest()
    }
}

/// The search for the boundary of one input.
struct InputSearch<'s, 'c> {
    search: &'s mut Search<'c>,
    input: &'s Varied<'s>,
}

impl InputSearch<'_, '_> {
    fn nearest(&mut self) -> Option<Boundary> {
        let here = self.input.value;
        let holds_here = self.holds(here);
        let (least, most) = self.input.search;
        let found: Vec<Boundary> = [least, most]
            .into_iter()
            .filter(|end| *end != here)
            .filter_map(|end| {
                let stretch = self.first_change(here, end, holds_here)?;
                // It holds on this side of the change, or beyond it.
                let holds = if (end < here) == holds_here {
                    Side::AtLeast
                } else {
                    Side::AtMost
                };
                Some(Boundary {
                    value: boundary_value(
                        &mut self.search.evaluation,
                        self.input,
                        stretch,
                        holds_here,
                    ),
                    holds,
                })
            })
            .collect();
        // Of two equally near, the lower, which was looked for first.
        found
            .into_iter()
            .min_by_key(|boundary| (boundary.value - here).abs())
    }

    fn holds(&mut self, value: Decimal) -> bool {
        self.search.evaluation.holds(self.input, value)
    }

    /// The first stretch from `here` towards `end` on which the target changes.
    fn first_change(&mut self, here: Decimal, end: Decimal, holds_here: bool) -> Option<Stretch> {
        let mut ends = pieces::kinks(&mut self.search.evaluation, self.input, here, end);
        ends.push(end);
        let mut near = here;
        for far in ends {
            if pieces::changes_at_most_once(&mut self.search.evaluation, self.input, near, far) {
                if self.holds(far) != holds_here {
                    return Some(Stretch { near, far });
                }
            } else {
                let evaluation = &mut self.search.evaluation;
                let stretch = match pieces::jumps(evaluation, self.input, near, far) {
                    Some(jumps) => self.between_jumps(near, jumps, holds_here),
                    None => self.scan(near, far, holds_here),
                };
                if stretch.is_some() {
                    return stretch;
                }
            }
            near = far;
        }
        None
    }

    /// Looks for a change jump by jump: between two jumps at steps everything is linear.
    fn between_jumps(
        &mut self,
        from: Decimal,
        jumps: Vec<Decimal>,
        holds_here: bool,
    ) -> Option<Stretch> {
        let mut near = from;
        for far in jumps {
            if self.holds(far) != holds_here {
                return Some(Stretch { near, far });
            }
            near = far;
        }
        None
    }

    /// Looks for a change point by point, as dense as 1 000 points over the whole range that is searched.
    fn scan(&mut self, from: Decimal, to: Decimal, holds_here: bool) -> Option<Stretch> {
        let (least, most) = self.input.search;
        let step = (most - least) / Decimal::from(POINTS);
        let step = if to < from { -step } else { step };
        let mut near = from;
        loop {
            let mut far = near + step;
            let at_end = (to >= from && far >= to) || (to < from && far <= to) || step.is_zero();
            if at_end {
                far = to;
            }
            if self.seems_to_hold(far) != holds_here && self.holds(far) != holds_here {
                return Some(Stretch { near, far });
            }
            if at_end {
                return None;
            }
            near = far;
        }
    }

    /// Whether it holds in floats, which is all but certain, and quick.
    fn seems_to_hold(&mut self, value: Decimal) -> bool {
        let Search {
            evaluation,
            approximate,
            question,
        } = self.search;
        approximate
            .get_or_insert_with(|| Evaluation::new(evaluation.case, *question))
            .holds(self.input, value)
    }
}
