//! The return plan: who returns what, and when, in whole kronor (method §6).
//!
//! Reductions are returned to the reservation up to the target. The risk is shared: departments return no more than
//! the reductions that come, but at least the floor; the reservation bears the rest. The fee pays for follow-up.

use rust_decimal::Decimal;

use super::apportion::{apportioned, shares};
use super::cost::Costs;
use super::gained::Reductions;
use super::payments::{Payment, payments};
use super::settlement_weights::settlement_weights;
use super::terms;
use crate::model::{
    Case, EffectLine, FeeBasis, FloorKind, Money, Number, Of, Origin, Policy, ReturnModel, Share,
    Who, Year,
};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReturnPlan<N = Decimal> {
    /// What comes back to the reservation.
    pub reservation: Money<N>,
    /// The administrative fee.
    pub fee: Money<N>,
    /// One for each department, in their order.
    pub departments: Vec<DepartmentShare<N>>,
    /// By department and year; none of zero kronor.
    pub payments: Vec<Payment<N>>,
}

impl<N: Number> ReturnPlan<N> {
    /// What all departments pay in all.
    pub(crate) fn total(&self) -> Money<N> {
        (self.reservation + self.fee).called(terms::RETURNED, Of::ALL)
    }

    /// The year of the last payment.
    pub(crate) fn completed_year(&self) -> Option<Year> {
        self.payments.iter().map(|payment| payment.year).max()
    }
}

/// What a department pays in all, and keeps.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DepartmentShare<N = Decimal> {
    /// Its part of the whole.
    pub share: Share<N>,
    pub reservation: Money<N>,
    /// Its part of the fee.
    pub fee: Money<N>,
    /// `O_d`: what it finances itself.
    pub own_cost: Money<N>,
    /// Its reductions less what it finances itself and what it pays.
    pub net: Money<N>,
}

impl<N: Number> DepartmentShare<N> {
    /// What the department pays in all.
    pub(crate) fn total(&self) -> Money<N> {
        (self.reservation + self.fee).called(terms::RETURNED, Of::ALL)
    }
}

/// What is due when reductions of `gained` come from a cost of `cost`: one rule, for the plan and for the settlement.
///
/// At most the target and at least the floor, both parts of the cost; or the floor whatever happens, and of the reductions
/// up to the target the part that then makes up the target. Above the target a cap may take its place.
pub(crate) fn due<N: Number>(policy: &Policy, gained: N, cost: N) -> N {
    let part = |part, key| N::given(part, Origin::Policy(key));
    let target_part = part(policy.return_target, "return_target");
    let floor_part = part(policy.return_floor, "return_floor");
    let target = (target_part * cost).called(terms::TARGET, Of::ALL);
    let is_above = || gained.rounded_for_comparison() > target.rounded_for_comparison();
    let due = match (policy.return_cap, policy.floor_kind) {
        (Some(cap), _) if is_above() => {
            let cap = (part(cap, "return_cap") * cost).called(terms::CAP, Of::ALL);
            gained.because("above-target", &[target]).min(cap)
        }
        (_, FloorKind::Minimum) => {
            let floor = (floor_part * cost).called(terms::FLOOR, Of::ALL);
            gained.max(floor).min(target)
        }
        (_, FloorKind::Guarantee) => {
            let floor = (floor_part * cost).called(terms::FLOOR, Of::ALL);
            let beside = N::ONE - floor_part / target_part;
            floor + beside * gained.max(N::ZERO).min(target)
        }
    };
    due.called(terms::DUE, Of::ALL)
}

/// The plan of a case, where its policy has a return model; of one with an outcome what is due after it (method §7), for
/// which `planned` are the weights of the plan.
pub(super) fn return_plan<N: Number>(
    case: &Case,
    costs: &Costs<N>,
    departments: &[Reductions<N>],
    last: Year,
    planned: Option<&[N]>,
) -> Option<ReturnPlan<N>> {
    let policy = &case.policy;
    if policy.return_model == ReturnModel::None {
        return None;
    }
    let totals: Vec<Money<N>> = departments
        .iter()
        .map(|gains| gains.realisable.total())
        .collect();
    let gained: N = totals.iter().map(|total| total.0).sum();
    let gained = gained.called(terms::GAINED, Of::ALL);
    let due = due(policy, gained, costs.total);
    let (reservation, fee) = reservation_and_fee(policy, costs.total, due);
    let weights = match planned {
        None => weights(case, departments),
        Some(planned) => {
            let actual: Vec<N> = totals.iter().map(|total| total.0).collect();
            settlement_weights(&actual, planned, due)
        }
    };
    let own: Vec<Money<N>> = costs.own.iter().map(|own| Money(own.total)).collect();
    let shares = department_shares((reservation, fee), &weights, &totals, &own);
    let mut plan = ReturnPlan {
        reservation: Money(reservation),
        fee: Money(fee),
        departments: Vec::new(),
        payments: Vec::new(),
    };
    for (department, gains) in departments.iter().enumerate() {
        let share = &shares[department];
        let owed = (share.total().0, share.fee.0);
        plan.payments
            .extend(payments(case, department, gains, owed, last));
    }
    plan.departments = shares;
    if N::RECORDS {
        let mut paid: Vec<N> = plan.payments.iter().map(|payment| payment.paid.0).collect();
        if paid.is_empty() {
            paid.push(plan.total().0);
        }
        N::told("return_plan.completed_year", &paid);
    }
    Some(plan)
}

