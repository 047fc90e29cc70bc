//! The names of figures. They follow the structure of the JSON, and are shorter where nothing is lost.

use super::grid_figure::name_in_grid;
use super::policy_name::{at_outcome, under};
use super::question::counted;
use super::{
    DepartmentPart, Figure, FramePart, GainPart, Ground, MeaningPart, OneWayPart, PaymentPart,
    Question, ScenarioPart, ScenarioSide, Subject, Whose,
};
use crate::model::{Choice, Year};
use crate::sensitivity::{BreakEven, Meaning, Side};

/// The name of a figure.
pub fn name(subject: Subject, figure: Figure) -> String {
    let case = subject.case;
    let application = &case.application;
    let department = |position: usize| own(&application.departments[position].id);
    match figure {
        Figure::Cost(year) => dotted("cost", year),
        Figure::AllCosts(year) => dotted("cost.all_costs", year),
        Figure::CostItem(item, year) => {
            dotted(&format!("cost.{}", own(&application.costs[item].id)), year)
        }
        Figure::Units(line, year) => {
            format!("effect.{}.units.{year}", case.line_id(&case.lines[line]))
        }
        Figure::AllUnits(line) => {
            format!("effect.{}.units.total", case.line_id(&case.lines[line]))
        }
        Figure::Gain(whose, part, year) => gain(subject, whose, part, year),
        Figure::Transfers => "society.transfers_excluded".to_owned(),
        Figure::SocietyNet => "society.net".to_owned(),
        Figure::SocietyNpv => "society.npv".to_owned(),
        Figure::Coverage(year) => dotted("coverage", year),
        Figure::CoverageAllCosts => "coverage_all_costs".to_owned(),
        Figure::AfterEnd => "coverage.after_end".to_owned(),
        Figure::PaybackYear => "payback_year".to_owned(),
        Figure::PresentCost => "present_value.cost".to_owned(),
        Figure::PresentReductions => "present_value.reductions".to_owned(),
        Figure::Npv => "present_value.npv".to_owned(),
        Figure::BenefitCostRatio => "present_value.benefit_cost_ratio".to_owned(),
        Figure::Principal => "return_plan.principal".to_owned(),
        Figure::PlanReservation => "return_plan.reservation".to_owned(),
        Figure::PlanFee => "return_plan.fee".to_owned(),
        Figure::PlanTotal => "return_plan.total".to_owned(),
        Figure::PlanNet => "return_plan.net".to_owned(),
        Figure::ReservationBears => "return_plan.reservation_bears".to_owned(),
        Figure::CompletedYear => "return_plan.completed_year".to_owned(),
        Figure::Department(position, part) => {
            let id = department(position);
            match part {
                DepartmentPart::Total => format!("return_plan.{id}"),
                DepartmentPart::Share => format!("return_plan.{id}.share"),
                DepartmentPart::Reservation => format!("return_plan.{id}.reservation"),
                DepartmentPart::Fee => format!("return_plan.{id}.fee"),
                DepartmentPart::Net => format!("return_plan.{id}.net"),
            }
        }
        Figure::Payment(position, year, part) => {
            let id = department(position);
            match part {
                PaymentPart::Total => format!("return_plan.{id}.{year}"),
                PaymentPart::Reservation => format!("return_plan.{id}.{year}.reservation"),
                PaymentPart::Fee => format!("return_plan.{id}.{year}.fee"),
            }
        }
        Figure::Keeps(position, year) => format!("return_plan.{}.net.{year}", department(position)),
        Figure::Frame(position, year, part) => {
            let whose = position.map_or_else(
                || "frames".to_owned(),
                |position| format!("frames.{}", department(position)),
            );
            let name = dotted(&whose, year);
            match part {
                FramePart::Total => name,
                FramePart::Reservation => format!("{name}.reservation"),
                FramePart::Fee => format!("{name}.fee"),
                FramePart::Change => format!("{name}.change"),
            }
        }
        Figure::Foundation(ground) => foundation(ground),
        Figure::FoundationShare(ground) => format!("{}.share", foundation(ground)),
        Figure::OneWay(..)
        | Figure::BreakEven(..)
        | Figure::BreakEvenFactor(..)
        | Figure::Meaning(..)
        | Figure::DepartmentFactor(_)
        | Figure::Changed(..)
        | Figure::Scenario(..) => of_sensitivity(subject, figure),
        Figure::Grid(figure) => {
            let grid = subject.sensitivity.grid.as_ref();
            grid.map_or_else(String::new, |grid| name_in_grid(grid, figure))
        }
        Figure::Under(position, part) => under(subject, position, part),
        Figure::Outcome(policy, outcome, part) => at_outcome(subject, policy, outcome, part),
        Figure::Named(key) => format!("investment.{key}"),
        Figure::Price(unit_cost) => {
            format!("unit_cost.{}", application.used_unit_costs[unit_cost.0])
        }
        Figure::Input(slot, year) => {
            let own = dotted(&application.inputs.of(slot).address, year);
            // Two inputs of an effect are called as its figures are.
            let taken = own.starts_with("effect.")
                && (own.ends_with(".realisable") || (own.contains(".units.") && year.is_some()));
            if taken { format!("input.{own}") } else { own }
        }
        Figure::Policy(key) => format!("policy.{key}"),
        Figure::Correction(grade) => format!("policy.optimism_bias.{}", grade.word()),
    }
}

/// The name of what a result hangs on.
fn of_sensitivity(subject: Subject, figure: Figure) -> String {
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
fn told_apart(subject: Subject, address: &str) -> String {
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
    format!("{place}.{}.{part}", counted(meaning).unwrap_or_default())
}

/// An id within a name, said so that it cannot be taken for a part of the figure or a year.
fn own(id: &str) -> String {
    if TAKEN.contains(&id) || is_year(id) {
        format!("{OF}.{id}")
    } else {
        id.to_owned()
    }
}

/// What stands before an id that has another meaning in its place.
pub(super) const OF: &str = "by_id";

/// What stands after `return_plan`, `frames` or `cost` and is no id.
pub(super) const TAKEN: [&str; 6] = ["fee", "net", "principal", "reservation", "share", "total"];

pub(super) fn is_year(part: &str) -> bool {
    part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn foundation(ground: Ground) -> String {
    let ground = match ground {
        Ground::Evidence(Some(grade)) => {
            return format!("foundations.evidence_grade.{}", grade.word());
        }
        Ground::Evidence(None) => "evidence_grade.none",
        Ground::ExampleData => "example_data",
        Ground::AfterPeriod => "after_period",
        Ground::Converted => "converted",
    };
    format!("foundations.{ground}")
}

fn gain(subject: Subject, whose: Whose, part: GainPart, year: Option<Year>) -> String {
    let Subject { case, result, .. } = subject;
    let base = match whose {
        Whose::Line(line) => format!("effect.{}", case.line_id(&case.lines[line])),
        Whose::Department(position) => {
            format!("department.{}", case.application.departments[position].id)
        }
        Whose::Municipality => "reductions".to_owned(),
        Whose::Payer(position) => format!("payers.{}", result.payers[position].payer.word()),
        Whose::Society => "society".to_owned(),
    };
    let short = matches!(whose, Whose::Department(_))
        || (matches!(whose, Whose::Line(_)) && year.is_some());
    if short && part == GainPart::Realisable {
        dotted(&base, year)
    } else {
        dotted(&format!("{base}.{}", part.word()), year)
    }
}

fn dotted(name: &str, year: Option<Year>) -> String {
    year.map_or_else(|| name.to_owned(), |year| format!("{name}.{year}"))
}
