//! What a break-even is in people and things, written out: the number at the break-even, on the side where it holds.

use rust_decimal::Decimal;

use super::question::{decimals, written};
use super::{Figure, MeaningPart, Node, Operation, Question, Term, Tracer, Unit, WITHIN};
use crate::model::{Amount, Form, Number, Outcome, Slot};
use crate::sensitivity::{Counted, Meaning, Side};

/// A break-even that is written out in one of the places of its input.
struct Place<'m> {
    meaning: &'m Meaning,
    figure: Figure,
    /// The input that is varied.
    input: Slot,
    /// The place.
    at: Slot,
}

impl Tracer<'_> {
    /// A number of what a break-even is in people and things.
    pub(super) fn meaning(
        &self,
        question: Question,
        position: usize,
        number: usize,
        part: MeaningPart,
    ) -> Node {
        let inputs = &self.case.application.inputs;
        let row = question.row(self.subject.sensitivity, position);
        let found = row.and_then(|row| {
            let meaning = row.meanings.get(number)?;
            Some(Place {
                meaning,
                figure: Figure::BreakEven(question, position),
                input: inputs.find(&row.address)?,
                at: inputs.find(&meaning.address)?,
            })
        });
        let Some(place) = found else {
            return Self::constant(0);
        };
        let node = match part {
            MeaningPart::Of => self.all_people(&place),
            MeaningPart::Today => self.counted(&place, self, None),
            MeaningPart::Bound => self.bound(&place),
            MeaningPart::Year(year) => {
                let whole = self.unrounded(&place);
                let of_year = self.node(Figure::Input(place.at, Some(year)));
                let of_all = self.node(Figure::Input(place.at, None));
                let share = Node::computed(
                    Term::ShareOfYear,
                    Unit::Plain,
                    Operation::Quotient,
                    vec![of_year, of_all],
                );
                let unit = whole.unit.clone();
                let parts = vec![whole, share];
                let exact = Node::computed(Term::There, unit, Operation::Product, parts);
                on_its_side(&place, exact.of(year), decimals(place.meaning))
            }
        };
        // Computed closer to the boundary than the six decimals of the input tell: there it has no parts to show.
        if node.value.steady() != written(place.meaning, part).steady() {
            return self.known_meaning(place.meaning, part);
        }
        self.said_of(node, place.meaning, part)
    }

    /// The same number without its parts.
    pub(super) fn known_meaning(&self, meaning: &Meaning, part: MeaningPart) -> Node {
        let unit = self.unit_of_meaning(meaning);
        let node = Node::given(Term::There, unit, Decimal::ZERO);
        self.said_of(node, meaning, part)
    }

    fn said_of(&self, node: Node, meaning: &Meaning, part: MeaningPart) -> Node {
        let term = match (part, meaning.holds) {
            (MeaningPart::Of, _) => Term::AllPeople,
            (MeaningPart::Today, _) => Term::AsItStands,
            (_, Side::AtLeast) => Term::AtLeast,
            (_, Side::AtMost) => Term::AtMost,
        };
        let unit = self.unit_of_meaning(meaning);
        let node = Node { term, unit, ..node };
        let node = match part {
            MeaningPart::Year(year) => node.of(format!("{}, {year}", meaning.address)),
            _ => node.of(&meaning.address),
        };
        node.calculated(written(meaning, part))
    }

    fn unit_of_meaning(&self, meaning: &Meaning) -> Unit {
        match &meaning.counted {
            Counted::Changed { .. } | Counted::People { .. } => Unit::People,
            Counted::Cost { .. } => Unit::Kronor,
            Counted::Units { unit_cost, .. }
            | Counted::Price { unit_cost }
            | Counted::PerPerson { unit_cost } => {
                Unit::Units(self.case.price(*unit_cost).unit_cost.unit.clone())
            }
        }
    }

    fn all_people(&self, place: &Place) -> Node {
        let group = match place.meaning.counted {
            Counted::Changed { group, .. } | Counted::People { group } => group,
            _ => 0,
        };
        let people = self.case.application.target_groups[group].people;
        let all = self.node(Figure::Input(people, None));
        Node::computed(Term::AllPeople, Unit::People, Operation::Same, vec![all])
    }

    /// What is counted in a case, that of a tracer; `factor` is what a table of years is multiplied by there.
    fn counted(&self, place: &Place, there: &Tracer, factor: Option<Node>) -> Node {
        let unit = self.unit_of_meaning(place.meaning);
        let computed = |operation, parts| Node::computed(Term::There, unit, operation, parts);
        match place.meaning.counted {
            Counted::Cost { cost } => {
                let cost = there.node(Figure::CostItem(cost, None));
                computed(Operation::Same, vec![cost])
            }
            Counted::Changed { group, .. } => {
                let outcome = self.outcome_at(place.at);
                let share = outcome.map_or_else(|| Self::constant(0), |of| there.share(of));
                let people = self.case.application.target_groups[group].people;
                let people = there.node(Figure::Input(people, None));
                computed(Operation::Product, vec![people, share])
            }
            _ => {
                let today = self.node(Figure::Input(place.at, None));
                match factor {
                    Some(factor) => computed(Operation::Product, vec![today, factor]),
                    None => computed(Operation::Same, vec![today]),
                }
            }
        }
    }

    /// The outcome of the effect in which a share or a probability stands.
    fn outcome_at(&self, place: Slot) -> Option<Outcome> {
        let mut effects = self.case.application.effects.iter();
        effects.find_map(|effect| match effect.form {
            Form::People { outcome, .. } => {
                let stands = match outcome {
                    Outcome::Share(share) => share == place,
                    Outcome::Probabilities { without, with } => [without, with].contains(&place),
                };
                stands.then_some(outcome)
            }
            Form::Yearly { .. } => None,
        })
    }

    /// What is counted at the break-even.
    fn there(&self, place: &Place) -> Option<Node> {
        let to = self.node(place.figure);
        let prefix = format!("{}{WITHIN}there", self.name(place.figure));
        let is_table = matches!(
            self.case.application.inputs.held(place.input),
            Amount::Years(_)
        );
        let factor = is_table.then(|| to.clone());
        self.with_input(place.input, to, prefix, &|there| {
            self.counted(place, there, factor.clone())
        })
    }

    /// What is counted at the break-even, or at the roundest number as near to it as its six decimals let it be known.
    fn unrounded(&self, place: &Place) -> Node {
        let decimals = decimals(place.meaning);
        let Some(exact) = self.there(place) else {
            // As the cost goes to nothing there is no case to show.
            let unit = self.unit_of_meaning(place.meaning);
            return Node::given(Term::There, unit, place.meaning.bound);
        };
        let is_whole = matches!(
            place.meaning.counted,
            Counted::Changed { .. } | Counted::People { .. }
        );
        let decimals = if is_whole { 0 } else { decimals };
        let reaches = |node: &Node| {
            let bound = on_its_side(place, node.clone(), decimals);
            let most = match place.meaning.counted {
                Counted::Changed { of, .. } => bound.value.min(of),
                _ => bound.value,
            };
            most == written(place.meaning, MeaningPart::Bound)
        };
        let rounded = (0..6).map(|decimals| {
            let unit = exact.unit.clone();
            let parts = vec![exact.clone()];
            Node::computed(Term::There, unit, Operation::Round(decimals), parts)
        });
        let mut candidates = std::iter::once(exact.clone()).chain(rounded);
        candidates.find(reaches).unwrap_or(exact.clone())
    }

    /// How much just suffices, or is just not too much: of people whole ones, and not more than there are.
    fn bound(&self, place: &Place) -> Node {
        let unrounded = self.unrounded(place);
        match place.meaning.counted {
            Counted::Changed { of, .. } => {
                let whole = on_its_side(place, unrounded, 0);
                if whole.value > of {
                    let parts = vec![whole, self.all_people(place)];
                    Node::computed(Term::There, Unit::People, Operation::Minimum, parts)
                } else {
                    whole
                }
            }
            Counted::People { .. } => on_its_side(place, unrounded, 0),
            _ => on_its_side(place, unrounded, decimals(place.meaning)),
        }
    }
}

/// A number rounded to the side on which what it bounds still holds.
fn on_its_side(place: &Place, exact: Node, decimals: u32) -> Node {
    let operation = match place.meaning.holds {
        Side::AtLeast => Operation::RoundUp(decimals),
        Side::AtMost => Operation::RoundDown(decimals),
    };
    let unit = exact.unit.clone();
    Node::computed(Term::There, unit, operation, vec![exact])
}
