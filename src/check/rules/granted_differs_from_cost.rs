//! The sum granted beside the reservation's cost.

use rust_decimal::Decimal;

use crate::check::facts::kronor;
use crate::check::prelude::*;
use crate::model::Number;

pub(super) const RULE: Rule = Rule::warning(Code::GRANTED_DIFFERS_FROM_COST, Find::InResult(find));

/// The largest part of the sum granted that may be rounding.
const ROUNDING: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

fn find(subject: &Subject) -> Vec<Finding> {
    let Some(granted) = subject.application().investment.granted else {
        return Vec::new();
    };
    let cost = subject.calculation.costs.total;
    let difference = (cost - granted).abs();
    if difference.rounded_for_comparison() < tolerance(granted) {
        return Vec::new();
    }
    let side = if cost > granted { "more" } else { "less" };
    let finding = RULE
        .at("investment.granted")
        .fact("side", side)
        .fact("cost", kronor(cost))
        .fact("granted", kronor(granted))
        .fact("difference", kronor(difference));
    vec![finding]
}

/// The difference from which on a cost does not round to a sum: one in the last digit of the sum that is not 0, and at
/// most 1 % of it.
fn tolerance(sum: Decimal) -> Decimal {
    let mut digit = Decimal::ONE;
    while digit < sum && (sum % (digit * Decimal::TEN)).is_zero() {
        digit *= Decimal::TEN;
    }
    digit.min(sum * ROUNDING).max(Decimal::ONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_as_exact_as_its_last_digit_and_at_least_to_a_hundredth() {
        let tolerances = [
            // Hundreds of thousands, and 1 % of 5.2 millions is 52 000.
            (5_200_000, 52_000),
            (3_000_000, 30_000),
            (3_254_000, 1_000),
            (3_254_120, 10),
            (3_254_123, 1),
            (50, 1),
            (0, 1),
        ];
        for (sum, expected) in tolerances {
            let found = tolerance(Decimal::from(sum));
            assert_eq!(found, Decimal::from(expected), "{sum}");
        }
    }
}
