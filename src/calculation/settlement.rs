//! The settlement: who owes what once the actual reductions are known (method §7).
//!
//! What is due, and the fee, follow the rule of the plan (§6), with the actual reductions in the place of the expected
//! ones. One thing differs. Where the floor demands more than the departments have gained, each owes what it has gained,
//! and of the rest the part that it weighs in the plan: the promise of the application is what the floor stands on.
//!
//! The method says less than every case needs. The readings taken here:
//!
//! - The fee is split as the rest is, by what each department owes, also where the floor binds: §6 apportions both by
//!   the same weights.
//! - Where nothing is due and nothing was gained, a fee on top is split by the weights of the plan: it is the split that
//!   a floor would have, however low.
//! - A department whose actual reductions are negative bears them. They lower what is due, and it owes a part of the
//!   floor only where the floor demands more than all others have gained.
//! - A fee within is taken out of what is due, and each department's part of it out of what that department owes; the
//!   reservation bears that much more, for the fee pays for follow-up.
//! - Without a return model nothing is due, and the reservation bears its whole cost.

use rust_decimal::Decimal;

use super::cost::Costs;
use super::essentials::plan_years;
use super::gained::Reductions;
use super::payments::paid_by_year;
use super::reductions::LineAmounts;
use super::return_plan::{
    DepartmentShare, ReturnPlan, department_shares, due, reservation_and_fee,
};
use super::settlement_weights::settlement_weights;
use crate::model::{Case, Money, Number, Policy, ReturnModel, Years};

/// What departments owe, and what the reservation bears.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Settlement<N = Decimal> {
    /// What comes back to the reservation, whole kronor.
    pub reservation: Money<N>,
    /// The administrative fee, whole kronor.
    pub fee: Money<N>,
    /// What of the target does not come back to the reservation, whole kronor: `t × C` less its part, at least nothing.
    pub borne: Money<N>,
    /// One for each department, in their order.
    pub departments: Vec<DepartmentShare<N>>,
}

impl<N: Number> Settlement<N> {
    /// What all departments owe in all.
    pub(crate) fn total(&self) -> Money<N> {
        self.reservation + self.fee
    }

    /// A plan as the settlement of just what was expected.
    pub(crate) fn planned(plan: &ReturnPlan<N>, policy: &Policy, cost: N) -> Self {
        Self {
            reservation: plan.reservation,
            fee: plan.fee,
            borne: Money(borne(policy, cost, plan.reservation.0)),
            departments: plan.departments.clone(),
        }
    }
}

/// Settles actual reductions, kronor by department, against a cost in kronor. What departments finance themselves, `own`,
/// is as in the application.
///
/// `planned` are the weights of the return plan, one for each department: [`plan_weights`](super::plan_weights).
pub(crate) fn settlement<N: Number>(
    policy: &Policy,
    cost: N,
    planned: &[N],
    actual: &[Money<N>],
    own: &[Money<N>],
) -> Settlement<N> {
    let gained: Vec<N> = actual.iter().map(|amount| amount.0).collect();
    let (due, (reservation, fee)) = match policy.return_model {
        ReturnModel::RiskSharing => {
            let due = due(policy, gained.iter().copied().sum(), cost);
            (due, reservation_and_fee(policy, cost, due))
        }
        ReturnModel::None => (N::ZERO, (N::ZERO, N::ZERO)),
    };
    let weights = settlement_weights(&gained, planned, due);
    Settlement {
        reservation: Money(reservation),
        fee: Money(fee),
        borne: Money(borne(policy, cost, reservation)),
        departments: department_shares((reservation, fee), &weights, actual, own),
    }
}

/// Settles the reductions of a case.
pub(crate) fn settled<N: Number>(
    case: &Case,
    costs: &Costs<N>,
    departments: &[Reductions<N>],
    planned: &[N],
) -> Settlement<N> {
    let actual = departments.iter().map(|gains| gains.realisable.total());
    let actual: Vec<Money<N>> = actual.collect();
    let own = costs.own.iter().map(|own| Money(own.total));
    let own: Vec<Money<N>> = own.collect();
    settlement(&case.policy, costs.total, planned, &actual, &own)
}

/// What all departments pay by year where they pay what is settled in the years in which a plan has them pay.
pub(crate) fn settled_by_year<N: Number>(
    case: &Case,
    costs: &Costs<N>,
    lines: &[LineAmounts<N>],
    departments: &[Reductions<N>],
    settled: &Settlement<N>,
) -> Years<N> {
    let (_, last) = plan_years(case, costs, lines);
    let mut paid = Years::default();
    let shares = departments.iter().zip(&settled.departments);
    for (department, (gains, share)) in shares.enumerate() {
        let total = share.total().0;
        paid.add_all(&paid_by_year(case, department, gains, total, last));
    }
    paid
}

/// What the reservation bears where its part of what is due comes back: without a return model, its whole cost.
pub(crate) fn borne<N: Number>(policy: &Policy, cost: N, part: N) -> N {
    let demanded = match policy.return_model {
        ReturnModel::RiskSharing => N::exact(policy.return_target) * cost,
        ReturnModel::None => cost,
    };
    (demanded.rounded(0) - part).max(N::ZERO)
}
