//! The steps of a written-out figure: a line for each number that it is made of, the deeper the further from it.

use std::collections::HashSet;

use super::trace_json::label;
use super::trace_line::{self, is_step};
use super::trace_parts::is_numerator;
use super::trace_scope::{changed, is_of_another_case};
use crate::trace::Node;
use crate::words::Language;

/// The most steps that a text writes out.
const MOST_STEPS: usize = 48;

/// One step: how deep it stands, and its line.
pub(super) struct Step {
    pub(super) depth: usize,
    pub(super) text: String,
}

/// The steps as deep as the text holds them, and whether these are all.
pub(super) fn steps(node: &Node, language: Language) -> (Vec<Step>, bool) {
    let mut last = Vec::new();
    for depth in 0.. {
        // What is changed stands first: everything else follows from it.
        let changed = changed(node).into_iter().map(|changed| Step {
            depth: 0,
            text: step(changed, language),
        });
        let mut steps = Steps {
            known: HashSet::new(),
            lines: changed.collect(),
            deepest: depth,
            is_all: true,
            language,
        };
        steps
            .known
            .extend(steps.lines.iter().map(|step| step.text.clone()));
        steps.add(node, 0);
        if steps.lines.len() > MOST_STEPS {
            // Of the first steps alone there may be too many.
            if depth == 0 {
                steps.lines.truncate(MOST_STEPS);
                return (steps.lines, false);
            }
            return (last, false);
        }
        if steps.is_all {
            return (steps.lines, true);
        }
        last = steps.lines;
    }
    (last, true)
}

/// Steps that are written one after the other, each once.
struct Steps {
    lines: Vec<Step>,
    known: HashSet<String>,
    /// How deep they are written.
    deepest: usize,
    /// Whether there are none deeper.
    is_all: bool,
    language: Language,
}

impl Steps {
    fn add(&mut self, node: &Node, depth: usize) {
        for part in &node.parts {
            if self.lines.len() > MOST_STEPS {
                return;
            }
            if !is_step(part) || is_numerator(node, part) {
                // A number that stands within the line may rest on one that does not.
                self.add(part, depth);
            } else if depth > self.deepest {
                self.is_all = false;
            } else {
                let text = step(part, self.language);
                // Beside each other two cases may look alike, and differ further down.
                if !self.known.insert(text.clone()) && !is_of_another_case(part) {
                    continue;
                }
                self.lines.push(Step { depth, text });
                self.add(part, depth + 1);
            }
        }
    }
}

/// A number with its name and how it is made.
fn step(node: &Node, language: Language) -> String {
    let label = label(node, language);
    let line = trace_line::step(node, language);
    match &node.name {
        Some(name) if !is_of_another_case(node) => format!("{label} [{name}]: {line}"),
        _ => format!("{label}: {line}"),
    }
}
