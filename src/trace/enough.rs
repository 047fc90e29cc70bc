//! How much is enough, from what is counted where an input just suffices: whole people, and not more than there are; what
//! a cost may come to.

use super::meaning::{Place, on_its_side, rounded_to};
use super::question::decimals;
use super::{Figure, GainPart, Node, Operation, Term, Tracer, Unit, Whose};
use crate::model::COMPARED_DECIMALS;
use crate::sensitivity::{Counted, Side, Sufficient};

impl Tracer<'_> {
    /// What a cost may come to beside all others: what it is, and what the gains bear beyond the cost.
    pub(super) fn borne_by(&self, place: &Place) -> Node {
        let kronor = |term, operation, parts| Node::computed(term, Unit::Kronor, operation, parts);
        let gained = Figure::Gain(Whose::Municipality, GainPart::Realisable, None);
        let target = self.node(Figure::Policy("return_target"));
        let parts = vec![self.node(gained), target];
        let borne = kronor(Term::BorneByGains, Operation::Quotient, parts);
        let today = self.counted(place, self, None);
        let with_today = kronor(Term::There, Operation::Sum, vec![today, borne]);
        let parts = vec![with_today, self.node(Figure::Cost(None))];
        let most = kronor(Term::There, Operation::Difference, parts);
        kronor(Term::There, Operation::Round(COMPARED_DECIMALS), vec![most])
    }

    /// So many people as suffice, and not more than there are; of things as many as there are at the bound.
    pub(super) fn so_many(&self, place: &Place, there: Node, people: Option<Sufficient>) -> Node {
        let kronor_are_compared = matches!(place.meaning.counted, Counted::Cost { .. });
        let Some(people) = people else {
            return rounded_to(there, kronor_are_compared.then_some(COMPARED_DECIMALS));
        };
        let of_people =
            |operation, parts| Node::computed(Term::There, Unit::People, operation, parts);
        let decimals = match people {
            Sufficient::Rounded(decimals) => decimals,
            Sufficient::Today => decimals(place.meaning),
        };
        let mut enough = on_its_side(place, there, decimals);
        if let Counted::Changed { of, .. } = place.meaning.counted
            && enough.value > of
        {
            enough = of_people(Operation::Minimum, vec![enough, self.all_people(place)]);
        }
        if people == Sufficient::Rounded(decimals) {
            return enough;
        }
        // Those of today, where not even parts of a person lie between.
        let today = self.counted(place, self, None);
        let operation = match place.meaning.holds {
            Side::AtLeast => Operation::Minimum,
            Side::AtMost => Operation::Maximum,
        };
        let nearest = of_people(operation, vec![enough, today.clone()]);
        if nearest.value == today.value {
            nearest
        } else {
            of_people(Operation::Same, vec![today])
        }
    }
}
