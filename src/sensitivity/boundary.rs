//! The boundary of an input: its value, nearest to its present one, at which enough is gained no longer, or at last
//! (method §8): that coverage reaches the target, or that a department gains what it returns.
//!
//! What is gained is looked at in pieces. Where every line moves towards enough, or every one away from it, the whole way
//! is one: the answer can change only once, and the end tells whether it does. Else a piece ends where the units of some
//! effect change sign; within it an input that enters linearly moves every part of the result in one direction, steps or
//! not, and delay, duration and persistence do so without steps. Where all parts move together, or no step bends the
//! line, the answer can again change only once. Where parts move against each other the piece is cut in halves until the
//! steps decide nothing in a half, or it is looked at at each of its few jumps; a scan looks for the change only where
//! that cannot be done: where an input stands in several places of one effect or of one item of cost, or as a delay,
//! duration or persistence against steps, or where too many jumps lie beside what is needed. The boundary is then found
//! on the grid of six decimals, so that it can be put back and what was asked holds.

use rust_decimal::Decimal;

use super::crossing::{GRID, boundary_value};
use super::evaluation::Evaluation;
use super::known::Known;
use super::question::Question;
use super::{Varied, pieces};
use crate::model::{Case, Quantity, rounded};

/// So many values are looked at one by one along steps; after that a scan has to do.
const MOST_LOOKS: usize = 20_000;

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

    /// Asks another question from now on.
    pub(super) fn ask(&mut self, question: Question) {
        self.question = question;
        self.evaluation.ask(question);
        if let Some(approximate) = &mut self.approximate {
            approximate.ask(question);
        }
    }

    /// The boundary of an input, in the places alone that concern the question; nothing where there is none within its
    /// bounds. Beside it what is known of its values.
    pub(super) fn boundary(&mut self, input: &Varied) -> (Option<Boundary>, Known) {
        let mut search = InputSearch {
            search: self,
            input,
            known: Known::default(),
        };
        (search.nearest(), search.known)
    }
}

/// The search for the boundary of one input.
struct InputSearch<'s, 'c> {
    search: &'s mut Search<'c>,
    input: &'s Varied<'s>,
    known: Known,
}

/// What is found on the way from the present value to an end.
struct Way {
    /// Where the answer changes first.
    change: Option<Stretch>,
    /// How far from the present value it is sure that it does not.
    sure: Decimal,
    /// Whether it changes once only on that stretch.
    once: bool,
}

impl InputSearch<'_, '_> {
    fn nearest(&mut self) -> Option<Boundary> {
        let here = self.input.value;
        let holds_here = self.holds(here);
        let (least, most) = self.input.search;
        let found: Vec<Boundary> = [least, most]
            .into_iter()
            .filter(|end| *end != here)
            .filter_map(|end| self.towards(end, holds_here))
            .collect();
        // Of two equally near, the lower, which was looked for first.
        found
            .into_iter()
            .min_by_key(|boundary| (boundary.value - here).abs())
    }

    fn holds(&mut self, value: Decimal) -> bool {
        self.search.evaluation.holds(self.input, value)
    }

    /// The boundary that is met first on the way to an end.
    fn towards(&mut self, end: Decimal, holds_here: bool) -> Option<Boundary> {
        let here = self.input.value;
        let way = self.first_change(end, holds_here);
        self.known.is_same(here, way.sure, holds_here);
        let stretch = way.change?;
        let evaluation = &mut self.search.evaluation;
        let value = boundary_value(evaluation, self.input, stretch, holds_here);
        // It holds on this side of the change, or beyond it.
        let holds = if (end < here) == holds_here {
            Side::AtLeast
        } else {
            Side::AtMost
        };
        if way.once {
            let beyond = match holds {
                Side::AtLeast => value - GRID,
                Side::AtMost => value + GRID,
            };
            let (holds, fails) = if holds_here {
                ([stretch.near, value], [beyond, stretch.far])
            } else {
                ([value, stretch.far], [stretch.near, beyond])
            };
            self.known.turns(holds, fails);
        }
        Some(Boundary { value, holds })
    }

