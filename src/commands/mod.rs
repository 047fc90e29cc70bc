//! The commands: each reads, calculates and reports, in the order in which it happens.
//!
//! Here, and only here, the environment, the current folder, the terminal and the locale are asked.

mod batch;
mod calc;
mod check;
mod check_fund;
mod check_one;
mod check_outcome;
mod check_reported;
mod completions;
mod console;
mod costs;
mod diff;
mod document;
mod excluded;
mod exit;
mod explain;
mod findings_reporter;
mod fmt;
mod fund;
mod grid;
mod guard;
mod help;
mod layout;
mod lessons;
pub(crate) mod load;
mod lock;
mod locked;
mod locked_findings;
mod man;
mod narratives;
mod new;
mod output;
mod pairs;
mod paths;
mod plot;
#[cfg(feature = "png")]
mod png;
mod policies;
mod policy;
mod recalc;
mod report;
mod schema;
mod settings;
mod settle;
mod settlement_tables;
mod shared_problems;
mod sort;
mod tables;
mod trace;
mod trace_names;
mod trace_provenance;
mod traceable;
mod usage;
mod whole_file;

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use clap::FromArgMatches;

use self::console::StandardOutput;
use self::exit::{COULD_NOT_WORK, DONE, Ended, WRONG_COMMAND};
use crate::cli::{Cli, Command};

/// Runs the command that was typed and gives the exit code.
pub fn run() -> u8 {
    let mut arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments
        .get(1)
        .is_some_and(|first| is_application(Path::new(first)))
    {
        arguments.insert(1, "calc".into());
    }
    let language = help::language(&arguments);
    if completions::answered(&arguments, language) {
        return DONE;
    }
    let color = help::color(&arguments);
    let command = help::command(language).color(color);
    let parsed = command.try_get_matches_from(&arguments);
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => {
            let printed = usage::print(&error, language, color);
            // Help and version are asked for; everything else is a wrong command line, and nobody is left to tell where it
            // cannot be said.
            return if error.use_stderr() {
                WRONG_COMMAND
            } else {
                ended(printed.map(|()| DONE).map_err(Into::into))
            };
        }
    };
    let result = match cli.command {
        Command::New(arguments) => new::run(&arguments),
        Command::Calc(arguments) => calc::run(&arguments),
        Command::Trace(arguments) => trace::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Lock(arguments) => lock::run(&arguments),
        Command::Recalc(arguments) => recalc::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
        Command::Plot(arguments) => plot::run(&arguments),
        Command::Settle(arguments) => settle::run(&arguments),
        Command::Fund(arguments) => fund::run(&arguments),
        Command::Costs(arguments) => costs::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::Policy(arguments) => policy::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man(arguments) => man::run(&arguments),
    };
    let result = result.or_else(|error| {
        if let Some(wrong) = error.downcast_ref() {
            usage::tell(wrong, &arguments);
            return Ok(WRONG_COMMAND);
        }
        error.downcast().map(|Ended(code)| code)
    });
    // What is left in the buffer may not find room either.
    ended(result.and_then(|code| {
        StandardOutput.flush()?;
        Ok(code)
    }))
}

/// Whether what stands where a command should names what is to be calculated: a file, also one that is missing, or a
/// pattern of files.
fn is_application(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
}

fn ended(result: Result<u8>) -> u8 {
    match result {
        Ok(code) => code,
        Err(error) if console::is_closed_pipe(&error) => DONE,
        Err(error) => {
            console::say(&format!("si: {error:#}"));
            COULD_NOT_WORK
        }
    }
}
