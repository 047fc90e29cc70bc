//! What `si explain` says of a key of the format, and of a word of the field.

use std::collections::BTreeSet;

use super::format_words::{holds, meaning, meaning_of_term, term, term_named};
use super::trace_words::in_method;
use super::wrapped::wrapped;
use crate::format::{
    FormatFile, FormatTable, GlossaryTerm, Key, KeyTable, Kind, TERMS, input_part, parts,
};
use crate::problem::{Fact, Facts};
use crate::words::{Area, Language, text};

/// What a name means: the word of the field that it is, and the keys so called, whether by name, by path or by an
/// address with an id; else the keys that it is a value of. `None` if it is nothing.
pub(crate) fn explained(name: &str, width: usize, language: Language) -> Option<String> {
    let parts = all_parts();
    let entries = |is_it: &dyn Fn(&FormatTable, &Key) -> bool| -> Vec<String> {
        let keys = parts
            .iter()
            .flat_map(|part| part.keys.iter().map(move |key| (part, key)));
        let keys = keys.filter(|(part, key)| is_it(part, key));
        keys.map(|(part, key)| entry(part, key, width, language))
            .collect()
    };
    let word = term_named(name).map(|known| word(known, width, language));
    let keys = entries(&|part, key| is_meant(name, part, key));
    let mut found: Vec<String> = word.into_iter().chain(keys).collect();
    if found.is_empty() {
        found =
            entries(&|_, key| matches!(key.kind, Kind::Choice(words) if words().contains(&name)));
    }
    // A year of a table, or a key of the table that an input is.
    let within = name.rsplit_once('.').filter(|(_, last)| {
        let is_year = last.bytes().all(|byte| byte.is_ascii_digit());
        is_year || input_part().keys.iter().any(|key| key.name == *last)
    });
    match within {
        Some((input, _)) if found.is_empty() => explained(input, width, language),
        _ => (!found.is_empty()).then(|| found.join("\n")),
    }
}

/// The words of the field that a name is short for, as their ids are, stands in, or that their meaning has in brackets as a
/// proper name, such as EVPPI; `None` if there are none.
pub(crate) fn words_with(part: &str, width: usize, language: Language) -> Option<String> {
    let part = part.to_lowercase();
    let is_long = part.chars().count() > 3;
    let is_proper_name = |meaning: String| {
        let names = meaning.split('(').skip(1);
        let mut names = names.flat_map(|rest| {
            let names = rest.split(')').next().unwrap_or_default();
            names.split(|letter: char| !letter.is_alphanumeric())
        });
        names.any(|name| name.starts_with(char::is_uppercase) && name.to_lowercase() == part)
    };
    let has_it = |known: &&GlossaryTerm| {
        known.id.strip_prefix("term-") == Some(&part)
            || is_long
                && Language::all().any(|of| {
                    term(known, of).contains(&part) || is_proper_name(meaning_of_term(known, of))
                })
    };
    let known = TERMS.iter().filter(has_it);
    let found: Vec<String> = known.map(|known| word(known, width, language)).collect();
    (!found.is_empty()).then(|| found.join("\n"))
}

/// Every name that can be explained.
pub(crate) fn names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for part in all_parts() {
        let short = part.keys.iter().map(|key| key.name.to_owned());
        names.extend(short);
        names.extend(part.keys.iter().map(|key| path_of(&part, key)));
    }
    for known in TERMS {
        names.extend(Language::all().map(|language| term(known, language)));
    }
    names
}

/// All tables, each once: those of an application, what an input may be, the top of a workspace, and those of an outcome,
/// of a fund and of a mapping.
fn all_parts() -> Vec<FormatTable> {
    let mut all = parts(FormatFile::Application);
    all.push(input_part());
    let known: BTreeSet<&str> = all[0].keys.iter().map(|key| key.name).collect();
    let mut workspace = parts(FormatFile::Workspace).swap_remove(0);
    workspace.keys.retain(|key| !known.contains(key.name));
    all.push(workspace);
    all.extend(parts(FormatFile::Outcome));
    all.extend(parts(FormatFile::Fund));
    all.extend(parts(FormatFile::Mapping));
    all
}

