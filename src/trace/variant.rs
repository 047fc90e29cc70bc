//! A case with other inputs, written out beside the case that it comes from: what differs stands written out under a
//! name of its own, `one_way.effect.hvb.with.coverage_low / effect.hvb.2018`, and everything else by the name it has.

use std::cell::RefCell;
use std::collections::HashSet;

use super::grid::{GridSet, set_in_grid};
use super::origin::{sets, typed};
use super::{
    Figure, GivenBy, Node, Operation, PolicyFigure, Subject, Term, Tracer, WITHIN, Whole, name,
};
use crate::model::{Setting, Slot, Year};

/// What differs between a tracer's case and another.
#[derive(Debug)]
pub(super) struct Variant<'c> {
    /// The tracer of the other case.
    base: &'c Tracer<'c>,
    /// What stands before the names of figures that differ.
    prefix: String,
    change: Change<'c>,
    /// The figures that do not differ, by their names.
    same: RefCell<HashSet<String>>,
}

/// How inputs differ.
#[derive(Debug)]
pub(super) enum Change<'c> {
    /// One of them has another value, or is multiplied as a table of years.
    One { slot: Slot, to: Box<Node> },
    /// A scenario sets some, and the command line others.
    Scenario {
        id: &'c str,
        sets: &'c [Setting],
        command: &'c [Setting],
    },
    /// A cell of a grid sets two, one after the other.
    Grid(Vec<GridSet>),
    /// Another policy is in force: the one at this position of those that were asked for.
    Policy(usize),
}

impl<'c> Tracer<'c> {
    /// A tracer of a case that differs from another's.
    pub(super) fn differing(
        base: &'c Tracer<'c>,
        subject: Subject<'c>,
        prefix: String,
        change: Change<'c>,
    ) -> Self {
        let mut tracer = Self::new(subject);
        tracer.variant = Some(Variant {
            base,
            prefix,
            change,
            same: RefCell::default(),
        });
        tracer
    }

    /// A figure where the case differs from another's: the other's figure where that comes to the same.
    pub(super) fn differing_node(&self, variant: &Variant, figure: Figure) -> Node {
        let is_of_policy = matches!(figure, Figure::Policy(_) | Figure::Correction(_));
        let is_the_same = match variant.change {
            Change::Policy(_) => matches!(figure, Figure::Named(_)),
            _ => is_of_policy || matches!(figure, Figure::Named(_)),
        };
        if is_the_same {
            return variant.base.node(figure);
        }
        let name = name(self.subject, figure);
        if variant.same.borrow().contains(&name) {
            return variant.base.node(figure);
        }
        let own_name = self.own_name(variant, figure, &name);
        if let Some(known) = self.built_above(&own_name) {
            return known;
        }
        let node = match figure {
            Figure::Input(slot, year) => self.differing_input(variant, slot, year),
            Figure::Price(unit_cost) => {
                let slot = self.case.price(unit_cost).cost;
                match &variant.change {
                    Change::One { slot: changed, to } if *changed == slot => {
                        return Node::clone(to);
                    }
                    Change::Grid(by) => {
                        let address = &self.case.application.inputs.of(slot).address;
                        set_in_grid(by, address, variant.base.node(figure))
                            .unwrap_or_else(|| self.price(unit_cost))
                    }
                    _ => set_by(variant, self.price(unit_cost)),
                }
            }
            _ => self.build(figure),
        };
        if is_given_as_changed(variant, &node) {
            return node;
        }
        // What a cell of a grid sets is shown, also where the input stood there before.
        let is_set = node.parts.iter().any(|part| part.term == Term::GridPoint);
        let may_be_the_same = !is_of_policy && !hangs_on_policy(figure) && !is_set;
        if may_be_the_same
            && node.value == variant.base.value(figure).value
            && !differs(variant, &node)
        {
            variant.same.borrow_mut().insert(name);
            return variant.base.node(figure);
        }
        self.keep(node, own_name)
    }

