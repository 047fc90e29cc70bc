//! That the output of a run does not take the place of something that the run reads.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::load::database::{Database, Databases};
use super::locked::lock_path;
use super::usage::refused;
use crate::input::shown;
use crate::problem::Facts;
use crate::words::{Area, Language, text};

/// The endings of files that no result has.
const INPUTS: [&str; 2] = ["toml", "lock"];

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

    /// The same, where the output is none of the files that the command line names, and nothing that only a person or
    /// `si lock` writes.
    ///
    /// # Errors
    /// It is: a wrong command line.
    pub(super) fn of<'p>(
        output: Option<&Path>,
        named: impl IntoIterator<Item = &'p PathBuf>,
        language: Language,
    ) -> Result<Option<Self>> {
        let guard = Self::new(output);
        if let Some(guard) = &guard {
            let ending = guard.output.extension().unwrap_or_default();
            let is_source = INPUTS
                .iter()
                .any(|input| ending.eq_ignore_ascii_case(input));
            if is_source || named.into_iter().any(|path| guard.is(path)) {
                return Err(guard.refusal(language));
            }
        }
        Ok(guard)
    }

    /// Whether the output is this file.
    pub(super) fn is(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|real| real == self.output)
    }

    /// That the command line names as output what the run reads.
    pub(super) fn refusal(&self, language: Language) -> anyhow::Error {
        let facts = Facts::new().with("output", shown(&self.typed));
        let (area, id) = (Area::Usage, "output-is-input");
        refused(&text(language, area, id, &facts))
    }

    /// Whether the output is an application or its lock.
    pub(super) fn is_application(&self, path: &Path) -> bool {
        self.is(path) || self.is(&lock_path(path))
    }

    /// That the output is no file of the unit costs that have been read.
    ///
    /// # Errors
    /// It is.
    pub(super) fn spares(&self, databases: &Databases, language: Language) -> Result<()> {
        if databases.all().iter().any(|database| self.is_of(database)) {
            return Err(self.refusal(language));
        }
        Ok(())
    }

    /// Whether the output is a file of unit costs.
    pub(super) fn is_of(&self, database: &Database) -> bool {
        let mut files = database.fingerprints.iter();
        files.any(|(file, _)| self.is(Path::new(file)))
    }
}
