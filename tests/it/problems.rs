//! The catalogue of problems: every code has a smallest file that yields it, at the right place, and an explanation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Folder, SMALL, SMALL_COSTS, project, si, without_excerpts};

/// Codes whose tests make a file of their own: one of more than 16 MiB, one on standard input, one of two thousand
/// effects, what is read by `si costs import`, and what only a finished application shows.
const WITHOUT_FILE: [&str; 7] = [
    "file-too-large",
    "invalid-json",
    "left-out",
    "not-imported",
    "read-by-rule",
    "too-many-entries",
    "unneeded-allow",
];

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

/// What is said of each folder's application, by the folder's name. Those without arguments of their own are computed in
/// one run, away from the project, where no other unit costs are found.
fn said(language: &str) -> BTreeMap<String, String> {
    let copy = Folder::new();
    copy_all(&project().join("tests/problems"), copy.path());
    let mut said = BTreeMap::new();
    let mut together = vec!["calc".to_owned(), "--lang".to_owned(), language.to_owned()];
    for folder in catalogue() {
        let name = name(&folder);
        let arguments = fs::read_to_string(folder.join("arguments")).unwrap_or_default();
        let command = fs::read_to_string(folder.join("command")).unwrap_or_default();
        if arguments.is_empty() && command.is_empty() && name != "no-unit-costs" {
            together.push(format!("{name}/application.toml"));
            said.insert(name, String::new());
            continue;
        }
        let command = Some(command.trim()).filter(|command| !command.is_empty());
        let first = [
            command.unwrap_or("calc"),
            "application.toml",
            "--lang",
            language,
        ];
        let arguments = arguments.lines().filter(|line| !line.is_empty());
        let arguments: Vec<&str> = first.into_iter().chain(arguments).collect();
        let run = si(&copy.path().join(&name), &arguments);
        said.insert(name, run.err);
    }
    let together: Vec<&str> = together.iter().map(String::as_str).collect();
    let run = si(copy.path(), &together);
    let mut name = "";
    for line in run.err.lines() {
        let of_file = line.split_once('/').map(|(name, _)| name);
        match of_file.filter(|name| said.contains_key(*name)) {
            Some(of_file) => name = of_file,
            // The summary of the run.
            None if !line.starts_with(' ') => name = "",
            None => {}
        }
        if let Some(said) = said.get_mut(name) {
            writeln!(said, "{}", line.replace(&format!("{name}/"), "")).unwrap();
        }
    }
    said
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
pub(crate) fn heads(stderr: &str) -> Vec<&str> {
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
    let said = said("en");
    for folder in catalogue() {
        let expected = fs::read_to_string(folder.join("expected")).unwrap();
        let expected: Vec<&str> = expected.lines().filter(|line| !line.is_empty()).collect();
        let found = heads(&said[&name(&folder)]);
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
    // What a check finds and what is wrong with locks, outcomes and funds is shown there.
    let shown = ["problems", "check", "costs", "locks", "outcomes", "funds"];
    let shown = shown.map(|folder| names(&format!("tests/{folder}")));
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
        for (name, said) in said(language) {
            writeln!(words, "{name}\n{}", without_excerpts(&said)).unwrap();
        }
        insta::assert_snapshot!(format!("problems_{language}"), words);
    }
}

/// 2 001 effects are one too many: said at the first beyond, with the number found.
#[test]
fn more_effects_than_are_calculated_are_refused() {
    let head = SMALL.split("[effect").next().unwrap();
    let effects = |count: usize| -> String {
        let effect = |number| {
            format!(
                "[effect.e{number}]\ndepartment = \"school\"\nunit_cost = \"plats\"\nunits = {{ 2020 = 1 }}\n"
            )
        };
        (0..count).map(effect).collect()
    };
    let folder = Folder::with(&(head.to_owned() + &effects(2_001)), SMALL_COSTS);
    let run = folder.si("calc a.toml --lang en");
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    let line = head.lines().count() + 4 * 2_000 + 1;
    let said = format!(
        "a.toml:{line}:9: error[too-many-entries]: `[effect]` has 2,001 entries; at most 2,000 are read\n"
    );
    assert!(run.err.starts_with(&said), "{}", run.err);

    let parameter = |number| {
        format!(
            "[parameter.p{number}]\nvalue = {{ parameter = \"p{}\" }}\n",
            number + 1
        )
    };
    let chain = (0..2_001).map(parameter).collect::<Vec<String>>().concat();
    folder.write("a.toml", SMALL.to_owned() + &chain);
    let run = folder.si("check a.toml --lang en");
    let said = "error[too-many-entries]: `[parameter]` has 2,001 entries; at most 2,000 are read\n";
    assert_eq!(
        (run.code, run.out.matches(said).count()),
        (1, 1),
        "{}",
        run.out
    );
    assert_eq!(run.out.matches("error[").count(), 1, "{}", run.out);
}
