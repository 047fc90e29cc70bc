//! Where a department stands: what it owes, has paid and has left.

use rust_decimal::Decimal;

use super::terms;
use crate::calculation::Calculation;
use crate::model::{
    Additive, Case, Money, Number, Of, Origin, Outcome, VerifiedId, Who, Year, Years,
};

/// Where a department stands, kronor. What it owes by the rule alone is its share of the return plan of the outcome.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DepartmentStanding<N = Decimal> {
    /// What it owed in all by the earlier settlement that demanded most; `None` if there is none.
    pub settled: Option<Money<N>>,
    /// How much lower that makes its demand now, at most nothing: it is taken back at the final settlement.
    pub correction: Money<N>,
    /// What is demanded of it in all.
    pub demand: Money<N>,
    /// What of that is due up to the last verified year.
    pub due_so_far: Money<N>,
    /// What decisions have waived.
    pub waived: Money<N>,
    pub paid: Money<N>,
    /// What is due so far and neither paid nor waived.
    pub left: Money<N>,
    /// What becomes due later, and is neither paid nor waived already; what an earlier settlement demanded beyond the rule
    /// comes last.
    pub later: Money<N>,
    /// What it has paid above its whole demand.
    pub overpaid: Money<N>,
    /// What of that is paid back now: nothing before the final settlement.
    pub to_repay: Money<N>,
    /// Each year in which something is planned, gained, due, paid or waived.
    pub years: Vec<StandingOfYear<N>>,
}

/// A department's year, kronor.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StandingOfYear<N = Decimal> {
    pub year: Year,
    /// The realisable reductions that were planned.
    pub planned_reductions: Money<N>,
    /// Those that came, or are still planned after the last verified year.
    pub reductions: Money<N>,
    /// The payment that was planned.
    pub planned: Money<N>,
    /// What is due in the year.
    pub due: Money<N>,
    pub paid: Money<N>,
    pub waived: Money<N>,
    /// What was due up to and including the year and is neither paid nor waived; below zero where more was paid.
    pub left: Money<N>,
}

/// A department by its position, with what a settlement says of it.
pub(super) struct Settling<'s, N> {
    pub case: &'s Case,
    pub outcome: &'s Outcome,
    pub planned: &'s Calculation<N>,
    pub actual: &'s Calculation<N>,
    pub is_final: bool,
    pub department: usize,
}

