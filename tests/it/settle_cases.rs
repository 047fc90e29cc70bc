//! Settlements worked out by hand: `tests/settle`, a file each. `tests/settle/README.md` says how they are written.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{Folder, project};

/// What a case's comments say after a mark.
fn said<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = &'t str> {
    text.lines().filter_map(move |line| line.strip_prefix(mark))
}

/// The application that an outcome belongs to: the head, effects, and what the case adds.
fn application(folder: &Path, outcome: &str) -> String {
    let mut parts = vec!["head"];
    match said(outcome, "#: ").next() {
        None => parts.push("effects"),
        Some("none") => {}
        Some(other) => parts.push(other),
    }
    let read = |part: &str| fs::read_to_string(folder.join(part).with_extension("toml")).unwrap();
    let mut application: String = parts.into_iter().map(read).collect();
    for line in said(outcome, "#+ ") {
        writeln!(application, "{line}").unwrap();
    }
    application
}

/// A figure by its path in the JSON; entries of lists by their id, payments by department and year.
fn figure<'j>(json: &'j Value, path: &str) -> Option<&'j Value> {
    if path.is_empty() {
        return Some(json);
    }
    let ends = path.match_indices('.').map(|(end, _)| end);
    ends.chain([path.len()]).find_map(|end| {
        let name = &path[..end];
        let entry = match json {
            Value::Array(entries) => entries.iter().find(|entry| {
                let payment =
                    || format!("{}.{}", entry["department"].as_str()?, entry["year"]).into();
                entry["id"].as_str().map(str::to_owned).or_else(payment) == Some(name.to_owned())
            }),
            _ => json.get(name),
        }?;
        figure(entry, path[end..].trim_start_matches('.'))
    })
}

/// What is wrong with the settlement of a case.
fn faults(case: &Path) -> String {
    let cases = case.parent().unwrap();
    let outcome = fs::read_to_string(case).unwrap();
    let folder = Folder::new();
    folder.write("si.toml", "");
    folder.write("application.toml", application(cases, &outcome));
    folder.write("outcome.toml", &outcome);
    for file in fs::read_dir(cases.join("unit-costs")).unwrap() {
        let file = file.unwrap();
        let name = Path::new("unit-costs").join(file.file_name());
        folder.write(name.to_str().unwrap(), fs::read(file.path()).unwrap());
    }
    let mut arguments = vec![
        "settle",
        "application.toml",
        "outcome.toml",
        "--format",
        "json",
    ];
    arguments.extend(said(&outcome, "#> ").flat_map(|line| line.split(' ')));
    let run = folder.si(&arguments);
    if run.code != 0 {
        return run.err;
    }
    let json = run.json();
    let mut faults = String::new();
    for line in said(&outcome, "#= ") {
        let (path, expected) = line.split_once(' ').unwrap();
        let found = figure(&json, path).map_or("nothing".to_owned(), Value::to_string);
        if found != expected {
            writeln!(faults, "{path} is {found}, not {expected}").unwrap();
        }
    }
    let warnings = json["warnings"].as_array().unwrap();
    let found: Vec<_> = warnings
        .iter()
        .map(|warning| warning["code"].as_str())
        .collect();
    for code in said(&outcome, "#! ") {
        if !found.contains(&Some(code)) {
            writeln!(faults, "no warning {code}: {found:?}").unwrap();
        }
    }
    faults
}

#[test]
fn settlements_come_to_what_is_worked_out_by_hand() {
    let files = fs::read_dir(project().join("tests/settle")).unwrap();
    let mut cases: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    cases.retain(|file| {
        let text = fs::read_to_string(file).unwrap_or_default();
        said(&text, "#= ").next().is_some()
            && file.extension().is_some_and(|ending| ending == "toml")
    });
    cases.sort();
    assert!(cases.len() > 30, "{cases:?}");
    let mut all = String::new();
    for case in cases {
        let faults = faults(&case);
        if !faults.is_empty() {
            writeln!(all, "{}\n{faults}", case.file_stem().unwrap().display()).unwrap();
        }
    }
    assert!(all.is_empty(), "{all}");
}
