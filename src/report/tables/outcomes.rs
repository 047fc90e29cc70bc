//! The table of who pays what where less comes than expected, or more.

use rust_decimal::Decimal;

use super::policies::{heading, id};
use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::model::{Money, Payer};
use crate::problem::Facts;
use crate::report::section::Section;
use crate::report::sheet::{Cell, Column, Row, Sheet};
use crate::sensitivity::{PolicyResult, SettledOutcome};
use crate::words::{Area, Label, Sentence, percent, text};

/// What the columns are called by programs, in the order of the outcomes.
const COLUMNS: [&str; 6] = ["at_0", "at_25", "at_50", "at_75", "at_100", "at_125"];

/// Without a return model nothing is settled.
pub(crate) const TABLE: TableSpec = TableSpec::new("outcomes", |sheets| {
    Some(if sheets.is_settled() {
        Section::new(sheets.outcomes(), sheets.outcomes_notes())
    } else {
        Section {
            heading: sheets.say(Label("outcomes")),
            sheet: None,
            sentences: sheets.said([Sentence::new("no-return-model")]),
        }
    })
})
.in_report(|sheets, section| sheets.is_settled().then_some(section));

impl Sheets<'_> {
    /// The settlement at parts of what is expected, policy by policy.
    fn outcomes(&self) -> Sheet {
        let policies = &self.calculated.policies;
        let outcomes = policies.iter().take(1).flat_map(|policy| &policy.outcomes);
        let column = |(key, outcome): (&'static str, &SettledOutcome)| {
            Column::figure(key, percent(outcome.part.0, self.language))
        };
        let headings = [Label("outcomes"), Label("outcome-of-expected")];
        let rows = policies.iter().flat_map(|policy| self.under(policy));
        Sheet {
            columns: COLUMNS.into_iter().zip(outcomes).map(column).collect(),
            ..self.by_figure("outcomes", headings, &[], rows.collect())
        }
    }

    /// How the table is to be read.
    fn outcomes_notes(&self) -> Vec<String> {
        let lines = &self.calculated.calculation.lines;
        let lines = self.case().lines.iter().zip(lines);
        let mut municipal = lines.filter(|(line, _)| line.payer == Payer::Municipality);
        let increases = municipal.any(|(_, amounts)| amounts.realisable.total() < Decimal::ZERO);
        let notes = [Some("outcomes"), increases.then_some("outcomes-increases")];
        let said = |id| text(self.language, Area::Policies, id, &Facts::new());
        notes.into_iter().flatten().map(said).collect()
    }

    /// Whether anything would be due at any outcome.
    fn is_settled(&self) -> bool {
        let mut policies = self.calculated.policies.iter();
        policies.any(PolicyResult::has_return_model)
    }

    fn under(&self, policy: &PolicyResult) -> Vec<Row> {
        let row = |key: &str, label: Label, figure: &dyn Fn(&SettledOutcome) -> Money| {
            let cells = policy
                .outcomes
                .iter()
                .map(|outcome| Cell::Money(figure(outcome)));
            Row::new(self.say(label), cells.collect()).id(format!("{}.{key}", id(policy)))
        };
        let mut rows = Vec::new();
        if self.calculated.policies.len() > 1 {
            rows.push(heading(&policy.name, COLUMNS.len()).total());
        }
        rows.extend([
            row("actual", Label("actual-reductions"), &|outcome| {
                outcome.actual.iter().copied().sum()
            }),
            row("reservation", Label("to-reservation"), &|outcome| {
                outcome.settlement.reservation
            }),
            row("fee", Label("fee"), &|outcome| outcome.settlement.fee),
            row(
                "reservation_bears",
                Label("borne-by-reservation"),
                &|outcome| outcome.settlement.borne,
            ),
        ]);
        for (position, department) in self.case().application.departments.iter().enumerate() {
            let of = |row: Row| {
                let name = format!("{}, {}", department.name, row.label);
                row.of(Some(&department.id)).called(name).indented()
            };
            rows.push(heading(&department.name, COLUMNS.len()));
            rows.extend([
                of(row("total", Label("payment"), &|outcome| {
                    outcome.settlement.departments[position].total()
                })),
                of(row("net", Label("keeps"), &|outcome| {
                    outcome.settlement.departments[position].net
                })),
            ]);
        }
        rows
    }
}
