//! The names of figures. They follow the structure of the JSON, and are shorter where nothing is lost.

use super::grid_figure::name_in_grid;
use super::name_hanging::{of_sensitivity, told_apart};
use super::policy_name::{at_outcome, under};
use super::remainder::name_of_remainder;
use super::{DepartmentPart, Figure, FramePart, GainPart, Ground, PaymentPart, Subject, Whose};
use crate::model::{Choice, Year};

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
        Figure::PoolUnits(first, year) => {
            format!("pool.{}.units.{year}", application.effects[first].id)
        }
        Figure::WholeSteps(first, year) => {
            format!("pool.{}.whole_steps.{year}", application.effects[first].id)
        }
        Figure::Gain(whose, part, year) => gain(subject, whose, part, year),
        Figure::Coverage(year) => dotted("coverage", year),
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
                PaymentPart::Year => format!("return_plan.{id}.{year}.year"),
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
        Figure::Apportioned(whole, part) => name_of_remainder(subject, whole, part),
        Figure::Named(key) => format!("investment.{key}"),
        Figure::RowYear(unit_cost) => {
            let address = format!("unit_cost.{}", application.used_unit_costs[unit_cost.0]);
            format!("{}.indexed_from", told_apart(subject, &address))
        }
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
        figure => fixed(figure).to_owned(),
    }
}

/// The names of figures of which there is one.
fn fixed(figure: Figure) -> &'static str {
    match figure {
        Figure::Transfers => "society.transfers_excluded",
        Figure::SocietyNet => "society.net",
        Figure::SocietyNpv => "society.npv",
        Figure::MeetsTarget => "meets_target",
        Figure::Short => "coverage.short",
        Figure::NotCovered => "return_plan.not_covered",
        Figure::NeededCoverage => "return_plan.needed_coverage",
        Figure::CoverageAllCosts => "coverage_all_costs",
        Figure::AfterEnd => "coverage.after_end",
        Figure::PaybackYear => "payback_year",
        Figure::PresentCost => "present_value.cost",
        Figure::PresentReductions => "present_value.reductions",
        Figure::Npv => "present_value.npv",
        Figure::BenefitCostRatio => "present_value.benefit_cost_ratio",
        Figure::Principal => "return_plan.principal",
        Figure::PlanReservation => "return_plan.reservation",
        Figure::PlanFee => "return_plan.fee",
        Figure::PlanTotal => "return_plan.total",
        Figure::PlanNet => "return_plan.net",
        Figure::ReservationBears => "return_plan.reservation_bears",
        Figure::CompletedYear => "return_plan.completed_year",
        // There are no others.
        _ => "",
    }
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
        Ground::Everything => "realisable",
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
