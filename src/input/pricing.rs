//! From an application, a database and a policy to a case: every reference is followed, every price found.

use rust_decimal::Decimal;

use super::contained;
use super::doubts::price_far_off;
use super::faults::{among, no_price_for_year, sorted};
use super::index_doubts::doubtful_series;
use super::index_series::index_series;
use super::paths::Searched;
use super::policy::check_policy;
use super::settings::check_scenario;
use crate::model::{
    Amount, Application, Case, Distribution, EffectLine, IndexSeries, LocalUnitCost, Payer, Place,
    Policy, Price, PriceError, Range, UnitCost, UnitCostRef, UnitCostTexts, UnitCosts,
};
use crate::problem::{Code, Fact, Problem, Problems};

/// Builds the case of an application; `None` if something it needs has no price, or cites evidence that there is not.
///
/// `unit_costs` is the database, or where it was looked for in vain. What is wrong is added to `problems`.
pub(crate) fn case(
    application: Application,
    unit_costs: Result<&UnitCosts, &Searched>,
    policy: Policy,
    problems: &mut Problems,
) -> Option<Case> {
    check_policy(&application, &policy, problems);
    let empty = UnitCosts::default();
    let database = unit_costs.unwrap_or(&empty);
    let (series, series_fault) = match index_series(&application, database) {
        Ok(series) => (series, None),
        Err(problem) => (None, Some(problem)),
    };
    let mut pricing = Pricing {
        application,
        database,
        series,
        series_fault,
        problems,
    };
    pricing.check_locals();
    if let Err(searched) = unit_costs {
        pricing.needs_database(searched);
    }
    let mut prices = Vec::with_capacity(pricing.application.used_unit_costs.len());
    let mut is_priced = Vec::with_capacity(prices.capacity());
    let used = pricing.application.used_unit_costs.clone();
    for (position, id) in used.iter().enumerate() {
        let own = format!("unit_cost.{id}");
        let price = match pricing.local(id).cloned() {
            Some(local) => pricing.local_price(local),
            // The application's own is there, and wrong: that has been said.
            None if pricing.application.places.find(&own).is_some() => None,
            None if unit_costs.is_err() => None,
            None => pricing.price(UnitCostRef(position), id),
        };
        is_priced.push(price.is_some());
        prices.push(price.unwrap_or_else(|| pricing.unpriced(id)));
    }
    let Pricing {
        application,
        database,
        problems,
        ..
    } = pricing;
    if let Some(series) = series {
        let to = application.investment.price_year;
        let conversions = || prices.iter().filter_map(|price| price.conversion.as_ref());
        if conversions().next().is_some() {
            let from = conversions().map(|conversion| conversion.from);
            problems.extend(doubtful_series(series, from, to));
        }
    }
    contained::follow(&mut prices, &application, database, series);
    let mut case = Case::new(application, prices, policy);
    // Who pays is known only of what has a price.
    for line in case.lines.iter().filter(|line| is_priced[line.unit_cost.0]) {
        problems.extend(without_department(&case, line));
    }
    let scenarios = std::mem::take(&mut case.application.scenarios);
    for scenario in &scenarios {
        check_scenario(&mut case, scenario, problems);
    }
    case.application.scenarios = scenarios;
    let mut citations = case.application.citations.iter();
    let is_cited = citations.all(|citation| citation.row.is_some());
    (is_cited && is_priced.iter().all(|is_priced| *is_priced)).then_some(case)
}

/// An application that is being priced.
struct Pricing<'p> {
    application: Application,
    database: &'p UnitCosts,
    /// The index series that converts prices.
    series: Option<&'p IndexSeries>,
    /// Why there is none, where one may be needed.
    series_fault: Option<Problem>,
    problems: &'p mut Problems,
}

