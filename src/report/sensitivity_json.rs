//! The sensitivity in JSON.

use super::break_even_json::break_even;
use super::case_json;
use super::grid_json::grid;
use super::json_value::{Json, object};
use crate::model::{Case, Quantity};
use crate::sensitivity::{
    DepartmentBreakEven, OneWay, ScenarioChange, ScenarioResult, Sensitivity,
};

/// The key `sensitivity` of a result.
pub(super) fn sensitivity(case: &Case, sensitivity: &Sensitivity) -> Json {
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
        "simulation": Json::Null,
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
