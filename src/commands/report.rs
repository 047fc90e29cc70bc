//! `si report`: the results of applications as a document for those who decide.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::document::DocumentRun;
use super::load::read::source;
use super::narratives::narratives;
use crate::check::Content;
use crate::cli::Report;
use crate::input::{Document, FileKind, seen_from};
use crate::model::FileText;
use crate::problem::{Facts, Problem};
use crate::report::board::{
    Board, BoardReport, board_report, department_report, fund_report, html, markdown,
};
use crate::report::fund::FundReport;
use crate::report::settlement::SettlementSheets;
use crate::report::tables::Sheets;
use crate::report::workbook::workbook;
use crate::report::{Calculated, Settled, comparison};

/// Calculates the applications and writes their report, in the form that the file's ending says.
pub(super) fn run(arguments: &Report) -> Result<u8> {
    let file = &arguments.output;
    let mut run = DocumentRun::new(&arguments.applications, Some(file), &arguments.options)?;
    let ending = file.extension().and_then(|ending| ending.to_str());
    let write = match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("xlsx") => return of_workbook(run, arguments),
        Some("html" | "htm") => html,
        Some("md") => markdown,
        _ => return Err(run.refusal("report-ending")),
    };
    let board = match &arguments.applications[..] {
        [path] if is_fund(path) => of_fund(&mut run, path, arguments)?,
        applications => of_applications(&mut run, applications, arguments)?,
    };
    let Some(board) = board else {
        return run.end();
    };
    let document = write(&board, run.layout);
    run.finish(document.as_bytes(), None)
}

/// Writes the workbook of an application.
fn of_workbook(mut run: DocumentRun, arguments: &Report) -> Result<u8> {
    for (option, is_given) in [
        ("--department", arguments.department.is_some()),
        ("--outcome", arguments.outcome.is_some()),
    ] {
        if is_given {
            let facts = Facts::new().with("option", option);
            return Err(run.refusal_of("not-in-workbook", &facts));
        }
    }
    if arguments.applications.iter().any(|path| is_fund(path)) {
        return Err(run.refusal("workbook-of-fund"));
    }
    let mut calculated = run.calculated(&arguments.applications)?;
    let one = match &mut calculated[..] {
        [] => return run.end(),
        [one] => one,
        _ => return Err(run.refusal("workbook-of-several")),
    };
    let path = PathBuf::from(&one.file);
    name_files_alike(&run, &[path], Files::of_calculation(one));
    let document = workbook(one, run.layout)?;
    run.finish(&document, None)
}

/// The report of a fund; `None` where it has errors.
fn of_fund(run: &mut DocumentRun, path: &Path, arguments: &Report) -> Result<Option<Board>> {
    run.refuse_of_fund("--department", arguments.department.is_some())?;
    run.refuse_of_fund("--outcome", arguments.outcome.is_some())?;
    let Some(mut fund) = run.fund(path)? else {
        return Ok(None);
    };
    name_files_alike(run, &[path.to_owned()], Files::of_fund(&mut fund));
    Ok(Some(Board {
        overview: None,
        reports: vec![fund_report(&fund, run.layout)],
    }))
}

/// The reports of applications; `None` where one has errors.
fn of_applications(
    run: &mut DocumentRun,
    applications: &[PathBuf],
    arguments: &Report,
) -> Result<Option<Board>> {
    let mut calculated = run.calculated(applications)?;
    if calculated.is_empty() {
        return Ok(None);
    }
    let paths = calculated.iter().map(|one| PathBuf::from(&one.file));
    let paths: Vec<PathBuf> = paths.collect();
    let mut reports = Vec::new();
    for one in &mut calculated {
        reports.push(reported(run, one, &paths, arguments.department.as_deref())?);
    }
    if let Some(outcome) = &arguments.outcome {
        let ([path], [report]) = (&paths[..], &mut reports[..]) else {
            return Err(run.refusal("outcome-of-several"));
        };
        let Some(mut settled) = run.settled(path, outcome) else {
            return Ok(None);
        };
        name_files_alike(run, &paths, Files::of_settlement(&mut settled));
        let sheets = SettlementSheets::new(&settled, run.layout);
        *report = std::mem::take(report).with_settlement(&sheets);
    }
    let overview = (reports.len() > 1).then(|| comparison::section(&calculated, run.layout));
    Ok(Some(Board { overview, reports }))
}