    /// The name of a figure that differs: one by which it can be asked for, where there is such a one.
    fn own_name(&self, variant: &Variant, figure: Figure, name: &str) -> String {
        let listed = match (&variant.change, figure) {
            (
                _,
                Figure::Under(..)
                | Figure::Outcome(..)
                | Figure::Apportioned(Whole::Outcome(..), _),
            ) => Some(figure),
            (Change::Policy(position), figure) => {
                PolicyFigure::of(figure).map(|part| Figure::Under(*position, part))
            }
            _ => None,
        };
        match listed {
            Some(listed) => self.name(listed),
            None => format!("{}{WITHIN}{name}", variant.prefix),
        }
    }

    fn differing_input(&self, variant: &Variant, slot: Slot, year: Option<Year>) -> Node {
        let changed = match &variant.change {
            Change::One { slot: changed, to } if *changed == slot => Some(to),
            _ => None,
        };
        match (changed, year) {
            (Some(to), None) => Node::clone(to),
            (Some(to), Some(year)) => {
                let as_it_was = variant.base.node(Figure::Input(slot, Some(year)));
                let of = as_it_was.origin.address.clone().unwrap_or_default();
                let unit = as_it_was.unit.clone();
                let parts = vec![as_it_was, Node::clone(to)];
                Node::computed(Term::Changed, unit, Operation::Product, parts).of(of)
            }
            (None, _) => {
                let node = self.input(slot, year);
                let address = node.origin.address.as_deref().unwrap_or_default();
                let is_number = year.is_some() || self.values.years(slot).is_none();
                if let Change::Grid(by) = &variant.change
                    && is_number
                    && let Some(set) =
                        set_in_grid(by, address, variant.base.node(Figure::Input(slot, year)))
                {
                    return set;
                }
                if node.operation == Operation::Given {
                    return set_by(variant, node);
                }
                // It holds what it refers to, which may be changed: a step, and no input of its own.
                let of = node.origin.address.clone().unwrap_or_default();
                let node = Node {
                    term: Term::Changed,
                    ..node
                };
                Node {
                    origin: super::Origin::default(),
                    ..node.of(of)
                }
            }
        }
    }
}

/// Whether a figure is of what is returned, and of nothing where the policy in force has no return model.
fn hangs_on_policy(figure: Figure) -> bool {
    matches!(
        figure,
        Figure::Principal
            | Figure::PlanReservation
            | Figure::PlanFee
            | Figure::PlanTotal
            | Figure::PlanNet
            | Figure::ReservationBears
            | Figure::NotCovered
            | Figure::NeededCoverage
            | Figure::CompletedYear
            | Figure::Department(..)
            | Figure::Payment(..)
            | Figure::Apportioned(..)
            | Figure::Keeps(..)
            | Figure::Frame(..)
            | Figure::Under(..)
            | Figure::Outcome(..)
    )
}

/// The number with who gives it in a scenario: not what the command line does to the case beside it.
fn set_by(variant: &Variant, mut node: Node) -> Node {
    let Change::Scenario {
        id,
        sets: by,
        command,
    } = &variant.change
    else {
        return node;
    };
    let Some(address) = &node.origin.address else {
        return node;
    };
    let setting = |settings: &[Setting]| {
        let found = settings.iter().rfind(|setting| sets(setting, address));
        found.cloned()
    };
    node.origin.given_by = Some(if let Some(setting) = setting(command) {
        GivenBy::Set(typed(&setting))
    } else if setting(by).is_some() {
        GivenBy::Scenario((*id).to_owned())
    } else {
        node.origin.given_by.unwrap_or(GivenBy::File)
    });
    node
}

/// Whether a number is the changed value itself, which stands in another case too and keeps its own name.
fn is_given_as_changed(variant: &Variant, node: &Node) -> bool {
    matches!(&variant.change, Change::One { to, .. } if node.name.is_some() && node.name == to.name)
}

/// Whether any part of a number differs.
fn differs(variant: &Variant, node: &Node) -> bool {
    node.parts.iter().any(|part| {
        let own = |name: &String| {
            let rest = name.strip_prefix(&variant.prefix);
            let by_policy = matches!(variant.change, Change::Policy(_));
            rest.is_some_and(|rest| {
                rest.starts_with(WITHIN) || (by_policy && rest.starts_with('.'))
            })
        };
        match &part.name {
            Some(name) => own(name) || is_given_as_changed(variant, part),
            None => differs(variant, part),
        }
    })
}
