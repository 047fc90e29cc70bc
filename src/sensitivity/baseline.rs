//! What each part of a case comes to as it stands: where one input is varied, the rest is a constant sum.

use super::question::Question;
use crate::calculation::{Alone, each_alone, in_whole_steps, item_cost};
use crate::model::{Case, EffectLine, Number, Payer, Pool, Values, Years};

/// What the parts of a case come to as it stands.
pub(super) struct Baseline<N> {
    /// What all inputs hold.
    pub(super) held: Values<N>,
    /// The same, to be varied and restored.
    pub(super) values: Values<N>,
    pub(super) effects: Vec<EffectGains<N>>,
    /// What each pool of steps adds up, increases included, units by year.
    pub(super) pools: Vec<Years<N>>,
    /// Each item of cost, whoever finances it, kronor.
    pub(super) items: Vec<N>,
    municipality: N,
    departments: Vec<N>,
}

/// What one effect gains before whole steps.
pub(super) struct EffectGains<N> {
    /// Realisable reductions of the effect itself and of what replaces it, kronor; without what is pooled.
    pub(super) lines: [N; 2],
    /// What an effect with steps adds to its pool, units by year.
    pub(super) pooled: Years<N>,
}

/// What one effect gains with some values; of those lines alone that count.
pub(super) fn effect_gains<N: Number>(
    case: &Case,
    values: &Values<N>,
    effect: usize,
    counts: impl Fn(&EffectLine) -> bool,
) -> EffectGains<N> {
    let mut gains = EffectGains {
        lines: [N::ZERO; 2],
        pooled: Years::default(),
    };
    each_alone(case, values, effect, counts, |line, alone| match alone {
        Alone::Realised(amounts) => {
            gains.lines[usize::from(line.replacement)] = amounts.total();
        }
        Alone::Pooled(units) => gains.pooled = units,
    });
    gains
}

/// What a pool takes home of what it adds up, kronor.
pub(super) fn taken_home<N: Number>(pool: &Pool, units: &Years<N>, price: N) -> N {
    let units = units.amounts();
    units
        .map(|(_, units)| in_whole_steps(units, pool.step) * price)
        .sum()
}

/// The line of a pool's first effect: who gains is the same for all of them.
pub(super) fn line_of<'c>(case: &'c Case, pool: &Pool) -> Option<&'c EffectLine> {
    let first = pool.effects.first()?;
    case.lines_of(*first).first()
}

impl<N: Number> Baseline<N> {
    pub(super) fn of(case: &Case) -> Self {
        let application = &case.application;
        let held = case.values::<N>();
        let mut baseline = Self {
            values: held.clone(),
            effects: Vec::with_capacity(application.effects.len()),
            pools: Vec::new(),
            items: Vec::new(),
            municipality: N::ZERO,
            departments: vec![N::ZERO; application.departments.len()],
            held,
        };
        for effect in 0..application.effects.len() {
            let gains = effect_gains(case, &baseline.held, effect, |_| true);
            for line in case.lines_of(effect) {
                baseline.count(line, gains.lines[usize::from(line.replacement)]);
            }
            baseline.effects.push(gains);
        }
        for pool in case.pools.all() {
            let mut units = Years::default();
            for &effect in &pool.effects {
                units.add_all(&baseline.effects[effect].pooled);
            }
            let price = baseline.held.number(case.price(pool.unit_cost).cost);
            if let Some(line) = line_of(case, pool) {
                baseline.count(line, taken_home(pool, &units, price));
            }
            baseline.pools.push(units);
        }
        for item in &application.costs {
            baseline.items.push(item_cost(case, &baseline.held, item));
        }
        baseline
    }

    fn count(&mut self, line: &EffectLine, gained: N) {
        if line.payer == Payer::Municipality {
            self.municipality += gained;
        }
        if let Some(department) = line.department {
            self.departments[department] += gained;
        }
    }

    /// The costs that count for a question, kronor.
    pub(super) fn cost(&self, case: &Case, question: Question) -> N {
        let items = case.application.costs.iter().zip(&self.items);
        let own = items.filter(|(item, _)| question.bears(item));
        own.map(|(_, cost)| *cost).sum()
    }

    /// All that counts for a question, kronor.
    pub(super) fn gained(&self, question: Question) -> N {
        match question {
            Question::Coverage { .. } => self.municipality,
            Question::Department { department, .. } => self.departments[department],
        }
    }
}
