//! Payments written out: when a department pays, and what of it is fee (method §6).

use rust_decimal::Decimal;

use super::remainder::{instalment_years, years_gathered};
use super::{
    DepartmentPart, Figure, GainPart, Node, Operation, PaymentPart, Recipient, Term, Tracer, Unit,
    Whole, Whose,
};
use crate::calculation::Payment;
use crate::model::{Timing, Year};

impl Tracer<'_> {
    pub(super) fn payment(&self, department: usize, year: Year, part: PaymentPart) -> Node {
        let payment = self
            .payments(department)
            .find(|payment| payment.year == year);
        let value = |amount: fn(&Payment) -> Decimal| payment.map_or(Decimal::ZERO, amount);
        let figure = |part| self.node(Figure::Payment(department, year, part));
        let node = match part {
            PaymentPart::Total => {
                let node = match self.case.policy.timing {
                    Timing::AsReductionsArise => self.as_reductions_arise(department, year),
                    Timing::Proportional | Timing::Instalments => {
                        let whole = Whole::Department(department, PaymentPart::Total);
                        self.apportioned(Term::Payment, whole, Recipient::Year(year))
                    }
                };
                let node = Node {
                    term: term_of(self.case.policy.timing),
                    ..node
                };
                let first = self.node(Figure::Policy("first_return"));
                node.decided_by(vec![self.chosen("timing"), first])
                    .calculated(value(|payment| payment.total().0))
            }
            PaymentPart::Fee => {
                let whole = Whole::Department(department, PaymentPart::Fee);
                self.apportioned(Term::Fee, whole, Recipient::Year(year))
                    .calculated(value(|payment| payment.fee.0))
            }
            PaymentPart::Reservation => Node::computed(
                Term::ToReservation,
                Unit::Kronor,
                Operation::Difference,
                vec![figure(PaymentPart::Total), figure(PaymentPart::Fee)],
            )
            .calculated(value(|payment| payment.reservation.0)),
            PaymentPart::Year => Node::computed(
                Term::YearOfPayment,
                Unit::CalendarYear,
                Operation::FirstPaid(year.number()),
                vec![figure(PaymentPart::Total)],
            ),
        };
        let name = &self.case.application.departments[department].name;
        node.of(format!("{name}, {year}"))
    }

    /// What a department gains in a year less what it pays.
    pub(super) fn keeps(&self, department: usize, year: Year) -> Node {
        let gained = self.gained(department, year);
        let paid = self
            .payments(department)
            .any(|payment| payment.year == year);
        let paid = paid.then(|| self.node(Figure::Payment(department, year, PaymentPart::Total)));
        let name = &self.case.application.departments[department].name;
        let parts = std::iter::once(gained).chain(paid).collect();
        Node::computed(Term::Keeps, Unit::Kronor, Operation::Difference, parts)
            .of(format!("{name}, {year}"))
    }

    /// The first or the last year in which something is paid: by all departments, or by one.
    pub(super) fn year_of_payment(&self, department: Option<usize>, term: Term) -> Node {
        let plan = self.result.return_plan.iter();
        let payments = plan.flat_map(|plan| &plan.payments);
        let payments: Vec<&Payment> = payments
            .filter(|payment| department.is_none_or(|own| payment.department == own))
            .collect();
        let years = || payments.iter().map(|payment| payment.year);
        let (Some(first), Some(last)) = (years().min(), years().max()) else {
            return Self::constant(0);
        };
        let paid_in = |year: Year| {
            let payments = payments.iter().filter(|payment| payment.year == year);
            let paid = payments.map(|payment| {
                let figure = Figure::Payment(payment.department, year, PaymentPart::Total);
                self.node(figure)
            });
            Node::sum(Term::Payment, Unit::Kronor, paid.collect()).of(year)
        };
        let years = first.through(last).map(paid_in).collect();
        let operation = match term {
            Term::FirstYear => Operation::FirstPaid(first.number()),
            _ => Operation::LastPaid(first.number()),
        };
        Node::computed(term, Unit::CalendarYear, operation, years)
    }

    /// What a department pays in a year in which it pays nothing: all that it pays, less what it pays in other years.
    pub(super) fn nothing_paid(&self, department: usize, year: Year, part: PaymentPart) -> Node {
        let whole = match part {
            PaymentPart::Fee => DepartmentPart::Fee,
            PaymentPart::Reservation => DepartmentPart::Reservation,
            PaymentPart::Total | PaymentPart::Year => DepartmentPart::Total,
        };
        let whole = self.node(Figure::Department(department, whole));
        let paid = self
            .payments(department)
            .map(|payment| self.node(Figure::Payment(department, payment.year, part)));
        let parts = std::iter::once(whole).chain(paid).collect();
        let name = &self.case.application.departments[department].name;
        Node::computed(Term::Payment, Unit::Kronor, Operation::Difference, parts)
            .of(format!("{name}, {year}"))
    }

    pub(super) fn payments(&self, department: usize) -> impl Iterator<Item = &Payment> {
        let payments = self
            .result
            .return_plan
            .iter()
            .flat_map(|plan| &plan.payments);
        payments.filter(move |payment| payment.department == department)
    }

    fn gained(&self, department: usize, year: Year) -> Node {
        self.node(Figure::Gain(
            Whose::Department(department),
            GainPart::Realisable,
            Some(year),
        ))
    }

    /// What has been gained so far and not yet paid, at most what is left of the total; in the plan's last year all
    /// that is left.
    fn as_reductions_arise(&self, department: usize, year: Year) -> Node {
        let total = self.node(Figure::Department(department, DepartmentPart::Total));
        let kronor = |term, operation, parts| Node::computed(term, Unit::Kronor, operation, parts);
        let before = self
            .payments(department)
            .filter(|payment| payment.year < year);
        let paid: Vec<Node> = before
            .map(|payment| {
                self.node(Figure::Payment(
                    department,
                    payment.year,
                    PaymentPart::Total,
                ))
            })
            .collect();
        let paid = Node::sum(Term::PaidSoFar, Unit::Kronor, paid);
        let left = kronor(
            Term::LeftOfTotal,
            Operation::Difference,
            vec![total, paid.clone()],
        );
        if year == self.result.plan_years.1 {
            return kronor(Term::Payment, Operation::Same, vec![left]);
        }
        let gained = self.result.departments[department].realisable.amounts();
        let gained = gained.filter(|(gained, _)| *gained <= year);
        let gained = gained
            .map(|(year, _)| self.gained(department, year))
            .collect();
        let gained = Node::sum(Term::GainedSoFar, Unit::Kronor, gained).of(year);
        let gained = kronor(
            Term::GainedSoFar,
            Operation::Maximum,
            vec![gained, Self::constant(0)],
        );
        let whole = kronor(Term::GainedSoFar, Operation::Floor, vec![gained]);
        let not_yet_paid = kronor(
            Term::NotYetPaid,
            Operation::Maximum,
            vec![
                kronor(Term::NotYetPaid, Operation::Difference, vec![whole, paid]),
                Self::constant(0),
            ],
        );
        kronor(Term::Payment, Operation::Minimum, vec![not_yet_paid, left])
    }

    /// The positive reductions of each year; those before the first payment count with that, and are named.
    pub(super) fn weights_of_years(&self, department: usize) -> Vec<(Year, Node)> {
        let years = years_gathered(self.case, self.result, department).into_iter();
        let weight = |(year, gathered): (Year, Vec<Year>)| {
            let of = if gathered == [year] {
                year.to_string()
            } else {
                let gathered: Vec<String> = gathered.iter().map(Year::to_string).collect();
                format!("{year} ({})", gathered.join(" + "))
            };
            let gained = gathered.into_iter();
            let gained = gained.map(|gained| self.gained(department, gained));
            let weight = Node::sum(Term::PaymentWeight, Unit::Kronor, gained.collect()).of(of);
            (year, weight)
        };
        years.map(weight).collect()
    }

    /// The weights of equal parts.
    pub(super) fn instalments(&self) -> Vec<(Year, Node)> {
        let weight = |year: Year| {
            let parts = vec![Self::constant(1), self.node(Figure::Policy("instalments"))];
            let weight =
                Node::computed(Term::Instalment, Unit::Plain, Operation::Quotient, parts).of(year);
            (year, weight)
        };
        instalment_years(self.case)
            .into_iter()
            .map(weight)
            .collect()
    }
}

/// What a payment is: its rule is that of the timing.
pub(super) fn term_of(timing: Timing) -> Term {
    match timing {
        Timing::AsReductionsArise => Term::PaymentAsArise,
        Timing::Proportional => Term::PaymentInProportion,
        Timing::Instalments => Term::PaymentInParts,
    }
}
