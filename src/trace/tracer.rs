//! The tracer: builds the tree of any figure.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::{Figure, Node, Operation, Unit, list};
use crate::calculation::{Calculation, units};
use crate::model::{Case, Values, Years};

/// Writes figures of one calculation out.
#[derive(Debug)]
pub struct Tracer<'c> {
    pub(super) case: &'c Case,
    pub(super) result: &'c Calculation,
    pub(super) values: Values<Decimal>,
    /// *units(y)* of each effect, before anything is credited.
    pub(super) units: Vec<Years<Decimal>>,
    /// The figures that have been built, by their names.
    built: RefCell<HashMap<String, Node>>,
    /// The names of those that stand written out in what has been handed out.
    written: RefCell<HashSet<String>>,
}

impl<'c> Tracer<'c> {
    /// A tracer that has written nothing yet.
    pub fn new(case: &'c Case, result: &'c Calculation) -> Self {
        let values = case.values();
        let units = case
            .application
            .effects
            .iter()
            .map(|effect| units(case, &values, effect));
        Self {
            case,
            result,
            units: units.collect(),
            values,
            built: RefCell::default(),
            written: RefCell::default(),
        }
    }

    /// A figure written out to its inputs. What this tracer has written out before stands by its name alone.
    pub fn trace(&self, figure: Figure) -> Node {
        self.in_order(self.node(figure))
    }

    /// A figure with its value, without its parts.
    pub fn value(&self, figure: Figure) -> Node {
        let mut node = self.node(figure);
        node.parts.clear();
        node
    }

    /// The tree in which each figure stands written out where it is read first.
    fn in_order(&self, node: Node) -> Node {
        let is_given = node.origin.address.is_some();
        let mut node = match &node.name {
            Some(name) if !is_given => {
                if !self.written.borrow_mut().insert(name.clone()) {
                    return above(node);
                }
                self.built.borrow().get(name).cloned().unwrap_or(node)
            }
            _ => node,
        };
        let parts = std::mem::take(&mut node.parts);
        node.parts = parts.into_iter().map(|part| self.in_order(part)).collect();
        node
    }

    /// A figure; where it has been built before, by its name alone.
    pub(super) fn node(&self, figure: Figure) -> Node {
        let name = list::name(self.case, self.result, figure);
        match figure {
            Figure::Input(slot, year) => return self.input(slot, year).named(name),
            Figure::Price(unit_cost) => return self.price(unit_cost).named(name),
            Figure::Policy(key) => return self.policy(key).named(name),
            Figure::Correction(grade) => return self.correction_of(grade).named(name),
            _ => {}
        }
        if let Some(known) = self.built.borrow().get(&name) {
            return above(known.clone());
        }
        let node = self.build(figure).named(name.clone());
        self.built.borrow_mut().insert(name, node.clone());
        node
    }

    fn build(&self, figure: Figure) -> Node {
        match figure {
            Figure::Cost(_) | Figure::AllCosts(_) | Figure::CostItem(..) => self.costs(figure),
            Figure::Units(line, year) => self.credited_units(line, year),
            Figure::Gain(whose, part, year) => self.gain(whose, part, year),
            Figure::Principal
            | Figure::PlanReservation
            | Figure::PlanFee
            | Figure::PlanTotal
            | Figure::ReservationBears
            | Figure::CompletedYear
            | Figure::Department(..) => self.plan(figure),
            Figure::Payment(department, year, part) => self.payment(department, year, part),
            Figure::Keeps(department, year) => self.keeps(department, year),
            Figure::Input(slot, year) => self.input(slot, year),
            Figure::Price(unit_cost) => self.price(unit_cost),
            Figure::Policy(key) => self.policy(key),
            Figure::Correction(grade) => self.correction_of(grade),
            _ => self.coverage(figure),
        }
    }
}

/// A figure by its name and value alone.
fn above(node: Node) -> Node {
    Node {
        operation: Operation::Above,
        parts: Vec::new(),
        ..node
    }
}

impl Node {
    /// The number that can be asked for by a name.
    pub(super) fn named(self, name: String) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }

    /// The number that the calculation gives: the operation must give the same.
    pub(super) fn calculated(self, value: Decimal) -> Self {
        Self { value, ..self }
    }

    /// The sum of parts; a single part alone.
    pub(super) fn sum(term: super::Term, unit: Unit, mut parts: Vec<Self>) -> Self {
        let operation = if parts.len() == 1 {
            Operation::Same
        } else {
            Operation::Sum
        };
        parts.shrink_to_fit();
        Self::computed(term, unit, operation, parts)
    }
}
