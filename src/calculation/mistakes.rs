//! Common mistakes of which every calculation warns (method §4): effects before the start, people after the end, and costs
//! that are counted twice.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::reductions::LineAmounts;
use crate::model::{Amount, Case, Form, InputId, Number, Year, Years};

/// A common mistake. The result stands all the same.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Mistake {
    /// An effect that begins before the start: people who come in the year of the start have it from earlier in that year.
    BeginsBeforeStart {
        /// The effect's position.
        effect: usize,
        /// Years from 1 January of the year of intake.
        delay: Decimal,
        /// The part of the year of the start that has gone by at the start.
        gone: Decimal,
    },
    /// People who come after the year of the end.
    PeopleAfterEnd {
        /// The target group's position.
        group: usize,
        /// The years in which they come.
        years: Vec<Year>,
    },
    /// An effect in years before that of the start; they count as they stand.
    BeforeStart {
        /// The effect's position.
        effect: usize,
        /// The first such year.
        year: Year,
    },
    /// A unit cost that is a part of another, whose units are avoided for the same department in the same years.
    CountedWithin {
        /// The position of the line that counts the part.
        within: usize,
        /// The position of the line that counts the whole.
        around: usize,
        /// The years in which both count.
        years: Vec<Year>,
    },
}

/// The mistakes that a case holds.
pub(super) fn mistakes<N: Number>(case: &Case, amounts: &[LineAmounts<N>]) -> Vec<Mistake> {
    let mut found = begins_before_start(case);
    found.extend(people_after_end(case));
    found.extend(before_start(case, amounts));
    found.extend(counted_within(case, amounts));
    found
}

/// Effects on people who come in the year of the start, with a delay shorter than the part of the year gone by then.
fn begins_before_start(case: &Case) -> Vec<Mistake> {
    let application = &case.application;
    let start = application.investment.period.start();
    let gone = Decimal::from(start.day_of_year() - 1) / Decimal::from(start.year().days());
    let gone = gone.rounded_for_comparison();
    let effects = application.effects.iter().enumerate();
    let found = effects.filter_map(|(effect, stated)| {
        let Form::People {
            target_group,
            delay,
            ..
        } = stated.form
        else {
            return None;
        };
        let people = years(case, application.target_groups[target_group].people)?;
        let delay = application.inputs.number(delay)?;
        let begins_early = delay.rounded_for_comparison() < gone;
        (begins_early && people.at(start.year()).above_zero()).then_some(
            Mistake::BeginsBeforeStart {
                effect,
                delay,
                gone,
            },
        )
    });
    found.collect()
}

/// Target groups into which people come in years after that of the end.
fn people_after_end(case: &Case) -> Vec<Mistake> {
    let application = &case.application;
    let end = application.investment.period.end().year();
    let groups = application.target_groups.iter().enumerate();
    let found = groups.filter_map(|(group, stated)| {
        let people = years(case, stated.people)?;
        let late = people.amounts().filter(|(year, _)| *year > end);
        let years: Vec<Year> = late.map(|(year, _)| year).collect();
        (!years.is_empty()).then_some(Mistake::PeopleAfterEnd { group, years })
    });
    found.collect()
}

/// Effects that avoid units, or cause them, in years before that of the start.
fn before_start<N: Number>(case: &Case, amounts: &[LineAmounts<N>]) -> Vec<Mistake> {
    let start = case.application.investment.period.start().year();
    let lines = case.lines.iter().zip(amounts);
    let own = lines.filter(|(line, _)| !line.replacement);
    let found = own.filter_map(|(line, amounts)| {
        let year = amounts.units.first().filter(|first| *first < start)?;
        let effect = line.effect;
        Some(Mistake::BeforeStart { effect, year })
    });
    found.collect()
}

/// Lines whose unit cost is a part of another, of which units are avoided for the same department in the same year: of each
/// line the first that counts the whole.
fn counted_within<N: Number>(case: &Case, amounts: &[LineAmounts<N>]) -> Vec<Mistake> {
    let mut wholes: HashMap<(usize, &str), Vec<usize>> = HashMap::new();
    for (position, line) in case.lines.iter().enumerate() {
        let Some(department) = line.department else {
            continue;
        };
        for part in case.price(line.unit_cost).unit_cost.includes() {
            wholes.entry((department, part)).or_default().push(position);
        }
    }
    let saved = |line: usize| {
        amounts[line]
            .units
            .amounts()
            .filter(|(_, units)| units.above_zero())
    };
    let lines = case.lines.iter().enumerate();
    let found = lines.filter_map(|(within, line)| {
        let id = case.price(line.unit_cost).unit_cost.id();
        let wholes = wholes.get(&(line.department?, id))?;
        wholes.iter().find_map(|&around| {
            let others = &amounts[around].units;
            let both = saved(within).filter(|(year, _)| others.at(*year).above_zero());
            let years: Vec<Year> = both.map(|(year, _)| year).collect();
            (around != within && !years.is_empty()).then_some(Mistake::CountedWithin {
                within,
                around,
                years,
            })
        })
    });
    found.collect()
}

/// The table of years that an input holds.
fn years(case: &Case, id: InputId) -> Option<&Years<Decimal>> {
    match case.application.inputs.held(id) {
        Amount::Years(years) => Some(years),
        _ => None,
    }
}
