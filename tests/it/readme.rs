//! The commands of the README and of the book, run as they stand there.

use std::fs;
use std::path::PathBuf;
#[cfg(unix)]
use std::{path::Path, process::Command};

#[cfg(unix)]
use crate::support::finished;
use crate::support::{project, si, si_with_input};

/// The README and the pages of the book.
fn pages() -> Vec<PathBuf> {
    let pages = fs::read_dir(project().join("docs")).unwrap();
    let pages = pages.map(|entry| entry.unwrap().path());
    let pages = pages.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let mut pages: Vec<PathBuf> = pages.collect();
    pages.push(project().join("README.md"));
    pages.sort();
    pages
}

/// The fenced blocks of a language, without their fences.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    text.split(&fence)
        .skip(1)
        .map(|rest| rest.split("\n```").next().unwrap().to_owned())
        .collect()
}

/// A line of the README's first commands, without its comment.
fn first_command(line: usize) -> String {
    let text = fs::read_to_string(project().join("README.md")).unwrap();
    let commands = &blocks(&text, "sh")[0];
    let line = commands.lines().nth(line).unwrap();
    line.split('#').next().unwrap().trim().to_owned()
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
            .env("LC_ALL", "C.UTF-8")
            .env_remove("SI_UNIT_COSTS"),
    );
    format!("{}{}", run.out, run.err)
}

#[cfg(unix)]
#[test]
fn what_the_pages_show_is_what_the_commands_print() {
    let mut shown = 0;
    for page in pages() {
        for block in blocks(&fs::read_to_string(&page).unwrap(), "console") {
            let (command, output) = block.split_once('\n').unwrap_or((&block, ""));
            let command = command.strip_prefix("$ ").unwrap();
            let printed = shell(command);
            assert_eq!(printed.trim_end(), output, "{}: {command}", page.display());
            shown += 1;
        }
    }
    assert!(shown >= 15);
}

#[test]
fn the_first_command_runs_the_main_job() {
    let command = first_command(0);
    let arguments = command.strip_prefix("cargo run --release -- ").unwrap();
    let run = si(project(), &arguments.split(' ').collect::<Vec<_>>());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("Return plan"));
}

#[test]
fn the_second_command_is_what_ci_runs() {
    let second = first_command(1);
    let ci = fs::read_to_string(project().join(".ci/run")).unwrap();
    assert!(ci.lines().any(|line| line == second), "{second}");
}

/// Whole applications on the pages are calculated with the project's unit costs.
#[test]
fn the_applications_of_the_pages_are_valid() {
    let mut calculated = 0;
    for page in pages() {
        let applications = blocks(&fs::read_to_string(&page).unwrap(), "toml");
        let is_whole =
            |block: &&String| block.starts_with("format = 1\n") && block.contains("[investment]");
        for application in applications.iter().filter(is_whole) {
            let arguments = ["calc", "-", "--format", "json"];
            let run = si_with_input(project(), &arguments, application.as_bytes());
            assert_eq!(run.code, 0, "{}: {}", page.display(), run.err);
            calculated += 1;
        }
    }
    assert!(calculated >= 1);
}
