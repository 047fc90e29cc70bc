//! What must hold of every settlement, tried on generated ones.

use crate::calculation::{due, settlement, settlement_weights};
use crate::model::{FeeBasis, FloorKind, Money, Number, Policy, Preset, rounded};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A policy with a floor not above the target, a cost, planned weights and actual reductions in öre.
fn drawn() -> impl Strategy<Value = (Policy, Decimal, Vec<Decimal>, Vec<Money>)> {
    let kind = prop::sample::select(vec![FloorKind::Minimum, FloorKind::Guarantee]);
    let kind = (kind, prop::option::of(0..=20_i64));
    let policy = (0..=20_i64, 0..=20_i64, 0..=20_i64, any::<bool>(), kind);
    let departments = prop::collection::vec((0..1_000_i64, -40_000_000..100_000_000_i64), 1..6);
    (policy, 1..2_000_000_i64, departments).prop_map(
        |((floor, above, fee, within, (kind, cap)), cost, rows)| {
            let target = (floor + above).max(1);
            let policy = Policy {
                return_floor: Decimal::new(floor * 5, 2),
                return_target: Decimal::new(target * 5, 2),
                return_cap: cap.map(|above| Decimal::new((target + above) * 5, 2)),
                floor_kind: kind,
                admin_fee: Decimal::new(fee, 2),
                admin_fee_basis: if within {
                    FeeBasis::Within
                } else {
                    FeeBasis::OnTop
                },
                ..Policy::preset(Preset::Orebro)
            };
            let none = rows.iter().all(|(weight, _)| *weight == 0);
            let planned = rows.iter();
            let planned = planned.map(|(weight, _)| Decimal::from(weight + i64::from(none)));
            let actual = rows
                .iter()
                .map(|(_, amount)| Money(Decimal::new(*amount, 2)));
            (
                policy,
                Decimal::from(cost),
                planned.collect(),
                actual.collect(),
            )
        },
    )
}

/// Departments that finance nothing themselves.
fn none(actual: &[Money]) -> Vec<Money> {
    vec![Money::ZERO; actual.len()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    /// The dues add up to `due(A)` and the fee, in whole kronor; `due(A)` lies between floor and target, or the cap; and what
    /// does not come back to the reservation of the target is what it bears.
    #[test]
    fn the_settlement_adds_up_to_the_krona((policy, cost, planned, actual) in drawn()) {
        let settled = settlement(&policy, cost, &planned, &actual, &none(&actual));
        let gained: Money = actual.iter().copied().sum();
        let due = due(&policy, gained.0, cost);
        let most = policy.return_cap.unwrap_or(policy.return_target) * cost;
        prop_assert!(policy.return_floor * cost <= due && due.rounded_for_comparison() <= most);
        let demanded = rounded(policy.return_target * cost, 0);
        prop_assert_eq!(settled.borne.0, (demanded - settled.reservation.0).max(Decimal::ZERO));
        let fee = rounded(policy.admin_fee * cost, 0);
        let total = match policy.admin_fee_basis {
            FeeBasis::OnTop => rounded(due, 0) + fee,
            FeeBasis::Within => rounded(due, 0),
        };
        prop_assert_eq!(settled.total().0, total);
        let sum = |part: fn(&crate::calculation::DepartmentShare) -> Money| -> Money {
            settled.departments.iter().map(part).sum()
        };
        prop_assert_eq!(sum(|due| due.reservation), settled.reservation);
        prop_assert_eq!(sum(|due| due.fee), settled.fee);
        prop_assert_eq!(sum(|due| due.net), gained - settled.total());
        for (due, actual) in settled.departments.iter().zip(&actual) {
            prop_assert!(due.reservation.0 >= Decimal::ZERO && due.fee.0 >= Decimal::ZERO);
            prop_assert_eq!(due.total().0, rounded(due.total().0, 0));
            prop_assert_eq!(due.net, *actual - due.total());
        }
    }

    /// Without the fee nobody owes more than it has gained, unless the floor demands more than all have gained; and
    /// then nobody owes less than it has gained. A krona is the rounding's.
    #[test]
    fn only_the_floor_takes_more_than_was_gained((policy, cost, planned, actual) in drawn()) {
        let settled = settlement(&Policy { admin_fee: Decimal::ZERO, ..policy.clone() }, cost, &planned, &actual, &none(&actual));
        let gained = |actual: &Money| actual.0.max(Decimal::ZERO);
        let all: Decimal = actual.iter().map(gained).sum();
        let sum: Money = actual.iter().copied().sum();
        let binds = due(&policy, sum.0, cost) > all;
        for (due, actual) in settled.departments.iter().zip(&actual) {
            if binds {
                prop_assert!(due.total().0 > gained(actual) - Decimal::ONE - Decimal::ONE);
            } else {
                prop_assert!(due.total().0 < gained(actual) + Decimal::ONE + Decimal::ONE);
            }
        }
    }

    /// Floats, as a simulation uses them, give the same shares.
    #[test]
    fn the_weights_in_floats_equal_the_exact_ones((policy, cost, planned, actual) in drawn()) {
        let actual: Vec<Decimal> = actual.iter().map(|amount| amount.0).collect();
        let due = due(&policy, actual.iter().sum(), cost);
        let exact = settlement_weights(&actual, &planned, due);
        let floats = |values: &[Decimal]| -> Vec<f64> { values.iter().map(|value| f64::exact(*value)).collect() };
        let float = settlement_weights(&floats(&actual), &floats(&planned), f64::exact(due));
        for (exact, float) in exact.iter().zip(float) {
            prop_assert!((f64::exact(*exact) - float).abs() <= 1e-6 * (1.0 + float.abs()));
        }
    }
}
