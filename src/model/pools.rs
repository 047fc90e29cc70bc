//! The effects that share whole steps: those of one department and payer with the same unit cost and the same step.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::{Effect, EffectLine, Payer, UnitCostRef};

/// Effects that take their reductions home together, in whole steps (method §3).
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pool {
    /// So many units at a time.
    pub step: Decimal,
    /// What they are units of.
    pub unit_cost: UnitCostRef,
    /// The positions of the effects, in order.
    pub effects: Vec<usize>,
}

/// The pools of a case, in the order of their first effects.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Pools {
    pools: Vec<Pool>,
    /// The pool of each effect; no longer than up to the last that has steps.
    of_effects: Vec<Option<usize>>,
}

impl Pools {
    pub(super) fn of(effects: &[Effect], lines: &[EffectLine]) -> Self {
        let mut found = Self::default();
        let mut known: HashMap<(Decimal, Option<usize>, Payer, UnitCostRef), usize> =
            HashMap::new();
        for line in lines.iter().filter(|line| !line.replacement) {
            let Some(step) = effects[line.effect].step else {
                continue;
            };
            let key = (step, line.department, line.payer, line.unit_cost);
            let pool = *known.entry(key).or_insert(found.pools.len());
            if pool == found.pools.len() {
                found.pools.push(Pool {
                    step,
                    unit_cost: line.unit_cost,
                    effects: Vec::new(),
                });
            }
            found.pools[pool].effects.push(line.effect);
            found.of_effects.resize(line.effect, None);
            found.of_effects.push(Some(pool));
        }
        found
    }

    pub(crate) fn all(&self) -> &[Pool] {
        &self.pools
    }

    /// The position of the pool of an effect; nothing where it has no steps.
    pub(crate) fn of_effect(&self, effect: usize) -> Option<usize> {
        self.of_effects.get(effect).copied().flatten()
    }
}
