//! How much of a year's effect falls in a calendar year, written out (method §3).
//!
//! ```text
//! w(k) = Σ_j persistence^j × length of [k, k+1) ∩ [delay + j, delay + min(j + 1, duration))
//! ```

use rust_decimal::Decimal;

use super::{Figure, Node, Operation, Term, Tracer, Unit};
use crate::calculation::weights;
use crate::model::{Number, Slot};

impl Tracer<'_> {
    /// *w(k)* of an effect with its delay, duration and persistence.
    pub(super) fn weight(&self, effect_years: [Slot; 3], k: i32) -> Node {
        let [delay, duration, persistence] = effect_years.map(|slot| self.values.number(slot));
        let position = usize::try_from(k).unwrap_or(usize::MAX);
        let all = weights(delay, duration, persistence);
        let value = all.get(position).copied().unwrap_or_default();
        // Only the years of the effect that overlap calendar year k: at most two, from floor(k − delay) − 1 on.
        let parts = (0..=k)
            .filter(|j| {
                let j = Decimal::from(*j);
                let from = (delay + j).at_least(Decimal::from(k));
                let to =
                    (delay + (j + Decimal::ONE).at_most(duration)).at_most(Decimal::from(k + 1));
                j < duration && to > from
            })
            .map(|j| self.weight_of_year(effect_years, k, j));
        Node::sum(Term::Weight, Unit::Plain, parts.collect())
            .of(k)
            .calculated(value)
    }

    /// The part of *w(k)* that the effect's year *j* gives.
    fn weight_of_year(&self, [delay, duration, persistence]: [Slot; 3], k: i32, j: i32) -> Node {
        let input = |slot| self.node(Figure::Input(slot, None));
        let years = |operation, term, parts| Node::computed(term, Unit::Years, operation, parts);
        let constant = |number: i32| Self::constant(number);
        let ends = years(
            Operation::Minimum,
            Term::OverlapTo,
            vec![constant(j + 1), input(duration)],
        );
        let to = years(
            Operation::Minimum,
            Term::OverlapTo,
            vec![
                constant(k + 1),
                years(Operation::Sum, Term::OverlapTo, vec![input(delay), ends]),
            ],
        );
        let begins = if j == 0 {
            input(delay)
        } else {
            years(
                Operation::Sum,
                Term::OverlapFrom,
                vec![input(delay), constant(j)],
            )
        };
        let from = years(
            Operation::Maximum,
            Term::OverlapFrom,
            vec![constant(k), begins],
        );
        let overlap = years(Operation::Difference, Term::Overlap, vec![to, from]);
        if j == 0 {
            return overlap;
        }
        let kept = Node::computed(
            Term::Persistence,
            Unit::Plain,
            Operation::Power,
            vec![input(persistence), constant(j)],
        );
        Node::computed(
            Term::WeightOfYear,
            Unit::Plain,
            Operation::Product,
            vec![kept, overlap],
        )
    }
}
