//! The sections of a report: a table with what it says in sentences.

use super::Table;
use super::calculation_sheets::Sheets;
use super::sensitivity_sheets::said_of_break_evens;
use super::sentences;
use super::sheet::{Row, Sheet};
use crate::words::{Label, Sentence};

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its heading, where it has no table.
    pub heading: String,
    /// Its table.
    pub sheet: Option<Sheet>,
    /// What stands below.
    pub sentences: Vec<String>,
}

impl From<Sheet> for Section {
    fn from(sheet: Sheet) -> Self {
        Self {
            heading: sheet.title.clone(),
            sheet: Some(sheet),
            sentences: Vec::new(),
        }
    }
}

impl Sheets<'_> {
    /// All that people read of one calculation, in its order. What there is nothing to say of is left out.
    pub fn whole_report(&self) -> Vec<Section> {
        let tables = Table::OF_ONE.into_iter();
        tables
            .filter(|table| table.is_in_whole_report())
            .filter_map(|table| {
                let mut section = self.section(table)?;
                if table == Table::Coverage {
                    // Its sentences say all of it.
                    section.sheet = None;
                }
                let is_empty_list = matches!(
                    table,
                    Table::Goals
                        | Table::Warnings
                        | Table::OneWay
                        | Table::BreakEven
                        | Table::Scenarios
                ) && section
                    .sheet
                    .as_ref()
                    .is_none_or(|sheet| sheet.rows.is_empty());
                // One policy alone is compared with nothing, and without a return model nothing is settled.
                let says_nothing = match table {
                    Table::Policies => self.calculated.policies.len() < 2,
                    Table::Outcomes => !self.is_settled(),
                    _ => false,
                };
                (!is_empty_list && !says_nothing).then_some(section)
            })
            .collect()
    }

    /// One table with its sentences; nothing for a table of several applications.
    pub fn section(&self, table: Table) -> Option<Section> {
        let calculated = self.calculated;
        let section = match table {
            Table::Costs => self.costs().into(),
            Table::Units => self.units().into(),
            Table::Effects => self.effects().into(),
            Table::Departments => self.departments().into(),
            Table::Coverage => Section {
                heading: self.say(Label("coverage")),
                sheet: Some(self.coverage()),
                sentences: self.said(sentences::coverage(calculated)),
            },
            Table::ReturnPlan => Section {
                heading: self.say(Label("return-plan")),
                sheet: self.return_plan(),
                sentences: self.said(
                    sentences::return_plan(calculated)
                        .into_iter()
                        .chain(self.department_needs())
                        .collect(),
                ),
            },
            Table::Frames => Section {
                heading: self.say(Label("frames")),
                sheet: self.frames(),
                sentences: self.said(sentences::frames(calculated)),
            },
            Table::Policies => Section {
                sentences: self.policies_notes(),
                ..self.policies().into()
            },
            Table::Outcomes if !self.is_settled() => Section {
                heading: self.say(Label("outcomes")),
                sheet: None,
                sentences: self.said(vec![Sentence::new("no-return-model")]),
            },
            Table::Outcomes => Section {
                sentences: self.outcomes_notes(),
                ..self.outcomes().into()
            },
            Table::OneWay => Section {
                sentences: self.said(
                    vec![Sentence::new("one-way-bars")]
                        .into_iter()
                        .chain(self.left_out())
                        .collect(),
                ),
                ..self.one_way().into()
            },
            Table::BreakEven => Section {
                sentences: self.said(self.left_out().into_iter().collect()),
                ..self.break_even().into()
            },
            Table::DepartmentBreakEven => {
                let sheet = self.department_break_even();
                let sentence = if sheet.is_some() {
                    Sentence::new("plan-stands-fixed")
                } else {
                    Sentence::new("no-return-model")
                };
                Section {
                    heading: self.say(Label("department-break-even")),
                    sheet,
                    sentences: self.said(vec![sentence]),
                }
            }
            Table::Grid => self.grid()?,
            Table::Scenarios => Section {
                sentences: self.said(self.without_cost().into_iter().collect()),
                ..self.scenarios().into()
            },
            Table::Payers => self.payers().into(),
            Table::Foundations => Section {
                heading: self.say(Label("foundations")),
                sheet: Some(self.foundations()),
                sentences: self.said(vec![Sentence::new("rests-on-parts")]),
            },
            Table::Goals => self.list(table, Label("goals-without-price"), self.goals()),
            Table::Warnings => self.list(table, Label("warnings"), self.warnings()),
            Table::Comparison
            | Table::Figures
            | Table::Causes
            | Table::Returns
            | Table::Overview => return None,
        };
        Some(section)
    }

    /// The sheets of one table as programs want them: where people read several figures in one place, one row each.
    pub fn for_programs(&self, table: Table) -> Vec<Sheet> {
        match table {
            Table::Grid => self.grid_cells().into_iter().collect(),
            Table::Scenarios => vec![self.scenarios(), self.scenario_changes()],
            Table::BreakEven => with_texts(self.break_even()),
            Table::DepartmentBreakEven => {
                let sheet = self.department_break_even();
                sheet.map(with_texts).unwrap_or_default()
            }
            table => {
                let section = self.section(table);
                section
                    .and_then(|section| section.sheet)
                    .into_iter()
                    .collect()
            }
        }
    }

    /// That the tables show only some of the inputs, where they do.
    fn left_out(&self) -> Option<Sentence> {
        let (shown, all) = self.inputs_shown();
        (shown < all).then(|| {
            Sentence::new("inputs-left-out")
                .with("shown", shown)
                .with("all", all)
        })
    }

    fn said(&self, sentences: Vec<Sentence>) -> Vec<String> {
        let text = |sentence: Sentence| sentence.text(self.amounts, self.language);
        sentences.into_iter().map(text).collect()
    }

    /// Rows without figures; where there are none, the section says so.
    fn list(&self, table: Table, heading: Label, rows: Vec<Row>) -> Section {
        let sentences = if rows.is_empty() {
            vec![self.say(Label("nothing"))]
        } else {
            Vec::new()
        };
        let sheet = Sheet {
            table,
            title: self.say(heading),
            label: String::new(),
            columns: Vec::new(),
            rows,
        };
        Section {
            sentences,
            ..sheet.into()
        }
    }

    fn goals(&self) -> Vec<Row> {
        let goals = &self.case().application.goals;
        let without_price = &self.calculated.calculation.goals_without_price;
        let row = |position: &usize| {
            let goal = &goals[*position];
            Row::new(&goal.name, Vec::new()).id(format!("goal.{}", goal.id))
        };
        without_price.iter().map(row).collect()
    }

    fn warnings(&self) -> Vec<Row> {
        let row = |warning: &crate::problem::Problem| {
            let code = warning.code().name();
            let said = format!("{}: {}", warning.place, warning.message.text(self.language));
            Row::new(format!("{said} [{code}]"), Vec::new())
                .id(code)
                .called(said)
        };
        self.calculated.warnings.iter().map(row).collect()
    }
}

/// A table of break-evens, and below it what it says of each.
fn with_texts(sheet: Sheet) -> Vec<Sheet> {
    let texts = said_of_break_evens(&sheet);
    vec![sheet, texts]
}