impl<N: Number> Settling<'_, N> {
    pub(super) fn standing(&self) -> DepartmentStanding<N> {
        let of = Of::from(Who::Department(self.department));
        let plan = self.actual.return_plan.as_ref();
        let total = plan.map_or(Money::ZERO, |plan| {
            plan.departments[self.department].total()
        });
        let due = payments(self.actual, self.department);
        let paid = self.paid();
        let waived = self.waived();
        let settled = self.settled();
        let correction = settled.map_or(N::ZERO, |settled| (total.0 - settled).min(N::ZERO));
        let demand = if self.is_final {
            total.0
        } else if correction.is_nothing() {
            total.0 - correction
        } else {
            (total.0 - correction).because("not-taken-back", &[correction])
        };
        let demand = demand.called(terms::DEMAND, of);
        let last = N::given(self.outcome.as_of.number().into(), Origin::AsOf);
        let so_far = due.through(self.outcome.as_of).0;
        let mut deciding = vec![last];
        if N::RECORDS && so_far.is_void() {
            deciding.extend(all_payments(self.actual, self.department));
        }
        let so_far = so_far.because("up-to-year", &deciding);
        let so_far = so_far.called(terms::DUE_SO_FAR, of);
        let all_paid = paid.total().0.called(terms::PAID, of);
        let all_waived = waived.total().0.called(terms::WAIVED, of);
        let left = (so_far - all_waived - all_paid).max(N::ZERO);
        // What was paid before it was due is not asked for again.
        let later = (demand - all_waived - all_paid).max(N::ZERO) - left;
        let overpaid = (all_paid + all_waived - demand).max(N::ZERO);
        // What was waived and never paid is not paid back.
        let overpaid = overpaid.min(all_paid).called(terms::OVERPAID, of);
        let to_repay = if self.is_final {
            overpaid
        } else {
            N::ZERO.because("at-final-settlement", &[overpaid])
        };
        DepartmentStanding {
            settled: settled.map(|settled| Money(settled.called(terms::SETTLED, of))),
            correction: Money(correction.called(terms::CORRECTION, of)),
            demand: Money(demand),
            due_so_far: Money(so_far),
            waived: Money(all_waived),
            paid: Money(all_paid),
            left: Money(left.called(terms::LEFT, of)),
            later: Money(later.called(terms::LATER, of)),
            overpaid: Money(overpaid),
            to_repay: Money(to_repay.called(terms::TO_REPAY, of)),
            years: self.years(&due, &paid, &waived),
        }
    }

    /// By the earlier settlement that demanded most: what has been settled stays.
    fn settled(&self) -> Option<N> {
        let earlier = self.outcome.settled.iter();
        let earlier = earlier.filter(|earlier| earlier.department == self.department);
        let before = earlier.filter(|earlier| earlier.as_of <= self.outcome.as_of);
        let totals = before.map(|earlier| self.outcome.number(earlier.total));
        totals.reduce(N::max)
    }

    fn paid(&self) -> Years<Money<N>> {
        let payments = self.outcome.payments.iter();
        let own = payments.filter(|payment| payment.department == self.department);
        self.by_year(own.map(|payment| (payment.year, payment.total)))
    }

    fn waived(&self) -> Years<Money<N>> {
        let waived = self.outcome.waived.iter();
        let own = waived.filter(|waiver| waiver.department == self.department);
        self.by_year(own.map(|waiver| (waiver.date.year(), waiver.amount)))
    }

    fn by_year(&self, amounts: impl Iterator<Item = (Year, VerifiedId)>) -> Years<Money<N>> {
        let mut years = Years::default();
        for (year, id) in amounts {
            years.add(year, Money(self.outcome.number(id)));
        }
        years
    }

    fn years(
        &self,
        due: &Years<Money<N>>,
        paid: &Years<Money<N>>,
        waived: &Years<Money<N>>,
    ) -> Vec<StandingOfYear<N>> {
        let planned = payments(self.planned, self.department);
        let planned_reductions = &self.planned.departments[self.department].realisable;
        let reductions = &self.actual.departments[self.department].realisable;
        let all = [&planned, planned_reductions, reductions, due, paid, waived];
        let first = all.iter().filter_map(|years| years.first()).min();
        let last = all.iter().filter_map(|years| years.last()).max();
        let Some((first, last)) = first.zip(last) else {
            return Vec::new();
        };
        let mut left = Money::ZERO;
        let of_year = |year: Year| {
            let due = payment_in(self.actual, self.department, due, year);
            left += due - paid.at(year) - waived.at(year);
            let of = Of::from(Who::Department(self.department)).in_year(year);
            left = left.called(terms::LEFT, of);
            StandingOfYear {
                year,
                planned_reductions: planned_reductions.at(year),
                reductions: reductions.at(year),
                planned: payment_in(self.planned, self.department, &planned, year),
                due,
                paid: paid.at(year).called(terms::PAID, of),
                waived: waived.at(year).called(terms::WAIVED, of),
                left,
            }
        };
        let years = first.through(last);
        debug_assert!(self.case.outcome.is_some());
        years.map(of_year).collect()
    }
}

/// What a department pays by year by the return plan of a calculation.
fn payments<N: Number>(calculation: &Calculation<N>, department: usize) -> Years<Money<N>> {
    let plan = calculation.return_plan.as_ref();
    let payments = plan.into_iter().flat_map(|plan| &plan.payments);
    let own = payments.filter(|payment| payment.department == department);
    own.map(|payment| (payment.year, payment.total())).collect()
}

/// What a department pays in a year; where that is nothing, because it pays in others.
fn payment_in<N: Number>(
    calculation: &Calculation<N>,
    department: usize,
    payments: &Years<Money<N>>,
    year: Year,
) -> Money<N> {
    let payment = payments.at(year);
    if !N::RECORDS || !payment.is_void() {
        return payment;
    }
    Money(N::ZERO.because("no-payment", &all_payments(calculation, department)))
}

/// What a department pays in all, and in each year.
fn all_payments<N: Number>(calculation: &Calculation<N>, department: usize) -> Vec<N> {
    let plan = calculation.return_plan.iter();
    let totals = plan.map(|plan| plan.departments[department].total().0);
    let by_year = payments(calculation, department);
    let by_year = by_year.addends().map(|(_, payment)| payment.0);
    totals.chain(by_year).collect()
}
