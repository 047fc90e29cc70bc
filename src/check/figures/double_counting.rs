//! What is counted twice: by a unit cost that contains another one, or by the same unit cost once more.
//!
//! Two effects are compared where they concern the same target group and count in the same year and in the same
//! direction: a reduction beside an increase is a correction, and so is what replaces an effect. An effect in the yearly
//! form that names no group concerns the only one, where there is only one; of several, nobody knows.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use rust_decimal::Decimal;

use super::{Counted, shares};
use crate::check::Found;
use crate::model::{Case, Number, UnitCostRef, Year, rounded};
use crate::words::{DoubleCounting, Figures, Finding, Twice};

pub(super) fn findings(case: &Case, counted: &[Counted]) -> Vec<Found> {
    if !is_repeated(case, counted) {
        return contained(case, counted);
    }
    let (mut found, above_one) = shares::findings(case, counted);
    found.extend(contained(case, counted));
    found.extend(same_unit_cost(case, counted, &above_one));
    found
}

/// Whether two effects have the same unit cost for the same group, as hardly any have.
fn is_repeated(case: &Case, counted: &[Counted]) -> bool {
    let mut pairs: Vec<(usize, usize)> = counted
        .iter()
        .filter_map(|effect| Some((group(case, effect)?, effect.line.unit_cost.0)))
        .collect();
    pairs.sort_unstable();
    pairs.windows(2).any(|pair| pair[0] == pair[1])
}

/// The target group that an effect concerns.
fn group(case: &Case, counted: &Counted) -> Option<usize> {
    let only = (case.application.target_groups.len() == 1).then_some(0);
    counted.named_group().or(only)
}

/// The years in which an effect counts, each with whether it lowers costs there.
fn years<'c>(counted: &'c Counted) -> impl Iterator<Item = (Year, bool)> + 'c {
    let units = counted.amounts.units.amounts();
    let steady = units.map(|(year, units)| (year, units.rounded_for_comparison()));
    steady
        .filter(|(_, units)| !units.is_zero())
        .map(|(year, units)| (year, units > Decimal::ZERO))
}

/// The first effect that counts in each year in each direction.
type First = BTreeMap<(Year, bool), usize>;

/// Effects whose unit cost is already part of another effect's.
fn contained(case: &Case, counted: &[Counted]) -> Vec<Found> {
    let containers = containers(case);
    if containers.is_empty() {
        return Vec::new();
    }
    let mut firsts: HashMap<(usize, UnitCostRef), First> = HashMap::new();
    for (position, effect) in counted.iter().enumerate() {
        if let Some(group) = group(case, effect) {
            let first = firsts.entry((group, effect.line.unit_cost)).or_default();
            for year in years(effect) {
                first.entry(year).or_insert(position);
            }
        }
    }
    let mut found = Vec::new();
    let mut told = HashSet::new();
    for (position, effect) in counted.iter().enumerate() {
        let Some(group) = group(case, effect) else {
            continue;
        };
        let around = nearest(effect.line.unit_cost, &containers, |container| {
            let first = firsts.get(&(group, container))?;
            years(effect).find_map(|year| first.get(&year).copied())
        });
        // Of two that contain each other one is enough.
        if let Some(around) = around
            && told.insert((position.min(around), position.max(around)))
        {
            let twice = twice(case, counted, group, [position, around]);
            found.push(new(effect, DoubleCounting::Contained(twice)));
        }
    }
    found
}

/// Of each unit cost that is used, those used that contain it by their own word.
fn containers(case: &Case) -> HashMap<UnitCostRef, Vec<UnitCostRef>> {
    let mut containers: HashMap<UnitCostRef, Vec<UnitCostRef>> = HashMap::new();
    if case
        .prices
        .iter()
        .all(|price| price.unit_cost.includes.is_empty())
    {
        return containers;
    }
    let ids = case.prices.iter().enumerate();
    let known: HashMap<&str, UnitCostRef> = ids
        .map(|(position, price)| (price.unit_cost.id.as_str(), UnitCostRef(position)))
        .collect();
    for (position, price) in case.prices.iter().enumerate() {
        for id in &price.unit_cost.includes {
            if let Some(inner) = known.get(id.as_str()) {
                let around = containers.entry(*inner).or_default();
                around.push(UnitCostRef(position));
            }
        }
    }
    containers
}

/// What `wanted` finds for the nearest of the unit costs that contain one, directly or through others.
fn nearest<T>(
    inner: UnitCostRef,
    containers: &HashMap<UnitCostRef, Vec<UnitCostRef>>,
    wanted: impl Fn(UnitCostRef) -> Option<T>,
) -> Option<T> {
    let mut seen = HashSet::from([inner]);
    let mut next = VecDeque::from([inner]);
    while let Some(inner) = next.pop_front() {
        for &around in containers.get(&inner).into_iter().flatten() {
            if seen.insert(around) {
                if let Some(found) = wanted(around) {
                    return Some(found);
                }
                next.push_back(around);
            }
        }
    }
    None
}

/// Effects on one group with the same unit cost, each against those before it in the file.
///
/// Two effects in the yearly form that name no group are left alone: they say in units, not in people, what each of
/// them avoids. Those whose shares are found to be too large together have been told.
fn same_unit_cost(case: &Case, counted: &[Counted], told: &HashSet<usize>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut before: HashMap<(usize, UnitCostRef), [First; 2]> = HashMap::new();
    for (position, effect) in counted.iter().enumerate() {
        let Some(group) = group(case, effect) else {
            continue;
        };
        let [all, named] = before.entry((group, effect.line.unit_cost)).or_default();
        let is_named = effect.named_group().is_some();
        let earlier = if is_named { &*all } else { &*named };
        let other = years(effect).find_map(|year| earlier.get(&year).copied());
        if let Some(other) = other.filter(|_| !told.contains(&position)) {
            let twice = twice(case, counted, group, [position, other]);
            found.push(new(effect, DoubleCounting::SameUnitCost(twice)));
        }
        for year in years(effect) {
            all.entry(year).or_insert(position);
            if is_named {
                named.entry(year).or_insert(position);
            }
        }
    }
    found
}

/// Two effects, with the years in which both count and what the first expects of them.
fn twice(case: &Case, counted: &[Counted], group: usize, [one, other]: [usize; 2]) -> Twice {
    let (one, other) = (&counted[one], &counted[other]);
    let beside: HashSet<(Year, bool)> = years(other).collect();
    let both: Vec<Year> = years(one)
        .filter(|year| beside.contains(year))
        .map(|(year, _)| year)
        .collect();
    let amount: Decimal = both
        .iter()
        .map(|year| one.amounts.expected.at(*year).abs())
        .sum();
    let number = |year: Option<&Year>| year.map_or(0, |year| year.number());
    let id = |counted: &Counted| case.price(counted.line.unit_cost).unit_cost.id.clone();
    Twice {
        effect: one.effect.id.clone(),
        unit_cost: id(one),
        other: other.effect.id.clone(),
        other_unit_cost: id(other),
        group: case.application.target_groups[group].id.clone(),
        years: (number(both.first()), number(both.last())),
        amount: rounded(amount, 0),
    }
}

fn new(counted: &Counted, finding: DoubleCounting) -> Found {
    Found::new(
        format!("effect.{}.unit_cost", counted.effect.id),
        Finding::Figures(Figures::DoubleCounting(finding)),
    )
}
