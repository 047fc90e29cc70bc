//! Whether the output of a run would take the place of something that the run reads.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::cli::Recalc;
use crate::commands::database::Database;
use crate::commands::load::{Loader, folder_of};
use crate::commands::locked::lock_path;
use crate::commands::paths::Candidate;
use crate::input::{Document, Source, shown};

/// The output of a run, where it is a file already: what does not exist is nobody's input.
pub(super) struct OwnInput {
    output: PathBuf,
    /// Whether each application finds its old unit costs itself.
    finds: bool,
    /// The folders that have been looked at.
    folders: Mutex<HashSet<PathBuf>>,
}

impl OwnInput {
    /// The output of a run that `finds` its old unit costs beside each application.
    pub(super) fn of(output: Option<&Path>, finds: bool) -> Option<Self> {
        Some(Self {
            output: fs::canonicalize(output?)
                .ok()
                .filter(|output| output.is_file())?,
            finds,
            folders: Mutex::default(),
        })
    }

    /// Whether the output is an input of the command line: a policy, the list of applications, a file of the unit costs
    /// that it names, an application, its lock, or the `si.toml` and the unit costs around it.
    pub(super) fn is_named(
        &self,
        arguments: &Recalc,
        files: &[Candidate],
        costs: [Option<&Arc<Database>>; 2],
        loader: &Loader,
    ) -> bool {
        let files_of_arguments = [arguments.policy.as_deref(), arguments.files_from.as_deref()];
        let mut files_of_arguments = files_of_arguments.into_iter().flatten();
        files_of_arguments.any(|path| self.is(path))
            || costs.into_iter().flatten().any(|costs| self.is_of(costs))
            || files.is_empty() && self.is_around(Path::new("-"), loader)
            || files.iter().any(|file| {
                let text = || fs::read(&file.path).ok();
                self.is_of_application(&file.path, text, loader)
            })
    }

    /// Whether the output is an application of that path and text, its lock, or the `si.toml` and the unit costs that it
    /// finds.
    pub(super) fn is_of_application(
        &self,
        path: &Path,
        text: impl FnOnce() -> Option<Vec<u8>>,
        loader: &Loader,
    ) -> bool {
        let is_found = || {
            let found = text().filter(|text| names_unit_costs(text));
            let found = found.and_then(|text| found_costs(loader, path, text));
            found.is_some_and(|found| self.is_of(&found))
        };
        self.is(path)
            || self.is(&lock_path(path))
            || self.is_around(path, loader)
            || self.finds && is_found()
    }

    fn is(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|real| real == self.output)
    }

    fn is_of(&self, database: &Database) -> bool {
        let mut files = database.fingerprints.iter();
        files.any(|(file, _)| self.is(Path::new(file)))
    }

    /// Whether the output is the `si.toml` of a folder, or of the unit costs that any application there finds.
    fn is_around(&self, path: &Path, loader: &Loader) -> bool {
        let folder = folder_of(path).to_owned();
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if !folders.insert(folder) {
            return false;
        }
        drop(folders);
        let workspace = loader.workspace(path);
        workspace.is_some_and(|shared| self.is(&shared.file))
            || self.finds
                && found_costs(loader, path, Vec::new()).is_some_and(|found| self.is_of(&found))
    }
}

/// That the output is an input that only a line of standard input names.
#[derive(Debug)]
pub(super) struct NamedInStream;

impl fmt::Display for NamedInStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the output is an input")
    }
}

impl std::error::Error for NamedInStream {}

fn names_unit_costs(text: &[u8]) -> bool {
    text.windows(b"unit_costs".len())
        .any(|part| part == b"unit_costs")
}

fn found_costs(loader: &Loader, path: &Path, text: Vec<u8>) -> Option<Arc<Database>> {
    let source = Source::toml(&shown(path), text).ok()?;
    loader.found_database(path, &Document::read_allowing_empty(&source))
}
