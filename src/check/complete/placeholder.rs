//! The words of a template, where an author was to write something.

use std::fmt::Display;

use super::new;
use crate::check::{Found, Subject};
use crate::words::Complete;

/// What templates say in the place of a text, in lower case and without signs around it.
const WHOLE: &[&str] = &[
    "att göra",
    "fixme",
    "fyll i",
    "namn",
    "name",
    "n n",
    "n. n",
    "n.n",
    "nn",
    "skriv här",
    "tba",
    "tbd",
    "text",
    "todo",
    "x",
    "xx",
    "xxx",
    "write here",
];

/// No text of [`WHOLE`] has more bytes, in lower case or not.
const LONGEST: usize = 16;

/// What no finished text has anywhere in it, in capitals.
const ANYWHERE: &[&str] = &["TODO", "FIXME", "TBD", "XXX"];

/// Filler text of typesetters.
const FILLER: &str = "lorem ipsum";

/// The words of a template that a text holds in place of something of its own; nothing where the text says something.
/// A blank text is no template's.
pub(super) fn is_placeholder(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = text.trim_matches(|sign: char| !sign.is_alphanumeric());
    // A question mark or three dots alone are a template's as well.
    let says_nothing = inner.is_empty() && !text.is_empty();
    if says_nothing || (inner.len() <= LONGEST && is_whole(inner)) {
        return Some(text.to_owned());
    }
    if has_capitals(text) {
        let mut words = text.split(|sign: char| !sign.is_alphanumeric());
        if let Some(word) = words.find(|word| ANYWHERE.contains(word)) {
            return Some(word.to_owned());
        }
    }
    let filler = text.get(..FILLER.len())?;
    filler
        .eq_ignore_ascii_case(FILLER)
        .then(|| filler.to_owned())
}

/// Whether a text is one of a template's, in capitals or not.
fn is_whole(text: &str) -> bool {
    if text.is_ascii() {
        return WHOLE.iter().any(|words| words.eq_ignore_ascii_case(text));
    }
    WHOLE.contains(&text.to_lowercase().as_str())
}

/// Whether a text has two capitals in a row: few have, and no others are looked at word by word.
fn has_capitals(text: &str) -> bool {
    let capital = u8::is_ascii_uppercase;
    let mut pairs = text.as_bytes().windows(2);
    pairs.any(|pair| pair.iter().all(capital))
}

/// Names and sources that say nothing, in the order of the formats' tables; written parts have been looked at already.
pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let application = &subject.case.application;
    let mut looked = Look { found: Vec::new() };
    looked.name("investment.name", &application.investment.name);
    for (table, all) in [
        ("department", &application.departments),
        ("partner", &application.partners),
    ] {
        for named in all {
            looked.name(format_args!("{table}.{}", named.id), &named.name);
        }
    }
    for cost in &application.costs {
        looked.name_if_given(format_args!("cost.{}.name", cost.id), cost.name.as_ref());
    }
    for group in &application.target_groups {
        looked.name_if_given(
            format_args!("target_group.{}.name", group.id),
            group.name.as_ref(),
        );
    }
    for effect in &application.effects {
        looked.name(format_args!("effect.{}.name", effect.id), &effect.name);
        looked.source(
            format_args!("effect.{}.source", effect.id),
            effect.source.as_ref(),
        );
    }
    for local in &application.local_unit_costs {
        let unit_cost = &local.unit_cost;
        let id = &unit_cost.id;
        looked.name(format_args!("unit_cost.{id}.name"), &unit_cost.name);
        looked.source(
            format_args!("unit_cost.{id}.source"),
            Some(&unit_cost.source),
        );
    }
    for input in application.inputs.iter() {
        looked.source(
            format_args!("{}.source", input.address),
            input.source.as_ref(),
        );
    }
    for signature in &application.signatures {
        let department = &application.departments[signature.department].id;
        looked.name(format_args!("signature.{department}.name"), &signature.name);
    }
    for goal in &application.goals {
        looked.name(format_args!("goal.{}.name", goal.id), &goal.name);
    }
    for activity in &application.activities {
        looked.name(
            format_args!("activity.{}.name", activity.id),
            &activity.name,
        );
    }
    for measure in &application.measures {
        let id = &measure.id;
        looked.name(format_args!("measure.{id}.name"), &measure.name);
        looked.source(format_args!("measure.{id}.source"), measure.source.as_ref());
    }
    looked.found
}

/// What has been found so far.
struct Look {
    found: Vec<Found>,
}

impl Look {
    fn name(&mut self, address: impl Display, text: &str) {
        let words = if text.trim().is_empty() {
            Some(String::new())
        } else {
            is_placeholder(text)
        };
        self.add(address, words);
    }

    fn name_if_given(&mut self, address: impl Display, text: Option<&String>) {
        if let Some(text) = text {
            self.name(address, text);
        }
    }

    /// A source that is missing or blank is another rule's business.
    fn source(&mut self, address: impl Display, text: Option<&String>) {
        self.add(address, text.and_then(|text| is_placeholder(text)));
    }

    fn add(&mut self, address: impl Display, words: Option<String>) {
        if let Some(words) = words {
            let finding = Complete::PlaceholderLeft {
                address: address.to_string(),
                words,
            };
            self.found.push(new(address.to_string(), finding));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_templates_words_are_no_text() {
        let templates = [
            "…", "...", "?", "–", "TODO", "todo.", "[text]", "<text>", "Text…", "xxx", "Fyll i!",
        ];
        for text in templates {
            assert_eq!(is_placeholder(text).as_deref(), Some(text), "{text}");
        }
        let unfinished = [
            ("Ten pupils a year. TODO: how many schools?", "TODO"),
            ("Tio elever (TBD) per år.", "TBD"),
            ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
        ];
        for (text, words) in unfinished {
            assert_eq!(is_placeholder(text).as_deref(), Some(words), "{text}");
        }
    }

    #[test]
    fn templates_words_are_as_short_and_as_large_as_is_looked_for() {
        for words in WHOLE {
            assert!(words.to_uppercase().len() <= LONGEST, "{words}");
        }
        for word in ANYWHERE {
            assert!(has_capitals(word), "{word}");
        }
    }

    #[test]
    fn what_an_author_writes_is_a_text() {
        let texts = [
            "The text says it all.",
            "Eleverna saknar … ett sammanhang",
            "Metoden tar todo-listor till hjälp.",
            "Ämnet är stort",
            "Lör",
            "Å",
            "7",
            "",
            "  ",
        ];
        for text in texts {
            assert_eq!(is_placeholder(text), None, "{text}");
        }
    }
}
