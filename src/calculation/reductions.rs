//! What each effect, and what replaces it, is worth: expected and realisable, by year (method §3).

use rust_decimal::Decimal;

use super::terms;
use super::units::units;
use crate::model::{Case, EffectLine, Number, Of, Origin, Pool, Values, Who, Year, Years};

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
    let mut lines = Vec::with_capacity(case.lines.len());
    each_line(case, values, |line, units, realisable_units| {
        let verified = case.verified(lines.len());
        let price = values.number(case.price(line.unit_cost).cost);
        let amounts = |units: &Years<N>, term| {
            let mut amounts = units.map(|year, units| {
                let price = current_price(case, line, year).unwrap_or(price);
                units * price
            });
            if let Some((outcome, verified)) = verified.filter(|(_, line)| line.is_amount) {
                for (year, id) in &verified.by_year {
                    amounts.put(*year, as_reduction(line, outcome.number(*id)));
                }
            }
            amounts.name(|amount, year| amount.called(term, Of::from(line.who()).in_year(year)));
            amounts
        };
        lines.push(LineAmounts {
            expected: amounts(&units, terms::EXPECTED),
            realisable: amounts(&realisable_units, terms::REALISABLE),
            units,
            realisable_units,
        });
    });
    lines
}

/// The price of a line's units in a year where they are verified and valued at that.
fn current_price<N: Number>(case: &Case, line: &EffectLine, year: Year) -> Option<N> {
    let outcome = case.outcome.as_deref()?;
    let mut prices = outcome.current_prices.iter();
    let price = prices.find(|price| price.unit_cost == line.unit_cost && price.year == year)?;
    let is_verified = case.is_verified(line.effect, year);
    is_verified.then(|| outcome.number(price.price))
}

/// What is verified of a line, as a reduction: what people received instead costs.
fn as_reduction<N: Number>(line: &EffectLine, verified: N) -> N {
    if line.replacement {
        -verified
    } else {
        verified
    }
}

/// Looks at the realisable reductions alone of every line, kronor by year, as [`line_amounts`] gives them of a case
/// without outcome.
pub(super) fn each_realisable<N: Number>(
    case: &Case,
    values: &Values<N>,
    mut each: impl FnMut(&EffectLine, &Years<N>),
) {
    each_line(case, values, |line, _, mut realisable| {
        let price = values.number(case.price(line.unit_cost).cost);
        realisable.change(|units| units * price);
        each(line, &realisable);
    });
}

/// What can be taken home of one line, looked at by itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Alone<N> {
    /// Kronor by year: no steps lower it.
    Realised(Years<N>),
    /// Of an effect with steps, units by year: its pool adds them to those of others, and takes home [`in_whole_steps`] of
    /// the sum.
    Pooled(Years<N>),
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
    let has_steps = case.application.effects[effect].step.is_some();
    each_before_steps(case, values, effect, asked, |line, _, mut realisable| {
        if has_steps && !line.replacement {
            each(line, Alone::Pooled(realisable));
            return;
        }
        let price = values.number(case.price(line.unit_cost).cost);
        realisable.change(|units| units * price);
        each(line, Alone::Realised(realisable));
    });
}

/// What a pool takes home of its sum: so many units as make whole steps; an increase in full.
pub(crate) fn in_whole_steps<N: Number>(sum: N, step: Decimal) -> N {
    if sum.above_zero() {
        whole_steps(sum, N::exact(step))
    } else {
        sum
    }
}

fn whole_steps<N: Number>(units: N, step: N) -> N {
    (units / step).rounded_for_comparison().floor() * step
}

/// Computes each line's *u(y)* and *r(y)*, and hands them over in order.
fn each_line<N: Number>(
    case: &Case,
    values: &Values<N>,
    mut each: impl FnMut(&EffectLine, Years<N>, Years<N>),
) {
    let effects = 0..case.application.effects.len();
    if case.pools.all().is_empty() {
        for effect in effects {
            each_before_steps(case, values, effect, |_| true, &mut each);
        }
        return;
    }
    let (mut units, mut realisable) = (Vec::new(), Vec::new());
    for effect in effects {
        each_before_steps(
            case,
            values,
            effect,
            |_| true,
            |_, credited, home| {
                units.push(credited);
                realisable.push(home);
            },
        );
    }
    lower_to_steps(case, &mut realisable);
    for ((line, units), realisable) in case.lines.iter().zip(units).zip(realisable) {
        each(line, units, realisable);
    }
}

/// Computes *u(y)*, and *r(y)* before whole steps, of those lines of an effect that are asked for.
fn each_before_steps<N: Number>(
    case: &Case,
    values: &Values<N>,
    effect: usize,
    asked: impl Fn(&EffectLine) -> bool,
    mut each: impl FnMut(&EffectLine, Years<N>, Years<N>),
) {
    let stated = &case.application.effects[effect];
    let uncorrected = uncorrected_units(case, values, effect);
    for line in case.lines_of(effect).iter().filter(|line| asked(line)) {
        let units = match &stated.replaced_by {
            Some(instead) if line.replacement => {
                let per_unit = values.number(instead.units_per_unit);
                let units = uncorrected.map(|_, units| (-units * per_unit).zero_if_compared_so());
                received_instead(case, line, units)
            }
            _ => uncorrected.clone(),
        };
        let units = corrected(case, line, units);
        let realisable = taken_home(case, values, line, &units);
        each(line, units, realisable);
    }
}

