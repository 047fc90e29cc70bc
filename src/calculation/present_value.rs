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
    /// The discount rate, a year.
    pub discount_rate: Share<N>,
    /// The year of the start.
    pub base_year: Year,
    /// All costs.
    pub cost: Money<N>,
    /// The municipality's realisable reductions.
    pub reductions: Money<N>,
    /// Reductions less costs.
    pub npv: Money<N>,
    /// Reductions over costs; nothing where costs lie so far away that nothing is left of them.
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
    let cost = discounted(case, &costs.all_by_year).called(terms::PRESENT_COST, Of::ALL);
    let reductions = discounted(case, &municipality.realisable.map(|_, amount| amount.0))
        .called(terms::PRESENT_REDUCTIONS, Of::ALL);
    let benefit_cost_ratio = if cost.is_nothing() {
        None
    } else {
        let ratio = reductions.value().checked_div(cost.value());
        ratio
            .filter(|ratio| ratio.abs() <= LARGEST_RATIO)
            .ok_or_else(|| TooLarge {
                address: "policy.discount_rate".to_owned(),
            })?;
        let ratio = reductions / cost;
        Some(Share(ratio.called(terms::BENEFIT_COST_RATIO, Of::ALL)))
    };
    Ok(PresentValue {
        discount_rate: Share(discount_rate(case)),
        base_year,
        cost: Money(cost),
        reductions: Money(reductions),
        npv: Money((reductions - cost).called(terms::PRESENT_NET, Of::ALL)),
        benefit_cost_ratio,
    })
}

/// *r*, the discount rate.
fn discount_rate<N: Number>(case: &Case) -> N {
    N::given(case.policy.discount_rate, Origin::Policy("discount_rate"))
}

/// `PV(x) = Σ x(y) / (1 + r)^(y − y0)`: later years are divided, earlier years multiplied.
pub(super) fn discounted<N: Number>(case: &Case, amounts: &Years<N>) -> N {
    let base = case.application.investment.period.start().year();
    let growth = N::ONE + discount_rate::<N>(case);
    let before: N = amounts
        .addends()
        .filter(|(year, _)| *year < base)
        .map(|(year, amount)| match growth.power(base.since(year)) {
            Some(growth) => amount * growth,
            // Refused before anything is computed.
            None => N::ZERO,
        })
        .sum();
    let after = amounts.addends().filter(|(year, _)| *year >= base);
    let after: N = after
        .map(|(year, amount)| {
            let years = year.since(base);
            match growth.power(years) {
                Some(growth) => amount / growth,
                // So far away that nothing is left of it.
                None => N::ZERO,
            }
        })
        .sum();
    let start = N::given(base.number().into(), Origin::Investment("start"));
    (before + after).because("", &[start])
}
