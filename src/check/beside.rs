//! A number beside a bound, as few digits of it as tell on which side it lies.

use rust_decimal::Decimal;

use crate::model::{Number, rounded};

/// A number as it is shown beside a bound: with as few decimals, from `least` on, as leave it on its side.
pub(super) fn beside(value: Decimal, bound: Decimal, least: u32) -> Decimal {
    let side = value
        .rounded_for_comparison()
        .cmp(&bound.rounded_for_comparison());
    (least..=9)
        .map(|decimals| rounded(value, decimals))
        .find(|shown| shown.cmp(&bound) == side)
        .unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_misses_a_bound_is_never_shown_as_the_bound() {
        let share = |thousandths: i64, scale| Decimal::new(thousandths, scale);
        assert_eq!(beside(share(96_049, 5), Decimal::ONE, 3), share(96, 2));
        assert_eq!(beside(share(99_996, 5), Decimal::ONE, 3), share(99_996, 5));
        assert_eq!(
            beside(share(100_004, 5), Decimal::ONE, 3),
            share(100_004, 5)
        );
        assert_eq!(beside(Decimal::ONE, Decimal::ONE, 3), Decimal::ONE);
    }
}
