//! The command line in the user's language.

use std::ffi::OsString;
use std::fmt::Write;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ColorChoice, Command, CommandFactory};

use super::console::chosen_language;
use super::new::EXAMPLES;
use super::{settlement_tables, tables};
use crate::cli::Cli;
use crate::model::Choice;
use crate::problem::Facts;
use crate::report::fund::FUND_TABLES;
use crate::report::pictures::{FAN, FUND_PICTURE, PICTURES};
use crate::words::{Area, Language, about, help_heading, help_of, meaning_of, text, value_name};

/// The command line as it is defined, its help in a language.
pub(super) fn command(language: Language) -> Command {
    let mut command = Cli::command();
    // What `--table`, `--lang` and `--from` may be is known where tables, languages and examples are.
    let tables: Vec<_> = tables::names().collect();
    let settlement: Vec<_> = settlement_tables::names().collect();
    let fund: Vec<_> = FUND_TABLES.into();
    let languages: Vec<_> = Language::WORDS.iter().map(|(tag, _)| *tag).collect();
    let examples: Vec<_> = EXAMPLES.iter().map(|(id, _)| *id).collect();
    let pictures = PICTURES.iter().map(|kind| kind.name);
    let pictures: Vec<_> = pictures.chain([FUND_PICTURE, FAN]).collect();
    let known = [
        ("table", &tables),
        ("kind", &pictures),
        ("lang", &languages),
        ("example", &examples),
    ];
    for (argument, names) in known {
        command = each(command, "", &|command, path| {
            let takes = command
                .get_arguments()
                .any(|known| known.get_id() == argument);
            if !takes {
                return command;
            }
            let names = match path {
                "settle" if argument == "table" => &settlement,
                "fund" if argument == "table" => &fund,
                _ => names,
            };
            let values = names.iter().map(|name| {
                let meaning = meaning_of(language, path, argument, name);
                PossibleValue::new(*name).help(meaning.unwrap_or_default())
            });
            let values = PossibleValuesParser::new(values);
            command.mut_arg(argument, |argument| argument.value_parser(values))
        });
    }
    let command = if language == Language::English {
        each(command, "", &|command, _| {
            command.mut_args(|argument| in_group(argument, language))
        })
    } else {
        translated(command, "si", language)
    };
    let end = ending("si", language);
    let command = command.after_long_help(end);
    each(command, "", &|command, path| {
        command.after_long_help(ending(path, language))
    })
}

/// Changes every command below one; each is told by the names that lead there, `costs-list`.
fn each(command: Command, path: &str, change: &dyn Fn(Command, &str) -> Command) -> Command {
    command.mut_subcommands(|command| {
        let path = below(path, command.get_name());
        let command = change(command, &path);
        each(command, &path, change)
    })
}

/// What a command below another is called among the words of help.
fn below(path: &str, name: &str) -> String {
    if path.is_empty() || path == "si" {
        name.to_owned()
    } else {
        format!("{path}-{name}")
    }
}

/// An option under the heading of those that belong together.
fn in_group(argument: Arg, language: Language) -> Arg {
    let heading = match argument.get_id().as_str() {
        _ if argument.is_positional() => return argument,
        "unit_costs" | "policy" | "set" | "scenario" | "locked" | "files_from" | "exclude"
        | "to" | "from" | "price_year" | "path" | "as_of" => "heading-input",
        "format" | "table" | "sort" | "list" | "depth" | "causes" | "max_findings" | "amounts"
        | "width" | "output" | "lang" | "color" => "heading-form",
        "top" | "grid" => "heading-sensitivity",
        // Where clap puts them itself.
        _ if language == Language::English => return argument,
        _ => "heading-options",
    };
    argument.help_heading(help_heading(language, heading))
}

