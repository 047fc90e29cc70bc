//! Written-out figures as text: the figure in one line, its steps, and every input with its place and source; for the
//! terminal or as Markdown.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::markdown::{code, code_in_table, escaped};
use super::terminal::wrapped;
use super::trace_expression::amount;
use super::trace_json::{label, rule, source};
use super::trace_line;
use super::trace_scope::of_another_case;
use super::trace_steps::{Step, steps};
use crate::model::{Choice, ReturnModel};
use crate::trace::{GivenBy, Node, Operation, Term};
use crate::words::{Language, TraceLabel};

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextForm {
    /// Lines no longer than a width.
    Terminal(usize),
    /// Markdown.
    Markdown,
}

/// The text of a figure.
pub fn text(node: &Node, form: TextForm, language: Language) -> String {
    let name = node.name.as_deref().unwrap_or_default();
    let title = label(node, language);
    let equation = trace_line::headline(node, language);
    let equation = equation.unwrap_or_else(|| input_line(node, language));
    // What stays as it is needs no steps of its own; it rests on inputs all the same.
    let inputs = inputs(node, language);
    let without = match node.term {
        Term::OutcomePart => TraceLabel::Supposed,
        _ => TraceLabel::NoInputs,
    };
    let without = without.text(language);
    let node = &of_another_case(node);
    let (steps, all) = steps(node, language);
    let rule = rule(node, language);
    let rule = rule.map(|rule| format!("{}: {rule}", TraceLabel::Rule.text(language)));
    let more = (!all).then(|| TraceLabel::More.text(language));
    match form {
        TextForm::Terminal(width) => {
            let mut text = wrapped(&format!("{name} – {title}"), width, 0);
            text.push_str(&wrapped(&equation, width, 2));
            if let Some(rule) = rule {
                text.push_str(&wrapped(&rule, width, 2));
            }
            if !steps.is_empty() {
                text.push('\n');
                text.push_str(&wrapped(TraceLabel::Steps.text(language), width, 0));
            }
            for step in &steps {
                let indent = (2 * step.depth).min(width / 3);
                let lines = wrapped(&step.text, width, indent + 2);
                text.extend([" ".repeat(indent).as_str(), "- ", lines.trim_start()]);
            }
            if let Some(more) = more {
                text.push_str(&wrapped(more, width, 0));
            }
            text.push('\n');
            text.push_str(&wrapped(TraceLabel::Inputs.text(language), width, 0));
            if inputs.is_empty() {
                let lines = wrapped(without, width, 2);
                text.extend(["- ", lines.trim_start()]);
            }
            for input in &inputs {
                let lines = wrapped(&input.join(" – "), width, 2);
                text.extend(["- ", lines.trim_start()]);
            }
            text
        }
        TextForm::Markdown => markdown(
            &[name, &title, &equation],
            rule,
            &steps,
            more,
            (&inputs, without),
            language,
        ),
    }
}

fn markdown(
    head: &[&str; 3],
    rule: Option<String>,
    steps: &[Step],
    more: Option<&str>,
    (inputs, without): (&[Vec<String>], &str),
    language: Language,
) -> String {
    let [name, title, equation] = head;
    let mut text = format!(
        "## {}\n\n{}\n\n{}\n",
        code(name),
        escaped(title),
        escaped(equation)
    );
    if let Some(rule) = rule {
        text.push_str(&format!("\n{}\n", escaped(&rule)));
    }
    if !steps.is_empty() {
        text.push_str(&format!("\n### {}\n\n", TraceLabel::Steps.text(language)));
    }
    for step in steps {
        let indent = " ".repeat(2 * step.depth);
        text.push_str(&format!("{indent}- {}\n", escaped(&step.text)));
    }
    if let Some(more) = more {
        text.push_str(&format!("\n{more}\n"));
    }
    let headings = [TraceLabel::Address, TraceLabel::Value, TraceLabel::Source];
    let headings = headings.map(|heading| heading.text(language));
    if inputs.is_empty() {
        text.push_str(&format!(
            "\n### {}\n\n{without}\n",
            TraceLabel::Inputs.text(language)
        ));
        return text;
    }
    text.push_str(&format!(
        "\n### {}\n\n| {} |\n|---|--:|---|\n",
        TraceLabel::Inputs.text(language),
        headings.join(" | ")
    ));
    for input in inputs {
        let rest = input.iter().skip(2).map(|cell| escaped(cell));
        text.push_str(&format!(
            "| {} | {} | {} |\n",
            code_in_table(&input[0]),
            escaped(&input[1]),
            rest.collect::<Vec<_>>().join(" – ")
        ));
    }
    text
}

