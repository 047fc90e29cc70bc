//! That the output of a run does not take the place of something that the run reads.

use std::fs;
use std::path::{Path, PathBuf};

use crate::commands::load::database::Database;
use crate::commands::locked::lock_path;
use crate::commands::usage::refused;
use crate::input::shown;
use crate::problem::Facts;
use crate::words::{Area, Language, text};

/// The output of a run that is a file already: what does not exist is nobody's input.
pub(super) struct OverwriteGuard {
    output: PathBuf,
    /// As it was typed.
    typed: PathBuf,
}

impl OverwriteGuard {
    /// A guard of an output; `None` if there is nothing to guard.
    pub(super) fn new(output: Option<&Path>) -> Option<Self> {
        let typed = output?.to_owned();
        let output = fs::canonicalize(&typed).ok()?;
        output.is_file().then_some(Self { output, typed })
    }

    /// Whether the output is this file.
    pub(super) fn is(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|real| real == self.output)
    }

    /// That the command line names as output what the run reads.
    pub(super) fn refusal(&self, language: Language) -> anyhow::Error {
        let facts = Facts::new().with("output", shown(&self.typed));
        let (area, id) = (Area::Recalculation, "output-is-input");
        refused(&text(language, area, id, &facts))
    }

    /// Whether the output is an application or its lock.
    pub(super) fn is_application(&self, path: &Path) -> bool {
        self.is(path) || self.is(&lock_path(path))
    }

    /// Whether the output is a file of unit costs.
    pub(super) fn is_of(&self, database: &Database) -> bool {
        let mut files = database.fingerprints.iter();
        files.any(|(file, _)| self.is(Path::new(file)))
    }
}
