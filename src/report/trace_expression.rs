//! A number's operation as people write it: `10 personer × 0,2 × 100 dygn`.

use rust_decimal::Decimal;

use super::trace_json::counted;
use crate::model::rounded;
use crate::trace::{GivenBy, Node, Operation, Term, Unit};
use crate::words::{Language, TraceLabel, number, so_many, trace_term};

/// The most numbers that one line writes out.
const LONGEST: usize = 16;

/// The number with what it counts; `≈` before one that has more decimals than are shown.
pub fn amount(node: &Node, language: Language) -> String {
    if node.is_never() {
        return TraceLabel::Never.text(language).to_owned();
    }
    if node.unit == Unit::CalendarYear {
        return node.value.normalize().to_string();
    }
    let shown = rounded(node.value, node.unit.decimals()).normalize();
    let about = if shown == node.value { "" } else { "≈\u{A0}" };
    let counts = match &node.unit {
        Unit::Units(name) => so_many(name, shown),
        other => counted(other, shown, language).into(),
    };
    let mut shown = shown;
    if node.unit == Unit::Kronor && shown.scale() > 0 {
        shown.rescale(2);
    }
    let text = number(shown, language);
    if counts.is_empty() {
        format!("{about}{text}")
    } else {
        format!("{about}{text}\u{A0}{counts}")
    }
}

/// How the number is made of its parts, written out to its inputs where one line holds that.
pub fn whole_expression(node: &Node, language: Language) -> String {
    let whole = leaves(node) <= LONGEST;
    operation(
        node,
        &|part| (whole && !is_closed(part)) || is_short(part),
        language,
    )
}

/// How the number is made of its parts.
pub fn expression(node: &Node, language: Language) -> String {
    operation(node, &is_short, language)
}

/// Whether a part stands by its number in a line that writes everything else out: it has a step of its own.
fn is_closed(node: &Node) -> bool {
    matches!(
        node.term,
        Term::Weight | Term::PoolUnits | Term::WholeSteps | Term::Low | Term::High | Term::Changed
    )
}

/// Whether a part is always written out within the line of what it belongs to.
pub fn is_short(node: &Node) -> bool {
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
    ) && node.operation != Operation::Given
}

/// A default that changes nothing: it is among the inputs, and needs no factor of its own.
fn is_neutral(node: &Node) -> bool {
    let is_default = |node: &Node| node.origin.given_by == Some(GivenBy::Default);
    // What is left of 1 when a default 0 is taken away.
    let is_whole =
        || node.operation == Operation::Difference && node.parts.iter().skip(1).all(is_default);
    node.value == Decimal::ONE && (is_default(node) || is_whole())
}

fn leaves(node: &Node) -> usize {
    if node.parts.is_empty() || is_closed(node) {
        1
    } else {
        node.parts
            .iter()
            .filter(|part| !is_neutral(part))
            .map(leaves)
            .sum()
    }
}

fn operation(node: &Node, inline: &dyn Fn(&Node) -> bool, language: Language) -> String {
    let part = |part: &Node| term(part, node.operation, inline, language);
    let parts = || node.parts.iter().map(part).collect::<Vec<_>>();
    let list = || parts().join("; ");
    match node.operation {
        Operation::Given | Operation::Above => amount(node, language),
        Operation::Same => parts().concat(),
        Operation::Sum => parts().join(" + "),
        Operation::Difference => parts().join(" − "),
        Operation::Product => {
            let counted: Vec<&Node> = node.parts.iter().filter(|part| !is_neutral(part)).collect();
            let counted = if counted.is_empty() {
                node.parts.iter().collect()
            } else {
                counted
            };
            counted
                .into_iter()
                .map(part)
                .collect::<Vec<_>>()
                .join(" × ")
        }
        Operation::Quotient => parts().join(" / "),
        Operation::Power => parts().join("^"),
        Operation::Minimum => format!("{}({})", named(TraceLabel::Minimum, language), list()),
        Operation::Maximum => format!("{}({})", named(TraceLabel::Maximum, language), list()),
        Operation::Round(9) => list(),
        Operation::Round(_) => format!("{}({})", named(TraceLabel::Round, language), list()),
        Operation::Floor | Operation::RoundDown(_) => {
            format!("{}({})", named(TraceLabel::Floor, language), list())
        }
        Operation::RoundUp(_) => format!("{}({})", named(TraceLabel::RoundUp, language), list()),
        Operation::LeftOver(_) => {
            let mut parts = parts().into_iter();
            let left = parts.next().unwrap_or_default();
            let several = node
                .parts
                .first()
                .is_some_and(|left| left.value > Decimal::ONE);
            let label = if several {
                TraceLabel::LeftToSeveral
            } else {
                TraceLabel::LeftTo
            };
            format!(
                "{left} {}({})",
                named(label, language),
                parts.collect::<Vec<_>>().join("; ")
            )
        }
        Operation::Boundary => boundary(node, language),
        Operation::FirstPaid(from) | Operation::LastPaid(from) => {
            let label = match node.operation {
                Operation::FirstPaid(_) => TraceLabel::FirstPaid,
                _ => TraceLabel::LastPaid,
            };
            let years = (from..).zip(&node.parts);
            let years = years.map(|(year, paid)| format!("{year}: {}", amount(paid, language)));
            let years = years.collect::<Vec<_>>().join("; ");
            format!("{}({years})", named(label, language))
        }
        Operation::FirstCovered(from) => {
            let cost = node.parts.first().map(|cost| amount(cost, language));
            let years = (from..).zip(node.parts.iter().skip(1));
            let years = years.map(|(year, sum)| format!("{year}: {}", amount(sum, language)));
            format!(
                "{}≥ {} ({})",
                named(TraceLabel::FirstCovered, language),
                cost.unwrap_or_default(),
                years.collect::<Vec<_>>().join("; ")
            )
        }
    }
}

