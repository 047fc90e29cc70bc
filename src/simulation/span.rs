//! Between which numbers a number lies, whatever the draw.

use std::cmp::Ordering;

/// From a least number to a largest; they may be infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Span {
    pub(super) const ALL: Self = Self {
        low: f64::NEG_INFINITY,
        high: f64::INFINITY,
    };

    /// Between two numbers; of what is no number anything may be.
    pub(super) fn new(low: f64, high: f64) -> Self {
        if low.is_nan() || high.is_nan() {
            Self::ALL
        } else {
            Self { low, high }
        }
    }

    pub(super) fn at(value: f64) -> Self {
        Self::new(value, value)
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self::new(self.low + other.low, self.high + other.high)
    }

    /// What lies in both: one number that lies in either.
    pub(super) fn and(self, other: Self) -> Self {
        Self::new(self.low.max(other.low), self.high.min(other.high))
    }

    pub(super) fn times(self, other: Self) -> Self {
        self.corners(other, |one, two| one * two)
    }

    pub(super) fn over(self, other: Self) -> Self {
        if other.low <= 0.0 && other.high >= 0.0 {
            Self::ALL
        } else {
            self.corners(other, |one, two| one / two)
        }
    }

    fn corners(self, other: Self, of: impl Fn(f64, f64) -> f64) -> Self {
        let [one, two, three, four] = [
            of(self.low, other.low),
            of(self.low, other.high),
            of(self.high, other.low),
            of(self.high, other.high),
        ];
        if [one, two, three, four].iter().any(|corner| corner.is_nan()) {
            return Self::ALL;
        }
        Self {
            low: one.min(two).min(three.min(four)),
            high: one.max(two).max(three.max(four)),
        }
    }

    /// How every number of one stands to every number of another; `None` where that differs.
    pub(super) fn stands(self, other: Self) -> Option<Ordering> {
        if self.high < other.low {
            Some(Ordering::Less)
        } else if self.low > other.high {
            Some(Ordering::Greater)
        } else if self.low >= other.high && self.high <= other.low {
            Some(Ordering::Equal)
        } else {
            None
        }
    }
}
