//! Outcomes written out: what is settled where a part of what is expected has come (method §7).

use rust_decimal::Decimal;

use super::{
    Figure, GainPart, Node, Operation, OutcomePart, PaymentPart, Recipient, Remainder, Term,
    Tracer, Unit, Whole, Whose,
};
use crate::model::{Additive, FeeBasis, Number, ReturnModel};
use crate::sensitivity::SettledOutcome;

/// An outcome that is written out, with the positions of its policy and of its own.
#[derive(Clone, Copy)]
struct Settled<'o> {
    outcome: &'o SettledOutcome,
    position: (usize, usize),
}

fn kronor(term: Term, operation: Operation, parts: Vec<Node>) -> Node {
    Node::computed(term, Unit::Kronor, operation, parts)
}

/// What a figure of a settlement is, and its value; nothing where `si calc` does not compute it by itself.
pub(super) fn settled(outcome: &SettledOutcome, part: OutcomePart) -> Option<(Term, Decimal)> {
    let all = &outcome.settlement;
    let of = |department: usize| all.departments.get(department);
    let (term, money) = match part {
        OutcomePart::Actual(None) => (Term::Actual, outcome.actual.iter().copied().sum()),
        OutcomePart::Actual(Some(department)) => (Term::Actual, *outcome.actual.get(department)?),
        OutcomePart::Reservation(None) => (Term::PlanReservation, all.reservation),
        OutcomePart::Reservation(Some(department)) => {
            (Term::ToReservation, of(department)?.reservation)
        }
        OutcomePart::Fee(None) => (Term::PlanFee, all.fee),
        OutcomePart::Fee(Some(department)) => (Term::Fee, of(department)?.fee),
        OutcomePart::Total(None) => (Term::PlanTotal, all.total()),
        OutcomePart::Total(Some(department)) => (Term::DepartmentTotal, of(department)?.total()),
        OutcomePart::Net(department) => (Term::DepartmentNet, of(department)?.net),
        OutcomePart::ReservationBears => (Term::ReservationBears, all.borne),
        OutcomePart::Due | OutcomePart::Weight(_) | OutcomePart::Part => return None,
    };
    Some((term, money.0))
}

