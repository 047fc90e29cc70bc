//! The rules of a fund that it breaks, each with all its years.

use super::flow::InvestmentFlow;
use super::year::FundYear;
use crate::model::{Fund, Money, Number, Year};

/// A rule that a fund breaks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Breach {
    /// Its balance is below the least that it should be.
    BelowMinimum {
        /// In these years.
        years: Vec<Year>,
        /// The year of the lowest balance.
        lowest: FundYear,
    },
    /// Its balance is below its aim.
    BelowAim {
        /// In these years.
        years: Vec<Year>,
        /// The year that is furthest below, with its aim.
        furthest: (FundYear, Money),
    },
    /// More investments start in a year than may.
    TooManyStarts {
        /// The years, with the ids of the investments.
        years: Vec<(Year, Vec<String>)>,
    },
    /// An investment, by its position, was decided after its start.
    DecidedAfterStart(usize),
}

/// Every rule that a fund breaks.
pub(super) fn breaches(fund: &Fund, years: &[FundYear], flows: &[InvestmentFlow]) -> Vec<Breach> {
    let below = [
        below_minimum(fund, years),
        below_aim(years),
        too_many_starts(fund, years, flows),
    ];
    let late = flows.iter().enumerate();
    let late = late.filter(|(_, flow)| flow.decided > flow.start);
    let late = late.map(|(position, _)| Breach::DecidedAfterStart(position));
    below.into_iter().flatten().chain(late).collect()
}

fn below_minimum(fund: &Fund, years: &[FundYear]) -> Option<Breach> {
    let least = fund.least_balance();
    let is_below = |of_year: &&FundYear| falls_short(of_year.closing, least);
    let below = years.iter().filter(is_below);
    let lowest = below.clone().min_by_key(|of_year| of_year.closing)?;
    Some(Breach::BelowMinimum {
        years: below.map(|of_year| of_year.year).collect(),
        lowest: *lowest,
    })
}

fn below_aim(years: &[FundYear]) -> Option<Breach> {
    let with_aim = years
        .iter()
        .filter_map(|of_year| Some((*of_year, of_year.aim?)));
    let below = with_aim.filter(|(of_year, aim)| falls_short(of_year.closing, *aim));
    let furthest = below
        .clone()
        .max_by_key(|(of_year, aim)| *aim - of_year.closing)?;
    Some(Breach::BelowAim {
        years: below.map(|(of_year, _)| of_year.year).collect(),
        furthest,
    })
}

fn too_many_starts(fund: &Fund, years: &[FundYear], flows: &[InvestmentFlow]) -> Option<Breach> {
    let most = usize::try_from(fund.maximum_new_per_year?).unwrap_or(usize::MAX);
    let started = |year: Year| {
        let started = flows.iter().filter(|flow| flow.start.year() == year);
        (year, started.map(|flow| flow.id.clone()).collect())
    };
    let years = years.iter().filter(|of_year| of_year.starts > most);
    let years: Vec<(Year, Vec<String>)> = years.map(|of_year| started(of_year.year)).collect();
    (!years.is_empty()).then_some(Breach::TooManyStarts { years })
}

/// Whether an amount is below another, as they are compared.
pub(super) fn falls_short(amount: Money, least: Money) -> bool {
    amount.0.rounded_for_comparison() < least.0.rounded_for_comparison()
}
