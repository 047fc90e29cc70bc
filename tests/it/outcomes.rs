//! The catalogue of outcomes: what `si settle` tells of each, and where.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use crate::problems::heads;
use crate::support::{project, si, without_excerpts};

/// What is told of each outcome, by the name of its folder. The application is that of the folder, else the one that they
/// share.
fn said(language: &str) -> BTreeMap<String, String> {
    let entries = fs::read_dir(project().join("tests/outcomes")).unwrap();
    let folders = entries.map(|entry| entry.unwrap().path());
    let said = folders.filter(|path| path.is_dir()).map(|folder| {
        let own = folder.join("application.toml").exists();
        let application = if own { "" } else { "../" };
        let arguments = fs::read_to_string(folder.join("arguments")).unwrap_or_default();
        let command = format!("settle {application}application.toml outcome.toml {arguments}");
        let run = si(&folder, &format!("{} --lang {language}", command.trim()));
        let name = folder.file_name().unwrap().to_str().unwrap();
        let expected = fs::read_to_string(folder.join("expected")).unwrap();
        let is_wrong = expected.contains(": error[");
        assert_eq!(run.code, i32::from(is_wrong), "{name}: {}", run.err);
        (name.to_owned(), run.err)
    });
    said.collect()
}

#[test]
fn each_outcome_yields_just_its_problems_at_the_right_places() {
    let mut wrong = String::new();
    for (name, said) in said("en") {
        let expected = project()
            .join("tests/outcomes")
            .join(&name)
            .join("expected");
        let expected = fs::read_to_string(expected).unwrap();
        let (expected, found): (Vec<&str>, _) = (expected.lines().collect(), heads(&said));
        if found != expected {
            writeln!(
                wrong,
                "{name}:\n  expected {expected:?}\n  found    {found:?}"
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_words_of_all_outcomes() {
    for language in ["en", "sv"] {
        let mut words = String::new();
        for (name, said) in said(language) {
            writeln!(words, "{name}\n{}", without_excerpts(&said)).unwrap();
        }
        insta::assert_snapshot!(format!("outcomes_{language}"), words);
    }
}
