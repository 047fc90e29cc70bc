//! Where an input just suffices, written out (method §8): the value with what is gained there, beside the next one with
//! what is gained there; and closer than six decimals, where people and things are counted.

use rust_decimal::Decimal;

use super::{
    DepartmentPart, Figure, GainPart, Node, Operation, Question, Term, Tracer, Unit, WITHIN, Whose,
};
use crate::model::{Number, Slot};
use crate::sensitivity::{BreakEven, Closer, GRID};

/// A break-even whose surroundings are looked at.
pub(super) struct Search<'b> {
    pub(super) question: Question,
    pub(super) row: &'b BreakEven,
    pub(super) slot: Slot,
    /// What the break-even is called as a figure.
    pub(super) figure: Figure,
}

/// What is seen with the input at a value.
struct Look {
    tried: Node,
    /// Coverage, or the department's reductions; nothing where no cost is left to compare with.
    measured: Option<Node>,
    /// What is gained beyond what is needed, kronor.
    above: Node,
}

impl Tracer<'_> {
    /// The value at which coverage is the target or more, beside the next one at which it is less; for a department,
    /// its reductions what it returns.
    pub(super) fn break_even(&self, question: Question, position: usize) -> Node {
        let Some(search) = self.search(question, position) else {
            return Self::constant(0);
        };
        let row = search.row;
        let found = row.break_even.unwrap_or_default();
        let holds = self.look(&search, found, "at", terms(question)[0]);
        // Away from the input's value where the target holds there now, else towards it; at the value itself, both.
        let measured = self.node(measured(question));
        let needed = self.node(needed(question));
        let meets = measured.value.steady() >= needed.value.steady();
        let step = if (found < row.value) == meets {
            -GRID
        } else {
            GRID
        };
        let falls_short = |look: &Look| match &look.measured {
            Some(measured) => measured.value.steady() < needed.value.steady(),
            None => !look.above.value.above_zero(),
        };
        let look_beyond = |step| self.look_beside(&search, found + step);
        let beyond = look_beyond(step);
        let beyond = if falls_short(&beyond) {
            beyond
        } else {
            look_beyond(-step)
        };
        self.between(question, holds, beyond, term_of(question))
            .of(&row.address)
            .calculated(found)
    }

    /// A break-even with its input, by its position.
    pub(super) fn search(&self, question: Question, position: usize) -> Option<Search<'_>> {
        let row = question.row(self.subject.sensitivity, position)?;
        Some(Search {
            question,
            row,
            slot: self.case.application.inputs.find(&row.address)?,
            figure: Figure::BreakEven(question, position),
        })
    }

    /// The value at which people and things are counted.
    pub(super) fn closer(&self, search: &Search, closer: Closer) -> Node {
        let node = match closer {
            Closer::BreakEven => return self.node(search.figure),
            Closer::Line { beyond, crossing } => self.crossing(search, beyond).calculated(crossing),
            Closer::Jump { holds, fails } => {
                let terms = terms(search.question);
                let holds = self.look(search, holds, "closer", terms[0]);
                let fails = self.look(search, fails, "closer beyond", terms[1]);
                self.between(search.question, holds, fails, Term::Closer)
            }
        };
        let name = format!("{}{WITHIN}closer", self.name(search.figure));
        node.of(&search.row.address).named(name)
    }

    /// Where the line through what is gained beyond what is needed, at the break-even and beside it, comes to nothing:
    /// `found + step × here / (here − beyond)`.
    fn crossing(&self, search: &Search, beyond: Decimal) -> Node {
        let found = search.row.break_even.unwrap_or_default();
        let terms = terms(search.question);
        let here = self.look(search, found, "at", terms[0]).above;
        let beside = self.look_beside(search, beyond).above;
        let rise = Node::computed(
            Term::Rise,
            Unit::Kronor,
            Operation::Difference,
            vec![here.clone(), beside],
        );
        let plain = |operation, parts| Node::computed(Term::Part, Unit::Plain, operation, parts);
        let part = plain(Operation::Quotient, vec![here, rise]);
        let step = Self::constant(beyond - found);
        let moved = plain(Operation::Product, vec![step, part]);
        let found = self.node(search.figure);
        let unit = found.unit.clone();
        Node::computed(Term::Closer, unit, Operation::Sum, vec![found, moved])
    }

    /// What is seen a step beside the break-even.
    fn look_beside(&self, search: &Search, value: Decimal) -> Look {
        let is_below = value < search.row.break_even.unwrap_or_default();
        let place = if is_below { "below" } else { "above" };
        self.look(search, value, place, terms(search.question)[1])
    }

    /// What is seen with the input at a value. Where it was seen before, it stands by its names.
    fn look(&self, search: &Search, value: Decimal, place: &str, term: Term) -> Look {
        let name = self.name(search.figure);
        let input = self.name(Figure::Input(search.slot, None));
        let unit = self.varied(search.slot).unit.of_input();
        let prefix = format!("{name}{WITHIN}{place}");
        // Not the address: some figures are called as an input is.
        let tried = Node::given(Term::Tried, unit, value)
            .of(&search.row.address)
            .named(format!("{prefix}{WITHIN}{input}"));
        let (measured, above) = self.with_input(search.slot, tried.clone(), prefix, |there| {
            let target = |cost| {
                let parts = vec![self.node(needed(search.question)), cost];
                Node::computed(Term::Target, Unit::Kronor, Operation::Product, parts)
            };
            let (has_measure, needed) = match search.question {
                Question::Target => {
                    let cost = there.node(Figure::Cost(None));
                    (cost.value.above_zero(), target(cost))
                }
                Question::Department(_) => (true, self.node(needed(search.question))),
            };
            let figure = measured(search.question);
            let measured = has_measure.then(|| self.taken_over(there, figure, term));
            let parts = vec![there.node(gained(search.question)), needed];
            let above = Node::computed(
                Term::AboveNeeded,
                Unit::Kronor,
                Operation::Difference,
                parts,
            );
            (measured, above)
        });
        Look {
            tried,
            measured,
            above,
        }
    }

    /// The value at which it holds, beside the one at which it does not. As the cost goes to nothing, any gain is
    /// enough, and what is gained beyond what is needed stands for coverage.
    fn between(&self, question: Question, holds: Look, fails: Look, term: Term) -> Node {
        let unit = holds.tried.unit.clone();
        let parts = if let (Some(here), Some(beyond)) = (holds.measured, fails.measured) {
            let needed = self.node(needed(question));
            vec![holds.tried, here, fails.tried, beyond, needed]
        } else {
            let nothing = Self::constant(0);
            vec![holds.tried, holds.above, fails.tried, fails.above, nothing]
        };
        Node::computed(term, unit, Operation::Boundary, parts)
    }
}

/// What is measured at a break-even and beside it is called.
fn terms(question: Question) -> [Term; 2] {
    match question {
        Question::Target => [Term::CoverageThere, Term::CoverageBeyond],
        Question::Department(_) => [Term::GainedThere, Term::GainedBeyond],
    }
}

/// What is compared with what is needed.
fn measured(question: Question) -> Figure {
    match question {
        Question::Target => Figure::Coverage(None),
        Question::Department(_) => gained(question),
    }
}

/// What is gained.
fn gained(question: Question) -> Figure {
    let whose = match question {
        Question::Target => Whose::Municipality,
        Question::Department(department) => Whose::Department(department),
    };
    Figure::Gain(whose, GainPart::Realisable, None)
}

/// What is needed.
fn needed(question: Question) -> Figure {
    match question {
        Question::Target => Figure::Policy("return_target"),
        Question::Department(department) => Figure::Department(department, DepartmentPart::Total),
    }
}

/// What a break-even is called.
pub(super) fn term_of(question: Question) -> Term {
    match question {
        Question::Target => Term::BreakEven,
        Question::Department(_) => Term::DepartmentBreakEven,
    }
}