impl Pricing<'_> {
    /// Notes what of the application's own unit costs does not fit the database.
    fn check_locals(&mut self) {
        for local in &self.application.local_unit_costs {
            let id = local.unit_cost.id();
            let (code, address) = match (self.database.knows(id), local.replaces) {
                (true, false) => (Code::UNIT_COST_EXISTS, format!("unit_cost.{id}")),
                (false, true) => (Code::NOTHING_TO_REPLACE, format!("unit_cost.{id}.replaces")),
                _ => continue,
            };
            let place = self.application.places.of(&address);
            self.problems.push(Problem::new(code, place).fact("id", id));
        }
    }

    /// The application's own unit cost of an id.
    fn local(&self, id: &str) -> Option<&LocalUnitCost> {
        let mut locals = self.application.local_unit_costs.iter();
        locals.find(|local| local.unit_cost.id() == id)
    }

    /// Where there is no database, the first use of a unit cost that is not the application's own is wrong.
    fn needs_database(&mut self, searched: &Searched) {
        let ids = &self.application.used_unit_costs;
        let mut uses = self.application.uses.iter();
        let places = &self.application.places;
        // One that is there, and wrong, has been told.
        let is_own = |id: &str| places.find(&format!("unit_cost.{id}")).is_some();
        let first = uses.find(|(used, _)| !is_own(&ids[used.0]));
        if let Some((_, place)) = first {
            let problem = Problem::new(Code::NO_UNIT_COSTS, place.clone());
            let problem = problem.fact("searched", Fact::names(&searched.places));
            self.problems
                .push(problem.fact("beside", searched.beside.as_deref()));
        }
    }

    /// The price of a unit cost of the database in the application's price year (method §4).
    fn price(&mut self, used: UnitCostRef, id: &str) -> Option<Price> {
        let year = self.application.investment.price_year;
        let rows = self.database.rows();
        let own = self.database.rows_of(id);
        let far_off = own.filter_map(|row| price_far_off(rows, row, year));
        self.problems.extend(far_off);
        let (row, conversion) = match self.database.row(id, year, self.series) {
            Ok(found) => found,
            Err(error) => {
                let all = self.application.uses.iter();
                let here = all.filter(|(known, _)| *known == used);
                let places: Vec<Place> = here.map(|(_, place)| place.clone()).collect();
                for place in places {
                    let problem = self.unpriceable(id, &error, place);
                    self.problems.push(problem);
                }
                return None;
            }
        };
        let converted = |amount| {
            let conversion = conversion.as_ref();
            conversion.map_or(amount, |conversion| conversion.convert(amount))
        };
        let source = row.unit_cost.source();
        let amount = converted(row.cost);
        let cost = Case::price_input(&mut self.application, id, amount, source, row.place.clone());
        self.application.inputs.of_mut(cost).range = row.range.map(|(low, high)| Range {
            low: converted(low),
            high: converted(high),
            distribution: Distribution::default(),
            counts: None,
        });
        Some(Price {
            unit_cost: row.unit_cost.clone(),
            cost,
            found: Some(row.cost),
            found_range: row.range,
            conversion,
            place: Some((row.place.file.name().to_owned(), row.place.line)),
        })
    }

    /// That a unit cost has no price.
    fn unpriceable(&self, id: &str, error: &PriceError, place: Place) -> Problem {
        // Which series converts is one question, however many prices ask it.
        if let (PriceError::NoPriceForYear(_), Some(fault)) = (error, &self.series_fault) {
            return fault.clone();
        }
        match error {
            PriceError::UnknownId => {
                let locals = self.application.local_unit_costs.iter();
                let locals = locals.map(|local| local.unit_cost.id());
                let rows = self.database.rows().iter();
                let rows = rows.map(|row| row.unit_cost.id());
                let known = sorted(rows.chain(locals));
                let problem = Problem::new(Code::UNKNOWN_UNIT_COST, place);
                among(problem.fact("name", id), id, known.into_iter())
            }
            PriceError::NoPriceForYear(years) => {
                let year = self.application.investment.price_year;
                let has_index = !self.database.series().is_empty();
                no_price_for_year(place, id, year, years, has_index)
            }
        }
    }

    /// The price of a unit cost that the application brings: converted where its year is not the price year.
    fn local_price(&mut self, local: LocalUnitCost) -> Option<Price> {
        let to = self.application.investment.price_year;
        let from = local.year.unwrap_or(to);
        let id = local.unit_cost.id();
        let place = || self.application.places.of(&format!("unit_cost.{id}.year"));
        let conversion = self.series.and_then(|series| series.conversion(from, to));
        let conversion = conversion.filter(|_| from != to);
        if conversion.is_none() && from != to {
            let error = PriceError::NoPriceForYear(vec![from]);
            let problem = self.unpriceable(id, &error, place());
            self.problems.push(problem);
            return None;
        }
        let (mut found, mut found_range) = (None, None);
        if let Some(conversion) = &conversion {
            let Amount::Number(cost) = self.application.inputs.of(local.cost).amount else {
                let problem = Problem::new(Code::PARAMETER_IN_OTHER_YEAR, place());
                let problem = problem.fact("id", id).fact("year", from.number());
                self.problems.push(problem);
                return None;
            };
            let input = self.application.inputs.of_mut(local.cost);
            found = Some(cost);
            input.amount = Amount::Number(conversion.convert(cost));
            found_range = input.range.map(|range| (range.low, range.high));
            input.range = input.range.map(|range| Range {
                low: conversion.convert(range.low),
                high: conversion.convert(range.high),
                ..range
            });
        }
        Some(Price {
            unit_cost: local.unit_cost,
            cost: local.cost,
            found,
            found_range,
            conversion,
            place: None,
        })
    }

    /// A price of nothing in the place of one that was not found, so that the rest of the application can be checked.
    fn unpriced(&mut self, id: &str) -> Price {
        let place = self.application.places.whole();
        let cost = Case::price_input(&mut self.application, id, Decimal::ZERO, "", place);
        Price {
            unit_cost: UnitCost::default().with(UnitCostTexts {
                id,
                ..UnitCostTexts::default()
            }),
            cost,
            found: None,
            found_range: None,
            conversion: None,
            place: None,
        }
    }
}

/// A reduction for the municipality must say whose it is.
fn without_department(case: &Case, line: &EffectLine) -> Option<Problem> {
    if line.payer != Payer::Municipality || line.department.is_some() {
        return None;
    }
    let id = &case.application.effects[line.effect].id;
    let place = case
        .application
        .places
        .of(&format!("effect.{}", case.line_id(line)));
    let departments = case.application.departments.iter();
    let departments = Fact::names(departments.map(|department| &department.id));
    let problem = Problem::new(Code::MISSING_DEPARTMENT, place).fact("id", id);
    Some(problem.fact("departments", departments))
}
