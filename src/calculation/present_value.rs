//! Present values (method §5). Discounting never touches coverage or payments.

use rust_decimal::Decimal;

use super::cost::Costs;
use super::gained::Reductions;
use super::magnitude::TooLarge;
use super::terms;
use crate::model::{Case, Money, Number, Of, Origin, Share, Year, Years};

/// The largest ratio of reductions to costs that is computed exactly; with more, next to nothing is left of the costs.
const LARGEST_RATIO: Decimal = Decimal::from_parts(1_316_134_912, 2_328, 0, false, 0);

/// Costs and reductions as they are worth in the year of the start.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PresentValue<N = Decimal> {
    /// The discount rate, each with the year after the start from which on it is in force.
    pub discount_rate: Vec<(u32, Share<N>)>,
    /// The year of the start.
    pub base_year: Year,
    /// What the municipality pays: the reservation, and the departments themselves.
    pub cost: Money<N>,
    /// The municipality's realisable reductions.
    pub reductions: Money<N>,
    /// Reductions less costs.
    pub npv: Money<N>,
    /// Reductions over costs; `None` where costs lie so far away that nothing is left of them.
    pub benefit_cost_ratio: Option<Share<N>>,
}

pub(super) fn present_value<N: Number>(
    case: &Case,
    costs: &Costs<N>,
    municipality: &Reductions<N>,
) -> Result<PresentValue<N>, TooLarge> {
    let base_year = case.application.investment.period.start().year();
    let start = N::given(base_year.number().into(), Origin::Investment("start"));
    N::told("present_value.base_year", &[start]);
    let cost = discounted(case, &costs.of_municipality()).called(terms::PRESENT_COST, Of::ALL);
    let reductions = discounted(case, &municipality.realisable.map(|_, amount| amount.0))
        .called(terms::PRESENT_REDUCTIONS, Of::ALL);
    Ok(PresentValue {
        discount_rate: rates(case),
        base_year,
        cost: Money(cost),
        reductions: Money(reductions),
        npv: Money((reductions - cost).called(terms::PRESENT_NET, Of::ALL)),
        benefit_cost_ratio: benefit_cost_ratio(
            "present_value.benefit_cost_ratio",
            reductions,
            cost,
        )?,
    })
}

/// Reductions over costs, both discounted, the figure of this name; `None` where there are no costs.
///
/// # Errors
/// Next to nothing is left of the costs.
pub(super) fn benefit_cost_ratio<N: Number>(
    figure: &'static str,
    reductions: N,
    cost: N,
) -> Result<Option<Share<N>>, TooLarge> {
    N::told(figure, &[cost]);
    if !cost.above_zero() {
        return Ok(None);
    }
    let ratio = reductions.value().checked_div(cost.value());
    ratio
        .filter(|ratio| ratio.abs() <= LARGEST_RATIO)
        .ok_or_else(|| TooLarge {
            address: "policy.discount_rate".to_owned(),
        })?;
    let ratio = reductions / cost;
    Ok(Some(Share(
        ratio.called(terms::BENEFIT_COST_RATIO, Of::ALL),
    )))
}

/// *r*, each rate with the year after the start from which on it is in force.
fn rates<N: Number>(case: &Case) -> Vec<(u32, Share<N>)> {
    let policy = &case.policy.discount_rate;
    let is_constant = policy.constant().is_some();
    let rate = |&(from, rate): &(u32, Decimal)| {
        let origin = if is_constant {
            Origin::Policy("discount_rate")
        } else {
            Origin::DiscountRate(from)
        };
        (from, Share(N::given(rate, origin)))
    };
    policy.rates().iter().map(rate).collect()
}

/// `PV(x) = Σ x(y) / D(y)`, `D(y) = Π (1 + r(k))` over the years after the start up to *y*; earlier years count as that of
/// the start.
pub(super) fn discounted<N: Number>(case: &Case, amounts: &Years<N>) -> N {
    let base = case.application.investment.period.start().year();
    let rates = rates::<N>(case);
    let present = |(year, amount): (Year, N)| {
        if year <= base {
            return amount;
        }
        match discount(case, &rates, year.since(base)) {
            Some(discount) => amount / discount,
            // So far away that nothing is left of it.
            None => N::ZERO,
        }
    };
    let present: N = amounts.addends().map(present).sum();
    let start = N::given(base.number().into(), Origin::Investment("start"));
    present.because("", &[start])
}

/// *D* so many years after the start; `None` if it is too large to be computed.
fn discount<N: Number>(case: &Case, rates: &[(u32, Share<N>)], after: i32) -> Option<N> {
    let years = case.policy.discount_rate.years_in_force(after);
    rates
        .iter()
        .zip(years)
        .try_fold(N::ONE, |discount, ((_, rate), years)| {
            let growth = (N::ONE + rate.0).power(years)?;
            discount.value().checked_mul(growth.value())?;
            Some(discount * growth)
        })
}
