//! Findings as JSON: `si.check/1`.

use std::io::{self, Write};

use serde::Serialize;

use super::{CheckTotals, Checked, Reported};
use crate::words::Language;

#[derive(Serialize)]
struct Report<'c> {
    schema: &'static str,
    si: &'static str,
    files: Vec<&'c str>,
    findings: Vec<FindingJson<'c>>,
    summary: Summary,
}

#[derive(Serialize)]
struct FindingJson<'c> {
    file: &'c str,
    line: Option<u32>,
    column: Option<u32>,
    address: Option<&'c str>,
    code: &'static str,
    level: &'static str,
    message: String,
    hint: Option<String>,
}

#[derive(Serialize)]
struct Summary {
    applications: usize,
    errors: usize,
    warnings: usize,
    accepted: usize,
    passed_over: usize,
    left_out: usize,
}

/// Writes all findings, `most` at most, and the totals.
///
/// # Errors
/// Writing fails.
pub fn write(
    output: &mut dyn Write,
    all: &[Checked],
    totals: CheckTotals,
    most: usize,
    language: Language,
) -> io::Result<()> {
    let findings = all.iter().flat_map(|checked| &checked.findings);
    let report = Report {
        schema: "si.check/1",
        si: env!("CARGO_PKG_VERSION"),
        files: all.iter().map(|checked| checked.file.as_str()).collect(),
        findings: findings
            .take(most)
            .map(|finding| of(finding, language))
            .collect(),
        summary: Summary {
            applications: totals.applications,
            errors: totals.errors,
            warnings: totals.warnings,
            accepted: totals.accepted,
            passed_over: totals.passed_over,
            left_out: totals.left_out(most),
        },
    };
    serde_json::to_writer_pretty(&mut *output, &report)?;
    writeln!(output)
}

fn of(finding: &Reported, language: Language) -> FindingJson<'_> {
    let problem = &finding.problem;
    // A file as a whole has no line.
    let number = |number| (problem.place.line > 0).then_some(number);
    FindingJson {
        file: &problem.place.file,
        line: number(problem.place.line),
        column: number(problem.place.column),
        address: finding.address.as_deref(),
        code: problem.code().name(),
        level: finding.level.word(),
        message: problem.text(language),
        hint: problem.hint(language),
    }
}
