//! What each effect, and what replaces it, is worth: expected and realisable, by year (method §3).

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::units;
use crate::model::{Case, Line, Number, Payer, UnitCostRef, Values, Years};

/// The units and amounts of one line of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct LineAmounts<N> {
    /// *u(y)*: units credited to the investment; negative is an increase.
    pub units: Years<N>,
    /// *r(y)*: units that can be taken home.
    pub realisable_units: Years<N>,
    /// Expected reductions, kronor.
    pub expected: Years<N>,
    /// Realisable reductions, kronor.
    pub realisable: Years<N>,
}

/// Computes every line of a case, in their order.
pub fn line_amounts<N: Number>(case: &Case, values: &Values<N>) -> Vec<LineAmounts<N>> {
    let effects: Vec<usize> = (0..case.application.effects.len()).collect();
    line_amounts_of(case, values, &effects)
        .into_iter()
        .map(|(_, amounts)| amounts)
        .collect()
}

/// Computes the lines of some effects, in the order of the case's lines, each with its position there.
///
/// `effects` stand in order and hold whole pools: an effect whose steps are shared with another one comes with it, see
/// [`pools`].
pub fn line_amounts_of<N: Number>(
    case: &Case,
    values: &Values<N>,
    effects: &[usize],
) -> Vec<(usize, LineAmounts<N>)> {
    let (credited, realisable) = units_of(case, values, effects);
    of_lines(case, effects, |line, position| {
        let price = values.number(case.price(line.unit_cost).cost);
        let (units, realisable_units) = if line.replacement {
            // Borne in full, whatever of the effect can be taken home.
            let units = replacement_units(case, values, line.effect, &credited[position]);
            (units.clone(), units)
        } else {
            (credited[position].clone(), realisable[position].clone())
        };
        let expected = units.map(|_, units| units * price);
        let realisable = realisable_units.map(|_, units| units * price);
        LineAmounts {
            units,
            realisable_units,
            expected,
            realisable,
        }
    })
}

/// The realisable reductions alone of the lines of some effects, kronor by year, as [`line_amounts_of`] gives them.
pub fn realisable_of<N: Number>(
    case: &Case,
    values: &Values<N>,
    effects: &[usize],
) -> Vec<(usize, Years<N>)> {
    let (credited, realisable) = units_of(case, values, effects);
    of_lines(case, effects, |line, position| {
        let price = values.number(case.price(line.unit_cost).cost);
        if line.replacement {
            let units = replacement_units(case, values, line.effect, &credited[position]);
            units.map(|_, units| units * price)
        } else {
            realisable[position].map(|_, units| units * price)
        }
    })
}

/// Something of each line of some effects, in the order of the case's lines, each with its position there; asked for
/// with the position of its effect among them.
fn of_lines<T>(
    case: &Case,
    effects: &[usize],
    mut of: impl FnMut(&Line, usize) -> T,
) -> Vec<(usize, T)> {
    let mut found = Vec::with_capacity(effects.len());
    for (position, effect) in effects.iter().enumerate() {
        // Lines stand in the order of their effects.
        let first = case.lines.partition_point(|line| line.effect < *effect);
        let lines = case.lines.iter().enumerate().skip(first);
        for (number, line) in lines.take_while(|(_, line)| line.effect == *effect) {
            found.push((number, of(line, position)));
        }
    }
    found
}

/// *u(y)* and *r(y)* of some effects.
fn units_of<N: Number>(
    case: &Case,
    values: &Values<N>,
    effects: &[usize],
) -> (Vec<Years<N>>, Vec<Years<N>>) {
    let credited: Vec<Years<N>> = effects
        .iter()
        .map(|effect| credited_units(case, values, *effect))
        .collect();
    let mut realisable: Vec<Years<N>> = effects
        .iter()
        .zip(&credited)
        .map(|(effect, units)| taken_home(case, values, *effect, units))
        .collect();
    lower_to_steps(case, effects, &mut realisable);
    (credited, realisable)
}

