//! `--fail-on` and `--shard` as typed, made into values.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::input::exact;
use crate::recalculation::{Recalculation, fell_by};

/// What makes a run end with 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FailOn {
    /// An application changes sides.
    Flip,
    /// Coverage falls by so large a part of what it was, or by more.
    Drop(Decimal),
}

impl FailOn {
    /// Reads `flip` or `drop=5`.
    pub(super) fn of(text: &str) -> Option<Self> {
        if text == "flip" {
            return Some(Self::Flip);
        }
        let percent = exact(text.strip_prefix("drop=")?.trim()).ok()?;
        let is_share = percent > Decimal::ZERO && percent <= Decimal::ONE_HUNDRED;
        is_share.then(|| Self::Drop(percent / Decimal::ONE_HUNDRED))
    }

    /// Whether an application makes the run end so.
    pub(super) fn applies(&self, recalculation: &Recalculation) -> bool {
        match self {
            Self::Flip => recalculation.flip().is_some(),
            Self::Drop(part) => fell_by(&recalculation.old, &recalculation.new, *part),
        }
    }
}

/// A part of a list, of some that are it in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shard {
    number: usize,
    of: usize,
}

impl Shard {
    /// Reads `1/4`.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (number, of) = text.split_once('/')?;
        let (number, of) = (number.parse().ok()?, of.parse().ok()?);
        (1 <= number && number <= of).then_some(Self { number, of })
    }

    /// The positions of the part in a list of so many. Parts differ in length by one at the most, and stand after each
    /// other: what they give, put together in their order, is what the whole list gives.
    pub(super) fn range(self, count: usize) -> Range<usize> {
        let end = |number: usize| {
            let (each, more) = (count / self.of, count % self.of);
            each * number + more.min(number)
        };
        end(self.number - 1)..end(self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_stand_after_each_other_and_are_the_whole() {
        for count in 0..50 {
            for of in 1..20 {
                let mut all = Vec::new();
                for number in 1..=of {
                    let range = Shard { number, of }.range(count);
                    assert!(range.len().abs_diff(count / of) <= 1);
                    all.extend(range);
                }
                assert_eq!(all, (0..count).collect::<Vec<_>>(), "{count} in {of}");
            }
        }
    }

    #[test]
    fn what_is_no_shard_and_no_condition_is_refused() {
        for text in ["", "1", "0/3", "4/3", "1/0", "a/b", "-1/2", "1/2/3"] {
            assert_eq!(Shard::of(text), None, "{text}");
        }
        assert_eq!(Shard::of("2/3"), Some(Shard { number: 2, of: 3 }));
        for text in [
            "", "flop", "drop", "drop=", "drop=0", "drop=-1", "drop=101", "drop=5%",
        ] {
            assert_eq!(FailOn::of(text), None, "{text}");
        }
        assert_eq!(
            FailOn::of("drop=2.5"),
            Some(FailOn::Drop(Decimal::new(25, 3)))
        );
    }
}
