//! The sensitivity in JSON.

use rust_decimal::Decimal;
use serde::Serialize;

use super::grid_json::GridJson;
use super::json::{Exact, SetJson};
use crate::model::{Money, Quantity, Share, Year};
use crate::sensitivity::{BreakEven, OneWay, ScenarioChange, ScenarioResult, Sensitivity};

#[derive(Serialize)]
pub(super) struct SensitivityJson<'o> {
    one_way: Vec<OneWayJson<'o>>,
    break_even: Vec<BreakEvenJson<'o>>,
    scenarios: Vec<ScenarioJson<'o>>,
    simulation: Option<()>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grid: Option<GridJson<'o>>,
}

impl<'o> SensitivityJson<'o> {
    pub(super) fn of(sensitivity: &'o Sensitivity) -> Self {
        Self {
            one_way: sensitivity.one_way.iter().map(OneWayJson::of).collect(),
            break_even: sensitivity
                .break_even
                .iter()
                .map(BreakEvenJson::of)
                .collect(),
            scenarios: sensitivity.scenarios.iter().map(ScenarioJson::of).collect(),
            simulation: None,
            grid: sensitivity.grid.as_ref().map(GridJson::of),
        }
    }
}

fn quantity(value: Decimal) -> Exact {
    Quantity(value).into()
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
        }
    }
}

#[derive(Serialize)]
struct BreakEvenJson<'o> {
    address: &'o str,
    value: Exact,
    break_even: Option<Exact>,
    factor: Option<Exact>,
}

impl<'o> BreakEvenJson<'o> {
    fn of(row: &'o BreakEven) -> Self {
        Self {
            address: &row.address,
            value: quantity(row.value),
            break_even: row.break_even.map(quantity),
            factor: row.factor().map(quantity),
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
