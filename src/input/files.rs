//! Reading files, and why one cannot be read or written.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::csv_files::CsvFile;
use super::paths::{
    Folder, SharedTables, cleaned, has_foreign_separator, is_there, or_here, shown,
};
use super::source::{LARGEST_CSV, too_large};
use crate::problem::{Code, Place, Problem};

/// Why a file cannot be read or written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Unreadable {
    /// There is none.
    NotFound,
    /// There is none, nor a preset of that name.
    NoPolicy,
    Folder,
    /// Something stands where a new file was to be written.
    Exists,
    /// It is not permitted.
    Denied,
    /// It is a pipe or a device, which might be waited for, or never end.
    NoFile,
    /// A file names it, or a link leads to it, and it lies outside this folder.
    Outside(String),
    /// A file names it, or a link leads to it, and it is no file with this ending.
    Ending(String),
    /// It is larger than this, in MiB.
    TooLarge(u64),
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
            Self::Outside(_) => "outside",
            Self::Ending(_) => "ending",
            _ => "none",
        };
        if let Self::TooLarge(most) = self {
            return too_large(place, *most);
        }
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
            Self::Exists => ("exists", ""),
            Self::Denied => ("denied", ""),
            Self::NoFile => ("no-file", ""),
            Self::Outside(folder) => ("outside", folder.as_str()),
            Self::Ending(ending) => ("ending", ending.as_str()),
            Self::TooLarge(_) => ("other", ""),
            Self::Other(words) => ("other", words.as_str()),
        };
        problem.fact("reason", reason).fact("detail", detail)
    }
}

/// The bytes of a regular file of at most so many MiB, or of what a shell hands over as one. Nothing else is read, for it
/// might be waited for, or never end.
pub(crate) fn read_file(path: &Path, most: u64) -> Result<Vec<u8>, Unreadable> {
    let known = fs::metadata(path).map_err(|error| unreadable_reason(&error))?;
    if known.is_dir() {
        return Err(Unreadable::Folder);
    }
    if !known.is_file() && !is_handed_over(path) {
        return Err(Unreadable::NoFile);
    }
    let file = File::open(path).map_err(|error| unreadable_reason(&error))?;
    read_at_most(file, known.len(), most)
}

/// The same of a file that the command line names, where `-` is standard input.
pub(crate) fn read_named(path: &Path, most: u64) -> Result<Vec<u8>, Unreadable> {
    if is_input(path) {
        return read_at_most(io::stdin().lock(), 0, most);
    }
    read_file(path, most)
}

/// Whether a path of the command line is standard input.
pub(crate) fn is_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// What can be read, if it is at most so many MiB; `size` is how many bytes are expected.
fn read_at_most(from: impl Read, size: u64, most: u64) -> Result<Vec<u8>, Unreadable> {
    let limit = most << 20;
    if size > limit {
        return Err(Unreadable::TooLarge(most));
    }
    let expected = usize::try_from(size).unwrap_or(0);
    let mut bytes = Vec::with_capacity(expected + 1);
    from.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable_reason(&error))?;
    if bytes.len() > usize::try_from(limit).unwrap_or(usize::MAX) {
        return Err(Unreadable::TooLarge(most));
    }
    Ok(bytes)
}

/// The bytes of a file that was found by its name. It may be a link, to a file with the same ending within a folder.
pub(crate) fn read_found(path: &Path, within: &Path, most: u64) -> Result<Vec<u8>, Unreadable> {
    let real = real(path).map_err(|error| unreadable_reason(&error))?;
    let within = or_here(within);
    if !real.starts_with(fs::canonicalize(within).unwrap_or_default()) {
        return Err(Unreadable::Outside(shown(within)));
    }
    let ending = path.extension();
    if real.extension() != ending && real.is_file() {
        return Err(other_ending(ending.unwrap_or_default()));
    }
    read_file(&real, most)
}

/// Refuses tables that nobody named on the command line and that are not an application's own: those of another folder
/// than `root`, unless they are a folder of their name, `unit-costs`, beside one that its own lies in, where they are
/// looked for. What a file holds may be quoted, so that it must be a table by its name.
///
/// # Errors
/// Why they are not read. What is not there, or cannot be looked at, is left to whoever reads it.
pub(crate) fn confined(
    tables: SharedTables,
    path: &Path,
    folder: Folder,
    root: &Path,
) -> Result<(), Unreadable> {
    let lexical = |path: &Path| cleaned(&folder.current.join(path));
    let whole = |path: &Path| real(path).unwrap_or_else(|_| lexical(path));
    let [path, home, within] = match real(path) {
        Ok(path) => [path, whole(folder.path), whole(root)],
        Err(_) => [path, folder.path, root].map(lexical),
    };
    let is_beside = || path.parent().is_some_and(|beside| home.starts_with(beside));
    let is_found = path.file_name() == Some(tables.folder().as_ref()) && is_beside();
    if !is_found && !path.starts_with(&within) {
        return Err(Unreadable::Outside(shown(or_here(root))));
    }
    if path.is_file() && !is_csv(&path) {
        return Err(other_ending("csv".as_ref()));
    }
    Ok(())
}

