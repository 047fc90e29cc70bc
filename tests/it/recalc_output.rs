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
