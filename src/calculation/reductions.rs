//! What each effect, and what replaces it, is worth: expected and realisable, by year (method §3).

use rust_decimal::Decimal;

use super::units;
use crate::model::{Case, Line, Number, Replacement, Values, Years};

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
    let price = |unit_cost| values.number(case.price(unit_cost).cost);
    let mut lines = Vec::with_capacity(case.lines.len());
    each_effect(case, values, &effects, |effect, credited, realisable| {
        let effect = &case.application.effects[effect];
        let instead = effect.replaced_by.as_ref().map(|instead| {
            // Borne in full, whatever of the effect can be taken home.
            let units = replacement_units(values, instead, &credited);
            LineAmounts::at(price(instead.unit_cost), units.clone(), units)
        });
        let own = LineAmounts::at(price(effect.unit_cost), credited, realisable);
        lines.extend([Some(own), instead].into_iter().flatten());
    });
    lines
}

/// The lines of a case that differs in prices alone from the one that they were computed of.
pub(super) fn repriced<N: Number>(
    case: &Case,
    values: &Values<N>,
    lines: &[LineAmounts<N>],
) -> Vec<LineAmounts<N>> {
    let at_its_price = |(line, amounts): (&Line, &LineAmounts<N>)| {
        let price = values.number(case.price(line.unit_cost).cost);
        LineAmounts::at(
            price,
            amounts.units.clone(),
            amounts.realisable_units.clone(),
        )
    };
    case.lines.iter().zip(lines).map(at_its_price).collect()
}

impl<N: Number> LineAmounts<N> {
    /// Units at a price.
    fn at(price: N, units: Years<N>, realisable_units: Years<N>) -> Self {
        Self {
            expected: units.map(|_, units| units * price),
            realisable: realisable_units.map(|_, units| units * price),
            units,
            realisable_units,
        }
    }
}

/// Looks at the realisable reductions alone of the lines of some effects, kronor by year, as [`line_amounts`] gives
/// them; of those lines alone that are asked for.
///
/// `effects` stand in order and hold whole pools: an effect whose steps are shared with another one comes with it, see
/// [`Case::pools`].
pub fn each_realisable<N: Number>(
    case: &Case,
    values: &Values<N>,
    effects: &[usize],
    asked: impl Fn(&Line) -> bool,
    mut each: impl FnMut(&Line, &Years<N>),
) {
    let price = |line: &Line| values.number(case.price(line.unit_cost).cost);
    each_effect(case, values, effects, |effect, credited, mut realisable| {
        let stated = &case.application.effects[effect];
        let lines = case.lines_of(effect).iter();
        for line in lines.filter(|line| asked(line)) {
            match &stated.replaced_by {
                Some(instead) if line.replacement => {
                    let mut amounts = replacement_units(values, instead, &credited);
                    amounts.change(|units| units * price(line));
                    each(line, &amounts);
                }
                _ => {
                    realisable.change(|units| units * price(line));
                    each(line, &realisable);
                }
            }
        }
    });
}

/// Hands over each of some effects with *u(y)* and *r(y)*.
fn each_effect<N: Number>(
    case: &Case,
    values: &Values<N>,
    effects: &[usize],
    mut each: impl FnMut(usize, Years<N>, Years<N>),
) {
    let both = |effect: usize| {
        let credited = credited_units(case, values, effect);
        let realisable = taken_home(case, values, effect, &credited);
        (credited, realisable)
    };
    let has_step = |effect: &usize| case.application.effects[*effect].step.is_some();
    if !effects.iter().any(has_step) {
        for effect in effects {
            let (credited, realisable) = both(*effect);
            each(*effect, credited, realisable);
        }
        return;
    }
    let (credited, mut realisable): (Vec<Years<N>>, Vec<Years<N>>) =
        effects.iter().map(|effect| both(*effect)).unzip();
    lower_to_steps(case, effects, &mut realisable);
    for ((effect, credited), realisable) in effects.iter().zip(credited).zip(realisable) {
        each(*effect, credited, realisable);
    }
}

/// *u(y) = units(y) × net*. The policy's correction for the grade of the evidence lowers reductions only.
pub fn credited_units<N: Number>(case: &Case, values: &Values<N>, effect: usize) -> Years<N> {
    let effect = &case.application.effects[effect];
    let net = (N::ONE - values.number(effect.deadweight))
        * values.number(effect.attribution)
        * (N::ONE - values.number(effect.displacement));
    let correction = case.policy.correction(effect.evidence_grade);
    let correction = correction.filter(|correction| !correction.is_zero());
    let believed = correction.map(|correction| N::ONE - N::exact(correction));
    let mut credited = units(case, values, effect);
    credited.change(|units| {
        let units = units * net;
        match believed {
            Some(believed) if units.above_zero() => units * believed,
            _ => units,
        }
    });
    credited
}

/// *r(y)* before steps, of *u(y)*: the realisable part of a reduction; an increase is paid in full.
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
    values: &Values<N>,
    instead: &Replacement,
    units: &Years<N>,
) -> Years<N> {
    let per_unit = values.number(instead.units_per_unit);
    units.map(|_, units| -units * per_unit)
}

/// Lowers what can be taken home to whole steps, pool by pool and year by year, and shares it among the pool's effects
/// in proportion.
fn lower_to_steps<N: Number>(case: &Case, effects: &[usize], realisable: &mut [Years<N>]) {
    for pool in case.pools.all() {
        let step = N::exact(pool.step);
        let members = pool.effects.iter();
        let pool: Vec<usize> = members
            .filter_map(|effect| effects.binary_search(effect).ok())
            .collect();
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
    let pools = case.pools.all().iter();
    pools
        .filter(|pool| pool.effects.iter().any(|effect| effects.contains(effect)))
        .map(|pool| {
            let units: Vec<Years<N>> = pool.effects.iter().map(taken_home).collect();
            (pool.step, reductions_of(units.iter()))
        })
        .collect()
}
