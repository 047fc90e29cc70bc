//! Whether the output of a run would take the place of something that the run reads.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::cli::Recalc;
use crate::commands::database::Database;
use crate::commands::load::{Loader, folder_of};
use crate::commands::locked::lock_path;
use crate::commands::paths::Candidate;
use crate::input::{Document, Source, shown};

/// Whether `--output` names an input of the run: an application, its lock, a file of the old or the new unit costs,
/// `si.toml`, a policy or the list of applications. What does not exist is nobody's input.
///
/// `named` are the unit costs of the command line; `finds` says that each application finds its old ones itself.
pub(super) fn is_own_input(
    arguments: &Recalc,
    files: &[Candidate],
    named: [Option<&Arc<Database>>; 2],
    finds: bool,
    loader: &Loader,
) -> bool {
    let output = arguments.output.as_ref();
    let Some(output) = output.and_then(|path| fs::canonicalize(path).ok()) else {
        return false;
    };
    let is_output = |path: &Path| fs::canonicalize(path).is_ok_and(|real| real == output);
    let is_of = |database: &Database| {
        let mut files = database.fingerprints.iter();
        files.any(|(file, _)| is_output(Path::new(file)))
    };
    let files_of_arguments = [arguments.policy.as_deref(), arguments.files_from.as_deref()];
    if files_of_arguments.into_iter().flatten().any(is_output)
        || named.into_iter().flatten().any(|database| is_of(database))
    {
        return true;
    }
    let mut folders = HashSet::new();
    let mut is_found = |path: &Path| {
        if folders.insert(folder_of(path).to_owned()) {
            let workspace = loader.workspace(path);
            workspace.is_some_and(|shared| is_output(&shared.file))
                || finds && found(loader, path, Vec::new()).is_some_and(|found| is_of(&found))
        } else {
            false
        }
    };
    if files.is_empty() {
        return is_found(Path::new("-"));
    }
    files.iter().map(|file| &file.path).any(|path| {
        is_output(path)
            || is_output(&lock_path(path))
            || is_found(path)
            || finds && of_its_own(loader, path).is_some_and(|found| is_of(&found))
    })
}

/// The unit costs that an application names in its text.
fn of_its_own(loader: &Loader, path: &Path) -> Option<Arc<Database>> {
    let text = fs::read(path).ok()?;
    let names = text
        .windows(b"unit_costs".len())
        .any(|part| part == b"unit_costs");
    if names {
        found(loader, path, text)
    } else {
        None
    }
}

fn found(loader: &Loader, path: &Path, text: Vec<u8>) -> Option<Arc<Database>> {
    let source = Source::toml(&shown(path), text).ok()?;
    loader.found_database(path, &Document::read_allowing_empty(&source))
}
