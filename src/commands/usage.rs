//! A wrong command line, told in the user's language.

use std::ffi::OsString;
use std::fmt;
use std::io::{self, Write};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ColorChoice, Error};

use super::{console, help};
use crate::cli::Common;
use crate::problem::{Facts, Level, Problem};
use crate::words::{Area, Language, help_heading, hint_label, level_label, marked, maybe, text};

/// Prints help and version to standard output, and what is wrong with a command line to standard error.
pub(super) fn print(error: &Error, language: Language, color: ColorChoice) -> io::Result<()> {
    if error.kind() == ErrorKind::DisplayHelp {
        return print_help(error, console::help_is_coloured(color));
    }
    let fault = fault(error).and_then(|(id, facts)| {
        let words = maybe(language, Area::Help, (id, None), &facts)?;
        Some((
            words,
            maybe(language, Area::Help, (id, Some("hint")), &facts),
        ))
    });
    let Some((words, hint)) = fault else {
        let text = error.render().to_string();
        let told = match text.strip_prefix("error:") {
            Some(rest) => format!("{}:{rest}", level_label(Level::Error, language)),
            None => text.clone(),
        };
        let sanitised = sanitised_lines(&told);
        return if sanitised == text {
            error.print()
        } else {
            io::stderr().write_all(sanitised.as_bytes())
        };
    };
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => Some(usage.to_string()),
        _ => None,
    };
    let text = told(&words, hint.as_deref(), usage.as_deref(), language);
    io::stderr().write_all(sanitised_lines(&text).as_bytes())
}

/// Help, in which what is typed stands out in bold instead of within backticks.
fn print_help(error: &Error, is_coloured: bool) -> io::Result<()> {
    let text = error.render();
    let (text, marks) = if is_coloured {
        (text.ansi().to_string(), ["\u{1b}[1m", "\u{1b}[0m"])
    } else {
        (text.to_string(), ["", ""])
    };
    let mut marks = marks.into_iter().cycle();
    let parts = text.split('`').map(str::to_owned);
    let text = parts.reduce(|before, part| before + marks.next().unwrap_or_default() + &part);
    let mut output = io::stdout();
    output.write_all(text.unwrap_or_default().as_bytes())?;
    output.flush()
}

/// Lines of which none writes to the terminal on its own: a file's name may be taken for an option.
fn sanitised_lines(text: &str) -> String {
    text.split_inclusive('\n')
        .map(|line| match line.strip_suffix('\n') {
            Some(line) => format!("{}\n", marked(line)),
            None => marked(line).into_owned(),
        })
        .collect()
}

/// What is wrong with a command line that could be parsed.
#[derive(Debug)]
pub(super) struct WrongCommand(pub(super) String);

impl fmt::Display for WrongCommand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for WrongCommand {}

/// An error that says what is wrong with a command line that could be parsed, in the language that it asks for.
pub(super) fn refused(common: &Common, area: Area, id: &str, facts: &Facts) -> anyhow::Error {
    refused_in(console::language(common, None), area, id, facts)
}

/// The same in a language.
pub(super) fn refused_in(language: Language, area: Area, id: &str, facts: &Facts) -> anyhow::Error {
    WrongCommand(text(language, area, id, facts)).into()
}

/// What is wrong with a value that was typed, and what to write instead, in one line.
pub(super) fn with_hint(problem: &Problem, language: Language) -> String {
    let hint = problem.hint(language).filter(|hint| !hint.is_empty());
    let hint = hint.map_or_else(String::new, |hint| format!("; {hint}"));
    format!("{}{hint}", problem.text(language))
}

/// Says what is wrong with a command line that could be parsed, with the usage of its command.
pub(super) fn tell(wrong: &WrongCommand, arguments: &[OsString]) {
    let words = &*marked(&wrong.0);
    let language = help::language(arguments);
    let mut command = help::command(language);
    command.build();
    // It stands before everything that could be called alike.
    let called = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let called = called
        .map(str::to_owned)
        .find(|word| command.find_subcommand(word).is_some());
    let mut command = called
        .and_then(|name| command.find_subcommand(name).cloned())
        .unwrap_or(command);
    let _ = if language == Language::English {
        command.error(ErrorKind::ValueValidation, words).print()
    } else {
        let usage = command.render_usage().to_string();
        let text = told(words, None, Some(&usage), language);
        io::stderr().write_all(text.as_bytes())
    };
}

/// What is wrong, in a language that clap does not speak.
fn told(words: &str, hint: Option<&str>, usage: Option<&str>, language: Language) -> String {
    let label = hint_label(language);
    let hint = hint.map_or_else(String::new, |hint| format!("  {label}: {hint}\n"));
    let usage = usage.map(|usage| help::usage(usage, language));
    let usage = usage.map_or_else(String::new, |usage| format!("\n{usage}\n"));
    let more = help_heading(language, "more");
    let label = level_label(Level::Error, language);
    format!("{label}: {words}\n{hint}{usage}\n{more}\n")
}

/// The words of the commonest faults, with their facts; of the others clap tells.
fn fault(error: &Error) -> Option<(&'static str, Facts)> {
    let texts = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        _ => Vec::new(),
    };
    let text = |kind: ContextKind| texts(kind).into_iter().next();
    let of = |kind: ContextKind| Some(Facts::new().with("argument", text(kind)?));
    let argument = || of(ContextKind::InvalidArg);
    let value = || text(ContextKind::InvalidValue);
    let others = || texts(ContextKind::PriorArg);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => (
            "fault-unknown-argument",
            argument()?.with("nearest", text(ContextKind::SuggestedArg)),
        ),
        ErrorKind::InvalidSubcommand => (
            "fault-unknown-command",
            // The likeliest stands last.
            of(ContextKind::InvalidSubcommand)?
                .with("nearest", texts(ContextKind::SuggestedSubcommand).pop()),
        ),
        ErrorKind::InvalidValue if value()?.is_empty() => ("fault-missing-value", argument()?),
        ErrorKind::InvalidValue => (
            "fault-unknown-value",
            argument()?
                .with("value", value()?)
                .with("allowed", texts(ContextKind::ValidValue))
                .with("nearest", text(ContextKind::SuggestedValue)),
        ),
        ErrorKind::ValueValidation => {
            let typed = text(ContextKind::InvalidArg)?;
            let option = typed.trim_start_matches('-').split(' ').next();
            (
                "fault-invalid-value",
                argument()?.with("value", value()?).with("option", option),
            )
        }
        ErrorKind::TooManyValues => ("fault-needless-value", argument()?.with("value", value()?)),
        ErrorKind::MissingRequiredArgument => (
            "fault-missing",
            Facts::new().with("arguments", texts(ContextKind::InvalidArg)),
        ),
        ErrorKind::ArgumentConflict if others() == texts(ContextKind::InvalidArg) => {
            ("fault-twice", argument()?)
        }
        ErrorKind::ArgumentConflict => ("fault-conflict", argument()?.with("others", others())),
        _ => return None,
    })
}
