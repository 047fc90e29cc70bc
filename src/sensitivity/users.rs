//! Who uses an input: the effects that it enters, how it enters them, and the reservation's costs.
//!
//! Found once for all inputs, so that many effects take no longer each than few.

use crate::model::{Case, CostForm, Effect, Financing, Form, Outcome, Slot};

/// A place in which an effect uses an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Use {
    /// The position of the effect.
    pub(super) effect: usize,
    /// The place: the input itself, or what refers to it.
    pub(super) place: Slot,
    /// How it enters the effect's amounts.
    pub(super) entry: Entry,
}

/// How an input enters an effect's amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// In proportion, or as a part that is added or taken away: the amounts are linear in it while no sign changes.
    Linear,
    /// As delay, duration or persistence: for the sum over all years, more is always more or always less.
    Curved,
    /// In more than one place of the same effect.
    Several,
}

/// A place in which an item of cost uses an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CostUse {
    /// The position of the item.
    pub(super) cost: usize,
    /// The place.
    pub(super) place: Slot,
}

/// Who uses each slot.
pub(super) struct Users {
    /// By place, and by effect.
    effects: Vec<Use>,
    /// By place, and by item; those alone that the reservation pays.
    costs: Vec<CostUse>,
}

impl Users {
    pub(super) fn of(case: &Case) -> Self {
        let application = &case.application;
        let mut effects = Vec::with_capacity(application.inputs.slots().count());
        for (position, effect) in application.effects.iter().enumerate() {
            each_slot(case, effect, |place, entry| {
                effects.push(Use {
                    effect: position,
                    place,
                    entry,
                });
            });
        }
        effects.sort_by_key(|used| used.place);
        let mut costs = Vec::with_capacity(application.costs.len());
        for (cost, item) in application.costs.iter().enumerate() {
            if item.financing == Financing::Reservation {
                each_cost_slot(case, &item.form, |place| {
                    costs.push(CostUse { cost, place });
                });
            }
        }
        costs.sort_by_key(|used| used.place);
        Self { effects, costs }
    }

    /// Where effects use any of the places, in the effects' order.
    pub(super) fn uses(&self, places: &[Slot]) -> Vec<Use> {
        let mut uses = at(&self.effects, places, |used| used.place);
        if places.len() > 1 {
            uses.sort_by_key(|used| used.effect);
            for same in uses.chunk_by_mut(|one, other| one.effect == other.effect) {
                if same.len() > 1 {
                    for used in same {
                        used.entry = Entry::Several;
                    }
                }
            }
        }
        uses
    }

    /// Where the reservation's costs use any of the places, in the items' order.
    pub(super) fn costs(&self, places: &[Slot]) -> Vec<CostUse> {
        let mut costs = at(&self.costs, places, |used| used.place);
        if places.len() > 1 {
            costs.sort_by_key(|used| used.cost);
        }
        costs
    }
}

/// What stands in any of some places, of what is sorted by them.
fn at<T: Copy>(all: &[T], places: &[Slot], place_of: impl Fn(&T) -> Slot) -> Vec<T> {
    let mut found = Vec::new();
    for place in places {
        let first = all.partition_point(|one| place_of(one) < *place);
        let here = all[first..].iter();
        found.extend(here.take_while(|one| place_of(one) == *place));
    }
    found
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
