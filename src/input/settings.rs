//! Settings of the command line and of scenarios, applied to a case; what cannot be set, and why.

use super::doubts::doubtful;
use super::exact::{NumberFault, exact};
use super::faults::{among, invalid_number, invalid_year, out_of_bounds, sorted};
use crate::model::{
    Amount, Application, Case, CostForm, Place, Range, Scenario, Setting, SettingError, Year,
};
use crate::problem::{Code, Problem, Problems};

/// What is doubtful in a number that somebody sets an input to; what is none is told where it is applied.
pub(crate) fn doubtful_setting(address: &str, value: &str, place: &str) -> Option<Problem> {
    let number = exact(&value.replace('_', "")).ok()?;
    doubtful(address, value, number, || Place::file(place))
}

/// Applies settings of the command line or of a scenario to a case; what cannot be set is noted under `place`.
pub(crate) fn apply(case: &mut Case, settings: &[Setting], place: &str, problems: &mut Problems) {
    let places = [Place::file(place), Place::file(place)];
    for setting in settings {
        match case.set(setting) {
            Ok(None) => {}
            Ok(Some(range)) => problems.push(outside_range(case, setting, range, &places)),
            Err(error) => problems.push(setting_problem(case, &setting.address, error, &places)),
        }
    }
    wages_for_added_posts(case, place, problems);
}

/// That a value lies outside the range that its input had.
fn outside_range(case: &Case, setting: &Setting, range: Range, places: &[Place; 2]) -> Problem {
    Problem::new(Code::VALUE_OUTSIDE_RANGE, places[1].clone())
        .fact("address", &setting.address)
        .fact("value", case.number_at(&setting.address))
        .fact("low", range.low)
        .fact("high", range.high)
}

/// Why an input cannot be set, where the address or the value of the setting stands.
pub(super) fn setting_problem(
    case: &Case,
    address: &str,
    error: SettingError,
    [key, value]: &[Place; 2],
) -> Problem {
    let (key, value) = (key.clone(), value.clone());
    match error {
        SettingError::UnknownAddress => {
            let inputs = case.application.inputs.iter();
            let known = sorted(inputs.map(|input| input.address.as_str()));
            let problem = Problem::new(Code::UNKNOWN_ADDRESS, key).fact("name", address);
            among(problem, address, known.into_iter())
        }
        SettingError::ValueForTable(years) => value_for_table(value, address, &years, "value"),
        SettingError::YearOfNumber => {
            Problem::new(Code::YEAR_OF_NUMBER, key).fact("address", address)
        }
        SettingError::YearNotInTable(year, years) => Problem::new(Code::YEAR_NOT_IN_TABLE, value)
            .fact("address", address)
            .fact("year", year.number())
            .fact("years", &years[..]),
        SettingError::InvalidYear(text) => invalid_year(key, &text),
        SettingError::OutOfBounds(number, bounds) => out_of_bounds(value, address, number, bounds),
        SettingError::TooLarge => invalid_number(value, address, NumberFault::TooLarge),
    }
}

/// That a table of years cannot be set to one value, or to a range of values.
pub(super) fn value_for_table(
    place: Place,
    address: &str,
    years: &[Year],
    kind: &'static str,
) -> Problem {
    let year = years.first().map_or(2017, |year| year.number());
    Problem::new(Code::VALUE_FOR_TABLE, place)
        .fact("address", address)
        .fact("year", year)
        .fact("kind", kind)
}

/// Posts that were set in a year need a wage in that year: a missing value is never zero.
fn wages_for_added_posts(case: &Case, place: &str, problems: &mut Problems) {
    let inputs = &case.application.inputs;
    for cost in &case.application.costs {
        let CostForm::Posts {
            posts,
            monthly_wage,
            ..
        } = cost.form
        else {
            continue;
        };
        let (Amount::Years(posts), Amount::Years(wages)) =
            (inputs.held(posts), inputs.held(monthly_wage))
        else {
            continue;
        };
        let is_paid = |year| wages.all().any(|(known, _)| known == year);
        let unpaid = posts.amounts().filter(|(year, _)| !is_paid(*year));
        let years: Vec<Year> = unpaid.map(|(year, _)| year).collect();
        if !years.is_empty() {
            let problem = Problem::new(Code::MISSING_YEAR, Place::file(place));
            let problem = problem.fact("address", &inputs.of(monthly_wage).address);
            problems.push(problem.fact("years", &years[..]));
        }
    }
}

/// The scenario with an id, or with the name that tables show; an unknown one is noted under `place`.
pub(crate) fn scenario<'a>(
    application: &'a Application,
    id: &str,
    place: &str,
    problems: &mut Problems,
) -> Option<&'a Scenario> {
    let scenarios = &application.scenarios;
    let named = |scenario: &&Scenario| scenario.name.as_deref() == Some(id);
    let found = scenarios.iter().find(|scenario| scenario.id == id);
    let found = found.or_else(|| scenarios.iter().find(named));
    if found.is_none() {
        let known = scenarios.iter().map(|known| known.id.as_str());
        let problem = Problem::new(Code::UNKNOWN_SCENARIO, Place::file(place));
        problems.push(among(problem.fact("name", id), id, known));
    }
    found
}

/// Whether an address lies in a cost or an effect that is in the file, but wrong: that has been said.
fn is_left_out(case: &Case, address: &str) -> bool {
    let mut parts = address.splitn(3, '.');
    let (Some(table), Some(id)) = (parts.next(), parts.next()) else {
        return false;
    };
    let application = &case.application;
    let is_read = match table {
        "cost" => application.costs.iter().any(|cost| cost.id == id),
        "effect" => application.effects.iter().any(|effect| effect.id == id),
        _ => true,
    };
    let in_file = || application.places.find(&format!("{table}.{id}"));
    !is_read && in_file().is_some()
}

/// A scenario must be one that can be applied. The case is the same before and after.
pub(super) fn check_scenario(case: &mut Case, scenario: &Scenario, problems: &mut Problems) {
    let mut before = Vec::new();
    for (setting, places) in scenario.settings.iter().zip(&scenario.places) {
        before.extend(case.input_id(&setting.address).map(|input_id| {
            let input = case.application.inputs.of(input_id);
            (input_id, input.amount.clone(), input.given, input.range)
        }));
        if let Err(error) = case.set(setting) {
            let is_said =
                error == SettingError::UnknownAddress && is_left_out(case, &setting.address);
            if !is_said {
                let address = &setting.address;
                problems.push(setting_problem(case, address, error, places));
            }
        }
    }
    for (input_id, amount, given, range) in before.into_iter().rev() {
        let input = case.application.inputs.of_mut(input_id);
        (input.amount, input.given, input.range) = (amount, given, range);
    }
}
