//! The catalogue of outcomes: what is told of each, and where. The application is that of the folder, else the one that
//! they share; `arguments` holds the year of `--as-of`.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::commands::load::Loader;
use crate::model::{Language, PolicyLevel, Year};
use crate::problem::Problem;

fn folders() -> Vec<PathBuf> {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outcomes");
    let entries = fs::read_dir(all).unwrap();
    let folders = entries.map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = folders.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// What is wrong with the outcome of a folder, and of what deserves a second look.
fn told(folder: &Path) -> Vec<Problem> {
    let own = folder.join("application.toml");
    let application = match own.exists() {
        true => own,
        false => folder.with_file_name("application.toml"),
    };
    let as_of = fs::read_to_string(folder.join("arguments")).ok();
    let as_of = as_of.map(|year| Year::new(year.trim().parse().unwrap()).unwrap());
    let policy = PolicyLevel::default();
    let loader = Loader::new(PathBuf::from("/"), None, policy, Vec::new(), None);
    let settled = loader.settled(&application, &folder.join("outcome.toml"), as_of);
    settled.map_or_else(|problems| problems, |settled| settled.warnings)
}

#[test]
fn each_outcome_yields_just_its_problems_at_the_right_places() {
    let mut wrong = String::new();
    for folder in folders() {
        let expected = fs::read_to_string(folder.join("expected")).unwrap();
        let expected: Vec<&str> = expected.lines().collect();
        let prefix = format!("{}/", folder.display());
        let found = told(&folder);
        let heads = found.iter().map(|problem| {
            let (place, level) = (problem.place.to_string(), problem.level().word());
            let place = place.replace(&prefix, "");
            format!("{place}: {level}[{}]", problem.code().name())
        });
        let heads: Vec<String> = heads.collect();
        if heads != expected {
            let name = folder.file_name().unwrap().to_string_lossy();
            writeln!(
                wrong,
                "{name}:\n  expected {expected:#?}\n  found    {heads:#?}"
            )
            .unwrap();
            for problem in found {
                writeln!(wrong, "{}", problem.text(Language::English)).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
