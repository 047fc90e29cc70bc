//! The tracer: builds the tree of any figure.

use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::pools::Steps;
use super::source::TableSources;
use super::variant::Variant;
use super::{Figure, Node, Operation, Whole, name};
use crate::calculation::{Calculation, units};
use crate::model::{Case, Setting, Values, Years};
use crate::sensitivity::{PolicyResult, Sensitivity};

/// What is written out: a case with its results.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'c> {
    /// The case.
    pub case: &'c Case,
    /// Its calculation.
    pub result: &'c Calculation,
    /// What the result hangs on.
    pub sensitivity: &'c Sensitivity,
    /// What the case comes to under each policy that was asked for, the one in force first.
    pub policies: &'c [PolicyResult],
    /// The case before a scenario and settings were applied: scenarios start from there.
    pub unchanged: &'c Case,
    /// What the command line set, which comes on top of a scenario.
    pub settings: &'c [Setting],
}

/// Writes figures of one calculation out.
#[derive(Debug)]
pub struct Tracer<'c> {
    pub(super) subject: Subject<'c>,
    pub(super) case: &'c Case,
    pub(super) result: &'c Calculation,
    pub(super) values: Values<Decimal>,
    /// *units(y)* of each effect, before anything is credited.
    pub(super) units: Vec<Years<Decimal>>,
    /// The pools of effects that share whole steps.
    pub(super) steps: Steps,
    /// What differs from another case, whose figures count where they come to the same.
    pub(super) variant: Option<Variant<'c>>,
    /// The weights by which departments pay.
    pub(super) plan_weights: OnceCell<Vec<Node>>,
    /// The sources of tables.
    pub(super) table_sources: OnceCell<TableSources>,
    /// The figures that have been built, by their names.
    pub(super) built: RefCell<HashMap<String, Node>>,
    /// Those that are built when they are read: their value is known, and each rests on all recipients.
    later: RefCell<HashMap<String, Figure>>,
    /// The names of those that stand written out in what has been handed out.
    written: RefCell<HashSet<String>>,
}

impl<'c> Tracer<'c> {
    /// A tracer that has written nothing yet.
    pub fn new(subject: Subject<'c>) -> Self {
        let Subject { case, result, .. } = subject;
        let values = case.values();
        let units = case
            .application
            .effects
            .iter()
            .map(|effect| units(case, &values, effect));
        Self {
            subject,
            variant: None,
            case,
            result,
            units: units.collect(),
            steps: Steps::of(case, result, &values),
            values,
            plan_weights: OnceCell::new(),
            table_sources: OnceCell::new(),
            built: RefCell::default(),
            later: RefCell::default(),
            written: RefCell::default(),
        }
    }

    /// A figure written out to its inputs. What of it this tracer has written out before stands by its name alone; the
    /// figure itself does not, for it is asked for.
    pub fn trace(&self, figure: Figure) -> Node {
        let node = self.node(figure);
        if let Some(name) = &node.name {
            self.written.borrow_mut().remove(name);
        }
        self.in_order(node)
    }

    /// The same with all that it is made of, whatever has been written out before: to be read alone.
    pub fn trace_alone(&self, figure: Figure) -> Node {
        self.written.borrow_mut().clear();
        self.trace(figure)
    }

    /// A figure with its value, without its parts.
    pub fn value(&self, figure: Figure) -> Node {
        // To write these out takes a calculation each.
        if let Some(node) = self.known(figure) {
            return node.named(name(self.subject, figure));
        }
        let mut node = self.node(figure);
        node.parts.clear();
        node
    }

    /// The name of a figure.
    pub fn name(&self, figure: Figure) -> String {
        name(self.subject, figure)
    }

    /// The tree in which each figure stands written out where it is read first.
    fn in_order(&self, mut node: Node) -> Node {
        // An input stands wherever it is used, with where it comes from.
        let is_given = node.origin.address.is_some();
        if let Some(name) = &node.name {
            if !is_given && !self.written.borrow_mut().insert(name.clone()) {
                return above(&node);
            }
            // What a number counts may be said where it is used.
            let unit = node.unit.clone();
            let built = self.built_whole(name);
            node = built.map_or(node, |built| Node { unit, ..built });
        }
        let parts = std::mem::take(&mut node.parts);
        node.parts = parts.into_iter().map(|part| self.in_order(part)).collect();
        let decided_by = std::mem::take(&mut node.decided_by).into_iter();
        node.decided_by = decided_by.map(|part| self.in_order(part)).collect();
        node
    }