fn other_ending(ending: &OsStr) -> Unreadable {
    Unreadable::Ending(format!(".{}", ending.display()))
}

fn real(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(or_here(path))
}

/// Whether a path is that of a stream which the program was started with, as `<(...)` of a shell is.
fn is_handed_over(path: &Path) -> bool {
    cfg!(unix) && (path.parent() == Some(Path::new("/dev/fd")) || path == "/dev/stdin")
}

/// Why a file or folder cannot be read.
pub(crate) fn unreadable_reason(error: &io::Error) -> Unreadable {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Unreadable::NotFound,
        ErrorKind::PermissionDenied => Unreadable::Denied,
        ErrorKind::IsADirectory => Unreadable::Folder,
        ErrorKind::AlreadyExists => Unreadable::Exists,
        _ => Unreadable::Other(error.to_string()),
    }
}

/// Why the files of a database cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NoDatabase {
    /// One of them cannot be read.
    Unreadable(String, Unreadable),
    /// The folder has no tables of its kind.
    Empty(SharedTables, String),
    /// The files of the folder together are larger than any that is read.
    TooLarge(String),
}

impl NoDatabase {
    /// The problem, at the file or folder, or where an application names it.
    pub(crate) fn problem(&self, named_at: Option<Place>) -> Problem {
        match (self, named_at) {
            (Self::Unreadable(path, reason), Some(place)) => reason.problem_named(place, path),
            (Self::Unreadable(path, reason), None) => reason.problem(path),
            (Self::Empty(tables, folder), _) => {
                Problem::new(Code::NO_CSV_FILES, Place::file(folder))
                    .fact("folder", folder)
                    .fact("kind", tables.folder())
            }
            (Self::TooLarge(folder), _) => {
                too_large(Place::file(folder), LARGEST_CSV).in_words("file-too-large-together")
            }
        }
    }
}

/// The files of a database: of a folder all `.csv` in the order of their names, of a file that file. With unit costs
/// `index.csv` is the index series, also beside a file.
///
/// # Errors
/// What cannot be read, or a folder without such files.
pub(crate) fn read_tables(tables: SharedTables, path: &Path) -> Result<Vec<CsvFile>, NoDatabase> {
    let is_index = |path: &Path| tables == SharedTables::UnitCosts && is_index(path);
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
            let path = path.join(entry.file_name());
            // What is no file is an error when it is read: its prices would be missing.
            if is_csv(&path) && !hidden {
                paths.push(path);
            }
        }
        paths.sort();
        if paths.iter().all(|path| is_index(path)) {
            return Err(NoDatabase::Empty(tables, shown(path)));
        }
    } else {
        paths.push(path.to_owned());
        let index = path.with_file_name("index.csv");
        if is_index(&index) && is_there(&index) && index != path {
            paths.push(index);
        }
    }
    // Links may lead to what stands beside the folder, as those of git-annex do.
    let folder = real(path)
        .map_err(|error| NoDatabase::Unreadable(shown(path), unreadable_reason(&error)))?;
    let within = folder.parent().unwrap_or(&folder);
    let mut size: u64 = 0;
    let read = |file: PathBuf| {
        let unreadable = |reason| NoDatabase::Unreadable(shown(&file), reason);
        let bytes = if file == path {
            read_file(path, LARGEST_CSV)
        } else {
            read_found(&file, within, LARGEST_CSV)
        };
        let bytes = bytes.map_err(unreadable)?;
        size += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size > LARGEST_CSV << 20 {
            return Err(NoDatabase::TooLarge(shown(path)));
        }
        Ok(CsvFile {
            bytes,
            name: shown(&file),
            is_index: is_index(&file),
        })
    };
    paths.into_iter().map(read).collect()
}

/// The same of a path that the command line names, where `-` is standard input, a table by itself.
pub(crate) fn read_named_tables(
    tables: SharedTables,
    path: &Path,
) -> Result<Vec<CsvFile>, NoDatabase> {
    if !is_input(path) {
        return read_tables(tables, path);
    }
    let name = shown(path);
    let bytes = read_named(path, LARGEST_CSV);
    let bytes = bytes.map_err(|reason| NoDatabase::Unreadable(name.clone(), reason))?;
    let file = CsvFile {
        name,
        bytes,
        is_index: false,
    };
    Ok(vec![file])
}

fn is_csv(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}

fn is_index(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.eq_ignore_ascii_case("index.csv"))
}
