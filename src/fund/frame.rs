//! What is taken out of the departments' frames for all investments together.

use std::collections::BTreeMap;

use super::flow::InvestmentFlow;
use super::payment::PaymentStanding;
use crate::model::{Money, Named, Year};

/// The frames of all departments.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FundFrames {
    /// By department, in the order of their first investments: departments with the same id are one, called as the first
    /// investment calls it.
    pub departments: Vec<(Named, FrameYears)>,
    /// Of all departments.
    pub all: FrameYears,
}

/// What is taken out of a frame, by year.
pub(crate) type FrameYears = BTreeMap<Year, FundFrame>;

/// What is taken out of a frame, kronor.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct FundFrame {
    pub reservation: Money,
    pub fee: Money,
    /// What of both was paid, is due by a settlement, and stands in a plan.
    pub standing: [Money; PaymentStanding::ALL.len()],
}

impl FundFrame {
    /// What is taken out in all.
    pub(crate) fn total(&self) -> Money {
        self.reservation + self.fee
    }

    fn add(&mut self, other: &Self) {
        self.reservation += other.reservation;
        self.fee += other.fee;
        for (sum, more) in self.standing.iter_mut().zip(other.standing) {
            *sum += more;
        }
    }

    pub(crate) fn sum<'f>(frames: impl IntoIterator<Item = &'f Self>) -> Self {
        let mut sum = Self::default();
        for frame in frames {
            sum.add(frame);
        }
        sum
    }
}

pub(super) fn frames(flows: &[InvestmentFlow]) -> FundFrames {
    let mut frames = FundFrames::default();
    let mut positions: BTreeMap<&str, usize> = BTreeMap::new();
    for flow in flows {
        for payment in &flow.payments {
            let department = &flow.departments[payment.department];
            let position = *positions.entry(&department.id).or_insert_with(|| {
                let years = FrameYears::default();
                frames.departments.push((department.clone(), years));
                frames.departments.len() - 1
            });
            let of_standing = |standing| {
                if standing == payment.standing {
                    payment.total()
                } else {
                    Money::ZERO
                }
            };
            let frame = FundFrame {
                reservation: payment.reservation,
                fee: payment.fee,
                standing: PaymentStanding::ALL.map(of_standing),
            };
            let own = &mut frames.departments[position].1;
            own.entry(payment.year).or_default().add(&frame);
            frames.all.entry(payment.year).or_default().add(&frame);
        }
    }
    frames
}
