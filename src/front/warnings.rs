//! From the calculation's warnings and errors, which are values, to problems with a place in the file.

use rust_decimal::Decimal;

use crate::calculation::{Calculation, CalculationError, Mistake, Warning, calculation};
use crate::model::{Case, Choice, FeeBasis, Financing, Year, rounded, rounded_to_side};
use crate::problem::{Code, Fact, Place, Problem};

/// The warnings of a calculation, each with its address and at its place.
pub(crate) fn warnings(case: &Case, result: &Calculation) -> Vec<(String, Problem)> {
    let warnings = result.warnings.iter();
    let warnings = warnings.map(|warning| {
        let (address, code, facts) = told(case, warning);
        let mut problem = Problem::new(code, place(case, &address, &facts));
        for (name, fact) in facts {
            problem = problem.fact(name, fact);
        }
        (address, problem)
    });
    warnings.collect()
}

/// Of those what a department loses, or bears, by its settlement.
pub(crate) fn losses(case: &Case, actual: &Calculation) -> impl Iterator<Item = Problem> {
    let warnings = warnings(case, actual).into_iter();
    warnings.map(|(_, problem)| problem).filter(|problem| {
        [Code::DEPARTMENT_LOSES, Code::DEPARTMENT_BEARS_INCREASE].contains(&problem.code())
    })
}

/// Where a warning stands: that of a year in a table at the year.
fn place(case: &Case, address: &str, facts: &[(&'static str, Fact)]) -> Place {
    let year = facts.iter().find_map(|(_, fact)| match fact {
        Fact::Years(years) => years.first().copied(),
        Fact::Year(year) => Some(*year),
        _ => None,
    });
    let of_year = year.and_then(|year| {
        let mut tables = ["", ".by_year", ".units", ".units.by_year"].into_iter();
        let places = &case.application.places;
        tables.find_map(|table| places.find(&format!("{address}{table}.{year}")))
    });
    of_year.unwrap_or_else(|| case.place_of(address))
}

/// What the result itself calls attention to: a missed target, and unit costs that are examples. A check has rules of its
/// own for both.
pub(crate) fn cautions(case: &Case, result: &Calculation) -> Vec<Problem> {
    let caution = |code, words| Problem::new(code, case.place_of("investment")).in_words(words);
    let mut cautions = Vec::new();
    if !result.coverage.meets_target {
        let target = case.policy.return_target;
        let gained = result.municipality.realisable.total().0;
        let short = rounded(target * result.costs.total - gained, 0);
        let coverage = shown_below(result.coverage.total.0, target);
        cautions.push(
            caution(Code::COVERAGE_BELOW_TARGET, "coverage-below-target-short")
                .fact("coverage", Fact::Percent(coverage))
                .fact("target", Fact::Percent(target))
                .fact("short", Fact::Kronor(short)),
        );
    }
    let prices = case.prices.iter();
    let examples = prices.filter(|price| price.unit_cost.is_example_data());
    let count = examples.count();
    if count > 0 {
        let share = result.foundations.example_data.share;
        let share = share.map(|share| Fact::Percent(rounded(share.0, 2)));
        cautions.push(
            caution(Code::UNIT_COST_EXAMPLE_DATA, "unit-cost-example-data-share")
                .fact("count", count)
                .fact("all", case.prices.len())
                .fact("share", share),
        );
    }
    cautions
}

/// A share below a bound with as few decimals, from tenths of a per cent on, as keep it from looking like the bound.
fn shown_below(share: Decimal, bound: Decimal) -> Decimal {
    let mut shown = (3..=9).map(|decimals| rounded(share, decimals));
    shown.find(|shown| *shown < bound).unwrap_or(share)
}

/// What a warning is about, its code, and its facts.
fn told(case: &Case, warning: &Warning) -> (String, Code, Vec<(&'static str, Fact)>) {
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
        Warning::DepartmentLoses { department, .. } => {
            let department = &case.application.departments[*department];
            let facts = lost(case, &department.name, warning);
            let address = format!("department.{}", department.id);
            (address, Code::DEPARTMENT_LOSES, facts)
        }
    }
}

/// The same of a common mistake.
fn told_of_mistake(case: &Case, mistake: &Mistake) -> (String, Code, Vec<(&'static str, Fact)>) {
    let effect = |position: &usize| format!("effect.{}", case.application.effects[*position].id);
    let period = case.application.investment.period;
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
                ("years", Fact::years(years.iter().copied())),
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
            let unit_cost = |position| case.price(line(position).unit_cost).unit_cost.id();
            let facts = vec![
                ("unit-cost", unit_cost(*within).into()),
                ("other-unit-cost", unit_cost(*around).into()),
                ("other", case.line_id(line(*around)).into()),
                ("years", Fact::years(years.iter().copied())),
            ];
            let address = format!("effect.{}.unit_cost", case.line_id(line(*within)));
            (address, Code::COUNTED_WITHIN_ANOTHER, facts)
        }
    }
}

/// What a department gains, finances, returns and so loses, and what may be done.
fn lost(case: &Case, name: &str, warning: &Warning) -> Vec<(&'static str, Fact)> {
    let Warning::DepartmentLoses {
        gains,
        returns,
        own_cost,
        loss,
        ..
    } = warning
    else {
        return Vec::new();
    };
    let kronor = |amount: Decimal| Fact::Kronor(rounded(amount, 0));
    let is_increase = gains.0 < Decimal::ZERO;
    let own = (!own_cost.0.is_zero()).then(|| kronor(own_cost.0));
    let policy = &case.policy;
    let has_fee = !policy.admin_fee.is_zero() && !returns.0.is_zero();
    let remedy = match policy.admin_fee_basis {
        _ if case.outcome.is_some() => "waiver",
        FeeBasis::OnTop if has_fee => "fee-within",
        _ => "other",
    };
    vec![
        ("department", name.into()),
        ("loss", kronor(loss.0)),
        ("gains", kronor(gains.0.abs())),
        ("increase", is_increase.into()),
        ("returns", kronor(returns.0)),
        ("own", own.into()),
        ("remedy", remedy.into()),
    ]
}

/// Why a case has no result.
pub(crate) fn calculation_problem(case: &Case, error: CalculationError) -> Problem {
    // What the plan can do, its outcome cannot.
    let outcome = case.outcome.as_ref();
    let outcome = outcome.filter(|_| calculation(&case.as_planned()).is_ok());
    match error {
        CalculationError::NoCost => {
            let mut costs = case.application.costs.iter();
            let elsewhere = costs.any(|cost| cost.financing != Financing::Reservation);
            let places = &case.application.places;
            let place = match outcome {
                Some(outcome) => outcome.places.of("cost"),
                None => places.find("cost").unwrap_or_else(|| places.whole()),
            };
            Problem::new(Code::NO_COST, place).fact(
                "elsewhere",
                match (outcome, elsewhere) {
                    (Some(_), _) => "verified",
                    (None, true) => "yes",
                    (None, false) => "no",
                },
            )
        }
        CalculationError::TooLarge(too_large) => {
            let place = match outcome {
                Some(outcome) => outcome.places.of(&too_large.address),
                None => case.place_of(&too_large.address),
            };
            Problem::new(Code::AMOUNT_TOO_LARGE, place).fact("address", too_large.address)
        }
    }
}
