//! From the calculation's warnings and errors, which are values, to problems with a place in the file.

use crate::calculation::{Calculation, CalculationError, Warning};
use crate::model::{Case, Choice, Financing, rounded};
use crate::problem::{Code, Fact, Problem};

/// The warnings of a calculation, each with its address and at its place.
pub(crate) fn warnings(case: &Case, result: &Calculation) -> Vec<(String, Problem)> {
    let warnings = result.warnings.iter();
    let warnings = warnings.map(|warning| {
        let address = address(case, warning);
        let problem = Problem::new(code(warning), case.place_of(&address));
        let problem = with_facts(problem, case, result, warning);
        (address, problem)
    });
    warnings.collect()
}

/// What a warning is about.
fn address(case: &Case, warning: &Warning) -> String {
    let effect = |position: usize| format!("effect.{}", case.application.effects[position].id);
    match warning {
        Warning::WithAboveWithout {
            effect: position, ..
        } => effect(*position) + ".with",
        Warning::DeadweightBesideWithout { effect: position } => effect(*position) + ".deadweight",
        Warning::DepartmentIgnored {
            effect: position,
            replacement,
            ..
        } => {
            let within = if *replacement { ".replaced_by" } else { "" };
            effect(*position) + within + ".department"
        }
        Warning::BeforeStart { address, .. } => address.clone(),
        Warning::WeakestGrade {
            effect: position, ..
        } => effect(*position),
        Warning::FirstReturnBeforeStart { .. } => "policy.first_return".to_owned(),
        Warning::DepartmentBears { department, .. } => {
            format!(
                "department.{}",
                case.application.departments[*department].id
            )
        }
        Warning::FeeNotCovered { .. } => "investment".to_owned(),
    }
}

fn code(warning: &Warning) -> Code {
    match warning {
        Warning::WithAboveWithout { .. } => Code::WITH_ABOVE_WITHOUT,
        Warning::DeadweightBesideWithout { .. } => Code::DEADWEIGHT_BESIDE_WITHOUT,
        Warning::DepartmentIgnored { .. } => Code::DEPARTMENT_IGNORED,
        Warning::BeforeStart { .. } => Code::EFFECT_BEFORE_START,
        Warning::WeakestGrade { .. } => Code::WEAKEST_GRADE_USED,
        Warning::FirstReturnBeforeStart { .. } => Code::FIRST_RETURN_BEFORE_START,
        Warning::DepartmentBears { .. } => Code::DEPARTMENT_BEARS_INCREASE,
        Warning::FeeNotCovered { .. } => Code::FEE_NOT_COVERED,
    }
}

fn with_facts(problem: Problem, case: &Case, result: &Calculation, warning: &Warning) -> Problem {
    let start = case.application.investment.period.start().year().number();
    match warning {
        Warning::WithAboveWithout { without, with, .. } => {
            problem.fact("without", *without).fact("with", *with)
        }
        Warning::DeadweightBesideWithout { .. } => problem,
        Warning::DepartmentIgnored { payer, .. } => problem.fact("payer", payer.word()),
        Warning::BeforeStart { year, .. } | Warning::FirstReturnBeforeStart { year } => {
            problem.fact("year", year.number()).fact("start", start)
        }
        Warning::WeakestGrade {
            grade, correction, ..
        } => {
            let problem = problem.fact("grade", grade.word());
            problem.fact("correction", Fact::Percent(*correction))
        }
        Warning::DepartmentBears {
            department,
            increase,
        } => {
            let department = &case.application.departments[*department].name;
            let problem = problem.fact("department", department);
            problem.fact("increase", Fact::Kronor(rounded(increase.0, 0)))
        }
        Warning::FeeNotCovered { short, needed } => {
            let total = result.coverage.total.0;
            // Below what is needed it never looks like it.
            let mut shown = (3..=9).map(|decimals| rounded(total, decimals));
            let coverage = shown.find(|shown| shown < needed).unwrap_or(total);
            problem
                .fact("short", Fact::Kronor(rounded(short.0, 0)))
                .fact("coverage", Fact::Percent(coverage))
                .fact("needed", Fact::Percent(*needed))
        }
    }
}

/// Why a case has no result.
pub(crate) fn calculation_problem(case: &Case, error: CalculationError) -> Problem {
    match error {
        CalculationError::NoCost => {
            let mut costs = case.application.costs.iter();
            let elsewhere = costs.any(|cost| cost.financing != Financing::Reservation);
            let places = &case.application.places;
            let place = places.find("cost").unwrap_or_else(|| places.whole());
            Problem::new(Code::NO_COST, place)
                .fact("elsewhere", if elsewhere { "yes" } else { "no" })
        }
        CalculationError::TooLarge(too_large) => {
            let place = case.place_of(&too_large.address);
            Problem::new(Code::AMOUNT_TOO_LARGE, place).fact("address", too_large.address)
        }
    }
}
