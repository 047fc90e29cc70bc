//! Finding files: the workspace and the unit costs around a file, and paths as they are shown.
//!
//! The current folder comes in as an argument: below the command layer nothing asks the system where it stands.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Component, MAIN_SEPARATOR, Path, PathBuf};

use super::file_kind::is_table;

/// A file's folder, and the current folder in which relative paths begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Folder<'p> {
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

/// Tables that applications share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum SharedTables {
    /// Unit costs and index series.
    UnitCosts,
    /// What studies have found.
    Evidence,
}

impl SharedTables {
    /// The folder in which they are looked for; their word in messages.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::UnitCosts => "unit-costs",
            Self::Evidence => "evidence",
        }
    }
}

/// How many neighbours of an application are looked at for unit costs.
const NEIGHBOURS: usize = 100;
/// How much of each.
const FILE_START: u64 = 4096;

/// Where tables were looked for in vain.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Searched {
    pub places: Vec<String>,
    /// What lies beside the application and may be meant, as it would name it.
    pub beside: Option<String>,
}

/// The workspace's file: `si.toml` in the folder or the nearest of its parents.
pub(crate) fn find_workspace(folder: Folder) -> Option<PathBuf> {
    folder
        .upwards()
        .map(|folder| folder.join("si.toml"))
        .find(|path| is_there(path))
}

/// The tables of an application that names none: a folder `unit-costs`, or `evidence`, beside it or beside one of its
/// parents.
///
/// # Errors
/// There is no such folder: gives the places that were searched, and what may be meant.
pub(crate) fn find_tables(tables: SharedTables, folder: Folder) -> Result<PathBuf, Searched> {
    let candidates: Vec<PathBuf> = folder
        .upwards()
        .map(|folder| folder.join(tables.folder()))
        .collect();
    match candidates.iter().find(|path| is_there(path)) {
        Some(path) => Ok(path.clone()),
        None => Err(Searched {
            places: candidates.iter().take(3).map(|path| shown(path)).collect(),
            beside: beside(folder.path).filter(|_| tables == SharedTables::UnitCosts),
        }),
    }
}

/// The name of a table of unit costs in a folder, or of a folder with such tables, the first by name.
fn beside(folder: &Path) -> Option<String> {
    let here = or_here(folder);
    let mut names = csv_or_folders(here);
    names.retain(|name| {
        let path = here.join(name);
        if !path.is_dir() {
            return is_unit_costs(&path);
        }
        let mut inside = csv_or_folders(&path).into_iter();
        inside.any(|name| is_unit_costs(&path.join(name)))
    });
    names.into_iter().next()
}

/// The tables and folders of a folder, in the order of their names; of a large one only some are looked at.
fn csv_or_folders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let ending = Path::new(&name).extension();
        let is_csv = ending.is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        let is_plain = !name.starts_with(['.', '~']) && !name.contains(['"', '\\']);
        let kind = entry.file_type().ok()?;
        (is_plain && (kind.is_dir() || is_csv && kind.is_file())).then_some(name)
    });
    let mut names: Vec<String> = names.take(NEIGHBOURS).collect();
    names.sort();
    names
}

/// Whether a file begins as a table of unit costs does.
fn is_unit_costs(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = File::open(path).map(|file| file.take(FILE_START).read_to_end(&mut start));
    read.is_ok() && is_table(&start)
}

/// A path that a file of a folder names.
pub(crate) fn named_from(folder: &Path, named: &str) -> PathBuf {
    or_here(&cleaned(&folder.join(named))).to_owned()
}

/// A path to be opened: the current folder has no name where paths begin in it.
pub(crate) fn or_here(path: &Path) -> &Path {
    if path.as_os_str().is_empty() {
        return Path::new(".");
    }
    path
}

/// Whether anything stands at a path, readable or not: a link that leads nowhere, a folder in the place of a file and what
/// may not be looked at are no absence.
pub(crate) fn is_there(path: &Path) -> bool {
    let absent = [ErrorKind::NotFound, ErrorKind::NotADirectory];
    let looked = fs::symlink_metadata(path);
    looked.map_or_else(|error| !absent.contains(&error.kind()), |_| true)
}

/// A path as it is shown: with `/` on every system, so that the same files give the same output everywhere.
pub(crate) fn shown(path: &Path) -> String {
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
pub(crate) fn seen_from(folder: Folder, file: &str) -> String {
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

/// Whether a path has backslashes where they separate nothing: it was written for another system.
pub(crate) fn has_foreign_separator(path: &str) -> bool {
    MAIN_SEPARATOR != '\\' && path.contains('\\')
}

/// A path without `.` and without `name/..`.
pub(super) fn cleaned(path: &Path) -> PathBuf {
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
