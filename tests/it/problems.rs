//! The catalogue of problems: every code has a smallest file that yields it, at the right place, and an explanation.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Folder, project, si};

/// One takes a file of more than 128 MiB, the other comes on standard input: tests make them of their own.
const WITHOUT_FILE: [&str; 3] = ["file-too-large", "invalid-json", "unneeded-allow"];

fn catalogue() -> Vec<PathBuf> {
    let entries = fs::read_dir(project().join("tests/problems")).unwrap();
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap().to_str().unwrap().to_owned()
}

/// Copies a folder away from the project, where no other unit costs are found, and runs it.
fn stderr(folder: &Path, language: &str) -> String {
    let copy = Folder::new();
    copy_all(folder, copy.path());
    let arguments = fs::read_to_string(folder.join("arguments")).unwrap_or_default();
    let command = fs::read_to_string(folder.join("command")).unwrap_or("calc".to_owned());
    let arguments: Vec<&str> = [command.trim(), "application.toml", "--lang", language]
        .into_iter()
        .chain(arguments.lines().filter(|line| !line.is_empty()))
        .collect();
    si(copy.path(), &arguments).err
}

fn copy_all(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The heads of problems, `file:line:column: level[code]`.
fn heads(stderr: &str) -> Vec<&str> {
    let head = |line: &'_ str| line.find("]: ").map(|end| end + 1);
    stderr
        .lines()
        .filter(|line| line.contains(": error[") || line.contains(": warning["))
        .filter_map(|line| head(line).map(|end| &line[..end]))
        .collect()
}

#[test]
fn each_file_yields_just_its_problem_at_the_right_place() {
    let mut wrong = String::new();
    for folder in catalogue() {
        let stderr = stderr(&folder, "en");
        let expected = fs::read_to_string(folder.join("expected")).unwrap();
        let expected: Vec<&str> = expected.lines().filter(|line| !line.is_empty()).collect();
        let found = heads(&stderr);
        if found != expected {
            writeln!(
                wrong,
                "{}:\n  expected {expected:?}\n  found    {found:?}",
                name(&folder)
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The names in a folder, without what comes after `--` or a dot.
fn names(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(project().join(folder)).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let code = |name: String| name.split("--").next().unwrap().replace(".md", "");
    names.map(code).collect()
}

#[test]
fn every_code_has_its_smallest_file() {
    let codes = names("docs/codes/en");
    assert_eq!(codes, names("docs/codes/sv"));
    // What a check finds and what is wrong with locks is shown there.
    let shown: Vec<BTreeSet<String>> = ["tests/problems", "tests/check", "tests/locks"]
        .map(names)
        .into();
    let is_shown = |code: &str| {
        WITHOUT_FILE.contains(&code) || shown.iter().any(|folder| folder.contains(code))
    };
    let missing: Vec<&String> = codes.iter().filter(|code| !is_shown(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let folders = catalogue();
    let strangers = folders.iter().map(|folder| name(folder));
    let strangers = strangers.filter(|name| !codes.contains(name.split("--").next().unwrap()));
    assert_eq!(strangers.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_words_of_all_problems() {
    for language in ["en", "sv"] {
        let mut words = String::new();
        for folder in catalogue() {
            writeln!(words, "{}\n{}", name(&folder), stderr(&folder, language)).unwrap();
        }
        insta::assert_snapshot!(format!("problems_{language}"), words);
    }
}
