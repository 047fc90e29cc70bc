//! The inputs that are varied, with their ranges (method §§1 and 8).

use rust_decimal::Decimal;

use super::users::{CostUse, Use, Users};
use crate::model::{Amount, Bounds, BySlot, Case, Input, Number, Price, Slot};

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
pub struct Varied<'c> {
    /// Its slot.
    pub slot: Slot,
    /// Its address.
    pub address: &'c str,
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
    /// Where effects use it, in their order.
    pub(super) uses: Vec<Use>,
    /// The pools of steps that those effects belong to, in order.
    pub(super) pools: Vec<usize>,
    /// Where the reservation's costs use it, in their order.
    pub(super) costs: Vec<CostUse>,
}

/// Ten times the value: how far a break-even is looked for where nothing bounds the input.
const FAR: Decimal = Decimal::TEN;

/// What depends on an input.
pub(super) struct Reach<'r> {
    /// The input itself and every place that refers to it.
    pub(super) places: &'r [Slot],
    /// Where effects use it, in their order.
    pub(super) uses: &'r [Use],
    /// The pools of steps that those effects belong to, in order.
    pub(super) pools: &'r [usize],
    /// Whether a cost of the reservation uses it.
    pub(super) moves_costs: bool,
}

/// The inputs that are varied, in the file's order, unit costs last in the order of their first use.
pub(super) fn varied(case: &Case) -> impl Iterator<Item = Varied<'_>> {
    varied_where(case, |_| true)
}

/// Those of them with some reach: the ranges of others are not computed.
pub(super) fn varied_where(
    case: &Case,
    mut is_wanted: impl FnMut(&Reach) -> bool,
) -> impl Iterator<Item = Varied<'_>> {
    let inputs = &case.application.inputs;
    let known = Users::of(case);
    let references = inputs.references();
    let spread = case.policy.sensitivity;
    let spread = (Decimal::ONE - spread, Decimal::ONE + spread);
    let mut price_of: BySlot<Option<usize>> = BySlot::new(inputs);
    for (used, price) in case.prices.iter().enumerate() {
        price_of[price.cost].get_or_insert(used);
    }
    let in_order = slots_in_order(case, &price_of);
    in_order.into_iter().filter_map(move |slot| {
        let input = inputs.of(slot);
        let price = price_of[slot].map(|used| &case.prices[used]);
        if price.is_none() && input.address.starts_with("unit_cost.") {
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
        let places = places(slot, &references);
        let uses = known.uses(&places);
        let pools = pools_of(case, &uses);
        let costs = known.costs(&places);
        let reach = Reach {
            places: &places,
            uses: &uses,
            pools: &pools,
            moves_costs: !costs.is_empty(),
        };
        if !is_wanted(&reach) {
            return None;
        }
        let bounds = if is_table {
            table_bounds(input.bounds)
        } else {
            input.bounds
        };
        let (low, high, range) = range(spread, input, price, value, bounds);
        Some(Varied {
            slot,
            address: &input.address,
            value,
            low,
            high,
            range,
            is_table,
            search: search(value, bounds, input.bounds == Bounds::ANY && is_table),
            places,
            uses,
            pools,
            costs,
        })
    })
}

/// All slots in the file's order, prices that are used last in the order of their first use.
fn slots_in_order(case: &Case, price_of: &BySlot<Option<usize>>) -> Vec<Slot> {
    let inputs = &case.application.inputs;
    let mut slots: Vec<Slot> = inputs.slots().collect();
    slots.sort_by_cached_key(|slot| {
        let used = price_of[*slot].map_or(0, |used| used + 1);
        (used, inputs.of(*slot).position)
    });
    slots
}

/// A slot with every place that refers to it.
fn places(slot: Slot, references: &[(Slot, Slot)]) -> Vec<Slot> {
    let first = references.partition_point(|(end, _)| *end < slot);
    let references = references[first..].iter();
    let own = references.take_while(|(end, _)| *end == slot);
    let mut places = vec![slot];
    places.extend(own.map(|(_, place)| *place));
    places.sort_unstable();
    places
}

/// The pools of steps that some effects belong to, in order.
fn pools_of(case: &Case, uses: &[Use]) -> Vec<usize> {
    let pools = uses.iter();
    let mut pools: Vec<usize> = pools
        .filter_map(|used| case.pools.of_effect(used.effect))
        .collect();
    pools.sort_unstable();
    pools.dedup();
    pools
}

/// Defaults that do nothing have no range (the table in method §1).
fn is_left_out(input: &Input, value: Decimal) -> bool {
    let idle: &[&str] = if value.is_zero() {
        &["delay", "deadweight", "displacement"]
    } else if value == Decimal::ONE {
        &["persistence", "attribution", "realisable"]
    } else {
        return false;
    };
    input.address.starts_with("effect.")
        && idle.iter().any(|key| {
            let table = input.address.strip_suffix(key);
            table.is_some_and(|table| table.ends_with('.'))
        })
}

/// A factor on a table is never negative, but where the table itself may be.
fn table_bounds(bounds: Bounds) -> Bounds {
    Bounds {
        most: None,
        ..bounds
    }
}

fn range(
    spread: (Decimal, Decimal),
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
    (
        within(value * spread.0),
        within(value * spread.1),
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

impl Varied<'_> {
    /// Whether the input stays what it is over its whole range.
    pub fn is_fixed(&self) -> bool {
        (self.high - self.low).rounded_for_comparison().is_zero()
    }

    /// Whether it may be a value, a table of years a factor.
    pub(super) fn may_be(&self, case: &Case, value: Decimal) -> bool {
        let bounds = case.application.inputs.of(self.slot).bounds;
        let bounds = if self.is_table {
            table_bounds(bounds)
        } else {
            bounds
        };
        bounds.hold(value.rounded_for_comparison())
    }

    /// What depends on it.
    pub(super) fn reach(&self) -> Reach<'_> {
        Reach {
            places: &self.places,
            uses: &self.uses,
            pools: &self.pools,
            moves_costs: !self.costs.is_empty(),
        }
    }

    /// The positions of the effects that depend on it, in order.
    pub(super) fn effects(&self) -> impl Iterator<Item = usize> {
        effects(&self.uses)
    }

    /// The positions of the items of cost that depend on it, in order.
    pub(super) fn items(&self) -> impl Iterator<Item = usize> {
        let same = self.costs.chunk_by(|one, other| one.cost == other.cost);
        same.filter_map(<[_]>::first).map(|used| used.cost)
    }

    /// The input as if it stood in some of its places alone.
    pub(super) fn narrowed(&self, case: &Case, uses: Vec<Use>, costs: Vec<CostUse>) -> Self {
        let mut places = vec![self.slot];
        places.extend(uses.iter().map(|used| used.place));
        places.extend(costs.iter().map(|used| used.place));
        places.sort_unstable();
        places.dedup();
        Self {
            slot: self.slot,
            address: self.address,
            value: self.value,
            low: self.low,
            high: self.high,
            range: self.range,
            is_table: self.is_table,
            search: self.search,
            places,
            pools: pools_of(case, &uses),
            uses,
            costs,
        }
    }
}

/// The positions of the effects that stand in some uses, in order.
pub(super) fn effects(uses: &[Use]) -> impl Iterator<Item = usize> {
    let same = uses.chunk_by(|one, other| one.effect == other.effect);
    same.filter_map(<[_]>::first).map(|used| used.effect)
}
