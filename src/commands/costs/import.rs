//! `si costs import`: prices from elsewhere put into one year's file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::super::batch::Batch;
use super::super::console;
use super::super::guard::OverwriteGuard;
use super::super::load::Loader;
use super::super::load::database::Database;
use super::super::output::Output;
use super::broken::read_or_end;
use super::opened::write_listing;
use super::put_back::{file_of, put_back, reshaped};
use crate::cli::CostsImport as Arguments;
use crate::costs::import::{ImportWanted, MergedRow, SourceFile, merge};
use crate::costs::{RowChange, YearFile};
use crate::input::{
    LARGEST_CSV, LARGEST_TOML, NoDatabase, SharedTables, Source, is_there, read_file, shown,
};
use crate::model::{Language, Year};
use crate::problem::{Code, Level, Problem, Problems};
use crate::report::costs::imported;

/// Imports what can be, and tells what cannot.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let loader = Loader::of_sources(arguments.into.as_ref(), &[], &mut Problems::default())?;
    let shared = loader.workspace(Path::new("-"));
    let language = shared.and_then(|shared| shared.workspace.language);
    let language = console::language(&arguments.common, language);
    let mut batch = Batch::new(&arguments.common, language);
    let guard = OverwriteGuard::of(
        arguments.output.file(),
        arguments.sources.iter().chain(&arguments.mapping),
        language,
    )?;
    // The command line has its bounds.
    let year = Year::new(arguments.year);
    let year = year.ok_or_else(Vec::new);
    let target = year.and_then(|year| target(&loader, arguments, year));
    guard.spares(&loader.databases)?;
    if let Ok(target) = &target {
        guard.spares_target(&target.path)?;
    }
    let imported = target.and_then(|target| {
        let sources = read_all(&arguments.sources, LARGEST_CSV)?;
        import(arguments, &target, &sources, language)
    });
    match imported {
        Ok(imported) => imported.tell(arguments, &mut batch, language),
        Err(problems) => {
            let file = problems.first().map(|one| one.place.file.name().to_owned());
            batch.fail(&file.unwrap_or_default(), &problems);
            batch.code(Ok(()))
        }
    }
}

/// The file that takes the prices, and the database that it is part of.
struct Target {
    path: PathBuf,
    year: Year,
    database: Arc<Database>,
}

/// Finds the file; it need not be there yet.
fn target(loader: &Loader, arguments: &Arguments, year: Year) -> Result<Target, Vec<Problem>> {
    let new = |path: PathBuf| Target {
        path,
        year,
        database: Arc::default(),
    };
    let (path, database) = match &arguments.into {
        Some(into) if is_csv(into) && !into.is_dir() => match siblings(loader, arguments, into) {
            Some(database) => (into.clone(), database),
            None if !is_there(into) => return Ok(new(into.clone())),
            None => (into.clone(), read(loader, into)?),
        },
        into => {
            let path = into.clone().map_or_else(|| loader.unit_costs_here(), Ok);
            let path = path.map_err(|problem| match problem.code() {
                Code::NO_UNIT_COSTS => vec![problem.in_words("no-unit-costs-into")],
                _ => vec![problem],
            })?;
            let found = loader.databases.read(SharedTables::UnitCosts, &path);
            if matches!(found, Err(NoDatabase::Empty(..))) {
                return Ok(new(file_of(&path, &[], year)));
            }
            let database = read(loader, &path)?;
            (path, database)
        }
    };
    let is_error = |one: &Problem| one.level() == Level::Error;
    if database.problems.iter().any(is_error) {
        return Err(database.problems.clone());
    }
    let path = file_of(&path, database.unit_costs.rows(), year);
    Ok(Target {
        path,
        year,
        database,
    })
}

fn is_csv(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "csv")
}

fn read(loader: &Loader, path: &Path) -> Result<Arc<Database>, Vec<Problem>> {
    let read = loader.databases.read(SharedTables::UnitCosts, path);
    read.map_err(|error| vec![error.problem(None)])
}

