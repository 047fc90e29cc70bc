//! `si costs check`: what is wrong with the files of unit costs, and doubtful in their prices over the years.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::super::batch::Batch;
use super::super::check_reported::{levels_at, of_file};
use super::super::console;
use super::super::findings_reporter::{FindingsReporter, levels, of_problem};
use super::super::guard::OverwriteGuard;
use super::super::load::Loader;
use super::super::output::Output;
use crate::check::{Finding, Levels};
use crate::cli::CostsCheck as Arguments;
use crate::costs::{blank, doubts};
use crate::input::{CsvFile, SharedTables, read_tables, unit_costs};
use crate::problem::{Level, Problem, Problems};
use crate::report::check::{Checked, Reported};

/// Checks and reports; the exit code says whether everything holds.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let levels = levels(&arguments.findings, &arguments.common)?;
    let loader = Loader::of_sources(None, &[], &mut Problems::default())?;
    let shared = loader.workspace(Path::new("-"));
    let language = shared.and_then(|shared| shared.workspace.language);
    let language = console::language(&arguments.common, language);
    let file = arguments.output.file();
    let guard = OverwriteGuard::of(file, &arguments.paths, language)?;
    let mut batch = Batch::new(&arguments.common, language);
    let output = Output::open(file, &mut batch)?;
    let shown = (&arguments.common, file);
    let mut reporter = FindingsReporter::new(&arguments.findings, shown, output, language);
    reporter.totals.tables = Some(0);
    let paths = if arguments.paths.is_empty() {
        loader.database_here().map(|(path, _)| vec![path])
    } else {
        Ok(arguments.paths.clone())
    };
    for database in databases(paths) {
        match database {
            Ok((path, files)) => {
                let (levels, lowered) = levels_at(&loader, &levels, &path);
                reporter.notes.lowered.extend(lowered);
                for checked in checked(files, &levels) {
                    reporter.add_table(checked)?;
                }
            }
            Err(problem) => reporter.add(of_problem(problem))?,
        }
    }
    guard.spares(&loader.databases)?;
    reporter.finish()?;
    Ok(reporter.worst)
}

/// The files of each database with a path in its folder: every folder is one, all other files together are another.
fn databases(
    paths: Result<Vec<PathBuf>, Problem>,
) -> Vec<Result<(PathBuf, Vec<CsvFile>), Problem>> {
    let paths = match paths {
        Ok(paths) => paths,
        Err(problem) => return vec![Err(problem)],
    };
    let mut databases = Vec::new();
    let mut single: Option<(PathBuf, Vec<CsvFile>)> = None;
    for path in paths {
        match read_tables(SharedTables::UnitCosts, &path).map_err(|error| error.problem(None)) {
            Ok(files) if path.is_dir() => databases.push(Ok((path.join("-"), files))),
            Ok(files) => {
                let (_, known) = single.get_or_insert((path, Vec::new()));
                for file in files {
                    if known.iter().all(|known| known.name != file.name) {
                        known.push(file);
                    }
                }
            }
            Err(problem) => databases.push(Err(problem)),
        }
    }
    databases.extend(single.map(Ok));
    databases
}

/// What is found in the files of a database. Whether prices are doubtful is looked for where nothing is wrong.
fn checked(files: Vec<CsvFile>, levels: &Levels) -> Vec<Checked> {
    let mut problems = Problems::default();
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    let (database, _) = unit_costs(files, &mut problems);
    let has_errors = problems.has_errors();
    if !has_errors {
        problems.extend(doubts(&database));
    }
    let found = problems.in_file_order();
    let blank = blank(&database, found.iter());
    let mut problems = Problems::default();
    problems.extend(found.into_iter().chain(blank));
    let mut found = problems.in_file_order();
    let of_each = names.into_iter().map(|name| {
        let is_here = |problem: &mut Problem| problem.place.file.name() == name;
        let here: Vec<Problem> = found.extract_if(.., is_here).collect();
        let obstacle = here.iter().find(|problem| problem.level() == Level::Error);
        Checked {
            file: name,
            obstacle: obstacle.cloned(),
            findings: reported(here.into_iter().map(of_file), levels),
            accepted: 0,
            is_without_status: false,
            lowered: None,
        }
    });
    of_each.collect()
}

fn reported(found: impl Iterator<Item = Finding>, levels: &Levels) -> Vec<Reported> {
    let reported = found.filter_map(|one| {
        let level = levels.of(one.code())?;
        Some(Reported {
            level,
            address: None,
            problem: one.problem,
        })
    });
    reported.collect()
}
