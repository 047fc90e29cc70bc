//! The totals of the return plan written out (method §6).

use rust_decimal::Decimal;

use super::{
    DepartmentPart, Figure, GainPart, Node, Operation, PaymentPart, Recipient, Remainder, Term,
    Tracer, Unit, Whole, Whose,
};
use crate::calculation::{Gains, plan_weights};
use crate::model::{Choice, FeeBasis, Number};

impl Tracer<'_> {
    pub(super) fn plan(&self, figure: Figure) -> Node {
        let Some(plan) = &self.result.return_plan else {
            return Self::constant(0);
        };
        let kronor = |term, operation, parts| Node::computed(term, Unit::Kronor, operation, parts);
        let within = self.case.policy.admin_fee_basis == FeeBasis::Within;
        match figure {
            Figure::Principal => {
                let due = self.due(self.municipal(None));
                kronor(Term::Principal, Operation::Round(0), vec![due])
            }
            Figure::PlanFee => {
                let share = self.of_cost(Term::PlanFee, "admin_fee");
                let fee = kronor(Term::PlanFee, Operation::Round(0), vec![share]);
                let fee = if within {
                    let parts = vec![fee, self.node(Figure::Principal)];
                    kronor(Term::PlanFee, Operation::Minimum, parts)
                } else {
                    fee
                };
                fee.decided_by(vec![self.chosen("admin_fee_basis")])
                    .calculated(plan.fee.0)
            }
            Figure::PlanReservation => {
                let principal = self.node(Figure::Principal);
                let node = if within {
                    let parts = vec![principal, self.node(Figure::PlanFee)];
                    kronor(Term::PlanReservation, Operation::Difference, parts)
                } else {
                    kronor(Term::PlanReservation, Operation::Same, vec![principal])
                };
                node.decided_by(vec![self.chosen("admin_fee_basis")])
                    .calculated(plan.reservation.0)
            }
            Figure::PlanTotal => {
                let parts = [Figure::PlanReservation, Figure::PlanFee];
                let parts = parts.map(|part| self.node(part)).to_vec();
                kronor(Term::PlanTotal, Operation::Sum, parts).calculated(plan.total().0)
            }
            Figure::PlanNet => {
                let parts = vec![self.municipal(None), self.node(Figure::PlanTotal)];
                kronor(Term::PlanNet, Operation::Difference, parts)
            }
            Figure::NotCovered => {
                let parts = vec![self.node(Figure::PlanTotal), self.municipal(None)];
                kronor(Term::NotCovered, Operation::Difference, parts)
            }
            Figure::NeededCoverage => {
                let parts = ["return_target", "admin_fee"];
                let parts = parts.map(|key| self.node(Figure::Policy(key))).to_vec();
                Node::computed(Term::NeededCoverage, Unit::Plain, Operation::Sum, parts)
            }
            Figure::ReservationBears => {
                let target = self.of_cost(Term::Target, "return_target");
                let parts = vec![target, self.node(Figure::Principal)];
                kronor(Term::ReservationBears, Operation::Difference, parts)
            }
            Figure::Department(department, part) => self.department(department, part),
            _ => self.year_of_payment(None, Term::CompletedYear),
        }
    }

    /// A choice of the policy that decides how something is made.
    pub(super) fn chosen(&self, key: &'static str) -> Node {
        let policy = &self.case.policy;
        let word = match key {
            "timing" => policy.timing.word(),
            _ => policy.admin_fee_basis.word(),
        };
        let node = Node::given(Term::Policy, Unit::Plain, Decimal::ZERO)
            .of(key)
            .at(format!("policy.{key}"));
        Node {
            word: Some(word),
            ..node
        }
    }

    /// A share of the reservation's cost that the policy names.
    pub(super) fn of_cost(&self, term: Term, key: &'static str) -> Node {
        let parts = vec![
            self.node(Figure::Policy(key)),
            self.node(Figure::Cost(None)),
        ];
        Node::computed(term, Unit::Kronor, Operation::Product, parts)
    }

    fn department(&self, department: usize, part: DepartmentPart) -> Node {
        let Some(plan) = &self.result.return_plan else {
            return Self::constant(0);
        };
        let own = &plan.departments[department];
        let figure = |part| self.node(Figure::Department(department, part));
        let to = Recipient::Department(department);
        let node = match part {
            DepartmentPart::Share => {
                let weighed = Whole::Plan(PaymentPart::Total);
                let own = self.plan_weights()[department].clone();
                let sum = self.node(Figure::Apportioned(weighed, Remainder::Weights));
                Node::computed(
                    Term::DepartmentShare,
                    Unit::Plain,
                    Operation::Quotient,
                    vec![own, sum],
                )
                .calculated(plan.departments[department].share.0)
            }
            DepartmentPart::Reservation => {
                let whole = Whole::Plan(PaymentPart::Reservation);
                self.apportioned(Term::ToReservation, whole, to)
                    .calculated(own.reservation.0)
            }
            DepartmentPart::Fee => self
                .apportioned(Term::Fee, Whole::Plan(PaymentPart::Fee), to)
                .calculated(own.fee.0),
            DepartmentPart::Total => Node::computed(
                Term::DepartmentTotal,
                Unit::Kronor,
                Operation::Sum,
                vec![
                    figure(DepartmentPart::Reservation),
                    figure(DepartmentPart::Fee),
                ],
            )
            .calculated(own.total().0),
            DepartmentPart::Net => {
                let gained =
                    Figure::Gain(Whose::Department(department), GainPart::Realisable, None);
                Node::computed(
                    Term::DepartmentNet,
                    Unit::Kronor,
                    Operation::Difference,
                    vec![self.node(gained), figure(DepartmentPart::Total)],
                )
                .calculated(own.net.0)
            }
        };
        node.of(&self.case.application.departments[department].name)
    }

    /// The weights by which departments pay: positive realisable totals, else positive expected ones, else alike.
    pub(super) fn plan_weights(&self) -> &[Node] {
        self.plan_weights.get_or_init(|| self.weights())
    }

    fn weights(&self) -> Vec<Node> {
        let departments = &self.result.departments;
        let values = plan_weights(self.case, departments);
        let any =
            |part: fn(&Gains) -> Decimal| departments.iter().any(|gains| part(gains).above_zero());
        let part = if any(|gains| gains.realisable.total().0) {
            Some(GainPart::Realisable)
        } else if any(|gains| gains.expected.total().0) {
            Some(GainPart::Expected)
        } else {
            None
        };
        let weights = values.into_iter().enumerate().map(|(department, value)| {
            let node = match part {
                Some(part) => {
                    let gained = Figure::Gain(Whose::Department(department), part, None);
                    Node::computed(
                        Term::DepartmentWeight,
                        Unit::Kronor,
                        Operation::Maximum,
                        vec![Self::constant(0), self.node(gained)],
                    )
                }
                None => Node::given(Term::DepartmentWeight, Unit::Plain, value),
            };
            node.of(&self.case.application.departments[department].name)
                .calculated(value)
        });
        weights.collect()
    }
}
