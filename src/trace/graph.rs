//! What numbers record: a graph of the steps by which they came about.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::model::{Number, Of, Origin, Term};

/// A step among those recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(u32);

impl NodeId {
    /// Nothing, of which there is nothing to tell.
    pub(crate) const ZERO: Self = Self(0);
    /// One, of which there is nothing to tell.
    pub(crate) const ONE: Self = Self(1);

    fn position(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

/// How a number came about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    /// A number of the method itself.
    Exact(Decimal),
    /// A number that was given.
    Given(Origin, Decimal),
    /// Two numbers put together.
    Both(Operation, NodeId, NodeId),
    /// The number with the other sign.
    Negative(NodeId),
    /// Rounded down to a whole number.
    Floor(NodeId),
    /// Rounded to so many decimals.
    Rounded(NodeId, u32),
    /// Multiplied by itself so many times.
    Power(NodeId, i32),
    /// The same number, with what it is called.
    Called(NodeId, Term, Of),
    /// The same number, with why it is this one and what that was decided by.
    Because(NodeId, &'static str, Box<[NodeId]>),
}

/// What is done to two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Operation {
    Plus,
    Minus,
    Times,
    Over,
    /// The smaller one.
    Min,
    /// The larger one.
    Max,
}

/// All steps that were recorded, each once.
#[derive(Debug)]
pub(crate) struct Graph {
    steps: Vec<Step>,
    values: Vec<Decimal>,
    known: HashMap<Step, NodeId>,
    told: Vec<(String, Vec<NodeId>)>,
    /// How the names of the figures begin of which something is told.
    beginning: &'static str,
}

impl Default for Graph {
    fn default() -> Self {
        let mut graph = Self {
            steps: Vec::new(),
            values: Vec::new(),
            known: HashMap::new(),
            told: Vec::new(),
            beginning: "",
        };
        graph.add(Step::Exact(Decimal::ZERO), Decimal::ZERO);
        graph.add(Step::Exact(Decimal::ONE), Decimal::ONE);
        graph
    }
}

impl Graph {
    /// Records a step, or finds it where it is recorded already.
    pub(super) fn add(&mut self, step: Step, value: Decimal) -> NodeId {
        if let Some(known) = self.known.get(&step) {
            return *known;
        }
        let node = NodeId(u32::try_from(self.steps.len()).unwrap_or(u32::MAX));
        self.known.insert(step.clone(), node);
        self.steps.push(step);
        self.values.push(value);
        node
    }

    pub(super) fn tell(&mut self, figure: &'static str, by: Vec<NodeId>) {
        self.told.push(([self.beginning, figure].concat(), by));
    }

    /// Sets how the names of figures begin; gives how they began before.
    pub(super) fn begin_names(&mut self, beginning: &'static str) -> &'static str {
        std::mem::replace(&mut self.beginning, beginning)
    }

    /// How a number came about.
    pub(crate) fn step(&self, node: NodeId) -> &Step {
        &self.steps[node.position()]
    }

    /// The number.
    pub(crate) fn value(&self, node: NodeId) -> Decimal {
        self.values[node.position()]
    }

    /// What decided a figure that is no number: of what was told, that whose name is the figure's or its beginning.
    pub(crate) fn deciding(&self, figure: &str) -> &[NodeId] {
        let begins = |told: &str| {
            let rest = figure.strip_prefix(told);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let told = self.told.iter().filter(|(told, _)| begins(told));
        told.max_by_key(|(told, _)| told.len())
            .map_or(&[], |(_, by)| by)
    }

    /// The steps from which a step follows directly.
    pub(crate) fn parts(&self, node: NodeId) -> Vec<NodeId> {
        match self.step(node) {
            Step::Exact(_) | Step::Given(..) => Vec::new(),
            Step::Both(_, one, two) => vec![*one, *two],
            Step::Negative(of)
            | Step::Floor(of)
            | Step::Rounded(of, _)
            | Step::Power(of, _)
            | Step::Called(of, ..) => vec![*of],
            Step::Because(of, _, by) => std::iter::once(*of).chain(by.iter().copied()).collect(),
        }
    }

    /// Everything from which some steps follow, these included, from the first recorded to the last.
    pub(crate) fn derivation(&self, nodes: &[NodeId]) -> Vec<NodeId> {
        let mut reached = vec![false; self.steps.len()];
        let mut open = nodes.to_vec();
        while let Some(node) = open.pop() {
            if !std::mem::replace(&mut reached[node.position()], true) {
                open.extend(self.parts(node));
            }
        }
        let all = (0..).map(NodeId).zip(reached);
        all.filter(|(_, reached)| *reached)
            .map(|(node, _)| node)
            .collect()
    }

    /// All steps.
    #[cfg(test)]
    pub(crate) fn all(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..u32::try_from(self.steps.len()).unwrap_or(u32::MAX)).map(NodeId)
    }

    /// What a step gives when it is computed again from the numbers of its parts.
    #[cfg(test)]
    pub(crate) fn computed(&self, node: NodeId) -> Decimal {
        match self.step(node) {
            Step::Exact(value) | Step::Given(_, value) => *value,
            Step::Both(operation, one, two) => operation.of(self.value(*one), self.value(*two)),
            Step::Negative(of) => -self.value(*of),
            Step::Floor(of) => self.value(*of).floor(),
            Step::Rounded(of, decimals) => self.value(*of).rounded(*decimals),
            Step::Power(of, exponent) => self.value(*of).power(*exponent).unwrap_or_default(),
            Step::Called(of, ..) | Step::Because(of, ..) => self.value(*of),
        }
    }
}

impl Operation {
    /// What comes of two numbers.
    pub(super) fn of(self, one: Decimal, two: Decimal) -> Decimal {
        match self {
            Self::Plus => one + two,
            Self::Minus => one - two,
            Self::Times => one * two,
            Self::Over => one / two,
            Self::Min => Number::min(one, two),
            Self::Max => Number::max(one, two),
        }
    }
}
