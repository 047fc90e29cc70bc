//! The prices of the years in which units were verified (method §7, `prices = "current"`).

use crate::input::faults::no_price_for_year;
use crate::input::index_doubts::doubtful_series;
use crate::input::index_series::index_series;
use crate::model::{
    Case, CurrentPrice, Outcome, PriceError, UnitCostRef, UnitCosts, VerifiedId, VerifiedNumber,
    Year,
};
use crate::problem::Problems;

/// Adds the price of each unit cost in each year in which units of it are verified, but those of the price year: they are
/// in the case. A unit cost that the application brings stays at its price.
pub(super) fn current_prices(
    case: &Case,
    outcome: &mut Outcome,
    unit_costs: &UnitCosts,
    problems: &mut Problems,
) {
    let (series, fault) = match index_series(&case.application, unit_costs) {
        Ok(series) => (series, None),
        Err(problem) => (None, Some(problem)),
    };
    for (effect, unit_cost, year) in needed(case, outcome) {
        let price = case.price(unit_cost);
        let known = |known: &&CurrentPrice| known.unit_cost == unit_cost && known.year == year;
        let is_own = price.place.is_none();
        let is_known = outcome.current_prices.iter().find(known).is_some();
        if is_own || is_known || year == case.application.investment.price_year {
            continue;
        }
        let id = price.unit_cost.id();
        match unit_costs.row(id, year, series) {
            Ok((row, conversion)) => {
                let conversion = conversion.as_ref();
                if let (Some(series), Some(conversion)) = (series, conversion) {
                    let from = std::iter::once(conversion.from);
                    problems.extend(doubtful_series(series, from, year));
                }
                outcome.numbers.push(VerifiedNumber {
                    address: format!("unit_cost.{id}.{year}"),
                    value: conversion.map_or(row.cost, |conversion| conversion.convert(row.cost)),
                    source: Some(row.unit_cost.source().to_owned()),
                    place: row.place.clone(),
                });
                let price = VerifiedId(outcome.numbers.len() - 1);
                outcome.current_prices.push(CurrentPrice {
                    unit_cost,
                    year,
                    price,
                });
            }
            Err(error) => {
                let years = match error {
                    PriceError::NoPriceForYear(years) => years,
                    PriceError::UnknownId => Vec::new(),
                };
                let id_of_effect = &case.application.effects[effect].id;
                let place = outcome.places.of(&format!("effect.{id_of_effect}"));
                let has_index = !unit_costs.series().is_empty();
                let problem = no_price_for_year(place, id, year, &years, has_index);
                problems.push(fault.clone().unwrap_or(problem));
            }
        }
    }
}

/// Each effect with the unit costs and years of its verified units, also of those that people received instead.
fn needed(case: &Case, outcome: &Outcome) -> Vec<(usize, UnitCostRef, Year)> {
    let mut needed = Vec::new();
    for (line, verified) in case.lines.iter().zip(&outcome.lines) {
        let own = outcome.lines[case.own_line(line.effect)].as_ref();
        // What people received instead follows from the effect's units where it is not verified by itself.
        let verified = verified.as_ref().or(own);
        let units = verified.filter(|verified| !verified.is_amount);
        let years = units.into_iter().flat_map(|units| &units.by_year);
        let years = years.filter(|(year, _)| *year <= outcome.as_of);
        needed.extend(years.map(|(year, _)| (line.effect, line.unit_cost, *year)));
    }
    needed
}
