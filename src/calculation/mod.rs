//! The calculation: from a case to every figure that follows from it (method §§2–7).
//!
//! Pure: it reads nothing and prints nothing, and the same case gives the same result. It is written once over
//! [`Number`]: what is reported is made of exact decimals, what a simulation repeats many times of floats, and a number
//! that records how it came about explains itself.

mod apportion;
mod cost;
mod coverage;
mod figure;
mod figure_names;
mod figure_walk;
mod figures;
mod foundations;
mod frames;
mod goals;
mod magnitude;
mod payers;
mod payments;
mod present_value;
mod reductions;
mod return_plan;
mod settlement;
mod terms;
mod units;
mod warning;

use rust_decimal::Decimal;

use crate::model::{Case, Money, Number, Of, Payer, ReturnModel, Timing, Values, Who, Year, Years};

pub use apportion::{apportioned, shares};
pub use cost::{Costs, costs, item_cost, reservation_cost};
pub use coverage::{Coverage, meets_target};
pub(crate) use figure::{ByYear, Listener};
pub use figure::{Figure, Name, Unit};
pub use figure_names::{UnknownFigure, find};
#[allow(unused_imports, reason = "the JSON is made of it")]
pub(crate) use figure_walk::{walk, walk_plan};
pub use figures::figures;
pub use foundations::{Foundations, Part};
pub use frames::{FrameAdjustment, Frames};
pub use magnitude::{TooLarge, within_bounds};
pub use payers::{PayerReductions, Society};
pub use payments::Payment;
pub use present_value::PresentValue;
use reductions::each_realisable;
pub use reductions::{Alone, LineAmounts, each_alone, in_whole_steps, line_amounts};
pub use return_plan::{
    DepartmentShare, ReturnPlan, Totals, due, totals as plan_totals, weights as plan_weights,
};
pub use settlement::{Settlement, settlement, settlement_weights};
pub use units::changed_share;
pub use warning::Warning;

/// Expected and realisable reductions in kronor by year; increases are negative.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reductions<N = Decimal> {
    /// What is expected.
    pub expected: Years<Money<N>>,
    /// What of it can be taken home in money.
    pub realisable: Years<Money<N>>,
}

impl<N: Number> Reductions<N> {
    fn add(&mut self, line: &LineAmounts<N>) {
        self.expected.add_each(&line.expected, Money);
        self.realisable.add_each(&line.realisable, Money);
    }

    fn name(&mut self, who: Who) {
        for (amounts, term) in [
            (&mut self.expected, terms::EXPECTED),
            (&mut self.realisable, terms::REALISABLE),
        ] {
            amounts.name(|amount, year| amount.called(term, Of::from(who).in_year(year)));
        }
    }
}

/// Every result of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Calculation<N = Decimal> {
    /// The costs.
    pub costs: Costs<N>,
    /// Units and reductions, one for each of the case's lines.
    pub lines: Vec<LineAmounts<N>>,
    /// The municipality's reductions: *E* and what was expected of them.
    pub municipality: Reductions<N>,
    /// The departments' reductions, one for each department.
    pub departments: Vec<Reductions<N>>,
    /// Coverage, target and payback.
    pub coverage: Coverage<N>,
    /// Everyone who gains or loses, in the order in which they first occur.
    pub payers: Vec<PayerReductions<N>>,
    /// Society as a whole.
    pub society: Society<N>,
    /// Present values.
    pub present_value: PresentValue<N>,
    /// The return plan, where the policy has a return model.
    pub return_plan: Option<ReturnPlan<N>>,
    /// What the plan means for the departments' budget frames.
    pub frames: Option<Frames<N>>,
    /// What the municipality's realisable reductions rest on.
    pub foundations: Foundations<N>,
    /// The positions of the goals to which no effect leads.
    pub goals_without_price: Vec<usize>,
    /// The first and the last year of the plan.
    pub plan_years: (Year, Year),
    /// What a reader of the result should know.
    pub warnings: Vec<Warning>,
}

/// Why there is no result.
#[derive(Clone, Debug, PartialEq)]
pub enum CalculationError {
    /// The reservation's cost is zero, and nothing can be compared with it.
    NoCost,
    /// An amount is too large to be computed exactly.
    TooLarge(TooLarge),
}

/// The results that others follow from: all that a comparison of many cases needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Essentials<N = Decimal> {
    /// The costs.
    pub costs: Costs<N>,
    /// Units and reductions, one for each of the case's lines.
    pub lines: Vec<LineAmounts<N>>,
    /// The municipality's reductions.
    pub municipality: Reductions<N>,
    /// The departments' reductions, one for each department.
    pub departments: Vec<Reductions<N>>,
    /// Coverage, target and payback.
    pub coverage: Coverage<N>,
    /// The first and the last year of the plan.
    pub plan_years: (Year, Year),
}

impl<N: Number> Essentials<N> {
    /// What each department returns in all, where the policy has a return model.
    pub fn returned(&self, case: &Case) -> Option<Vec<Money<N>>> {
        let weights = plan_weights(case, &self.departments);
        let gained = self
            .departments
            .iter()
            .map(|gains| gains.realisable.total().0);
        let totals = plan_totals(case, self.costs.total, gained.sum(), &weights)?;
        let both = totals.reservations.iter().zip(&totals.fees);
        Some(
            both.map(|(reservation, fee)| Money(*reservation + *fee))
                .collect(),
        )
    }
}

