//! The bytes and the text of a file that was named.

use std::path::Path;

use crate::input::{ApplicationFile, LARGEST_TOML, Source, read_named, shown};
use crate::problem::Problem;

/// The folder of a path; standard input stands in the current folder.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

/// The bytes of a file, or of standard input.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let name = shown(path);
    read_named(path, LARGEST_TOML).map_err(|reason| reason.problem(&name))
}

/// The text of a TOML file.
pub(crate) fn source(path: &Path) -> Result<Source, Problem> {
    bytes(path).and_then(|bytes| Source::toml(&shown(path), bytes))
}

/// An application's file.
pub(crate) fn application_file(path: &Path) -> Result<ApplicationFile, Problem> {
    source(path).map(ApplicationFile::read)
}
