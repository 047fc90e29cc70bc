//! Which parts of a number stand within its line by their own parts, and which by their number.

use rust_decimal::Decimal;

use crate::trace::{GivenBy, Node, Operation, Term};

/// The most numbers that one line writes out.
const LONGEST: usize = 16;

/// Whether a headline writes a part out: all of it where one line holds that.
pub(super) fn within_headline(node: &Node) -> impl Fn(&Node) -> bool {
    let whole = leaves_below(node) <= LONGEST;
    move |part| (whole && !is_closed(part)) || is_short(part)
}

/// Whether a part stands by its number in a line that writes everything else out: it has a step of its own.
fn is_closed(node: &Node) -> bool {
    // To how many decimals a number is rounded is seen where it stands by itself.
    let is_rounded = match node.operation {
        Operation::Round(decimals) => decimals != 9,
        Operation::Floor | Operation::RoundUp(_) | Operation::RoundDown(_) => true,
        _ => false,
    };
    let is_a_list = matches!(
        node.operation,
        Operation::Boundary
            | Operation::AtLeast
            | Operation::LeftOver(_)
            | Operation::FirstCovered(_)
            | Operation::FirstPaid(_)
            | Operation::LastPaid(_)
    );
    let has_a_step = matches!(
        node.term,
        Term::Weight
            | Term::PoolUnits
            | Term::WholeSteps
            | Term::StepsTaken
            | Term::Low
            | Term::High
            | Term::Changed
    );
    is_rounded || is_a_list || has_a_step || is_multiplied(node)
}

/// Whether a part is always written out within the line of what it belongs to.
pub(super) fn is_short(node: &Node) -> bool {
    matches!(
        node.term,
        Term::NotDeadweight
            | Term::NotDisplaced
            | Term::Believed
            | Term::Share
            | Term::WeightOfYear
            | Term::Persistence
            | Term::Overlap
            | Term::OverlapFrom
            | Term::OverlapTo
            | Term::WageWithOnCost
            | Term::Growth
            | Term::DiscountFactor
            | Term::Floor
            | Term::Target
            | Term::UnitCostFound
            | Term::Spread
            | Term::GridSum
            | Term::StepsBefore
            | Term::PartOfSum
    ) && node.operation != Operation::Given
}

/// Whether a part is the product that a quotient divides, a step that nobody writes by itself.
pub(super) fn is_numerator(node: &Node, part: &Node) -> bool {
    node.operation == Operation::Quotient
        && part.operation == Operation::Product
        && part.name.is_none()
        && part.term == node.term
}

/// A default that changes nothing: it is among the inputs, and needs no factor of its own.
pub(super) fn is_neutral(node: &Node) -> bool {
    let is_default = |node: &Node| node.origin.given_by == Some(GivenBy::Default);
    // What is left of 1 when a default 0 is taken away.
    let is_whole =
        || node.operation == Operation::Difference && node.parts.iter().skip(1).all(is_default);
    node.value == Decimal::ONE && (is_default(node) || is_whole())
}

/// The only part that a line of a number would show, where the number is no more than that.
pub(super) fn only_part(node: &Node) -> Option<&Node> {
    let is_one = match node.operation {
        Operation::Same
        | Operation::Round(9)
        | Operation::Sum
        | Operation::Difference
        | Operation::Quotient
        | Operation::Minimum
        | Operation::Maximum => node.parts.len() == 1,
        Operation::Product => {
            let mut counted = node.parts.iter().filter(|part| !is_neutral(part));
            let first = counted.next();
            return first.filter(|_| counted.next().is_none());
        }
        // What is rounded is not rounded again.
        Operation::RoundUp(decimals) => {
            let part = node.parts.first().map(|part| part.operation);
            matches!(part, Some(Operation::RoundUp(known)) if known <= decimals)
        }
        Operation::RoundDown(decimals) => {
            let part = node.parts.first().map(|part| part.operation);
            matches!(part, Some(Operation::RoundDown(known)) if known <= decimals)
        }
        _ => false,
    };
    node.parts.first().filter(|_| is_one)
}

fn leaves(node: &Node) -> usize {
    if node.parts.is_empty() || is_closed(node) {
        1
    } else if node.term == Term::PartOfSum {
        node.parts.len()
    } else {
        leaves_below(node)
    }
}

fn leaves_below(node: &Node) -> usize {
    let counted = node.parts.iter().filter(|part| !is_neutral(part));
    counted.map(leaves).sum()
}

/// The operation that a part shows: that of its only part where it is no more than that.
pub(super) fn single(node: &Node) -> Operation {
    match (node.operation, node.parts.as_slice()) {
        (Operation::Same | Operation::Round(9), [part])
            if !part.parts.is_empty() && !is_input(part) =>
        {
            single(part)
        }
        (operation, _) => operation,
    }
}

/// Whether an input is the file's number, or a value that is set, times what is set: a step of its own.
pub(super) fn is_multiplied(node: &Node) -> bool {
    is_input(node) && node.operation == Operation::Product
}

/// Whether a number is an input, though it may refer to a parameter or hold several years.
pub(super) fn is_input(node: &Node) -> bool {
    node.term == Term::Input
}
