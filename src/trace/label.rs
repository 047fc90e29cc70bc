//! What numbers are called.

use super::graph::{Graph, NodeId, Operation, Step};
use crate::model::{Of, Term, Who};

/// What a number is called, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FigureLabel {
    pub(crate) term: Term,
    pub(crate) of: Of,
    /// Whether it is a sum over years.
    pub(crate) all_years: bool,
}

impl FigureLabel {
    /// A sum of what is not of one kind.
    pub(super) const SUM: Self = Self {
        term: Term::TOTAL,
        of: Of::ALL,
        all_years: false,
    };
}

/// What a number is called; a sum after what it sums up.
pub(super) fn label(graph: &Graph, node: NodeId) -> Option<FigureLabel> {
    match graph.step(node) {
        Step::Called(of, Term::TOTAL, _) => Some(sum(graph, *of).unwrap_or(FigureLabel::SUM)),
        Step::Called(_, term, of) => Some(FigureLabel {
            term: *term,
            of: *of,
            all_years: false,
        }),
        _ => None,
    }
}

/// What everything that is added up is called, where that is one thing of several years.
fn sum(graph: &Graph, node: NodeId) -> Option<FigureLabel> {
    let mut open = vec![node];
    let mut label: Option<FigureLabel> = None;
    while let Some(node) = open.pop() {
        match graph.step(node) {
            Step::Both(Operation::Plus, one, two) => open.extend([*one, *two]),
            Step::Because(of, ..) | Step::Negative(of) | Step::Called(of, Term::TOTAL, _) => {
                open.push(*of);
            }
            Step::Called(_, term, of) => {
                let known = label.get_or_insert(FigureLabel {
                    term: *term,
                    of: of.who.into(),
                    all_years: of.year.is_some(),
                });
                if known.term != *term {
                    return None;
                }
                if known.of.who != of.who {
                    known.of.who = Who::All;
                }
            }
            _ => {}
        }
    }
    label
}
