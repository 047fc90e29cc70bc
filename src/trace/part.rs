//! Numbers as parts of others: named, with the value of the calculation, added up.

use rust_decimal::Decimal;

use super::{Node, Operation, Term, Unit};

impl Node {
    /// The number that can be asked for by a name.
    pub(super) fn named(self, name: String) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }

    /// The number that the calculation gives: the operation must give the same.
    pub(super) fn calculated(self, value: Decimal) -> Self {
        Self { value, ..self }
    }

    /// The sum of parts; a single part alone, and of none nothing.
    pub(super) fn sum(term: Term, unit: Unit, mut parts: Vec<Self>) -> Self {
        if parts.is_empty() {
            parts.push(Self::given(Term::Nothing, unit.clone(), Decimal::ZERO));
        }
        let operation = if parts.len() == 1 {
            Operation::Same
        } else {
            Operation::Sum
        };
        parts.shrink_to_fit();
        Self::computed(term, unit, operation, parts)
    }

    /// What a number is of a sum.
    pub(super) fn part_of(own: Self, sum: Self) -> Self {
        let parts = vec![own, sum];
        Self::computed(Term::PartOfSum, Unit::Plain, Operation::Quotient, parts)
    }
}
