//! `si completions`: what a shell loads, and what it asks for while one types: files, options, and names that only `si`
//! knows. Whatever is wrong with a file, a completion says nothing of it.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use anyhow::{Result, anyhow};
use clap::Command;
use clap_complete::CompletionCandidate;
use clap_complete::engine::{ArgValueCompleter, PathCompleter, ValueCompleter};
use clap_complete::env::{CompleteEnv, Shells};

use super::console;
use super::help;
use super::load::read::application_file;
use super::output::write_text;
use crate::cli::{Completions, Shell};
use crate::problem::Code;
use crate::report::format_text;
use crate::words::Language;

/// The variable by which a shell says that it asks.
const ASKS: &str = "SI_COMPLETE";

/// In PowerShell the shell's own `si`, Set-Item, would win over the program.
const WITHOUT_ALIAS: &str = "Remove-Item Alias:si -Force -ErrorAction SilentlyContinue\n";

/// Writes what a shell loads.
pub(super) fn run(arguments: &Completions) -> Result<u8> {
    let shell = match arguments.shell {
        Shell::Bash => "bash",
        Shell::Fish => "fish",
        Shell::Powershell => "powershell",
        Shell::Zsh => "zsh",
    };
    let shells = Shells::builtins();
    let completer = shells.completer(shell).ok_or_else(|| anyhow!("{shell}"))?;
    let mut script = Vec::new();
    completer.write_registration(ASKS, "si", "si", "si", &mut script)?;
    let mut script = String::from_utf8(script)?;
    if arguments.shell == Shell::Powershell {
        // Until the alias is gone the program is typed with its ending, and by habit afterwards.
        script = script.replace("-CommandName si ", "-CommandName si,si.exe ");
        script.insert_str(0, WITHOUT_ALIAS);
    }
    let language = console::language(&arguments.common, None);
    write_text(&script, &arguments.output, &arguments.common, language)
}

/// Answers a shell; `false` if none asks.
pub(super) fn answered(arguments: &[OsString], language: Language) -> bool {
    if std::env::var_os(ASKS).is_none() {
        return false;
    }
    let current = std::env::current_dir().ok();
    let asked = CompleteEnv::with_factory(|| command(language)).var(ASKS);
    // Whoever types sees nothing of what went wrong.
    asked
        .try_complete(arguments, current.as_deref())
        .unwrap_or(true)
}

/// The command line with what may be completed.
fn command(language: Language) -> Command {
    help::command(language).mut_subcommands(|command| {
        let explains = command.get_name() == "explain";
        let shows_policy = command.get_name() == "policy";
        command.mut_args(|argument| {
            let completer = match argument.get_id().as_str() {
                "error" | "warn" | "allow" => ArgValueCompleter::new(codes),
                "name" if explains => ArgValueCompleter::new(explained),
                "scenario" => ArgValueCompleter::new(scenarios),
                "policy" => ArgValueCompleter::new(policies),
                "name" if shows_policy => ArgValueCompleter::new(policies),
                "applications" | "application" | "outcome" | "paths" | "old" | "new" => {
                    ArgValueCompleter::new(PathCompleter::any().filter(is_walked))
                }
                _ => return argument,
            };
            argument.add(completer)
        })
    })
}

fn is_walked(path: &Path) -> bool {
    let is_toml = path.extension().is_some_and(|ending| ending == "toml");
    path.is_dir() || is_toml && !path.ends_with("si.toml")
}

fn beginning<N: AsRef<str>>(
    typed: &OsStr,
    names: impl IntoIterator<Item = N>,
) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    let names = names.into_iter();
    names
        .filter(|name| name.as_ref().starts_with(&*typed))
        .map(|name| CompletionCandidate::new(name.as_ref()))
        .collect()
}

fn codes(typed: &OsStr) -> Vec<CompletionCandidate> {
    beginning(typed, Code::ALL.iter().map(|code| code.name()))
}

fn explained(typed: &OsStr) -> Vec<CompletionCandidate> {
    let mut names = codes(typed);
    names.extend(beginning(typed, format_text::names()));
    names
}

fn policies(typed: &OsStr) -> Vec<CompletionCandidate> {
    let mut names = beginning(typed, ["orebro", "norrkoping", "none"]);
    names.extend(PathCompleter::any().filter(is_walked).complete(typed));
    names
}

/// The scenarios of the applications that have been typed.
fn scenarios(typed: &OsStr) -> Vec<CompletionCandidate> {
    let words = std::env::args_os().skip(1);
    let files = words.filter(|word| Path::new(word).is_file() && is_walked(Path::new(word)));
    let read = files.filter_map(|file| application_file(Path::new(&file)).ok()?.application);
    let ids = read.flat_map(|application| application.scenarios.into_iter().map(|one| one.id));
    beginning(typed, ids)
}
