//! Several applications side by side.

use std::collections::HashMap;

use super::Calculated;
use super::section::Section;
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use crate::model::{Money, Year};
use crate::report::tables::coverage::coverage_cell;
use crate::report::tables::drawn_cells::{kronor, tenths};
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
    let has_draws = applications.iter().any(|one| one.simulation.is_some());
    let row = |(one, id): (&Calculated, &String)| {
        let result = &one.calculation;
        let coverage = &result.coverage;
        let mut cells = vec![
            Cell::Year(Some(price_year(one))),
            Cell::Money(Money(result.costs.total)),
            Cell::Money(result.municipality.expected.total()),
            Cell::Money(result.municipality.realisable.total()),
            coverage_cell(one),
            Cell::Year(coverage.payback_year),
            Cell::Holds(coverage.meets_target),
        ];
        if has_draws {
            cells.extend(drawn(one));
        }
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
    let mut columns = vec![
        ("investment.price_year", Label("price-year")),
        ("cost.total", Label("cost")),
        ("reductions.expected.total", Label("expected")),
        ("reductions.realisable.total", Label("realisable")),
        ("coverage", Label("coverage-ratio")),
        ("payback_year", Label("paid-back")),
        ("meets_target", Label("meets-target")),
    ];
    if has_draws {
        columns.extend(DRAWN);
    }
    let columns = columns.into_iter();
    Sheet {
        table: "comparison",
        title: layout.title(say(Label("comparison"))),
        label: say(Label("application")).to_owned(),
        columns: columns
            .map(|(key, label)| Column::figure(key, say(label)))
            .collect(),
        rows: applications.iter().zip(&ids).map(row).collect(),
    }
}

/// What is said of draws where there are any.
const DRAWN: [(&str, Label); 3] = [
    (
        "sensitivity.simulation.p_target.p",
        Label("target-probability"),
    ),
    (
        "sensitivity.simulation.p_floor.p",
        Label("floor-probability"),
    ),
    (
        "sensitivity.simulation.reservation_loss.mean",
        Label("loss-of-reservation"),
    ),
];

/// The same of an application; empty where there is no floor, or nothing to return.
fn drawn(one: &Calculated) -> [Cell; 3] {
    let Some(result) = &one.simulation else {
        return [Cell::Empty; 3];
    };
    let (policy, simulated) = (&one.case.policy, &result.simulated);
    let floor = policy.floor().map(|_| tenths(simulated.meets_floor.value));
    let loss = policy
        .has_return_model()
        .then(|| kronor(simulated.borne.value));
    [
        tenths(simulated.meets_target.value),
        floor.unwrap_or(Cell::Empty),
        loss.unwrap_or(Cell::Empty),
    ]
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
