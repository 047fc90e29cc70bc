//! Budget frame adjustments written out: payments with the opposite sign.

use super::{Figure, FramePart, Node, Operation, PaymentPart, Term, Tracer, Unit};
use crate::calculation::FrameAdjustment;
use crate::model::Year;

impl Tracer<'_> {
    pub(super) fn frame(
        &self,
        department: Option<usize>,
        year: Option<Year>,
        part: FramePart,
    ) -> Node {
        let node = match (department, year, part) {
            (_, Some(year), FramePart::Change) => self.frame_change(department, year),
            (_, _, FramePart::Total) => {
                let parts = [FramePart::Reservation, FramePart::Fee];
                let parts = parts.map(|part| self.node(Figure::Frame(department, year, part)));
                frame(part, Operation::Sum, parts.to_vec())
            }
            (_, None, _) => {
                let years = self.adjustments(department).iter();
                let years = years.map(|adjustment| {
                    self.node(Figure::Frame(department, Some(adjustment.year), part))
                });
                Node::sum(term(part), Unit::Kronor, years.collect())
            }
            (Some(department), Some(year), _) => self.lowered(department, year, part),
            (None, Some(year), _) => {
                let departments = 0..self.case.application.departments.len();
                let adjusted = departments.filter(|department| {
                    let mut years = self.adjustments(Some(*department)).iter();
                    years.any(|adjustment| adjustment.year == year)
                });
                let parts = adjusted
                    .map(|department| self.node(Figure::Frame(Some(department), Some(year), part)));
                Node::sum(term(part), Unit::Kronor, parts.collect())
            }
        };
        let name =
            department.map(|position| self.case.application.departments[position].name.as_str());
        let node = match (name, year) {
            (Some(name), Some(year)) => node.of(format!("{name}, {year}")),
            (Some(name), None) => node.of(name),
            (None, Some(year)) => node.of(year),
            (None, None) => node,
        };
        let adjustment = year.and_then(|year| self.adjustment(department, year));
        match adjustment {
            Some(adjustment) => node.calculated(match part {
                FramePart::Reservation => adjustment.reservation.0,
                FramePart::Fee => adjustment.fee.0,
                FramePart::Total => adjustment.total().0,
                FramePart::Change => adjustment.change.0,
            }),
            None => node,
        }
    }

    /// A frame is lowered by what its department pays.
    fn lowered(&self, department: usize, year: Year, part: FramePart) -> Node {
        let plan = self.result.return_plan.iter();
        let pays = plan
            .flat_map(|plan| &plan.payments)
            .any(|payment| payment.department == department && payment.year == year);
        let payment = match part {
            FramePart::Fee => PaymentPart::Fee,
            _ => PaymentPart::Reservation,
        };
        let payment = if pays {
            self.node(Figure::Payment(department, year, payment))
        } else {
            self.nothing_paid(department, year, payment)
        };
        frame(part, Operation::Product, vec![Self::constant(-1), payment])
    }

    /// The adjustment less that of the year before.
    fn frame_change(&self, department: Option<usize>, year: Year) -> Node {
        let total = |year| self.node(Figure::Frame(department, Some(year), FramePart::Total));
        let before = year.plus(-1);
        let before = self.adjustment(department, before).map(|_| total(before));
        let parts = std::iter::once(total(year)).chain(before);
        frame(FramePart::Change, Operation::Difference, parts.collect())
    }

    fn adjustment(&self, department: Option<usize>, year: Year) -> Option<&FrameAdjustment> {
        let mut adjustments = self.adjustments(department).iter();
        adjustments.find(|adjustment| adjustment.year == year)
    }

    fn adjustments(&self, department: Option<usize>) -> &[FrameAdjustment] {
        match (&self.result.frames, department) {
            (Some(frames), Some(department)) => &frames.departments[department],
            (Some(frames), None) => &frames.all,
            (None, _) => &[],
        }
    }
}

fn frame(part: FramePart, operation: Operation, parts: Vec<Node>) -> Node {
    Node::computed(term(part), Unit::Kronor, operation, parts)
}

fn term(part: FramePart) -> Term {
    match part {
        FramePart::Reservation => Term::FrameReservation,
        FramePart::Fee => Term::FrameFee,
        FramePart::Total => Term::FrameTotal,
        FramePart::Change => Term::FrameChange,
    }
}