    /// The first stretch on the way to an end on which the target changes.
    fn first_change(&mut self, end: Decimal, holds_here: bool) -> Way {
        let here = self.input.value;
        if pieces::lines_move_together(&mut self.search.evaluation, self.input, here, end) {
            return self.changes_once(here, end, holds_here);
        }
        let mut ends = pieces::kinks(&mut self.search.evaluation, self.input, here, end);
        ends.push(end);
        let (mut near, mut sure) = (here, here);
        for far in ends {
            let evaluation = &mut self.search.evaluation;
            let way = if pieces::changes_at_most_once(evaluation, self.input, near, far) {
                self.changes_once(near, far, holds_here)
            } else if pieces::is_linear(self.input) {
                self.along_steps(near, far, holds_here)
            } else {
                self.scan(near, far, holds_here)
            };
            // What lies beyond a stretch that was only scanned is not known to be the same.
            if sure == near {
                sure = way.sure;
            }
            if way.change.is_some() {
                return Way { sure, ..way };
            }
            near = far;
        }
        Way {
            change: None,
            sure,
            once: false,
        }
    }

    /// Looks at the far end alone: in between the answer changes once at the most.
    fn changes_once(&mut self, near: Decimal, far: Decimal, holds_here: bool) -> Way {
        if self.holds(far) == holds_here {
            return Way {
                change: None,
                sure: far,
                once: false,
            };
        }
        Way {
            change: Some(Stretch { near, far }),
            sure: near,
            once: true,
        }
    }

    /// Looks for a change where steps may bring it about: in halves of what still has many jumps, the nearer one first.
    fn along_steps(&mut self, from: Decimal, to: Decimal, holds_here: bool) -> Way {
        let mut near = from;
        let mut ends = vec![to];
        let mut looks = 0;
        while let Some(far) = ends.pop() {
            let evaluation = &mut self.search.evaluation;
            let ways = [near, far];
            if pieces::steps_decide_nothing(evaluation, self.input, ways, holds_here) {
                near = far;
                continue;
            }
            let middle = rounded((near + far) / Decimal::TWO, Quantity::DECIMALS);
            let is_narrow = (far - near).abs() <= GRID * Decimal::TWO;
            let jumps = pieces::jumps(evaluation, self.input, near, far);
            let jumps = jumps.or_else(|| is_narrow.then(|| vec![middle, far]));
            if let Some(jumps) = jumps {
                looks += jumps.len();
                let way = self.between_jumps(near, jumps, holds_here);
                if way.change.is_some() {
                    return way;
                }
                near = far;
            } else if looks > MOST_LOOKS {
                let way = self.scan(near, to, holds_here);
                return Way { sure: near, ..way };
            } else {
                looks += 1;
                ends.extend([far, middle]);
            }
        }
        Way {
            change: None,
            sure: near,
            once: false,
        }
    }

    /// Looks for a change jump by jump: between two jumps at steps everything is linear.
    fn between_jumps(&mut self, from: Decimal, jumps: Vec<Decimal>, holds_here: bool) -> Way {
        let mut near = from;
        for far in jumps {
            let way = self.changes_once(near, far, holds_here);
            if way.change.is_some() {
                return way;
            }
            near = far;
        }
        Way {
            change: None,
            sure: near,
            once: false,
        }
    }

    /// Looks for a change point by point, as dense as 1 000 points over the whole range that is searched.
    fn scan(&mut self, from: Decimal, to: Decimal, holds_here: bool) -> Way {
        let (least, most) = self.input.search;
        let step = (most - least) / Decimal::from(POINTS);
        let step = if to < from { -step } else { step };
        let mut near = from;
        let found = |change| Way {
            change,
            sure: from,
            once: false,
        };
        loop {
            let mut far = near + step;
            let at_end = (to >= from && far >= to) || (to < from && far <= to) || step.is_zero();
            if at_end {
                far = to;
            }
            if self.seems_to_hold(far) != holds_here && self.holds(far) != holds_here {
                return found(Some(Stretch { near, far }));
            }
            if at_end {
                return found(None);
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
