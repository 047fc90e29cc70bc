//! Findings as JSON: `si.check/1`.

use std::io::{self, Write};

use super::{CheckNotes, CheckTotals, Checked, Lowered, Reported, shown};
use crate::model::Choice;
use crate::report::json::write_whole;
use crate::report::json_value::{Json, object};
use crate::words::Language;

/// Writes all findings, `most` at most, and the totals.
pub(crate) fn write(
    output: &mut dyn Write,
    all: &[Checked],
    (totals, notes): (CheckTotals, &CheckNotes),
    most: usize,
    language: Language,
) -> io::Result<()> {
    let findings = shown(all, most).map(|found| finding(found, language));
    let not_calculated = all.iter().filter(|checked| checked.obstacle.is_some());
    let report = object! {
        "schema": "si.check/1",
        "si": env!("CARGO_PKG_VERSION"),
        "files": Json::list(all.iter().map(|checked| &checked.file)),
        "findings": Json::list(findings),
        "not_calculated": Json::list(not_calculated.map(|checked| &checked.file)),
        "passed_over": Json::list(notes.passed_over.iter()),
        "excluded": Json::list(notes.excluded.iter()),
        "status_assumed": Json::list(notes.without_status.iter()),
        "lowered": Json::list(notes.lowered.iter().flat_map(lowered)),
        "summary": object! {
            "applications": totals.applications,
            "not_calculated": totals.not_calculated,
            "errors": totals.errors,
            "warnings": totals.warnings,
            "accepted": totals.accepted,
            "passed_over": notes.passed_over.len(),
            "excluded": notes.excluded.len(),
            "status_assumed": notes.without_status.len(),
            "left_out": totals.left_out(most),
            "outcomes": totals.outcomes,
            "funds": totals.funds,
            "unit_cost_files": totals.tables.unwrap_or(0),
        },
    };
    write_whole(output, &report)
}

fn lowered(lowered: &Lowered) -> impl Iterator<Item = Json> {
    let levels = lowered.levels.iter();
    levels.map(|(code, level)| {
        object! {
            "file": &lowered.file,
            "code": code.name(),
            "level": level.word(),
        }
    })
}

fn finding(finding: &Reported, language: Language) -> Json {
    let (problem, place) = (&finding.problem, &finding.problem.place);
    // A file as a whole has no line.
    let in_file = place.line > 0;
    object! {
        "file": place.file.name(),
        "line": in_file.then_some(place.line),
        "column": in_file.then_some(place.column),
        "address": finding.address.as_deref(),
        "code": problem.code().name(),
        "level": finding.level.word(),
        "message": problem.text(language),
        "hint": problem.hint(language),
    }
}
