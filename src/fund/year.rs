//! A fund year by year.

use super::flow::InvestmentFlow;
use crate::model::{Fund, Money, Year, Years};

/// A year of a fund, kronor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FundYear {
    pub year: Year,
    /// The balance at its beginning.
    pub opening: Money,
    /// What was put in; below zero where something was taken out.
    pub deposits: Money,
    /// What investments were paid.
    pub paid_out: Money,
    /// What departments returned to the reservation.
    pub returned: Money,
    /// What departments paid in fees.
    pub fees: Money,
    /// What follow-up cost.
    pub follow_up_cost: Money,
    /// The balance at its end.
    pub closing: Money,
    /// What of it is promised to investments that have been decided.
    pub bound: Money,
    /// What is left of it then.
    pub free: Money,
    /// What the balance should be; `None` where nobody says.
    pub aim: Option<Money>,
    /// How many investments start.
    pub starts: usize,
}

/// Every year of a fund, from its first to the last in which anything happens, is said of tax income, or is asked for.
pub(super) fn years(fund: &Fund, flows: &[InvestmentFlow], through: Option<Year>) -> Vec<FundYear> {
    let deposits: Years<Money> = fund
        .deposits
        .iter()
        .map(|deposit| (deposit.year, deposit.amount))
        .collect();
    let (mut paid_out, mut returned, mut fees) =
        (Years::default(), Years::default(), Years::default());
    for flow in flows {
        paid_out.add_all(&flow.cost);
        for payment in &flow.payments {
            returned.add(payment.year, payment.reservation);
            fees.add(payment.year, payment.fee);
        }
    }
    let all = [&deposits, &paid_out, &returned, &fees, &fund.follow_up_cost];
    let start = fund.start.year();
    let named = fund.tax_income.iter().map(|(year, _)| *year);
    let last = all.iter().filter_map(|years| years.last());
    let last = last.chain(named).chain(through).max();
    // Costs before the fund's start: it pays them nevertheless.
    let first = all.iter().filter_map(|years| years.first()).min();
    let (first, last) = (
        first.map_or(start, |first| first.min(start)),
        last.map_or(start, |last| last.max(start)),
    );
    let mut balance = Money::ZERO;
    let of_year = |year: Year| {
        let opening = balance;
        let (deposits, paid_out) = (deposits.at(year), paid_out.at(year));
        let (returned, fees) = (returned.at(year), fees.at(year));
        let follow_up_cost = fund.follow_up_cost.at(year);
        let closing = opening + deposits - paid_out + returned + fees - follow_up_cost;
        balance = closing;
        let bound = flows.iter().map(|flow| flow.bound_after(year)).sum();
        FundYear {
            year,
            opening,
            deposits,
            paid_out,
            returned,
            fees,
            follow_up_cost,
            closing,
            bound,
            free: closing - bound,
            aim: fund.aim_in(year),
            starts: flows
                .iter()
                .filter(|flow| flow.start.year() == year)
                .count(),
        }
    };
    first.through(last).map(of_year).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::frame::FundFrame;
    use super::super::fund_result;
    use super::super::payment::{FundPayment, PaymentStanding};
    use super::*;
    use crate::model::{Date, Deposit, Named, Places};

    fn year(number: i32) -> Year {
        Year::new(number).unwrap()
    }

    fn money(kronor: i32) -> Money {
        Money(kronor.into())
    }

    fn years_of(amounts: Vec<(i32, i32)>) -> Years<Money> {
        let amounts = amounts.into_iter();
        amounts
            .map(|(after, kronor)| (year(2013 + after), money(kronor)))
            .collect()
    }

    fn fund(deposits: Vec<(i32, i32)>, follow_up_cost: Vec<(i32, i32)>) -> Fund {
        let deposit = |(after, kronor): (i32, i32)| Deposit {
            year: year(2013 + after),
            amount: money(kronor),
            source: String::new(),
        };
        Fund {
            name: String::new(),
            start: Date::new(year(2013), 1, 1).unwrap(),
            tax_income: Vec::new(),
            aim: None,
            minimum_balance: None,
            maximum_new_per_year: None,
            follow_up_cost: years_of(follow_up_cost),
            deposits: deposits.into_iter().map(deposit).collect(),
            accepted: Vec::new(),
            investments: Vec::new(),
            places: Places::default(),
        }
    }

    /// An investment with a cost and payments by year, each to one of two departments.
    fn flow(decided: i32, cost: Vec<(i32, i32)>, payments: Vec<(i32, i32)>) -> InvestmentFlow {
        let named = |id: &str| Named {
            id: id.to_owned(),
            name: id.to_owned(),
        };
        let payment = |(position, (after, kronor)): (usize, (i32, i32))| FundPayment {
            department: position % 2,
            year: year(2013 + after),
            reservation: money(kronor),
            fee: money(kronor / 20),
            standing: PaymentStanding::ALL[position % 3],
        };
        let decided = Date::new(year(2013 + decided), 3, 1).unwrap();
        InvestmentFlow {
            id: String::new(),
            name: String::new(),
            decided,
            start: decided,
            departments: vec![named("school"), named("social")],
            as_of: None,
            is_final: false,
            cost: years_of(cost),
            payments: payments.into_iter().enumerate().map(payment).collect(),
        }
    }

    fn amounts() -> impl Strategy<Value = Vec<(i32, i32)>> {
        prop::collection::vec((0..30, 0..5_000_000), 0..6)
    }

    fn flows() -> impl Strategy<Value = Vec<InvestmentFlow>> {
        let parts = (0..20, amounts(), amounts());
        let flow = parts.prop_map(|(decided, cost, payments)| flow(decided, cost, payments));
        prop::collection::vec(flow, 0..8)
    }

    proptest! {
        #[test]
        fn balances_add_up_and_frames_are_what_comes_back(
            deposits in amounts(), follow_up in amounts(), flows in flows(),
        ) {
            let fund = fund(deposits, follow_up);
            let result = fund_result(&fund, flows, None);
            for pair in result.years.windows(2) {
                prop_assert_eq!(pair[0].closing, pair[1].opening);
                prop_assert_eq!(pair[0].year.plus(1), pair[1].year);
            }
            let all = |of: fn(&FundYear) -> Money| result.total(of);
            let put_in = all(|year| year.deposits) + all(|year| year.returned) + all(|year| year.fees);
            let taken_out = all(|year| year.paid_out) + all(|year| year.follow_up_cost);
            prop_assert_eq!(result.years.last().unwrap().closing, put_in - taken_out);
            let cost: Money = result.flows.iter().map(|flow| flow.cost.total()).sum();
            prop_assert_eq!(all(|year| year.paid_out), cost);
            // Everything is decided and paid in the end: nothing is bound.
            prop_assert_eq!(result.years.last().unwrap().bound, Money::ZERO);

            let returned = all(|year| year.returned) + all(|year| year.fees);
            let frames = &result.frames;
            let of_all: Money = frames.all.values().map(FundFrame::total).sum();
            prop_assert_eq!(of_all, returned);
            let departments = frames.departments.iter().flat_map(|(_, years)| years.values());
            let by_standing = departments.clone().flat_map(|frame| frame.standing);
            prop_assert_eq!(by_standing.sum::<Money>(), returned);
            prop_assert_eq!(departments.map(FundFrame::total).sum::<Money>(), returned);
        }
    }
}
