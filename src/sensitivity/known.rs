//! What a search for a boundary has found out on its way: values at which it is known whether enough is gained, so that
//! they need not be looked at again.

use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use super::Varied;
use super::evaluation::Evaluation;

/// Values at which it is known whether enough is gained.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Known {
    /// Stretches on which the answer is one and the same.
    same: Vec<(RangeInclusive<Decimal>, bool)>,
    /// Stretches on which it changes once.
    turns: Vec<Turn>,
}

/// A stretch on which the answer changes once, somewhere between the values at which it is known.
#[derive(Clone, Debug, PartialEq)]
struct Turn {
    holds: RangeInclusive<Decimal>,
    fails: RangeInclusive<Decimal>,
}

impl Known {
    /// Notes that between two values the answer is one and the same, the values themselves included.
    pub(super) fn is_same(&mut self, one: Decimal, other: Decimal, holds: bool) {
        self.same.push((between(one, other), holds));
    }

    /// Notes that between two values the answer changes once; at each of them it is known up to another value.
    pub(super) fn turns(&mut self, holds: [Decimal; 2], fails: [Decimal; 2]) {
        self.turns.push(Turn {
            holds: between(holds[0], holds[1]),
            fails: between(fails[0], fails[1]),
        });
    }

    /// Whether enough is gained at a value; nothing where that is not known.
    fn at(&self, value: Decimal) -> Option<bool> {
        let turns = self.turns.iter();
        let ends = turns.flat_map(|turn| [(&turn.holds, true), (&turn.fails, false)]);
        let same = self.same.iter().map(|(values, holds)| (values, *holds));
        let mut known = same.chain(ends);
        known
            .find(|(values, _)| values.contains(&value))
            .map(|(_, holds)| holds)
    }

    /// Notes what a value has been found to be: where the answer changes once, all values before it, or after it, are
    /// the same.
    fn learn(&mut self, value: Decimal, holds: bool) {
        for turn in &mut self.turns {
            let least = *turn.holds.start().min(turn.fails.start());
            let most = *turn.holds.end().max(turn.fails.end());
            if (least..=most).contains(&value) {
                let known = if holds {
                    &mut turn.holds
                } else {
                    &mut turn.fails
                };
                *known = (*known.start()).min(value)..=(*known.end()).max(value);
            }
        }
    }
}

fn between(one: Decimal, other: Decimal) -> RangeInclusive<Decimal> {
    one.min(other)..=one.max(other)
}

/// An input, and what is known of it.
pub(super) struct Asked<'a, 'c> {
    pub(super) evaluation: &'a mut Evaluation<'c, Decimal>,
    pub(super) input: &'a Varied<'a>,
    pub(super) known: Known,
}

impl Asked<'_, '_> {
    /// Whether enough is gained at a value.
    pub(super) fn holds(&mut self, value: Decimal) -> bool {
        if let Some(holds) = self.known.at(value) {
            return holds;
        }
        let holds = self.evaluation.holds(self.input, value);
        self.known.learn(value, holds);
        holds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(known: &Known, values: &[i64]) -> Vec<Option<bool>> {
        let values = values.iter();
        values
            .map(|value| known.at(Decimal::from(*value)))
            .collect()
    }

    #[test]
    fn what_is_known_holds_between_the_ends_and_at_them() {
        let mut known = Known::default();
        known.is_same(Decimal::from(5), Decimal::from(2), true);
        let (yes, unknown) = (Some(true), None);
        assert_eq!(
            asked(&known, &[1, 2, 4, 5, 6]),
            [unknown, yes, yes, yes, unknown]
        );
    }

    #[test]
    fn where_the_answer_changes_once_each_value_tells_of_others() {
        let mut known = Known::default();
        let whole = |values: [i64; 2]| values.map(Decimal::from);
        known.turns(whole([10, 20]), whole([90, 80]));
        let (yes, no, unknown) = (Some(true), Some(false), None);
        assert_eq!(
            asked(&known, &[9, 20, 21, 79, 80, 91]),
            [unknown, yes, unknown, unknown, no, unknown]
        );
        known.learn(Decimal::from(50), true);
        known.learn(Decimal::from(60), false);
        assert_eq!(
            asked(&known, &[49, 50, 51, 59, 60, 61]),
            [yes, yes, unknown, unknown, no, no]
        );
        // Outside the stretch nothing follows from a value.
        known.learn(Decimal::from(200), false);
        assert_eq!(asked(&known, &[100, 200]), [unknown, unknown]);
    }
}
