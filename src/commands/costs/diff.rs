//! `si costs diff`: two databases, or two files of them, beside each other.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::super::batch::Batch;
use super::super::console;
use super::super::guard::OverwriteGuard;
use super::super::load::database::{Database, Databases};
use super::super::output::Output;
use super::opened::write_listing;
use crate::cli::CostsDiff as Arguments;
use crate::costs::compared;
use crate::input::{SharedTables, shown};
use crate::problem::{Level, Problem};
use crate::report::costs::diff;

/// Reads both, and tells what differs.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let language = console::language(&arguments.common, None);
    let mut batch = Batch::new(&arguments.common, language);
    let databases = Databases::default();
    let mut read = |path| match database(&databases, path) {
        Ok(database) => {
            if !arguments.common.quiet {
                batch.tell(&database.problems);
            }
            Some(database)
        }
        Err(problems) => {
            batch.fail(&shown(path), &problems);
            None
        }
    };
    let read = (read(&arguments.old), read(&arguments.new));
    let (Some(old), Some(new)) = read else {
        return batch.code(Ok(()));
    };
    let listing = diff(&compared(&old.unit_costs, &new.unit_costs), language);
    let file = arguments.output.file();
    OverwriteGuard::of(file, [], language)?.spares(&databases)?;
    let mut output = Output::open(file, &mut batch)?;
    let form = (arguments.format, arguments.width);
    let written = write_listing(&listing, form, &mut output, file, language);
    batch.code(written)
}

/// A database without errors.
fn database(databases: &Databases, path: &Path) -> Result<Arc<Database>, Vec<Problem>> {
    let read = databases.read_named(SharedTables::UnitCosts, path);
    let database = read.map_err(|error| vec![error.problem(None)])?;
    let mut levels = database.problems.iter().map(Problem::level);
    if levels.any(|level| level == Level::Error) {
        return Err(database.problems.clone());
    }
    Ok(database)
}
