//! The sensitivity in JSON.

use rust_decimal::Decimal;

use super::case_json;
use super::json_value::{Json, object};
use super::simulation_json::simulation;
use crate::model::{Case, Choice, Money, Quantity, rounded_to_side};
use crate::sensitivity::{
    BreakEven, DepartmentBreakEven, Grid, GridAxis, GridCell, NaturalUnit, NaturalUnits, OneWay,
    ScenarioChange, ScenarioResult, Sensitivity, Side,
};
use crate::simulation::SimulationResult;

/// The key `sensitivity` of a result.
pub(super) fn sensitivity(
    case: &Case,
    sensitivity: &Sensitivity,
    simulated: Option<&SimulationResult>,
) -> Json {
    let break_evens = sensitivity.break_even.iter();
    let departments = sensitivity.departments.as_ref().map(|departments| {
        let pair = |known: &DepartmentBreakEven| {
            let named = &case.application.departments[known.department];
            (named.id.clone(), department(case, known))
        };
        Json::pairs(departments.iter().map(pair))
    });
    let whole = object! {
        "one_way": Json::list(sensitivity.one_way.iter().map(one_way)),
        "break_even": Json::list(break_evens.map(|row| break_even(case, row))),
        "scenarios": Json::list(sensitivity.scenarios.iter().map(scenario)),
        "simulation": simulated.map(|simulated| simulation(case, simulated)),
        "departments": departments,
    };
    match &sensitivity.grid {
        Some(known) => whole.and(object! { "grid": grid(known), }),
        None => whole,
    }
}

fn one_way(row: &OneWay) -> Json {
    object! {
        "address": &row.address,
        "value": Quantity(row.value),
        "low": Quantity(row.low),
        "high": Quantity(row.high),
        "coverage_low": row.coverage_low,
        "coverage_high": row.coverage_high,
        "range": row.range.word(),
        "name": row.name.as_deref(),
    }
}

fn department(case: &Case, department: &DepartmentBreakEven) -> Json {
    let inputs = department.inputs.iter();
    object! {
        "realisable": department.gains,
        "returns": department.returns,
        "factor": department.factor.map(Quantity),
        "break_even": Json::list(inputs.map(|input| break_even(case, &input.break_even))),
        "own_cost": department.own_cost,
    }
}

fn scenario(scenario: &ScenarioResult) -> Json {
    let figures = scenario.figures.as_ref();
    object! {
        "id": &scenario.id,
        "name": scenario.name.as_deref(),
        "realisable": figures.map(|figures| figures.realisable),
        "coverage": figures.map(|figures| figures.coverage),
        "meets_target": figures.map(|figures| figures.meets_target),
        "payback_year": figures.and_then(|figures| figures.payback_year),
        "changes": Json::list(scenario.changes.iter().map(change)),
    }
}

/// One place that a scenario changes.
fn change(change: &ScenarioChange) -> Json {
    object! {
        "address": &change.setting.address,
        "name": change.name.as_deref(),
        "set": case_json::change(change.setting.change),
        "from": change.from.map(Quantity),
        "to": change.to.map(Quantity),
    }
}

/// A break-even: the value, the side on which it holds, and what that is in people and things.
fn break_even(case: &Case, row: &BreakEven) -> Json {
    let (own, shared): (Vec<&NaturalUnits>, Vec<&NaturalUnits>) = row
        .meanings
        .iter()
        .partition(|meaning| meaning.address == row.address);
    let first = |of: fn(&Case, &NaturalUnits) -> Option<Json>| {
        own.iter().find_map(|meaning| of(case, meaning))
    };
    // An input that is shared by several means something at each place.
    let place = |meaning: &NaturalUnits| {
        object! {
            "address": &meaning.address,
            "people": people(case, meaning),
            "units": units(case, meaning),
            "cost": cost(case, meaning),
        }
    };
    object! {
        "address": &row.address,
        "value": Quantity(row.value),
        "break_even": row.break_even.map(Quantity),
        "factor": row.factor.map(Quantity),
        "holds": row.holds.map(Side::word),
        "people": first(people),
        "units": first(units),
        "cost": first(cost),
        "places": Json::list(shared.into_iter().map(place)),
        "name": row.name.as_deref(),
    }
}

/// People for whom the outcome changes, of all of their group; or people who come, of all who are planned.
fn people(case: &Case, meaning: &NaturalUnits) -> Option<Json> {
    let (NaturalUnit::Changed { group, .. } | NaturalUnit::People { group }) = meaning.counted
    else {
        return None;
    };
    let people = object! {
        "target_group": &case.application.target_groups[group].id,
        "of": Quantity(meaning.of),
        "today": Quantity(meaning.today),
    };
    Some(people.and(bound(meaning, Quantity::<Decimal>::DECIMALS)))
}

/// Units avoided, in all and by year.
fn units(case: &Case, meaning: &NaturalUnits) -> Option<Json> {
    let NaturalUnit::Units { unit_cost, .. } = meaning.counted else {
        return None;
    };
    let decimals = Quantity::<Decimal>::DECIMALS;
    let years = meaning.by_year.iter();
    let years = years.map(|(year, units)| (year, on_its_side(*units, decimals, meaning)));
    let units = object! {
        "unit": case.price(unit_cost).unit_cost.unit(),
        "today": Quantity(meaning.today),
    };
    let by_year = object! { "by_year": Json::pairs(years), };
    Some(units.and(bound(meaning, decimals)).and(by_year))
}

/// Kronor of a cost item.
fn cost(case: &Case, meaning: &NaturalUnits) -> Option<Json> {
    let NaturalUnit::Cost { cost } = meaning.counted else {
        return None;
    };
    let cost = object! {
        "id": &case.application.costs[cost].id,
        "today": Money(meaning.today),
    };
    Some(cost.and(bound(meaning, Money::<Decimal>::DECIMALS)))
}

/// How much just suffices, or is just not too much: one of the two.
fn bound(meaning: &NaturalUnits, decimals: u32) -> Json {
    let bound = on_its_side(meaning.bound, decimals, meaning);
    match meaning.holds {
        Side::AtLeast => object! { "at_least": bound, },
        Side::AtMost => object! { "at_most": bound, },
    }
}

fn on_its_side(value: Decimal, decimals: u32, meaning: &NaturalUnits) -> Decimal {
    rounded_to_side(value, decimals, meaning.holds == Side::AtLeast)
}

/// The key `sensitivity.grid` of a result.
fn grid(grid: &Grid) -> Json {
    object! {
        "rows": axis(&grid.rows),
        "columns": axis(&grid.columns),
        "coverage": cells(grid, |cell| cell.coverage.into()),
        "meets_target": cells(grid, |cell| cell.meets_target.into()),
    }
}

fn cells(grid: &Grid, figure: impl Fn(GridCell) -> Json) -> Json {
    let row =
        |cells: &Vec<Option<GridCell>>| Json::list(cells.iter().map(|cell| cell.map(&figure)));
    Json::list(grid.cells.iter().map(row))
}

fn axis(axis: &GridAxis) -> Json {
    object! {
        "address": &axis.axis.address,
        "factor": axis.axis.is_factor,
        // Written with all their decimals, so that a point put back with `--set` gives its cell.
        "value": axis.today,
        "points": Json::list(axis.points.iter().copied()),
    }
}
