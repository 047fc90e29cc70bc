//! The names of what a result hangs on: ranges, break-evens and scenarios.

use super::question::counted;
use super::{Figure, MeaningPart, OneWayPart, Question, ScenarioPart, ScenarioSide, Subject};
use crate::sensitivity::{BreakEven, Meaning, Side};

/// The name of what a result hangs on.
pub(super) fn of_sensitivity(subject: Subject, figure: Figure) -> String {
    let found = subject.sensitivity;
    match figure {
        Figure::OneWay(position, part) => {
            let address = &found.one_way[position].address;
            let part = match part {
                OneWayPart::Value => "value",
                OneWayPart::Low => "low",
                OneWayPart::High => "high",
                OneWayPart::CoverageLow => "coverage_low",
                OneWayPart::CoverageHigh => "coverage_high",
            };
            format!("one_way.{address}.{part}")
        }
        Figure::BreakEven(question, position) => break_even(subject, question, position),
        Figure::BreakEvenFactor(question, position) => {
            format!("{}.factor", break_even(subject, question, position))
        }
        Figure::Meaning(question, position, number, part) => {
            let row = question.row(found, position);
            let meaning = row.and_then(|row| Some((row, row.meanings.get(number)?)));
            let rest = meaning.map(|(row, meaning)| in_things(row, meaning, part));
            let rest = rest.unwrap_or_default();
            format!("{}{rest}", break_even(subject, question, position))
        }
        Figure::DepartmentFactor(department) => {
            let id = &subject.case.application.departments[department].id;
            format!("department_break_even.{id}.factor")
        }
        Figure::Changed(scenario, number, side) => {
            let scenario = &found.scenarios[scenario];
            let address = &scenario.changes[number].setting.address;
            let side = match side {
                ScenarioSide::Set => "set",
                ScenarioSide::From => "from",
                ScenarioSide::To => "to",
            };
            format!("scenario.{}.{address}.{side}", scenario.id)
        }
        Figure::Scenario(position, part) => {
            let id = &found.scenarios[position].id;
            let part = match part {
                ScenarioPart::Realisable => "realisable",
                ScenarioPart::Coverage => "coverage",
                ScenarioPart::MeetsTarget => "meets_target",
                ScenarioPart::PaybackYear => "payback_year",
            };
            format!("scenario.{id}.{part}")
        }
        // There are no others.
        _ => String::new(),
    }
}

fn break_even(subject: Subject, question: Question, position: usize) -> String {
    let row = question.row(subject.sensitivity, position);
    let address = row.map_or("", |row| row.address.as_str());
    let address = &told_apart(subject, address);
    match question {
        Question::Target => format!("break_even.{address}"),
        Question::Department(department) => {
            let id = &subject.case.application.departments[department].id;
            format!("department_break_even.{id}.{address}")
        }
    }
}

/// An address within a name that goes on behind it. Ids of unit costs may hold dots: the id of one may be that of another
/// with a figure behind it, and stands in quotes then.
pub(super) fn told_apart(subject: Subject, address: &str) -> String {
    let Some(id) = address.strip_prefix("unit_cost.") else {
        return address.to_owned();
    };
    let mut ids = subject.case.application.used_unit_costs.iter();
    let goes_on = |other: &String| {
        let rest = id.strip_prefix(other.as_str());
        rest.is_some_and(|rest| rest.starts_with('.'))
    };
    if id.starts_with('"') || ids.any(goes_on) {
        format!("unit_cost.{}", quoted(id))
    } else {
        address.to_owned()
    }
}

/// A word in quotes, as TOML writes a key that holds dots.
pub(super) fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What stands behind the name of a break-even for what it is in people and things.
fn in_things(row: &BreakEven, meaning: &Meaning, part: MeaningPart) -> String {
    let place = if meaning.address == row.address {
        String::new()
    } else {
        format!(".places.{}", meaning.address)
    };
    let part = match (part, meaning.holds) {
        (MeaningPart::Of, _) => "of".to_owned(),
        (MeaningPart::Today, _) => "today".to_owned(),
        (MeaningPart::Bound, Side::AtLeast) => "at_least".to_owned(),
        (MeaningPart::Bound, Side::AtMost) => "at_most".to_owned(),
        (MeaningPart::Year(year), _) => year.to_string(),
    };
    format!("{place}.{}.{part}", counted(meaning))
}
