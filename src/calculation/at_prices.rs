//! What a case comes to in all where only prices change: no unit is counted again.

use rust_decimal::Decimal;

use super::cost::reservation_cost;
use super::reductions::LineAmounts;
use super::return_plan::{returned, weights_of};
use crate::model::{Case, Money, Number, Payer};

/// Sums over all years, kronor.
pub(crate) struct Sums {
    /// The reservation's cost.
    pub(crate) cost: Money,
    /// The municipality's realisable reductions.
    pub(crate) realisable: Money,
    /// Each department's.
    pub(crate) departments: Vec<Money>,
    /// What each department returns; `None` if the policy has no return model.
    pub(crate) returned: Option<Vec<Money>>,
}

/// The sums of a case at its prices, from `lines` of the same case at any prices. `None` where the reservation bears no
/// cost.
pub(crate) fn sums_at_prices(case: &Case, lines: &[LineAmounts<Decimal>]) -> Option<Sums> {
    let values = case.values::<Decimal>();
    let cost = reservation_cost(case, &values);
    if !cost.above_zero() {
        return None;
    }
    let mut municipality = Decimal::ZERO;
    let mut departments = vec![(Decimal::ZERO, Decimal::ZERO); case.application.departments.len()];
    for (line, amounts) in case.lines.iter().zip(lines) {
        let price = values.number(case.price(line.unit_cost).cost);
        let realisable = amounts.realisable_units.total() * price;
        if line.payer == Payer::Municipality {
            municipality += realisable;
        }
        if let Some(department) = line.department {
            departments[department].0 += realisable;
            departments[department].1 += amounts.units.total() * price;
        }
    }
    let weights = weights_of(&case.lines, &departments);
    let of_departments = departments.iter().map(|(realisable, _)| *realisable);
    Some(Sums {
        cost: Money(cost),
        realisable: Money(municipality),
        returned: returned(case, cost, of_departments.clone().sum(), &weights),
        departments: of_departments.map(Money).collect(),
    })
}
