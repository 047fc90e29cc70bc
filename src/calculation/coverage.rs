//! Coverage, target and payback (method §5).

use rust_decimal::Decimal;

use super::cost::Costs;
use super::gained::Reductions;
use super::terms;
use crate::model::{Case, Number, Of, Origin, Share, Year, Years};

/// How far the municipality's realisable reductions cover the cost.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Coverage<N = Decimal> {
    /// *k = E / C*.
    pub total: Share<N>,
    /// Reductions over all costs, whoever pays them.
    pub all_costs: Share<N>,
    /// Cumulative, for every year of the plan.
    pub by_year: Years<Share<N>>,
    /// Whether *E* reaches the policy's target, *t × C*.
    pub meets_target: bool,
    /// The first calendar year, at the earliest that of the start, from whose end on the reductions so far are at least
    /// the cost.
    pub payback_year: Option<Year>,
}

/// Whether `gained` kronor reach the policy's target, a part of a cost in kronor.
pub(crate) fn meets_target<N: Number>(case: &Case, gained: N, cost: N) -> bool {
    let target = N::given(case.policy.return_target, Origin::Policy("return_target"));
    let target = (target * cost).called(terms::TARGET, Of::ALL);
    N::told("meets_target", &[gained, target]);
    gained.rounded_for_comparison() >= target.rounded_for_comparison()
}

pub(super) fn coverage<N: Number>(
    case: &Case,
    costs: &Costs<N>,
    municipality: &Reductions<N>,
    plan: (Year, Year),
) -> Coverage<N> {
    let realisable = &municipality.realisable;
    let gained = realisable.total().0;
    let total = (gained / costs.total).called(terms::COVERAGE, Of::ALL);
    let mut by_year = Years::default();
    for (year, so_far) in realisable.so_far(plan.0, plan.1) {
        let of = Of::ALL.in_year(year);
        let so_far = so_far.0.called(terms::GAINED_SO_FAR, of) / costs.total;
        by_year.put(year, Share(so_far.called(terms::COVERAGE_SO_FAR, of)));
    }
    Coverage {
        total: Share(total),
        all_costs: Share((gained / costs.all).called(terms::COVERAGE_OF_ALL, Of::ALL)),
        by_year,
        meets_target: meets_target(case, gained, costs.total),
        payback_year: payback_year(case, costs.total, municipality),
    }
}

fn payback_year<N: Number>(case: &Case, cost: N, municipality: &Reductions<N>) -> Option<Year> {
    let start = case.application.investment.period.start().year();
    let mut so_far = N::ZERO;
    let mut payback = None;
    let mut decided = vec![cost];
    let mut rest = None;
    for (year, amount) in municipality.realisable.addends() {
        so_far += amount.0;
        if N::RECORDS {
            rest = amount.0.is_nothing().then_some(year);
        }
        if N::RECORDS && !amount.0.is_nothing() {
            decided.push(so_far.called(terms::GAINED_SO_FAR, Of::ALL.in_year(year)));
        }
        let covered = so_far.rounded_for_comparison() >= cost.rounded_for_comparison();
        payback = if covered {
            payback.or(Some(year.max(start)))
        } else {
            None
        };
    }
    // Years after the last amount, in which there might be one.
    if let Some(year) = rest {
        decided.push(so_far.called(terms::GAINED_SO_FAR, Of::ALL.in_year(year)));
    }
    // Nothing is paid back before the start.
    if N::RECORDS && payback == Some(start) {
        decided.push(N::given(start.number().into(), Origin::Investment("start")));
    }
    N::told("payback_year", &decided);
    payback
}
