//! A number that records how it came about.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;

use super::graph::{Graph, NodeId, Operation, Step};
use crate::model::{Additive, COMPARED_DECIMALS, Number, Of, Origin, Term};

thread_local! {
    static GRAPH: RefCell<Graph> = RefCell::default();
}

/// An exact decimal that records each step by which it comes about, in the graph of the [`recorded`] around it.
///
/// Two are equal where their values are, however they came about.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Traced {
    value: Decimal,
    node: NodeId,
}

/// Runs something that computes with [`Traced`], and gives what was recorded of it.
pub(crate) fn recorded<T>(run: impl FnOnce() -> T) -> (T, Graph) {
    GRAPH.with_borrow_mut(|graph| *graph = Graph::default());
    let result = run();
    (result, GRAPH.take())
}

impl Traced {
    /// The step that gives it.
    pub(crate) fn node(self) -> NodeId {
        self.node
    }

    fn of(step: Step, value: Decimal) -> Self {
        let node = GRAPH.with_borrow_mut(|graph| graph.add(step, value));
        Self { value, node }
    }

    fn both(operation: Operation, one: Self, two: Self) -> Self {
        let value = operation.of(one.value, two.value);
        Self::of(Step::Both(operation, one.node, two.node), value)
    }
}

impl PartialEq for Traced {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl PartialOrd for Traced {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl Add for Traced {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        match (self.node, other.node) {
            (NodeId::ZERO, _) => other,
            (_, NodeId::ZERO) => self,
            _ => Self::both(Operation::Plus, self, other),
        }
    }
}

impl AddAssign for Traced {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Traced {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Add::add)
    }
}

impl Sub for Traced {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        if other.node == NodeId::ZERO {
            return self;
        }
        Self::both(Operation::Minus, self, other)
    }
}

impl Mul for Traced {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        match (self.node, other.node) {
            (NodeId::ZERO, _) | (_, NodeId::ONE) => self,
            (_, NodeId::ZERO) | (NodeId::ONE, _) => other,
            _ => Self::both(Operation::Times, self, other),
        }
    }
}

impl Div for Traced {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        if self.node == NodeId::ZERO {
            return self;
        }
        Self::both(Operation::Over, self, other)
    }
}

impl Neg for Traced {
    type Output = Self;

    fn neg(self) -> Self {
        if self.node == NodeId::ZERO {
            return self;
        }
        Self::of(Step::Negative(self.node), -self.value)
    }
}

impl Additive for Traced {
    const NOTHING: Self = Self {
        value: Decimal::ZERO,
        node: NodeId::ZERO,
    };
    const RECORDS: bool = true;

    fn is_nothing(self) -> bool {
        self.value.is_zero()
    }

    fn is_void(self) -> bool {
        self.node == NodeId::ZERO
    }

    fn as_total(self) -> Self {
        self.called(Term::TOTAL, Of::ALL)
    }
}

impl Number for Traced {
    const ONE: Self = Self {
        value: Decimal::ONE,
        node: NodeId::ONE,
    };

    fn exact(value: Decimal) -> Self {
        Self::of(Step::Exact(value), value)
    }

    fn given(value: Decimal, origin: Origin) -> Self {
        Self::of(Step::Given(origin, value), value)
    }

    fn called(self, term: Term, of: Of) -> Self {
        if self.node == NodeId::ZERO {
            return self;
        }
        Self::of(Step::Called(self.node, term, of), self.value)
    }

    fn because(self, why: &'static str, by: &[Self]) -> Self {
        let by = by.iter().map(|number| number.node).collect();
        Self::of(Step::Because(self.node, why, by), self.value)
    }

    fn told(figure: &'static str, by: &[Self]) {
        let by = by.iter().map(|number| number.node).collect();
        GRAPH.with_borrow_mut(|graph| graph.tell(figure, by));
    }

    fn within<T>(beginning: &'static str, run: impl FnOnce() -> T) -> T {
        let around = GRAPH.with_borrow_mut(|graph| graph.begin_names(beginning));
        let result = run();
        GRAPH.with_borrow_mut(|graph| graph.begin_names(around));
        result
    }

    fn whole(value: i32) -> Self {
        Self::exact(Decimal::from(value))
    }

    fn floor(self) -> Self {
        Self::of(Step::Floor(self.node), self.value.floor())
    }

    fn rounded(self, decimals: u32) -> Self {
        Self::of(
            Step::Rounded(self.node, decimals),
            self.value.rounded(decimals),
        )
    }

    fn rounded_for_comparison(self) -> Self {
        self.rounded(COMPARED_DECIMALS)
    }

    fn value(self) -> Decimal {
        self.value
    }

    fn power(self, exponent: i32) -> Option<Self> {
        let value = self.value.power(exponent)?;
        Some(Self::of(Step::Power(self.node, exponent), value))
    }

    fn min(self, other: Self) -> Self {
        Self::both(Operation::Min, self, other)
    }

    fn max(self, other: Self) -> Self {
        Self::both(Operation::Max, self, other)
    }

    fn above_zero(self) -> bool {
        self.value.above_zero()
    }
}