impl Tracer<'_> {
    /// A figure of an outcome under the policy of this tracer's case.
    pub(super) fn outcome(&self, policy: usize, position: usize, part: OutcomePart) -> Node {
        let outcome = &self.subject.policies[policy].outcomes[position];
        let settled_here = Settled {
            outcome,
            position: (policy, position),
        };
        let node = match part {
            OutcomePart::Part => Node::given(Term::OutcomePart, Unit::Plain, outcome.part.0),
            OutcomePart::Actual(department) => self.actual(settled_here, department),
            _ if self.case.policy.return_model == ReturnModel::None => {
                self.without_model(settled_here, part)
            }
            OutcomePart::Due => self.due(self.at(settled_here, OutcomePart::Actual(None))),
            OutcomePart::ReservationBears => self.borne(self.at(settled_here, OutcomePart::Due)),
            OutcomePart::Weight(department) => self.owed(settled_here, department),
            OutcomePart::Reservation(None) | OutcomePart::Fee(None) => {
                self.settled_whole(settled_here, part)
            }
            OutcomePart::Reservation(Some(department)) | OutcomePart::Fee(Some(department)) => {
                let (term, shared) = match part {
                    OutcomePart::Fee(_) => (Term::Fee, PaymentPart::Fee),
                    _ => (Term::ToReservation, PaymentPart::Reservation),
                };
                let whole = Whole::Outcome(policy, position, shared);
                self.apportioned(term, whole, Recipient::Department(department))
            }
            OutcomePart::Total(department) => {
                let parts = [
                    OutcomePart::Reservation(department),
                    OutcomePart::Fee(department),
                ];
                let parts = parts.map(|part| self.at(settled_here, part)).to_vec();
                let term = department.map_or(Term::PlanTotal, |_| Term::DepartmentTotal);
                kronor(term, Operation::Sum, parts)
            }
            OutcomePart::Net(department) => self.net(settled_here, department),
        };
        let node = match settled(outcome, part) {
            Some((_, value)) => node.calculated(value),
            None => node,
        };
        node.of(self.of_outcome(policy, outcome, part))
    }

    /// What tells a figure of an outcome from others of its kind: the outcome, the department, and another policy.
    pub(super) fn of_outcome(
        &self,
        policy: usize,
        outcome: &SettledOutcome,
        part: OutcomePart,
    ) -> String {
        let department = match part {
            OutcomePart::Actual(department)
            | OutcomePart::Reservation(department)
            | OutcomePart::Fee(department)
            | OutcomePart::Total(department) => department,
            OutcomePart::Weight(department) | OutcomePart::Net(department) => Some(department),
            OutcomePart::Due | OutcomePart::ReservationBears | OutcomePart::Part => None,
        };
        let departments = &self.subject.case.application.departments;
        let name = department.map(|department| departments[department].name.clone());
        let percent = outcome.part.0 * Decimal::ONE_HUNDRED;
        let part = format!("{}%", percent.normalize());
        let policy = (policy > 0).then(|| self.subject.policies[policy].name.clone());
        let said: Vec<String> = name.into_iter().chain([part]).chain(policy).collect();
        said.join(", ")
    }

    fn at(&self, settled: Settled, part: OutcomePart) -> Node {
        let (policy, position) = settled.position;
        self.node(Figure::Outcome(policy, position, part))
    }

    /// What has come: the expected reductions times the part.
    fn actual(&self, settled: Settled, department: Option<usize>) -> Node {
        let Some(department) = department else {
            let departments = 0..self.case.application.departments.len();
            let parts = departments
                .map(|department| self.at(settled, OutcomePart::Actual(Some(department))));
            return Node::sum(Term::Actual, Unit::Kronor, parts.collect());
        };
        let expected = Figure::Gain(Whose::Department(department), GainPart::Realisable, None);
        let part = Node::given(Term::OutcomePart, Unit::Plain, settled.outcome.part.0);
        let parts = vec![self.node(expected), part];
        kronor(Term::Actual, Operation::Product, parts)
    }

    /// What is due of reductions: at least the floor and at most the target.
    pub(super) fn due(&self, gained: Node) -> Node {
        let at_least = vec![gained, self.of_cost(Term::Floor, "return_floor")];
        let parts = vec![
            kronor(Term::Due, Operation::Maximum, at_least),
            self.of_cost(Term::Target, "return_target"),
        ];
        kronor(Term::Due, Operation::Minimum, parts)
    }

    /// What of the target does not come back.
    pub(super) fn borne(&self, due: Node) -> Node {
        let target = self.of_cost(Term::Target, "return_target");
        kronor(
            Term::ReservationBears,
            Operation::Difference,
            vec![target, due],
        )
    }

    /// What comes back to the reservation of what is due, and the fee.
    fn settled_whole(&self, settled: Settled, part: OutcomePart) -> Node {
        let due = self.at(settled, OutcomePart::Due);
        let principal = kronor(Term::Principal, Operation::Round(0), vec![due]);
        let within = self.case.policy.admin_fee_basis == FeeBasis::Within;
        let node = match (part, within) {
            (OutcomePart::Fee(_), _) => {
                let share = self.of_cost(Term::PlanFee, "admin_fee");
                let fee = kronor(Term::PlanFee, Operation::Round(0), vec![share]);
                if within {
                    kronor(Term::PlanFee, Operation::Minimum, vec![fee, principal])
                } else {
                    fee
                }
            }
            (_, true) => {
                let parts = vec![principal, self.at(settled, OutcomePart::Fee(None))];
                kronor(Term::PlanReservation, Operation::Difference, parts)
            }
            (_, false) => kronor(Term::PlanReservation, Operation::Same, vec![principal]),
        };
        node.decided_by(vec![self.chosen("admin_fee_basis")])
    }

    /// What a department owes of what is due: what it has gained, and of what the floor demands beyond that the part
    /// that it weighs in the plan. Where nothing is due and nothing was gained, its weight in the plan.
    fn owed(&self, settled: Settled, department: usize) -> Node {
        let (policy, position) = settled.position;
        let whole = Whole::Outcome(policy, position, PaymentPart::Total);
        let all = self.node(Figure::Apportioned(whole, Remainder::Gained));
        let weights = Whole::Plan(PaymentPart::Total);
        let sum = self.node(Figure::Apportioned(weights, Remainder::Weights));
        let due = self.at(settled, OutcomePart::Due);
        let own = self.gained_at(whole, department);
        let planned = self.plan_weights()[department].clone();
        if (due.value - all.value).above_zero() && !sum.value.is_nothing() {
            let missing = kronor(Term::Missing, Operation::Difference, vec![due, all]);
            let part = vec![missing, Node::part_of(planned, sum)];
            let part = kronor(Term::Missing, Operation::Product, part);
            kronor(Term::SettlementWeight, Operation::Sum, vec![own, part])
        } else if all.value.above_zero() {
            kronor(Term::SettlementWeight, Operation::Same, vec![own])
        } else {
            let unit = planned.unit.clone();
            Node::computed(Term::SettlementWeight, unit, Operation::Same, vec![planned])
        }
    }

    fn net(&self, settled: Settled, department: usize) -> Node {
        let parts = vec![
            self.at(settled, OutcomePart::Actual(Some(department))),
            self.at(settled, OutcomePart::Total(Some(department))),
        ];
        kronor(Term::DepartmentNet, Operation::Difference, parts)
    }

    /// Without a return model nothing is due, and the reservation bears its whole cost.
    fn without_model(&self, settled_here: Settled, part: OutcomePart) -> Node {
        match part {
            OutcomePart::ReservationBears => {
                let parts = vec![self.node(Figure::Cost(None))];
                kronor(Term::ReservationBearsAll, Operation::Same, parts)
            }
            OutcomePart::Net(department) => self.net(settled_here, department),
            _ => {
                let term = settled(settled_here.outcome, part).map_or(Term::Due, |(term, _)| term);
                Self::nothing_due(term)
            }
        }
    }
}
