//! That the words of every language are complete.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;

use super::bundle::Area;
use crate::model::Language;

pub(crate) fn ids_of(area: Area, language: Language) -> BTreeSet<String> {
    ids(area.source(language)).into_keys().collect()
}

/// The ids of a file, an attribute as `id.attribute`, each with its variables.
fn ids(source: &str) -> BTreeMap<String, BTreeSet<&str>> {
    let (mut ids, mut message, mut id) = (BTreeMap::new(), String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| is_name(name)) {
            (message, id) = (name.to_owned(), name.to_owned());
            assert!(!ids.contains_key(name), "`{name}` stands twice");
        }
        if let Some((name, _)) = line.trim().split_once(" =")
            && let Some(name) = name.strip_prefix('.').filter(|name| is_name(name))
        {
            id = format!("{message}.{name}");
        }
        let variables: &mut BTreeSet<&str> = ids.entry(id.clone()).or_default();
        variables.extend(line.split('$').skip(1).map(|rest| {
            let end = rest.find(|sign: char| !is_of_name(sign));
            &rest[..end.unwrap_or(rest.len())]
        }));
    }
    ids.remove("");
    ids
}

fn is_name(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_alphabetic()) && text.chars().all(is_of_name)
}

fn is_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_')
}

/// All source text, in which ids stand as literals.
fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            *all += &fs::read_to_string(path).unwrap();
        }
    }
}

#[test]
fn every_file_of_words_can_be_parsed() {
    for area in Area::ALL {
        for language in Language::all() {
            let parsed = FluentResource::try_new(area.source(language).to_owned());
            let wrong = parsed.err().map(|(_, wrong)| wrong);
            assert!(wrong.is_none(), "{area:?} in {language:?}: {wrong:?}");
        }
    }
}

#[test]
fn every_language_has_the_same_ids_and_facts() {
    for area in Area::ALL {
        // Help in English is clap's, but for the tables: the other languages are compared with each other.
        let is_help = *area == Area::Help;
        let complete = if is_help {
            Language::Swedish
        } else {
            Language::English
        };
        let first = ids(area.source(complete));
        for language in Language::all() {
            let those = ids(area.source(language));
            for (id, facts) in &those {
                assert_eq!(
                    first.get(id),
                    Some(facts),
                    "`{id}` of {area:?} in {language:?}"
                );
            }
            let missing: Vec<&String> =
                first.keys().filter(|id| !those.contains_key(*id)).collect();
            let is_told = missing.is_empty() || (is_help && language == Language::English);
            assert!(is_told, "{missing:?} of {area:?} in {language:?}");
        }
    }
}

#[test]
fn every_id_is_used() {
    let mut text = String::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut text,
    );
    let used: BTreeSet<&str> = text.split('"').collect();
    // Help asks for its words by the names of commands and arguments.
    for area in Area::ALL.iter().filter(|area| **area != Area::Help) {
        let source = area.source(Language::English);
        // Those of keys are made of the keys' names, and looked for where the format is described.
        let of_keys = ["key-", "top-", "outcome-", "fund-", "mapping-"];
        let is_of_key = |id: &String| of_keys.iter().any(|begins| id.starts_with(begins));
        for id in ids(source)
            .into_keys()
            .filter(|id| !id.contains('.') && !is_of_key(id))
        {
            let within = source.contains(&format!("{{ {id} }}"));
            assert!(
                within || used.contains(id.as_str()),
                "`{id}` of {area:?} is used nowhere"
            );
        }
    }
}
