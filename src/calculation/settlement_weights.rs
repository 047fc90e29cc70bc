//! How what is due is split between departments once their actual reductions are known (method §7).

use crate::model::Number;

/// What each department owes of `due`, before whole kronor, or in proportion to it.
///
/// Up to what has been gained the weights are the gains; above that they add up to `due`. Where both are nothing they
/// are the weights of the plan.
pub(crate) fn settlement_weights<N: Number>(actual: &[N], planned: &[N], due: N) -> Vec<N> {
    let gained: Vec<N> = actual.iter().map(|amount| amount.max(N::ZERO)).collect();
    let all: N = gained.iter().copied().sum();
    let weights: N = planned.iter().copied().sum();
    let exceeds = due.rounded_for_comparison() > all.rounded_for_comparison();
    if exceeds && !weights.is_nothing() {
        let missing = due - all;
        let owed = |(gained, planned): (&N, &N)| *gained + missing * *planned / weights;
        gained.iter().zip(planned).map(owed).collect()
    } else {
        let (weights, words) = if all.above_zero() {
            (&*gained, "split-as-gained")
        } else {
            (planned, "split-as-planned")
        };
        let of = |weight: &N| weight.because(words, &[due, all]);
        weights.iter().map(of).collect()
    }
}
