//! `-o FILE` and `--color`, which every command that writes a result has.

use std::fs;

use crate::support::{Folder, finished, program};

/// Each command with what it reads and a result that stands on standard output without `-o`.
const COMMANDS: [&str; 5] = [
    "calc a.toml",
    "trace a.toml coverage",
    "check a.toml",
    "diff a.toml a.toml",
    "recalc a.toml --to unit-costs",
];

/// Those that read nothing, or no unit costs.
const TEXTS: [&str; 5] = [
    "policy a.toml",
    "explain coverage",
    "schema application",
    "completions bash",
    "man calc",
];

#[test]
fn a_file_gets_what_standard_output_would() {
    let folder = Folder::small();
    for command in COMMANDS.into_iter().chain(TEXTS) {
        let shown = folder.si(&format!("{command} --lang en"));
        let written = folder.si(&format!("{command} --lang en -o result"));
        assert_eq!(
            (written.code, written.out.as_str()),
            (shown.code, ""),
            "{command}"
        );
        let file = fs::read_to_string(folder.path().join("result")).unwrap();
        assert_eq!(file, shown.out, "{command}");
        let standard = folder.si(&format!("{command} --lang en -o -"));
        assert_eq!(standard.out, shown.out, "{command}");
    }
    let files = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(
        files, 3,
        "nothing is left beside a.toml, unit-costs and result"
    );
}

#[test]
fn no_input_is_written_over() {
    let folder = Folder::small();
    folder.write("a.lock", "");
    let inputs = ["a.toml", "a.lock", "unit-costs/2020.csv"];
    let commands = COMMANDS.map(|command| (command, &inputs[..]));
    let texts = TEXTS.map(|command| (command, &inputs[..2]));
    for (command, inputs) in commands.into_iter().chain(texts) {
        for input in inputs {
            let before = fs::read(folder.path().join(input)).unwrap();
            let run = folder.si(&format!("{command} -o {input}"));
            run.fails(
                2,
                &format!("error: --output {input}: this file is an input"),
            );
            assert_eq!(
                fs::read(folder.path().join(input)).unwrap(),
                before,
                "{command}"
            );
        }
    }
}

#[test]
fn a_place_that_cannot_be_written_is_said_before_anything_is_calculated() {
    let folder = Folder::small();
    folder.write("folder/a.md", "");
    for command in COMMANDS.into_iter().chain(TEXTS) {
        for place in ["folder", "no/such/folder"] {
            let run = folder.si(&format!("{command} -o {place}"));
            run.fails(3, &format!("{place}: error[unwritable-file]: "));
            assert_eq!(
                (run.err.lines().count(), run.out.as_str()),
                (2, ""),
                "{run:?}"
            );
        }
    }
}

/// What was calculated before is better than an empty file.
#[test]
fn without_a_table_a_file_stays_as_it_was() {
    let folder = Folder::small();
    folder.write("wrong.toml", "format = 2");
    folder.write("result", "as it was");
    assert_eq!(folder.si("calc wrong.toml -o result").code, 1);
    assert_eq!(folder.si("trace wrong.toml coverage -o result").code, 1);
    let result = || fs::read_to_string(folder.path().join("result")).unwrap();
    assert_eq!(result(), "as it was");
    assert_eq!(folder.si("calc wrong.toml --format json -o result").code, 1);
    assert!(result().contains("si.problems/1"));
}

#[test]
fn colours_are_where_they_are_asked_for() {
    let folder = Folder::small();
    folder.write("wrong.toml", "format = 2");
    let is_coloured = |arguments: &str, environment: &[(&str, &str)]| {
        let mut program = program(folder.path());
        program.args(arguments.split(' '));
        for name in ["NO_COLOR", "CLICOLOR_FORCE", "TERM"] {
            program.env_remove(name);
        }
        let run = finished(program.envs(environment.iter().copied()));
        [run.out, run.err].map(|text| text.contains('\u{1b}'))
    };
    assert_eq!(is_coloured("calc a.toml", &[]), [false, false]);
    assert_eq!(
        is_coloured("calc a.toml --color always", &[]),
        [true, false]
    );
    assert_eq!(
        is_coloured("check wrong.toml --color always", &[]),
        [true, false]
    );
    assert_eq!(
        is_coloured("calc wrong.toml --color always", &[]),
        [false, true]
    );
    let forced = [("CLICOLOR_FORCE", "1")];
    assert_eq!(is_coloured("calc a.toml", &forced), [true, false]);
    assert_eq!(
        is_coloured("calc a.toml --color never", &forced),
        [false, false]
    );
    let refused = [("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")];
    assert_eq!(is_coloured("calc a.toml", &refused), [false, false]);
    assert_eq!(
        is_coloured("calc a.toml --color always", &refused),
        [true, false]
    );
}
