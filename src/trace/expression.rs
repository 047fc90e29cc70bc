//! The formula of a number: what was recorded of it, cut where something has a name, and without what changes nothing.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::graph::{Graph, NodeId, Operation, Step};
use crate::model::Origin;

/// A formula over parts that have names of their own, by their positions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    Part(usize),
    /// A number of the method.
    Number(Decimal),
    /// What is added, and with `true` what is taken away.
    Sum(Vec<(bool, Expression)>),
    /// What is multiplied.
    Product(Vec<Expression>),
    /// One over another.
    Quotient(Box<Expression>, Box<Expression>),
    /// Rounded down to a whole number.
    Floor(Box<Expression>),
    /// Rounded to so many decimals.
    Rounded(Box<Expression>, u32),
    /// So many times multiplied by itself.
    Power(Box<Expression>, i32),
    /// The smaller or the larger of two.
    Extreme(Extreme),
}

impl Expression {
    /// The expressions directly within it.
    pub(crate) fn inner(&self) -> Vec<&Self> {
        match self {
            Self::Part(_) | Self::Number(_) => Vec::new(),
            Self::Sum(terms) => terms.iter().map(|(_, term)| term).collect(),
            Self::Product(factors) => factors.iter().collect(),
            Self::Quotient(one, two) => vec![one, two],
            Self::Floor(inner) | Self::Rounded(inner, _) | Self::Power(inner, _) => vec![inner],
            Self::Extreme(extreme) => extreme.both.iter().collect(),
        }
    }
}

/// The smaller or the larger of two.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Extreme {
    /// Whether it is the larger one.
    pub(crate) larger: bool,
    pub(crate) both: Box<[Expression; 2]>,
    pub(crate) binding: usize,
}

/// Why a number is this one: the id of its words, and the numbers that decided it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Because {
    pub(crate) words: &'static str,
    pub(crate) by: Vec<NodeId>,
}

/// A formula, the parts that it speaks of, and why it is this one.
#[derive(Debug)]
pub(crate) struct Formula {
    pub(crate) expression: Expression,
    pub(crate) parts: Vec<NodeId>,
    pub(crate) because: Vec<Because>,
}

/// The formula of a number; `None` if it was given.
pub(crate) fn formula(
    graph: &Graph,
    names: &HashMap<NodeId, usize>,
    says_more: &dyn Fn(NodeId) -> bool,
    node: NodeId,
) -> Option<Formula> {
    let mut cutting = Cutting {
        graph,
        names,
        says_more,
        parts: Vec::new(),
        because: Vec::new(),
    };
    let mut start = node;
    // What it is called is no part of its formula.
    while let Step::Called(of, ..) = graph.step(start) {
        start = *of;
        if cutting.is_part(start) {
            break;
        }
    }
    if let Step::Given(..) | Step::Exact(_) = graph.step(start)
        && start == node
    {
        return None;
    }
    let expression = cutting.expression(start);
    Some(Formula {
        expression,
        parts: cutting.parts,
        because: cutting.because,
    })
}

struct Cutting<'g> {
    graph: &'g Graph,
    names: &'g HashMap<NodeId, usize>,
    /// Whether a factor is shown even where it is one.
    says_more: &'g dyn Fn(NodeId) -> bool,
    parts: Vec<NodeId>,
    because: Vec<Because>,
}

