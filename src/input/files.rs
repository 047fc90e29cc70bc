//! Reading files, and why one cannot be read or written.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::paths::{has_foreign_separator, is_there, shown};
use super::unit_costs::UnitCostFile;
use crate::problem::{Code, Place, Problem};

/// Why a file cannot be read or written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Unreadable {
    /// There is none.
    NotFound,
    /// There is none, nor a preset of that name.
    NoPolicy,
    /// It is a folder.
    Folder,
    /// It is not permitted.
    Denied,
    /// It is a pipe or a device, which might be waited for, or never end.
    NoFile,
    /// A link that leads back to where it came from.
    Loop,
    /// The system's own words.
    Other(String),
}

impl Unreadable {
    /// The problem of a file that cannot be read.
    pub(crate) fn problem(&self, path: &str) -> Problem {
        let problem = self.problem_at(Place::file(path), path);
        problem.fact("path", None::<&str>)
    }

    /// The same where another file names it: at that place, with the path as it is named.
    pub(crate) fn problem_named(&self, place: Place, path: &str) -> Problem {
        self.problem_at(place, path).fact("path", path)
    }

    fn problem_at(&self, place: Place, path: &str) -> Problem {
        let slip = match self {
            _ if has_foreign_separator(path) => "backslash",
            Self::NoPolicy => "policy",
            Self::Folder => "folder",
            _ => "none",
        };
        self.said(Problem::new(Code::UNREADABLE_FILE, place))
            .fact("slip", slip)
    }

    /// The problem of a file that cannot be written.
    pub(crate) fn unwritable(&self, path: &str) -> Problem {
        self.said(Problem::new(Code::UNWRITABLE_FILE, Place::file(path)))
    }

    fn said(&self, problem: Problem) -> Problem {
        let (reason, detail) = match self {
            Self::NotFound => ("not-found", ""),
            Self::NoPolicy => ("no-policy", ""),
            Self::Folder => ("folder", ""),
            Self::Denied => ("denied", ""),
            Self::NoFile => ("no-file", ""),
            Self::Loop => ("loop", ""),
            Self::Other(words) => ("other", words.as_str()),
        };
        problem.fact("reason", reason).fact("detail", detail)
    }
}

/// The bytes of a file.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, Unreadable> {
    fs::read(path).map_err(|error| {
        // Not every system says of a folder that it is one; that there is nothing all of them say.
        if error.kind() != ErrorKind::NotFound && path.is_dir() {
            Unreadable::Folder
        } else {
            unreadable_reason(&error)
        }
    })
}

/// The bytes of a file that was found, or that another file names.
///
/// # Errors
/// Why it cannot be read; only regular files are.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let is_special = |it: fs::Metadata| !it.is_file() && !it.is_dir();
    if fs::metadata(path).is_ok_and(is_special) {
        return Err(Unreadable::NoFile);
    }
    read_bytes(path)
}

/// Why a file or folder cannot be read.
pub(crate) fn unreadable_reason(error: &io::Error) -> Unreadable {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Unreadable::NotFound,
        ErrorKind::PermissionDenied => Unreadable::Denied,
        ErrorKind::IsADirectory => Unreadable::Folder,
        _ => Unreadable::Other(error.to_string()),
    }
}

/// Why the files of a unit-cost database cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NoDatabase {
    /// One of them cannot be read.
    Unreadable(String, Unreadable),
    /// The folder has no unit costs.
    Empty(String),
}

impl NoDatabase {
    /// The problem, at the file or folder, or where an application names it.
    pub(crate) fn problem(&self, named_at: Option<Place>) -> Problem {
        match (self, named_at) {
            (Self::Unreadable(path, reason), Some(place)) => reason.problem_named(place, path),
            (Self::Unreadable(path, reason), None) => reason.problem(path),
            (Self::Empty(folder), _) => {
                Problem::new(Code::NO_CSV_FILES, Place::file(folder)).fact("folder", folder)
            }
        }
    }
}

/// The files of a unit-cost database: of a folder all `.csv` in the order of their names, `index.csv` being the index
/// series; of a file that file, and `index.csv` beside it.
///
/// # Errors
/// What cannot be read, or a folder without unit costs.
pub(crate) fn read_unit_costs(path: &Path) -> Result<Vec<UnitCostFile>, NoDatabase> {
    let mut paths = Vec::new();
    if path.is_dir() {
        let unreadable = |error: io::Error| {
            NoDatabase::Unreadable(shown(path), Unreadable::Other(error.to_string()))
        };
        let entries = fs::read_dir(path).map_err(unreadable)?;
        for entry in entries {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let hidden = name.starts_with(['.', '~']);
            let is_csv = entry
                .path()
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
            // What is no file is an error when it is read: its prices would be missing.
            if is_csv && !hidden {
                paths.push(path.join(entry.file_name()));
            }
        }
        paths.sort();
        if paths.iter().all(|path| is_index(path)) {
            return Err(NoDatabase::Empty(shown(path)));
        }
    } else {
        paths.push(path.to_owned());
        let index = path.with_file_name("index.csv");
        if is_there(&index) && index != path {
            paths.push(index);
        }
    }
    let read = |path: PathBuf| {
        let unreadable = |reason| NoDatabase::Unreadable(shown(&path), reason);
        Ok(UnitCostFile {
            bytes: read_file(&path).map_err(unreadable)?,
            name: shown(&path),
            is_index: is_index(&path),
        })
    };
    paths.into_iter().map(read).collect()
}

fn is_index(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.eq_ignore_ascii_case("index.csv"))
}
