//! Coverage, target and payback (method §5).

use rust_decimal::Decimal;

use super::{Costs, Reductions};
use crate::model::{Case, Number, Share, Year, Years};

/// How far the municipality's realisable reductions cover the cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage<N = Decimal> {
    /// *k = E / C*.
    pub total: Share<N>,
    /// Reductions over all costs, whoever pays them.
    pub all_costs: Share<N>,
    /// Cumulative, for every year of the plan.
    pub by_year: Years<Share<N>>,
    /// Whether *k* reaches the policy's target.
    pub meets_target: bool,
    /// The first calendar year from whose end on the reductions so far are at least the cost.
    pub payback_year: Option<Year>,
    /// The part of the realisable reductions that comes after the year in which the investment ends; nothing where
    /// there is no reduction in all.
    pub after_end: Option<Share<N>>,
}

/// Whether coverage reaches the policy's target.
pub fn meets_target<N: Number>(case: &Case, coverage: N) -> bool {
    let target = N::exact(case.policy.return_target);
    coverage.rounded_for_comparison() >= target.rounded_for_comparison()
}

pub(super) fn coverage<N: Number>(
    case: &Case,
    costs: &Costs<N>,
    municipality: &Reductions<N>,
    plan: (Year, Year),
) -> Coverage<N> {
    let realisable = &municipality.realisable;
    let gained = realisable.total().0;
    let total = gained / costs.total;
    let end = case.application.investment.period.end().year();
    let mut by_year = Years::default();
    for (year, so_far) in realisable.so_far(plan.0, plan.1) {
        by_year.put(year, Share(so_far.0 / costs.total));
    }
    Coverage {
        total: Share(total),
        all_costs: Share(gained / costs.all),
        by_year,
        meets_target: meets_target(case, total),
        payback_year: payback_year(costs.total, municipality),
        after_end: gained
            .above_zero()
            .then(|| Share((gained - realisable.through(end).0) / gained)),
    }
}

fn payback_year<N: Number>(cost: N, municipality: &Reductions<N>) -> Option<Year> {
    let mut so_far = N::ZERO;
    let mut payback = None;
    for (year, amount) in municipality.realisable.amounts() {
        so_far += amount.0;
        let covered = (so_far - cost).rounded_for_comparison() >= N::ZERO;
        payback = if covered {
            payback.or(Some(year))
        } else {
            None
        };
    }
    payback
}
