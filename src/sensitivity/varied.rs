//! The inputs that are varied, with their ranges (method §§1 and 8).

use rust_decimal::Decimal;

use crate::model::{Amount, Bounds, Case, CostForm, Effect, Form, Input, Number, Outcome, Slot};

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
    let pools = crate::calculation::pools(case);
    let slots = effect_slots(case);
    let mut slots_in_order: Vec<Slot> = inputs.slots().collect();
    slots_in_order.sort_by_key(|slot| {
        let input = inputs.of(*slot);
        let used = case.prices.iter().position(|price| price.cost == *slot);
        (used.map_or(0, |used| used + 1), input.position)
    });
    let varied = slots_in_order.into_iter().filter_map(|slot| {
        let input = inputs.of(slot);
        let is_price = input.address.starts_with("unit_cost.");
        if is_price && !case.prices.iter().any(|price| price.cost == slot) {
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
        let (low, high, range) = range(case, input, slot, value, bounds);
        let places = inputs.places(slot);
        let entries = entries(&slots, &places);
        let mut effects: Vec<usize> = entries.iter().map(|(effect, _)| *effect).collect();
        for (_, pool) in &pools {
            if pool.iter().any(|effect| effects.contains(effect)) {
                effects.extend(pool);
            }
        }
        effects.sort_unstable();
        effects.dedup();
        let moves_costs = costs_use(case, &places);
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
    slot: Slot,
    value: Decimal,
    bounds: Bounds,
) -> (Decimal, Decimal, RangeKind) {
    let within = |value: Decimal| {
        let value = bounds.least.map_or(value, |least| value.max(least));
        bounds.most.map_or(value, |most| value.min(most))
    };
    if let Some(range) = input.range {
        let of_database = case
            .prices
            .iter()
            .any(|price| price.cost == slot && price.place.is_some());
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

fn effect_slots(case: &Case) -> Vec<Slots> {
    case.application
        .effects
        .iter()
        .map(|effect| slots_of(case, effect))
        .collect()
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

fn entries(effects: &[Slots], places: &[Slot]) -> Vec<(usize, Entry)> {
    let entries = effects.iter().enumerate().filter_map(|(effect, slots)| {
        let found: Vec<Entry> = slots
            .iter()
            .filter(|(slot, _)| places.contains(slot))
            .map(|(_, entry)| *entry)
            .collect();
        match found.as_slice() {
            [] => None,
            [entry] => Some((effect, *entry)),
            _ => Some((effect, Entry::Several)),
        }
    });
    entries.collect()
}

fn costs_use(case: &Case, places: &[Slot]) -> bool {
    case.application.costs.iter().any(|cost| match cost.form {
        CostForm::Amount(amount) => places.contains(&amount),
        CostForm::Posts {
            posts,
            monthly_wage,
            on_cost,
        } => [posts, monthly_wage, on_cost]
            .iter()
            .any(|slot| places.contains(slot)),
        CostForm::Units { units, unit_cost } => {
            places.contains(&units) || places.contains(&case.price(unit_cost).cost)
        }
    })
}

impl Varied {
    /// Whether the input stays what it is over its whole range.
    pub fn is_fixed(&self) -> bool {
        (self.high - self.low).steady().is_zero()
    }
}