/// A number that is given: what it is, and where it comes from.
fn input_line(node: &Node, language: Language) -> String {
    let amount = amount(node, language);
    let given = trace_line::real(node);
    let address = given.origin.address.clone();
    let said: Vec<String> = address
        .into_iter()
        .chain(given_at(given, language))
        .collect();
    if said.is_empty() {
        return amount;
    }
    let label = TraceLabel::Given.text(language);
    format!("{amount} ({label}: {})", said.join(", "))
}

/// Every input of the tree once: its address, its number, and what is known of where it comes from.
fn inputs(node: &Node, language: Language) -> Vec<Vec<String>> {
    let mut inputs = Vec::new();
    add_inputs(node, &mut HashSet::new(), &mut inputs, language);
    inputs
}

fn add_inputs(
    node: &Node,
    known: &mut HashSet<(String, Decimal)>,
    inputs: &mut Vec<Vec<String>>,
    language: Language,
) {
    let origin = &node.origin;
    let known_by = origin.address.clone().or_else(|| {
        let given = node.operation == Operation::Given && origin.source.is_some();
        given.then(|| label(node, language))
    });
    // The file's number times what is set is their product, and no input beside the two.
    let is_multiplied = node.operation == Operation::Product && origin.address.is_some();
    if let Some(address) = known_by
        && !is_multiplied
        // In another case an input may be another number.
        && known.insert((address.clone(), node.value))
    {
        // The return model has a word and no number.
        let value = match (node.term, node.word) {
            (Term::NoReturnModel, _) => ReturnModel::None.word().to_owned(),
            (_, Some(word)) => word.to_owned(),
            _ => amount(node, language),
        };
        let mut input = vec![address, value];
        input.extend(comes_from(node, language));
        inputs.push(input);
    }
    for part in node.parts.iter().chain(&node.decided_by) {
        add_inputs(part, known, inputs, language);
    }
}

fn comes_from(node: &Node, language: Language) -> Vec<String> {
    let given_at = given_at(node, language).into_iter();
    given_at
        .chain(source(node, language).map(str::to_owned))
        .collect()
}

/// Who gives a number, and where it stands.
fn given_at(node: &Node, language: Language) -> Vec<String> {
    let origin = &node.origin;
    let say = |label: TraceLabel, what: &str| format!("{} {what}", label.text(language));
    let given_by = origin
        .given_by
        .as_ref()
        .and_then(|given_by| match given_by {
            GivenBy::Default => Some(TraceLabel::Default.text(language).to_owned()),
            GivenBy::File => None,
            GivenBy::Set(setting) => Some(say(TraceLabel::Set, setting)),
            GivenBy::Scenario(id) => Some(say(TraceLabel::Scenario, id)),
            GivenBy::Grid(range) => Some(say(TraceLabel::Grid, range)),
            GivenBy::CommandLine => Some(TraceLabel::CommandLine.text(language).to_owned()),
            GivenBy::Preset(preset) => Some(say(TraceLabel::Preset, preset)),
        });
    let place = origin.place.as_ref();
    let place = place
        .filter(|_| origin.given_by != Some(GivenBy::Default))
        .map(|(file, line)| format!("{file}:{line}"));
    given_by.into_iter().chain(place).collect()
}

/// The names of figures with their values, one a line.
pub fn list(figures: &[Node], form: TextForm, language: Language) -> String {
    let mut text = String::new();
    if form == TextForm::Markdown {
        let value = TraceLabel::Value.text(language);
        text.push_str(&format!(
            "| {} | {value} |\n|---|--:|\n",
            TraceLabel::Address.text(language)
        ));
    }
    for figure in figures {
        let name = figure.name.as_deref().unwrap_or_default();
        let value = amount(figure, language);
        text.push_str(&match form {
            TextForm::Terminal(width) => wrapped(&format!("{name} {value}"), width, 0),
            TextForm::Markdown => {
                format!("| {} | {} |\n", code_in_table(name), escaped(&value))
            }
        });
    }
    text
}
