//! The command line in the user's language.

use std::ffi::OsString;
use std::fmt::Write;

use clap::builder::PossibleValue;
use clap::{Arg, Command, CommandFactory};

use crate::cli::Cli;
use crate::words::{
    Language, swedish_about, swedish_help, swedish_usage, swedish_value, swedish_value_name,
};

/// The command line as it is defined, its help in a language.
pub(super) fn command(language: Language) -> Command {
    let command = Cli::command();
    match language {
        Language::English => command,
        Language::Swedish => in_swedish(command),
    }
}

/// The language of help: the one asked for among the arguments, else the environment's. What is typed has not been
/// understood yet, so that only the option itself is looked for.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let words: Vec<&str> = arguments
        .iter()
        .filter_map(|argument| argument.to_str())
        .collect();
    let separate = words
        .windows(2)
        .find(|pair| pair[0] == "--lang")
        .map(|pair| pair[1]);
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    match separate.or(joined) {
        Some("sv") => Language::Swedish,
        Some(_) => Language::English,
        None => sys_locale::get_locale()
            .map_or(Language::English, |locale| Language::of_locale(&locale)),
    }
}

fn in_swedish(mut command: Command) -> Command {
    command.build();
    let name = command.get_name().to_owned();
    if let Some(about) = swedish_about(&name) {
        command = command.about(about);
    }
    let arguments: Vec<clap::Id> = command
        .get_arguments()
        .map(|argument| argument.get_id().clone())
        .collect();
    for (position, id) in arguments.into_iter().enumerate() {
        let help = swedish_help(&name, id.as_str());
        command = command.mut_arg(id, |argument| {
            let argument = match help {
                Some(help) => with_help(&name, argument, help),
                None => argument,
            };
            let argument = with_value_names(argument);
            if argument.is_positional() {
                // Under a heading of its own clap would sort them by name.
                argument.help_heading("Argument").display_order(position)
            } else {
                argument.help_heading("Val")
            }
        });
    }
    let usage = command.render_usage().to_string();
    let command = command.override_usage(swedish_usage(usage.trim_start_matches("Usage: ")));
    with_commands(command)
}

/// An argument's help with its values and its default, for which clap has English headings.
fn with_help(command: &str, argument: Arg, help: &str) -> Arg {
    let id = argument.get_id().to_string();
    let values: Vec<PossibleValue> = argument
        .get_possible_values()
        .into_iter()
        .filter(|value| !value.is_hide_set())
        .collect();
    let defaults: Vec<String> = argument
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    // Flags have values, yes and no, and a default that nobody types.
    if !argument.get_action().takes_values() {
        return argument.help(help.to_owned()).long_help(help.to_owned());
    }
    let (mut short, mut long) = (help.to_owned(), help.to_owned());
    if !defaults.is_empty() {
        let default = format!(" [annars: {}]", defaults.join(", "));
        short.push_str(&default);
        long.push_str(&default);
    }
    if !values.is_empty() {
        let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        let _ = write!(short, " [möjliga värden: {}]", names.join(", "));
        let longest = names.iter().map(|name| name.len()).max().unwrap_or(0);
        long.push_str("\n\nMöjliga värden:");
        for name in names {
            let meaning = swedish_value(command, &id, name).unwrap_or_default();
            let _ = write!(
                long,
                "\n- {:<1$} {meaning}",
                format!("{name}:"),
                longest + 1
            );
        }
    }
    argument
        .help(short)
        .long_help(long)
        .hide_possible_values(true)
        .hide_default_value(true)
}

fn with_value_names(argument: Arg) -> Arg {
    let names = argument.get_value_names().unwrap_or_default();
    let swedish: Option<Vec<&'static str>> =
        names.iter().map(|name| swedish_value_name(name)).collect();
    match swedish {
        Some(names) if !names.is_empty() => argument.value_names(names),
        _ => argument,
    }
}

fn with_commands(mut command: Command) -> Command {
    let commands: Vec<String> = command
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .filter(|name| name != "help")
        .collect();
    for name in commands {
        command = command.mut_subcommand(name, in_swedish);
    }
    if let Some(about) = swedish_about("help") {
        let has_help = command.find_subcommand("help").is_some();
        if has_help {
            command = command.mut_subcommand("help", |help| help.about(about));
        }
    }
    command = command
        .subcommand_help_heading("Kommandon")
        .disable_help_subcommand(true);
    command.help_template("{about}\n\nAnvändning: {usage}\n\n{all-args}")
}
