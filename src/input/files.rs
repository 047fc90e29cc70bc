//! Finding and reading files: the workspace, the unit costs, and what stands at a path.
//!
//! The current folder comes in as an argument: below the command layer nothing asks the system where it stands.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};

use super::unit_costs::UnitCostFile;
use crate::problem::{Code, Place, Problem};

/// Why a file cannot be read or written.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// There is none.
    NotFound,
    /// There is none, nor a preset of that name.
    NoPolicy,
    /// It is a folder.
    Folder,
    /// It is not permitted.
    Denied,
    /// A link that leads back to where it came from.
    Loop,
    /// The system's own words.
    Other(String),
}

impl Unreadable {
    /// The problem of a file that cannot be read.
    pub fn problem(&self, path: &str) -> Problem {
        let problem = self.problem_at(Place::file(path), path);
        problem.fact("path", None::<&str>)
    }

    /// The same where another file names it: at that place, with the path as it is named.
    pub fn problem_named(&self, place: Place, path: &str) -> Problem {
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
    pub fn unwritable(&self, path: &str) -> Problem {
        self.said(Problem::new(Code::UNWRITABLE_FILE, Place::file(path)))
    }

    fn said(&self, problem: Problem) -> Problem {
        let (reason, detail) = match self {
            Self::NotFound => ("not-found", ""),
            Self::NoPolicy => ("no-policy", ""),
            Self::Folder => ("folder", ""),
            Self::Denied => ("denied", ""),
            Self::Loop => ("loop", ""),
            Self::Other(words) => ("other", words.as_str()),
        };
        problem.fact("reason", reason).fact("detail", detail)
    }
}

/// A file's folder, and the current folder in which relative paths begin.
#[derive(Clone, Copy, Debug)]
pub struct Folder<'p> {
    /// The folder, as the user named it; empty for the current folder.
    pub path: &'p Path,
    /// The current folder, absolute.
    pub current: &'p Path,
}

impl Folder<'_> {
    /// The folder and its parents, the nearest first, each named from where the user stands.
    fn upwards(&self) -> impl Iterator<Item = PathBuf> {
        // A drive's letter is no folder.
        let is_folder = |component: &Component| !matches!(component, Component::Prefix(_));
        let folder = cleaned(&self.current.join(self.path));
        let levels = folder.components().filter(is_folder).count();
        (0..levels).map(|level| {
            let up: PathBuf = std::iter::repeat_n(Component::ParentDir, level).collect();
            cleaned(&self.path.join(up))
        })
    }
}

/// The workspace's file: `si.toml` in the folder or the nearest of its parents.
pub fn find_workspace(folder: Folder) -> Option<PathBuf> {
    folder
        .upwards()
        .map(|folder| folder.join("si.toml"))
        .find(|path| path.is_file())
}

/// The unit costs of an application: what it names itself, else what the workspace names, else a folder `unit-costs`
/// beside it or beside one of its parents.
///
/// # Errors
/// Nothing is named and there is no such folder: gives the places that were searched.
pub fn find_unit_costs(
    folder: Folder,
    named: Option<&str>,
    workspace: Option<(&Path, &str)>,
) -> Result<PathBuf, Vec<String>> {
    if let Some(named) = named {
        return Ok(cleaned(&folder.path.join(named)));
    }
    if let Some((file, named)) = workspace {
        let folder = file.parent().unwrap_or(Path::new(""));
        return Ok(cleaned(&folder.join(named)));
    }
    let candidates: Vec<PathBuf> = folder
        .upwards()
        .map(|folder| folder.join("unit-costs"))
        .collect();
    match candidates.iter().find(|path| path.is_dir()) {
        Some(path) => Ok(path.clone()),
        None => Err(candidates.iter().take(3).map(|path| shown(path)).collect()),
    }
}

/// A path as it is shown: with `/` on every system, so that the same files give the same output everywhere.
pub fn shown(path: &Path) -> String {
    with_slashes(path.display().to_string(), MAIN_SEPARATOR)
}

fn with_slashes(path: String, separator: char) -> String {
    // `\\\\server\\share` and `\\\\?\\C:\\` are no folders in one another.
    if separator == '/' || path.starts_with(r"\\") {
        return path;
    }
    path.replace(separator, "/")
}

/// A file as it is named from a folder, so that it is named alike wherever the user stands: absolute only where the two
/// have nothing but the root in common.
pub fn seen_from(folder: Folder, file: &str) -> String {
    let absolute = |path: &Path| cleaned(&folder.current.join(path));
    let (from, to) = (absolute(folder.path), absolute(Path::new(file)));
    let common = from
        .components()
        .zip(to.components())
        .take_while(|(one, other)| one == other)
        .count();
    let is_name = |component: &Component| matches!(component, Component::Normal(_));
    if !from.components().take(common).any(|part| is_name(&part)) {
        return shown(&to);
    }
    let up = from.components().skip(common).map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(to.components().skip(common)).collect();
    shown(&path)
}

