//! Written-out figures as JSON, `si.trace/1`: a tree of numbers with the operation that makes each from its factors.

use std::io::{self, Write};

use rust_decimal::Decimal;
use serde::Serialize;

use super::exact_json::Exact;
use super::trace_whose::whose;
use crate::trace::{GivenBy, Node, Operation, Term, Unit};
use crate::words::{Label, Language, preset_source, trace_term, trace_unit};

/// Writes figures of an application: one object, or an array where several were asked for.
///
/// # Errors
/// The output cannot be written.
pub fn write(
    output: &mut dyn Write,
    file: &str,
    figures: &[Node],
    language: Language,
) -> io::Result<()> {
    let objects: Vec<TraceJson> = figures
        .iter()
        .map(|figure| TraceJson {
            schema: "si.trace/1",
            file,
            figure: NodeJson::of(figure, language),
        })
        .collect();
    match objects.as_slice() {
        [object] => serde_json::to_writer_pretty(&mut *output, object)?,
        objects => serde_json::to_writer_pretty(&mut *output, objects)?,
    }
    writeln!(output)
}

/// Writes the names of all figures with their values.
///
/// # Errors
/// The output cannot be written.
pub fn write_list(
    output: &mut dyn Write,
    file: &str,
    figures: &[Node],
    language: Language,
) -> io::Result<()> {
    let list = ListJson {
        schema: "si.trace/1",
        file,
        figures: figures
            .iter()
            .map(|figure| FigureJson {
                name: figure.name.as_deref(),
                label: label(figure, language),
                value: (!figure.is_never()).then(|| Exact(figure.written())),
                unit: unit(&figure.unit, language),
            })
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *output, &list)?;
    writeln!(output)
}

#[derive(Serialize)]
struct TraceJson<'n> {
    schema: &'static str,
    file: &'n str,
    figure: NodeJson<'n>,
}

#[derive(Serialize)]
struct ListJson<'n> {
    schema: &'static str,
    file: &'n str,
    figures: Vec<FigureJson<'n>>,
}

#[derive(Serialize)]
struct FigureJson<'n> {
    name: Option<&'n str>,
    label: String,
    value: Option<Exact>,
    unit: &'n str,
}

#[derive(Serialize)]
struct NodeJson<'n> {
    name: Option<&'n str>,
    label: String,
    value: Option<Exact>,
    unit: &'n str,
    operation: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    decimals: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_year: Option<i32>,
    rule: Option<&'static str>,
    factors: Vec<NodeJson<'n>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    decided_by: Vec<NodeJson<'n>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    word: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'n str>,
    place: Option<PlaceJson<'n>>,
    source: Option<&'n str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    given_by: Option<String>,
}

#[derive(Serialize)]
struct PlaceJson<'n> {
    file: &'n str,
    line: u32,
}

impl<'n> NodeJson<'n> {
    fn of(node: &'n Node, language: Language) -> Self {
        let origin = &node.origin;
        Self {
            name: node.name.as_deref(),
            label: label(node, language),
            value: (!node.is_never() && node.word.is_none()).then_some(Exact(node.value)),
            unit: unit(&node.unit, language),
            operation: operation(node.operation),
            decimals: match node.operation {
                Operation::Round(decimals)
                | Operation::RoundUp(decimals)
                | Operation::RoundDown(decimals) => Some(decimals),
                _ => None,
            },
            position: match node.operation {
                Operation::LeftOver(position) => Some(position),
                _ => None,
            },
            first_year: match node.operation {
                Operation::FirstCovered(year)
                | Operation::FirstPaid(year)
                | Operation::LastPaid(year) => Some(year),
                _ => None,
            },
            rule: rule(node, language),
            factors: node
                .parts
                .iter()
                .map(|part| Self::of(part, language))
                .collect(),
            decided_by: node
                .decided_by
                .iter()
                .map(|decisive| Self::of(decisive, language))
                .collect(),
            word: node.word,
            address: origin.address.as_deref(),
            place: origin
                .place
                .as_ref()
                .map(|(file, line)| PlaceJson { file, line: *line }),
            source: source(node, language),
            given_by: origin.given_by.as_ref().and_then(given_by),
        }
    }
}

