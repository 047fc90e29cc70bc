//! The return plan: who returns what, and when, in whole kronor (method §6).
//!
//! Reductions are returned to the reservation up to the target. The risk is shared: departments return no more than
//! the reductions that come, but at least the floor; the reservation bears the rest. The fee pays for follow-up.

use rust_decimal::Decimal;

use super::{Costs, Reductions, apportioned, shares};
use crate::model::{
    Case, EffectLine, FeeBasis, Money, Number, Policy, ReturnModel, Share, Timing, Year, Years,
};

/// The plan.
#[derive(Clone, Debug, PartialEq)]
pub struct ReturnPlan<N = Decimal> {
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
    pub fn total(&self) -> Money<N> {
        self.reservation + self.fee
    }

    /// The year of the last payment.
    pub fn completed_year(&self) -> Option<Year> {
        self.payments.iter().map(|payment| payment.year).max()
    }
}

/// What a department pays in all, and keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentShare<N = Decimal> {
    /// Its part of the whole.
    pub share: Share<N>,
    /// To the reservation.
    pub reservation: Money<N>,
    /// Its part of the fee.
    pub fee: Money<N>,
    /// Its reductions less what it pays.
    pub net: Money<N>,
}

impl<N: Number> DepartmentShare<N> {
    /// What the department pays in all.
    pub fn total(&self) -> Money<N> {
        self.reservation + self.fee
    }
}

/// What a department pays in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment<N = Decimal> {
    /// The position of the department.
    pub department: usize,
    /// The year.
    pub year: Year,
    /// To the reservation.
    pub reservation: Money<N>,
    /// Of the fee.
    pub fee: Money<N>,
}

impl<N: Number> Payment<N> {
    /// The whole payment.
    pub fn total(&self) -> Money<N> {
        self.reservation + self.fee
    }
}

/// What is due when reductions of `gained` come from a cost of `cost`: at most the target, at least the floor, both
/// parts of the cost. One rule, for the plan and for the settlement.
pub fn due<N: Number>(gained: N, cost: N, floor: N, target: N) -> N {
    gained.max(floor * cost).min(target * cost)
}

/// The plan of a case, where its policy has a return model.
pub(super) fn return_plan<N: Number>(
    case: &Case,
    costs: &Costs<N>,
    departments: &[Reductions<N>],
    last: Year,
) -> Option<ReturnPlan<N>> {
    let policy = &case.policy;
    if policy.return_model == ReturnModel::None {
        return None;
    }
    let gained = departments
        .iter()
        .map(|gains| gains.realisable.total().0)
        .sum();
    let due = due(
        gained,
        costs.total,
        N::exact(policy.return_floor),
        N::exact(policy.return_target),
    );
    let (reservation, fee) = reservation_and_fee(policy, costs.total, due);
    let totals: Vec<Money<N>> = departments
        .iter()
        .map(|gains| gains.realisable.total())
        .collect();
    let weights = weights(case, departments);
    let shares = department_shares(reservation, fee, &weights, &totals);
    let mut plan = ReturnPlan {
        reservation: Money(reservation),
        fee: Money(fee),
        departments: Vec::new(),
        payments: Vec::new(),
    };
    for (department, gains) in departments.iter().enumerate() {
        let share = &shares[department];
        let total = share.total().0;
        plan.payments
            .extend(payments(case, department, gains, total, share.fee.0, last));
    }
    plan.departments = shares;
    Some(plan)
}

/// What comes back to the reservation of what is due, and the fee, in whole kronor.
pub(super) fn reservation_and_fee<N: Number>(policy: &Policy, cost: N, due: N) -> (N, N) {
    let principal = due.rounded(0);
    let whole_fee = (N::exact(policy.admin_fee) * cost).rounded(0);
    match policy.admin_fee_basis {
        FeeBasis::OnTop => (principal, whole_fee),
        FeeBasis::Within => {
            let fee = whole_fee.min(principal);
            (principal - fee, fee)
        }
    }
}

/// The reservation's part and the fee, each apportioned by the same weights, and what departments keep of their gains.
pub(super) fn department_shares<N: Number>(
    reservation: N,
    fee: N,
    weights: &[N],
    gained: &[Money<N>],
) -> Vec<DepartmentShare<N>> {
    let reservations = apportioned(reservation, weights);
    let fees = apportioned(fee, weights);
    let parts = shares(weights).into_iter().zip(reservations).zip(fees);
    parts
        .zip(gained)
        .map(|(((share, reservation), fee), gained)| DepartmentShare {
            share: Share(share),
            reservation: Money(reservation),
            fee: Money(fee),
            net: *gained - Money(reservation + fee),
        })
        .collect()
}

/// What each department pays in all, before it is split between years.
pub struct Totals<N = Decimal> {
    /// To the reservation.
    pub reservations: Vec<N>,
    /// Of the fee.
    pub fees: Vec<N>,
}

