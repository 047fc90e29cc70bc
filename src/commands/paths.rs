//! The files that paths, folders and lists of files name, in order and each once.

use std::collections::HashSet;
use std::fs::{self, DirEntry};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::excluded::is_excluded;
use crate::input::{Unreadable, shown, unreadable_reason};
use crate::problem::Problem;

/// A file that may be an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Its path.
    pub(super) path: PathBuf,
    /// Whether it was named itself: a file found in a folder may be something else than an application, and is then
    /// passed over.
    pub(super) named: bool,
}

/// The files that were found.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    /// In the order in which they were named, those of a folder in the order of their names.
    pub(super) files: Vec<Candidate>,
    /// Files that were named or found more than once; each is among the files once.
    pub(super) twice: Vec<PathBuf>,
    /// Folders and links that cannot be followed.
    pub(super) problems: Vec<Problem>,
    /// Files and folders that were found and are left out, as was asked for.
    pub(super) excluded: Vec<String>,
    /// Whether there is nothing but a list, and nothing in it: what a script collected may be none.
    pub(super) is_empty_list: bool,
}

/// The files of `paths` and of the list `files_from`, a path a line; `-` is standard input. Folders are walked: all
/// `.toml` but `si.toml` and what is below `.git`. Where the list cannot be read, that is a problem beside the other files.
pub(super) fn candidates(
    paths: &[PathBuf],
    files_from: Option<&Path>,
    exclude: &[String],
) -> Candidates {
    let mut found = Candidates::default();
    let mut known = HashSet::new();
    let listed = files_from.map(lines).transpose().unwrap_or_else(|problem| {
        found.problems.push(problem);
        None
    });
    found.is_empty_list = paths.is_empty() && listed.as_ref().is_some_and(Vec::is_empty);
    let listed = listed.unwrap_or_default();
    // One folder alone has each of its files once: its thousands need not be looked at for that.
    let is_one_folder = listed.is_empty() && matches!(paths, [only] if only.is_dir());
    for path in paths.iter().chain(&listed) {
        if path.is_dir() {
            let known = (!is_one_folder).then_some(&mut known);
            let walk_of = (&mut found, exclude);
            walk(path, &mut Vec::new(), walk_of, known);
        } else {
            let candidate = Candidate {
                path: path.clone(),
                named: true,
            };
            found.add(candidate, Some(&mut known));
        }
    }
    found
}

impl Candidates {
    fn add(&mut self, candidate: Candidate, known: Option<&mut HashSet<PathBuf>>) {
        let is_known = known.is_some_and(|known| {
            // A link is another file than what it leads to: its lock and its texts stand beside it.
            let whole = std::path::absolute(&candidate.path);
            whole.is_ok_and(|whole| !known.insert(whole))
        });
        if is_known {
            self.twice.push(candidate.path);
        } else {
            self.files.push(candidate);
        }
    }
}

fn lines(list: &Path) -> Result<Vec<PathBuf>, Problem> {
    let name = shown(list);
    let mut text = String::new();
    let read = if name == "-" {
        io::stdin().lock().read_to_string(&mut text)
    } else {
        fs::File::open(list).and_then(|mut file| file.read_to_string(&mut text))
    };
    read.map_err(|error| unreadable_reason(&error).problem(&name))?;
    // `git ls-files -z` and `find -print0` end each name with a zero.
    let end = if text.contains('\0') { '\0' } else { '\n' };
    let names = text.trim_start_matches('\u{feff}').split(end);
    let names = names.map(str::trim).filter(|name| !name.is_empty());
    Ok(names.map(|name| unquoted(name).into()).collect())
}

/// A name that `git` lists in quotes, its bytes in octal digits (`"ans\303\266kan.toml"`); any other as it is.
fn unquoted(name: &str) -> String {
    let quoted = name
        .strip_prefix('"')
        .and_then(|name| name.strip_suffix('"'));
    quoted
        .and_then(bytes_of)
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_else(|| name.to_owned())
}

fn bytes_of(quoted: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut rest = quoted;
    while let Some((plain, escaped)) = rest.split_once('\\') {
        bytes.extend(plain.bytes());
        let octal = escaped.get(..3);
        if let Some(byte) = octal.and_then(|octal| u8::from_str_radix(octal, 8).ok()) {
            bytes.push(byte);
            rest = escaped.get(3..)?;
        } else {
            let sign = escaped
                .chars()
                .next()
                .filter(|sign| matches!(sign, '"' | '\\'))?;
            bytes.push(u8::try_from(sign).ok()?);
            rest = escaped.get(1..)?;
        }
    }
    bytes.extend(rest.bytes());
    Some(bytes)
}

/// Takes all files in and below a folder, in the order of their names. `within` are the folders that it lies in, for links
/// that lead back to one of them.
fn walk(
    folder: &Path,
    within: &mut Vec<PathBuf>,
    (found, exclude): (&mut Candidates, &[String]),
    mut known: Option<&mut HashSet<PathBuf>>,
) {
    let unfollowed = |path: &Path, reason: Unreadable| reason.problem(&shown(path));
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let whole = fs::canonicalize(folder);
    let (mut entries, whole) = match entries.and_then(|entries| Ok((entries, whole?))) {
        Ok(read) => read,
        Err(error) => {
            let reason = unreadable_reason(&error);
            return found.problems.push(unfollowed(folder, reason));
        }
    };
    if within.contains(&whole) {
        return found.problems.push(unfollowed(folder, Unreadable::Loop));
    }
    within.push(whole);
    entries.sort_by_key(DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        if name == ".git" {
            continue;
        }
        // `si check .` names files as `git` does, without `./`.
        let path = entry.path();
        let path = path.strip_prefix(".").unwrap_or(&path).to_owned();
        if is_excluded(&path, exclude) {
            found.excluded.push(shown(&path));
            continue;
        }
        let kind = match entry.file_type() {
            Ok(kind) if kind.is_symlink() => fs::metadata(&path).map(|linked| linked.file_type()),
            kind => kind,
        };
        match kind {
            Ok(kind) if kind.is_dir() => {
                walk(&path, within, (&mut *found, exclude), known.as_deref_mut());
            }
            Ok(kind) if kind.is_file() && is_toml(&path) && name != "si.toml" => {
                found.add(Candidate { path, named: false }, known.as_deref_mut());
            }
            Ok(kind) if !kind.is_file() && is_toml(&path) => {
                found.problems.push(unfollowed(&path, Unreadable::NoFile));
            }
            Ok(_) => {}
            Err(error) => {
                let reason = unreadable_reason(&error);
                found.problems.push(unfollowed(&path, reason));
            }
        }
    }
    within.pop();
}

fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}
