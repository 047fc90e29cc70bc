//! What tells a number from others of its kind: a department, a year, a value of the policy, in words.

use rust_decimal::Decimal;

use crate::trace::{Node, Term, WITHIN};
use crate::words::{
    Label, Language, TraceLabel, decimal, payer, percent, trace_ground, trace_key, trace_term,
};

/// Whose number it is, or of what. Names are the application's own; what the program names is said in words.
pub(super) fn whose(node: &Node, of: &str, language: Language) -> String {
    if matches!(node.term, Term::CoverageInCell | Term::MeetsTargetInCell) {
        let points = of.split(", ").map(|point| set_to(point, language));
        return points.collect::<Vec<_>>().join("; ");
    }
    if matches!(node.term, Term::PresentReductions | Term::PresentCost) {
        return TraceLabel::OfBaseYear.text(language).replace("{}", of);
    }
    // A figure of a case with other inputs is called as the same figure of this one.
    let name = node.name.as_deref();
    let name = name.and_then(|name| name.rsplit(WITHIN).next());
    let group = name.and_then(|name| name.split('.').next());
    let (id, rest) = of.find(", ").map_or((of, ""), |comma| of.split_at(comma));
    let first = match (node.term, group) {
        (Term::Policy | Term::Investment | Term::NoReturnModel, _) => {
            trace_key(id, language).to_owned()
        }
        (Term::FoundationShare, _) => trace_ground(id, language),
        (_, Some("reductions" | "payers")) => payer(id, language).to_owned(),
        (_, Some("society")) => trace_term("society", language).0.to_owned(),
        _ => match id.strip_suffix(".replaced_by") {
            // Not the address of an input.
            Some(effect) if !effect.contains('.') => {
                format!("{effect}, {}", Label::InsteadOf.text(language))
            }
            _ => share(id, language),
        },
    };
    let rest = rest.split(", ").map(|part| share(part, language));
    let rest: Vec<String> = rest.skip(1).collect();
    std::iter::once(first)
        .chain(rest)
        .collect::<Vec<_>>()
        .join(", ")
}

/// What a cell sets, `effect.hvb.with=0.05` or `target_group.g.people=*0.5`, as a reader writes it.
fn set_to(typed: &str, language: Language) -> String {
    let (address, point) = typed.split_once('=').unwrap_or((typed, ""));
    let (sign, digits) = match point.strip_prefix('*') {
        Some(factor) => ("×", factor),
        None => ("=", point),
    };
    match digits.parse() {
        Ok(point) => format!("{address} {sign} {}", decimal(point, language)),
        Err(_) => typed.to_owned(),
    }
}

/// A part of what is expected as a reader writes it, `62,5 %`; everything else as it is.
fn share(said: &str, language: Language) -> String {
    let number = said.strip_suffix('%').map(str::parse::<Decimal>);
    match number {
        Some(Ok(number)) => percent(number / Decimal::ONE_HUNDRED, language),
        _ => said.to_owned(),
    }
}