/// What comes back to the reservation of what is due, and the fee, in whole kronor.
pub(super) fn reservation_and_fee<N: Number>(policy: &Policy, cost: N, due: N) -> (N, N) {
    let principal = due.rounded(0);
    let whole_fee = N::given(policy.admin_fee, Origin::Policy("admin_fee")) * cost;
    let whole_fee = whole_fee.rounded(0);
    let (reservation, fee) = match policy.admin_fee_basis {
        FeeBasis::OnTop => (principal, whole_fee),
        FeeBasis::Within => {
            let fee = whole_fee.called(terms::WHOLE_FEE, Of::ALL).min(principal);
            let fee = fee.called(terms::FEE, Of::ALL);
            (principal - fee, fee.because("fee-within", &[]))
        }
    };
    (
        reservation.called(terms::RESERVATION, Of::ALL),
        fee.called(terms::FEE, Of::ALL),
    )
}

/// The reservation's part and the fee, each apportioned by the same weights, and what departments keep of their gains
/// where they also finance their own costs.
pub(super) fn department_shares<N: Number>(
    (reservation, fee): (N, N),
    weights: &[N],
    gained: &[Money<N>],
    own: &[Money<N>],
) -> Vec<DepartmentShare<N>> {
    let reservations = apportioned(reservation, weights);
    let fees = apportioned(fee, weights);
    let parts = shares(weights).into_iter().zip(reservations).zip(fees);
    parts
        .zip(gained.iter().zip(own))
        .enumerate()
        .map(|(position, (((share, reservation), fee), (gained, own)))| {
            let of = Of::from(Who::Department(position));
            let mut part = DepartmentShare {
                share: Share(share.called(terms::SHARE, of)),
                reservation: Money(reservation.called(terms::RESERVATION, of)),
                fee: Money(fee.called(terms::FEE, of)),
                own_cost: *own,
                net: Money::ZERO,
            };
            part.net = (*gained - *own - part.total()).called(terms::KEPT, of);
            part
        })
        .collect()
}

/// What each department pays in all where they gain `gained` together from a cost of `cost`, by their weights; `None`
/// where the policy has no return model.
pub(super) fn returned<N: Number>(
    case: &Case,
    cost: N,
    gained: N,
    weights: &[N],
) -> Option<Vec<Money<N>>> {
    let policy = &case.policy;
    if policy.return_model == ReturnModel::None {
        return None;
    }
    let due = due(policy, gained, cost);
    let (reservation, fee) = reservation_and_fee(policy, cost, due);
    let both = apportioned(reservation, weights).into_iter();
    let both = both.zip(apportioned(fee, weights));
    Some(
        both.map(|(reservation, fee)| Money(reservation + fee))
            .collect(),
    )
}

/// Departments pay in proportion to their positive realisable reductions. Where none has any, to their positive expected
/// ones, but not those whose realisable reductions are an increase; where none has these either, all others with a
/// municipal line pay alike. Where every department with such a line has an increase they are not left out; and without
/// any such line all departments pay alike.
pub(crate) fn weights<N: Number>(case: &Case, departments: &[Reductions<N>]) -> Vec<N> {
    let totals: Vec<(N, N)> = departments
        .iter()
        .map(|gains| (gains.realisable.total().0, gains.expected.total().0))
        .collect();
    weights_of(&case.lines, &totals)
}

/// The same from each department's realisable and expected total, and the lines that these come from.
pub(super) fn weights_of<N: Number>(lines: &[EffectLine], departments: &[(N, N)]) -> Vec<N> {
    let increases = |department: usize| (-departments[department].0).above_zero();
    let has_line = |department| lines.iter().any(|line| line.department == Some(department));
    let all = 0..departments.len();
    let spares_none = all
        .clone()
        .all(|department| !has_line(department) || increases(department));
    let counts = |department| spares_none || !increases(department);
    let of = |numbers: &dyn Fn() -> Vec<N>| if N::RECORDS { numbers() } else { Vec::new() };
    let realised = of(&|| {
        departments
            .iter()
            .map(|(realisable, _)| *realisable)
            .collect()
    });
    let hoped = of(&|| departments.iter().map(|(_, expected)| *expected).collect());
    let both: Vec<N> = realised.iter().chain(&hoped).copied().collect();
    let positive = |amount: N| {
        if amount.above_zero() {
            amount
        } else {
            N::ZERO.because("no-reduction", &[amount])
        }
    };
    let by_realisable = departments
        .iter()
        .map(|(realisable, _)| positive(*realisable));
    let by_expected = departments
        .iter()
        .enumerate()
        .map(|(department, (_, expected))| {
            let expected = if counts(department) {
                *expected
            } else {
                N::ZERO
            };
            positive(expected).because("nothing-realisable", &realised)
        });
    let alike = all.map(|department| {
        let weighs = has_line(department) && counts(department);
        N::whole(i32::from(weighs)).because("nothing-expected", &both)
    });
    weighing(by_realisable)
        .or_else(|| weighing(by_expected))
        .or_else(|| weighing(alike))
        .unwrap_or_else(|| vec![N::ONE.because("nothing-expected", &both); departments.len()])
}

/// Weights of which one at least is not zero.
fn weighing<N: Number>(weights: impl Iterator<Item = N>) -> Option<Vec<N>> {
    let weights: Vec<N> = weights.collect();
    let any = weights.iter().any(|weight| !weight.is_nothing());
    any.then_some(weights)
}
