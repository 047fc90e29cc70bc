//! From the calculation's warnings and errors, which are values, to problems with a place in the file.

use crate::calculation::{Calculation, CalculationError, Mistake, Warning};
use crate::model::{Case, Choice, Financing, Year, rounded, rounded_to_side};
use crate::problem::{Code, Fact, Problem};

/// The warnings of a calculation, each with its address and at its place.
pub(crate) fn warnings(case: &Case, result: &Calculation) -> Vec<(String, Problem)> {
    let warnings = result.warnings.iter();
    let warnings = warnings.map(|warning| {
        let (address, code, facts) = told(case, result, warning);
        let mut problem = Problem::new(code, case.place_of(&address));
        for (name, fact) in facts {
            problem = problem.fact(name, fact);
        }
        (address, problem)
    });
    warnings.collect()
}

/// What a warning is about, its code, and its facts.
fn told(
    case: &Case,
    result: &Calculation,
    warning: &Warning,
) -> (String, Code, Vec<(&'static str, Fact)>) {
    let effect = |position: &usize| format!("effect.{}", case.application.effects[*position].id);
    let start = case.application.investment.period.start().year().number();
    let before_start = |year: &Year| vec![("year", year.number().into()), ("start", start.into())];
    match warning {
        Warning::WithAboveWithout {
            effect: position,
            without,
            with,
        } => {
            let facts = vec![("without", (*without).into()), ("with", (*with).into())];
            (effect(position) + ".with", Code::WITH_ABOVE_WITHOUT, facts)
        }
        Warning::DeadweightBesideWithout { effect: position } => {
            let address = effect(position) + ".deadweight";
            (address, Code::DEADWEIGHT_BESIDE_WITHOUT, Vec::new())
        }
        Warning::DepartmentIgnored {
            effect: position,
            replacement,
            payer,
        } => {
            let within = if *replacement { ".replaced_by" } else { "" };
            let address = effect(position) + within + ".department";
            let facts = vec![("payer", payer.word().into())];
            (address, Code::DEPARTMENT_IGNORED, facts)
        }
        Warning::Mistake(mistake) => told_of_mistake(case, mistake),
        Warning::WeakestGrade {
            effect: position,
            grade,
            correction,
        } => {
            let correction = ("correction", Fact::Percent(*correction));
            let facts = vec![("grade", grade.word().into()), correction];
            (effect(position), Code::WEAKEST_GRADE_USED, facts)
        }
        Warning::FirstReturnBeforeStart { year } => {
            let address = "policy.first_return".to_owned();
            (address, Code::FIRST_RETURN_BEFORE_START, before_start(year))
        }
        Warning::DepartmentBears {
            department,
            increase,
        } => {
            let department = &case.application.departments[*department];
            let increase = ("increase", Fact::Kronor(rounded(increase.0, 0)));
            let facts = vec![("department", (&department.name).into()), increase];
            let address = format!("department.{}", department.id);
            (address, Code::DEPARTMENT_BEARS_INCREASE, facts)
        }
        Warning::FeeNotCovered { short, needed } => {
            let total = result.coverage.total.0;
            // Below what is needed it never looks like it.
            let mut shown = (3..=9).map(|decimals| rounded(total, decimals));
            let coverage = shown.find(|shown| shown < needed).unwrap_or(total);
            let facts = vec![
                ("short", Fact::Kronor(rounded(short.0, 0))),
                ("coverage", Fact::Percent(coverage)),
                ("needed", Fact::Percent(*needed)),
            ];
            ("investment".to_owned(), Code::FEE_NOT_COVERED, facts)
        }
    }
}

/// The same of a common mistake.
fn told_of_mistake(case: &Case, mistake: &Mistake) -> (String, Code, Vec<(&'static str, Fact)>) {
    let effect = |position: &usize| format!("effect.{}", case.application.effects[*position].id);
    let period = case.application.investment.period;
    let numbers = |years: &[Year]| -> Vec<i32> { years.iter().map(|year| year.number()).collect() };
    match mistake {
        Mistake::BeginsBeforeStart {
            effect: position,
            delay,
            gone,
        } => {
            let facts = vec![
                ("start", period.start().to_string().into()),
                ("delay", (*delay).into()),
                ("least", rounded_to_side(*gone, 2, true).into()),
            ];
            let address = effect(position) + ".delay";
            (address, Code::EFFECT_BEGINS_BEFORE_START, facts)
        }
        Mistake::PeopleAfterEnd { group, years } => {
            let group = &case.application.target_groups[*group].id;
            let facts = vec![
                ("years", numbers(years).into()),
                ("end", period.end().year().number().into()),
            ];
            let address = format!("target_group.{group}.people");
            (address, Code::PEOPLE_AFTER_END, facts)
        }
        Mistake::BeforeStart {
            effect: position,
            year,
        } => (
            effect(position),
            Code::EFFECT_BEFORE_START,
            vec![
                ("year", year.number().into()),
                ("start", period.start().year().number().into()),
            ],
        ),
        Mistake::CountedWithin {
            within,
            around,
            years,
        } => {
            let line = |position: usize| &case.lines[position];
            let unit_cost = |position| &case.price(line(position).unit_cost).unit_cost.id;
            let facts = vec![
                ("unit-cost", unit_cost(*within).into()),
                ("other-unit-cost", unit_cost(*around).into()),
                ("other", case.line_id(line(*around)).into()),
                ("years", numbers(years).into()),
            ];
            let address = format!("effect.{}.unit_cost", case.line_id(line(*within)));
            (address, Code::COUNTED_WITHIN_ANOTHER, facts)
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
