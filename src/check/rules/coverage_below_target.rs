//! Reductions below the target of the return model (method §5).

use rust_decimal::Decimal;

use crate::check::facts::{apart, input_at, kronor};
use crate::check::prelude::*;
use crate::model::rounded;
use crate::sensitivity::nearest_break_even;

pub(super) const RULE: Rule = Rule::error(Code::COVERAGE_BELOW_TARGET, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let (case, calculation) = (subject.case, subject.calculation);
    if calculation.coverage.meets_target || !subject.has_effects() {
        return Vec::new();
    }
    let target = case.policy.return_target;
    let reductions = calculation.municipality.realisable.total().0;
    let short = target * calculation.costs.total - reductions;
    let coverage = apart(calculation.coverage.total.0, target, 3);
    let finding = RULE
        .at("investment")
        .fact("coverage", Fact::Percent(coverage))
        .fact("target", Fact::Percent(target))
        .fact("reductions", kronor(reductions))
        .fact("short", kronor(short))
        .fact("nearest", nearest(subject));
    vec![finding]
}

/// The break-even that is nearest to its input's value.
fn nearest(subject: &Subject) -> Option<Fact> {
    let nearest = nearest_break_even(subject.case, subject.calculation.plan_years.1)?;
    let at = in_few_digits(nearest.break_even?, nearest.value);
    let inputs = &subject.application().inputs;
    input_at(inputs, &nearest.address, nearest.value, at)
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
