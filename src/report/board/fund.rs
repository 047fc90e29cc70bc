//! The report of a fund: its balance year by year, its investments, the frames, and what deserves a second look.

use super::text_table::{TextTable, of_files};
use super::{BoardReport, ReportPart};
use crate::report::fund::{FundReport, FundSheets};
use crate::report::pictures::{fan, of_fund};
use crate::report::section::Section;
use crate::report::sheet::{Row, Sheet};
use crate::report::terminal::Layout;
use crate::words::Label;

/// The report of a fund.
pub(crate) fn fund_report(report: &FundReport, layout: Layout) -> BoardReport {
    let sheets = FundSheets::new(report, layout);
    let say = |label| Label(label).text(layout.language).to_owned();
    let part = |heading, tables: &[&str]| ReportPart {
        heading: say(heading),
        sections: sheets.sections(tables),
        ..ReportPart::default()
    };
    let mut balance = part("part-balance", &["fund"]);
    let pictures = [of_fund(report, layout), fan(report, layout)];
    balance.pictures.extend(pictures.into_iter().flatten());
    if report.simulation.is_some() {
        balance.sections.extend(sheets.sections(&["simulation"]));
    }
    let mut looks = part("part-second-look", &[]);
    looks.sections.extend(warnings(report, layout));
    looks.texts.push(accepted(report, layout));
    looks.texts.retain(|table| !table.rows.is_empty());
    let mut provenance = part("part-provenance", &[]);
    provenance
        .texts
        .push(of_files(files(report), layout.language));
    let investments = part("part-investments", &["investments"]);
    let frames = part("part-frames", &["frames"]);
    let mut parts = vec![balance, investments, frames, looks, provenance];
    parts.retain(|part| !part.is_empty());
    BoardReport {
        name: report.fund.name.clone(),
        screen: sheets.first_screen(),
        parts,
        facts: vec![("si", env!("CARGO_PKG_VERSION").to_owned())],
    }
}

/// What deserves a second look.
fn warnings(report: &FundReport, layout: Layout) -> Option<Section> {
    let rows = report.warnings.iter().map(|warning| {
        let (said, code) = (warning.text(layout.language), warning.code().name());
        Row::new(format!("{}: {said} [{code}]", warning.place), Vec::new())
    });
    let sheet = Sheet {
        table: "warnings",
        title: Label("warnings").text(layout.language).to_owned(),
        rows: rows.collect(),
        ..Sheet::default()
    };
    (!sheet.rows.is_empty()).then(|| sheet.into())
}

/// What of it is accepted, and why.
fn accepted(report: &FundReport, layout: Layout) -> TextTable {
    let rows = report.fund.accepted.iter().map(|allow| {
        let address = allow.address.clone().unwrap_or_else(|| "–".to_owned());
        vec![allow.code.clone(), address, allow.reason.clone()]
    });
    let columns = ["code", "address", "reason"];
    TextTable::new(
        layout.language,
        "accepted-findings",
        &columns,
        rows.collect(),
    )
}

/// Every file with its fingerprint.
fn files(report: &FundReport) -> impl Iterator<Item = &(String, String)> {
    let investments = report.investments.iter();
    let investments =
        investments.flat_map(|files| [Some(&files.application), files.outcome.as_ref()]);
    let all = [&report.file].into_iter().chain(investments.flatten());
    all.chain(&report.unit_costs).chain(&report.evidence)
}
