//! Patterns of names and paths: what `--exclude` leaves out of the folders that are walked, and what is typed for files.

use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};

use crate::input::shown;

/// Whether one of the patterns is that of a file or folder: one with `/` of its whole path as it is shown, one without of
/// its name. `*` stands for any number of signs.
pub(super) fn is_excluded(path: &Path, patterns: &[String]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let whole = shown(path);
    patterns.iter().any(|pattern| {
        let pattern = pattern.trim_start_matches("./").trim_end_matches('/');
        if pattern.contains('/') {
            matches(pattern, &whole)
        } else {
            matches(pattern, &name)
        }
    })
}

/// A pattern of paths, as shells have them: `*` stands for any signs of a name, `?` for one, `**` for any folders.
pub(super) struct PathPattern {
    /// The folder below which everything lies that it may mean.
    pub(super) folder: PathBuf,
    /// The names below it.
    names: Vec<String>,
}

impl PathPattern {
    /// The pattern; `None` of a path that is none. Windows' shells leave it to the programs what patterns mean.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let is_pattern = |part: &Component| part.as_os_str().to_string_lossy().contains(['*', '?']);
        let parts: Vec<Component> = path.components().collect();
        let first = parts.iter().position(is_pattern)?;
        let (folder, names) = parts.split_at(first);
        let names = names.iter().map(|part| part.as_os_str().to_string_lossy());
        Some(Self {
            folder: folder.iter().collect(),
            names: names.map(Cow::into_owned).collect(),
        })
    }

    /// Whether a path is meant, or lies in a folder that is.
    pub(super) fn means(&self, path: &Path) -> bool {
        let below = path.strip_prefix(&self.folder).unwrap_or(path);
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        means(&self.names, &parts)
    }
}

fn means(names: &[String], parts: &[Cow<str>]) -> bool {
    match (names, parts) {
        ([], _) => true,
        ([any, rest @ ..], _) if any == "**" => {
            means(rest, parts)
                || parts
                    .split_first()
                    .is_some_and(|(_, below)| means(names, below))
        }
        ([name, names @ ..], [part, below @ ..]) => matches(name, part) && means(names, below),
        _ => false,
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    let mut pattern_signs = pattern.chars();
    match pattern_signs.next() {
        None => text.is_empty(),
        Some('*') => {
            let rest = pattern_signs.as_str().trim_start_matches('*');
            let mut ends = text.char_indices().map(|(at, _)| at);
            rest.is_empty() || ends.any(|at| matches(rest, text.get(at..).unwrap_or_default()))
        }
        Some(sign) => {
            let mut signs = text.chars();
            signs
                .next()
                .is_some_and(|first| sign == '?' || sign == first)
                && matches(pattern_signs.as_str(), signs.as_str())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_mean_names_folder_by_folder() {
        let means = |pattern: &str, path: &str| {
            let pattern = PathPattern::of(Path::new(pattern)).unwrap();
            pattern.means(Path::new(path))
        };
        for (pattern, path) in [
            ("*.toml", "a.toml"),
            ("a/*.toml", "a/b.toml"),
            ("a/*/c?.toml", "a/b/c1.toml"),
            ("**/x*.toml", "x.toml"),
            ("a/**/x*.toml", "a/b/c/xy.toml"),
            ("20*", "2016/a/b.toml"),
        ] {
            assert!(means(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in [
            ("*.toml", "a/b.toml"),
            ("a/*.toml", "a/b/c.toml"),
            ("c?.toml", "c.toml"),
            ("**/x.toml", "a/y.toml"),
        ] {
            assert!(!means(pattern, path), "{pattern} {path}");
        }
        assert!(PathPattern::of(Path::new("a/b.toml")).is_none());
    }

    #[test]
    fn names_and_paths_are_excluded() {
        let is_excluded =
            |pattern: &str, path: &str| is_excluded(Path::new(path), &[pattern.to_owned()]);
        for (pattern, path) in [
            ("old", "a/old"),
            ("old/", "a/old"),
            ("*.draft.toml", "a/x.draft.toml"),
            ("a/*.toml", "a/b/c.toml"),
            ("./a/b", "a/b"),
            ("*", "a"),
            ("a*b*c", "aXbbYc"),
        ] {
            assert!(is_excluded(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in [
            ("old", "older"),
            ("a/b", "c/a/b"),
            ("ab*ba", "aba"),
            ("a*b*c", "acb"),
            ("", "a"),
        ] {
            assert!(!is_excluded(pattern, path), "{pattern} {path}");
        }
    }
}
