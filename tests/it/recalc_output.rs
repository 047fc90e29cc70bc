//! Where `si recalc` writes to: lines come when they are ready.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use crate::support::{Folder, SMALL, SMALL_COSTS, program};

fn folder() -> Folder {
    let folder = Folder::small();
    folder.write("new.csv", SMALL_COSTS.replace("500", "300"));
    folder
}

/// The second application comes when the line of the first has: whoever held it back would wait for ever.
#[cfg(unix)]
#[test]
fn a_line_does_not_wait_for_an_application_that_takes_long() {
    let folder = folder();
    let arguments = [
        "recalc",
        "a.toml",
        "/dev/stdin",
        "--to",
        "new.csv",
        "--from",
        "unit-costs",
    ];
    let mut run = program(folder.path())
        .args(arguments)
        .args(["--format", "ndjson", "--threads", "2", "-q"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(run.stdout.take().unwrap()).lines();
    assert!(lines.next().unwrap().unwrap().contains("\"a.toml\""));
    let mut later = run.stdin.take().unwrap();
    later.write_all(SMALL.as_bytes()).unwrap();
    drop(later);
    assert!(lines.next().unwrap().unwrap().contains("\"/dev/stdin\""));
    assert!(lines.next().is_none());
    assert_eq!(run.wait().unwrap().code(), Some(0));
}

#[test]
fn a_hyphen_is_standard_output_and_no_file() {
    let folder = folder();
    let arguments = "recalc a.toml --to new.csv --format ndjson";
    let run = |more: &str| folder.si(&format!("{arguments}{more}"));
    let (named, plain) = (run(" -o -"), run(""));
    assert_eq!((named.code, &named.out), (0, &plain.out));
    assert!(plain.out.contains("\"a.toml\""), "{}", plain.out);
    assert!(!folder.path().join("-").exists());
    // Whoever wants a file of that name says where it is.
    assert_eq!(run(" -o ./-").code, 0);
    assert!(folder.path().join("-").exists());
}

/// What makes every application impossible is one object, and the exit code that of the fault.
#[test]
fn programs_have_an_object_of_what_makes_every_application_impossible() {
    let folder = folder();
    folder.write("wrong.csv", SMALL_COSTS.replace("500", "5x0"));
    folder.write("wrong.toml", "[policy]\nreturn_targte = 1\n");
    let faults = [
        ("--to wrong.csv", 1, "invalid-number", "wrong.csv"),
        ("--to nowhere", 3, "unreadable-file", "nowhere"),
        (
            "--to new.csv --from wrong.csv",
            1,
            "invalid-number",
            "wrong.csv",
        ),
        (
            "--to new.csv --policy wrong.toml",
            1,
            "unknown-key",
            "wrong.toml",
        ),
        (
            "--to new.csv --policy no.toml",
            3,
            "unreadable-file",
            "no.toml",
        ),
    ];
    for (options, code, fault, file) in faults {
        let run = |form: &str| folder.si(&format!("recalc a.toml {options} --format {form}"));
        let (array, line, csv) = (run("json"), run("ndjson"), run("csv"));
        assert_eq!([array.code, line.code, csv.code], [code; 3], "{options}");
        assert_eq!(csv.out.lines().count(), 1, "{options}: its headings");
        for object in [&array.json()[0], &line.json()] {
            assert_eq!(object["schema"], "si.problems/1");
            assert_eq!(object["file"], file, "{options}");
            assert_eq!(object["problems"][0]["code"], fault, "{options}");
        }
        let to_file = folder.si(&format!("recalc a.toml {options} --format json -o a.json"));
        assert_eq!((to_file.code, to_file.out.as_str()), (code, ""));
        assert!(!folder.path().join("a.json").exists());
    }
    folder.write("empty/a.md", "no application");
    let run = folder.si("recalc empty --to new.csv --format json");
    assert_eq!((run.code, run.out.as_str()), (3, "[\n]\n"));
}

/// Of what is wrong with unit costs that many applications share the first has all, and the others the first error.
#[test]
fn a_shared_file_is_told_whole_once_in_every_batch() {
    let folder = folder();
    let row = |row: u32| format!("id{row},2020,P,a,u,x{row},s\n");
    let wrong = (0..15).map(row).collect::<Vec<_>>().concat();
    folder.write("unit-costs/2020.csv", SMALL_COSTS.to_owned() + &wrong);
    for name in ["b.toml", "c.toml"] {
        folder.write(name, SMALL);
    }
    let commands = [
        "calc a.toml b.toml c.toml --format json",
        "recalc a.toml b.toml c.toml --to new.csv --format json",
    ];
    for command in commands {
        let run = folder.si(command);
        assert_eq!(
            (run.code, run.err.matches("invalid-number").count()),
            (1, 15)
        );
        let all = run.json();
        let problems = all
            .as_array()
            .unwrap()
            .iter()
            .map(|object| &object["problems"]);
        let problems: Vec<_> = problems
            .map(|problems| problems.as_array().unwrap())
            .collect();
        let counts = problems.iter().map(|problems| problems.len());
        assert_eq!(counts.collect::<Vec<_>>(), [15, 1, 1], "{command}");
        for of_one in problems {
            assert_eq!(of_one[0]["file"], "unit-costs/2020.csv");
            assert_eq!(of_one[0]["line"], 3);
        }
    }
}
