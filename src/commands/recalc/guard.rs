//! That the output of a run does not take the place of something that the run reads.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::commands::load::database::Database;
use crate::commands::locked::lock_path;

/// The output of a run; `None` if it is no file yet: what does not exist is nobody's input.
pub(super) struct OverwriteGuard(Option<PathBuf>);

impl OverwriteGuard {
    /// A guard of an output.
    pub(super) fn new(output: Option<&Path>) -> Self {
        let real = output.and_then(|output| fs::canonicalize(output).ok());
        Self(real.filter(|output| output.is_file()))
    }

    /// Whether the output is a file already.
    pub(super) fn is_output(&self) -> bool {
        self.0.is_some()
    }

    /// Whether the output is this file.
    pub(super) fn is(&self, path: &Path) -> bool {
        let is_it = |output: &PathBuf| fs::canonicalize(path).is_ok_and(|real| real == *output);
        self.0.as_ref().is_some_and(is_it)
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

/// That the output is an input.
#[derive(Debug)]
pub(super) struct OverwritesInput;

impl fmt::Display for OverwritesInput {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the output is an input")
    }
}

impl std::error::Error for OverwritesInput {}
