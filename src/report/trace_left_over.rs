//! Who gets a krona left over, as people write it: `2 kr över, till de största av (2016: ≈ 0,13 kr; 2017: ≈ 0,58 kr)`,
//! and where fractions are equal at the place where the kronor end, who of these is first.

use rust_decimal::Decimal;

use crate::model::Number;
use crate::trace::{Node, Term};
use crate::words::{Language, TraceLabel};

/// The line from the parts of a number: how many kronor are left, and the fractions as they are written.
pub(super) fn left_over(node: &Node, parts: Vec<String>, language: Language) -> String {
    let (left, fractions) = node.parts.split_at(node.parts.len().min(1));
    let count = left.first().map_or(Decimal::ZERO, |left| left.value);
    let label = if count > Decimal::ONE {
        TraceLabel::LeftToSeveral
    } else {
        TraceLabel::LeftTo
    };
    let mut parts = parts.into_iter();
    let left = parts.next().unwrap_or_default();
    let said: Vec<String> = whose(fractions)
        .into_iter()
        .zip(parts)
        .map(|(whose, fraction)| format!("{whose}: {fraction}"))
        .collect();
    let tied = match node.term {
        _ if !is_tied(count, fractions) => "",
        Term::LeftOverOfYear => TraceLabel::TiedYears.text(language),
        _ => TraceLabel::TiedDepartments.text(language),
    };
    let label = label.text(language);
    format!("{left} {label} ({}){tied}", said.join("; "))
}

/// Whether of equal fractions some get a krona and some do not.
fn is_tied(count: Decimal, fractions: &[Node]) -> bool {
    let mut values: Vec<Decimal> = fractions.iter().map(|part| part.value.steady()).collect();
    values.sort_unstable_by(|one, other| other.cmp(one));
    let with_krona = (1..).zip(&values);
    let last = with_krona.filter(|(place, _)| Decimal::from(*place) <= count);
    let next = values.get(last.clone().count());
    last.last().map(|(_, fraction)| fraction) == next && next.is_some()
}

/// Whose each fraction is: of what tells it from others of its kind, what they do not all have in common.
fn whose(fractions: &[Node]) -> Vec<String> {
    let said = fractions
        .iter()
        .map(|part| part.of.as_deref().unwrap_or_default());
    let said: Vec<Vec<&str>> = said.map(|of| of.split(", ").collect()).collect();
    let shortest = said.iter().map(Vec::len).min().unwrap_or_default();
    let first = said.first().map_or(&[][..], Vec::as_slice);
    let from = (0..shortest.saturating_sub(1))
        .take_while(|place| {
            let mut words = said.iter().map(|words| words.get(*place));
            words.all(|word| word == first.get(*place))
        })
        .count();
    let to = (0..shortest.saturating_sub(from + 1))
        .take_while(|place| {
            let mut words = said.iter().map(|words| words.iter().rev().nth(*place));
            words.all(|word| word == first.iter().rev().nth(*place))
        })
        .count();
    let said = said.into_iter();
    said.map(|words| words[from..words.len() - to].join(", "))
        .collect()
}
