//! What the format says in words: of a key what it means and holds, of a word of the field what it means.

use crate::format::{FormatFile, FormatTable, GlossaryTerm, Key, KeyUnit, Kind, TERMS};
use crate::model::{Bounds, Choice};
use crate::problem::Facts;
use crate::words::{Area, Language, maybe, text};

fn say(language: Language, id: &str) -> String {
    text(language, Area::Format, id, &Facts::new())
}

/// The ids under which words for a key may stand, its own first.
fn ids(part: &FormatTable, key: &Key) -> [String; 2] {
    let name = key.name;
    let table = part.path.replace('.', "-");
    match (part.file, table.as_str()) {
        (FormatFile::Outcome, "") => [format!("outcome-{name}"), format!("top-{name}")],
        (FormatFile::Outcome, _) => [format!("outcome-{table}-{name}"), format!("key-{name}")],
        (FormatFile::Fund, "") => [format!("fund-{name}"), format!("top-{name}")],
        (FormatFile::Fund, _) => [format!("fund-{table}-{name}"), format!("key-{name}")],
        (FormatFile::Mapping, _) => [format!("mapping-{name}"), format!("top-{name}")],
        (_, "") => [format!("top-{name}"), String::new()],
        _ => [format!("key-{table}-{name}"), format!("key-{name}")],
    }
}

pub(super) fn meaning(part: &FormatTable, key: &Key, language: Language) -> String {
    let said = |id: &String| maybe(language, Area::Format, (id, None), &Facts::new());
    let found = ids(part, key).iter().find_map(said);
    debug_assert!(found.is_some(), "no words for `{}`", part.address_of(key));
    found.unwrap_or_default()
}

/// What a key holds: the kind of value, its bounds and what it counts.
pub(super) fn holds(key: &Key, language: Language) -> String {
    let mut holds = vec![kind(key.kind, language)];
    holds.extend(key.bounds().and_then(|bounds| within(bounds, language)));
    holds.extend(key.counts().map(|counted| unit(counted, language)));
    holds.join(", ")
}

fn kind(kind: Kind, language: Language) -> String {
    let expected = match kind {
        Kind::Text => "text",
        Kind::Boolean => "boolean",
        Kind::Year => "year",
        Kind::Date => "date",
        Kind::DateOrYear => "date-or-year",
        Kind::Whole(..) => "whole-number",
        Kind::Number(_) => "number",
        Kind::Input(shape, _) => shape.word(),
        Kind::TextOrFile => "text-or-file",
        Kind::Column => "column",
        Kind::TextOrColumn => "text-or-column",
        Kind::Ids => "text-or-list",
        Kind::Table(_) => "table",
        Kind::Tables(_) => "tables",
        Kind::List(_) => "list",
        Kind::Years(_) => "years",
        Kind::Choice(words) => {
            let words: Vec<String> = words().iter().map(|word| format!("`{word}`")).collect();
            let facts = Facts::new().with("words", words.join(", "));
            return text(language, Area::Format, "holds-choice", &facts);
        }
        Kind::Code => return say(language, "holds-code"),
        Kind::Format => return say(language, "holds-format"),
        Kind::Rate(_) => return say(language, "holds-rate"),
        Kind::Parameters => return say(language, "holds-parameters"),
        Kind::Names => return say(language, "holds-names"),
        Kind::ByGrade => return say(language, "holds-by-grade"),
        Kind::Texts => return say(language, "holds-texts"),
        Kind::Settings => return say(language, "holds-settings"),
        Kind::Levels => return say(language, "holds-levels"),
    };
    let facts = Facts::new().with("expected", expected);
    text(language, Area::Problems, "expected", &facts)
}

/// Bounds in words; `None` if there are none.
fn within(bounds: Bounds, language: Language) -> Option<String> {
    if bounds == Bounds::ANY {
        return None;
    }
    let plain = |number: rust_decimal::Decimal| number.normalize().to_string();
    let facts = Facts::new()
        .with("least", bounds.least.map(plain))
        .with("above", bounds.above_least)
        .with("most", bounds.most.map(plain));
    Some(text(language, Area::Problems, "bounds", &facts))
}

/// What a number counts.
pub(super) fn unit(unit: KeyUnit, language: Language) -> String {
    say(language, unit.word())
}

