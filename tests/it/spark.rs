//! The script that runs `si recalc` under Apache Spark, where there is one.

use std::fs;
use std::process::Command;

use crate::support::{Folder, SMALL, SMALL_COSTS, program, project, runs, si_with_input};

#[test]
fn spark_gives_the_lines_of_the_single_run() {
    if !runs("java", &["-version"]) || !runs("python3", &["-c", "import pyspark"]) {
        eprintln!("skipped: needs java, and python3 with pyspark");
        return;
    }
    let folder = Folder::new();
    folder.write("old.csv", SMALL_COSTS);
    folder.write("new.csv", SMALL_COSTS.replace("500", "300"));
    let line = |number: usize| {
        let text = SMALL.replace("2021 = 2", &format!("2021 = {number}"));
        let text = serde_json::to_string(&text).unwrap();
        format!("{{\"file\":\"{number}.toml\",\"toml\":{text}}}\n")
    };
    let mut input: String = (0..60).map(line).collect();
    input.push_str("{\"file\":\"wrong.toml\",\"toml\":\"format = 1\"}\n");
    folder.write("in.ndjson", &input);
    let costs = "--from old.csv --to new.csv";
    let single = format!("recalc - --format ndjson {costs}");
    let single = si_with_input(folder.path(), &single, input.as_bytes());
    assert_eq!(single.code, 1);

    let script = project().join("examples/spark_recalc.py");
    let si = program(folder.path()).get_program().to_owned();
    let run = Command::new("python3")
        .arg(script)
        .args("in.ndjson --output out --parts 2 --master local[2] --si".split(' '))
        .arg(si)
        .args(costs.split(' '))
        .current_dir(folder.path())
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let mut parts: Vec<_> = fs::read_dir(folder.path().join("out"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with("part-")
        })
        .collect();
    parts.sort();
    assert_eq!(parts.len(), 2, "one part for each worker");
    let lines: String = parts
        .iter()
        .map(|part| fs::read_to_string(part).unwrap())
        .collect();
    assert_eq!(lines, single.out);
}
