//! What comes back from an investment that has an outcome: what was paid up to the last verified year, and what is due.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::payment::{FundPayment, PaymentStanding};
use crate::calculation::apportioned;
use crate::model::{Case, Money, Year};
use crate::settlement::{DepartmentStanding, Standing};

/// What a department pays, before it is split into the reservation's part and the fee.
type Incoming = BTreeMap<(Year, PaymentStanding), Decimal>;

/// The payments of all departments, in their order.
pub(super) fn payments_of(case: &Case, standing: &Standing) -> Vec<FundPayment> {
    let (Some(outcome), Some(plan)) = (case.outcome.as_deref(), &standing.actual.return_plan)
    else {
        return Vec::new();
    };
    let departments = standing.departments.iter().zip(&plan.departments);
    let payments = departments.enumerate().map(|(department, (owed, share))| {
        let incoming = incoming(outcome.as_of, standing.is_final, owed);
        split(department, incoming, share.fee.0)
    });
    payments.flatten().collect()
}

/// What was paid, then what is still to come: what is left at the last verified year comes in the year after it, later years
/// bring what is due in them, in between as planned. What was paid early or too much is taken off later demands, or paid back
/// by the final settlement.
fn incoming(as_of: Year, is_final: bool, owed: &DepartmentStanding) -> Incoming {
    let mut incoming = Incoming::new();
    for of_year in &owed.years {
        let paid = of_year.paid.0;
        add(&mut incoming, of_year.year, PaymentStanding::Paid, paid);
    }
    let next = as_of.plus(1);
    let last = owed.years.last().map_or(next, |last| last.year.max(next));
    let mut outstanding = owed.due_so_far.0 - owed.waived.0 - owed.paid.0;
    let demanded = outstanding.max(Decimal::ZERO);
    add(
        &mut incoming,
        next,
        PaymentStanding::Due,
        demanded - owed.to_repay.0,
    );
    outstanding -= demanded;
    let later = if is_final {
        PaymentStanding::Due
    } else {
        PaymentStanding::Planned
    };
    for year in next.through(last) {
        let of_year = owed.years.iter().find(|known| known.year == year);
        outstanding += of_year.map_or(Decimal::ZERO, |of_year| of_year.due.0);
        let amount = outstanding.max(Decimal::ZERO);
        outstanding -= amount;
        add(&mut incoming, year, later, amount);
    }
    incoming
}

fn add(incoming: &mut Incoming, year: Year, standing: PaymentStanding, amount: Decimal) {
    if !amount.is_zero() {
        *incoming.entry((year, standing)).or_default() += amount;
    }
}

/// Each payment in its parts: the department's fee is apportioned over its payments (method §6). What is waived or paid back
/// is the reservation's.
fn split(department: usize, incoming: Incoming, fee: Decimal) -> Vec<FundPayment> {
    let amounts: Vec<Decimal> = incoming.values().copied().collect();
    let fee = fee.min(amounts.iter().sum()).max(Decimal::ZERO);
    let weights: Vec<Decimal> = amounts
        .iter()
        .map(|amount| (*amount).max(Decimal::ZERO))
        .collect();
    let fees = apportioned(fee, &weights);
    let payments = incoming.into_iter().zip(fees);
    let payments = payments.filter(|((_, amount), _)| !amount.is_zero());
    payments
        .map(|(((year, standing), amount), fee)| FundPayment {
            department,
            year,
            reservation: Money(amount - fee),
            fee: Money(fee),
            standing,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Choice;
    use crate::settlement::StandingOfYear;

    fn year(number: i32) -> Year {
        Year::new(number).unwrap()
    }

    fn money(kronor: i32) -> Money {
        Money(kronor.into())
    }

    /// A department that owes 300 in 2020 and 200 in 2021 and in 2022, verified until 2021, with what was paid and waived
    /// of it in 2021.
    fn owed(paid: i32, waived: i32) -> DepartmentStanding {
        let of_year = |(number, due, paid): (i32, i32, i32)| StandingOfYear {
            year: year(number),
            planned_reductions: Money::ZERO,
            reductions: Money::ZERO,
            planned: Money::ZERO,
            due: money(due),
            paid: money(paid),
            waived: Money::ZERO,
            left: Money::ZERO,
        };
        DepartmentStanding {
            settled: None,
            correction: Money::ZERO,
            demand: money(700),
            due_so_far: money(500),
            waived: money(waived),
            paid: money(paid),
            left: money((500 - waived - paid).max(0)),
            later: money(200),
            overpaid: money((paid + waived - 700).max(0)),
            to_repay: Money::ZERO,
            years: [(2020, 300, 0), (2021, 200, paid), (2022, 200, 0)]
                .map(of_year)
                .into(),
        }
    }

    fn amounts(incoming: Incoming) -> Vec<(i32, &'static str, i32)> {
        let amounts = incoming.into_iter().filter(|(_, amount)| !amount.is_zero());
        let shown = |((year, standing), amount): ((Year, PaymentStanding), Decimal)| {
            (
                year.number(),
                standing.word(),
                i32::try_from(amount).unwrap(),
            )
        };
        amounts.map(shown).collect()
    }

    #[test]
    fn what_was_paid_takes_the_place_of_what_was_due() {
        let paid = |paid, waived| amounts(incoming(year(2021), true, &owed(paid, waived)));
        let in_2022 = |paid, due| vec![(2021, "paid", paid), (2022, "due", due)];
        assert_eq!(paid(500, 0), in_2022(500, 200));
        // 100 are left of the 500, and come with the 200 of 2022.
        assert_eq!(paid(400, 0), in_2022(400, 300));
        // 50 of the 100 that are left were waived.
        assert_eq!(paid(400, 50), in_2022(400, 250));
        // 60 were paid ahead.
        assert_eq!(paid(560, 0), in_2022(560, 140));
        // 100 more than the whole demand: not taken back before the final settlement.
        assert_eq!(paid(800, 0), [(2021, "paid", 800)]);
    }

    #[test]
    fn the_final_settlement_pays_back() {
        let final_one = DepartmentStanding {
            demand: money(500),
            due_so_far: money(500),
            later: Money::ZERO,
            to_repay: money(30),
            years: owed(530, 0).years[..2].to_vec(),
            ..owed(530, 0)
        };
        let incoming = incoming(year(2021), true, &final_one);
        assert_eq!(
            amounts(incoming.clone()),
            [(2021, "paid", 530), (2022, "due", -30)]
        );
        // A fee of 25 within the 500: all of it is in what was paid, and what goes back is the reservation's.
        let payments = split(0, incoming, 25.into());
        let parts = |payment: &FundPayment| (payment.reservation, payment.fee);
        let parts: Vec<_> = payments.iter().map(parts).collect();
        assert_eq!(parts, [(money(505), money(25)), (money(-30), money(0))]);
    }

    #[test]
    fn what_nobody_has_paid_is_not_in_hand() {
        let incoming = incoming(year(2021), false, &owed(0, 0));
        // 500 fell due and comes in 2022; what the plan then brings stands in the plan.
        assert_eq!(
            amounts(incoming),
            [(2022, "due", 500), (2022, "planned", 200)]
        );
    }

    #[test]
    fn a_waiver_is_the_reservations() {
        let incoming = incoming(year(2021), true, &owed(400, 150));
        // 550 of 700 come in, and all of a fee of 70: 51 by 400 of 550, 19 by 150 (50.9 and 19.1).
        let payments = split(0, incoming, 70.into());
        let fees: Vec<Money> = payments.iter().map(|payment| payment.fee).collect();
        assert_eq!(fees, [money(51), money(19)]);
    }
}