/// Computes what the other results of a case follow from.
///
/// # Errors
/// The reservation bears no cost, or an amount is too large for exact arithmetic.
pub fn essentials(case: &Case) -> Result<Essentials, CalculationError> {
    essentials_of(case)
}

/// The same in any kind of number.
fn essentials_of<N: Number>(case: &Case) -> Result<Essentials<N>, CalculationError> {
    let values = case.values::<N>();
    within_bounds(case, &values).map_err(CalculationError::TooLarge)?;
    let costs = costs(case, &values);
    if !costs.total.above_zero() {
        return Err(CalculationError::NoCost);
    }
    let lines = line_amounts(case, &values);
    let (municipality, departments) = gains(case, &lines);
    let plan_years = plan_years(case, &costs, &lines);
    let coverage = coverage::coverage(case, &costs, &municipality, plan_years);
    Ok(Essentials {
        costs,
        lines,
        municipality,
        departments,
        coverage,
        plan_years,
    })
}

/// Coverage alone, of a case whose inputs hold other values than its own.
///
/// # Errors
/// The reservation bears no cost, or an amount is too large for exact arithmetic.
pub fn coverage_with(case: &Case, values: &Values<Decimal>) -> Result<Decimal, CalculationError> {
    within_bounds(case, values).map_err(CalculationError::TooLarge)?;
    coverage_of(case, values).ok_or(CalculationError::NoCost)
}

/// The same in any kind of number, and of amounts of any size; nothing where the reservation bears no cost.
pub fn coverage_of<N: Number>(case: &Case, values: &Values<N>) -> Option<N> {
    let cost = reservation_cost(case, values);
    // Added up by year, as in the whole calculation: the last digits are the same.
    let mut gained = Years::default();
    each_realisable(case, values, |line, realisable| {
        if line.payer == Payer::Municipality {
            gained.add_all(realisable);
        }
    });
    cost.above_zero().then(|| gained.total() / cost)
}

/// Computes a case.
///
/// # Errors
/// The reservation bears no cost, or an amount is too large for exact arithmetic.
pub fn calculation(case: &Case) -> Result<Calculation, CalculationError> {
    calculation_of(case)
}

/// The same in any kind of number.
///
/// # Errors
/// As [`calculation`].
pub fn calculation_of<N: Number>(case: &Case) -> Result<Calculation<N>, CalculationError> {
    let Essentials {
        costs,
        lines,
        municipality,
        departments,
        coverage,
        plan_years,
    } = essentials_of(case)?;
    let payers = payers::payers(case, &lines, &municipality);
    let society = payers::society(case, &costs, &lines);
    let present_value = present_value::present_value(case, &costs, &municipality)
        .map_err(CalculationError::TooLarge)?;
    let return_plan = return_plan::return_plan(case, &costs, &departments, plan_years.1);
    let frames = return_plan
        .as_ref()
        .map(|plan| frames::frames(plan, departments.len()));
    let foundations = foundations::foundations(case, &lines);
    let mut calculation = Calculation {
        costs,
        lines,
        municipality,
        departments,
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
    calculation.warnings = warning::warnings(case, &calculation);
    Ok(calculation)
}

impl Calculation {
    /// The calculation of a case whose inputs have been varied, as far as coverage rests on it: its costs, reductions
    /// and coverage, beside everything else as it was. Where no cost is left to compare with, so is coverage.
    ///
    /// Sensitivity looks at values that as inputs might be refused, with amounts too large for present values. So
    /// nothing is checked here, and nothing discounted.
    pub fn varied(&self, case: &Case) -> Self {
        let values = case.values::<Decimal>();
        let costs = costs(case, &values);
        let lines = line_amounts(case, &values);
        let (municipality, departments) = gains(case, &lines);
        let coverage = if costs.total.above_zero() {
            coverage::coverage(case, &costs, &municipality, self.plan_years)
        } else {
            self.coverage.clone()
        };
        Self {
            costs,
            lines,
            municipality,
            departments,
            coverage,
            ..self.clone()
        }
    }
}

/// The municipality's reductions and each department's, from those of the lines.
fn gains<N: Number>(case: &Case, lines: &[LineAmounts<N>]) -> (Reductions<N>, Vec<Reductions<N>>) {
    let mut municipality = Reductions::default();
    let mut departments = vec![Reductions::default(); case.application.departments.len()];
    for (line, amounts) in case.lines.iter().zip(lines) {
        if line.payer == Payer::Municipality {
            municipality.add(amounts);
        }
        if let Some(department) = line.department {
            departments[department].add(amounts);
        }
    }
    municipality.name(Who::All);
    for (position, department) in departments.iter_mut().enumerate() {
        department.name(Who::Department(position));
    }
    (municipality, departments)
}

/// The plan's years (method §6): from the year of the start to the last year in which a cost or a municipal line's
/// realisable amount is not zero, at least to the year of the end and to the last year that payments need.
fn plan_years<N: Number>(case: &Case, costs: &Costs<N>, lines: &[LineAmounts<N>]) -> (Year, Year) {
    let period = case.application.investment.period;
    let mut last = period.end().year();
    last = last.max(costs.all_by_year.last().unwrap_or(last));
    let municipal = case
        .lines
        .iter()
        .zip(lines)
        .filter(|(line, _)| line.payer == Payer::Municipality);
    last = municipal
        .filter_map(|(_, amounts)| amounts.realisable.last())
        .fold(last, Year::max);
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
