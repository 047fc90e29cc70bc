//! How reductions and cost respond to one input: what depends on it is computed again, the rest is a constant sum.

use rust_decimal::Decimal;

use super::baseline::{Baseline, effect_gains, line_of, taken_home};
use super::question::{Point, Question};
use super::uses::users;
use super::varied::Varied;
use crate::calculation::{in_whole_steps, item_cost};
use crate::model::{Case, Number, Values, Years};

/// One input of a case, to be put at many values.
pub(super) struct Response<'a, N> {
    pub(super) case: &'a Case,
    question: Question,
    pub(super) input: &'a Varied<'a>,
    baseline: &'a mut Baseline<N>,
    effects: Vec<usize>,
    items: Vec<usize>,
    /// What does not depend on the input.
    rest: Parts<N>,
}

/// What is gained and borne, part by part.
#[derive(Clone)]
pub(super) struct Parts<N> {
    /// Kronor, a sum of lines each.
    lines: Vec<N>,
    pools: Vec<Pooled<N>>,
    /// The costs that count, kronor.
    cost: N,
}

/// What a pool of steps adds up.
#[derive(Clone)]
struct Pooled<N> {
    /// The position of the pool.
    pool: usize,
    /// Units by year: of what does not depend on the input, and of each effect that does. A sum of them need not move in
    /// one direction where each does.
    units: Vec<Years<N>>,
    /// Kronor per unit.
    price: N,
}

impl<'a, N: Number> Response<'a, N> {
    pub(super) fn new(
        case: &'a Case,
        question: Question,
        input: &'a Varied<'a>,
        baseline: &'a mut Baseline<N>,
    ) -> Self {
        let effects = users(&input.uses);
        let mut items = users(&input.costs);
        items.retain(|item| question.bears(&case.application.costs[*item]));
        let mut gained = baseline.gained(question);
        let mut pools: Vec<Pooled<N>> = Vec::new();
        for &effect in &effects {
            let own = &baseline.effects[effect];
            let lines = case.lines_of(effect).iter();
            for line in lines.filter(|line| question.counts(line)) {
                gained = gained - own.lines[usize::from(line.replacement)];
            }
            let Some(position) = case.pools.of_effect(effect) else {
                continue;
            };
            let pool = &case.pools.all()[position];
            if !line_of(case, pool).is_some_and(|line| question.counts(line)) {
                continue;
            }
            if !pools.iter().any(|pooled| pooled.pool == position) {
                let price = baseline.held.number(case.price(pool.unit_cost).cost);
                let units = baseline.pools[position].clone();
                gained = gained - taken_home(pool, &units, price);
                pools.push(Pooled {
                    pool: position,
                    units: vec![units],
                    price,
                });
            }
            if let Some(pooled) = pools.iter_mut().find(|pooled| pooled.pool == position) {
                pooled.units[0].add_each(&own.pooled, |units| -units);
            }
        }
        let own_cost: N = items.iter().map(|item| baseline.items[*item]).sum();
        let rest = Parts {
            lines: vec![gained],
            pools,
            cost: baseline.cost(case, question) - own_cost,
        };
        Self {
            case,
            question,
            input,
            baseline,
            effects,
            items,
            rest,
        }
    }

    /// The parts with the input at a value, or a table of years at a factor.
    pub(super) fn parts(&mut self, value: Decimal) -> Parts<N> {
        let (case, question) = (self.case, self.question);
        let mut parts = self.rest.clone();
        let (effects, items) = (&self.effects, &self.items);
        with(self.baseline, self.input, value, |values| {
            for &effect in effects {
                let gains = effect_gains(case, values, effect, |line| question.counts(line));
                parts.lines.extend(gains.lines);
                let pool = case.pools.of_effect(effect);
                let mut pools = parts.pools.iter_mut();
                if let Some(pooled) = pools.find(|pooled| Some(pooled.pool) == pool) {
                    pooled.units.push(gains.pooled);
                }
            }
            for pooled in &mut parts.pools {
                let unit_cost = case.pools.all()[pooled.pool].unit_cost;
                pooled.price = values.number(case.price(unit_cost).cost);
            }
            for &item in items {
                parts.cost += item_cost(case, values, &case.application.costs[item]);
            }
        });
        parts
    }

    /// Reductions and cost with the input at a value.
    pub(super) fn at(&mut self, value: Decimal) -> Point<N> {
        let parts = self.parts(value);
        self.sum(&parts)
    }

    pub(super) fn sum(&self, parts: &Parts<N>) -> Point<N> {
        let lines: N = parts.lines.iter().copied().sum();
        let pools = parts.pools.iter().map(|pooled| {
            let pool = &self.case.pools.all()[pooled.pool];
            let mut units = Years::default();
            for part in &pooled.units {
                units.add_all(part);
            }
            taken_home(pool, &units, pooled.price)
        });
        Point {
            gained: lines + pools.sum(),
            cost: parts.cost,
        }
    }

    /// The least and the most that can be reached between two values, between which each part moves in one direction.
    pub(super) fn bounds(&self, one: &Parts<N>, other: &Parts<N>) -> [Point<N>; 2] {
        let bound = |gains: fn(N, N) -> N, costs: fn(N, N) -> N| {
            let lines = one.lines.iter().zip(&other.lines);
            let lines: N = lines.map(|(one, other)| gains(*one, *other)).sum();
            let pools = one.pools.iter().zip(&other.pools);
            let pools = pools.map(|(one, other)| {
                let step = self.case.pools.all()[one.pool].step;
                one.bound(other, step, gains)
            });
            Point {
                gained: lines + pools.sum(),
                cost: costs(one.cost, other.cost),
            }
        };
        [bound(N::min, N::max), bound(N::max, N::min)]
    }

    /// An answer about the case with the input at a value.
    pub(super) fn with<T>(
        &mut self,
        value: Decimal,
        ask: impl FnOnce(&Case, &Values<N>) -> T,
    ) -> T {
        let case = self.case;
        with(self.baseline, self.input, value, |values| ask(case, values))
    }

    /// The values as they stand.
    pub(super) fn held(&self) -> &Values<N> {
        &self.baseline.held
    }
}

fn with<N: Number, T>(
    baseline: &mut Baseline<N>,
    input: &Varied,
    value: Decimal,
    ask: impl FnOnce(&Values<N>) -> T,
) -> T {
    let (values, held) = (&mut baseline.values, &baseline.held);
    values.vary(&input.places, held, N::exact(value));
    let answer = ask(values);
    values.restore(&input.places, held);
    answer
}

impl<N: Number> Pooled<N> {
    /// The least or the most that is taken home, kronor. An increase costs least at the lower price.
    fn bound(&self, other: &Self, step: Decimal, of: fn(N, N) -> N) -> N {
        let mut units = Years::default();
        for (one, other) in self.units.iter().zip(&other.units) {
            let mut each = Years::default();
            for (year, _) in one.all().chain(other.all()) {
                each.put(year, of(one.at(year), other.at(year)));
            }
            units.add_all(&each);
        }
        let home = units.amounts().map(|(_, units)| {
            let units = in_whole_steps(units, step);
            of(units * self.price, units * other.price)
        });
        home.sum()
    }
}
