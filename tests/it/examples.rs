//! Every example runs, and its tables and JSON are kept as snapshots.

use std::fs;

use serde_json::Value;

use crate::support::{project, si};

/// The examples, by file name.
pub(crate) fn examples() -> Vec<String> {
    let entries = fs::read_dir(project().join("examples")).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.rsplit('.').next() == Some("toml"))
        .collect();
    names.sort();
    names
}

#[test]
fn all_ten_investments_are_there() {
    let expected = [
        "brobyggare",
        "bryggan",
        "el-sistema",
        "np-resurs",
        "oxhagen",
        "seniorpuls",
        "skolfam",
        "sot",
        "specped",
        "utomhus",
    ];
    assert_eq!(examples(), expected.map(|id| format!("{id}.toml")));
}

#[test]
fn tables_in_both_languages() {
    for name in examples() {
        for language in ["sv", "en"] {
            let run = si(
                project(),
                &["calc", &format!("examples/{name}"), "--lang", language],
            );
            assert_eq!(run.code, 0, "{}", run.err);
            let id = name.trim_end_matches(".toml");
            insta::assert_snapshot!(format!("table_{id}_{language}"), run.out);
        }
    }
}

#[test]
fn json() {
    for name in examples() {
        let run = si(
            project(),
            &[
                "calc",
                &format!("examples/{name}"),
                "--format",
                "json",
                "-q",
            ],
        );
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        // The version and the files' fingerprints change with every edit and say nothing about the figures.
        let stable: Vec<&str> = run
            .out
            .lines()
            .filter(|line| !line.contains("\"sha256\"") && !line.starts_with("  \"si\""))
            .collect();
        insta::assert_snapshot!(
            format!("json_{}", name.trim_end_matches(".toml")),
            stable.join("\n")
        );
    }
}

/// Granted sums as the report of 2018 publishes them; the reservation's cost is the grant, at most 1 % less.
#[test]
fn costs_are_the_granted_sums() {
    let granted = [
        ("brobyggare", 8_200_000),
        ("bryggan", 12_200_000),
        ("el-sistema", 3_000_000),
        ("np-resurs", 6_200_000),
        ("oxhagen", 5_400_000),
        ("skolfam", 5_200_000),
        ("specped", 2_000_000),
        ("utomhus", 3_250_000),
    ];
    for (id, granted) in granted {
        let run = si(
            project(),
            &["calc", &format!("examples/{id}.toml"), "--format", "json"],
        );
        let result: Value = serde_json::from_str(&run.out).unwrap();
        let cost = result["cost"]["total"].as_f64().unwrap();
        let granted = f64::from(granted);
        assert!(
            cost <= granted && cost >= granted * 0.99,
            "{id}: {cost} of {granted}"
        );
    }
}
