//! When a department pays: its part of the return plan split between years (method §6).

use rust_decimal::Decimal;

use super::apportion::apportioned;
use super::gained::Reductions;
use super::terms;
use crate::model::{Case, Money, Number, Of, Origin, Timing, Who, Year, Years};

/// What a department pays in a year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Payment<N = Decimal> {
    /// The position of the department.
    pub department: usize,
    pub year: Year,
    /// The whole payment.
    pub paid: Money<N>,
    pub reservation: Money<N>,
    pub fee: Money<N>,
}

impl<N: Number> Payment<N> {
    /// The whole payment.
    pub(crate) fn total(&self) -> Money<N> {
        self.paid
    }
}

/// What a department pays, in whole kronor, and in which years.
#[derive(Clone, Copy)]
struct Owed<N> {
    department: usize,
    total: N,
    /// The first year of payment.
    from: Year,
    /// What gives it, and the words for that.
    given: (&'static str, N),
    /// The first year of the plan.
    first: Year,
    /// The last year of the plan.
    last: Year,
    /// The year in which the investment ends, before which the plan does not.
    end: N,
}

/// A department's payments: its total split between years, and each payment into the reservation's part and the fee.
pub(super) fn payments<N: Number>(
    case: &Case,
    department: usize,
    gains: &Reductions<N>,
    (total, fee): (N, N),
    last: Year,
) -> Vec<Payment<N>> {
    let by_year = paid_by_year(case, department, gains, total, last);
    let (years, totals): (Vec<Year>, Vec<N>) = by_year.amounts().unzip();
    let fees = apportioned(fee, &totals);
    let payment = |((year, paid), fee): ((Year, N), N)| {
        let of = Of::from(Who::Department(department)).in_year(year);
        let fee = fee.called(terms::PAYMENT_OF_FEE, of);
        Payment {
            department,
            year,
            paid: Money(paid),
            reservation: Money((paid - fee).called(terms::PAYMENT_TO_RESERVATION, of)),
            fee: Money(fee),
        }
    };
    years
        .into_iter()
        .zip(totals)
        .zip(fees)
        .map(payment)
        .collect()
}

/// A department's total split between years.
pub(super) fn paid_by_year<N: Number>(
    case: &Case,
    department: usize,
    gains: &Reductions<N>,
    total: N,
    last: Year,
) -> Years<N> {
    let from = case.first_return();
    let end = case.application.investment.period.end().year();
    let owed = Owed {
        department,
        total,
        from,
        given: first_year(case),
        first: case.application.investment.period.start().year(),
        last,
        end: N::given(end.number().into(), Origin::Investment("end")),
    };
    match case.policy.timing {
        Timing::AsReductionsArise => owed.as_reductions_arise(&gains.realisable),
        Timing::Proportional => owed.proportional(&gains.realisable),
        Timing::Instalments => owed.instalments(case.policy.instalments),
    }
}

/// Why payments begin when they do. Of those that begin with the investment nothing is said.
fn first_year<N: Number>(case: &Case) -> (&'static str, N) {
    let origin = case.first_return_origin();
    let (words, year) = match origin {
        Origin::Policy(_) => ("not-before", case.first_return()),
        Origin::Investment("end") => (
            "after-end-of-investment",
            case.application.investment.period.end().year(),
        ),
        _ => ("", case.first_return()),
    };
    (words, N::given(year.number().into(), origin))
}

impl<N: Number> Owed<N> {
    fn of(&self, year: Year) -> Of {
        Of::from(Who::Department(self.department)).in_year(year)
    }

    /// The payment of a year. Whoever gives the first one, it is never before the start.
    fn payment(&self, amount: N, year: Year) -> N {
        let (words, first) = self.given;
        let start = N::given(self.first.number().into(), Origin::Investment("start"));
        amount
            .because(words, &[first])
            .because("", &[start])
            .called(terms::PAYMENT, self.of(year))
    }

    /// In each year in turn the department pays what it has gained so far and not yet paid; what is left after the last
    /// year is paid in the last year.
    fn as_reductions_arise(&self, gains: &Years<Money<N>>) -> Years<N> {
        let mut payments = Years::default();
        let mut paid = N::ZERO;
        for (year, gained) in gains.so_far(self.from, self.last) {
            let of = self.of(year);
            let gained = gained.0.called(terms::GAINED_SO_FAR, of).max(N::ZERO);
            let gained = gained.rounded_for_comparison().floor();
            let gained = gained.called(terms::GAINED_IN_KRONOR, of);
            let due = (gained - paid).called(terms::NOT_YET_PAID, of).max(N::ZERO);
            let left = (self.total - paid).called(terms::LEFT_TO_PAY, of);
            let mut amount = due.min(left);
            if N::RECORDS && due < left {
                // More would be paid if this were the last year.
                amount = amount.because("", &[self.end]);
            }
            let payment = self.payment(amount, year);
            payments.put(year, payment);
            paid = (paid + payment).called(terms::PAID_SO_FAR, of);
        }
        let rest = self.total - paid;
        // Whether it is nothing matters where that is recorded alone.
        if !N::RECORDS || !rest.is_nothing() {
            let payment = (payments.at(self.last) + rest).because("rest-in-last-year", &[self.end]);
            payments.put(self.last, self.payment(payment, self.last));
        }
        payments
    }

    /// In proportion to each year's positive reductions. What comes before the plan counts with its first year, increases
    /// too; then the reductions of years before the first payment count with that.
    fn proportional(&self, gains: &Years<Money<N>>) -> Years<N> {
        let gained: Vec<N> = if N::RECORDS {
            let gained = gains.addends().map(|(_, amount)| amount.0);
            gained.chain([self.end]).collect()
        } else {
            Vec::new()
        };
        let mut in_plan: Years<Money<N>> = Years::default();
        // After the plan come traces alone, of less than half an öre.
        for (year, amount) in gains.amounts().filter(|(year, _)| *year <= self.last) {
            in_plan.add(year.max(self.first), amount);
        }
        let mut weights: Years<N> = Years::default();
        for (year, amount) in in_plan
            .amounts()
            .filter(|(_, amount)| amount.0.above_zero())
        {
            weights.add(year.max(self.from), amount.0);
        }
        let (years, weights): (Vec<Year>, Vec<N>) = weights.amounts().unzip();
        if years.is_empty() {
            let payment = self.total.because("nothing-gained", &gained);
            return std::iter::once((self.last, self.payment(payment, self.last))).collect();
        }
        let parts = years.into_iter().zip(apportioned(self.total, &weights));
        parts
            .map(|(year, part)| {
                let part = part.because("by-yearly-gains", &gained);
                (year, self.payment(part, year))
            })
            .collect()
    }

    /// In so many equal parts, one a year.
    fn instalments(&self, count: u32) -> Years<N> {
        let number = N::given(count.into(), Origin::Policy("instalments"));
        let weights: Vec<N> = (0..count).map(|_| N::ONE).collect();
        (0..)
            .map(|k| self.from.plus(k))
            .zip(apportioned(self.total, &weights))
            .map(|(year, part)| {
                let part = part.because("by-instalments", &[number]);
                (year, self.payment(part, year))
            })
            .collect()
    }
}
