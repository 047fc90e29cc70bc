//! Who gains: every payer, and society as a whole (method §5).

use rust_decimal::Decimal;

use super::present_value::discounted;
use super::{Costs, Gains, LineAmounts};
use crate::model::{Case, Money, Payer, UnitCostKind, Years};

/// What one payer gains.
#[derive(Clone, Debug, PartialEq)]
pub struct PayerGains {
    /// Who.
    pub payer: Payer,
    /// How much.
    pub gains: Gains,
}

/// What society gains: all payers together, without transfers, for what one gains by a transfer another loses.
#[derive(Clone, Debug, PartialEq)]
pub struct Society {
    /// Expected reductions of all payers, transfers left out.
    pub expected: Years<Money>,
    /// The expected reductions of lines whose unit cost is a transfer.
    pub transfers_excluded: Money,
    /// Expected reductions less all costs.
    pub net: Money,
    /// The present value of that.
    pub npv: Money,
}

pub(super) fn payers(case: &Case, lines: &[LineAmounts<Decimal>]) -> Vec<PayerGains> {
    let mut payers: Vec<PayerGains> = Vec::new();
    for (line, amounts) in case.lines.iter().zip(lines) {
        let position = payers
            .iter()
            .position(|known| known.payer == line.payer)
            .unwrap_or_else(|| {
                payers.push(PayerGains {
                    payer: line.payer,
                    gains: Gains::default(),
                });
                payers.len() - 1
            });
        payers[position].gains.add(amounts);
    }
    payers
}

pub(super) fn society(
    case: &Case,
    costs: &Costs<Decimal>,
    lines: &[LineAmounts<Decimal>],
) -> Society {
    let mut expected = Years::default();
    let mut transfers_excluded = Money::ZERO;
    for (line, amounts) in case.lines.iter().zip(lines) {
        let amounts = amounts.expected.map(|_, amount| Money(amount));
        match case.price(line.unit_cost).unit_cost.kind {
            UnitCostKind::Service => expected.add_all(&amounts),
            UnitCostKind::Transfer => transfers_excluded += amounts.total(),
        }
    }
    let present = discounted(case, &expected.map(|_, amount| amount.0));
    let net = expected.total() - Money(costs.all);
    Society {
        expected,
        transfers_excluded,
        net,
        npv: Money(present - discounted(case, &costs.all_by_year)),
    }
}
