//! The line of a number: how it is made, and what it comes to, with so many decimals that a reader who computes what is
//! printed gets what is printed.

use rust_decimal::Decimal;

use super::trace_expression::{Shown, Written, amount, is_exact, is_the_same, signed};
use super::trace_parts::{is_input, is_multiplied, is_short, only_part, within_headline};
use crate::model::rounded;
use crate::trace::{Node, Operation, Term, Unit};
use crate::words::{Language, trace_term};

/// The decimals that are tried one after the other: those with which `si calc` writes a number, and more where the line
/// would be wrong with these.
const DECIMALS: [u32; 7] = [0, 4, 6, 9, 12, 18, 24];

/// A headline: the figure written out to its inputs where one line holds that. Where it is no more than another number,
/// how that is made; nothing where it is given.
pub(super) fn headline(node: &Node, language: Language) -> Option<String> {
    let real = real(node);
    if real.parts.is_empty() {
        return is_said_in_words(node).then(|| step(node, language));
    }
    let inline = within_headline(real);
    Some(equation(real, node, &inline, language))
}

/// The line of a step. Where it is no more than another step, its number alone: how that is made follows.
pub(super) fn step(node: &Node, language: Language) -> String {
    let mut real = node;
    while let Some(part) = only_part(real).filter(|_| !is_said_in_words(real)) {
        if is_step(part) || part.parts.is_empty() || is_input(part) {
            return amount(node, language);
        }
        real = part;
    }
    if real.parts.is_empty() {
        return amount(node, language);
    }
    equation(real, node, &is_short, language)
}

/// Whether a number has a line of its own: not one that is given or a sum of nothing, and not one that stands within the
/// line above.
pub(super) fn is_step(node: &Node) -> bool {
    let is_nothing = |part: &Node| part.term == Term::Nothing;
    !node.parts.iter().all(is_nothing)
        && !is_short(node)
        && (!is_input(node) || is_multiplied(node))
        && node.operation != Operation::Round(9)
}

/// The number that a number is, where it is no more than that.
pub(super) fn real(mut node: &Node) -> &Node {
    while let Some(part) = only_part(node).filter(|_| !is_said_in_words(node)) {
        node = part;
    }
    node
}

/// Whether a number is no other than something that has words and no number: a sum of nothing.
fn is_said_in_words(node: &Node) -> bool {
    let part = node.parts.first();
    part.is_some_and(|part| matches!(part.term, Term::Nothing | Term::NoReturnModel))
}

/// `expression = number`. The number is that of `result`, which may count something else.
fn equation(
    node: &Node,
    result: &Node,
    inline: &dyn Fn(&Node) -> bool,
    language: Language,
) -> String {
    match node.operation {
        Operation::Boundary => return boundary(node, language),
        Operation::AtLeast => return at_least(node, language),
        _ => {}
    }
    // What is rounded is known to the last decimal.
    let decimals = match node.operation {
        Operation::Round(decimals)
        | Operation::RoundUp(decimals)
        | Operation::RoundDown(decimals) => decimals,
        _ => 0,
    };
    let value = Shown { language, decimals }.amount(result);
    let text = value.text.trim_start_matches("≈\u{A0}");
    let value = value.value.unwrap_or_default();
    let is_whole = jumps(node, inline);
    let written_with = result.unit.decimals().max(decimals);
    let mut last = String::new();
    for decimals in DECIMALS {
        let Written {
            text: made,
            value: gives,
        } = Shown { language, decimals }.operation(node, inline);
        // What follows from exact numbers is exact itself.
        let is_known = is_exact(result, value) || !made.contains('≈');
        if is_known && gives.is_some_and(|gives| is_the_same(gives, value)) {
            return format!("{made} = {text}");
        }
        last = format!("{made} ≈ {text}");
        if gives.is_some_and(|gives| is_close(gives, value, written_with, is_whole)) {
            return last;
        }
    }
    last
}

/// Whether a reader who gets a number would write the other: it is that when it is rounded, or so near a large amount
/// that nobody minds, as where many rounded numbers are added up. Numbers that are rounded or compared within the line
/// are whole.
fn is_close(gives: Decimal, value: Decimal, decimals: u32, is_whole: bool) -> bool {
    let near = value.abs() * Decimal::new(1, 7);
    rounded(gives, decimals) == value || (!is_whole && (gives - value).abs() <= near)
}

/// Whether a number that the line rounds or compares jumps where its parts differ a little.
fn jumps(node: &Node, inline: &dyn Fn(&Node) -> bool) -> bool {
    let jumps_itself = matches!(
        node.operation,
        Operation::Floor
            | Operation::Round(_)
            | Operation::RoundUp(_)
            | Operation::RoundDown(_)
            | Operation::LeftOver(_)
            | Operation::FirstCovered(_)
            | Operation::FirstPaid(_)
            | Operation::LastPaid(_)
    );
    let mut parts = node.parts.iter().filter(|part| inline(part));
    jumps_itself || parts.any(|part| jumps(part, inline))
}

/// `coverage ≈ 1.623106 ≥ 1 → yes (1)`, `coverage ≈ 0.9999996 < 1 → no (0)`: with so many decimals that the two stand
/// as they do when they are compared.
fn at_least(node: &Node, language: Language) -> String {
    let [coverage, target] = node.parts.as_slice() else {
        return amount(node, language);
    };
    let is_seen = |decimals: &u32| {
        let shown = Shown {
            language,
            decimals: *decimals,
        };
        let both = [coverage, target].map(|part| shown.rounded(part));
        node.operation.of(&both) == Some(node.value)
    };
    let decimals = DECIMALS.into_iter().find(is_seen).unwrap_or_default();
    let at = |part: &Node| Shown { language, decimals }.amount(part).text;
    let sign = if node.value.is_zero() { '<' } else { '≥' };
    let (word, _) = trace_term(Term::Coverage.key(), language);
    format!(
        "{word} {} {sign} {} → {}",
        at(coverage),
        at(target),
        amount(node, language)
    )
}

/// `coverage(0.050618) = 1.000002 ≥ 1; coverage(0.050617) = 0.999999 < 1`, with so many decimals that the two sides
/// can be told apart, each on its side.
fn boundary(node: &Node, language: Language) -> String {
    let [there, coverage, beyond, below, target] = node.parts.as_slice() else {
        return amount(node, language);
    };
    let term = match coverage.term {
        Term::AboveNeeded => Term::AboveNeeded,
        _ if coverage.unit == Unit::Kronor => Term::Realisable,
        _ => Term::Coverage,
    };
    let (word, _) = trace_term(term.key(), language);
    let apart = |decimals: &u32| {
        let shown = Shown {
            language,
            decimals: *decimals,
        };
        shown.rounded(there) != shown.rounded(beyond)
    };
    let decimals = DECIMALS.into_iter().find(apart).unwrap_or_default();
    let at = |node: &Node| Shown { language, decimals }.amount(node).text;
    let precise = |node: &Node| {
        let value = rounded(node.value, 9).normalize();
        signed(value, language)
    };
    format!(
        "{}: {word}({}) = {} ≥ {target}; {word}({}) = {} < {target}",
        at(node),
        at(there),
        precise(coverage),
        at(beyond),
        precise(below),
        target = precise(target),
    )
}
