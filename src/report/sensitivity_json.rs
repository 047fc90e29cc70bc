//! The sensitivity in JSON.

use serde::Serialize;

use super::break_even_json::BreakEvenJson;
use super::case_json::SetJson;
use super::exact_json::{Exact, Pairs, quantity};
use super::grid_json::GridJson;

use crate::model::{Case, Money, Share, Year};
use crate::sensitivity::{
    DepartmentBreakEven, OneWay, ScenarioChange, ScenarioResult, Sensitivity,
};

#[derive(Serialize)]
pub(super) struct SensitivityJson<'o> {
    one_way: Vec<OneWayJson<'o>>,
    break_even: Vec<BreakEvenJson<'o>>,
    scenarios: Vec<ScenarioJson<'o>>,
    simulation: Option<()>,
    departments: Option<Pairs<&'o str, DepartmentJson<'o>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grid: Option<GridJson<'o>>,
}

impl<'o> SensitivityJson<'o> {
    pub(super) fn of(case: &'o Case, sensitivity: &'o Sensitivity) -> Self {
        let departments = sensitivity.departments.as_ref().map(|departments| {
            let pair = |department: &'o DepartmentBreakEven| {
                let named = &case.application.departments[department.department];
                (named.id.as_str(), DepartmentJson::of(case, department))
            };
            Pairs(departments.iter().map(pair).collect())
        });
        Self {
            one_way: sensitivity.one_way.iter().map(OneWayJson::of).collect(),
            break_even: sensitivity
                .break_even
                .iter()
                .map(|row| BreakEvenJson::of(case, row))
                .collect(),
            scenarios: sensitivity.scenarios.iter().map(ScenarioJson::of).collect(),
            simulation: None,
            departments,
            grid: sensitivity.grid.as_ref().map(GridJson::of),
        }
    }
}

#[derive(Serialize)]
struct OneWayJson<'o> {
    address: &'o str,
    value: Exact,
    low: Exact,
    high: Exact,
    coverage_low: Option<Exact>,
    coverage_high: Option<Exact>,
    range: &'static str,
    name: Option<&'o str>,
}

impl<'o> OneWayJson<'o> {
    fn of(row: &'o OneWay) -> Self {
        Self {
            address: &row.address,
            value: quantity(row.value),
            low: quantity(row.low),
            high: quantity(row.high),
            coverage_low: row.coverage_low.map(Share::into),
            coverage_high: row.coverage_high.map(Share::into),
            range: row.range.word(),
            name: row.name.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct DepartmentJson<'o> {
    realisable: Exact,
    returns: Exact,
    factor: Option<Exact>,
    break_even: Vec<BreakEvenJson<'o>>,
}

impl<'o> DepartmentJson<'o> {
    fn of(case: &'o Case, department: &'o DepartmentBreakEven) -> Self {
        let inputs = department.inputs.iter();
        Self {
            realisable: department.gains.into(),
            returns: department.returns.into(),
            factor: department.factor.map(quantity),
            break_even: inputs
                .map(|input| BreakEvenJson::of(case, &input.break_even))
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct ScenarioJson<'o> {
    id: &'o str,
    name: Option<&'o str>,
    realisable: Option<Exact>,
    coverage: Option<Exact>,
    meets_target: Option<bool>,
    payback_year: Option<i32>,
    changes: Vec<ChangeJson<'o>>,
}

/// One place that a scenario changes.
#[derive(Serialize)]
struct ChangeJson<'o> {
    address: &'o str,
    name: Option<&'o str>,
    set: SetJson,
    from: Option<Exact>,
    to: Option<Exact>,
}

impl<'o> ChangeJson<'o> {
    fn of(change: &'o ScenarioChange) -> Self {
        Self {
            address: &change.setting.address,
            name: change.name.as_deref(),
            set: SetJson::of(change.setting.change),
            from: change.from.map(quantity),
            to: change.to.map(quantity),
        }
    }
}

impl<'o> ScenarioJson<'o> {
    fn of(scenario: &'o ScenarioResult) -> Self {
        let figures = scenario.figures.as_ref();
        Self {
            id: &scenario.id,
            name: scenario.name.as_deref(),
            realisable: figures.map(|figures| Money::into(figures.realisable)),
            coverage: figures.map(|figures| Share::into(figures.coverage)),
            meets_target: figures.map(|figures| figures.meets_target),
            payback_year: figures
                .and_then(|figures| figures.payback_year)
                .map(Year::number),
            changes: scenario.changes.iter().map(ChangeJson::of).collect(),
        }
    }
}
