//! A wrong command line, told in the user's language.

use std::fmt;
use std::io::{self, Write};

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help;
use crate::words::{Language, UsageFault, marked, swedish_usage};

/// Prints help and version to standard output, and what is wrong with a command line to standard error. Where even that
/// fails, nobody is left to tell.
pub(super) fn print(error: &Error, language: Language) {
    let fault = match language {
        Language::English => None,
        Language::Swedish => fault(error),
    };
    let Some(fault) = fault else {
        let text = error.render().to_string();
        let harmless = harmless_lines(&text);
        let _ = if harmless == text {
            error.print()
        } else {
            io::stderr().write_all(harmless.as_bytes())
        };
        return;
    };
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => Some(usage.to_string()),
        _ => None,
    };
    let text = swedish(
        &fault.swedish(),
        fault.swedish_hint().as_deref(),
        usage.as_deref(),
    );
    let _ = io::stderr().write_all(harmless_lines(&text).as_bytes());
}

/// Lines of which none writes to the terminal on its own: a file's name may be taken for an option.
fn harmless_lines(text: &str) -> String {
    text.split_inclusive('\n')
        .map(|line| match line.strip_suffix('\n') {
            Some(line) => format!("{}\n", marked(line)),
            None => marked(line).into_owned(),
        })
        .collect()
}

/// What is wrong with a command line that could be parsed.
#[derive(Debug)]
pub(super) struct WrongCommand(String);

impl fmt::Display for WrongCommand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for WrongCommand {}

/// An error that says what is wrong with a command line that could be parsed.
pub(super) fn refused(words: &str) -> anyhow::Error {
    WrongCommand(words.to_owned()).into()
}

/// Says what is wrong with a command line that could be parsed, with the usage of its command.
pub(super) fn tell(wrong: &WrongCommand) {
    let words = &*marked(&wrong.0);
    let arguments: Vec<_> = std::env::args_os().collect();
    let mut command = help::command(help::language(&arguments));
    command.build();
    // It stands before everything that could be called alike.
    let called = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let called = called
        .map(str::to_owned)
        .find(|word| command.find_subcommand(word).is_some());
    let mut command = called
        .and_then(|name| command.find_subcommand(name).cloned())
        .unwrap_or(command);
    let _ = if help::language(&arguments) == Language::Swedish {
        let usage = command.render_usage().to_string();
        write!(io::stderr(), "{}", swedish(words, None, Some(&usage)))
    } else {
        command.error(ErrorKind::ValueValidation, words).print()
    };
}

/// The same, and ends.
pub(super) fn refuse(words: &str) -> ! {
    tell(&WrongCommand(words.to_owned()));
    std::process::exit(i32::from(super::exit::WRONG_COMMAND));
}

fn swedish(words: &str, hint: Option<&str>, usage: Option<&str>) -> String {
    let hint = hint.map_or_else(String::new, |hint| format!("  hint: {hint}\n"));
    let usage = usage.map_or_else(String::new, |usage| {
        let usage = usage.trim_start_matches("Usage: ");
        format!("\nAnvändning: {}\n", swedish_usage(usage))
    });
    format!("error: {words}\n{hint}{usage}\nMer hjälp: `--help`.\n")
}

/// The commonest faults; of the others clap tells.
fn fault(error: &Error) -> Option<UsageFault> {
    let texts = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        _ => Vec::new(),
    };
    let text = |kind: ContextKind| texts(kind).into_iter().next();
    let argument = || text(ContextKind::InvalidArg);
    let value = || text(ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            UsageFault::UnknownArgument(argument()?, text(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => UsageFault::UnknownCommand(
            text(ContextKind::InvalidSubcommand)?,
            text(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::InvalidValue if value()?.is_empty() => UsageFault::MissingValue(argument()?),
        ErrorKind::InvalidValue => UsageFault::UnknownValue {
            argument: argument()?,
            value: value()?,
            allowed: texts(ContextKind::ValidValue),
            nearest: text(ContextKind::SuggestedValue),
        },
        ErrorKind::ValueValidation => UsageFault::InvalidValue {
            argument: argument()?,
            value: value()?,
        },
        ErrorKind::TooManyValues => UsageFault::NeedlessValue {
            argument: argument()?,
            value: value()?,
        },
        ErrorKind::MissingRequiredArgument => UsageFault::Missing(texts(ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict if texts(ContextKind::PriorArg) == [argument()?] => {
            UsageFault::Twice(argument()?)
        }
        ErrorKind::ArgumentConflict => {
            UsageFault::Conflict(argument()?, texts(ContextKind::PriorArg))
        }
        _ => return None,
    })
}
