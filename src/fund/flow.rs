//! What an investment does to a fund: what it is paid, and what comes back.

use super::payment::{FundPayment, PaymentStanding};
use super::settled_flow::payments_of;
use crate::calculation::Calculation;
use crate::model::{Case, Date, Money, Named, Year, Years};
use crate::settlement::Standing;

/// What an investment is paid and returns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct InvestmentFlow {
    /// The investment's id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it was decided.
    pub decided: Date,
    /// Its first day.
    pub start: Date,
    pub departments: Vec<Named>,
    /// The last verified year; `None` if the plan stands.
    pub as_of: Option<Year>,
    /// Whether everything of it is verified.
    pub is_final: bool,
    /// What the fund pays, kronor by year: actual where that is known.
    pub cost: Years<Money>,
    /// What comes back, by department and year.
    pub payments: Vec<FundPayment>,
}

impl InvestmentFlow {
    /// That of an investment as it is planned.
    pub(crate) fn planned(case: &Case, decided: Date, calculation: &Calculation) -> Self {
        let plan = calculation.return_plan.iter();
        let payments = plan.flat_map(|plan| &plan.payments);
        let payments = payments.map(|payment| FundPayment {
            department: payment.department,
            year: payment.year,
            reservation: payment.reservation,
            fee: payment.fee,
            standing: PaymentStanding::Planned,
        });
        Self::new(case, decided, calculation, payments.collect())
    }

    /// That of an investment after the decision: what was paid, and what is due.
    pub(crate) fn settled(case: &Case, decided: Date, standing: &Standing) -> Self {
        let payments = payments_of(case, standing);
        let mut flow = Self::new(case, decided, &standing.actual, payments);
        flow.as_of = case.outcome.as_ref().map(|outcome| outcome.as_of);
        flow.is_final = standing.is_final;
        flow
    }

    fn new(
        case: &Case,
        decided: Date,
        calculation: &Calculation,
        payments: Vec<FundPayment>,
    ) -> Self {
        let investment = &case.application.investment;
        Self {
            id: investment.id.clone(),
            name: investment.name.clone(),
            decided,
            start: investment.period.start(),
            departments: case.application.departments.clone(),
            as_of: None,
            is_final: false,
            cost: calculation.costs.by_year.map(|_, cost| Money(cost)),
            payments,
        }
    }

    /// A sum over all payments.
    pub(crate) fn total(&self, of: impl Fn(&FundPayment) -> Money) -> Money {
        self.payments.iter().map(of).sum()
    }

    /// What of its cost comes after a year.
    pub(super) fn bound_after(&self, year: Year) -> Money {
        if self.decided.year() > year {
            return Money::ZERO;
        }
        self.cost.total() - self.cost.through(year)
    }
}
