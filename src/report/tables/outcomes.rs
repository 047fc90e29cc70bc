//! The table of who pays what where less comes than expected, or more.

use rust_decimal::Decimal;

use super::policies::id;
use super::prelude::*;
use crate::model::{Money, Payer};
use crate::sensitivity::{PolicyResult, SettledOutcome};
use crate::words::percent;

/// What the columns are called by programs, in the order of the outcomes.
const COLUMNS: [&str; 6] = ["at_0", "at_25", "at_50", "at_75", "at_100", "at_125"];

/// Without a return model nothing is settled.
pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("outcomes", |sheets| {
        let mut policies = sheets.calculated.policies.iter();
        Some(if policies.any(PolicyResult::has_return_model) {
            sheets.section(Label("outcomes"), Some(sheet(sheets)), notes(sheets))
        } else {
            let sentences = [Sentence::new("no-return-model")];
            sheets.section(Label("outcomes"), None, sentences)
        })
    })
};

/// The settlement at parts of what is expected, policy by policy.
fn sheet(sheets: &Sheets) -> Sheet {
    let policies = &sheets.calculated.policies;
    let outcomes = policies.iter().take(1).flat_map(|policy| &policy.outcomes);
    let column = |(key, outcome): (&'static str, &SettledOutcome)| {
        Column::figure(key, percent(outcome.part.0, sheets.layout.language))
    };
    let columns = COLUMNS.into_iter().zip(outcomes).map(column).collect();
    let mut rows = Vec::new();
    for policy in policies {
        if policies.len() > 1 {
            rows.push(Row::new(&policy.name, Vec::new()).total());
        }
        rows.extend(under(sheets, policy));
    }
    let headings = [Label("outcomes"), Label("outcome-of-expected")];
    sheets.sheet("outcomes", headings, columns, rows)
}

/// How the table is to be read.
fn notes(sheets: &Sheets) -> impl Iterator<Item = Sentence> {
    let lines = &sheets.calculated.calculation.lines;
    let lines = sheets.case().lines.iter().zip(lines);
    let mut municipal = lines.filter(|(line, _)| line.payer == Payer::Municipality);
    let increases = municipal.any(|(_, amounts)| amounts.realisable.total() < Decimal::ZERO);
    let mut own = sheets.calculated.calculation.costs.own.iter();
    let has_own = own.any(|own| !own.total.is_zero());
    let notes = [
        Some("outcomes"),
        increases.then_some("outcomes-increases"),
        has_own.then_some("outcomes-own-costs"),
    ];
    notes.into_iter().flatten().map(Sentence::new)
}

fn under(sheets: &Sheets, policy: &PolicyResult) -> Vec<Row> {
    let row = |key: &str, label: Label, figure: &dyn Fn(&SettledOutcome) -> Money| {
        let outcomes = policy.outcomes.iter();
        let cell = if key == "net" {
            Cell::Kept
        } else {
            Cell::Money
        };
        let cells = outcomes.map(|outcome| cell(figure(outcome)));
        let id = format!("{}.{key}", id(policy));
        Row::new(sheets.say(label), cells.collect()).id(id)
    };
    let mut rows = vec![
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
    ];
    for (position, department) in sheets.case().application.departments.iter().enumerate() {
        let of = |row: Row| {
            let name = format!("{}, {}", department.name, row.label);
            row.of(Some(&department.id)).called(name).indented()
        };
        rows.extend([
            Row::new(&department.name, Vec::new()),
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
