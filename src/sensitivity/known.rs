//! What a search for a boundary has found out on its way: values at which it is known whether enough is gained, so that
//! they need not be looked at again.

use rust_decimal::Decimal;

use super::Varied;
use super::evaluation::Evaluation;

/// Stretches of values on which it is known whether enough is gained.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Known {
    stretches: Vec<(Decimal, Decimal, bool)>,
}

impl Known {
    /// Notes that between two values, themselves included, the answer is one and the same.
    pub(super) fn add(&mut self, one: Decimal, other: Decimal, holds: bool) {
        let stretch = (one.min(other), one.max(other), holds);
        self.stretches.push(stretch);
    }

    /// Whether enough is gained at a value; nothing where that is not known.
    fn at(&self, value: Decimal) -> Option<bool> {
        let mut stretches = self.stretches.iter();
        let known = stretches.find(|(least, most, _)| (*least..=*most).contains(&value));
        known.map(|(_, _, holds)| *holds)
    }
}

/// An input, and what is known of it.
pub(super) struct Asked<'a, 'c> {
    pub(super) evaluation: &'a mut Evaluation<'c, Decimal>,
    pub(super) input: &'a Varied<'a>,
    pub(super) known: &'a Known,
}

impl Asked<'_, '_> {
    /// Whether enough is gained at a value.
    pub(super) fn holds(&mut self, value: Decimal) -> bool {
        let known = self.known.at(value);
        known.unwrap_or_else(|| self.evaluation.holds(self.input, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_holds_between_the_ends_and_at_them() {
        let whole = |value: i64| Decimal::from(value);
        let mut known = Known::default();
        known.add(whole(5), whole(2), true);
        known.add(whole(6), whole(9), false);
        let asked = [1, 2, 4, 5, 6, 9, 10].map(|value| known.at(whole(value)));
        let (yes, no) = (Some(true), Some(false));
        assert_eq!(asked, [None, yes, yes, yes, no, no, None]);
        assert_eq!(known.at(Decimal::new(55, 1)), None);
    }
}