/// What the departments pay in all where they gain `gained` together from a cost of `cost`, by their weights; nothing
/// where the policy has no return model.
pub fn totals<N: Number>(case: &Case, cost: N, gained: N, weights: &[N]) -> Option<Totals<N>> {
    let policy = &case.policy;
    if policy.return_model == ReturnModel::None {
        return None;
    }
    let due = due(
        gained,
        cost,
        N::exact(policy.return_floor),
        N::exact(policy.return_target),
    );
    let (reservation, fee) = reservation_and_fee(policy, cost, due);
    Some(Totals {
        reservations: apportioned(reservation, weights),
        fees: apportioned(fee, weights),
    })
}

/// Departments pay in proportion to their positive realisable reductions; where none has any, to their positive
/// expected ones; where none has these either, all with a municipal line pay alike; and without any such, all do.
pub fn weights<N: Number>(case: &Case, departments: &[Reductions<N>]) -> Vec<N> {
    let totals: Vec<(N, N)> = departments
        .iter()
        .map(|gains| (gains.realisable.total().0, gains.expected.total().0))
        .collect();
    weights_of(&case.lines, &totals)
}

/// The same from each department's realisable and expected total, and the lines that these come from.
pub fn weights_of<N: Number>(lines: &[EffectLine], departments: &[(N, N)]) -> Vec<N> {
    let positive = |amount: N| {
        if amount.above_zero() { amount } else { N::ZERO }
    };
    let has_line = |department| lines.iter().any(|line| line.department == Some(department));
    let realisable = departments.iter().map(|(realisable, _)| *realisable);
    let expected = departments.iter().map(|(_, expected)| *expected);
    let alike = || {
        let with_line = (0..departments.len()).map(|department| i32::from(has_line(department)));
        weighing(with_line.map(N::whole))
    };
    weighing(realisable.map(positive))
        .or_else(|| weighing(expected.map(positive)))
        .or_else(alike)
        .unwrap_or_else(|| vec![N::ONE; departments.len()])
}

/// Weights of which one at least is not zero.
fn weighing<N: Number>(weights: impl Iterator<Item = N>) -> Option<Vec<N>> {
    let weights: Vec<N> = weights.collect();
    let any = weights.iter().any(|weight| !weight.is_nothing());
    any.then_some(weights)
}

/// A department's payments: its total split between years, and each payment into the reservation's part and the fee.
fn payments<N: Number>(
    case: &Case,
    department: usize,
    gains: &Reductions<N>,
    total: N,
    fee: N,
    last: Year,
) -> Vec<Payment<N>> {
    let from = case.first_return();
    let by_year = match case.policy.timing {
        Timing::AsReductionsArise => as_reductions_arise(&gains.realisable, total, from, last),
        Timing::Proportional => proportional(&gains.realisable, total, from, last),
        Timing::Instalments => instalments(case.policy.instalments, total, from),
    };
    let (years, totals): (Vec<Year>, Vec<N>) = by_year.amounts().unzip();
    let fees = apportioned(fee, &totals);
    let payment = |((year, total), fee): ((Year, N), N)| Payment {
        department,
        year,
        reservation: Money(total - fee),
        fee: Money(fee),
    };
    years
        .into_iter()
        .zip(totals)
        .zip(fees)
        .map(payment)
        .collect()
}

/// In each year in turn the department pays what it has gained so far and not yet paid; what is left after the last
/// year is paid in the last year.
fn as_reductions_arise<N: Number>(
    gains: &Years<Money<N>>,
    total: N,
    from: Year,
    last: Year,
) -> Years<N> {
    let mut payments = Years::default();
    let mut paid = N::ZERO;
    for (year, gained) in gains.so_far(from, last) {
        let gained = gained.0.max(N::ZERO).rounded_for_comparison().floor();
        let payment = (gained - paid).max(N::ZERO).min(total - paid);
        payments.put(year, payment);
        paid += payment;
    }
    payments.add(last, total - paid);
    payments
}

/// In proportion to each year's positive reductions; those of years before the first payment count with that.
fn proportional<N: Number>(gains: &Years<Money<N>>, total: N, from: Year, last: Year) -> Years<N> {
    let mut weights: Years<N> = Years::default();
    for (year, amount) in gains.amounts().filter(|(_, amount)| amount.0.above_zero()) {
        weights.add(year.max(from), amount.0);
    }
    let (years, weights): (Vec<Year>, Vec<N>) = weights.amounts().unzip();
    if years.is_empty() {
        return std::iter::once((last, total)).collect();
    }
    years
        .into_iter()
        .zip(apportioned(total, &weights))
        .collect()
}

/// In so many equal parts, one a year.
fn instalments<N: Number>(count: u32, total: N, from: Year) -> Years<N> {
    let weights: Vec<N> = (0..count).map(|_| N::ONE).collect();
    (0..)
        .map(|k| from.plus(k))
        .zip(apportioned(total, &weights))
        .collect()
}
