//! Outcomes of the catalogue, mutated: they never make the program panic, or name a place that the file does not have.

use std::fs;
use std::path::{Path, PathBuf};

use super::mutation::{Generator, mutated};
use crate::commands::load::Loader;
use crate::input::{ApplicationFile, OutcomeFile, Source};
use crate::model::{Language, PolicyLevel};

fn folders() -> Vec<PathBuf> {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outcomes");
    let entries = fs::read_dir(all).unwrap();
    let folders = entries.map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = folders.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn loader() -> Loader {
    Loader::new(PathBuf::from("/"), None, PolicyLevel::default())
}

/// A right file with one number, year or word that is another.
pub(super) fn with_another_number(corpus: &[Vec<u8>], generator: &mut Generator) -> Vec<u8> {
    const OTHERS: &str = "-1 0 1e12 -1e12 999999999999.999999999999 0.000000000001 1900 2019 2020 2021 2022 2200 social \
                          units amount current {} true";
    let others: Vec<&str> = OTHERS.split_whitespace().collect();
    let text = String::from_utf8(generator.one_of(corpus).clone()).unwrap();
    let words: Vec<&str> = text
        .split_inclusive(|sign: char| !sign.is_alphanumeric())
        .collect();
    let at = generator.below(words.len());
    let end = words[at].trim_start_matches(char::is_alphanumeric);
    let other = format!("{}{end}", generator.one_of(&others));
    [&words[..at].concat(), &*other, &words[at + 1..].concat()]
        .concat()
        .into_bytes()
}

/// However outcomes are mutated, they are settled, or it is told in both languages why not, at places that they have.
#[test]
fn mutated_outcomes_never_panic() {
    let outcome = |folder: &PathBuf| fs::read(folder.join("outcome.toml")).unwrap();
    let mut folders = folders();
    folders.retain(|folder| folder.to_string_lossy().contains("/right"));
    let corpus: Vec<Vec<u8>> = folders.iter().map(outcome).collect();
    let path = folders[0].with_file_name("application.toml");
    let text = fs::read(&path).unwrap();
    let file = ApplicationFile::read(Source::toml("application.toml", text).unwrap());
    let (loader, mut generator) = (loader(), Generator::new(1));
    let mut settled = 0;
    for round in 0..1_000 {
        let bytes = match round % 2 {
            0 => mutated(&corpus, &mut generator),
            _ => with_another_number(&corpus, &mut generator),
        };
        let found = match Source::toml("outcome.toml", bytes.clone()) {
            Ok(source) => loader.settled_of(&path, &file, &OutcomeFile::read(source), None),
            Err(problem) => Err(vec![problem]),
        };
        settled += usize::from(found.is_ok());
        let lines = bytes.split(|byte| b"\r\n".contains(byte)).count();
        for problem in found.map_or_else(|problems| problems, |settled| settled.warnings) {
            assert!(Language::all().all(|language| !problem.text(language).is_empty()));
            let line = usize::try_from(problem.place.line).unwrap();
            let is_outcome = problem.place.file.name() == "outcome.toml";
            assert!(!is_outcome || line <= lines, "{problem:?}: {lines} lines");
        }
    }
    assert!(settled > 50, "{settled}");
}
