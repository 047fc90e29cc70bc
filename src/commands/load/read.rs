//! The bytes and the text of a file that was named.

use std::io::{self, Read};
use std::path::Path;

use crate::input::{ApplicationFile, Source, Unreadable, read_bytes, shown};
use crate::problem::Problem;

/// The folder of a path; standard input stands in the current folder.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

/// The bytes of a file, or of standard input.
///
/// # Errors
/// It cannot be read.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let name = shown(path);
    let read = if name == "-" {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        read.map(|_| bytes)
            .map_err(|error| Unreadable::Other(error.to_string()))
    } else {
        read_bytes(path)
    };
    read.map_err(|reason| reason.problem(&name))
}

/// The text of a TOML file.
///
/// # Errors
/// It cannot be read, or is no text.
pub(crate) fn source(path: &Path) -> Result<Source, Problem> {
    bytes(path).and_then(|bytes| Source::toml(&shown(path), bytes))
}

/// An application's file.
///
/// # Errors
/// It cannot be read, or is no text.
pub(crate) fn application_file(path: &Path) -> Result<ApplicationFile, Problem> {
    source(path).map(ApplicationFile::read)
}
