//! What each effect, and what replaces it, is worth: expected and realisable, by year (method §3).

use rust_decimal::Decimal;

use super::units;
use crate::model::{Case, Line, Number, Values, Years};

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
    let credited: Vec<Years<N>> = (0..case.application.effects.len())
        .map(|effect| credited(case, values, effect))
        .collect();
    let mut realisable: Vec<Years<N>> = credited
        .iter()
        .enumerate()
        .map(|(effect, units)| taken_home(case, values, effect, units))
        .collect();
    lower_to_steps(case, &mut realisable);

    let amounts = |line: &Line| {
        let price = values.number(case.price(line.unit_cost).cost);
        let (units, realisable_units) = if line.replacement {
            // Borne in full, whatever of the effect can be taken home.
            let units = replacement_units(case, values, line.effect, &credited[line.effect]);
            (units.clone(), units)
        } else {
            (
                credited[line.effect].clone(),
                realisable[line.effect].clone(),
            )
        };
        let expected = units.map(|_, units| units * price);
        let realisable = realisable_units.map(|_, units| units * price);
        LineAmounts {
            units,
            realisable_units,
            expected,
            realisable,
        }
    };
    case.lines.iter().map(amounts).collect()
}

/// *u(y) = units(y) × net*. The policy's correction for the grade of the evidence lowers reductions only.
fn credited<N: Number>(case: &Case, values: &Values<N>, effect: usize) -> Years<N> {
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
fn lower_to_steps<N: Number>(case: &Case, realisable: &mut [Years<N>]) {
    for (step, pool) in pools(case) {
        let step = N::exact(step);
        let mut sums = Years::default();
        for &effect in &pool {
            for (year, units) in realisable[effect]
                .amounts()
                .filter(|(_, units)| units.above_zero())
            {
                sums.add(year, units);
            }
        }
        for (year, sum) in sums.amounts() {
            let whole_steps = (sum / step).steady().floor() * step;
            for &effect in &pool {
                let units = realisable[effect].at(year);
                if units.above_zero() {
                    realisable[effect].put(year, whole_steps * units / sum);
                }
            }
        }
    }
}

/// The effects that share whole steps: those of one department and payer with the same unit cost and the same step.
pub fn pools(case: &Case) -> Vec<(Decimal, Vec<usize>)> {
    let mut pools: Vec<(Decimal, &Line, Vec<usize>)> = Vec::new();
    for line in case.lines.iter().filter(|line| !line.replacement) {
        let Some(step) = case.application.effects[line.effect].step else {
            continue;
        };
        let same = |known: &Line| {
            known.department == line.department
                && known.payer == line.payer
                && known.unit_cost == line.unit_cost
        };
        match pools
            .iter_mut()
            .find(|(known_step, known, _)| *known_step == step && same(known))
        {
            Some((_, _, pool)) => pool.push(line.effect),
            None => pools.push((step, line, vec![line.effect])),
        }
    }
    pools
        .into_iter()
        .map(|(step, _, pool)| (step, pool))
        .collect()
}