/// *u(y) = units(y) × net*. The policy's correction for the grade of the evidence lowers reductions only.
pub fn credited_units<N: Number>(case: &Case, values: &Values<N>, effect: usize) -> Years<N> {
    let effect = &case.application.effects[effect];
    let net = (N::ONE - values.number(effect.deadweight))
        * values.number(effect.attribution)
        * (N::ONE - values.number(effect.displacement));
    let correction = case
        .policy
        .correction(effect.evidence_grade)
        .unwrap_or(Decimal::ZERO);
    let believed = N::ONE - N::exact(correction);
    units(case, values, effect).map(|_, units| {
        let units = units * net;
        if units.above_zero() {
            units * believed
        } else {
            units
        }
    })
}

/// *r(y)* before steps: the realisable part of a reduction; an increase is paid in full.
fn taken_home<N: Number>(
    case: &Case,
    values: &Values<N>,
    effect: usize,
    units: &Years<N>,
) -> Years<N> {
    let part = values.number(case.application.effects[effect].realisable);
    units.map(|_, units| {
        if units.above_zero() {
            units * part
        } else {
            units
        }
    })
}

/// Units of what people receive instead: `−u(y) × units_per_unit`.
fn replacement_units<N: Number>(
    case: &Case,
    values: &Values<N>,
    effect: usize,
    units: &Years<N>,
) -> Years<N> {
    let per_unit = case.application.effects[effect]
        .replaced_by
        .as_ref()
        .map_or(N::ZERO, |instead| values.number(instead.units_per_unit));
    units.map(|_, units| -units * per_unit)
}

/// Lowers what can be taken home to whole steps, pool by pool and year by year, and shares it among the pool's effects
/// in proportion.
fn lower_to_steps<N: Number>(case: &Case, effects: &[usize], realisable: &mut [Years<N>]) {
    let has_step = |effect: &usize| case.application.effects[*effect].step.is_some();
    if !effects.iter().any(has_step) {
        return;
    }
    for (step, pool) in pools(case) {
        let pool: Vec<usize> = pool
            .iter()
            .filter_map(|effect| effects.binary_search(effect).ok())
            .collect();
        let step = N::exact(step);
        let sums = reductions_of(pool.iter().map(|position| &realisable[*position]));
        for (year, sum) in sums.amounts() {
            let whole_steps = (sum / step).steady().floor() * step;
            for &position in &pool {
                let units = realisable[position].at(year);
                if units.above_zero() {
                    realisable[position].put(year, whole_steps * units / sum);
                }
            }
        }
    }
}

/// The reductions of some effects together, without their increases.
fn reductions_of<'u, N: Number + 'u>(effects: impl Iterator<Item = &'u Years<N>>) -> Years<N> {
    let mut sums = Years::default();
    for units in effects {
        for (year, units) in units.amounts().filter(|(_, units)| units.above_zero()) {
            sums.add(year, units);
        }
    }
    sums
}

/// What the pools of some effects could take home if it were not for their steps, units by year, each with its step.
///
/// `effects` stand in order and hold whole pools.
pub fn before_steps<N: Number>(
    case: &Case,
    values: &Values<N>,
    effects: &[usize],
) -> Vec<(Decimal, Years<N>)> {
    let taken_home = |effect: &usize| {
        let units = credited_units(case, values, *effect);
        taken_home(case, values, *effect, &units)
    };
    let pools = pools(case).into_iter();
    pools
        .filter(|(_, pool)| pool.iter().any(|effect| effects.contains(effect)))
        .map(|(step, pool)| {
            let units: Vec<Years<N>> = pool.iter().map(taken_home).collect();
            (step, reductions_of(units.iter()))
        })
        .collect()
}

/// The effects that share whole steps, with their step: those of one department and payer with the same unit cost and
/// the same step.
pub fn pools(case: &Case) -> Vec<(Decimal, Vec<usize>)> {
    let mut pools: Vec<(Decimal, Vec<usize>)> = Vec::new();
    let mut known: HashMap<(Decimal, Option<usize>, Payer, UnitCostRef), usize> = HashMap::new();
    for line in case.lines.iter().filter(|line| !line.replacement) {
        let Some(step) = case.application.effects[line.effect].step else {
            continue;
        };
        let key = (step, line.department, line.payer, line.unit_cost);
        let position = *known.entry(key).or_insert_with(|| {
            pools.push((step, Vec::new()));
            pools.len() - 1
        });
        pools[position].1.push(line.effect);
    }
    pools
}
