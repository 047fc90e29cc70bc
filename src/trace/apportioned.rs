//! The largest remainder written out (method §6): the exact share, its whole kronor, its fraction, and who gets the
//! kronor left over. What all recipients have in common stands once, by names of its own.

use super::outcomes::settled;
use super::{
    DepartmentPart, Figure, Node, Operation, OutcomePart, PaymentPart, Recipient, Remainder, Term,
    Tracer, Unit, Whole,
};
use crate::model::{Timing, Year};

impl Tracer<'_> {
    /// The part of a recipient of a whole number of kronor; all of it where nobody else gets any.
    pub(super) fn apportioned(&self, term: Term, whole: Whole, to: Recipient) -> Node {
        let weights = self.weights_in(whole);
        let position = weights.iter().position(|(known, _)| *known == to);
        let Some(position) = position.filter(|_| weights.len() > 1) else {
            return kronor(term, Operation::Same, vec![self.whole(whole)]);
        };
        let figure = |part| self.node(Figure::Apportioned(whole, part));
        let exact = figure(Remainder::Exact(to));
        let fractions = weights
            .iter()
            .map(|(to, _)| figure(Remainder::Fraction(*to)));
        let parts = std::iter::once(figure(Remainder::Left)).chain(fractions);
        let left_over = match to {
            Recipient::Department(_) => Term::LeftOver,
            Recipient::Year(_) => Term::LeftOverOfYear,
        };
        let extra = kronor(left_over, Operation::LeftOver(position), parts.collect());
        let extra = like(extra, &exact);
        kronor(term, Operation::Sum, vec![floor(exact), extra])
    }

    /// The part of a department without what it is made of: the kronor left over rest on the fractions of all others.
    pub(super) fn known_part(&self, figure: Figure) -> Option<Node> {
        match figure {
            Figure::Department(department, part) => {
                let own = self
                    .result
                    .return_plan
                    .as_ref()?
                    .departments
                    .get(department)?;
                let (term, money) = match part {
                    DepartmentPart::Reservation => (Term::ToReservation, own.reservation),
                    DepartmentPart::Fee => (Term::Fee, own.fee),
                    _ => return None,
                };
                let name = &self.case.application.departments[department].name;
                Some(Node::given(term, Unit::Kronor, money.0).of(name))
            }
            Figure::Outcome(0, outcome, part) => {
                if !matches!(
                    part,
                    OutcomePart::Reservation(Some(_)) | OutcomePart::Fee(Some(_))
                ) {
                    return None;
                }
                let outcome = self.subject.policies.first()?.outcomes.get(outcome)?;
                let (term, value) = settled(outcome, part)?;
                let of = self.of_outcome(0, outcome, part);
                Some(Node::given(term, Unit::Kronor, value).of(of))
            }
            _ => None,
        }
    }

    /// What the parts of all recipients rest on.
    pub(super) fn remainder(&self, whole: Whole, part: Remainder) -> Node {
        let figure = |part| self.node(Figure::Apportioned(whole, part));
        match part {
            Remainder::Weights => {
                let weights = self.weights_in(whole).into_iter().map(|(_, weight)| weight);
                let weights: Vec<Node> = weights.collect();
                let unit = weights.first().map(|weight| weight.unit.clone());
                Node::sum(Term::SumOfWeights, unit.unwrap_or(Unit::Plain), weights)
            }
            Remainder::Gained => {
                let departments = 0..self.case.application.departments.len();
                let gained = departments.map(|department| self.gained_at(whole, department));
                Node::sum(Term::Gained, Unit::Kronor, gained.collect())
            }
            Remainder::Exact(to) => {
                let Some(weight) = self.weight_in(whole, to) else {
                    return Self::constant(0);
                };
                let of = match (whole, to) {
                    (Whole::Department(_, PaymentPart::Total), Recipient::Year(year)) => {
                        Some(year.to_string())
                    }
                    _ => weight.of.clone(),
                };
                let sum = self.node(Figure::Apportioned(whole.weighed(), Remainder::Weights));
                let parts = vec![self.whole(whole), Node::part_of(weight, sum)];
                let product = kronor(Term::ExactShare, Operation::Product, parts);
                let product = Node { of, ..product };
                like(
                    kronor(Term::ExactShare, Operation::Round(9), vec![product.clone()]),
                    &product,
                )
            }
            Remainder::Fraction(to) => {
                let exact = figure(Remainder::Exact(to));
                let parts = vec![exact.clone(), floor(exact.clone())];
                like(kronor(Term::Fraction, Operation::Difference, parts), &exact)
            }
            Remainder::Left => {
                let weights = self.weights_in(whole);
                if matches!(whole, Whole::Outcome(..)) {
                    // They are kept while the case is at hand in which they hold: it takes a calculation.
                    for (to, _) in &weights {
                        figure(Remainder::Fraction(*to));
                    }
                }
                let weights = weights.into_iter();
                let floors = weights.map(|(to, _)| floor(figure(Remainder::Exact(to))));
                let parts = std::iter::once(self.whole(whole)).chain(floors);
                kronor(Term::KronorLeft, Operation::Difference, parts.collect())
            }
        }
    }

    /// What a department has gained at an outcome; nothing where it has lost.
    pub(super) fn gained_at(&self, whole: Whole, department: usize) -> Node {
        let Whole::Outcome(policy, outcome, _) = whole else {
            return Self::constant(0);
        };
        let actual = OutcomePart::Actual(Some(department));
        let actual = self.node(Figure::Outcome(policy, outcome, actual));
        let parts = vec![Self::constant(0), actual];
        let name = &self.case.application.departments[department].name;
        kronor(Term::Gained, Operation::Maximum, parts).of(name)
    }

    /// What is apportioned.
    fn whole(&self, whole: Whole) -> Node {
        self.node(match whole {
            Whole::Plan(PaymentPart::Fee) => Figure::PlanFee,
            Whole::Plan(PaymentPart::Reservation) => Figure::PlanReservation,
            // A year is no part that is apportioned.
            Whole::Plan(PaymentPart::Total | PaymentPart::Year) => Figure::PlanTotal,
            Whole::Department(department, part) => Figure::Department(
                department,
                match part {
                    PaymentPart::Fee => DepartmentPart::Fee,
                    PaymentPart::Reservation => DepartmentPart::Reservation,
                    PaymentPart::Total | PaymentPart::Year => DepartmentPart::Total,
                },
            ),
            Whole::Outcome(policy, outcome, part) => Figure::Outcome(
                policy,
                outcome,
                match part {
                    PaymentPart::Fee => OutcomePart::Fee(None),
                    PaymentPart::Reservation => OutcomePart::Reservation(None),
                    PaymentPart::Total | PaymentPart::Year => OutcomePart::Total(None),
                },
            ),
        })
    }

    /// The weight of one recipient.
    fn weight_in(&self, whole: Whole, to: Recipient) -> Option<Node> {
        if let (Whole::Plan(_), Recipient::Department(department)) = (whole, to) {
            return self.plan_weights().get(department).cloned();
        }
        if let (Whole::Outcome(policy, outcome, _), Recipient::Department(department)) = (whole, to)
        {
            let weight = OutcomePart::Weight(department);
            return Some(self.node(Figure::Outcome(policy, outcome, weight)));
        }
        let mut weights = self.weights_in(whole).into_iter();
        let own = weights.find(|(known, _)| *known == to);
        own.map(|(_, weight)| weight)
    }

    /// The recipients in their order, each with its weight.
    fn weights_in(&self, whole: Whole) -> Vec<(Recipient, Node)> {
        let departments = 0..self.case.application.departments.len();
        match whole {
            Whole::Plan(_) => {
                let to = departments.map(Recipient::Department);
                to.zip(self.plan_weights().iter().cloned()).collect()
            }
            Whole::Outcome(policy, outcome, _) => {
                let weight = |department| {
                    let weight = OutcomePart::Weight(department);
                    let weight = self.node(Figure::Outcome(policy, outcome, weight));
                    (Recipient::Department(department), weight)
                };
                departments.map(weight).collect()
            }
            Whole::Department(department, PaymentPart::Total) => {
                let weights = match self.case.policy.timing {
                    Timing::AsReductionsArise => Vec::new(),
                    Timing::Proportional => self.weights_of_years(department),
                    Timing::Instalments => self.instalments(),
                };
                let of_year = |(year, weight): (Year, Node)| (Recipient::Year(year), weight);
                weights.into_iter().map(of_year).collect()
            }
            Whole::Department(department, _) => {
                let paid = self.payments(department).map(|payment| {
                    let year = payment.year;
                    let paid = Figure::Payment(department, year, PaymentPart::Total);
                    (Recipient::Year(year), self.node(paid))
                });
                paid.collect()
            }
        }
    }
}

fn kronor(term: Term, operation: Operation, parts: Vec<Node>) -> Node {
    Node::computed(term, Unit::Kronor, operation, parts)
}

/// The whole kronor of an exact share.
fn floor(exact: Node) -> Node {
    let of = exact.of.clone();
    let whole = kronor(Term::WholeKronor, Operation::Floor, vec![exact]);
    Node { of, ..whole }
}

/// A number said of what another is said of.
fn like(node: Node, other: &Node) -> Node {
    Node {
        of: other.of.clone(),
        ..node
    }
}
