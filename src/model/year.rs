//! Calendar years.

use std::fmt;
use std::ops::RangeInclusive;

/// A calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Year(pub(super) i32);

impl Year {
    /// The years that a file may name; what lies outside is a slip of the keyboard.
    pub(crate) const ALLOWED: RangeInclusive<i32> = 1900..=2200;

    /// The year with this number, where it is one that a file may name.
    pub(crate) fn new(number: i32) -> Option<Self> {
        Self::ALLOWED.contains(&number).then_some(Self(number))
    }

    /// The year's number.
    pub(crate) fn number(self) -> i32 {
        self.0
    }

    /// The year so many years later (earlier where negative).
    pub(crate) fn plus(self, years: i32) -> Self {
        Self(self.0 + years)
    }

    /// The year so many years later.
    pub(super) fn after(self, years: usize) -> Self {
        self.plus(i32::try_from(years).unwrap_or(i32::MAX))
    }

    /// Years from `earlier` to this one.
    pub(crate) fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The years from this one to `last`, both included.
    pub(crate) fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.0..=last.0).map(Self)
    }

    /// The year's number of days.
    pub(crate) fn days(self) -> i32 {
        let leap = self.0 % 4 == 0 && (self.0 % 100 != 0 || self.0 % 400 == 0);
        if leap { 366 } else { 365 }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leap_years_have_a_day_more() {
        assert_eq!(
            [2015, 2016, 1900, 2000].map(|year| Year(year).days()),
            [365, 366, 365, 366]
        );
    }
}
