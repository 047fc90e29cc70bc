//! How far an effect came from its plan: volume apart from price.

use rust_decimal::Decimal;

use super::terms;
use crate::calculation::LineAmounts;
use crate::model::{Case, EffectLine, Money, Number, Of, Outcome, OutcomePrices, Years};

/// What came of a line less what was planned, kronor; below zero where less came.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LineDifference<N = Decimal> {
    pub total: Money<N>,
    /// What of it comes from other prices; `None` where kronor were verified, which know no price.
    pub of_prices: Option<Money<N>>,
    /// What of it comes from other units; `None` likewise.
    pub of_volume: Option<Money<N>>,
}

/// The difference of a line by its position.
pub(super) fn difference<N: Number>(
    case: &Case,
    outcome: &Outcome,
    (position, line): (usize, &EffectLine),
    planned: &LineAmounts<N>,
    actual: &LineAmounts<N>,
) -> LineDifference<N> {
    let of = Of::from(line.who());
    let total = actual.realisable.total() - planned.realisable.total();
    let total = total.called(terms::DIFFERENCE, of);
    if case.is_amount(outcome, position) {
        return LineDifference {
            total: Money(total),
            of_prices: None,
            of_volume: None,
        };
    }
    let price: N = case.values().number(case.price(line.unit_cost).cost);
    let of_prices = if outcome.prices == OutcomePrices::Current {
        let at_planned: Years<N> = actual.realisable_units.map(|year, units| {
            let amount: N = units * price;
            amount.called(terms::AT_PLANNED_PRICE, of.in_year(year))
        });
        actual.realisable.total() - at_planned.total()
    } else {
        N::ZERO
    };
    let of_prices = of_prices.called(terms::OF_PRICES, of);
    LineDifference {
        total: Money(total),
        of_prices: Some(Money(of_prices)),
        of_volume: Some(Money((total - of_prices).called(terms::OF_VOLUME, of))),
    }
}
