//! The inputs that are varied, with their ranges and what depends on them (method §§1 and 8).

use rust_decimal::Decimal;

use super::question::Question;
use super::uses::{Use, Uses, users};
use crate::model::{Amount, Bounds, Case, Input, InputId, InputMap, Number, Price, Year, choice};

choice! {
    /// Where the range of an input comes from.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RangeKind {
        /// The application gives it.
        Input = "input",
        /// The database's row gives it.
        UnitCost = "unit_cost",
        /// The policy's share of the value.
        Policy = "policy",
    }
}

/// An input that is varied: a number, or a whole table of years by a factor.
#[derive(Clone, Debug)]
pub(super) struct Varied<'c> {
    pub(super) id: InputId,
    pub(super) address: &'c str,
    /// Its value; 1 for a table.
    pub(super) value: Decimal,
    /// The ends of its range.
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) range: RangeKind,
    pub(super) is_table: bool,
    /// The least and the most that a break-even is looked for between.
    pub(super) search: (Decimal, Decimal),
    /// Itself and every place that refers to it, in order.
    pub(super) places: Vec<InputId>,
    /// Where effects use it, in their order.
    pub(super) uses: Vec<Use>,
    /// Where costs use it, in the items' order.
    pub(super) costs: Vec<Use>,
}

/// The inputs that are varied, in the file's order, unit costs last in the order of their first use. `last` is the last
/// year of the plan.
pub(super) fn varied(case: &Case, last: Year) -> Vec<Varied<'_>> {
    let inputs = &case.application.inputs;
    let (of_effects, of_costs) = (Uses::of_effects(case), Uses::of_costs(case));
    let references = inputs.references();
    let mut unit_costs: Vec<_> = case.application.uses.iter().collect();
    unit_costs.sort_by_key(|(_, place)| (place.line, place.column));
    let mut price_of: InputMap<Option<(usize, &Price)>> = InputMap::new(inputs);
    for (position, (used, _)) in unit_costs.into_iter().enumerate() {
        let price = case.price(*used);
        price_of[price.cost].get_or_insert((position, price));
    }
    let mut ids: Vec<InputId> = inputs.ids().collect();
    ids.sort_by_cached_key(|id| {
        let first_use = price_of[*id].map_or(0, |(position, _)| position + 1);
        (first_use, inputs.of(*id).position)
    });
    let varied = ids.into_iter().filter_map(|id| {
        let input = inputs.of(id);
        let price = price_of[id].map(|(_, price)| price);
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
        let bounds = bounds_of(input, is_table);
        let (low, high, range) = range(case.policy.sensitivity, input, price, value, bounds);
        let places = places(id, &references);
        let mut varied = Varied {
            id,
            address: &input.address,
            value,
            low,
            high,
            range,
            is_table,
            search: search(value, bounds, input.bounds == Bounds::ANY && is_table),
            uses: of_effects.at(&places),
            costs: of_costs.at(&places),
            places,
        };
        let reach = varied.uses.iter().map(|used| used.reach(case, last));
        let reach: Option<Vec<Decimal>> = reach.collect();
        if let Some(most) = reach.and_then(|reach| reach.into_iter().max())
            && varied.costs.is_empty()
        {
            varied.search.1 = varied.search.1.min(most.max(value));
        }
        Some(varied)
    });
    varied.collect()
}

/// An input with every place that refers to it.
fn places(id: InputId, references: &[(InputId, InputId)]) -> Vec<InputId> {
    let own = references.iter().filter(|(end, _)| *end == id);
    let mut places = vec![id];
    places.extend(own.map(|(_, place)| *place));
    places.sort_unstable();
    places
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
    let key = input.address.rsplit('.').next().unwrap_or_default();
    input.address.starts_with("effect.") && idle.contains(&key)
}

/// What an input may be; a factor on a table is never negative, but where the table itself may be.
fn bounds_of(input: &Input, is_table: bool) -> Bounds {
    let most = if is_table { None } else { input.bounds.most };
    Bounds {
        most,
        ..input.bounds
    }
}

fn range(
    spread: Decimal,
    input: &Input,
    price: Option<&Price>,
    value: Decimal,
    bounds: Bounds,
) -> (Decimal, Decimal, RangeKind) {
    let within = |value: Decimal| {
        let value = bounds.least.map_or(value, |least| value.max(least));
        bounds.most.map_or(value, |most| value.min(most))
    };
    let (low, high, kind) = match input.range {
        Some(range) if price.is_some_and(|price| price.place.is_some()) => {
            (range.low, range.high, RangeKind::UnitCost)
        }
        Some(range) => (range.low, range.high, RangeKind::Input),
        None => {
            let spread = [Decimal::ONE - spread, Decimal::ONE + spread];
            let [low, high] = spread.map(|factor| value * factor);
            (low, high, RangeKind::Policy)
        }
    };
    (within(low), within(high), kind)
}

/// Between what a break-even is looked for: the bounds, and where there is none, ten times the value.
fn search(value: Decimal, bounds: Bounds, any_sign: bool) -> (Decimal, Decimal) {
    let far = value.abs() * Decimal::TEN;
    let least = if any_sign { None } else { bounds.least };
    (least.unwrap_or(-far), bounds.most.unwrap_or(far))
}

impl Varied<'_> {
    /// Whether it may be a value, a table of years a factor.
    pub(super) fn may_be(&self, case: &Case, value: Decimal) -> bool {
        let input = case.application.inputs.of(self.id);
        bounds_of(input, self.is_table).hold(value.rounded_for_comparison())
    }

    /// Whether each line, and each year of a pool, moves in one direction as it does: not where it meets itself in an
    /// effect, where a table of both signs is turned about, or where a delay moves units from one year's steps to another's.
    pub(super) fn moves_each_part_one_way(&self, case: &Case) -> bool {
        let turns = || {
            let held = case.application.inputs.held(self.id);
            let Amount::Years(years) = held else {
                return false;
            };
            let has = |negative| {
                let mut amounts = years.amounts();
                amounts.any(|(_, amount)| amount.is_sign_negative() == negative)
            };
            has(true) && has(false)
        };
        let mut uses = self.uses.iter();
        users(&self.uses).len() == self.uses.len()
            && !uses.any(|used| used.moves_between_steps(case))
            && !turns()
    }

    /// The input in those places alone that concern a question; `None` where there is none.
    pub(super) fn concerning(&self, case: &Case, question: Question) -> Option<Self> {
        let mut own = self.clone();
        own.uses.retain(|used| {
            let mut lines = case.lines_of(used.user).iter();
            lines.any(|line| question.counts(line))
        });
        let costs = &case.application.costs;
        own.costs.retain(|used| question.bears(&costs[used.user]));
        if own.uses.is_empty() && own.costs.is_empty() {
            return None;
        }
        own.places = vec![self.id];
        own.places.extend(own.uses.iter().map(|used| used.place));
        own.places.extend(own.costs.iter().map(|used| used.place));
        own.places.sort_unstable();
        own.places.dedup();
        Some(own)
    }
}
