//! What operations make of numbers.

use rust_decimal::Decimal;

use super::Operation;
use crate::model::{Number, rounded, rounded_to_side};

impl Operation {
    /// What it makes of numbers; nothing where they divide by nothing or come to more than a number holds.
    pub fn of(self, values: &[Decimal]) -> Option<Decimal> {
        let first = values.first().copied().unwrap_or_default();
        let rest = values.get(1..).unwrap_or_default();
        let mut all = values.iter().copied();
        Some(match self {
            Self::Given | Self::Above => Decimal::ZERO,
            Self::Same | Self::Boundary => first,
            Self::Sum => all.try_fold(Decimal::ZERO, Decimal::checked_add)?,
            Self::Difference => rest.iter().copied().try_fold(first, Decimal::checked_sub)?,
            Self::Product => all.try_fold(Decimal::ONE, Decimal::checked_mul)?,
            Self::Quotient => rest.iter().copied().try_fold(first, Decimal::checked_div)?,
            Self::Power => match rest.first() {
                Some(exponent) => power(first, *exponent)?,
                None => first,
            },
            Self::Minimum => rest.iter().copied().fold(first, Number::at_most),
            Self::Maximum => rest.iter().copied().fold(first, Number::at_least),
            Self::Round(decimals) => rounded(first, decimals),
            Self::Floor => Number::floor(first.steady()),
            Self::RoundUp(decimals) => rounded_to_side(first, decimals, true),
            Self::RoundDown(decimals) => rounded_to_side(first, decimals, false),
            Self::LeftOver(position) => {
                let fractions: Vec<Decimal> = rest.iter().copied().map(Number::steady).collect();
                let own = fractions.get(position).copied().unwrap_or_default();
                let before = fractions.iter().enumerate().filter(|(other, fraction)| {
                    **fraction > own || (**fraction == own && *other < position)
                });
                Decimal::from(u8::from(Decimal::from(before.count()) < first.steady()))
            }
            Self::AtLeast => {
                let needed = rest.first().copied().unwrap_or_default();
                Decimal::from(u8::from(first.steady() >= needed.steady()))
            }
            Self::FirstPaid(from) | Self::LastPaid(from) => {
                let years = (from..).zip(values);
                let mut paid = years.filter(|(_, value)| value.above_zero());
                let year = match self {
                    Self::FirstPaid(_) => paid.next(),
                    _ => paid.last(),
                };
                year.map_or(Decimal::ZERO, |(year, _)| Decimal::from(year))
            }
            Self::FirstCovered(from) => {
                let covered = rest
                    .iter()
                    .map(|sum| (*sum - first).steady() >= Decimal::ZERO);
                let mut since = None;
                for (year, covered) in (from..).zip(covered) {
                    since = if covered { since.or(Some(year)) } else { None };
                }
                since.map_or(Decimal::ZERO, Decimal::from)
            }
        })
    }
}

/// A power with a whole exponent.
fn power(base: Decimal, exponent: Decimal) -> Option<Decimal> {
    let times = i32::try_from(exponent).unwrap_or(0);
    (0..times).try_fold(Decimal::ONE, |power, _| power.checked_mul(base))
}
