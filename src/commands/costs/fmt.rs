//! `si costs fmt`: files of unit costs in the database's own form, with their meaning.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::super::batch::Batch;
use super::super::console::{self, StandardOutput};
use super::super::exit::WRONG_INPUT;
use super::super::load::Loader;
use super::put_back::{put_back, year_file};
use crate::cli::CostsFmt as Arguments;
use crate::input::{SharedTables, read_tables, shown};
use crate::problem::{Facts, Problem, Problems};
use crate::words::{self, Area, marked};

/// Lays each file out, or says which are not.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let loader = Loader::of_sources(None, &[], &mut Problems::default())?;
    let shared = loader.workspace(Path::new("-"));
    let language = shared.and_then(|shared| shared.workspace.language);
    let language = console::language(&arguments.common, language);
    let mut batch = Batch::new(&arguments.common, language);
    let paths = if arguments.paths.is_empty() {
        loader.database_here().map(|(path, _)| vec![path])
    } else {
        Ok(arguments.paths.clone())
    };
    let files = paths.and_then(|paths| files(&paths));
    let files = match files {
        Ok(files) => files,
        Err(problem) => {
            let file = problem.place.file.name().to_owned();
            batch.fail(&file, &[problem]);
            return batch.code(Ok(()));
        }
    };
    let mut output = StandardOutput;
    for path in files {
        let name = shown(&path);
        let is_changed = match laid_out(&path, arguments.check) {
            Ok(is_changed) => is_changed,
            Err(problems) => {
                batch.fail(&name, &problems);
                continue;
            }
        };
        if is_changed && arguments.check {
            batch.end_with(WRONG_INPUT);
        }
        if is_changed && (arguments.check || !arguments.common.quiet) {
            let id = if arguments.check {
                "costs-fmt-not-formatted"
            } else {
                "fmt-formatted"
            };
            let facts = Facts::new().with("file", name);
            let text = words::text(language, Area::Usage, id, &facts);
            writeln!(output, "{}", marked(&text))?;
        }
    }
    batch.code(Ok(()))
}

/// The files of unit costs that paths name: of folders all, but not the index.
///
/// # Errors
/// One cannot be read.
fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Problem> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let read =
            read_tables(SharedTables::UnitCosts, path).map_err(|error| error.problem(None))?;
        let of_costs = read.into_iter().filter(|file| !file.is_index);
        files.extend(of_costs.map(|file| PathBuf::from(file.name)));
    }
    Ok(files)
}

/// Lays a file out unless it is only asked whether it is; gives whether it is then another.
///
/// # Errors
/// It cannot be read or written, or has errors.
fn laid_out(path: &Path, is_check: bool) -> Result<bool, Vec<Problem>> {
    let (file, bytes) = year_file(path)?;
    let canonical = file.canonical();
    let is_changed = canonical.bytes() != bytes;
    if is_changed {
        put_back(path, &canonical, is_check)?;
    }
    Ok(is_changed)
}
