//! Pools of effects that share whole steps, written out (method §3): the units of the pool in a year, and what of them
//! makes whole steps. Each stands once, by a name of its own, however many effects share it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Figure, Node, Operation, Term, Tracer};
use crate::calculation::Calculation;
use crate::model::{Case, Number, Values, Year};

/// The pools of a case, and where its effects stand.
#[derive(Debug)]
pub(super) struct Steps {
    pools: Vec<Pool>,
    /// The pool of each effect.
    of_effects: Vec<Option<usize>>,
    /// The line of each effect itself.
    lines: Vec<usize>,
}

/// Effects that share whole steps.
#[derive(Debug)]
pub(super) struct Pool {
    pub(super) step: Decimal,
    pub(super) effects: Vec<usize>,
    /// How many of them have something that can be taken home, year by year.
    shared_by: BTreeMap<Year, usize>,
}

impl Pool {
    /// The effect by whose id the pool goes.
    fn first(&self) -> usize {
        self.effects.first().copied().unwrap_or_default()
    }

    /// Whether several share the steps of a year.
    fn is_shared(&self, year: Year) -> bool {
        self.shared_by.get(&year).is_some_and(|count| *count > 1)
    }
}

impl Steps {
    pub(super) fn of(case: &Case, result: &Calculation, values: &Values<Decimal>) -> Self {
        let effects = &case.application.effects;
        let mut lines = vec![0; effects.len()];
        let own = case.lines.iter().enumerate();
        for (position, line) in own.filter(|(_, line)| !line.replacement) {
            lines[line.effect] = position;
        }
        let mut of_effects = vec![None; effects.len()];
        let found = case.pools.all().iter().enumerate();
        let found = found.map(|(position, pool)| {
            let mut shared_by = BTreeMap::new();
            for &effect in &pool.effects {
                of_effects[effect] = Some(position);
                let part = values.number(effects[effect].realisable);
                let units = result.lines[lines[effect]].units.amounts();
                for (year, _) in units.filter(|(_, units)| (*units * part).above_zero()) {
                    *shared_by.entry(year).or_insert(0) += 1;
                }
            }
            Pool {
                step: pool.step,
                effects: pool.effects.clone(),
                shared_by,
            }
        });
        let pools = found.collect();
        Self {
            pools,
            of_effects,
            lines,
        }
    }

    /// The line of an effect itself.
    pub(super) fn line_of(&self, effect: usize) -> usize {
        self.lines[effect]
    }

    pub(super) fn pool_of(&self, effect: usize) -> Option<&Pool> {
        self.of_effects[effect].map(|pool| &self.pools[pool])
    }

    /// What can be asked for of pools: the years in which several effects share steps.
    pub(super) fn figures(&self) -> impl Iterator<Item = Figure> {
        self.pools.iter().flat_map(|pool| {
            let years = pool.shared_by.keys().copied();
            let shared = years.filter(|year| pool.is_shared(*year));
            shared.flat_map(|year| {
                let first = pool.first();
                [
                    Figure::PoolUnits(first, year),
                    Figure::WholeSteps(first, year),
                ]
            })
        })
    }
}

impl Tracer<'_> {
    /// What of a line's units makes whole steps: `before` is what can be taken home before these.
    pub(super) fn in_whole_steps(&self, effect: usize, year: Year, before: Node) -> Node {
        let Some(pool) = self.steps.pool_of(effect) else {
            return before;
        };
        let unit = before.unit.clone();
        let parts = if pool.is_shared(year) {
            let first = pool.first();
            let sum = self.node(Figure::PoolUnits(first, year));
            let part = Node::part_of(before, sum);
            vec![self.node(Figure::WholeSteps(first, year)), part]
        } else {
            self.steps_of(before, effect, pool.step)
        };
        Node::computed(Term::RealisableUnits, unit, Operation::Product, parts).of(year)
    }

    /// The units of the effects that share whole steps, without increases, before steps.
    pub(super) fn pool_units(&self, first: usize, year: Year) -> Node {
        let effects = self.steps.pool_of(first).map(|pool| &pool.effects);
        let effects = effects.into_iter().flatten();
        let members = effects.map(|effect| self.before_steps(self.steps.line_of(*effect), year));
        let members: Vec<Node> = members.filter(|units| units.value.above_zero()).collect();
        Node::sum(Term::PoolUnits, self.unit_of_effect(first), members)
            .of(self.of_pool(first, year))
    }

    /// What of them makes whole steps, in units.
    pub(super) fn whole_steps(&self, first: usize, year: Year) -> Node {
        let step = self
            .steps
            .pool_of(first)
            .map_or(Decimal::ONE, |pool| pool.step);
        let sum = self.node(Figure::PoolUnits(first, year));
        let parts = self.steps_of(sum, first, step);
        let unit = self.unit_of_effect(first);
        Node::computed(Term::WholeSteps, unit, Operation::Product, parts)
            .of(self.of_pool(first, year))
    }

    /// The number of whole steps in some units, and the step.
    fn steps_of(&self, units: Node, effect: usize, step: Decimal) -> Vec<Node> {
        let effect = &self.case.application.effects[effect];
        let mut step = Node::given(Term::Step, units.unit.clone(), step)
            .at(format!("effect.{}.step", effect.id));
        step.origin.source.clone_from(&effect.source);
        let plain = |term, operation, parts| {
            let unit = super::Unit::Plain;
            Node::computed(term, unit, operation, parts)
        };
        let exact = plain(
            Term::StepsBefore,
            Operation::Quotient,
            vec![units, step.clone()],
        );
        vec![plain(Term::StepsTaken, Operation::Floor, vec![exact]), step]
    }

    fn of_pool(&self, first: usize, year: Year) -> String {
        format!("{}, {year}", self.case.application.effects[first].id)
    }

    fn unit_of_effect(&self, effect: usize) -> super::Unit {
        self.unit_of(&self.case.lines[self.steps.line_of(effect)])
    }
}
