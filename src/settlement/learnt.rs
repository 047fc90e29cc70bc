//! What was learnt: what follow-up has measured and verified against what was planned, and its range.

use rust_decimal::Decimal;

use crate::calculation::effect_units;
use crate::model::{
    Amount, Case, Form, InputId, Outcome, Range, UnitCostRef, VerifiedId, Year, choice,
};

/// Something that was measured or verified of an application.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Learnt {
    /// The address in the application.
    pub address: String,
    /// What it is counted in; `None` of a probability or people.
    pub unit: Option<UnitCostRef>,
    pub found: Decimal,
    pub planned: Decimal,
    /// The low and the high that were stated.
    pub range: Option<(Decimal, Decimal)>,
    /// The numbers of the outcome that say it.
    pub numbers: Vec<VerifiedId>,
}

choice! {
    /// Where what was found lies.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Verdict {
        Inside = "inside",
        Below = "below",
        Above = "above",
    }
}

impl Learnt {
    /// Where it lies; `None` without a range.
    pub(crate) fn verdict(&self) -> Option<Verdict> {
        let (low, high) = self.range?;
        Some(if self.found < low {
            Verdict::Below
        } else if self.found > high {
            Verdict::Above
        } else {
            Verdict::Inside
        })
    }

    /// How far outside of its range it lies, in widths of the range: below zero where it lies below; `None` without a range
    /// that has a width.
    pub(crate) fn distance(&self) -> Option<Decimal> {
        let (low, high) = self.range?;
        let outside = match self.verdict()? {
            Verdict::Inside => Decimal::ZERO,
            Verdict::Below => self.found - low,
            Verdict::Above => self.found - high,
        };
        outside.checked_div(high - low)
    }

    /// What was found over what was planned.
    pub(crate) fn ratio(&self) -> Option<Decimal> {
        self.found.checked_div(self.planned)
    }
}

/// What all of it says of how investments are planned.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Lessons {
    /// How many were found that have a range.
    pub with_range: usize,
    /// How many of them lie inside.
    pub inside: usize,
    /// The mean of what was found over what was planned, of those for which something was planned.
    pub bias: Option<Decimal>,
}

impl Lessons {
    pub(crate) fn of<'l>(learnt: impl Iterator<Item = &'l Learnt> + Clone) -> Self {
        let verdicts = learnt.clone().filter_map(Learnt::verdict);
        let ratios = learnt.filter_map(Learnt::ratio);
        let count = Decimal::from(ratios.clone().count());
        Self {
            with_range: verdicts.clone().count(),
            inside: verdicts
                .filter(|verdict| *verdict == Verdict::Inside)
                .count(),
            bias: ratios.sum::<Decimal>().checked_div(count),
        }
    }

    /// The part of the ranges that held.
    pub(crate) fn hit_rate(&self) -> Option<Decimal> {
        Decimal::from(self.inside).checked_div(self.with_range.into())
    }
}

/// Everything that an outcome says of the plan of a case: what was measured, then the verified units.
pub(crate) fn learnt(case: &Case, outcome: &Outcome) -> Vec<Learnt> {
    let mut groups: Vec<(&str, Numbers)> = Vec::new();
    for measured in &outcome.measured {
        let (address, year) = without_year(&measured.address);
        let known = groups.iter().position(|(known, _)| *known == address);
        let at = known.unwrap_or_else(|| {
            groups.push((address, Vec::new()));
            groups.len() - 1
        });
        // Effects of one group may tell of the same people.
        if !groups[at].1.iter().any(|(known, _)| *known == year) {
            groups[at].1.push((year, measured.value));
        }
    }
    let measured = groups.into_iter().filter_map(|(address, numbers)| {
        let (planned, range) = planned(case, address, &numbers)?;
        Some(found(
            outcome,
            address.to_owned(),
            None,
            (planned, range),
            &numbers,
        ))
    });
    measured.chain(units(case, outcome)).collect()
}

/// Numbers of an outcome, each of a year or of all.
type Numbers = Vec<(Option<Year>, VerifiedId)>;

fn found(
    outcome: &Outcome,
    address: String,
    unit: Option<UnitCostRef>,
    (planned, range): (Decimal, Option<(Decimal, Decimal)>),
    numbers: &Numbers,
) -> Learnt {
    let value = |(_, id): &(Option<Year>, VerifiedId)| outcome.numbers[id.0].value;
    Learnt {
        address,
        unit,
        found: numbers.iter().map(value).sum(),
        planned,
        range,
        numbers: numbers.iter().map(|(_, id)| *id).collect(),
    }
}

/// The verified units of each effect, of the years that were verified.
fn units(case: &Case, outcome: &Outcome) -> Vec<Learnt> {
    let plan = case.as_planned();
    let effects = case.application.effects.iter().enumerate();
    let units = effects.filter_map(|(position, effect)| {
        let verified = outcome.lines[case.own_line(position)].as_ref()?;
        let verified = Some(verified).filter(|verified| !verified.is_amount)?;
        let numbers: Numbers = verified
            .by_year
            .iter()
            .map(|(year, id)| (Some(*year), *id))
            .collect();
        let by_year = effect_units::<Decimal>(&plan, &plan.values(), position);
        let planned = verified
            .by_year
            .iter()
            .map(|(year, _)| by_year.at(*year))
            .sum();
        let factors = match effect.form {
            Form::Yearly { units, .. } => range(case, units),
            Form::People { .. } => None,
        };
        let range = factors.map(|range| (planned * range.low, planned * range.high));
        let address = format!("effect.{}.units", effect.id);
        Some(found(
            outcome,
            address,
            Some(effect.unit_cost),
            (planned, range),
            &numbers,
        ))
    });
    units.collect()
}

/// What an application plans at an address, of some years of a table, and its low and high.
fn planned(
    case: &Case,
    address: &str,
    numbers: &Numbers,
) -> Option<(Decimal, Option<(Decimal, Decimal)>)> {
    let inputs = &case.application.inputs;
    let Some(id) = inputs.find(address) else {
        // A share may be measured where the application has the probabilities.
        let effect = address.strip_prefix("effect.")?.strip_suffix(".share")?;
        let mut effects = case.application.effects.iter();
        let position = effects.position(|known| known.id == effect)?;
        let (without, with) = case.probabilities(position)?;
        return Some((without - with, None));
    };
    let range = range(case, id);
    match inputs.held(id) {
        Amount::Years(years) => {
            let of = |(year, _): &(Option<Year>, VerifiedId)| match year {
                Some(year) => years.at(*year),
                None => years.total(),
            };
            let planned = numbers.iter().map(of).sum();
            Some((
                planned,
                range.map(|range| (planned * range.low, planned * range.high)),
            ))
        }
        Amount::Number(number) => Some((*number, range.map(|range| (range.low, range.high)))),
        Amount::Parameter(_) => None,
    }
}

/// The range of an input, or of the parameter to which it refers.
fn range(case: &Case, id: InputId) -> Option<Range> {
    let input = case.application.inputs.of(id);
    match input.amount {
        Amount::Parameter(parameter) => range(case, parameter),
        _ => input.range,
    }
}

/// An address without the year at its end.
fn without_year(address: &str) -> (&str, Option<Year>) {
    let parted = address.rsplit_once('.');
    let parted = parted.and_then(|(table, year)| Some((table, Year::new(year.parse().ok()?)?)));
    parted.map_or((address, None), |(table, year)| (table, Some(year)))
}
