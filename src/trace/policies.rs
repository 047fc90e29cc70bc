//! What policies mean, written out: the one in force by the figures of the case itself, every other one as a case that
//! differs in its policy.

use rust_decimal::Decimal;

use super::payments::term_of;
use super::policy_name::policy_word;
use super::target::holds;
use super::variant::Change;
use super::{
    DepartmentPart, Figure, GainPart, Node, Operation, PaymentPart, PolicyFigure, Subject, Term,
    Tracer, Unit, Whose,
};
use crate::calculation::{Payment, ReturnPlan, calculation};
use crate::model::{Choice, ReturnModel, Year};
use crate::sensitivity::PolicyResult;

impl Tracer<'_> {
    /// A figure under a policy.
    pub(super) fn under_policy(&self, position: usize, part: PolicyFigure) -> Node {
        self.under(position, &|there| there.by_policy_in_force(position, part))
    }

    /// A figure of a case under a policy: this one, or the same with another policy.
    pub(super) fn under(&self, position: usize, figure: &dyn Fn(&Tracer) -> Node) -> Node {
        if position == 0 || self.variant.is_some() {
            return figure(self);
        }
        let other = &self.subject.policies[position];
        let mut case = self.case.clone();
        case.policy.clone_from(&other.policy);
        let Ok(result) = calculation(&case) else {
            return Self::constant(0);
        };
        let subject = Subject {
            case: &case,
            result: &result,
            ..self.subject
        };
        let prefix = format!("policy.{}", policy_word(self.subject.policies, position));
        let there = Tracer::differing(self, subject, prefix, Change::Policy(position));
        let node = figure(&there);
        self.built.borrow_mut().extend(there.built.take());
        node
    }

    /// A figure under the policy of this tracer's case, which is the one at the position.
    fn by_policy_in_force(&self, position: usize, part: PolicyFigure) -> Node {
        let other = &self.subject.policies[position];
        let name = self.name(Figure::Under(position, part));
        let (term, unit, value) = policy_figure(other, part);
        let has_model = self.case.policy.return_model == ReturnModel::RiskSharing;
        let node = match (part, part.figure()) {
            (PolicyFigure::ReservationBears, _) if has_model => {
                self.borne(self.due(self.municipal(None)))
            }
            (PolicyFigure::ReservationBears, _) => {
                let parts = vec![self.node(Figure::Cost(None))];
                Node::computed(Term::ReservationBearsAll, unit, Operation::Same, parts)
            }
            (PolicyFigure::FirstYear(department), _) => {
                self.year_of_payment(department, Term::FirstYear)
            }
            (PolicyFigure::CompletedYear(department), _) => {
                self.year_of_payment(department, Term::CompletedYear)
            }
            (PolicyFigure::PaidIn(year), _) => self.paid_in(position, year),
            (PolicyFigure::Net, _) if !has_model => {
                let parts = [PolicyFigure::Realisable, PolicyFigure::Total];
                let parts = parts.map(|part| self.node(Figure::Under(position, part)));
                Node::computed(term, unit, Operation::Difference, parts.to_vec())
            }
            (PolicyFigure::Department(department, DepartmentPart::Net), _) if !has_model => {
                let gained =
                    Figure::Gain(Whose::Department(department), GainPart::Realisable, None);
                let total = PolicyFigure::Department(department, DepartmentPart::Total);
                let total = Figure::Under(position, total);
                let parts = vec![self.node(gained), self.node(total)];
                Node::computed(term, unit, Operation::Difference, parts)
            }
            (part, Some(figure)) if has_model || !is_of_plan(part) => {
                let node = self.node(figure);
                if node.name.as_ref() == Some(&name) {
                    return self.with_parts(node).of(self.of_policy(position, part));
                }
                Node::computed(term, node.unit.clone(), Operation::Same, vec![node])
            }
            _ => Self::nothing_due(term),
        };
        node.of(self.of_policy(position, part)).calculated(value)
    }

    /// What all departments pay in a year.
    fn paid_in(&self, position: usize, year: Year) -> Node {
        let departments = 0..self.case.application.departments.len();
        let paid = departments.filter(|department| {
            let mut payments = payments(&self.subject.policies[position], Some(*department));
            payments.any(|payment| payment.year == year)
        });
        let parts = paid.map(|department| {
            let part = PolicyFigure::Payment(department, year, PaymentPart::Total);
            self.node(Figure::Under(position, part))
        });
        Node::sum(Term::Payment, Unit::Kronor, parts.collect())
    }

    /// Without a return model nothing is due.
    pub(super) fn nothing_due(term: Term) -> Node {
        let model = Node::given(Term::NoReturnModel, Unit::Kronor, Decimal::ZERO)
            .of("return_model")
            .at("policy.return_model");
        Node::computed(term, Unit::Kronor, Operation::Same, vec![model])
    }

    /// A figure under a policy without its parts.
    pub(super) fn known_under(&self, position: usize, part: PolicyFigure) -> Node {
        let (term, unit, value) = policy_figure(&self.subject.policies[position], part);
        Node::given(term, unit, value).of(self.of_policy(position, part))
    }

    fn of_policy(&self, position: usize, part: PolicyFigure) -> String {
        let policy = &self.subject.policies[position].name;
        let departments = &self.subject.case.application.departments;
        match part {
            PolicyFigure::Department(department, _)
            | PolicyFigure::Gained(department)
            | PolicyFigure::FirstYear(Some(department))
            | PolicyFigure::CompletedYear(Some(department)) => {
                format!("{}, {policy}", departments[department].name)
            }
            PolicyFigure::Payment(department, year, _) => {
                format!("{}, {year}, {policy}", departments[department].name)
            }
            PolicyFigure::PaidIn(year) => format!("{year}, {policy}"),
            PolicyFigure::Value(key) => format!("{key}, {policy}"),
            PolicyFigure::Correction(grade) => format!("{}, {policy}", grade.word()),
            _ => policy.clone(),
        }
    }
}

