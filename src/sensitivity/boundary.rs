//! The boundary of an input: its value, nearest to its present one, at which enough is gained no longer, or at last
//! (method §8). It is found plainly: looks at evenly spaced points on each side, then halving, then both neighbours in
//! exact arithmetic.

use rust_decimal::Decimal;

use super::baseline::Baseline;
use super::question::{Point, Question};
use super::response::{Parts, Response};
use super::varied::Varied;
use crate::model::{Case, Number, choice};

/// The distance of neighbouring boundaries: they are written with six decimals.
pub(super) const HAIR: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

/// The looks at evenly spaced points on each side of the value.
const LOOKS: u32 = 200;

/// How often a last hair is halved at a jump: to a ten-billionth of it.
const HALVINGS: u32 = 34;

choice! {
    /// The side of a boundary on which something holds.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Side {
        /// At the boundary and above it.
        AtLeast = "at_least",
        /// At the boundary and below it.
        AtMost = "at_most",
    }
}

impl Side {
    /// The side of a figure that moves with the input, or against it.
    pub(super) fn of_figure(self, moves_with: bool) -> Self {
        match (self, moves_with) {
            (side, true) => side,
            (Self::AtLeast, false) => Self::AtMost,
            (Self::AtMost, false) => Self::AtLeast,
        }
    }
}

/// The value at which something just holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Boundary {
    /// The value, with six decimals.
    pub(super) value: Decimal,
    /// Its neighbour, at which it no longer holds.
    pub(super) beyond: Decimal,
    /// On which side of it it holds.
    pub(super) holds: Side,
}

/// The case as it stands, exactly and in floats: all that an inquiry starts from.
pub(super) struct Baselines<'c> {
    pub(super) case: &'c Case,
    exact: Baseline<Decimal>,
    quick: Baseline<f64>,
}

impl<'c> Baselines<'c> {
    pub(super) fn of(case: &'c Case) -> Self {
        Self {
            case,
            exact: Baseline::of(case),
            quick: Baseline::of(case),
        }
    }

    /// What is gained and borne as the case stands.
    pub(super) fn point(&self, question: Question) -> Point<Decimal> {
        Point {
            gained: self.exact.gained(question),
            cost: self.exact.cost(self.case, question),
        }
    }

    /// A question about one input.
    pub(super) fn inquiry<'a>(
        &'a mut self,
        question: Question,
        input: &'a Varied<'a>,
    ) -> Inquiry<'a> {
        Inquiry {
            case: self.case,
            input,
            question,
            exact: Response::new(self.case, question, input, &mut self.exact),
            quick: Response::new(self.case, question, input, &mut self.quick),
        }
    }
}

/// A question about one input: whether enough is gained where it has another value.
pub(super) struct Inquiry<'a> {
    pub(super) case: &'a Case,
    pub(super) input: &'a Varied<'a>,
    pub(super) question: Question,
    pub(super) exact: Response<'a, Decimal>,
    pub(super) quick: Response<'a, f64>,
}

/// A value at some look, counted from the present value.
struct Sample {
    number: u32,
    parts: Parts<f64>,
}

