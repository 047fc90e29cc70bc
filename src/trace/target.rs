//! Whether coverage reaches the policy's target, written out (method §5): 1 or 0.

use rust_decimal::Decimal;

use super::{Figure, Node, Operation, Term, Tracer, Unit};

impl Tracer<'_> {
    /// Of the case itself.
    pub(super) fn meets_target(&self) -> Node {
        let coverage = self.node(Figure::Coverage(None));
        self.reaches_target(coverage)
            .calculated(holds(self.result.coverage.meets_target))
    }

    /// Of a coverage, against the target of the policy of this tracer's case.
    pub(super) fn reaches_target(&self, coverage: Node) -> Node {
        let parts = vec![coverage, self.node(Figure::Policy("return_target"))];
        Node::computed(Term::MeetsTarget, Unit::Holds, Operation::AtLeast, parts)
    }
}

/// Yes or no as a number.
pub(super) fn holds(is: bool) -> Decimal {
    Decimal::from(u8::from(is))
}
