//! How many units an effect avoids in each year (method §3).

use super::terms;
use crate::model::{
    Case, ChangedShare, Effect, Form, Number, Of, Origin, Values, Who, Year, Years,
};

/// *units(y)*: the units that an effect avoids in each calendar year, before what is credited to the investment;
/// negative is an increase. Years after the horizon do not count. Verified units stand in the place of the expected ones; of
/// verified kronor there are none.
pub(crate) fn units<N: Number>(case: &Case, values: &Values<N>, position: usize) -> Years<N> {
    let effect = &case.application.effects[position];
    let units = match effect.form {
        Form::Yearly { units, .. } => values.years(units).cloned().unwrap_or_default(),
        Form::People {
            target_group,
            outcome,
            units_per_person,
            delay,
            duration,
            persistence,
        } => {
            let per_person = changed_share(values, outcome) * values.number(units_per_person);
            let per_person = per_person.called(terms::UNITS_OF_ONE, Who::Effect(position).into());
            let (delay, duration) = (values.number(delay), values.number(duration));
            let mut weights = weights(delay, duration, values.number(persistence));
            let people = values.years(case.application.target_groups[target_group].people);
            if N::RECORDS {
                let over = N::ZERO.because("over", &[delay, duration]);
                let years = years_recorded(case, values, people);
                weights.resize(weights.len().max(years), over);
            }
            people.map_or_else(Years::default, |people| {
                units_of_people(people, per_person, &weights)
            })
        }
    };
    let units = match case.application.investment.horizon {
        Some(horizon) => ended(units, horizon),
        None => units,
    };
    match case.verified(case.own_line(position)) {
        None => units,
        Some((outcome, verified)) if verified.is_amount => outcome.after(&units),
        Some((outcome, verified)) => outcome.in_place_of(&units, &verified.by_year),
    }
}

/// The years up to the horizon. That it leaves a year out, and which is its last, hangs on the horizon.
fn ended<N: Number>(mut units: Years<N>, horizon: Year) -> Years<N> {
    if !N::RECORDS {
        units.end_with(horizon);
        return units;
    }
    let all = units.clone();
    units.end_with(horizon);
    let last = N::given(horizon.number().into(), Origin::Investment("horizon"));
    for (year, number) in all.amounts().filter(|(year, _)| *year >= horizon) {
        let ended = if year > horizon {
            N::ZERO.because("after-horizon", &[last])
        } else {
            number.because("", &[last])
        };
        units.put(year, ended);
    }
    units
}

/// How many years from the first intake on are recorded: to the last year in which any effect may count. In those in which
/// this one is over the sums of others rest on that.
fn years_recorded<N: Number>(case: &Case, values: &Values<N>, people: Option<&Years<N>>) -> usize {
    let last = |effect: &Effect| match effect.form {
        Form::Yearly { units, .. } => values.years(units)?.last(),
        Form::People {
            target_group,
            delay,
            duration,
            ..
        } => {
            let people = values.years(case.application.target_groups[target_group].people)?;
            let years = (values.number(delay) + values.number(duration))
                .value()
                .ceil();
            Some(people.last()?.plus(i32::try_from(years).unwrap_or(0)))
        }
    };
    let effects = case.application.effects.iter();
    let last = effects.filter_map(last).max();
    let first = people.and_then(|people| people.addends().next());
    let years = first
        .zip(last)
        .map(|((first, _), last)| last.since(first) + 1);
    years
        .and_then(|years| usize::try_from(years).ok())
        .unwrap_or(0)
}

/// What each year's people bring, in the year of their intake and in those after it.
fn units_of_people<N: Number>(people: &Years<N>, per_person: N, weights: &[N]) -> Years<N> {
    let mut units = Years::with_room(people.all().count() + weights.len());
    for (intake, people) in people.addends() {
        let changed = people * per_person;
        units.add_row(intake, weights, |weight| changed * weight);
    }
    units
}

/// The part of the people for whom the outcome changes; negative where more of them have it.
pub(crate) fn changed_share<N: Number>(values: &Values<N>, outcome: ChangedShare) -> N {
    match outcome {
        ChangedShare::Share(share) => values.number(share),
        ChangedShare::Probabilities { without, with } => {
            let changed = values.number(without) - values.number(with);
            changed.called(terms::CHANGED_SHARE, Of::ALL)
        }
    }
}

