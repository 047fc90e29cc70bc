//! What each effect, and what replaces it, is worth: expected and realisable, by year (method §3).

use rust_decimal::Decimal;

use super::units;
use crate::model::{Case, EffectLine, Number, Replacement, Values, Years};

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
    let price = |unit_cost| values.number(case.price(unit_cost).cost);
    let mut lines = Vec::with_capacity(case.lines.len());
    each_effect(case, values, |effect, credited, realisable| {
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
    let at_its_price = |(line, amounts): (&EffectLine, &LineAmounts<N>)| {
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

/// Looks at the realisable reductions alone of every line, kronor by year, as [`line_amounts`] gives them.
pub(super) fn each_realisable<N: Number>(
    case: &Case,
    values: &Values<N>,
    mut each: impl FnMut(&EffectLine, &Years<N>),
) {
    let price = |line: &EffectLine| values.number(case.price(line.unit_cost).cost);
    each_effect(case, values, |effect, credited, mut realisable| {
        let stated = &case.application.effects[effect];
        for line in case.lines_of(effect) {
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

/// What can be taken home of one line, looked at by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Alone<N> {
    /// Kronor by year: no steps lower it.
    Realised(Years<N>),
    /// Of an effect with steps: its pool takes its reductions home in whole steps, together with those of others.
    Pooled {
        /// The reductions before the steps, units by year.
        units: Years<N>,
        /// The increases, kronor by year.
        increases: Years<N>,
    },
}

/// Looks at what can be taken home of the lines of one effect, as [`line_amounts`] gives it but for whole steps; of those
/// lines alone that are asked for.
pub fn each_alone<N: Number>(
    case: &Case,
    values: &Values<N>,
    effect: usize,
    asked: impl Fn(&EffectLine) -> bool,
    mut each: impl FnMut(&EffectLine, Alone<N>),
) {
    let credited = credited_units(case, values, effect);
    let stated = &case.application.effects[effect];
    for line in case.lines_of(effect).iter().filter(|line| asked(line)) {
        let price = values.number(case.price(line.unit_cost).cost);
        let alone = match &stated.replaced_by {
            Some(instead) if line.replacement => {
                let mut amounts = replacement_units(values, instead, &credited);
                amounts.change(|units| units * price);
                Alone::Realised(amounts)
            }
            _ => {
                let mut units = taken_home(case, values, effect, &credited);
                if stated.step.is_none() {
                    units.change(|units| units * price);
                    Alone::Realised(units)
                } else {
                    let increases = units.map(|_, units| (units - reduction(units)) * price);
                    units.change(reduction);
                    Alone::Pooled { units, increases }
                }
            }
        };
        each(line, alone);
    }
}

/// Units that are saved; nothing of those that more are used of.
fn reduction<N: Number>(units: N) -> N {
    if units.above_zero() { units } else { N::ZERO }
}

/// So many units as make whole steps.
pub fn in_whole_steps<N: Number>(units: N, step: Decimal) -> N {
    let step = N::exact(step);
    (units / step).rounded_for_comparison().floor() * step
}

/// Computes each effect's *u(y)* and *r(y)*, and hands them over in order.
fn each_effect<N: Number>(
    case: &Case,
    values: &Values<N>,
    mut each: impl FnMut(usize, Years<N>, Years<N>),
) {
    let effects = 0..case.application.effects.len();
    let both = |effect: usize| {
        let credited = credited_units(case, values, effect);
        let realisable = taken_home(case, values, effect, &credited);
        (credited, realisable)
    };
    if case.pools.all().is_empty() {
        for effect in effects {
            let (credited, realisable) = both(effect);
            each(effect, credited, realisable);
        }
        return;
    }
    let (credited, mut realisable): (Vec<Years<N>>, Vec<Years<N>>) =
        effects.clone().map(both).unzip();
    lower_to_steps(case, &mut realisable);
    for ((effect, credited), realisable) in effects.zip(credited).zip(realisable) {
        each(effect, credited, realisable);
    }
}

/// *u(y) = units(y) × net*. The policy's correction for the grade of the evidence lowers reductions only.
fn credited_units<N: Number>(case: &Case, values: &Values<N>, effect: usize) -> Years<N> {
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
fn lower_to_steps<N: Number>(case: &Case, realisable: &mut [Years<N>]) {
    for pool in case.pools.all() {
        let mut sums = Years::default();
        for &effect in &pool.effects {
            sums.add_each(&realisable[effect], reduction);
        }
        for (year, sum) in sums.amounts() {
            let whole_steps = in_whole_steps(sum, pool.step);
            for &effect in &pool.effects {
                let units = realisable[effect].at(year);
                if units.above_zero() {
                    realisable[effect].put(year, whole_steps * units / sum);
                }
            }
        }
    }
}
