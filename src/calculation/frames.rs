//! Budget frame adjustments: the return plan as a controller enters it in the budget.
//!
//! Norrköping's documented rule is that when costs fall, the boards' frames are lowered by the same amount. So a
//! payment of the return plan (method §6) is a lower frame of its department in its year: a negative amount, for the
//! part that goes to the reservation and for the fee. A budget is made from the one before, and needs the change from
//! the year before as well; in the year after the last payment the frame is back where it was, and its change is what
//! was paid last. The changes up to a year add up to that year's adjustment.

use super::ReturnPlan;
use crate::model::{Money, Year, Years};

/// The adjustments of all frames.
#[derive(Clone, Debug, PartialEq)]
pub struct Frames {
    /// One for each department, in their order: from the year of its first payment to the year after its last, without
    /// gaps; nothing where it pays nothing.
    pub departments: Vec<Vec<FrameAdjustment>>,
    /// All departments together.
    pub all: Vec<FrameAdjustment>,
}

/// What happens to a frame in a budget year; a lowered frame is negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FrameAdjustment {
    /// The budget year.
    pub year: Year,
    /// For the reservation, against the original frame.
    pub reservation: Money,
    /// For the fee, against the original frame.
    pub fee: Money,
    /// Both, against the frame of the year before.
    pub change: Money,
}

impl FrameAdjustment {
    /// For the reservation and the fee, against the original frame.
    pub fn total(&self) -> Money {
        self.reservation + self.fee
    }
}

/// The adjustments that a plan asks of so many departments.
pub(super) fn frames(plan: &ReturnPlan, departments: usize) -> Frames {
    let mut frames = vec![Paid::default(); departments];
    let mut all = Paid::default();
    for payment in &plan.payments {
        for paid in [&mut frames[payment.department], &mut all] {
            paid.reservation.add(payment.year, payment.reservation);
            paid.fee.add(payment.year, payment.fee);
        }
    }
    Frames {
        departments: frames.iter().map(Paid::adjustments).collect(),
        all: all.adjustments(),
    }
}

/// What is paid in each year.
#[derive(Clone, Default)]
struct Paid {
    reservation: Years<Money>,
    fee: Years<Money>,
}

impl Paid {
    fn adjustments(&self) -> Vec<FrameAdjustment> {
        let parts = [&self.reservation, &self.fee];
        let first = parts.iter().filter_map(|part| part.first()).min();
        let last = parts.iter().filter_map(|part| part.last()).max();
        let Some((first, last)) = first.zip(last) else {
            return Vec::new();
        };
        let mut before = Money::ZERO;
        let adjustment = |year| {
            let (reservation, fee) = (-self.reservation.at(year), -self.fee.at(year));
            let total = reservation + fee;
            let change = total - std::mem::replace(&mut before, total);
            FrameAdjustment {
                year,
                reservation,
                fee,
                change,
            }
        };
        first.through(last.plus(1)).map(adjustment).collect()
    }
}
