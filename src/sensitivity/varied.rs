//! The inputs that are varied, with their ranges (method §§1 and 8).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rust_decimal::Decimal;

use crate::calculation::pools;
use crate::model::{
    Amount, Bounds, Case, CostForm, Effect, Form, Input, Number, Outcome, Price, Slot,
};

/// Where the range of an input comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeKind {
    /// The application gives it.
    Input,
    /// The database's row gives it.
    UnitCost,
    /// The policy's share of the value.
    Policy,
}

impl RangeKind {
    /// The word in outputs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::UnitCost => "unit_cost",
            Self::Policy => "policy",
        }
    }
}

/// An input that is varied: a number, or a whole table of years by a factor.
#[derive(Clone, Debug, PartialEq)]
pub struct Varied {
    /// Its slot.
    pub slot: Slot,
    /// Its address.
    pub address: String,
    /// Its value; 1 for a table.
    pub value: Decimal,
    /// The low end of its range.
    pub low: Decimal,
    /// The high end.
    pub high: Decimal,
    /// Where the range comes from.
    pub range: RangeKind,
    /// Whether it is a table of years.
    pub is_table: bool,
    /// The least and the most that a break-even is looked for between.
    pub search: (Decimal, Decimal),
    /// Itself and every place that refers to it.
    pub(super) places: Vec<Slot>,
    /// The effects whose amounts depend on it, with all that share steps with them, in order.
    pub(super) effects: Vec<usize>,
    /// How it enters each of the effects that depend on it.
    pub(super) entries: Vec<(usize, Entry)>,
    /// Whether a cost depends on it.
    pub(super) moves_costs: bool,
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

/// Ten times the value: how far a break-even is looked for where nothing bounds the input.
const FAR: Decimal = Decimal::TEN;

/// The inputs that are varied, in the file's order, unit costs last in the order of their first use.
pub(super) fn varied(case: &Case) -> Vec<Varied> {
    let inputs = &case.application.inputs;
    let users = Users::of(case);
    let mut places_of = inputs.places_by_slot();
    let mut prices: HashMap<Slot, usize> = HashMap::new();
    for (used, price) in case.prices.iter().enumerate() {
        prices.entry(price.cost).or_insert(used);
    }
    let mut slots_in_order: Vec<Slot> = inputs.slots().collect();
    slots_in_order.sort_by_key(|slot| {
        let used = prices.get(slot);
        (used.map_or(0, |used| used + 1), inputs.of(*slot).position)
    });
    let varied = slots_in_order.into_iter().filter_map(|slot| {
        let input = inputs.of(slot);
        let is_price = input.address.starts_with("unit_cost.");
        if is_price && !prices.contains_key(&slot) {
            return None;
        }
        let (value, is_table) = match &input.amount {
            Amount::Number(value) => (*value, false),
            Amount::Years(_) => (Decimal::ONE, true),
            // It varies as the parameter that it refers to.
            Amount::Parameter(_) => return None,
        };
        if input.range.is_none() && is_left_out(input, value) {
            return None;
        }
        let bounds = if is_table {
            table_bounds(input.bounds)
        } else {
            input.bounds
        };
        let price = prices.get(&slot).map(|used| &case.prices[*used]);
        let (low, high, range) = range(case, input, price, value, bounds);
        let places = places_of.remove(&slot).unwrap_or_default();
        let entries = users.entries(&places);
        let effects = users.with_pools(&entries);
        let moves_costs = places.iter().any(|place| users.costs.contains(place));
        let address = input.address.clone();
        let search = search(value, bounds, input.bounds == Bounds::ANY && is_table);
        Some(Varied {
            slot,
            address,
            value,
            low,
            high,
            range,
            is_table,
            search,
            places,
            effects,
            entries,
            moves_costs,
        })
    });
    varied.collect()
}

/// Defaults that do nothing have no range (the table in method §1).
fn is_left_out(input: &Input, value: Decimal) -> bool {
    let key = input.address.rsplit('.').next().unwrap_or("");
    if !input.address.starts_with("effect.") {
        return false;
    }
    match key {
        "delay" | "deadweight" | "displacement" => value.is_zero(),
        "persistence" | "attribution" | "realisable" => value == Decimal::ONE,
        _ => false,
    }
}

/// A factor on a table is never negative, but where the table itself may be.
fn table_bounds(bounds: Bounds) -> Bounds {
    Bounds {
        most: None,
        ..bounds
    }
}

fn range(
    case: &Case,
    input: &Input,
    price: Option<&Price>,
    value: Decimal,
    bounds: Bounds,
) -> (Decimal, Decimal, RangeKind) {
    let within = |value: Decimal| {
        let value = bounds.least.map_or(value, |least| value.max(least));
        bounds.most.map_or(value, |most| value.min(most))
    };
    if let Some(range) = input.range {
        let of_database = price.is_some_and(|price| price.place.is_some());
        let kind = if of_database {
            RangeKind::UnitCost
        } else {
            RangeKind::Input
        };
        return (within(range.low), within(range.high), kind);
    }
    let spread = case.policy.sensitivity;
    (
        within(value * (Decimal::ONE - spread)),
        within(value * (Decimal::ONE + spread)),
        RangeKind::Policy,
    )
}

/// Between what a break-even is looked for: the bounds, and where there is none, ten times the value.
fn search(value: Decimal, bounds: Bounds, any_sign: bool) -> (Decimal, Decimal) {
    let far = value.abs() * FAR;
    let least = if any_sign {
        -far
    } else {
        bounds.least.unwrap_or(-far)
    };
    (least, bounds.most.unwrap_or(far))
}

/// The slots of an effect, each with how it enters.
type Slots = Vec<(Slot, Entry)>;

/// Who uses a slot: found once for all inputs, so that many effects take no longer each than few.
struct Users {
    /// The effects that use a slot, each with how it enters.
    effects: HashMap<Slot, Vec<(usize, Entry)>>,
    /// The slots that costs use.
    costs: HashSet<Slot>,
    /// Effects that share steps.
    pools: Vec<Vec<usize>>,
    /// The pool of each effect that has steps.
    pool_of: HashMap<usize, usize>,
}

impl Users {
    fn of(case: &Case) -> Self {
        let mut effects: HashMap<Slot, Vec<(usize, Entry)>> = HashMap::new();
        for (effect, stated) in case.application.effects.iter().enumerate() {
            for (slot, entry) in slots_of(case, stated) {
                effects.entry(slot).or_default().push((effect, entry));
            }
        }
        let pools: Vec<Vec<usize>> = pools(case).into_iter().map(|(_, pool)| pool).collect();
        let members = pools.iter().enumerate();
        let pool_of =
            members.flat_map(|(pool, members)| members.iter().map(move |own| (*own, pool)));
        Self {
            effects,
            costs: cost_slots(case),
            pool_of: pool_of.collect(),
            pools,
        }
    }

