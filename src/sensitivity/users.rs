//! Who uses an input: the effects that it enters, how it enters them, and the costs.
//!
//! Found once for all inputs, so that many effects take no longer each than few.

use super::varied::Entry;
use crate::model::{BySlot, Case, CostForm, Effect, Form, Outcome, Slot};

/// Who uses each slot.
pub(super) struct Users {
    /// The effects that use a slot, each with how it enters, by slot and in order.
    effects: Vec<(Slot, (usize, Entry))>,
    /// Whether costs use a slot.
    costs: BySlot<bool>,
    /// Effects that share steps, in order.
    pools: Vec<Vec<usize>>,
    /// The pool of each effect that has steps.
    pool_of: Vec<Option<usize>>,
}

impl Users {
    pub(super) fn of(case: &Case) -> Self {
        let inputs = &case.application.inputs;
        let mut users = Self {
            effects: Vec::with_capacity(inputs.slots().count()),
            costs: BySlot::new(inputs),
            pools: case
                .pools
                .all()
                .iter()
                .map(|pool| pool.effects.clone())
                .collect(),
            pool_of: vec![None; case.application.effects.len()],
        };
        for (position, effect) in case.application.effects.iter().enumerate() {
            each_slot(case, effect, |slot, entry| {
                users.effects.push((slot, (position, entry)));
            });
        }
        users.effects.sort_by_key(|(slot, _)| *slot);
        for cost in &case.application.costs {
            each_cost_slot(case, &cost.form, |slot| users.costs[slot] = true);
        }
        for (pool, members) in users.pools.iter().enumerate() {
            for effect in members {
                users.pool_of[*effect] = Some(pool);
            }
        }
        users
    }

    /// The effects that use any of the places, in order, each with how they enter.
    pub(super) fn entries(&self, places: &[Slot]) -> Vec<(usize, Entry)> {
        let mut entries = Vec::new();
        for place in places {
            let first = self.effects.partition_point(|(slot, _)| slot < place);
            let users = self.effects[first..].iter();
            let users = users.take_while(|(slot, _)| slot == place);
            entries.extend(users.map(|(_, entry)| *entry));
        }
        if places.len() == 1 {
            return entries;
        }
        entries.sort_by_key(|(effect, _)| *effect);
        entries.dedup_by(|(another, _), (effect, entry)| {
            let is_known = another == effect;
            if is_known {
                *entry = Entry::Several;
            }
            is_known
        });
        entries
    }

    /// These effects with all that share steps with them, in order.
    pub(super) fn with_pools(&self, entries: &[(usize, Entry)]) -> Vec<usize> {
        let mut effects: Vec<usize> = entries.iter().map(|(effect, _)| *effect).collect();
        if self.pools.is_empty() {
            return effects;
        }
        let pools = effects.iter().filter_map(|effect| self.pool_of[*effect]);
        let mut pools: Vec<usize> = pools.collect();
        pools.sort_unstable();
        pools.dedup();
        effects.extend(pools.into_iter().flat_map(|pool| &self.pools[pool]));
        effects.sort_unstable();
        effects.dedup();
        effects
    }

    /// Whether a cost uses any of the places.
    pub(super) fn move_costs(&self, places: &[Slot]) -> bool {
        places.iter().any(|place| self.costs[*place])
    }
}

/// Hands over the slots of an effect, each with how it enters.
fn each_slot(case: &Case, effect: &Effect, mut each: impl FnMut(Slot, Entry)) {
    let linear = [
        effect.deadweight,
        effect.attribution,
        effect.displacement,
        effect.realisable,
    ];
    for slot in linear {
        each(slot, Entry::Linear);
    }
    match effect.form {
        Form::Yearly { units, .. } => each(units, Entry::Linear),
        Form::People {
            target_group,
            outcome,
            units_per_person,
            delay,
            duration,
            persistence,
        } => {
            let people = case.application.target_groups[target_group].people;
            each(people, Entry::Linear);
            each(units_per_person, Entry::Linear);
            match outcome {
                Outcome::Share(share) => each(share, Entry::Linear),
                Outcome::Probabilities { without, with } => {
                    each(without, Entry::Linear);
                    each(with, Entry::Linear);
                }
            }
            for slot in [delay, duration, persistence] {
                each(slot, Entry::Curved);
            }
        }
    }
    let price = case.price(effect.unit_cost).cost;
    each(price, Entry::Linear);
    if let Some(instead) = &effect.replaced_by {
        each(instead.units_per_unit, Entry::Linear);
        let other = case.price(instead.unit_cost).cost;
        // The same price twice adds up, and stays linear.
        if other != price {
            each(other, Entry::Linear);
        }
    }
}

/// Hands over the slots of a cost.
fn each_cost_slot(case: &Case, form: &CostForm, mut each: impl FnMut(Slot)) {
    match form {
        CostForm::Amount(amount) => each(*amount),
        CostForm::Posts {
            posts,
            monthly_wage,
            on_cost,
        } => {
            each(*posts);
            each(*monthly_wage);
            each(*on_cost);
        }
        CostForm::Units { units, unit_cost } => {
            each(*units);
            each(case.price(*unit_cost).cost);
        }
    }
}
