//! What the lines, pools and costs of a case come to as it stands, each by itself: what an input moves is exchanged in
//! their sums.

use rust_decimal::Decimal;

use crate::calculation::{Alone, each_alone, in_whole_steps, item_cost};
use crate::model::{Case, EffectLine, Financing, Number, Payer, Values, Year, Years};

/// What the parts of a case come to as it stands.
pub(super) struct Today<N> {
    /// The realisable reductions of each effect and of what replaces it, kronor, without what its pool takes home.
    pub(super) alone: Vec<[N; 2]>,
    /// The reductions of each effect that are pooled, units by year; none where there are no pools.
    pub(super) pooled: Vec<Years<N>>,
    /// The pools.
    pub(super) pools: Vec<PoolToday<N>>,
    /// The reservation's cost of each item.
    pub(super) items: Vec<N>,
    /// The municipality's realisable reductions.
    pub(super) municipality: N,
    /// Each department's.
    pub(super) departments: Vec<N>,
    /// The reservation's cost.
    pub(super) cost: N,
}

/// A pool as the case stands.
pub(super) struct PoolToday<N> {
    /// The line of its first effect: who gains is the same for all of them.
    pub(super) line: EffectLine,
    /// What is added up, units by year.
    pub(super) units: Years<N>,
    /// What is taken home of it, kronor.
    pub(super) gained: N,
}

/// What a pool of steps adds up with an input at some value.
pub(super) struct PoolSum<'p, N> {
    /// Its position.
    pub(super) pool: usize,
    /// So many units at a time.
    pub(super) step: Decimal,
    /// Units by year.
    pub(super) units: &'p Years<N>,
    /// Kronor per unit.
    pub(super) price: N,
}

impl<N: Number> PoolSum<'_, N> {
    /// What is taken home, kronor by year.
    pub(super) fn gained(&self) -> impl Iterator<Item = (Year, N)> {
        let units = self.units.amounts();
        units.map(|(year, units)| (year, in_whole_steps(units, self.step) * self.price))
    }

    pub(super) fn total(&self) -> N {
        self.gained().map(|(_, gained)| gained).sum()
    }
}

impl<N: Number> Today<N> {
    pub(super) fn of(case: &Case, values: &Values<N>) -> Self {
        let application = &case.application;
        let effects = application.effects.len();
        let pools = case.pools.all();
        let mut today = Self {
            alone: vec![[N::ZERO; 2]; effects],
            pooled: Vec::new(),
            pools: Vec::with_capacity(pools.len()),
            items: Vec::with_capacity(application.costs.len()),
            municipality: N::ZERO,
            departments: vec![N::ZERO; application.departments.len()],
            cost: N::ZERO,
        };
        if !pools.is_empty() {
            today.pooled = vec![Years::default(); effects];
        }
        for effect in 0..effects {
            let any = |_: &EffectLine| true;
            each_alone(case, values, effect, any, |line, alone| {
                let gained = match alone {
                    Alone::Realised(amounts) => amounts.total(),
                    Alone::Pooled { units, increases } => {
                        today.pooled[effect] = units;
                        increases.total()
                    }
                };
                today.alone[effect][usize::from(line.replacement)] = gained;
                today.count(line, gained);
            });
        }
        for (position, pool) in pools.iter().enumerate() {
            let mut units = Years::default();
            for &effect in &pool.effects {
                units.add_all(&today.pooled[effect]);
            }
            let Some(line) = pool
                .effects
                .first()
                .and_then(|first| case.lines_of(*first).first())
            else {
                continue;
            };
            let sum = PoolSum {
                pool: position,
                step: pool.step,
                units: &units,
                price: values.number(case.price(pool.unit_cost).cost),
            };
            let gained = sum.total();
            today.count(line, gained);
            today.pools.push(PoolToday {
                line: *line,
                units,
                gained,
            });
        }
        for item in &application.costs {
            let cost = match item.financing {
                Financing::Reservation => item_cost(case, values, item),
                _ => N::ZERO,
            };
            today.items.push(cost);
            today.cost += cost;
        }
        today
    }

    /// Adds what a line or a pool gains to what is gained by those whom it belongs to.
    fn count(&mut self, line: &EffectLine, gained: N) {
        if line.payer == Payer::Municipality {
            self.municipality += gained;
        }
        if let Some(department) = line.department {
            self.departments[department] += gained;
        }
    }
}