/// The database that a file lies in: its folder, where that holds unit costs and nothing that is imported.
fn siblings(loader: &Loader, arguments: &Arguments, file: &Path) -> Option<Arc<Database>> {
    let folder = file.parent()?;
    let is_here = folder.as_os_str().is_empty();
    let folder = if is_here { Path::new(".") } else { folder };
    let database = read(loader, folder).ok()?;
    let real = |path: &Path| fs::canonicalize(path).ok();
    let is_imported = |file: &Source| {
        let name = real(Path::new(file.name()));
        let mut sources = arguments.sources.iter();
        name.is_some() && sources.any(|source| real(source) == name)
    };
    let is_desk = database.files.iter().any(is_imported);
    (!is_desk && !database.unit_costs.rows().is_empty()).then_some(database)
}

/// The files of paths, each of at most so many MiB.
fn read_all(paths: &[PathBuf], most: u64) -> Result<Vec<SourceFile>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut files = Vec::new();
    for path in paths {
        let name = shown(path);
        match read_file(path, most) {
            Ok(bytes) => files.push(SourceFile { name, bytes }),
            Err(reason) => problems.push(reason.problem(&name)),
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

/// What an import came to.
struct Imported {
    file: String,
    merged: Vec<MergedRow>,
    problems: Vec<Problem>,
}

/// Imports, and writes the file if that changes it and it is not only tried.
fn import(
    arguments: &Arguments,
    target: &Target,
    sources: &[SourceFile],
    language: Language,
) -> Result<Imported, Vec<Problem>> {
    let name = shown(&target.path);
    let mut problems = Problems::default();
    let mut file = if is_there(&target.path) {
        let bytes = read_file(&target.path, LARGEST_CSV);
        let bytes = bytes.map_err(|reason| vec![reason.problem(&name)])?;
        let Some(file) = YearFile::read(&name, &bytes, &mut problems) else {
            return Err(problems.in_file_order());
        };
        file
    } else {
        YearFile::new(false)
    };
    let kpis = arguments.kpi.iter().map(|kpi| kpi.trim().to_uppercase());
    let mapping = read_all(arguments.mapping.as_slice(), LARGEST_TOML)?.pop();
    let wanted = ImportWanted {
        year: target.year,
        municipality: arguments.municipality.clone(),
        kpis: kpis.filter(|kpi| !kpi.is_empty()).collect(),
        mapping,
        sheet: arguments.sheet.clone(),
        header: arguments.header,
    };
    let import = read_or_end(sources, &wanted, language);
    problems.extend(import.problems.in_file_order());
    let unit_costs = &target.database.unit_costs;
    let merged = merge(import.rows, unit_costs, &mut file, &mut problems);
    let is_changed = merged.iter().any(|one| one.change != RowChange::Same);
    if is_changed {
        problems.extend(reshaped(&target.path, &file));
    }
    if is_changed {
        put_back(&target.path, &file, arguments.dry_run)?;
    }
    Ok(Imported {
        file: name,
        merged,
        problems: problems.in_file_order(),
    })
}

impl Imported {
    /// Tells it; gives the exit code.
    fn tell(self, arguments: &Arguments, batch: &mut Batch, language: Language) -> Result<u8> {
        let is_error = |problem: &Problem| problem.level() == Level::Error;
        if self.problems.iter().any(is_error) {
            batch.fail(&self.file, &self.problems);
        } else if !arguments.common.quiet {
            batch.tell(&self.problems);
        }
        let listing = imported(&self.merged, &self.file, arguments.dry_run, language);
        let file = arguments.output.file();
        let mut output = Output::open(file, batch)?;
        let form = (arguments.format, arguments.width);
        let written = write_listing(&listing, form, &mut output, file, language);
        batch.code(written)
    }
}
