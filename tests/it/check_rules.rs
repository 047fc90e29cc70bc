//! Every rule of a check has its smallest fault: the right application but for one thing, with what is found there.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use si::calculation::calculation;
use si::check::{Content, Found, Group, RULES, Subject, Written, findings};
use si::input::{
    ApplicationFile, Document, Folder, Source, Workspace, case, find_unit_costs, find_workspace,
    read_unit_costs, unit_costs, workspace,
};
use si::model::{Application, Policy, WrittenPart};
use si::problem::{Code, Place, Problem, Problems};
use si::words::{Language, Message};

use crate::support::project;

/// The application without a fault, from which all others differ in a few lines.
const RIGHT: &str = "right";

/// So many lines of a folder's application stand elsewhere than in the right one, at most.
const FEW_LINES: usize = 12;

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

fn toml(path: &Path) -> Source {
    Source::toml(path.to_str().unwrap(), fs::read(path).unwrap()).unwrap()
}

fn problem(found: Found) -> Problem {
    Problem {
        place: Place::file("application.toml"),
        message: Message::Finding(found.finding),
    }
}

/// What the rules find in a folder's application, read as the program reads it.
fn found(path: &Path) -> Vec<Found> {
    let file = ApplicationFile::read(toml(&path.join("application.toml")));
    let mut problems = Problems::default();
    problems.extend(file.problems);
    let application = file
        .application
        .unwrap_or_else(|| panic!("{}: {problems:?}", path.display()));
    let folder = Folder {
        path,
        current: project(),
    };
    let workspace_file = find_workspace(folder);
    let shared = workspace_file
        .as_ref()
        .map_or_else(Workspace::default, |file| {
            workspace(&Document::read_allowing_empty(&toml(file)))
        });
    let named = application.investment.unit_costs.as_deref();
    let shared_costs = workspace_file.as_deref().zip(shared.unit_costs.as_deref());
    let costs = find_unit_costs(folder, named, shared_costs).unwrap();
    let rows = unit_costs(&read_unit_costs(&costs).unwrap(), &mut problems).0;
    let policy = Policy::in_force(&[&application.policy, &shared.policy]);
    let written = written(path, &application);
    let case = case(application, Ok(&rows), policy, &mut problems);
    assert!(!problems.has_errors(), "{}: {problems:?}", path.display());
    let case = case.unwrap();
    let calculation = calculation(&case).unwrap();
    findings(&Subject {
        case: &case,
        calculation: &calculation,
        written: &written,
    })
}

fn written(folder: &Path, application: &Application) -> Vec<Written> {
    let texts = &application.texts;
    let parts = [
        ("background", &texts.background),
        ("problem", &texts.problem),
        ("target_group", &texts.target_group),
        ("evidence", &texts.evidence),
        ("implementation", &texts.implementation),
        ("goals", &texts.goals),
    ];
    let content = |part: &Option<WrittenPart>| match part {
        None => Content::Missing,
        Some(WrittenPart::Text(text)) => Content::Text(text.clone()),
        Some(WrittenPart::File(file)) if file.starts_with("..") => {
            Content::Outside { file: file.clone() }
        }
        Some(WrittenPart::File(file)) => match fs::read_to_string(folder.join(file)) {
            Ok(text) => Content::Text(text),
            Err(_) => Content::Unreadable { file: file.clone() },
        },
    };
    parts
        .into_iter()
        .map(|(key, part)| Written {
            key,
            content: content(part),
        })
        .collect()
}

/// What is expected: a line `ADDRESS CODE` for each finding, in their order, and below it, indented, its sentence.
fn expected(folder: &Path) -> Vec<(String, Option<String>)> {
    let text = fs::read_to_string(folder.join("expected")).unwrap_or_default();
    let mut expected: Vec<(String, Option<String>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            Some(sentence) => expected.last_mut().unwrap().1 = Some(sentence.to_owned()),
            None => expected.push((line.to_owned(), None)),
        }
    }
    expected
}

/// A sentence as a test writes it by hand, without the narrow blanks of amounts.
fn plain(text: &str) -> String {
    text.replace(['\u{A0}', '\u{202F}'], " ")
}

#[test]
fn each_fault_is_found_at_its_place_with_its_figures_and_nothing_else() {
    let mut wrong = String::new();
    for folder in folders() {
        let found: Vec<(String, Option<String>)> = found(&folder)
            .into_iter()
            .map(|found| {
                let line = format!("{} {}", found.address, found.code().name());
                let sentence = problem(found).text(Language::English);
                (line, Some(plain(&sentence)))
            })
            .collect();
        let expected = expected(&folder);
        let same = expected.len() == found.len()
            && expected.iter().zip(&found).all(|(expected, found)| {
                expected.0 == found.0 && (expected.1.is_none() || expected.1 == found.1)
            });
        if !same {
            writeln!(
                wrong,
                "{}:\n  expected {expected:#?}\n  found {found:#?}",
                name(&folder)
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_has_its_smallest_fault() {
    let shown: BTreeSet<String> = folders()
        .iter()
        .map(|folder| name(folder).split("--").next().unwrap().to_owned())
        .filter(|code| code != RIGHT)
        .collect();
    // Those of a lock stand in `tests/locks`, those of what is accepted are tried with the command.
    let elsewhere = [Code::UNKNOWN_CODE, Code::UNNEEDED_ALLOW];
    let known: BTreeSet<String> = RULES
        .iter()
        .filter(|rule| rule.group != Group::Reproducible && !elsewhere.contains(&rule.code))
        .map(|rule| rule.code.name().to_owned())
        .collect();
    assert_eq!(shown, known);
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
    for folder in folders() {
        if name(&folder).starts_with(RIGHT) {
            continue;
        }
        let mut words = String::new();
        for found in found(&folder) {
            writeln!(words, "{} {}", found.address, found.code().name()).unwrap();
            let problem = problem(found);
            for language in [Language::English, Language::Swedish] {
                writeln!(words, "  {}", problem.text(language)).unwrap();
                writeln!(words, "  > {}", problem.hint(language).unwrap()).unwrap();
            }
        }
        insta::assert_snapshot!(format!("check_{}", name(&folder)), words);
    }
}