/// Whether a file, not a stream that is read once, is a fund.
fn is_fund(path: &Path) -> bool {
    let kind = |source| FileKind::of_document(&Document::read(&source));
    path.is_file() && source(path).is_ok_and(|source| kind(source) == Some(FileKind::Fund))
}

/// The report of one of some applications.
fn reported(
    run: &DocumentRun,
    calculated: &mut Calculated,
    applications: &[PathBuf],
    department: Option<&str>,
) -> Result<BoardReport> {
    let path = calculated.file.clone();
    let path = Path::new(&path);
    let workspace = run.loader.workspace(path);
    let workspace = workspace.as_deref().map(|shared| shared.file.as_path());
    let written = narratives(&calculated.case.application.texts, path, workspace);
    let written = written.into_iter().map(|part| match part.content {
        Content::Text(text) => Some(text),
        _ => None,
    });
    name_files_alike(run, applications, Files::of_calculation(calculated));
    let sheets = Sheets::new(calculated, run.layout);
    let Some(id) = department else {
        return Ok(board_report(&sheets, written.collect()));
    };
    let departments = &calculated.case.application.departments;
    if let Some(position) = departments.iter().position(|known| known.id == id) {
        return Ok(department_report(&sheets, position));
    }
    let known: Vec<&str> = departments.iter().map(|known| known.id.as_str()).collect();
    let facts = Facts::new()
        .with("department", id)
        .with("file", path.display().to_string())
        .with("known", known.join(", "));
    Err(run.refusal_of("no-such-department", &facts))
}

/// The names of files in what a report is made of, and the problems that have them as places.
struct Files<'f> {
    names: Vec<&'f mut String>,
    warnings: Vec<&'f mut Problem>,
}

impl<'f> Files<'f> {
    fn of_calculation(calculated: &'f mut Calculated) -> Self {
        let tables = calculated
            .unit_costs
            .iter_mut()
            .chain(&mut calculated.evidence);
        let tables = tables.map(|(file, _)| file);
        let warnings = calculated.warnings.iter_mut();
        Self {
            names: tables.chain([&mut calculated.file]).collect(),
            warnings: warnings.chain(&mut calculated.cautions).collect(),
        }
    }

    fn of_fund(fund: &'f mut FundReport) -> Self {
        let investments = fund.investments.iter_mut();
        let investments = investments
            .flat_map(|files| [Some(&mut files.application), files.outcome.as_mut()])
            .flatten();
        let tables = fund.unit_costs.iter_mut().chain(&mut fund.evidence);
        let files = investments.chain(tables);
        let files = files.chain([&mut fund.file]).map(|(file, _)| file);
        Self {
            names: files.collect(),
            warnings: fund.warnings.iter_mut().collect(),
        }
    }

    fn of_settlement(settled: &'f mut Settled) -> Self {
        let tables = settled.unit_costs.iter_mut().chain(&mut settled.evidence);
        let tables = tables.map(|(file, _)| file);
        let own = [&mut settled.file, &mut settled.outcome_file];
        Self {
            names: tables.chain(own).collect(),
            warnings: settled.warnings.iter_mut().collect(),
        }
    }
}

/// Names files from the folder that the applications are in: a report tells nothing of the machine that it was made on, and
/// is the same wherever one stands.
fn name_files_alike(run: &DocumentRun, applications: &[PathBuf], files: Files) {
    let folders = applications.iter().filter_map(|path| path.parent());
    let common = folders.reduce(|one, other| {
        let mut above = one.ancestors();
        let shared = above.find(|above| other.starts_with(above));
        shared.unwrap_or(Path::new(""))
    });
    let folder = common.unwrap_or(Path::new(""));
    let named = |file: &str| seen_from(run.loader.folder(folder), file);
    for warning in files.warnings {
        let file = warning.place.file.name();
        // What an option says has no file.
        if Path::new(file).is_absolute() || files.names.iter().any(|known| *known == file) {
            let file = FileText::new(&named(file), String::new());
            warning.place.file = Arc::new(file);
        }
    }
    for file in files.names {
        *file = named(file);
    }
}
