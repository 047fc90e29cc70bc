//! Budget frame adjustments: the return plan as a controller enters it in the budget.
//!
//! Norrköping's documented rule is that when costs fall, the boards' frames are lowered by the same amount. So a
//! payment of the return plan (method §6) is a lower frame of its department in its year: a negative amount, for the
//! part that goes to the reservation and for the fee. A budget is made from the one before, and needs the change from
//! the year before as well; in the year after the last payment the frame is back where it was, and its change is what
//! was paid last. The changes up to a year add up to that year's adjustment.

use rust_decimal::Decimal;

use super::return_plan::ReturnPlan;
use super::terms;
use crate::model::{Money, Number, Of, Who, Year, Years};

/// The adjustments of all frames.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Frames<N = Decimal> {
    /// One for each department, in their order: from the year of its first payment to the year after its last, without
    /// gaps; nothing where it pays nothing.
    pub departments: Vec<Vec<FrameAdjustment<N>>>,
    /// All departments together.
    pub all: Vec<FrameAdjustment<N>>,
}

/// What happens to a frame in a budget year; a lowered frame is negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FrameAdjustment<N = Decimal> {
    /// The budget year.
    pub year: Year,
    /// For the reservation, against the original frame.
    pub reservation: Money<N>,
    /// For the fee, against the original frame.
    pub fee: Money<N>,
    /// Both, against the original frame.
    pub total: Money<N>,
    /// Both, against the frame of the year before.
    pub change: Money<N>,
}

/// The adjustments that a plan asks of so many departments.
pub(super) fn frames<N: Number>(plan: &ReturnPlan<N>, departments: usize) -> Frames<N> {
    let mut frames = vec![Paid::default(); departments];
    let mut all = Paid::default();
    for payment in &plan.payments {
        for paid in [&mut frames[payment.department], &mut all] {
            paid.reservation.add(payment.year, payment.reservation);
            paid.fee.add(payment.year, payment.fee);
        }
    }
    Frames {
        departments: frames
            .iter()
            .enumerate()
            .map(|(position, paid)| paid.adjustments(Who::Department(position).into()))
            .collect(),
        all: all.adjustments(Of::ALL),
    }
}

/// What is paid in each year.
#[derive(Clone, Default)]
struct Paid<N> {
    reservation: Years<Money<N>>,
    fee: Years<Money<N>>,
}

impl<N: Number> Paid<N> {
    fn adjustments(&self, of: Of) -> Vec<FrameAdjustment<N>> {
        let parts = [&self.reservation, &self.fee];
        let first = parts.iter().filter_map(|part| part.first()).min();
        let last = parts.iter().filter_map(|part| part.last()).max();
        let Some((first, last)) = first.zip(last) else {
            return Vec::new();
        };
        let mut before = Money::ZERO;
        let adjustment = |year| {
            let of = of.in_year(year);
            let lowered = |part: &Years<Money<N>>, term| {
                let paid = part.at(year).0;
                let paid = if N::RECORDS && paid.is_void() {
                    let all: Vec<N> = part.addends().map(|(_, paid)| paid.0).collect();
                    N::ZERO.because("no-payment", &all)
                } else {
                    paid
                };
                Money((N::ZERO - paid).called(term, of))
            };
            let reservation = lowered(&self.reservation, terms::FRAME_FOR_RESERVATION);
            let fee = lowered(&self.fee, terms::FRAME_FOR_FEE);
            let total = (reservation + fee).called(terms::FRAME, of);
            let change = total - std::mem::replace(&mut before, total);
            let change = change.called(terms::FRAME_CHANGE, of);
            FrameAdjustment {
                year,
                reservation,
                fee,
                total,
                change,
            }
        };
        first.through(last.plus(1)).map(adjustment).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calculation::Payment;

    fn kronor(amount: i64) -> Money {
        Money(Decimal::from(amount))
    }

    fn payment(department: usize, year: i32, reservation: i64, fee: i64) -> Payment {
        Payment {
            department,
            year: Year::new(year).unwrap(),
            paid: kronor(reservation + fee),
            reservation: kronor(reservation),
            fee: kronor(fee),
        }
    }

    /// The plan of two departments: the first pays 100 + 5 in 2021 and 60 + 3 in 2023, the second nothing, the third
    /// 40 + 2 in 2022.
    fn plan() -> ReturnPlan {
        ReturnPlan {
            reservation: kronor(200),
            fee: kronor(10),
            departments: Vec::new(),
            payments: vec![
                payment(0, 2021, 100, 5),
                payment(0, 2023, 60, 3),
                payment(2, 2022, 40, 2),
            ],
        }
    }

    fn shown(adjustments: &[FrameAdjustment]) -> Vec<String> {
        let row = |row: &FrameAdjustment| {
            let amounts = [row.reservation, row.fee, row.total, row.change];
            format!(
                "{}: {}",
                row.year,
                amounts.map(|amount| amount.0.to_string()).join(" ")
            )
        };
        adjustments.iter().map(row).collect()
    }

    #[test]
    fn a_frame_is_lowered_by_each_years_payment_and_then_restored() {
        let frames = frames(&plan(), 3);
        assert_eq!(
            shown(&frames.departments[0]),
            [
                "2021: -100 -5 -105 -105",
                "2022: 0 0 0 105",
                "2023: -60 -3 -63 -63",
                "2024: 0 0 0 63"
            ]
        );
        assert_eq!(shown(&frames.departments[1]), [""; 0]);
        assert_eq!(
            shown(&frames.departments[2]),
            ["2022: -40 -2 -42 -42", "2023: 0 0 0 42"]
        );
        assert_eq!(
            shown(&frames.all),
            [
                "2021: -100 -5 -105 -105",
                "2022: -40 -2 -42 63",
                "2023: -60 -3 -63 -21",
                "2024: 0 0 0 63"
            ]
        );
    }

    #[test]
    fn changes_so_far_add_up_to_the_adjustment() {
        let frames = frames(&plan(), 3);
        let mut so_far = Money::ZERO;
        for adjustment in &frames.all {
            so_far += adjustment.change;
            assert_eq!(so_far, adjustment.total);
        }
        assert_eq!(so_far, Money::ZERO, "at the end every frame is restored");
    }
}
