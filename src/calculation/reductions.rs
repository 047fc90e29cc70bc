//! What each effect, and what replaces it, is worth: expected and realisable, by year (method §3).

use rust_decimal::Decimal;

use super::terms;
use super::units::units;
use crate::model::{Case, EffectLine, Number, Of, Origin, Pool, Replacement, Values, Who, Years};

/// The units and amounts of one line of a case.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LineAmounts<N> {
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
pub(crate) fn line_amounts<N: Number>(case: &Case, values: &Values<N>) -> Vec<LineAmounts<N>> {
    let price = |unit_cost| values.number(case.price(unit_cost).cost);
    let mut lines = Vec::with_capacity(case.lines.len());
    each_effect(case, values, |position, credited, realisable| {
        let effect = &case.application.effects[position];
        let instead = effect.replaced_by.as_ref().map(|instead| {
            // Borne in full, whatever of the effect can be taken home.
            let units = replacement_units(values, instead, position, &credited);
            let who = Who::Replacement(position);
            LineAmounts::at(price(instead.unit_cost), units.clone(), units, who)
        });
        let who = Who::Effect(position);
        let own = LineAmounts::at(price(effect.unit_cost), credited, realisable, who);
        lines.extend([Some(own), instead].into_iter().flatten());
    });
    lines
}

impl<N: Number> LineAmounts<N> {
    /// Units at a price.
    fn at(price: N, units: Years<N>, realisable_units: Years<N>, who: Who) -> Self {
        let amount =
            |units: N, term, year| (units * price).called(term, Of::from(who).in_year(year));
        Self {
            expected: units.map(|year, units| amount(units, terms::EXPECTED, year)),
            realisable: realisable_units.map(|year, units| amount(units, terms::REALISABLE, year)),
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
                    let mut amounts = replacement_units(values, instead, effect, &credited);
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
pub(crate) enum Alone<N> {
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
pub(crate) fn each_alone<N: Number>(
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
                let mut amounts = replacement_units(values, instead, effect, &credited);
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
    if units.above_zero() {
        units
    } else {
        N::ZERO.because("no-reduction", &[units])
    }
}

/// So many units as make whole steps.
pub(crate) fn in_whole_steps<N: Number>(units: N, step: Decimal) -> N {
    whole_steps(units, N::exact(step))
}

fn whole_steps<N: Number>(units: N, step: N) -> N {
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
fn credited_units<N: Number>(case: &Case, values: &Values<N>, position: usize) -> Years<N> {
    let of = Of::from(Who::Effect(position));
    let effect = &case.application.effects[position];
    let net = (N::ONE - values.number(effect.deadweight))
        * values.number(effect.attribution)
        * (N::ONE - values.number(effect.displacement));
    let net = net.called(terms::CREDITED_SHARE, of);
    let correction = case.policy.correction(effect.evidence_grade);
    let correction = correction.filter(|correction| N::RECORDS || !correction.is_zero());
    let grade = case.policy.graded(effect.evidence_grade);
    let believed = correction.map(|correction| match grade {
        Some(grade) => N::ONE - N::given(correction, Origin::Correction(grade)),
        None => N::ONE - N::exact(correction),
    });
    let mut credited = units(case, values, position);
    credited.name(|units, year| units.called(terms::UNITS, of.in_year(year)));
    credited.change(|units| {
        let units = units * net;
        match believed {
            Some(believed) if units.above_zero() => units * believed,
            _ => units,
        }
    });
    credited.name(|units, year| units.called(terms::CREDITED_UNITS, of.in_year(year)));
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
    let of = Of::from(Who::Effect(effect));
    units.map(|year, units| {
        let home = if units.above_zero() {
            units * part
        } else if N::RECORDS && !units.is_nothing() {
            units.because("increase-in-full", &[])
        } else {
            units
        };
        home.called(terms::TAKEN_HOME, of.in_year(year))
    })
}

/// Units of what people receive instead: `−u(y) × units_per_unit`.
fn replacement_units<N: Number>(
    values: &Values<N>,
    instead: &Replacement,
    effect: usize,
    units: &Years<N>,
) -> Years<N> {
    let per_unit = values.number(instead.units_per_unit);
    let of = Of::from(Who::Replacement(effect));
    units.map(|year, units| {
        let instead = -units * per_unit;
        instead.called(terms::UNITS_INSTEAD, of.in_year(year))
    })
}

/// The step of a pool: that of its first effect, as all of them have it.
fn of_pool<N: Number>(pool: &Pool, step: Decimal) -> N {
    match pool.effects.first() {
        Some(first) => N::given(step, Origin::Step(*first)),
        None => N::exact(step),
    }
}

/// Lowers what can be taken home to whole steps, pool by pool and year by year, and shares it among the pool's effects
/// in proportion.
fn lower_to_steps<N: Number>(case: &Case, realisable: &mut [Years<N>]) {
    for pool in case.pools.all() {
        let mut sums = Years::default();
        for &effect in &pool.effects {
            sums.add_each(&realisable[effect], reduction);
        }
        let of = pool
            .effects
            .first()
            .map_or(Of::ALL, |first| Who::Effect(*first).into());
        sums.name(|units, year| units.called(terms::IN_POOL, of.in_year(year)));
        for (year, sum) in sums.amounts() {
            let step = of_pool(pool, pool.step);
            let whole_steps = whole_steps(sum, step).called(terms::WHOLE_STEPS, of.in_year(year));
            for &effect in &pool.effects {
                let units = realisable[effect].at(year);
                if units.above_zero() {
                    let part = whole_steps * units / sum;
                    let of = Of::from(Who::Effect(effect)).in_year(year);
                    realisable[effect].put(year, part.called(terms::IN_WHOLE_STEPS, of));
                }
            }
        }
    }
}
