//! `si check` passes nothing that it has not calculated, looked at or read.

use serde_json::json;

use crate::support::{Folder, SMALL, SMALL_COSTS};

#[test]
fn what_makes_a_result_impossible_cannot_be_accepted() {
    let impossible = [
        (
            "amount-too-large",
            "2020 = 1, 2021 = 2",
            "2020 = 1_000_000_000_000, 2021 = 2",
        ),
        ("no-cost", "2020 = 1000", "2020 = 0"),
    ];
    for (code, right, wrong) in impossible {
        let allow = |code| format!("[[allow]]\ncode = \"{code}\"\nreason = \"we know\"\n");
        let text = SMALL.replace(right, wrong) + &allow(code) + &allow("missing-text");
        let folder = Folder::with(&text, SMALL_COSTS);
        for options in ["", " --strict", " --quiet"] {
            let run = folder.si(&format!("check a.toml{options}"));
            assert_eq!(run.code, 1, "{}", run.out);
            assert!(run.out.contains(&format!("error[{code}]")), "{}", run.out);
            // What the rules would find nobody knows, so no `[[allow]]` is unneeded.
            assert!(!run.out.contains("unneeded-allow"), "{}", run.out);
        }
        assert_eq!(
            folder.si("check a.toml --format json").json()["summary"]["accepted"],
            0
        );
    }
}

#[test]
fn applications_without_a_result_are_shown_so_in_every_form() {
    let folder = Folder::small();
    folder.write("b.toml", SMALL);
    let faults = [
        (
            "unit-costs/2020.csv",
            SMALL_COSTS.replace("500", "5x0"),
            "unit-costs/2020.csv:2:27",
        ),
        ("si.toml", "lnag = \"sv\"\n".to_owned(), "si.toml:1:1"),
    ];
    for (file, wrong, place) in faults {
        folder.write("unit-costs/2020.csv", SMALL_COSTS);
        folder.write(file, wrong);
        let run = folder.si("check a.toml b.toml");
        assert_eq!(run.code, 1);
        assert_eq!(run.out.matches(place).count(), 1, "said once: {}", run.out);
        let summary = "1 error and 0 warnings in 2 of 2 applications; 2 could not be calculated\n";
        assert!(run.out.ends_with(summary), "{}", run.out);
        let report = folder.si("check a.toml b.toml --format json").json();
        assert_eq!(report["not_calculated"], json!(["a.toml", "b.toml"]));
        assert_eq!(report["summary"]["not_calculated"], 2);
        let junit = folder.si("check a.toml b.toml --format junit").out;
        assert!(
            junit.contains(r#"tests="2" failures="1" errors="1""#),
            "{junit}"
        );
        let (_, second) = junit.split_once(r#"name="b.toml">"#).unwrap();
        assert!(second.trim_start().starts_with("<error type="), "{junit}");
        assert!(second.contains(place), "{junit}");
    }
}

/// Runs the program while nobody reads one of its streams.
#[cfg(unix)]
fn without_reader(folder: &Folder, arguments: &str, of_errors: bool) -> (i32, String) {
    use std::io::Read;
    use std::process::Stdio;

    let mut child = crate::support::program(folder.path())
        .args(arguments.split(' '))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    if of_errors {
        drop(child.stderr.take());
    } else {
        drop(child.stdout.take());
    }
    let mut out = String::new();
    if let Some(stream) = &mut child.stdout {
        stream.read_to_string(&mut out).unwrap();
    }
    (child.wait().unwrap().code().unwrap(), out)
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_changes_neither_results_nor_the_exit_code() {
    let folder = Folder::small();
    let bad = SMALL.replace("format = 1", "format = 1\nbogus = 2");
    for number in 0..20 {
        folder.write(&format!("many/a{number}.toml"), &bad);
        folder.write(&format!("many/b{number}.toml"), SMALL);
    }
    let all: Vec<String> = ["a", "b"]
        .iter()
        .flat_map(|kind| (0..20).map(move |number| format!("many/{kind}{number}.toml")))
        .collect();
    let all = all.join(" ");
    let lock = format!("lock {all}");
    for arguments in [
        "check many",
        "check many --format github",
        "check many --format json",
        "check many --format junit",
        &format!("calc {all} --format ndjson"),
        &format!("calc {all} --format csv"),
        "recalc many --to unit-costs --format ndjson",
        "recalc many --to unit-costs -o out.ndjson --format ndjson",
        "trace many/a1.toml coverage",
        "trace many/b1.toml coverage",
    ] {
        let whole = folder.si(arguments);
        let (code, out) = without_reader(&folder, arguments, true);
        assert_eq!((code, &out), (whole.code, &whole.out), "{arguments}");
        let (code, _) = without_reader(&folder, arguments, false);
        assert_eq!(code, whole.code, "{arguments}");
    }
    for of_errors in [true, false] {
        assert_eq!(without_reader(&folder, &lock, of_errors).0, 1);
        for number in 0..20 {
            let lock = folder.path().join(format!("many/b{number}.lock"));
            std::fs::remove_file(lock).unwrap();
        }
    }
}