/// What a number is, with what tells it from others of its kind.
pub(super) fn label(node: &Node, language: Language) -> String {
    let term = trace_term(node.term.key(), language).0;
    match &node.of {
        Some(of) => format!("{term}: {}", whose(node, of, language)),
        None => term.to_owned(),
    }
}

/// The rule by which a number is made, where its operation does not say it and the rule was used.
pub(super) fn rule(node: &Node, language: Language) -> Option<&'static str> {
    let rule = trace_term(node.term.key(), language).1;
    rule.filter(|_| node.term != Term::UnitCost || is_converted(node))
}

/// Whether a number is made with an index.
fn is_converted(node: &Node) -> bool {
    node.term == Term::IndexTo || node.parts.iter().any(is_converted)
}

/// Where a number comes from: what a file says of it, or of a preset of the program where its rules stand.
pub(super) fn source(node: &Node, language: Language) -> Option<&str> {
    let origin = &node.origin;
    let of_preset = || match (&origin.given_by, &origin.address) {
        (Some(GivenBy::Preset(preset)), Some(address)) => {
            let key = address.split('.').nth(1).unwrap_or_default();
            Some(preset_source(preset, key, language))
        }
        _ => None,
    };
    origin.source.as_deref().or_else(of_preset)
}

/// What a number counts, in words; of units of a unit cost as its database calls one.
pub(super) fn unit(unit: &Unit, language: Language) -> &str {
    match unit {
        Unit::Units(name) => name,
        Unit::Holds => Label::UnitYes.text(language),
        other => counted(other, Decimal::ZERO, language),
    }
}

/// What so many are called.
pub(super) fn counted(unit: &Unit, count: Decimal, language: Language) -> &'static str {
    let key = match unit {
        Unit::Kronor | Unit::InputKronor => "kronor",
        Unit::People => "people",
        Unit::Days => "days",
        Unit::Months => "months",
        Unit::Posts => "posts",
        Unit::Years => "years",
        Unit::Units(_) | Unit::Plain | Unit::CalendarYear | Unit::Holds => "",
    };
    trace_unit(key, count, language)
}

/// The operation's name, the same in every language.
fn operation(operation: Operation) -> &'static str {
    match operation {
        Operation::Given => "given",
        Operation::Above => "above",
        Operation::Same => "same",
        Operation::Sum => "sum",
        Operation::Difference => "difference",
        Operation::Product => "product",
        Operation::Quotient => "quotient",
        Operation::Power => "power",
        Operation::Minimum => "minimum",
        Operation::Maximum => "maximum",
        Operation::Round(_) => "round",
        Operation::Floor => "floor",
        Operation::RoundUp(_) => "round_up",
        Operation::RoundDown(_) => "round_down",
        Operation::LeftOver(_) => "left_over",
        Operation::FirstCovered(_) => "first_covered",
        Operation::FirstPaid(_) => "first_paid",
        Operation::LastPaid(_) => "last_paid",
        Operation::AtLeast => "at_least",
        Operation::Boundary => "boundary",
    }
}

fn given_by(given_by: &GivenBy) -> Option<String> {
    Some(match given_by {
        GivenBy::Default => "default".to_owned(),
        GivenBy::File => return None,
        GivenBy::Set(setting) => format!("--set {setting}"),
        GivenBy::Scenario(id) => format!("--scenario {id}"),
        GivenBy::Grid(range) => format!("--grid {range}"),
        GivenBy::CommandLine => "--policy".to_owned(),
        GivenBy::Preset(preset) => format!("preset {preset}"),
    })
}