/// `coverage(0.050618) = 1.000002 ≥ 1; coverage(0.050617) = 0.999999 < 1`, with so many decimals that the two sides
/// can be told apart.
fn boundary(node: &Node, language: Language) -> String {
    let precise = |node: &Node| number(rounded(node.value, 9).normalize(), language);
    let [there, coverage, beyond, below, target] = node.parts.as_slice() else {
        return amount(node, language);
    };
    let term = match coverage.term {
        Term::AboveNeeded => Term::AboveNeeded,
        _ if coverage.unit == Unit::Kronor => Term::Realisable,
        _ => Term::Coverage,
    };
    let (word, _) = trace_term(term.key(), language);
    format!(
        "{word}({}) = {} ≥ {target}; {word}({}) = {} < {target}",
        amount(there, language),
        precise(coverage),
        amount(beyond, language),
        precise(below),
        target = precise(target),
    )
}

fn named(label: TraceLabel, language: Language) -> String {
    format!("{} ", label.text(language))
}

/// A part within a line: its number, or its own operation in parentheses where these are needed.
fn term(
    part: &Node,
    around: Operation,
    inline: &dyn Fn(&Node) -> bool,
    language: Language,
) -> String {
    if matches!(part.term, Term::Nothing | Term::NoReturnModel) {
        return trace_term(part.term.key(), language).0.to_owned();
    }
    if part.parts.is_empty() || !inline(part) || is_input(part) {
        let text = amount(part, language);
        let negative = part.value.is_sign_negative() && around != Operation::Same;
        return if negative { format!("({text})") } else { text };
    }
    let text = operation(part, inline, language);
    let binds = |operation| match operation {
        Operation::Sum | Operation::Difference => 1,
        Operation::Product | Operation::Quotient => 2,
        Operation::Power => 3,
        _ => 4,
    };
    let own = single(part);
    let looser = binds(own) < binds(around);
    let same = binds(own) == binds(around)
        && matches!(
            around,
            Operation::Difference | Operation::Quotient | Operation::Power
        );
    let bare = matches!(
        around,
        Operation::Same
            | Operation::Minimum
            | Operation::Maximum
            | Operation::Round(_)
            | Operation::Floor
            | Operation::RoundUp(_)
            | Operation::RoundDown(_)
            | Operation::LeftOver(_)
    );
    if (looser || same) && !bare {
        format!("({text})")
    } else {
        text
    }
}

/// The operation that a part shows: that of its only part where it is no more than that.
fn single(node: &Node) -> Operation {
    match (node.operation, node.parts.as_slice()) {
        (Operation::Same | Operation::Round(9), [part])
            if !part.parts.is_empty() && !is_input(part) =>
        {
            single(part)
        }
        (operation, _) => operation,
    }
}

/// Whether a number is an input, though it may refer to a parameter or hold several years.
pub fn is_input(node: &Node) -> bool {
    node.term == Term::Input
}
