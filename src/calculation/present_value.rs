//! Present values (method §5). Discounting never touches coverage or payments.

use rust_decimal::Decimal;

use super::{Costs, Reductions, TooLarge};
use crate::model::{Case, Money, Share, Year, Years};

/// The largest ratio of reductions to costs that is computed exactly; with more, next to nothing is left of the costs.
const LARGEST_RATIO: Decimal = Decimal::from_parts(1_316_134_912, 2_328, 0, false, 0);

/// Costs and reductions as they are worth in the year of the start.
#[derive(Clone, Debug, PartialEq)]
pub struct PresentValue {
    /// The discount rate, a year.
    pub discount_rate: Share,
    /// The year of the start.
    pub base_year: Year,
    /// All costs.
    pub cost: Money,
    /// The municipality's realisable reductions.
    pub reductions: Money,
    /// Reductions less costs.
    pub npv: Money,
    /// Reductions over costs; nothing where costs lie so far away that nothing is left of them.
    pub benefit_cost_ratio: Option<Share>,
}

pub(super) fn present_value(
    case: &Case,
    costs: &Costs<Decimal>,
    municipality: &Reductions,
) -> Result<PresentValue, TooLarge> {
    let cost = discounted(case, &costs.all_by_year);
    let reductions = discounted(case, &municipality.realisable.map(|_, amount| amount.0));
    let benefit_cost_ratio = if cost.is_zero() {
        None
    } else {
        let ratio = reductions.checked_div(cost);
        let ratio = ratio.filter(|ratio| ratio.abs() <= LARGEST_RATIO);
        Some(Share(ratio.ok_or_else(|| TooLarge {
            address: "policy.discount_rate".to_owned(),
        })?))
    };
    Ok(PresentValue {
        discount_rate: Share(case.policy.discount_rate),
        base_year: case.application.investment.period.start().year(),
        cost: Money(cost),
        reductions: Money(reductions),
        npv: Money(reductions - cost),
        benefit_cost_ratio,
    })
}

/// `PV(x) = Σ x(y) / (1 + r)^(y − y0)`: later years are divided, earlier years multiplied.
pub(super) fn discounted(case: &Case, amounts: &Years<Decimal>) -> Decimal {
    let base = case.application.investment.period.start().year();
    let growth = Decimal::ONE + case.policy.discount_rate;
    let before: Decimal = amounts
        .amounts()
        .filter(|(year, _)| *year < base)
        .map(|(year, amount)| amount * power(growth, base.since(year)))
        .sum();
    let after = amounts.amounts().filter(|(year, _)| *year >= base);
    let after: Decimal = after
        .map(|(year, amount)| {
            let years = year.since(base);
            match checked_power(growth, years) {
                Some(growth) => amount / growth,
                // So far away that nothing is left of it.
                None => Decimal::ZERO,
            }
        })
        .sum();
    before + after
}

fn power(base: Decimal, exponent: i32) -> Decimal {
    (0..exponent).fold(Decimal::ONE, |power, _| power * base)
}

/// A power that may be larger than a decimal can hold.
pub(super) fn checked_power(base: Decimal, exponent: i32) -> Option<Decimal> {
    (0..exponent).try_fold(Decimal::ONE, |power, _| power.checked_mul(base))
}
