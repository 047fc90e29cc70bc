//! Figures of a case with other inputs as text: what is changed, and what follows from it.

use crate::trace::{Node, Operation, Term, WITHIN};

/// What an input is changed to in coverage there: the end of its range, or the points of a grid.
pub(super) fn changed(node: &Node) -> Vec<&Node> {
    let term = match node.term {
        Term::CoverageAtLow => Term::Low,
        Term::CoverageAtHigh => Term::High,
        Term::CoverageInCell | Term::MeetsTargetInCell => Term::GridPoint,
        _ => return Vec::new(),
    };
    let mut found: Vec<&Node> = Vec::new();
    find(node, term, &mut found);
    // The point of the row before that of the column, wherever the inputs stand.
    found.sort_by(|one, other| other.name.cmp(&one.name));
    found
}

/// The named numbers of a kind, each once.
fn find<'n>(node: &'n Node, term: Term, found: &mut Vec<&'n Node>) {
    let is_new = found.iter().all(|known| known.name != node.name);
    if node.term == term && node.name.is_some() && is_new {
        found.push(node);
    }
    for part in &node.parts {
        find(part, term, found);
    }
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
    let is_kept = matches!(
        node.term,
        Term::Low | Term::High | Term::GridPoint | Term::UnitCost
    );
    if is_same && !is_kept {
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
