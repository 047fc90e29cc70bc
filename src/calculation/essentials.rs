//! The results that others follow from: costs, reductions and coverage.

use rust_decimal::Decimal;

use super::cost::{Costs, costs, reservation_cost};
use super::coverage::{Coverage, coverage, meets_target};
use super::gained::{Reductions, gains};
use super::magnitude::{TooLarge, within_bounds};
use super::reductions::{LineAmounts, each_realisable, line_amounts};
use super::return_plan::{returned, weights};
use crate::model::{Case, Money, Number, Payer, ReturnModel, Timing, Values, Year, Years};

/// Why there is no result.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum CalculationError {
    /// The reservation's cost is zero, and nothing can be compared with it.
    NoCost,
    /// An amount is too large to be computed exactly.
    TooLarge(TooLarge),
}

/// The results that others follow from: all that a comparison of many cases needs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Essentials<N = Decimal> {
    pub costs: Costs<N>,
    /// Units and reductions, one for each of the case's lines.
    pub lines: Vec<LineAmounts<N>>,
    /// The municipality's reductions.
    pub municipality: Reductions<N>,
    pub departments: Vec<Reductions<N>>,
    /// Coverage, target and payback.
    pub coverage: Coverage<N>,
    /// The first and the last year of the plan.
    pub plan_years: (Year, Year),
}

impl<N: Number> Essentials<N> {
    /// What each department returns in all, where the policy has a return model.
    pub(crate) fn returned(&self, case: &Case) -> Option<Vec<Money<N>>> {
        let weights = weights(case, &self.departments);
        let gained = self
            .departments
            .iter()
            .map(|gains| gains.realisable.total().0);
        returned(case, self.costs.total, gained.sum(), &weights)
    }
}

/// Computes what the other results of a case follow from.
///
/// # Errors
/// The reservation bears no cost, or an amount is too large for exact arithmetic.
pub(crate) fn essentials(case: &Case) -> Result<Essentials, CalculationError> {
    essentials_of(case)
}

/// The same in any kind of number.
pub(super) fn essentials_of<N: Number>(case: &Case) -> Result<Essentials<N>, CalculationError> {
    let values = case.values::<N>();
    within_bounds(case, &values).map_err(CalculationError::TooLarge)?;
    let costs = costs(case, &values);
    if !costs.total.above_zero() {
        return Err(CalculationError::NoCost);
    }
    let lines = line_amounts(case, &values);
    let (municipality, departments) = gains(case, &lines);
    let plan_years = plan_years(case, &costs, &lines);
    let coverage = coverage(case, &costs, &municipality, plan_years);
    Ok(Essentials {
        costs,
        lines,
        municipality,
        departments,
        coverage,
        plan_years,
    })
}

/// What coverage is made of: the municipality's realisable reductions and the reservation's cost, above zero, kronor.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Covered<N = Decimal> {
    /// *E*.
    pub gained: N,
    /// *C*.
    pub cost: N,
}

impl<N: Number> Covered<N> {
    /// *k*.
    pub(crate) fn coverage(self) -> N {
        self.gained / self.cost
    }

    /// Whether the target of the case's policy is reached.
    pub(crate) fn meets_target(self, case: &Case) -> bool {
        meets_target(case, self.gained, self.cost)
    }
}

/// Coverage alone, of a case whose inputs hold other values than its own.
///
/// # Errors
/// The reservation bears no cost, or an amount is too large for exact arithmetic.
pub(crate) fn coverage_with(
    case: &Case,
    values: &Values<Decimal>,
) -> Result<Covered, CalculationError> {
    within_bounds(case, values).map_err(CalculationError::TooLarge)?;
    coverage_of(case, values).ok_or(CalculationError::NoCost)
}

/// The same in any kind of number, and of amounts of any size; nothing where the reservation bears no cost.
pub(crate) fn coverage_of<N: Number>(case: &Case, values: &Values<N>) -> Option<Covered<N>> {
    let cost = reservation_cost(case, values);
    // Added up by year, as in the whole calculation: the last digits are the same.
    let mut gained = Years::default();
    each_realisable(case, values, |line, realisable| {
        if line.payer == Payer::Municipality {
            gained.add_all(realisable);
        }
    });
    let gained = gained.total();
    cost.above_zero().then_some(Covered { gained, cost })
}

/// The plan's years (method §6): from the year of the start to the last year in which a cost or a municipal line's
/// realisable amount is at least half an öre, item by item and line by line, at least to the year of the end and to the
/// last year that payments need.
pub(crate) fn plan_years<N: Number>(
    case: &Case,
    costs: &Costs<N>,
    lines: &[LineAmounts<N>],
) -> (Year, Year) {
    let period = case.application.investment.period;
    let mut last = period.end().year();
    let municipal = case
        .lines
        .iter()
        .zip(lines)
        .filter(|(line, _)| line.payer == Payer::Municipality);
    let municipal = municipal.map(|(_, amounts)| &amounts.realisable);
    let last_written = |amounts: &Years<N>| {
        let mut written = amounts.amounts().rev();
        written.find(|(_, amount)| !amount.rounded(Money::DECIMALS).is_nothing())
    };
    // An actual cost is not known by item.
    let actual = case.outcome.iter().map(|_| &costs.by_year);
    let costs = costs.items.iter().chain(actual);
    let written = costs.chain(municipal).filter_map(last_written);
    last = written.map(|(year, _)| year).fold(last, Year::max);
    if case.policy.return_model == ReturnModel::RiskSharing {
        let first_return = case.first_return();
        let needed = match case.policy.timing {
            Timing::Instalments => {
                first_return.plus(i32::try_from(case.policy.instalments).unwrap_or(1) - 1)
            }
            _ => first_return,
        };
        last = last.max(needed);
    }
    (period.start().year(), last)
}
