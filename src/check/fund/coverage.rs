//! Coverage against the target and the floor of the return model (method §§5 and 6).

use rust_decimal::Decimal;

use super::new;
use crate::check::{Found, Subject, beside};
use crate::model::{Number, ReturnModel, rounded};
use crate::sensitivity::nearest_break_even;
use crate::words::{Fund, InputAt};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let (case, calculation) = (subject.case, subject.calculation);
    let (coverage, cost) = (calculation.coverage.total.0, calculation.costs.total);
    let reductions = calculation.municipality.realisable.total().0;
    let mut found = Vec::new();
    if calculation.coverage.meets_target {
        return found;
    }
    let target = case.policy.return_target;
    let finding = Fund::CoverageBelowTarget {
        coverage: beside(coverage, target, 3),
        target,
        reductions,
        short: target * cost - reductions,
        nearest: nearest(subject),
    };
    found.push(new("investment", finding));
    let floor = case.policy.return_floor;
    let has_floor = case.policy.return_model == ReturnModel::RiskSharing;
    if has_floor && coverage.rounded_for_comparison() < floor.rounded_for_comparison() {
        let finding = Fund::CoverageBelowFloor {
            coverage: beside(coverage, floor, 3),
            floor,
            least: floor * cost,
            short: floor * cost - reductions,
        };
        found.push(new("investment", finding));
    }
    found
}

/// The break-even that is nearest to its input's value.
fn nearest(subject: &Subject) -> Option<InputAt> {
    let nearest = nearest_break_even(subject.case, subject.calculation.plan_years.1)?;
    let inputs = &subject.case.application.inputs;
    let slot = inputs.find(&nearest.address)?;
    let is_table = inputs.number(slot).is_none();
    Some(InputAt {
        at: in_few_digits(nearest.break_even?, nearest.value),
        address: nearest.address,
        value: nearest.value,
        is_table,
    })
}

/// A break-even in the digits that a reader can take in, further from the value rather than nearer, where the target
/// holds: six decimals of small numbers, whole numbers from a thousand on.
fn in_few_digits(break_even: Decimal, value: Decimal) -> Decimal {
    if break_even.abs() < Decimal::ONE_THOUSAND {
        return break_even;
    }
    let whole = rounded(break_even, 0);
    match (break_even > value, whole < break_even) {
        (true, true) => whole + Decimal::ONE,
        (false, false) if whole > break_even => whole - Decimal::ONE,
        _ => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_break_evens_are_whole_and_still_reach_the_target() {
        let decimal = |hundredths: i64| Decimal::new(hundredths, 2);
        let few = |at: i64, value: i64| in_few_digits(decimal(at), decimal(value));
        assert_eq!(few(96_000_001, 100_000_000), decimal(96_000_000));
        assert_eq!(few(96_000_099, 100_000_000), decimal(96_000_000));
        assert_eq!(few(120_001, 100_000), decimal(120_100));
        assert_eq!(few(12_012, 10_000), decimal(12_012));
    }
}
