//! That the output of a run does not take the place of something that the run reads.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::load::Loader;
use super::load::database::{Database, Databases};
use super::locked::lock_path;
use super::usage::refused_in;
use crate::input::shown;
use crate::problem::Facts;
use crate::words::{Area, Language};

/// The endings of files that no result has.
const INPUTS: [&str; 2] = ["toml", "lock"];

/// The output of a run.
pub(super) struct OverwriteGuard {
    /// The file that it takes the place of: what does not exist is nobody's input.
    output: Option<PathBuf>,
    /// As it was typed.
    typed: PathBuf,
    language: Language,
}

impl OverwriteGuard {
    /// A guard of an output that is none of the files that the command line names, and nothing that only a person or
    /// `si lock` writes.
    ///
    /// # Errors
    /// It is: a wrong command line.
    pub(super) fn of<'p>(
        output: Option<&Path>,
        named: impl IntoIterator<Item = &'p PathBuf>,
        language: Language,
    ) -> Result<Self> {
        let real = output.and_then(|typed| fs::canonicalize(typed).ok());
        let real = real.filter(|real| real.is_file());
        let ending = real.as_deref().and_then(Path::extension);
        let is_source = ending.is_some_and(|ending| {
            let mut inputs = INPUTS.iter();
            inputs.any(|input| ending.eq_ignore_ascii_case(input))
        });
        let guard = Self {
            output: real,
            typed: output.map(Path::to_owned).unwrap_or_default(),
            language,
        };
        if is_source || named.into_iter().any(|path| guard.is(path)) {
            return Err(guard.refusal());
        }
        Ok(guard)
    }

    /// Whether there is something that the output takes the place of.
    pub(super) fn guards(&self) -> bool {
        self.output.is_some()
    }

    /// Whether the output is this file.
    pub(super) fn is(&self, path: &Path) -> bool {
        let output = self.output.as_ref();
        output.is_some_and(|output| fs::canonicalize(path).is_ok_and(|real| real == *output))
    }

    /// That the command line names as output what the run reads.
    pub(super) fn refusal(&self) -> anyhow::Error {
        let facts = Facts::new().with("output", shown(&self.typed));
        refused_in(self.language, Area::Usage, "output-is-input", &facts)
    }

    /// That the output is not a file that the run writes besides, whether it is there yet or not.
    pub(super) fn spares_target(&self, target: &Path) -> Result<()> {
        let place = |path: &Path| {
            let folder = path
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
            Some(folder.join(path.file_name()?))
        };
        let typed = place(&self.typed).filter(|_| !self.typed.as_os_str().is_empty());
        if self.is(target) || typed.is_some_and(|typed| place(target) == Some(typed)) {
            return Err(self.refusal());
        }
        Ok(())
    }

    /// Whether the output is an application or its lock.
    pub(super) fn is_application(&self, path: &Path) -> bool {
        self.is(path) || self.is(&lock_path(path))
    }

    /// That the output is nothing that applications name: no file of unit costs and no written part.
    pub(super) fn spares_read(&self, loader: &Loader) -> Result<()> {
        if loader.names_text(|text| self.is(text)) {
            return Err(self.refusal());
        }
        self.spares(&loader.databases)
    }

    /// That the output is no file of the unit costs that have been read.
    pub(super) fn spares(&self, databases: &Databases) -> Result<()> {
        if databases.all().iter().any(|database| self.is_of(database)) {
            return Err(self.refusal());
        }
        Ok(())
    }

    /// Whether the output is a file of unit costs.
    pub(super) fn is_of(&self, database: &Database) -> bool {
        let mut files = database.files.iter();
        files.any(|file| self.is(Path::new(file.name())))
    }
}
