//! A simulation in JSON: the key `simulation` of the sensitivity.

use rust_decimal::Decimal;

use super::json_value::{Json, object};
use crate::model::{Case, Money, Quantity, Share};
use crate::simulation::{
    Estimate, Importance, PERCENTILES, SimulatedDepartment, SimulationResult, Spread,
};

/// The key `simulation`.
pub(super) fn simulation(case: &Case, result: &SimulationResult) -> Json {
    let simulated = &result.simulated;
    let departments = case.application.departments.iter();
    let departments = departments.zip(&simulated.departments);
    let departments = departments.map(|(named, one)| (named.id.clone(), department(one)));
    let inputs = result.importance.iter().map(|one| input(result, one));
    object! {
        "draws": number(simulated.draws),
        "seed": number(result.draws.seed),
        "reductions": spread(&simulated.gained, kronor),
        "coverage": spread(&simulated.coverage, ratio),
        "p_target": chance(simulated.meets_target),
        "p_floor": chance(simulated.meets_floor),
        "reservation_loss": object! {
            "mean": kronor(simulated.borne.value),
            "se": kronor(simulated.borne.error),
        },
        "by_department": Json::pairs(departments),
        "inputs": Json::list(inputs),
        "evpi": kronor(simulated.worth_of_knowing_all.value),
        "evpi_se": kronor(simulated.worth_of_knowing_all.error),
    }
}

pub(super) fn number(number: u64) -> Json {
    Json::from(Quantity(number.into()))
}

/// Kronor with öre, as far as a decimal goes.
pub(super) fn kronor(amount: f64) -> Json {
    Money(Decimal::try_from(amount).unwrap_or_default()).into()
}

fn ratio(ratio: f64) -> Json {
    Share(Decimal::try_from(ratio).unwrap_or_default()).into()
}

pub(super) fn chance(chance: Estimate) -> Json {
    object! {
        "p": ratio(chance.value),
        "se": ratio(chance.error),
    }
}

pub(super) fn spread(spread: &Spread, figure: fn(f64) -> Json) -> Json {
    let percentiles = PERCENTILES.iter().zip(&spread.percentiles);
    let errors = percentiles.clone();
    object! {
        "mean": figure(spread.mean.value),
        "sd": figure(spread.deviation),
        "percentiles": Json::pairs(percentiles.map(|(percent, one)| (percent, figure(one.value)))),
        "se": figure(spread.mean.error),
        "percentiles_se": Json::pairs(errors.map(|(percent, one)| (percent, figure(one.error)))),
    }
}

fn department(department: &SimulatedDepartment) -> Json {
    let covers = department.covers.iter();
    let errors = covers.clone();
    object! {
        "net_mean": kronor(department.net.value),
        "p_negative": ratio(department.is_negative.value),
        "p_covers_payments": Json::pairs(covers.map(|(year, one)| (year, ratio(one.value)))),
        "se": kronor(department.net.error),
        "p_negative_se": ratio(department.is_negative.error),
        "p_covers_payments_se": Json::pairs(errors.map(|(year, one)| (year, ratio(one.error)))),
    }
}

fn input(result: &SimulationResult, one: &Importance) -> Json {
    let drawn = &result.inputs[one.input];
    object! {
        "address": &drawn.address,
        "distribution": drawn.distribution(),
        "low": Quantity(drawn.range.low),
        "value": Quantity(drawn.value),
        "high": Quantity(drawn.range.high),
        "first_order": ratio(one.first_order.value),
        "first_order_se": ratio(one.first_order.error),
        "total": ratio(one.total.value),
        "total_se": ratio(one.total.error),
        "evppi": kronor(one.worth_of_knowing.value),
        "evppi_se": kronor(one.worth_of_knowing.error),
        "exact": one.is_exact,
    }
}
