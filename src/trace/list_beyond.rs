//! The figures that are made of other figures: frame adjustments, foundations and sensitivity.

use super::grid_figure::figures_of_grid;
use super::list_policies::under_policies;
use super::question::{counted, parts};
use super::{Figure, FramePart, Ground, OneWayPart, Question, ScenarioPart, ScenarioSide, Subject};
use crate::calculation::Calculation;
use crate::sensitivity::{BreakEven, Sensitivity};

/// These figures, in the order of the tables.
pub(super) fn beyond(subject: Subject) -> Vec<Figure> {
    let mut list = Vec::new();
    frames(subject.result, &mut list);
    foundations(subject.result, &mut list);
    sensitivity(subject.sensitivity, &mut list);
    under_policies(subject, &mut list);
    list
}

fn frames(result: &Calculation, list: &mut Vec<Figure>) {
    let Some(frames) = &result.frames else {
        return;
    };
    let departments = frames.departments.iter().enumerate();
    let departments = departments.map(|(position, adjustments)| (Some(position), adjustments));
    for (department, adjustments) in departments.chain([(None, &frames.all)]) {
        if adjustments.is_empty() {
            continue;
        }
        let parts = [FramePart::Total, FramePart::Reservation, FramePart::Fee];
        list.extend(parts.map(|part| Figure::Frame(department, None, part)));
        for adjustment in adjustments {
            let parts = parts.into_iter().chain([FramePart::Change]);
            list.extend(parts.map(|part| Figure::Frame(department, Some(adjustment.year), part)));
        }
    }
}

fn foundations(result: &Calculation, list: &mut Vec<Figure>) {
    let foundations = &result.foundations;
    let grades = foundations.by_evidence_grade.iter();
    let grounds = grades.map(|(grade, _)| Ground::Evidence(*grade)).chain([
        Ground::ExampleData,
        Ground::AfterPeriod,
        Ground::Converted,
    ]);
    if foundations.example_data.share.is_some() {
        list.push(Figure::FoundationShare(Ground::Everything));
    }
    for ground in grounds {
        list.push(Figure::Foundation(ground));
        if foundations.example_data.share.is_some() {
            list.push(Figure::FoundationShare(ground));
        }
    }
}

fn sensitivity(sensitivity: &Sensitivity, list: &mut Vec<Figure>) {
    for (position, row) in sensitivity.one_way.iter().enumerate() {
        let parts = [OneWayPart::Value, OneWayPart::Low, OneWayPart::High];
        list.extend(parts.map(|part| Figure::OneWay(position, part)));
        if row.coverage_low.is_some() {
            list.push(Figure::OneWay(position, OneWayPart::CoverageLow));
        }
        if row.coverage_high.is_some() {
            list.push(Figure::OneWay(position, OneWayPart::CoverageHigh));
        }
    }
    for (position, row) in sensitivity.break_even.iter().enumerate() {
        break_even(row, Question::Target, position, list);
    }
    for found in sensitivity.departments.iter().flatten() {
        let department = found.department;
        list.extend(found.factor.map(|_| Figure::DepartmentFactor(department)));
        for (position, input) in found.inputs.iter().enumerate() {
            let question = Question::Department(department);
            break_even(&input.break_even, question, position, list);
        }
    }
    if let Some(grid) = &sensitivity.grid {
        figures_of_grid(grid, list);
    }
    for (position, scenario) in sensitivity.scenarios.iter().enumerate() {
        if scenario.figures.is_some() {
            let parts = [
                ScenarioPart::Realisable,
                ScenarioPart::Coverage,
                ScenarioPart::MeetsTarget,
                ScenarioPart::PaybackYear,
            ];
            list.extend(parts.map(|part| Figure::Scenario(position, part)));
        }
        for (number, change) in scenario.changes.iter().enumerate() {
            list.push(Figure::Changed(position, number, ScenarioSide::Set));
            let sides = [
                (change.from, ScenarioSide::From),
                (change.to, ScenarioSide::To),
            ];
            let sides = sides.into_iter().filter(|(known, _)| known.is_some());
            list.extend(sides.map(|(_, side)| Figure::Changed(position, number, side)));
        }
    }
}

/// A break-even, as a factor, and in people and things: of what is counted in one place, the first.
fn break_even(row: &BreakEven, question: Question, position: usize, list: &mut Vec<Figure>) {
    list.extend(
        row.break_even
            .map(|_| Figure::BreakEven(question, position)),
    );
    list.extend(
        row.factor()
            .map(|_| Figure::BreakEvenFactor(question, position)),
    );
    let mut known = Vec::new();
    for (number, meaning) in row.meanings.iter().enumerate() {
        let place = (&meaning.address, counted(meaning));
        if known.contains(&place) {
            continue;
        }
        known.push(place);
        let parts = parts(meaning).into_iter();
        list.extend(parts.map(|part| Figure::Meaning(question, position, number, part)));
    }
}