/// A file that is named from a folder, as the user would name it.
pub fn below(folder: &Path, file: &str) -> String {
    shown(&cleaned(&folder.join(file)))
}

/// Whether a path has backslashes where they separate nothing: it was written for another system.
pub fn has_foreign_separator(path: &str) -> bool {
    MAIN_SEPARATOR != '\\' && path.contains('\\')
}

/// The bytes of a file.
///
/// # Errors
/// Why it cannot be read.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Unreadable> {
    fs::read(path).map_err(|error| {
        // Not every system says of a folder that it is one; that there is nothing all of them say.
        if error.kind() != ErrorKind::NotFound && path.is_dir() {
            Unreadable::Folder
        } else {
            unreadable_reason(&error)
        }
    })
}

/// Why a file or folder cannot be read.
pub fn unreadable_reason(error: &io::Error) -> Unreadable {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Unreadable::NotFound,
        ErrorKind::PermissionDenied => Unreadable::Denied,
        ErrorKind::IsADirectory => Unreadable::Folder,
        _ => Unreadable::Other(error.to_string()),
    }
}

/// Why the files of a unit-cost database cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub enum NoDatabase {
    /// One of them cannot be read.
    Unreadable(String, Unreadable),
    /// The folder has no unit costs.
    Empty(String),
}

impl NoDatabase {
    /// The problem, at the file or folder, or where an application names it.
    pub fn problem(&self, named_at: Option<Place>) -> Problem {
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
pub fn read_unit_costs(path: &Path) -> Result<Vec<UnitCostFile>, NoDatabase> {
    let mut paths = Vec::new();
    if path.is_dir() {
        let entries = fs::read_dir(path).map_err(|error| {
            NoDatabase::Unreadable(shown(path), Unreadable::Other(error.to_string()))
        })?;
        for entry in entries.flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let hidden = name.starts_with(['.', '~']);
            let is_csv = entry
                .path()
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
            if is_csv && !hidden && entry.path().is_file() {
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
        if index.is_file() && index != path {
            paths.push(index);
        }
    }
    let read = |path: PathBuf| {
        let unreadable = |reason| NoDatabase::Unreadable(shown(&path), reason);
        Ok(UnitCostFile {
            bytes: read_bytes(&path).map_err(unreadable)?,
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

/// A path without `.` and without `name/..`.
fn cleaned(path: &Path) -> PathBuf {
    let mut cleaned = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(cleaned.components().next_back(), Some(Component::Normal(_))) =>
            {
                cleaned.pop();
            }
            component => cleaned.push(component),
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_short() {
        let cases = [
            ("examples/../unit-costs", "unit-costs"),
            ("./a/./b", "a/b"),
            ("../../x", "../../x"),
            ("a/..", ""),
        ];
        for (path, expected) in cases {
            assert_eq!(cleaned(Path::new(path)), PathBuf::from(expected), "{path}");
        }
    }

    #[test]
    fn paths_are_shown_with_slashes_on_every_system() {
        let shown = |path: &str, separator| with_slashes(path.to_owned(), separator);
        assert_eq!(
            shown(r"..\unit-costs\2020.csv", '\\'),
            "../unit-costs/2020.csv"
        );
        assert_eq!(shown(r"C:\kommun\a.toml", '\\'), "C:/kommun/a.toml");
        assert_eq!(
            shown(r"\\server\share\a.toml", '\\'),
            r"\\server\share\a.toml"
        );
        assert_eq!(shown(r"a\b.toml", '/'), r"a\b.toml");
    }

    #[test]
    fn files_are_named_from_a_folder_wherever_the_user_stands() {
        let seen = |current: &str, folder: &str, file: &str| {
            let folder = Folder {
                path: Path::new(folder),
                current: Path::new(current),
            };
            seen_from(folder, file)
        };
        let expected = "../unit-costs/2016.csv";
        for (current, folder, file) in [
            ("/data/kommun", "examples", "unit-costs/2016.csv"),
            ("/data/kommun/examples", "", "../unit-costs/2016.csv"),
            (
                "/",
                "data/kommun/examples",
                "data/kommun/unit-costs/2016.csv",
            ),
            ("/srv", "/data/examples", "/data/unit-costs/2016.csv"),
        ] {
            assert_eq!(seen(current, folder, file), expected, "{current}");
        }
        assert_eq!(seen("/data", "a", "/srv/b.csv"), "/srv/b.csv");
        assert_eq!(
            below(Path::new("examples"), expected),
            "unit-costs/2016.csv"
        );
    }

    #[test]
    fn parents_are_named_from_where_the_user_stands() {
        let folder = Folder {
            path: Path::new("examples"),
            current: Path::new("/data/kommun"),
        };
        let upwards: Vec<PathBuf> = folder.upwards().collect();
        assert_eq!(upwards, ["examples", "", "..", "../.."].map(PathBuf::from));
    }
}
