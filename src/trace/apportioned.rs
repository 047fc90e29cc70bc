//! The largest remainder written out (method §6): the exact share, its whole kronor, its fraction, and who gets the
//! kronor left over.

use super::{Node, Operation, Term, Unit};

/// The part at a position of a whole number of kronor that is apportioned by weights.
pub(super) fn apportioned(term: Term, whole: &Node, weights: &[Node], position: usize) -> Node {
    let kronor = |term, operation, parts| Node::computed(term, Unit::Kronor, operation, parts);
    if weights.len() == 1 {
        return kronor(term, Operation::Same, vec![whole.clone()]);
    }
    let sum = Node::sum(Term::SumOfWeights, weights_unit(weights), weights.to_vec());
    let exact: Vec<Node> = weights
        .iter()
        .map(|weight| {
            let part = Node::part_of(weight.clone(), sum.clone());
            let product = like(
                kronor(
                    Term::ExactShare,
                    Operation::Product,
                    vec![whole.clone(), part],
                ),
                weight,
            );
            let share = kronor(Term::ExactShare, Operation::Round(9), vec![product]);
            like(share, weight)
        })
        .collect();
    let floor = |exact: &Node| {
        like(
            kronor(Term::WholeKronor, Operation::Floor, vec![exact.clone()]),
            exact,
        )
    };
    let fraction = |exact: &Node| {
        let parts = vec![exact.clone(), floor(exact)];
        like(kronor(Term::Fraction, Operation::Difference, parts), exact)
    };
    let floors = std::iter::once(whole.clone()).chain(exact.iter().map(floor));
    let left = kronor(Term::KronorLeft, Operation::Difference, floors.collect());
    let fractions = std::iter::once(left).chain(exact.iter().map(fraction));
    let extra = like(
        kronor(
            Term::LeftOver,
            Operation::LeftOver(position),
            fractions.collect(),
        ),
        &exact[position],
    );
    kronor(term, Operation::Sum, vec![floor(&exact[position]), extra])
}

/// A number said of what another is said of.
fn like(node: Node, other: &Node) -> Node {
    Node {
        of: other.of.clone(),
        ..node
    }
}

fn weights_unit(weights: &[Node]) -> Unit {
    weights
        .first()
        .map_or(Unit::Plain, |weight| weight.unit.clone())
}
