//! Figures of a case with other inputs as text: what is changed, and what follows from it.

use crate::trace::{Node, Operation, Term, WITHIN};

/// The end of its range at which an input stands, in coverage there.
pub(super) fn changed(node: &Node) -> Option<&Node> {
    let term = match node.term {
        Term::CoverageAtLow => Term::Low,
        Term::CoverageAtHigh => Term::High,
        _ => return None,
    };
    find(node, term)
}

fn find(node: &Node, term: Term) -> Option<&Node> {
    let here = node.term == term && node.name.is_some();
    let mut parts = node.parts.iter();
    here.then_some(node)
        .or_else(|| parts.find_map(|part| find(part, term)))
}

/// The tree without what does not differ, where it is of a case with other inputs: those figures have names, and the
/// few that differ would be lost among them.
pub(super) fn of_another_case(node: &Node) -> Node {
    let mut node = node.clone();
    if !has(&node, &|part| is_of_another_case(part)) {
        return node;
    }
    let mut parts = std::mem::take(&mut node.parts);
    parts.iter_mut().for_each(leave_out_the_same);
    node.parts = parts;
    node
}

fn leave_out_the_same(node: &mut Node) {
    let is_same = node.name.is_some()
        && node.origin.address.is_none()
        && !has(node, &|part| {
            is_of_another_case(part) || part.term == Term::Tried
        });
    if is_same && !matches!(node.term, Term::Low | Term::High | Term::UnitCost) {
        node.operation = Operation::Above;
        node.parts.clear();
    }
    node.parts.iter_mut().for_each(leave_out_the_same);
}

/// Whether a number can be asked for in no other way than as a part of a figure of a case with other inputs.
pub(super) fn is_of_another_case(node: &Node) -> bool {
    node.name.as_ref().is_some_and(|name| name.contains(WITHIN))
}

fn has(node: &Node, is: &dyn Fn(&Node) -> bool) -> bool {
    is(node) || node.parts.iter().any(|part| has(part, is))
}