/// The units of what people receive instead, with those that were verified by themselves in their place.
fn received_instead<N: Number>(case: &Case, line: &EffectLine, units: Years<N>) -> Years<N> {
    match case.verified(case.own_line(line.effect) + 1) {
        None => units,
        Some((outcome, verified)) if verified.is_amount => outcome.after(&units),
        Some((outcome, verified)) => {
            let planned = units.map(|_, units| -units);
            outcome
                .in_place_of(&planned, &verified.by_year)
                .map(|_, units| -units)
        }
    }
}

/// *u(y)* of an effect before the correction for the grade of the evidence.
fn uncorrected_units<N: Number>(case: &Case, values: &Values<N>, position: usize) -> Years<N> {
    let of = Of::from(Who::Effect(position));
    let effect = &case.application.effects[position];
    let net = (N::ONE - values.number(effect.deadweight))
        * values.number(effect.attribution)
        * (N::ONE - values.number(effect.displacement));
    let net = net.called(terms::CREDITED_SHARE, of);
    let mut credited = units(case, values, position);
    credited.name(|units, year| units.called(terms::UNITS, of.in_year(year)));
    credited.change(|units| (units * net).zero_if_compared_so());
    let term = match correction(case, position) {
        Some(_) => terms::UNCORRECTED_UNITS,
        None => terms::CREDITED_UNITS,
    };
    credited.name(|units, year| units.called(term, of.in_year(year)));
    credited
}

/// The policy's correction for the grade of an effect's evidence, where it changes anything.
fn correction(case: &Case, effect: usize) -> Option<Decimal> {
    let grade = case.application.effects[effect].evidence_grade;
    case.policy
        .correction(grade)
        .filter(|correction| !correction.is_zero())
}

/// *u(y)* of a line: its reductions lowered by the correction for the grade of the evidence, which touches no increase
/// and nothing that is verified.
fn corrected<N: Number>(case: &Case, line: &EffectLine, mut units: Years<N>) -> Years<N> {
    let of = Of::from(line.who());
    if let Some(correction) = correction(case, line.effect) {
        let grade = case.application.effects[line.effect].evidence_grade;
        let correction = match case.policy.graded(grade) {
            Some(grade) => N::given(correction, Origin::Correction(grade)),
            None => N::exact(correction),
        };
        let believed = N::ONE - correction;
        units = units.map(|year, units| {
            if units.is_reduction() && !case.is_verified(line.effect, year) {
                (units * believed).zero_if_compared_so()
            } else {
                units
            }
        });
        if !line.replacement {
            units.name(|units, year| units.called(terms::CREDITED_UNITS, of.in_year(year)));
        }
    }
    if line.replacement {
        units.name(|units, year| units.called(terms::UNITS_INSTEAD, of.in_year(year)));
    }
    units
}

/// *r(y)* before steps, of *u(y)*: the realisable part of a reduction; an increase is paid in full.
fn taken_home<N: Number>(
    case: &Case,
    values: &Values<N>,
    line: &EffectLine,
    units: &Years<N>,
) -> Years<N> {
    let part = values.number(case.application.effects[line.effect].realisable);
    let of = Of::from(line.who());
    units.map(|year, units| {
        let home = if units.is_reduction() {
            (units * part).zero_if_compared_so()
        } else if N::RECORDS && !units.is_nothing() {
            units.because("increase-in-full", &[])
        } else {
            units
        };
        home.called(terms::TAKEN_HOME, of.in_year(year))
    })
}

/// The step of a pool: that of its first effect, as all of them have it.
fn of_pool<N: Number>(pool: &Pool, step: Decimal) -> N {
    match pool.effects.first() {
        Some(first) => N::given(step, Origin::Step(*first)),
        None => N::exact(step),
    }
}

/// Lowers the reductions of each pool in proportion until its sum in a year, increases included, is one of whole steps.
/// `realisable` holds *r(y)* of each of the case's lines.
fn lower_to_steps<N: Number>(case: &Case, realisable: &mut [Years<N>]) {
    for pool in case.pools.all() {
        let lines: Vec<usize> = pool
            .effects
            .iter()
            .map(|effect| case.own_line(*effect))
            .collect();
        let (mut reductions, mut increases) = (Years::default(), Years::default());
        for &line in &lines {
            for (year, units) in realisable[line].addends() {
                let kind = if units.is_reduction() {
                    &mut reductions
                } else {
                    &mut increases
                };
                kind.add(year, units);
            }
        }
        let of = pool
            .effects
            .first()
            .map_or(Of::ALL, |first| Who::Effect(*first).into());
        for (year, positive) in reductions.amounts() {
            let increase = increases.at(year);
            let sum = (positive + increase).called(terms::IN_POOL, of.in_year(year));
            if !sum.above_zero() {
                continue;
            }
            let step = of_pool(pool, pool.step);
            let whole_steps = whole_steps(sum, step).called(terms::WHOLE_STEPS, of.in_year(year));
            for (&effect, &line) in pool.effects.iter().zip(&lines) {
                let units = realisable[line].at(year);
                if units.above_zero() {
                    let part = (whole_steps - increase) * units / positive;
                    let of = Of::from(Who::Effect(effect)).in_year(year);
                    let part = part.zero_if_compared_so();
                    realisable[line].put(year, part.called(terms::IN_WHOLE_STEPS, of));
                }
            }
        }
    }
}