    /// The effects that use any of the places, in order, each with how they enter.
    fn entries(&self, places: &[Slot]) -> Vec<(usize, Entry)> {
        let mut entries: BTreeMap<usize, Entry> = BTreeMap::new();
        for (effect, entry) in places
            .iter()
            .filter_map(|place| self.effects.get(place))
            .flatten()
        {
            entries
                .entry(*effect)
                .and_modify(|known| *known = Entry::Several)
                .or_insert(*entry);
        }
        entries.into_iter().collect()
    }

    /// These effects with all that share steps with them, in order.
    fn with_pools(&self, entries: &[(usize, Entry)]) -> Vec<usize> {
        let effects = entries.iter().map(|(effect, _)| *effect);
        let pools: BTreeSet<usize> = effects
            .clone()
            .filter_map(|effect| self.pool_of.get(&effect).copied())
            .collect();
        let shared = pools
            .into_iter()
            .flat_map(|pool| self.pools[pool].iter().copied());
        let all: BTreeSet<usize> = effects.chain(shared).collect();
        all.into_iter().collect()
    }
}

fn slots_of(case: &Case, effect: &Effect) -> Slots {
    let linear = |slot: Slot| (slot, Entry::Linear);
    let mut slots: Slots = [
        effect.deadweight,
        effect.attribution,
        effect.displacement,
        effect.realisable,
    ]
    .map(linear)
    .into();
    match effect.form {
        Form::Yearly { units, .. } => slots.push(linear(units)),
        Form::People {
            target_group,
            outcome,
            units_per_person,
            delay,
            duration,
            persistence,
        } => {
            slots.push(linear(case.application.target_groups[target_group].people));
            slots.push(linear(units_per_person));
            match outcome {
                Outcome::Share(share) => slots.push(linear(share)),
                Outcome::Probabilities { without, with } => {
                    slots.extend([linear(without), linear(with)]);
                }
            }
            slots.extend([delay, duration, persistence].map(|slot| (slot, Entry::Curved)));
        }
    }
    let price = case.price(effect.unit_cost).cost;
    slots.push(linear(price));
    if let Some(instead) = &effect.replaced_by {
        slots.push(linear(instead.units_per_unit));
        let other = case.price(instead.unit_cost).cost;
        // The same price twice adds up, and stays linear.
        if other != price {
            slots.push(linear(other));
        }
    }
    slots
}

/// The slots that costs use.
fn cost_slots(case: &Case) -> HashSet<Slot> {
    let costs = case.application.costs.iter();
    let slots = costs.flat_map(|cost| match cost.form {
        CostForm::Amount(amount) => vec![amount],
        CostForm::Posts {
            posts,
            monthly_wage,
            on_cost,
        } => vec![posts, monthly_wage, on_cost],
        CostForm::Units { units, unit_cost } => vec![units, case.price(unit_cost).cost],
    });
    slots.collect()
}

impl Varied {
    /// Whether the input stays what it is over its whole range.
    pub fn is_fixed(&self) -> bool {
        (self.high - self.low).steady().is_zero()
    }
}
