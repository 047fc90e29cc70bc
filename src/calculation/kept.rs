//! What departments keep by year of what they gain.

use super::gained::Reductions;
use super::payments::Payment;
use super::result::Calculation;
use super::terms;
use crate::model::{Additive, Money, Number, Of, Who, Years};

/// What each department keeps of its realisable reductions, year by year, where it also finances its own costs.
pub(super) fn kept<N: Number>(result: &Calculation<N>, payments: &[Payment<N>]) -> Vec<Years<N>> {
    let of = |(position, reductions): (usize, &Reductions<N>)| {
        let payments = payments.iter().filter(|known| known.department == position);
        let mut paid: Years<Money<N>> = payments
            .map(|payment| (payment.year, payment.total()))
            .collect();
        if N::RECORDS {
            let owed = result.return_plan.as_ref();
            let owed = owed.map(|plan| plan.departments[position].total());
            let paid_by_year = paid.addends().map(|(_, paid)| paid);
            let all: Vec<N> = paid_by_year.chain(owed).map(|paid| paid.0).collect();
            let none = Money(N::ZERO.because("no-payment", &all));
            for (year, _) in reductions.realisable.addends() {
                if paid.at(year).is_void() {
                    paid.put(year, none);
                }
            }
        }
        let own = own_costs(result, position, &reductions.realisable);
        let gained = reductions.realisable.less(&own);
        gained.less(&paid).map(|year, amount| {
            let of = Of::from(Who::Department(position)).in_year(year);
            amount.0.called(terms::KEPT, of)
        })
    };
    result.departments.iter().enumerate().map(of).collect()
}

/// What a department finances itself. That this is nothing in a year with reductions hangs on its other years.
fn own_costs<N: Number>(
    result: &Calculation<N>,
    department: usize,
    reductions: &Years<Money<N>>,
) -> Years<Money<N>> {
    let own = &result.costs.own[department].by_year;
    let mut costs = own.map(|_, cost| Money(cost));
    if N::RECORDS && own.addends().next().is_some() {
        let all: Vec<N> = own.addends().map(|(_, cost)| cost).collect();
        for (year, _) in reductions.addends() {
            if costs.at(year).is_void() {
                costs.put(year, Money(N::ZERO.because("", &all)));
            }
        }
    }
    costs
}