/// A word of the field in a language.
pub(super) fn term(term: &GlossaryTerm, language: Language) -> String {
    text(language, Area::Glossary, term.id, &Facts::new())
}

/// What a word of the field means.
pub(super) fn meaning_of_term(term: &GlossaryTerm, language: Language) -> String {
    let id = (term.id, Some("meaning"));
    maybe(language, Area::Glossary, id, &Facts::new()).unwrap_or_default()
}

/// The word of the field that a name is, in whatever language, written as a key or as people do.
pub(super) fn term_named(name: &str) -> Option<&'static GlossaryTerm> {
    let name = name.to_lowercase().replace('_', " ");
    let is_so_called =
        |known: &&GlossaryTerm| Language::all().any(|language| term(known, language) == name);
    TERMS.iter().find(is_so_called)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::format::{POLICY, input_part, parts};
    use crate::model::{Payer, Policy, PolicyValue, Preset};
    use crate::words::complete::ids_of;

    fn all_parts() -> Vec<FormatTable> {
        let files = [
            FormatFile::Application,
            FormatFile::Workspace,
            FormatFile::Policy,
            FormatFile::Outcome,
            FormatFile::Fund,
            FormatFile::Mapping,
        ];
        let parts = files.into_iter().flat_map(parts);
        parts.chain([input_part()]).collect()
    }

    #[test]
    fn every_key_has_words_and_no_words_are_left_over() {
        let known = ids_of(Area::Format, Language::English);
        let mut left: BTreeSet<&String> = known.iter().collect();
        left.retain(|id| {
            ["top-", "key-", "outcome-", "fund-"]
                .iter()
                .any(|file| id.starts_with(file))
        });
        left.remove(&"key-file".to_owned());
        for part in all_parts() {
            for key in &part.keys {
                let ids = ids(&part, key);
                let id = ids.iter().find(|id| known.contains(*id));
                let id = id.unwrap_or_else(|| panic!("no words for {ids:?}"));
                left.remove(id);
            }
        }
        assert!(left.is_empty(), "words of no key: {left:?}");
    }

    #[test]
    fn every_word_of_the_field_stands_in_every_language() {
        let listed: BTreeSet<String> = TERMS.iter().map(|term| term.id.to_owned()).collect();
        let ids = ids_of(Area::Glossary, Language::English);
        let said: BTreeSet<String> = ids.into_iter().filter(|id| !id.contains('.')).collect();
        assert_eq!(listed, said);
        for known in TERMS {
            for language in Language::all() {
                assert!(meaning_of_term(known, language).ends_with('.'), "{known:?}");
                let name = term(known, language);
                assert_eq!(term_named(&name).unwrap().id, known.id, "{name}");
            }
        }
    }

    /// What the tables say of a policy's defaults is what the preset holds.
    #[test]
    fn the_defaults_of_a_policy_are_those_of_its_preset() {
        let policy = Policy::preset(Preset::Orebro);
        let values: Vec<(&str, PolicyValue)> = policy.values().collect();
        for key in POLICY.keys() {
            let value = values.iter().find(|(name, _)| *name == key.name);
            let value = value.and_then(|(_, value)| match value {
                PolicyValue::Word(word) => Some((*word).to_owned()),
                PolicyValue::Number(number) => Some(number.normalize().to_string()),
                PolicyValue::Rates(rates) => Some(rates[0].1.normalize().to_string()),
                PolicyValue::Corrections(_) => None,
            });
            assert_eq!(key.default, value.as_deref(), "{}", key.name);
        }
    }

    #[test]
    fn a_key_says_what_it_holds() {
        let parts = parts(FormatFile::Application);
        let effect = parts.iter().find(|part| part.path == "effect").unwrap();
        let said = |name: &str| {
            let key = effect.keys.iter().find(|key| key.name == name).unwrap();
            holds(key, Language::English)
        };
        let number = "a number, `{ value, low, high }` or a parameter";
        assert_eq!(said("delay"), format!("{number}, from 0 to 100, years"));
        assert_eq!(said("name"), "text in quotation marks");
        assert!(said("payer").ends_with(&format!("`{}`", Payer::Other.word())));
    }
}