impl Inquiry<'_> {
    /// Whether enough is gained with the input at a value: in floats where those are sure.
    pub(super) fn holds(&mut self, value: Decimal) -> bool {
        let point = self.quick.at(value);
        self.decide(point, value)
    }

    fn decide(&mut self, point: Point<f64>, value: Decimal) -> bool {
        let sure = self.question.surely_holds(point);
        sure.unwrap_or_else(|| self.holds_exactly(value))
    }

    fn holds_exactly(&mut self, value: Decimal) -> bool {
        let point = self.exact.at(value);
        self.question.holds(point)
    }

    /// How far what is gained lies above what is needed, kronor.
    fn above(&mut self, value: Decimal) -> Decimal {
        let point = self.exact.at(value);
        self.question.above(point)
    }

    /// The nearest boundary; of two equally near, the lower. `None` where there is none within the input's bounds.
    pub(super) fn boundary(&mut self) -> Option<Boundary> {
        let here = self.input.value;
        let holds_here = self.holds_exactly(here);
        let (least, most) = self.input.search;
        let ends = [least, most].into_iter().filter(|end| *end != here);
        let found: Vec<Boundary> = ends
            .filter_map(|end| self.towards(end, holds_here))
            .collect();
        // An effect that lasts no time at all is none.
        let possible = |boundary: &Boundary| self.input.may_be(self.case, boundary.value);
        let found = found.into_iter().filter(possible);
        found.min_by_key(|boundary| (boundary.value - here).abs())
    }

    /// The boundary that is met first on the way to an end.
    fn towards(&mut self, end: Decimal, holds_here: bool) -> Option<Boundary> {
        let one_way = self.input.moves_each_part_one_way(self.case);
        let [first, last] = [0, LOOKS].map(|number| {
            let parts = self.quick.parts(self.at_look(end, number));
            Sample { number, parts }
        });
        let look = self.first_change(end, holds_here, one_way, &first, &last)?;
        let stretch = [look - 1, look].map(|number| self.at_look(end, number));
        let [same, changed] = self.neighbours(stretch, holds_here);
        let (value, beyond) = if holds_here {
            (same, changed)
        } else {
            (changed, same)
        };
        let holds = if value > beyond {
            Side::AtLeast
        } else {
            Side::AtMost
        };
        Some(Boundary {
            value,
            beyond,
            holds,
        })
    }

    fn at_look(&self, end: Decimal, number: u32) -> Decimal {
        let here = self.input.value;
        if number == LOOKS {
            return end;
        }
        here + (end - here) * Decimal::from(number) / Decimal::from(LOOKS)
    }

    /// The first look after one, and at the latest at another, at which the answer is not that of the present value.
    ///
    /// Looks are left out where they cannot tell anything: where the best, or the worst, of both ends gives the answer of
    /// the present value, and each part of the result moves in one direction in between.
    fn first_change(
        &mut self,
        end: Decimal,
        holds_here: bool,
        one_way: bool,
        from: &Sample,
        to: &Sample,
    ) -> Option<u32> {
        if one_way {
            let bounds = self.quick.bounds(&from.parts, &to.parts);
            let mut bounds = bounds.map(|point| self.question.surely_holds(point));
            if !holds_here {
                bounds.reverse();
            }
            if bounds[0] == Some(holds_here) {
                return None;
            }
        }
        if to.number - from.number == 1 {
            let value = self.at_look(end, to.number);
            let point = self.quick.sum(&to.parts);
            let changed =
                self.decide(point, value) != holds_here && self.holds_exactly(value) != holds_here;
            return changed.then_some(to.number);
        }
        let number = from.number.midpoint(to.number);
        let parts = self.quick.parts(self.at_look(end, number));
        let middle = Sample { number, parts };
        let nearer = self.first_change(end, holds_here, one_way, from, &middle);
        nearer.or_else(|| self.first_change(end, holds_here, one_way, &middle, to))
    }

    /// The two neighbours, a hair apart, between which the answer changes on a stretch: with the answer of its first end,
    /// and with that of its second.
    fn neighbours(&mut self, stretch: [Decimal; 2], holds_here: bool) -> [Decimal; 2] {
        let [near, far] = halved(stretch, |value| self.holds(value) == holds_here);
        if self.holds_exactly(near) == holds_here && self.holds_exactly(far) != holds_here {
            return [near, far];
        }
        halved(stretch, |value| self.holds_exactly(value) == holds_here)
    }

    /// The boundary closer than its six decimals, so that what it is in people and things is the same whichever input
    /// brings it about: where a straight line to its neighbour crosses what is needed; at a jump as close as halving
    /// comes.
    pub(super) fn closer(&mut self, boundary: Boundary) -> Decimal {
        let Boundary { value, beyond, .. } = boundary;
        let (least, most) = self.input.search;
        if beyond < least || beyond > most {
            return value;
        }
        let here = self.above(value);
        let part = here.checked_div(here - self.above(beyond));
        if let Some(part) = part.filter(|part| part.abs() <= Decimal::ONE) {
            let crossing = value + (beyond - value) * part;
            let point = self.exact.at(crossing);
            let is_there = self
                .question
                .above(point)
                .rounded_for_comparison()
                .is_zero();
            if is_there && self.question.holds(point) {
                return crossing;
            }
        }
        let (mut holds, mut fails) = (value, beyond);
        for _ in 0..HALVINGS {
            let middle = (holds + fails) / Decimal::TWO;
            if self.holds_exactly(middle) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        holds
    }
}

/// Two neighbouring values of six decimals on a stretch, between which an answer changes: `is_near` says whether it is
/// that of the first end. The ends themselves, taken outward, count as they are known to be.
fn halved([near, far]: [Decimal; 2], mut is_near: impl FnMut(Decimal) -> bool) -> [Decimal; 2] {
    let outward = |value: Decimal, up: bool| {
        let hairs = value / HAIR;
        if up { hairs.ceil() } else { hairs.floor() }
    };
    let forward = far > near;
    let (mut near, mut far) = (outward(near, !forward), outward(far, forward));
    while (far - near).abs() > Decimal::ONE {
        let middle = ((near + far) / Decimal::TWO).floor();
        if is_near(middle * HAIR) {
            near = middle;
        } else {
            far = middle;
        }
    }
    [near * HAIR, far * HAIR]
}
