//! The command line in the user's language.

use std::ffi::OsString;

use clap::{Command, CommandFactory};

use crate::cli::Cli;
use crate::words::{Language, swedish_about, swedish_help};

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
    for id in arguments {
        let help = swedish_help(&name, id.as_str());
        command = command.mut_arg(id, |argument| {
            let argument = match help {
                Some(help) => argument.help(help).long_help(help),
                None => argument,
            };
            let heading = if argument.is_positional() {
                "Argument"
            } else {
                "Val"
            };
            argument.help_heading(heading)
        });
    }
    let commands: Vec<String> = command
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .filter(|name| name != "help")
        .collect();
    for name in commands {
        command = command.mut_subcommand(name, in_swedish);
    }
    command = command
        .subcommand_help_heading("Kommandon")
        .disable_help_subcommand(true);
    command.help_template("{about}\n\nAnvändning: {usage}\n\n{all-args}")
}