    /// A figure by its name and value: its parts are built once, and put in where it is read first. An input stands with
    /// what it is made of, for it is one wherever it is used.
    pub(super) fn node(&self, figure: Figure) -> Node {
        if let Some(variant) = &self.variant {
            return self.differing_node(variant, figure);
        }
        let name = name(self.subject, figure);
        match figure {
            Figure::Input(slot, year) => return self.input(slot, year).named(name),
            Figure::Price(unit_cost) => return self.price(unit_cost).named(name),
            Figure::Policy(key) => return self.policy(key).named(name),
            Figure::Correction(grade) => return self.correction_of(grade).named(name),
            _ => {}
        }
        if let Some(known) = self.built_above(&name) {
            return known;
        }
        if let Some(known) = self.known_part(figure) {
            self.later.borrow_mut().insert(name.clone(), figure);
            return above(&known.named(name));
        }
        let node = self.build(figure);
        self.keep(node, name)
    }

    /// A figure with its parts, by its name.
    fn built_whole(&self, name: &str) -> Option<Node> {
        let later = self.later.borrow_mut().remove(name);
        if let Some(figure) = later {
            let node = self.build(figure);
            self.keep(node, name.to_owned());
        }
        self.built.borrow().get(name).cloned()
    }

    /// A figure that has been built, by its name and value.
    pub(super) fn built_above(&self, name: &str) -> Option<Node> {
        self.built.borrow().get(name).map(above)
    }

    /// Keeps a figure that has just been built, and gives its name and value.
    pub(super) fn keep(&self, node: Node, name: String) -> Node {
        let node = node.named(name.clone());
        let above = above(&node);
        self.built.borrow_mut().insert(name, node);
        above
    }

    /// A figure of this tracer with its parts.
    pub(super) fn with_parts(&self, node: Node) -> Node {
        let name = node.name.as_deref().unwrap_or_default();
        self.built_whole(name).unwrap_or(node)
    }

    pub(super) fn build(&self, figure: Figure) -> Node {
        match figure {
            Figure::Cost(_) | Figure::AllCosts(_) | Figure::CostItem(..) => self.costs(figure),
            Figure::Units(line, year) => self.credited_units(line, year),
            Figure::PoolUnits(first, year) => self.pool_units(first, year),
            Figure::WholeSteps(first, year) => self.whole_steps(first, year),
            Figure::Gain(whose, part, year) => self.gain(whose, part, year),
            Figure::Principal
            | Figure::PlanReservation
            | Figure::PlanFee
            | Figure::PlanTotal
            | Figure::PlanNet
            | Figure::ReservationBears
            | Figure::NotCovered
            | Figure::NeededCoverage
            | Figure::CompletedYear
            | Figure::Department(..) => self.plan(figure),
            Figure::Payment(department, year, part) => self.payment(department, year, part),
            Figure::Apportioned(Whole::Outcome(policy, outcome, shared), part) => {
                let whole = Whole::Outcome(policy, outcome, shared);
                self.under(policy, &|there| there.remainder(whole, part))
            }
            Figure::Apportioned(whole, part) => self.remainder(whole, part),
            Figure::Keeps(department, year) => self.keeps(department, year),
            Figure::MeetsTarget => self.meets_target(),
            Figure::AllUnits(line) => self.all_units(line),
            Figure::Frame(department, year, part) => self.frame(department, year, part),
            Figure::Foundation(ground) => self.foundation(ground),
            Figure::FoundationShare(ground) => self.foundation_share(ground),
            Figure::OneWay(position, part) => self.one_way(position, part),
            Figure::BreakEven(question, position) => self.break_even(question, position),
            Figure::BreakEvenFactor(question, position) => {
                self.break_even_factor(question, position)
            }
            Figure::Meaning(question, position, number, part) => {
                self.meaning(question, position, number, part)
            }
            Figure::DepartmentFactor(department) => self.department_factor(department),
            Figure::Changed(scenario, number, side) => self.changed(scenario, number, side),
            Figure::Scenario(position, part) => self.scenario(position, part),
            Figure::Grid(figure) => self.in_grid(figure),
            Figure::Under(policy, part) => self.under_policy(policy, part),
            Figure::Outcome(policy, position, part) => {
                self.under(policy, &|there| there.outcome(policy, position, part))
            }
            Figure::Named(key) => self.named_year(key),
            Figure::Input(slot, year) => self.input(slot, year),
            Figure::RowYear(unit_cost) => self.row_year(unit_cost),
            Figure::Price(unit_cost) => self.price(unit_cost),
            Figure::Policy(key) => self.policy(key),
            Figure::Correction(grade) => self.correction_of(grade),
            _ => self.coverage(figure),
        }
    }
}

/// A figure by its name and value alone.
fn above(node: &Node) -> Node {
    Node {
        name: node.name.clone(),
        term: node.term,
        of: node.of.clone(),
        value: node.value,
        unit: node.unit.clone(),
        operation: Operation::Above,
        parts: Vec::new(),
        decided_by: Vec::new(),
        word: None,
        origin: node.origin.clone(),
    }
}