/// What a command is typed like.
fn example(command: &str) -> &'static [&'static str] {
    match command {
        "si" => &["si new skolfam.toml", "si calc skolfam.toml", "si check ."],
        "calc" => &[
            "si calc skolfam.toml --lang sv",
            "si calc . --format csv -o result.csv",
        ],
        "trace" => &[
            "si trace skolfam.toml coverage",
            "si trace skolfam.toml --list",
        ],
        "check" => &[
            "si check . --strict",
            "si check . --format sarif -o check.sarif",
        ],
        "lock" => &["si lock skolfam.toml"],
        "recalc" => &["si recalc . --to unit-costs/2027 --fail-on flip"],
        "diff" => &["si diff old.toml new.toml --format markdown"],
        "settle" => &["si settle skolfam.toml skolfam-outcome.toml --as-of 2019"],
        "fund" => &["si fund fund.toml --try 5_000_000@2027"],
        "explain" => &[
            "si explain coverage-below-target",
            "si explain units_per_person",
        ],
        "schema" => &["si schema application --lang sv > application.schema.json"],
        "new" => &["si new skolfam.toml"],
        "fmt" => &["si fmt skolfam.toml"],
        "report" => &["si report skolfam.toml -o skolfam.html"],
        "plot" => &["si plot coverage skolfam.toml -o coverage.svg"],
        "costs" => &["si costs list", "si costs show hvb-dygn ."],
        "costs-check" => &["si costs check --strict", "si costs check 2027.csv"],
        "costs-fmt" => &["si costs fmt unit-costs"],
        "costs-index" => &["si costs index 2027 --dry-run"],
        "costs-list" => &["si costs list --area IFO --year 2021"],
        "costs-search" => &["si costs search bistand hushall"],
        "costs-show" => &["si costs show hvb-dygn applications"],
        "costs-diff" => &["si costs diff unit-costs/2020.csv unit-costs/2021.csv"],
        "costs-import" => &[
            "si costs import kolada-*.json --year 2023 --municipality 1880",
            "si costs import kolada.json --year 2023 --kpi N15006 --dry-run",
            "si costs import priser.xlsx --year 2023 --mapping priser.toml",
        ],
        "policy" => &["si policy orebro"],
        "completions" => &["source <(si completions bash)"],
        "man" => &["si man calc | man -l -"],
        _ => &[],
    }
}

/// What stands at the end of a command's help: an example, and the exit codes.
fn ending(command: &str, language: Language) -> String {
    let heading = |id| format!("\u{1b}[1;4m{}:\u{1b}[0m\n", help_heading(language, id));
    let lines = example(command).join("\n  ");
    let codes = ["exit-0", "exit-1", "exit-2", "exit-3"]
        .into_iter()
        .enumerate();
    let codes: Vec<String> = codes
        .map(|(code, id)| format!("  {code}  {}", help_heading(language, id)))
        .collect();
    let codes = heading("heading-exit-codes") + &codes.join("\n");
    format!("{}  {lines}\n\n{codes}", heading("heading-example"))
}

/// A usage line below its heading, in a language that clap does not speak.
pub(super) fn usage(usage: &str, language: Language) -> String {
    let facts = Facts::new().with("usage", with_placeholders(usage, language));
    text(language, Area::Help, "usage", &facts)
}

fn with_placeholders(usage: &str, language: Language) -> String {
    let usage = usage.trim_start_matches("Usage: ");
    usage
        .replace("[OPTIONS]", help_heading(language, "usage-options"))
        .replace("<COMMAND>", help_heading(language, "usage-command"))
}

/// The language of help and of what is wrong with a command line. What is typed has not been understood yet, so that
/// only the option itself is looked for.
pub(super) fn language(arguments: &[OsString]) -> Language {
    chosen_language(typed(arguments, "--lang"), None)
}

/// Whether help and faults of the command line are in colours, as far as that is asked for.
pub(super) fn color(arguments: &[OsString]) -> ColorChoice {
    let asked = typed(arguments, "--color").and_then(|word| word.parse().ok());
    asked.unwrap_or(ColorChoice::Auto)
}

fn typed<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a str> {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let separate = words.windows(2).find(|pair| pair[0] == option);
    let mut words = words.iter();
    let joined = || words.find_map(|word| word.strip_prefix(option)?.strip_prefix('='));
    separate.map(|pair| pair[1]).or_else(joined)
}

fn translated(mut command: Command, name: &str, language: Language) -> Command {
    command.build();
    if let Some(about) = about(language, name) {
        command = command.about(about);
    }
    let arguments: Vec<clap::Id> = command
        .get_arguments()
        .map(|argument| argument.get_id().clone())
        .collect();
    for (position, id) in arguments.into_iter().enumerate() {
        let help = help_of(language, name, id.as_str());
        command = command.mut_arg(id, |argument| {
            let argument = match help {
                Some(help) => with_help(name, argument, help, language),
                None => argument,
            };
            let argument = with_value_names(argument, language);
            if argument.is_positional() {
                // Under a heading of its own clap would sort them by name.
                let heading = help_heading(language, "heading-arguments");
                argument.help_heading(heading).display_order(position)
            } else {
                in_group(argument, language)
            }
        });
    }
    let line = with_placeholders(&command.render_usage().to_string(), language);
    let under_heading = usage(&line, language);
    command = command.override_usage(line);
    let commands: Vec<String> = command
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .filter(|name| name != "help")
        .collect();
    for called in commands {
        let path = below(name, &called);
        command = command.mut_subcommand(called, |command| translated(command, &path, language));
    }
    if command.find_subcommand("help").is_some() {
        command = command.mut_subcommand("help", |help| match about(language, "help-command") {
            Some(about) => help.about(about),
            None => help,
        });
    }
    command
        .subcommand_help_heading(help_heading(language, "heading-commands"))
        .help_template(format!(
            "{{about}}\n\n{under_heading}\n\n{{all-args}}{{after-help}}"
        ))
}

