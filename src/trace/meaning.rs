//! What a break-even is in people and things, written out: the number at the break-even, on the side where it holds.

use rust_decimal::Decimal;

use super::boundary::Search;
use super::question::{decimals, written};
use super::{Figure, MeaningPart, Node, Operation, Question, Term, Tracer, Unit, WITHIN};
use crate::model::{Amount, Form, Outcome, Slot, Year};
use crate::sensitivity::{Closer, Counted, Found, Meaning, Side};

/// A break-even that is written out in one of the places of its input.
pub(super) struct Place<'m> {
    search: Search<'m>,
    pub(super) meaning: &'m Meaning,
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
        let found = self.search(question, position).and_then(|search| {
            let meaning = search.row.meanings.get(number)?;
            Some(Place {
                search,
                meaning,
                at: inputs.find(&meaning.address)?,
            })
        });
        let Some(place) = found else {
            return Self::constant(0);
        };
        let node = match part {
            MeaningPart::Of => self.all_people(&place),
            MeaningPart::Today => self.counted(&place, self, None),
            MeaningPart::Bound => self.at_the_bound(&place),
            MeaningPart::Year(year) => self.year_at_the_bound(&place, year),
        };
        let node = match part {
            MeaningPart::Bound | MeaningPart::Year(_) => {
                on_its_side(&place, node, decimals(place.meaning))
            }
            MeaningPart::Of | MeaningPart::Today => node,
        };
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
            Counted::Price { .. } => Unit::InputKronor,
            Counted::Units { unit_cost, .. } | Counted::PerPerson { unit_cost } => {
                Unit::Units(self.case.price(*unit_cost).unit_cost.unit.clone())
            }
        }
    }

    pub(super) fn all_people(&self, place: &Place) -> Node {
        let group = match place.meaning.counted {
            Counted::Changed { group, .. } | Counted::People { group } => group,
            _ => 0,
        };
        let people = self.case.application.target_groups[group].people;
        let all = self.node(Figure::Input(people, None));
        Node::computed(Term::AllPeople, Unit::People, Operation::Same, vec![all])
    }

    /// What is counted in a case, that of a tracer; `factor` is what a table of years is multiplied by there.
    pub(super) fn counted(&self, place: &Place, there: &Tracer, factor: Option<Node>) -> Node {
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
            Counted::Price { unit_cost } => {
                computed(Operation::Same, vec![there.node(Figure::Price(unit_cost))])
            }
            _ => {
                let figure = Figure::Input(place.at, None);
                match factor {
                    Some(factor) => computed(Operation::Product, vec![self.node(figure), factor]),
                    None => computed(Operation::Same, vec![there.node(figure)]),
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

    /// What just suffices, before it is rounded to the side on which it holds.
    fn at_the_bound(&self, place: &Place) -> Node {
        match &place.meaning.found {
            Found::Borne => self.borne_by(place),
            Found::Counted {
                at,
                decimals,
                people,
                ..
            } => {
                let counted =
                    |there: &Tracer, factor: Option<Node>| self.counted(place, there, factor);
                let exact = self.there(place, *at, &counted);
                self.so_many(place, rounded_to(exact, *decimals), *people)
            }
        }
    }

    /// The same of the units of a year.
    fn year_at_the_bound(&self, place: &Place, year: Year) -> Node {
        let Found::Counted { at, years, .. } = &place.meaning.found else {
            return Self::constant(0);
        };
        let of_year = years.iter().find(|(known, _)| *known == year);
        let in_year =
            |there: &Tracer, factor: Option<Node>| self.in_year(place, there, factor, year);
        let exact = self.there(place, *at, &in_year);
        rounded_to(exact, of_year.and_then(|(_, decimals)| *decimals))
    }

    /// The units of a year.
    fn in_year(&self, place: &Place, there: &Tracer, factor: Option<Node>, year: Year) -> Node {
        let unit = self.unit_of_meaning(place.meaning);
        let figure = Figure::Input(place.at, Some(year));
        let (operation, parts) = match factor {
            Some(factor) => (Operation::Product, vec![self.node(figure), factor]),
            None => (Operation::Same, vec![there.node(figure)]),
        };
        Node::computed(Term::There, unit, operation, parts).of(year)
    }

    /// What is counted where the input just suffices.
    fn there(
        &self,
        place: &Place,
        at: Closer,
        what: &dyn Fn(&Tracer, Option<Node>) -> Node,
    ) -> Node {
        let Search { slot, figure, .. } = place.search;
        let to = self.closer(&place.search, at);
        let prefix = format!("{}{WITHIN}there", self.name(figure));
        let is_table = matches!(self.case.application.inputs.held(slot), Amount::Years(_));
        let factor = is_table.then(|| to.clone());
        self.with_input(slot, to, prefix, |there| what(there, factor))
    }
}

/// A number rounded to as many decimals as let it be known; as it is where it is not rounded.
pub(super) fn rounded_to(exact: Node, decimals: Option<u32>) -> Node {
    let Some(decimals) = decimals else {
        return exact;
    };
    let unit = exact.unit.clone();
    Node::computed(Term::There, unit, Operation::Round(decimals), vec![exact])
}

/// A number rounded to the side on which what it bounds still holds.
pub(super) fn on_its_side(place: &Place, exact: Node, decimals: u32) -> Node {
    let operation = match place.meaning.holds {
        Side::AtLeast => Operation::RoundUp(decimals),
        Side::AtMost => Operation::RoundDown(decimals),
    };
    let unit = exact.unit.clone();
    Node::computed(Term::There, unit, operation, vec![exact])
}
