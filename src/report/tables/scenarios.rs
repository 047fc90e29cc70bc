//! The tables of scenarios: side by side, and what each changes.

use super::inputs::in_short;
use super::prelude::*;
use crate::model::{Change, Quantity};
use crate::sensitivity::{ScenarioChange, ScenarioResult};
use crate::words::decimal;

pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    for_programs: |_, sheets| vec![sheets.scenarios(), sheets.scenario_changes()],
    ..TableSpec::new("scenarios", |sheets| {
        let sentences = sheets.said(sheets.without_cost());
        Some(Section::new(sheets.scenarios(), sentences))
    })
};

impl Sheets<'_> {
    /// The scenarios beside each other, each with what it changes.
    pub(crate) fn scenarios(&self) -> Sheet {
        let row = |scenario: &ScenarioResult| {
            let figures = scenario.figures.as_ref();
            let cells = figures.map_or(vec![Cell::Empty; 4], |figures| {
                vec![
                    Cell::Money(figures.realisable),
                    self.coverage_cell(figures.coverage),
                    Cell::Holds(figures.meets_target),
                    Cell::Year(figures.payback_year),
                ]
            });
            let changes = scenario.changes.iter();
            Row::new(name(scenario), cells)
                .with_notes(changes.map(|change| self.change(change)).collect())
                .id(format!("scenario.{}", scenario.id))
        };
        let columns = [
            ("realisable", Label("realisable")),
            ("coverage", Label("coverage-in-short")),
            ("meets_target", Label("meets-target")),
            ("payback_year", Label("paid-back")),
        ];
        let scenarios = &self.calculated.sensitivity.scenarios;
        let rows = scenarios.iter().map(row).collect();
        let headings = [Label("scenarios"), Label("scenario")];
        self.sheet("scenarios", headings, self.columns(&columns), rows)
    }

    /// That a scenario leaves no cost, where one does.
    pub(crate) fn without_cost(&self) -> Option<Sentence> {
        let mut scenarios = self.calculated.sensitivity.scenarios.iter();
        scenarios
            .any(|scenario| scenario.figures.is_none())
            .then(|| Sentence::new("without-cost"))
    }

    /// What each scenario changes, a row a change, for programs.
    pub(crate) fn scenario_changes(&self) -> Sheet {
        let mut rows = Vec::new();
        for scenario in &self.calculated.sensitivity.scenarios {
            for change in &scenario.changes {
                let cell = |number: Option<_>| {
                    number.map_or(Cell::Empty, |number| Cell::Value(Quantity(number)))
                };
                let id = format!("scenario.{}.{}", scenario.id, change.setting.address);
                let label = match &change.name {
                    Some(of) => format!("{}: {of}", name(scenario)),
                    None => name(scenario).to_owned(),
                };
                let row = Row::new(label, vec![cell(change.from), cell(change.to)]).id(id);
                rows.push(if self.is_table(change) {
                    row.in_unit(self.say(Label("unit-factor")))
                } else {
                    row
                });
            }
        }
        Sheet {
            table: "scenarios",
            columns: self.columns(&[("from", Label("value")), ("to", Label("value"))]),
            rows,
            ..Sheet::default()
        }
    }

    /// `effect.hvb.with 0.05 → 0.06 (name)`; of a factor its sign as well.
    fn change(&self, change: &ScenarioChange) -> Note {
        let address = &change.setting.address;
        let shown = |number: Option<_>| {
            number.map_or("–".to_owned(), |number| {
                decimal(in_short(number), self.layout.language)
            })
        };
        let from_to = format!("{} → {}", shown(change.from), shown(change.to));
        let said = match change.setting.change {
            Change::Times(factor) if self.is_table(change) => format!("×{}", shown(Some(factor))),
            Change::Times(factor) => format!("{from_to}, ×{}", shown(Some(factor))),
            Change::To(_) => from_to,
        };
        let name = change.name.as_ref();
        let name = name.map_or_else(String::new, |name| format!(" ({name})"));
        Note::text(format!("{address} {said}{name}"))
    }

    /// Whether a whole table of years is multiplied, of which only the factor can be told.
    fn is_table(&self, change: &ScenarioChange) -> bool {
        self.case().number_at(&change.setting.address).is_none()
            && matches!(change.setting.change, Change::Times(_))
    }
}

fn name(scenario: &ScenarioResult) -> &str {
    scenario.name.as_ref().unwrap_or(&scenario.id)
}
