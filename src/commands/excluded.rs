//! `--exclude`: what is left out of the folders that are walked.

use std::path::Path;

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

fn matches(pattern: &str, text: &str) -> bool {
    let mut parts: Vec<&str> = pattern.split('*').collect();
    let Some(last) = parts.pop().filter(|_| !parts.is_empty()) else {
        return pattern == text;
    };
    let first = parts.remove(0);
    let Some(mut rest) = text.strip_prefix(first) else {
        return false;
    };
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else {
            return false;
        };
        rest = after;
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

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
