//! The calculation: from a case to every figure that follows from it (method §§2–7).
//!
//! Pure: it reads nothing and prints nothing, and the same case gives the same result. It is written once over
//! [`Number`]: what is reported is made of exact decimals, what a simulation repeats many times of floats, and a number
//! that records how it came about explains itself.

mod apportion;
mod at_prices;
mod cost;
mod coverage;
mod essentials;
mod figure;
mod figure_walk;
mod figures;
mod foundations;
mod frames;
mod gained;
mod goals;
mod kept;
mod magnitude;
mod mistakes;
mod payers;
mod payments;
mod people;
mod present_value;
mod reductions;
mod result;
mod return_plan;
mod settlement;
mod settlement_weights;
mod terms;
mod units;
mod warnings;

use crate::model::{Case, Number};

pub(crate) use apportion::apportioned;
pub(crate) use at_prices::{Sums, sums_at_prices};
pub(crate) use cost::item_cost;
use essentials::essentials_of;
pub(crate) use essentials::{
    CalculationError, Essentials, coverage_of, coverage_with, essentials, plan_years,
};
pub(crate) use figure::{ByYear, Figure, Listener, Unit};
pub(crate) use figure_walk::{walk, walk_plan, walk_returns};
pub(crate) use figures::{FigureWalk, figures, find, named};
pub(crate) use foundations::Part;
pub(crate) use frames::FrameAdjustment;
pub(crate) use magnitude::{TooLarge, within_bounds};
pub(crate) use mistakes::Mistake;
pub(crate) use payments::Payment;
pub(crate) use reductions::{Alone, LineAmounts, each_alone, in_whole_steps};
pub(crate) use result::{Calculation, Warning};
pub(crate) use return_plan::{ReturnPlan, weights as plan_weights};
pub(crate) use settlement::{Settlement, borne, settled, settled_by_year, settlement};
pub(crate) use units::{changed_share, units as effect_units, weights as year_weights};

pub(crate) use cost::costs;
pub(crate) use gained::gains;
pub(crate) use reductions::line_amounts;

#[cfg(test)]
pub(crate) use {
    return_plan::{DepartmentShare, due},
    settlement_weights::settlement_weights,
};

/// Computes a case.
///
/// # Errors
/// The reservation bears no cost, or an amount is too large for exact arithmetic.
pub(crate) fn calculation(case: &Case) -> Result<Calculation, CalculationError> {
    calculation_of(case)
}

/// The same in any kind of number.
pub(crate) fn calculation_of<N: Number>(case: &Case) -> Result<Calculation<N>, CalculationError> {
    let Essentials {
        costs,
        lines,
        municipality,
        departments,
        coverage,
        plan_years,
    } = essentials_of(case)?;
    let people = people::people(case, &case.values(), costs.total);
    let payers = payers::payers(case, &lines, &municipality);
    let society = payers::society(case, &costs, &lines).map_err(CalculationError::TooLarge)?;
    let present_value = present_value::present_value(case, &costs, &municipality)
        .map_err(CalculationError::TooLarge)?;
    let planned_weights = if case.outcome.is_some() {
        let planned = case.as_planned();
        let essentials = N::within("planned.", || essentials_of(&planned))?;
        Some(plan_weights(&planned, &essentials.departments))
    } else {
        None
    };
    let return_plan = return_plan::return_plan(
        case,
        &costs,
        &departments,
        plan_years.1,
        planned_weights.as_deref(),
    );
    let frames = return_plan
        .as_ref()
        .map(|plan| frames::frames(plan, departments.len()));
    let foundations = foundations::foundations(case, &lines);
    let mut calculation = Calculation {
        costs,
        lines,
        municipality,
        departments,
        people,
        coverage,
        payers,
        society,
        present_value,
        return_plan,
        frames,
        foundations,
        goals_without_price: goals::without_price(&case.application),
        plan_years,
        warnings: Vec::new(),
    };
    calculation.warnings = warnings::warnings(case, &calculation);
    Ok(calculation)
}