/// An argument's help with its values and its default, for which clap has English headings.
fn with_help(command: &str, argument: Arg, help: String, language: Language) -> Arg {
    // Flags have values, yes and no, and a default that nobody types.
    if !argument.get_action().takes_values() {
        return argument.help(help.clone()).long_help(help);
    }
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
    let said = |id, name, fact: String| {
        let facts = Facts::new().with(name, fact);
        format!(" [{}]", text(language, Area::Help, id, &facts))
    };
    let (mut short, mut long) = (help.clone(), help);
    if !defaults.is_empty() {
        let default = said("default", "default", defaults.join(", "));
        short.push_str(&default);
        long.push_str(&default);
    }
    if !values.is_empty() {
        let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        short.push_str(&said("values", "values", names.join(", ")));
        let longest = names.iter().map(|name| name.len()).max().unwrap_or(0);
        let _ = write!(long, "\n\n{}", help_heading(language, "heading-values"));
        for name in names {
            let meaning = meaning_of(language, command, &id, name).unwrap_or_default();
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

fn with_value_names(argument: Arg, language: Language) -> Arg {
    let names = argument.get_value_names().unwrap_or_default();
    let told = names.iter().map(|name| value_name(language, name));
    match told.collect::<Option<Vec<&'static str>>>() {
        Some(names) if !names.is_empty() => argument.value_names(names),
        _ => argument,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::words::complete::ids_of;

    /// What is told of a command line, each with the ids that may tell it.
    fn asked() -> Vec<(String, Vec<String>)> {
        let mut command = command(Language::English);
        command.build();
        let mut asked = Vec::new();
        for (name, command) in commands("si", &command) {
            let about = vec![format!("{name}-command"), name.clone()];
            asked.push((name.clone(), about));
            // What `help` takes, and that its options stand, is clap's own.
            for argument in command.get_arguments().filter(|_| name != "help") {
                let id = argument.get_id().as_str();
                let above = name.split('-').next().unwrap_or_default();
                let ids = [name.as_str(), above].map(|name| format!("{name}-{id}"));
                let ids = ids.into_iter().chain([id.to_owned()]).collect();
                asked.push((format!("{name} {id}"), ids));
                if !argument.get_action().takes_values() {
                    continue;
                }
                for value in argument.get_possible_values() {
                    let value = value.get_name();
                    let ids = vec![format!("{name}-{id}-{value}"), format!("{id}-{value}")];
                    asked.push((format!("{name} {id} {value}"), ids));
                }
                for value in argument.get_value_names().unwrap_or_default() {
                    // Numbers are called alike.
                    if !["N", "I/N"].contains(&value.as_str()) {
                        let id = format!("value-{}", value.replace(['|', '=', '@'], "-"));
                        asked.push((format!("{name} {value}"), vec![id]));
                    }
                }
            }
        }
        asked
    }

    /// A command and all below it, each with what it is called among the words of help.
    fn commands<'c>(path: &str, command: &'c Command) -> Vec<(String, &'c Command)> {
        let mut all = vec![(path.to_owned(), command)];
        // What `help` has below it is all the others once more.
        let below_it = command.get_subcommands().filter(|_| path != "help");
        for command in below_it {
            all.extend(commands(&below(path, command.get_name()), command));
        }
        all
    }

    #[test]
    fn every_command_has_an_example() {
        let command = command(Language::English);
        for (path, _) in commands("si", &command).into_iter().skip(1) {
            let typed = format!("si {}", path.replacen('-', " ", 1));
            let of_it = |line: &&str| line.contains(&typed);
            assert!(example(&path).iter().any(of_it), "{path}");
        }
    }

    #[test]
    fn every_command_argument_and_value_is_told_in_every_language_and_nothing_else() {
        for language in Language::all() {
            if language == Language::English {
                continue;
            }
            let known = ids_of(Area::Help, language);
            let is_own = |id: &&String| {
                let own = ["fault-", "heading-", "exit-", "usage"];
                own.iter().any(|own| id.starts_with(own))
                    || ["default", "values", "more"].contains(&id.as_str())
            };
            let mut unused: BTreeSet<&String> = known.iter().filter(|id| !is_own(id)).collect();
            for (what, ids) in asked() {
                let told = ids.iter().find(|id| known.contains(*id));
                let Some(told) = told else {
                    panic!("{what} is not told in {language:?}: {ids:?}");
                };
                unused.remove(told);
            }
            assert!(unused.is_empty(), "{unused:?} in {language:?}");
        }
    }
}
