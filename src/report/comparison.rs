//! Several applications side by side.

use std::collections::HashMap;

use super::Calculated;
use super::section::Section;
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use crate::model::{Money, Year};
use crate::report::tables::coverage::coverage_cell;
use crate::words::{Label, Sentence};

/// What to call each application where only its id is shown: with its file where two have the same id.
pub(crate) fn ids(applications: &[Calculated]) -> Vec<String> {
    let id = |one: &Calculated| one.case.application.investment.id.clone();
    let mut times: HashMap<String, usize> = HashMap::new();
    for one in applications {
        *times.entry(id(one)).or_default() += 1;
    }
    let named = |one: &Calculated| match times.get(&id(one)) {
        Some(2..) => format!("{} ({})", id(one), one.file),
        _ => id(one),
    };
    applications.iter().map(named).collect()
}

/// Applications side by side, and beside the money the goals without a price.
pub(crate) fn section(applications: &[Calculated], layout: Layout) -> Section {
    let mut sentences = Vec::new();
    if !has_one_price_year(applications) {
        sentences.push(Sentence::new("different-prices"));
    }
    let mut all = applications.iter();
    if all.any(|one| !one.calculation.goals_without_price.is_empty()) {
        sentences.push(Sentence::new("goals-beside-money"));
    }
    let said = |sentence: Sentence| sentence.text(layout.amounts, layout.language);
    Section::new(
        sheet(applications, layout),
        sentences.into_iter().map(said).collect(),
    )
}

/// The table of the section.
pub(crate) fn sheet(applications: &[Calculated], layout: Layout) -> Sheet {
    let say = |label: Label| label.text(layout.language);
    let ids = ids(applications);
    let row = |(one, id): (&Calculated, &String)| {
        let result = &one.calculation;
        let coverage = &result.coverage;
        let cells = vec![
            Cell::Year(Some(price_year(one))),
            Cell::Money(Money(result.costs.total)),
            Cell::Money(result.municipality.expected.total()),
            Cell::Money(result.municipality.realisable.total()),
            coverage_cell(one),
            Cell::Year(coverage.payback_year),
            Cell::Holds(coverage.meets_target),
        ];
        let mut details = Vec::new();
        // Two have this id: a name may be the same as well.
        if *id != one.case.application.investment.id {
            details.push(one.file.clone());
        }
        let goals = result.goals_without_price.iter();
        let goals = goals.map(|goal| one.case.application.goals[*goal].name.clone());
        details.extend(goals.map(|goal| format!("· {goal}")));
        Row::new(name(one), cells)
            .of_application(id)
            .with_details(&details)
    };
    let columns = [
        ("investment.price_year", Label("price-year")),
        ("cost.total", Label("cost")),
        ("reductions.expected.total", Label("expected")),
        ("reductions.realisable.total", Label("realisable")),
        ("coverage", Label("coverage-ratio")),
        ("payback_year", Label("paid-back")),
        ("meets_target", Label("meets-target")),
    ];
    Sheet {
        table: "comparison",
        title: layout.title(say(Label("comparison"))),
        label: say(Label("application")).to_owned(),
        columns: columns
            .map(|(key, label)| Column::figure(key, say(label)))
            .to_vec(),
        rows: applications.iter().zip(&ids).map(row).collect(),
    }
}

fn name(one: &Calculated) -> &str {
    &one.case.application.investment.name
}

fn has_one_price_year(applications: &[Calculated]) -> bool {
    let first = applications.first().map(price_year);
    let mut all = applications.iter();
    all.all(|one| Some(price_year(one)) == first)
}

fn price_year(one: &Calculated) -> Year {
    one.case.application.investment.price_year
}
