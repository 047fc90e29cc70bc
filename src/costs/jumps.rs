//! How fast prices change, and which changes are unusual.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::model::{Number, Year, rounded};

/// More than this a year up is unusual, and more than the other down.
const STEEPEST: [Decimal; 2] = [
    Decimal::from_parts(25, 0, 0, false, 2),
    Decimal::from_parts(20, 0, 0, false, 2),
];

/// How far from the median of its years a change may be.
const APART: Decimal = Decimal::from_parts(15, 0, 0, false, 2);

/// So many changes between two years have a median that says something.
const ENOUGH: usize = 5;

/// Why a change is unusual.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Unusual {
    /// More than 25 % up a year.
    Up,
    /// More than 20 % down a year.
    Down,
    /// More than 15 points from this median of the changes between the two years.
    Apart(Decimal),
}

/// By which share a price changes a year, the same in each where there are several; within a year, in all. `None` from
/// nothing.
pub(crate) fn yearly_change(
    (from, before): (Year, Decimal),
    (to, after): (Year, Decimal),
) -> Option<Decimal> {
    let ratio = after.checked_div(before)?;
    let years = to.since(from).abs();
    if years <= 1 {
        return Some(rounded(ratio - Decimal::ONE, 6));
    }
    let root = libm::pow(f64::exact(ratio), 1.0 / f64::from(years));
    Some(rounded(root.value() - Decimal::ONE, 6))
}

/// Which changes are unusual, each between two years: by themselves, or beside the others between the same years.
pub(crate) fn unusual(changes: &[([Year; 2], Decimal)]) -> impl Iterator<Item = Option<Unusual>> {
    let mut by_years: BTreeMap<[Year; 2], Vec<Decimal>> = BTreeMap::new();
    for (years, change) in changes {
        by_years.entry(*years).or_default().push(*change);
    }
    let medians = by_years.into_iter().filter_map(|(years, mut changes)| {
        if changes.len() < ENOUGH {
            return None;
        }
        let is_odd = changes.len() % 2 == 1;
        let middle = changes.len() / 2;
        let (before, upper, _) = changes.select_nth_unstable(middle);
        let lower = before.iter().max().filter(|_| !is_odd);
        let median = (*upper + *lower.unwrap_or(upper)) / Decimal::TWO;
        Some((years, median))
    });
    let medians: BTreeMap<[Year; 2], Decimal> = medians.collect();
    let why = move |(years, change): &([Year; 2], Decimal)| {
        let median = medians.get(years).copied();
        match () {
            () if *change > STEEPEST[0] => Some(Unusual::Up),
            () if *change < -STEEPEST[1] => Some(Unusual::Down),
            () => median
                .filter(|median| (*change - *median).abs() > APART)
                .map(Unusual::Apart),
        }
    };
    changes.iter().map(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(number: i32) -> Year {
        Year::new(number).unwrap()
    }

    #[test]
    fn a_change_over_several_years_is_told_as_the_same_in_each() {
        let change = |from, before: i64, to, after: i64| {
            let price = |year, cost| (self::year(year), Decimal::from(cost));
            yearly_change(price(from, before), price(to, after))
                .map(|change| change.normalize().to_string())
        };
        assert_eq!(change(2017, 200, 2018, 250).as_deref(), Some("0.25"));
        // 1.1 · 1.1 = 1.21.
        assert_eq!(change(2017, 100, 2019, 121).as_deref(), Some("0.1"));
        // A revision.
        assert_eq!(change(2017, 100, 2017, 80).as_deref(), Some("-0.2"));
        assert_eq!(change(2017, 0, 2018, 1), None);
        assert_eq!(change(2017, 5, 2018, 0).as_deref(), Some("-1"));
    }

    #[test]
    fn a_change_is_unusual_by_itself_or_beside_the_others() {
        let of = |percents: &[i64]| {
            let change = |percent: &i64| ([2017, 2018].map(year), Decimal::new(*percent, 2));
            let changes: Vec<_> = percents.iter().map(change).collect();
            unusual(&changes).collect::<Vec<_>>()
        };
        assert_eq!(
            of(&[25, 26, -20, -21]),
            [None, Some(Unusual::Up), None, Some(Unusual::Down)]
        );
        // The median of -2, 1, 2, 3, 18 is 2, from which 18 is 16 points away; four have none that says something.
        let median = Unusual::Apart(Decimal::new(2, 2));
        assert_eq!(
            of(&[-2, 1, 2, 3, 18]),
            [None, None, None, None, Some(median)]
        );
        assert_eq!(of(&[-2, 1, 2, 18]), [None; 4]);
        assert_eq!(of(&[-2, 1, 2, 3, 17]), [None; 5]);
    }
}
