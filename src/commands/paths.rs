//! The files that paths, folders and lists of files name, in order and each once.

use std::collections::HashSet;
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::console;
use super::excluded::{PathPattern, is_excluded};
use super::load::read::bytes;
use crate::input::{Unreadable, or_here, shown, unreadable_reason};
use crate::problem::{Code, Facts, Place, Problem};
use crate::report::check::CheckNotes;
use crate::report::check::summary::notes;
use crate::words::{Area, Language, text};

/// A file that may be an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
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
    /// Files and folders that were found and are left out, as was asked for, and links to folders elsewhere.
    pub(super) excluded: Vec<String>,
    /// Whether there may be several: more than one path, a list, a folder, or a pattern.
    pub(super) is_batch: bool,
    /// Whether there is nothing but a list, and nothing in it: what a script collected may be none.
    pub(super) is_empty_list: bool,
    /// The files as they are named without links.
    known: HashSet<PathBuf>,
}

/// The files of `paths` and of the list `files_from`, a path a line; `-` is standard input. Folders are walked: all
/// `.toml` but `si.toml` and what is below `.git`; of a path that does not exist and is a pattern, those that it means.
/// Where the list cannot be read, that is a problem beside the other files.
pub(super) fn candidates(
    paths: &[PathBuf],
    files_from: Option<&Path>,
    exclude: &[String],
) -> Candidates {
    let mut found = Candidates::default();
    let listed = files_from.map(lines).transpose().unwrap_or_else(|problem| {
        found.problems.push(problem);
        None
    });
    found.is_empty_list = paths.is_empty() && listed.as_ref().is_some_and(Vec::is_empty);
    found.is_batch = paths.len() > 1 || listed.is_some();
    let listed = listed.unwrap_or_default();
    for path in paths.iter().chain(&listed) {
        let real = fs::canonicalize(path);
        match real {
            Ok(real) if real.is_dir() => {
                found.is_batch = true;
                let tree = Tree {
                    top: path,
                    real: &real,
                    exclude,
                    pattern: None,
                };
                tree.walk(path, &real, &mut found);
            }
            Err(_) if let Some(pattern) = PathPattern::of(path) => {
                found.add_meant(path, &pattern, exclude);
            }
            real => {
                let candidate = Candidate {
                    path: path.clone(),
                    named: true,
                };
                found.add(candidate, real.unwrap_or_else(|_| path.clone()));
            }
        }
    }
    found
}

impl Candidates {
    fn add(&mut self, candidate: Candidate, real: PathBuf) {
        if self.known.insert(real) {
            self.files.push(candidate);
        } else {
            self.twice.push(candidate.path);
        }
    }

    /// Adds the files that a pattern means; one that means none is told as a file that does not exist.
    fn add_meant(&mut self, path: &Path, pattern: &PathPattern, exclude: &[String]) {
        self.is_batch = true;
        let before = (self.files.len(), self.twice.len(), self.problems.len());
        let folder = or_here(&pattern.folder);
        if let Ok(real) = fs::canonicalize(folder) {
            let tree = Tree {
                top: folder,
                real: &real,
                exclude,
                pattern: Some(pattern),
            };
            tree.walk(folder, &real, self);
        }
        if before == (self.files.len(), self.twice.len(), self.problems.len()) {
            self.unfollowed(path, &Unreadable::NotFound);
        }
    }

    fn unfollowed(&mut self, path: &Path, reason: &Unreadable) {
        self.problems.push(reason.problem(&shown(path)));
    }
}

/// Names the files that were named twice and count once, and what is left out.
pub(super) fn say_left_out(found: &mut Candidates, language: Language) {
    if !found.twice.is_empty() {
        let files: Vec<String> = found.twice.iter().map(|path| shown(path)).collect();
        say("named-twice", &Facts::new().with("files", files), language);
    }
    if !found.excluded.is_empty() {
        let left_out = CheckNotes {
            excluded: std::mem::take(&mut found.excluded),
            ..CheckNotes::default()
        };
        console::say(&notes(&left_out, language));
    }
}