fn path_of(part: &FormatTable, key: &Key) -> String {
    match part.path.as_str() {
        "" | "input" => key.name.to_owned(),
        path => format!("{path}.{}", key.name),
    }
}

fn is_meant(name: &str, part: &FormatTable, key: &Key) -> bool {
    // Of tables by id, these are inputs themselves, and their headers addresses.
    let is_header = name.starts_with('[') || ["parameter", "unit_cost"].contains(&key.name);
    let name = name.trim_matches(['[', ']']);
    let is_id = |(given, known): (&str, &str)| known == "ID" || given == known;
    let is_address = |address: &str| {
        let address = address.trim_matches(['[', ']']);
        name.split('.').count() == address.split('.').count()
            && name.split('.').zip(address.split('.')).all(is_id)
    };
    let is_called = [key.name, &path_of(part, key)].contains(&name);
    is_called || is_address(&part.address_of(key)) || (is_header && is_address(&heading(part, key)))
}

/// A word of the field: the term, that of the other languages, and what it means.
fn word(known: &GlossaryTerm, width: usize, language: Language) -> String {
    let others = Language::all().filter(|other| *other != language);
    let terms = [term(known, language)].into_iter();
    let terms: Vec<String> = terms
        .chain(others.map(|other| term(known, other)))
        .collect();
    let mut text = terms.join(" – ") + "\n";
    text.push_str(&wrapped(&meaning_of_term(known, language), width, 2));
    text + &rule(known.rule, language)
}

/// A key: its address, what it holds, what it means, an example, and the rule that uses it.
fn entry(part: &FormatTable, key: &Key, width: usize, language: Language) -> String {
    let say = |id: &str, name: &'static str, fact: Fact| {
        text(language, Area::Format, id, &Facts::new().with(name, fact))
    };
    let mut facts = holds(key, language);
    if part.requires(key) {
        facts.extend([
            ", ",
            &text(language, Area::Format, "is-required", &Facts::new()),
        ]);
    }
    if let Some(default) = key.default {
        facts.extend([", ", &say("default-is", "default", default.into())]);
    }
    let file = match part.file {
        FormatFile::Outcome => text(language, Area::Format, "in-outcome", &Facts::new()),
        FormatFile::Fund => text(language, Area::Format, "in-fund", &Facts::new()),
        FormatFile::Mapping => text(language, Area::Format, "in-mapping", &Facts::new()),
        _ => String::new(),
    };
    let mut entry = format!("{}{file}\n", heading(part, key));
    let mut lines = vec![format!("{facts}."), meaning(part, key, language)];
    if let Some(keys) = inner(key.kind) {
        lines.push(say("has-keys", "keys", Fact::names(keys.names())));
    }
    let example = key
        .example
        .map(|example| format!("`{} = {example}`", key.name));
    lines.extend(example.map(|example| say("example-is", "example", example.into())));
    for line in lines {
        entry.push_str(&wrapped(&line, width, 2));
    }
    entry + &rule(key.rule, language)
}

/// How a key is written: a table by its header, another by its address.
fn heading(part: &FormatTable, key: &Key) -> String {
    let address = part.address_of(key);
    match key.kind {
        Kind::Table(_) | Kind::Names => format!("[{address}]"),
        Kind::Tables(_) | Kind::Parameters => format!("[{address}.ID]"),
        Kind::List(_) => format!("[[{address}]]"),
        _ => address,
    }
}

fn inner(kind: Kind) -> Option<&'static KeyTable> {
    match kind {
        Kind::Table(inner) | Kind::Tables(inner) | Kind::List(inner) => Some(inner),
        _ => None,
    }
}

fn rule(anchor: Option<&str>, language: Language) -> String {
    let line = |anchor| {
        let facts = Facts::new().with("rules", in_method(anchor));
        format!("  {}\n", text(language, Area::Trace, "method", &facts))
    };
    anchor.map(line).unwrap_or_default()
}