impl Cutting<'_> {
    fn is_part(&self, node: NodeId) -> bool {
        self.names.contains_key(&node)
            || matches!(self.graph.step(node), Step::Called(..) | Step::Given(..))
    }

    /// Whether a factor is shown: it is not one, or says more than that.
    fn is_factor(&self, node: NodeId) -> bool {
        // One step is what is left of more than one.
        let is_rounded_down =
            matches!(self.graph.step(node), Step::Floor(of) if self.value(*of) != Decimal::ONE);
        self.value(node) != Decimal::ONE
            || is_rounded_down
            || (self.is_part(node) && (self.says_more)(node))
    }

    fn value(&self, node: NodeId) -> Decimal {
        self.graph.value(node)
    }

    /// What a step without a name is the same as, such as units of which all can be taken home.
    fn same_as(&self, node: NodeId) -> Option<NodeId> {
        let Step::Called(of, ..) = self.graph.step(node) else {
            return None;
        };
        if self.names.contains_key(&node) {
            return None;
        }
        let mut same = *of;
        while !self.is_part(same) {
            same = self.only_part(same)?;
        }
        Some(same)
    }

    /// What is left of a step where everything else changes nothing.
    fn only_part(&self, node: NodeId) -> Option<NodeId> {
        let changes = |of: NodeId| !self.value(of).is_zero();
        match self.graph.step(node) {
            Step::Both(Operation::Times, one, two) => {
                match (self.is_factor(*one), self.is_factor(*two)) {
                    (true, false) => Some(*one),
                    (false, true) => Some(*two),
                    _ => None,
                }
            }
            Step::Both(Operation::Plus, one, two) => match (changes(*one), changes(*two)) {
                (true, false) => Some(*one),
                (false, true) => Some(*two),
                _ => None,
            },
            Step::Both(Operation::Minus | Operation::Over, one, _)
            | Step::Floor(one)
            | Step::Rounded(one, _)
                if self.value(*one) == self.value(node) =>
            {
                Some(*one)
            }
            Step::Both(Operation::Max, one, NodeId::ZERO)
                if self.value(*one) == self.value(node) =>
            {
                Some(*one)
            }
            _ => None,
        }
    }

    fn expression(&mut self, node: NodeId) -> Expression {
        if let Some(same) = self.same_as(node) {
            return self.expression(same);
        }
        if self.is_part(node) {
            let known = self.parts.iter().position(|part| *part == node);
            return Expression::Part(known.unwrap_or_else(|| {
                self.parts.push(node);
                self.parts.len() - 1
            }));
        }
        match self.graph.step(node).clone() {
            Step::Exact(number) => Expression::Number(number),
            Step::Because(of, words, by) => {
                self.said(words, by.into_vec());
                self.expression(of)
            }
            Step::Both(Operation::Plus | Operation::Minus, ..) | Step::Negative(_) => {
                self.sum(node)
            }
            Step::Both(Operation::Times, ..) => self.product(node),
            Step::Both(Operation::Over, one, two) => self.quotient(one, two),
            Step::Both(Operation::Min, one, two) => self.extreme(false, one, two),
            Step::Both(Operation::Max, one, two) => self.extreme(true, one, two),
            // Already so round that nothing is taken away.
            Step::Floor(of) | Step::Rounded(of, _) if self.value(of) == self.value(node) => {
                self.expression(of)
            }
            // The last digits of a quotient.
            Step::Rounded(of, 9) => self.expression(of),
            Step::Floor(of) => Expression::Floor(Box::new(self.expression(of))),
            Step::Rounded(of, decimals) => {
                Expression::Rounded(Box::new(self.expression(of)), decimals)
            }
            Step::Power(of, 1) => self.expression(of),
            Step::Power(of, exponent) => Expression::Power(Box::new(self.expression(of)), exponent),
            Step::Given(..) | Step::Called(..) => Expression::Number(self.value(node)),
        }
    }

    /// Everything that is added up, without what is nothing.
    fn sum(&mut self, node: NodeId) -> Expression {
        let mut terms = Vec::new();
        self.terms(node, false, &mut terms);
        let mut kept = terms.clone();
        kept.retain(|(_, term)| !self.value(*term).is_zero());
        if kept.is_empty() {
            self.why_nothing(terms.into_iter().map(|(_, term)| term).collect());
            return Expression::Number(Decimal::ZERO);
        }
        if let [(false, only)] = kept[..] {
            return self.expression(only);
        }
        let signed = kept
            .into_iter()
            .map(|(minus, term)| (minus, self.expression(term)));
        Expression::Sum(signed.collect())
    }

    /// Why everything that is added up is nothing.
    fn why_nothing(&mut self, mut open: Vec<NodeId>) {
        let mut seen = HashSet::new();
        while let Some(node) = open.pop() {
            if !self.value(node).is_zero() || !seen.insert(node) {
                continue;
            }
            match self.graph.step(node).clone() {
                Step::Because(of, words, by) => {
                    self.said(words, by.into_vec());
                    open.push(of);
                }
                _ => open.extend(self.graph.parts(node)),
            }
        }
    }

    /// Notes why a number is this one; what decides without a word is of no interest here.
    fn said(&mut self, words: &'static str, by: Vec<NodeId>) {
        let because = Because { words, by };
        if !words.is_empty() && !self.because.contains(&because) {
            self.because.push(because);
        }
    }

    fn terms(&self, node: NodeId, minus: bool, terms: &mut Vec<(bool, NodeId)>) {
        match self.graph.step(node) {
            _ if self.is_part(node) => terms.push((minus, node)),
            Step::Both(Operation::Plus, one, two) => {
                self.terms(*one, minus, terms);
                self.terms(*two, minus, terms);
            }
            Step::Both(Operation::Minus, one, two) => {
                self.terms(*one, minus, terms);
                self.terms(*two, !minus, terms);
            }
            Step::Negative(of) => self.terms(*of, !minus, terms),
            _ => terms.push((minus, node)),
        }
    }

    /// Everything that is multiplied, without what is one.
    fn product(&mut self, node: NodeId) -> Expression {
        let mut factors = Vec::new();
        self.factors(node, &mut factors);
        self.product_of(factors)
    }

    fn factors(&self, node: NodeId, factors: &mut Vec<NodeId>) {
        match self.graph.step(node) {
            Step::Both(Operation::Times, one, two) if !self.is_part(node) => {
                self.factors(*one, factors);
                self.factors(*two, factors);
            }
            _ => factors.push(node),
        }
    }

    fn product_of(&mut self, factors: Vec<NodeId>) -> Expression {
        let last = factors.last().copied();
        let mut kept = factors;
        kept.retain(|factor| self.is_factor(*factor));
        if kept.is_empty() {
            kept.extend(last);
        }
        if let [only] = kept[..] {
            return self.expression(only);
        }
        Expression::Product(
            kept.into_iter()
                .map(|factor| self.expression(factor))
                .collect(),
        )
    }

    fn quotient(&mut self, one: NodeId, two: NodeId) -> Expression {
        let is_days = |node: NodeId| {
            matches!(
                self.graph.step(node),
                Step::Given(
                    Origin::PeriodDaysIn(_) | Origin::PeriodDays | Origin::YearDays(_),
                    _
                )
            )
        };
        let mut factors = Vec::new();
        self.factors(one, &mut factors);
        let all = factors.iter().position(|factor| {
            is_days(*factor) && is_days(two) && self.value(*factor) == self.value(two)
        });
        if let Some(whole_year) = all {
            factors.remove(whole_year);
            return self.product_of(factors);
        }
        if self.value(two) == Decimal::ONE {
            return self.expression(one);
        }
        let one = self.expression(one);
        Expression::Quotient(Box::new(one), Box::new(self.expression(two)))
    }

    fn extreme(&mut self, larger: bool, one: NodeId, two: NodeId) -> Expression {
        let (first, second) = (self.value(one), self.value(two));
        // What is never negative anyway.
        if larger && two == NodeId::ZERO && first >= Decimal::ZERO {
            return self.expression(one);
        }
        let takes_second = if larger {
            second > first
        } else {
            second < first
        };
        let one = self.expression(one);
        let two = self.expression(two);
        Expression::Extreme(Extreme {
            larger,
            both: Box::new([one, two]),
            binding: usize::from(takes_second),
        })
    }
}
