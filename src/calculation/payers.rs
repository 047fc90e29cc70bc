//! Who gains: every payer, and society as a whole (method §5).

use rust_decimal::Decimal;

use super::cost::Costs;
use super::gained::Reductions;
use super::magnitude::TooLarge;
use super::present_value::{benefit_cost_ratio, discounted};
use super::reductions::LineAmounts;
use super::terms;
use crate::model::{Case, Money, Number, Of, Payer, Share, UnitCostKind, Years};

/// What one payer gains.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PayerReductions<N = Decimal> {
    pub payer: Payer,
    /// How much.
    pub reductions: Reductions<N>,
}

/// What society gains: all payers together, without transfers, for what one gains by a transfer another loses.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Society<N = Decimal> {
    /// Expected reductions of all payers, transfers left out.
    pub expected: Years<Money<N>>,
    /// The expected reductions of lines whose unit cost is a transfer.
    pub transfers_excluded: Money<N>,
    /// All costs, without those in units of a transfer.
    pub cost: Money<N>,
    /// Expected reductions less costs.
    pub net: Money<N>,
    /// The present value of that.
    pub npv: Money<N>,
    /// Expected reductions over costs, both discounted; `None` where there are no costs.
    pub benefit_cost_ratio: Option<Share<N>>,
}

pub(super) fn payers<N: Number>(
    case: &Case,
    lines: &[LineAmounts<N>],
    municipality: &Reductions<N>,
) -> Vec<PayerReductions<N>> {
    let mut payers: Vec<PayerReductions<N>> = Vec::new();
    for (line, amounts) in case.lines.iter().zip(lines) {
        let payer = line.payer;
        let is_municipal = payer == Payer::Municipality;
        let known = payers.iter().position(|known| known.payer == payer);
        let position = known.unwrap_or_else(|| {
            let gains = if is_municipal {
                municipality.clone()
            } else {
                Reductions::default()
            };
            payers.push(PayerReductions {
                payer,
                reductions: gains,
            });
            payers.len() - 1
        });
        if !is_municipal {
            payers[position].reductions.add(amounts);
        }
    }
    payers
}

/// What society gains and bears.
///
/// # Errors
/// Next to nothing is left of its discounted costs.
pub(super) fn society<N: Number>(
    case: &Case,
    costs: &Costs<N>,
    lines: &[LineAmounts<N>],
) -> Result<Society<N>, TooLarge> {
    let mut expected: Years<Money<N>> = Years::default();
    let mut transfers_excluded = Money::ZERO;
    for (line, amounts) in case.lines.iter().zip(lines) {
        match case.price(line.unit_cost).unit_cost.kind {
            UnitCostKind::Service => expected.add_each(&amounts.expected, Money),
            UnitCostKind::Transfer => transfers_excluded += Money(amounts.expected.total()),
        }
    }
    expected.name(|amount, year| amount.called(terms::SOCIETY, Of::ALL.in_year(year)));
    let present = discounted(case, &expected.map(|_, amount| amount.0));
    let present = present.called(terms::SOCIETY_PRESENT, Of::ALL);
    let present_cost = discounted(case, &costs.society.by_year);
    let present_cost = present_cost.called(terms::SOCIETY_PRESENT_COST, Of::ALL);
    let cost = Money(costs.society.total);
    let net = expected.total() - cost;
    let npv = Money(present - present_cost);
    Ok(Society {
        expected,
        transfers_excluded: transfers_excluded.called(terms::TRANSFERS, Of::ALL),
        cost,
        net: net.called(terms::SOCIETY_NET, Of::ALL),
        npv: npv.called(terms::SOCIETY_PRESENT_NET, Of::ALL),
        benefit_cost_ratio: benefit_cost_ratio(
            "society.benefit_cost_ratio",
            present,
            present_cost,
        )?,
    })
}