/// Says how many files of folders are no applications.
pub(super) fn say_passed_over(count: usize, language: Language) {
    if count > 0 {
        say("passed-over", &Facts::new().with("count", count), language);
    }
}

fn say(id: &str, facts: &Facts, language: Language) {
    console::say(&text(language, Area::Recalculation, id, facts));
}

fn lines(list: &Path) -> Result<Vec<PathBuf>, Problem> {
    let text = bytes(list)?;
    let text = String::from_utf8(text).map_err(|_| {
        Problem::new(Code::NOT_TEXT, Place::file(&shown(list))).fact("kind", "toml")
    })?;
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

/// A folder that is walked. Links are not: what they lead to is found where it is, or lies elsewhere.
struct Tree<'t> {
    /// As it was named.
    top: &'t Path,
    /// Without links.
    real: &'t Path,
    exclude: &'t [String],
    /// What is meant of it, if not everything.
    pattern: Option<&'t PathPattern>,
}

impl Tree<'_> {
    /// Takes all files in and below a folder, in the order of their names; `real` is the folder without links.
    fn walk(&self, folder: &Path, real: &Path, found: &mut Candidates) {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => return found.unfollowed(folder, &unreadable_reason(&error)),
        };
        entries.sort_by_key(DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            if name == ".git" {
                continue;
            }
            // `si check .` names files as `git` does, without `./`.
            let path = entry.path();
            let path = path.strip_prefix(".").unwrap_or(&path).to_owned();
            if is_excluded(&path, self.exclude) {
                found.excluded.push(shown(&path));
                continue;
            }
            let real = real.join(&name);
            let is_meant = self.pattern.is_none_or(|pattern| pattern.means(&path));
            let is_application = is_meant && is_toml(&path) && name != "si.toml";
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.walk(&path, &real, found),
                Ok(kind) if kind.is_symlink() => self.link(path, is_application, found),
                Ok(kind) if kind.is_file() && is_application => {
                    found.add(Candidate { path, named: false }, real);
                }
                Ok(kind) if !kind.is_file() && is_meant && is_toml(&path) => {
                    found.unfollowed(&path, &Unreadable::NoFile);
                }
                Ok(_) => {}
                Err(error) => found.unfollowed(&path, &unreadable_reason(&error)),
            }
        }
    }

    /// Takes what a link leads to, if it lies in this folder and is not found there by itself.
    fn link(&self, path: PathBuf, is_application: bool, found: &mut Candidates) {
        let real = match fs::canonicalize(&path) {
            Ok(real) => real,
            Err(error) if is_application => {
                return found.unfollowed(&path, &unreadable_reason(&error));
            }
            // It leads nowhere, and nobody takes it for an application.
            Err(_) => return,
        };
        let below = real.strip_prefix(self.real);
        if real.is_dir() {
            if below.is_err() && !self.real.starts_with(&real) {
                let link = format!("{} -> {}", shown(&path), shown(&real));
                found.excluded.push(link);
            }
        } else if is_application {
            match below {
                Err(_) => found.unfollowed(&path, &Unreadable::Outside(shown(self.top))),
                Ok(_) if !is_toml(&real) => {
                    found.unfollowed(&path, &Unreadable::Ending(".toml".to_owned()));
                }
                Ok(below) if self.is_walked(below) => {}
                Ok(_) => found.add(Candidate { path, named: false }, real),
            }
        }
    }

    /// Whether the walk comes to an application below the folder.
    fn is_walked(&self, below: &Path) -> bool {
        let top = self.top.strip_prefix(".").unwrap_or(self.top);
        let mut up = below.ancestors().filter(|path| path.file_name().is_some());
        below.file_name() != Some("si.toml".as_ref())
            && up.all(|path| !path.ends_with(".git") && !is_excluded(&top.join(path), self.exclude))
    }
}

fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}
