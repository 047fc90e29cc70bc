//! The README's commands, run as they stand there.

use std::fs;
#[cfg(unix)]
use std::{path::Path, process::Command};

#[cfg(unix)]
use crate::support::finished;
use crate::support::project;

/// The fenced blocks of a language, without their fences.
fn blocks(language: &str) -> Vec<String> {
    let text = fs::read_to_string(project().join("README.md")).unwrap();
    let fence = format!("```{language}\n");
    text.split(&fence)
        .skip(1)
        .map(|rest| rest.split("\n```").next().unwrap().to_owned())
        .collect()
}

#[cfg(unix)]
/// Runs a command line in a shell, with the program on its path.
fn shell(command: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_si")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let run = finished(
        Command::new("bash")
            .args(["-c", command])
            .current_dir(project())
            .env("PATH", path)
            .env("LC_ALL", "C.UTF-8"),
    );
    format!("{}{}", run.out, run.err)
}

#[cfg(unix)]
#[test]
fn what_the_readme_shows_is_what_the_commands_print() {
    let shown = blocks("console");
    assert!(shown.len() >= 3);
    for block in shown {
        let (command, output) = block.split_once('\n').unwrap_or((&block, ""));
        let command = command.strip_prefix("$ ").unwrap();
        assert_eq!(shell(command).trim_end(), output, "{command}");
    }
}

#[test]
fn the_first_command_runs_the_main_job() {
    let commands = &blocks("sh")[0];
    let arguments = commands
        .lines()
        .next()
        .unwrap()
        .split('#')
        .next()
        .unwrap()
        .trim();
    let arguments = arguments.strip_prefix("cargo run --release -- ").unwrap();
    let run = crate::support::si(project(), &arguments.split(' ').collect::<Vec<_>>());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("Return plan"));
}

#[test]
fn the_second_command_is_what_ci_runs() {
    let commands = &blocks("sh")[0];
    let second = commands
        .lines()
        .nth(1)
        .unwrap()
        .split('#')
        .next()
        .unwrap()
        .trim();
    let ci = fs::read_to_string(project().join(".ci/run")).unwrap();
    assert!(ci.lines().any(|line| line == second), "{second}");
}

/// The README's application is a whole one: it is calculated with the project's unit costs.
#[test]
fn the_application_of_the_readme_is_valid() {
    let application = blocks("toml")
        .into_iter()
        .find(|block| block.contains("[investment]"))
        .unwrap();
    let run = crate::support::si_with_input(
        project(),
        &["calc", "-", "--format", "json"],
        application.as_bytes(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
}
