//! The discount rate of present values, which may change with time.

use rust_decimal::Decimal;

use super::policy_value::{PolicyField, PolicyValue};

/// *r(k)*, the rate of the *k*-th year after the year of the start: each rate with the year from which on it is in force,
/// the first from 0 on, in the order of the years.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DiscountRate(Vec<(u32, Decimal)>);

impl DiscountRate {
    /// Rates in any order; `None` without one from the start on.
    pub(crate) fn new(mut rates: Vec<(u32, Decimal)>) -> Option<Self> {
        rates.sort_unstable_by_key(|(from, _)| *from);
        let (first, _) = rates.first()?;
        (*first == 0).then_some(Self(rates))
    }

    /// Each rate with the year after the start from which on it is in force.
    pub(crate) fn rates(&self) -> &[(u32, Decimal)] {
        &self.0
    }

    /// The rate, where it is the same in every year.
    pub(crate) fn constant(&self) -> Option<Decimal> {
        match self.0[..] {
            [(_, rate)] => Some(rate),
            _ => None,
        }
    }

    /// In how many of the years 1 to `last` after the start each rate is in force, as [`Self::rates`] has them.
    pub(crate) fn years_in_force(&self, last: i32) -> impl Iterator<Item = i32> + '_ {
        let from = |position: usize| {
            let rate = self.0.get(position);
            rate.map_or(i32::MAX, |(from, _)| {
                i32::try_from(*from).unwrap_or(i32::MAX)
            })
        };
        (0..self.0.len()).map(move |position| {
            let end = last.min(from(position + 1) - 1);
            (end - from(position).max(1) + 1).max(0)
        })
    }
}

impl From<Decimal> for DiscountRate {
    fn from(rate: Decimal) -> Self {
        Self(vec![(0, rate)])
    }
}

impl PolicyField for DiscountRate {
    fn value(&self) -> Option<PolicyValue> {
        Some(match self.constant() {
            Some(rate) => PolicyValue::Number(rate),
            None => PolicyValue::Rates(self.0.clone()),
        })
    }

    fn of(value: &PolicyValue) -> Option<Self> {
        match value {
            PolicyValue::Number(rate) => Some((*rate).into()),
            PolicyValue::Rates(rates) => Self::new(rates.clone()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rate_is_in_force_until_the_next() {
        let percent = |percent| Decimal::new(percent, 2);
        let rate = DiscountRate::new(vec![(31, percent(3)), (0, percent(4)), (76, percent(2))]);
        let rate = rate.unwrap();
        let years = |last| rate.years_in_force(last).collect::<Vec<_>>();
        assert_eq!(years(0), [0, 0, 0]);
        assert_eq!(years(30), [30, 0, 0]);
        assert_eq!(years(31), [30, 1, 0]);
        assert_eq!(years(100), [30, 45, 25]);
        // In the first year after the start the second rate is in force already.
        let rate = DiscountRate::new(vec![(0, percent(4)), (1, percent(3))]).unwrap();
        assert_eq!(rate.years_in_force(2).collect::<Vec<_>>(), [0, 2]);
        assert_eq!(DiscountRate::new(vec![(1, percent(4))]), None);
    }
}