/// Whether a figure is of the return plan, or of what is returned without one: nothing.
fn is_of_plan(part: PolicyFigure) -> bool {
    !matches!(
        part,
        PolicyFigure::Realisable
            | PolicyFigure::Gained(_)
            | PolicyFigure::Coverage
            | PolicyFigure::MeetsTarget
            | PolicyFigure::Value(_)
            | PolicyFigure::Correction(_)
    )
}

/// The payments of a plan: of all departments, or of one.
pub(super) fn payments(
    policy: &PolicyResult,
    department: Option<usize>,
) -> impl Iterator<Item = &Payment> {
    let payments = policy
        .plan
        .iter()
        .flat_map(|plan: &ReturnPlan| &plan.payments);
    payments.filter(move |payment| department.is_none_or(|own| payment.department == own))
}

/// What a figure under a policy is, what it counts, and its value.
fn policy_figure(policy: &PolicyResult, part: PolicyFigure) -> (Term, Unit, Decimal) {
    let settled = &policy.expected;
    let year_number = |year: Option<Year>| Decimal::from(year.map_or(0, Year::number));
    let plain = |term, value| (term, Unit::Plain, value);
    let (term, money) = match part {
        PolicyFigure::Coverage => return plain(Term::Coverage, policy.coverage.0),
        PolicyFigure::MeetsTarget => {
            return (Term::MeetsTarget, Unit::Holds, holds(policy.meets_target));
        }
        PolicyFigure::FirstYear(department) => {
            let first = payments(policy, department)
                .map(|payment| payment.year)
                .min();
            return (Term::FirstYear, Unit::CalendarYear, year_number(first));
        }
        PolicyFigure::CompletedYear(department) => {
            let last = payments(policy, department)
                .map(|payment| payment.year)
                .max();
            return (Term::CompletedYear, Unit::CalendarYear, year_number(last));
        }
        PolicyFigure::Value("first_return") => {
            let first = Some(policy.first_return);
            return (Term::Policy, Unit::CalendarYear, year_number(first));
        }
        PolicyFigure::Value(key) => {
            let rules = &policy.policy;
            let value = match key {
                "return_target" => rules.return_target,
                "return_floor" => rules.return_floor,
                "admin_fee" => rules.admin_fee,
                "discount_rate" => rules.discount_rate,
                "sensitivity" => rules.sensitivity,
                _ => Decimal::from(rules.instalments),
            };
            return plain(Term::Policy, value);
        }
        PolicyFigure::Correction(grade) => {
            let correction = policy.policy.correction(Some(grade));
            return plain(Term::Correction, correction.unwrap_or_default());
        }
        PolicyFigure::Department(department, part) => {
            let own = &settled.departments[department];
            match part {
                DepartmentPart::Share => return plain(Term::DepartmentShare, own.share.0),
                DepartmentPart::Reservation => (Term::ToReservation, own.reservation),
                DepartmentPart::Fee => (Term::Fee, own.fee),
                DepartmentPart::Total => (Term::DepartmentTotal, own.total()),
                DepartmentPart::Net => (Term::DepartmentNet, own.net),
            }
        }
        PolicyFigure::Payment(department, year, part) => {
            let paid = payments(policy, Some(department)).find(|payment| payment.year == year);
            let of = |amount: fn(&Payment) -> _| paid.map(amount).unwrap_or_default();
            match part {
                PaymentPart::Total => (term_of(policy.policy.timing), of(Payment::total)),
                PaymentPart::Reservation => (Term::ToReservation, of(|paid| paid.reservation)),
                PaymentPart::Fee => (Term::Fee, of(|paid| paid.fee)),
                PaymentPart::Year => {
                    let paid_in = paid.map(|paid| paid.year);
                    return (
                        Term::YearOfPayment,
                        Unit::CalendarYear,
                        year_number(paid_in),
                    );
                }
            }
        }
        PolicyFigure::PaidIn(year) => {
            let paid = payments(policy, None).filter(|payment| payment.year == year);
            (Term::Payment, paid.map(Payment::total).sum())
        }
        PolicyFigure::Realisable => (Term::Realisable, policy.realisable),
        PolicyFigure::Gained(department) => {
            let own = &settled.departments[department];
            (Term::Realisable, own.total() + own.net)
        }
        PolicyFigure::ReservationBears => (Term::ReservationBears, settled.borne),
        PolicyFigure::Reservation => (Term::PlanReservation, settled.reservation),
        PolicyFigure::Fee => (Term::PlanFee, settled.fee),
        PolicyFigure::Total => (Term::PlanTotal, settled.total()),
        PolicyFigure::Net => (Term::PlanNet, policy.realisable - settled.total()),
    };
    (term, Unit::Kronor, money.0)
}