/// Most effects start and end within so many years.
const FEW_YEARS: usize = 8;

/// *w(k)* for *k* = 0, 1, 2 …: how much of a year's full effect falls in the *k*-th calendar year after the intake.
///
/// The effect starts `delay` years after 1 January of the year of intake and lasts `duration` years; each full year
/// after its start keeps `persistence` of the year before:
///
/// ```text
/// w(k) = Σ_j persistence^j × length of [k, k+1) ∩ [delay + j, delay + min(j + 1, duration))
/// ```
///
/// The *j*-th year of the effect begins in calendar year *k* = ⌊delay⌋ + *j*, when a part delay − ⌊delay⌋ of that has
/// passed already. What is left of *k* takes the first part of it, and the next calendar year the rest.
pub(crate) fn weights<N: Number>(delay: N, duration: N, persistence: N) -> Vec<N> {
    let mut weights = Vec::with_capacity(FEW_YEARS);
    let mut before = delay.floor();
    let passed = delay - before;
    while before > N::ZERO {
        weights.push(N::ZERO.because("not-begun", &[delay]));
        before = before - N::ONE;
    }
    // What the year of the effect before left for the calendar year in which this one begins.
    let mut rest = N::ZERO;
    let mut duration = duration;
    let mut kept = N::ONE;
    while let Some(length) = duration.within_year() {
        if passed.is_nothing() {
            let weight = (kept * length).because("begins-after", &[delay]);
            weights.push(weight.called(terms::WEIGHT, Of::ALL));
        } else {
            let first = length.min(N::ONE - passed);
            let weight = (rest + kept * first).because("begins-after", &[delay]);
            weights.push(weight.called(terms::WEIGHT, Of::ALL));
            rest = kept * (length - first);
        }
        duration = duration - N::ONE;
        kept = kept * persistence;
    }
    if rest.is_void() {
        return weights;
    }
    let weight = rest.because("begins-after", &[delay]);
    weights.push(weight.called(terms::WEIGHT, Of::ALL));
    weights
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;
    use std::str::FromStr;

    fn weights_of(delay: &str, duration: &str, persistence: &str) -> Vec<String> {
        let number = |text| Decimal::from_str(text).unwrap();
        let mut weights = weights(number(delay), number(duration), number(persistence));
        while weights.last().is_some_and(Decimal::is_zero) {
            weights.pop();
        }
        weights
            .iter()
            .map(|weight| weight.normalize().to_string())
            .collect()
    }

    #[test]
    fn whole_years_fall_in_whole_calendar_years() {
        // Method §9: w(1) = 1, w(2) = 0.5.
        assert_eq!(weights_of("1", "2", "0.5"), ["0", "1", "0.5"]);
        assert_eq!(weights_of("0", "3", "1"), ["1", "1", "1"]);
        assert_eq!(weights_of("2", "1", "0"), ["0", "0", "1"]);
    }

    #[test]
    fn fractions_of_years_are_split_between_calendar_years() {
        // Starts in the middle of the year of intake, lasts a year and a half, keeps 0.8 after the first year:
        // [0.5, 1.5) counts in full, [1.5, 2) at 0.8. Calendar year 0: 0.5; year 1: 0.5 + 0.5 × 0.8 = 0.9.
        assert_eq!(weights_of("0.5", "1.5", "0.8"), ["0.5", "0.9"]);
        // [0.25, 0.75) within the year of intake.
        assert_eq!(weights_of("0.25", "0.5", "1"), ["0.5"]);
        // [1.75, 2.75) at 1 and [2.75, 3.75) at 0.5: year 1: 0.25; year 2: 0.75 + 0.25 × 0.5 = 0.875; year 3:
        // 0.75 × 0.5 = 0.375.
        assert_eq!(
            weights_of("1.75", "2", "0.5"),
            ["0", "0.25", "0.875", "0.375"]
        );
    }

    #[test]
    fn nothing_persists_where_persistence_is_zero() {
        assert_eq!(weights_of("0", "5", "0"), ["1"]);
    }
}
