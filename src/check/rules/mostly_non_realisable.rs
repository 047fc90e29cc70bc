//! More than half of what the municipality expects is freed resources.

use rust_decimal::Decimal;

use crate::check::facts::{apart, kronor};
use crate::check::prelude::*;
use crate::model::Number;

pub(super) const RULE: Rule = Rule::warning(Code::MOSTLY_NON_REALISABLE, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let municipality = &subject.calculation.municipality;
    let expected = municipality.expected.total().0;
    let left = expected - municipality.realisable.total().0;
    let half = expected / Decimal::TWO;
    if !expected.above_zero() || left.rounded_for_comparison() <= half.rounded_for_comparison() {
        return Vec::new();
    }
    let share = apart(left / expected, Decimal::new(5, 1), 2);
    let finding = RULE
        .at("investment")
        .fact("non-realisable", kronor(left))
        .fact("expected", kronor(expected))
        .fact("share", Fact::Percent(share));
    vec![finding]
}
