//! Every rule of a check has its smallest fault: the right application but for one thing, with what is found there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{project, si};

/// The application without a fault, from which all others differ in a few lines.
const RIGHT: &str = "right";

/// So many lines of a folder's application stand elsewhere than in the right one, at most.
const FEW_LINES: usize = 12;

/// What the calculation warns of in applications with another fault, and that nothing is locked.
const BESIDE_RULES: [&str; 4] = [
    "department-bears-increase",
    "department-loses",
    "lock-missing",
    "with-above-without",
];

/// Codes of files and of `[[allow]]`, which are shown elsewhere.
const ELSEWHERE: [&str; 2] = ["unknown-code", "unneeded-allow"];

/// A finding as the program reports it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Reported {
    /// `ADDRESS CODE`.
    head: String,
    /// The sentence, without the narrow blanks of amounts; in what is expected `None` where it is not written out.
    sentence: Option<String>,
    hint: String,
}

fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(project().join("tests/check")).unwrap();
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("application.toml").is_file())
        .collect();
    folders.sort();
    folders
}

fn name(folder: &Path) -> &str {
    folder.file_name().unwrap().to_str().unwrap()
}

fn read(folder: &Path) -> String {
    fs::read_to_string(folder.join("application.toml")).unwrap()
}

/// What is found in every folder, by its name: all in one run.
fn found(language: &str) -> BTreeMap<String, Vec<Reported>> {
    let mut arguments = vec![
        "check",
        "tests/check",
        "--format",
        "json",
        "--lang",
        language,
    ];
    arguments.extend(BESIDE_RULES.iter().flat_map(|code| ["--allow", *code]));
    let run = si(project(), &arguments);
    let report = run.json();
    let names = folders()
        .into_iter()
        .map(|folder| (name(&folder).to_owned(), Vec::new()));
    let mut found: BTreeMap<String, Vec<Reported>> = names.collect();
    for finding in report["findings"].as_array().unwrap() {
        let text = |key: &str| finding[key].as_str().unwrap().to_owned();
        let file = text("file");
        let folder = Path::new(&file).parent().unwrap();
        let address = finding["address"].as_str().unwrap_or(&file);
        let reported = Reported {
            head: format!("{address} {}", text("code")),
            sentence: Some(text("message").replace(['\u{A0}', '\u{202F}'], " ")),
            hint: text("hint"),
        };
        found.get_mut(name(folder)).unwrap().push(reported);
    }
    for reported in found.values_mut() {
        reported.sort();
    }
    found
}

/// What is expected: a line `ADDRESS CODE` for each finding, and below it, indented, its sentence.
fn expected(folder: &Path) -> Vec<(String, Option<String>)> {
    let text = fs::read_to_string(folder.join("expected")).unwrap_or_default();
    let mut expected: Vec<(String, Option<String>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            Some(sentence) => expected.last_mut().unwrap().1 = Some(sentence.to_owned()),
            None => expected.push((line.to_owned(), None)),
        }
    }
    expected.sort();
    expected
}

#[test]
fn each_fault_is_found_at_its_place_with_its_figures_and_nothing_else() {
    let found = found("en");
    let mut wrong = String::new();
    for folder in folders() {
        let (expected, found) = (expected(&folder), &found[name(&folder)]);
        let same = expected.len() == found.len()
            && expected.iter().zip(found).all(|((head, sentence), found)| {
                *head == found.head && (sentence.is_none() || *sentence == found.sentence)
            });
        if !same {
            let name = name(&folder);
            writeln!(
                wrong,
                "{name}:\n  expected {expected:#?}\n  found {found:#?}"
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_has_its_smallest_fault() {
    let code = |folder: &PathBuf| name(folder).split("--").next().unwrap().to_owned();
    let folders = folders();
    let shown: BTreeSet<String> = folders
        .iter()
        .map(code)
        .filter(|code| code != RIGHT)
        .collect();
    // Those of a lock stand in `tests/locks`, those of what is accepted are tried with the command.
    let explained = si(project(), "explain --all --lang en --width 200").out;
    let rules: BTreeSet<String> = explained
        .lines()
        .filter_map(|line| {
            let words: Vec<&str> = line.split_whitespace().take(3).collect();
            let [
                code,
                "error" | "warning",
                "idea" | "application" | "granted",
            ] = words[..]
            else {
                return None;
            };
            Some(code.to_owned())
        })
        .filter(|code| !code.starts_with("lock-") && !ELSEWHERE.contains(&code.as_str()))
        .collect();
    assert_eq!(shown, rules);
}

#[test]
fn a_folder_shows_the_fault_that_it_is_named_after() {
    for folder in folders() {
        let code = name(&folder).split("--").next().unwrap();
        let is_shown = expected(&folder)
            .iter()
            .any(|(line, _)| line.split(' ').nth(1) == Some(code));
        assert_eq!(is_shown, code != RIGHT, "{}", name(&folder));
    }
}

#[test]
fn the_right_application_is_a_few_lines_away() {
    let right = read(&project().join("tests/check").join(RIGHT));
    for folder in folders() {
        if name(&folder).starts_with(RIGHT) {
            continue;
        }
        let mut left: Vec<&str> = right.lines().collect();
        let wrong = read(&folder);
        let mut new = Vec::new();
        for line in wrong.lines().filter(|line| !line.is_empty()) {
            match left.iter().position(|known| *known == line) {
                Some(known) => drop(left.remove(known)),
                None => new.push(line),
            }
        }
        assert!(new.len() <= FEW_LINES, "{}: {new:#?}", name(&folder));
    }
}

#[test]
fn the_words_of_all_findings() {
    let (english, swedish) = (found("en"), found("sv"));
    let mut words = String::new();
    for (name, english) in &english {
        for (english, swedish) in english.iter().zip(&swedish[name]) {
            writeln!(words, "{name}: {}", english.head).unwrap();
            for reported in [english, swedish] {
                let sentence = reported.sentence.as_deref().unwrap();
                writeln!(words, "  {sentence}\n  > {}", reported.hint).unwrap();
            }
        }
    }
    insta::assert_snapshot!("check_words", words);
}
