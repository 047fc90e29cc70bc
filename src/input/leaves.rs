//! A document taken apart into its values, each with the path of keys at which it stands: whether a table was written with
//! a header, with dots or in braces, it is the same.

use std::fmt;

use super::document::Document;
use super::exact::exact;
use super::json_application::quoted;
use super::tree::{Keys, TomlEntry, TomlValue};
use crate::model::LockedValue;

/// A value at the end of a path.
#[derive(Clone, Debug)]
pub(crate) struct Leaf {
    /// The keys that lead to it.
    pub path: Vec<String>,
    /// As it is written.
    pub text: String,
    /// What it means, however it is written.
    pub meaning: LockedValue,
}

/// All values of a document, in its order.
pub(crate) fn leaves(document: &Document) -> Vec<Leaf> {
    let mut all = Vec::new();
    gather(document, document.root(), &mut Vec::new(), &mut all);
    all
}

fn gather(document: &Document, table: &Keys, path: &mut Vec<String>, all: &mut Vec<Leaf>) {
    for TomlEntry { name, node, .. } in table.entries() {
        path.push(name.to_string());
        let text = match &node.value {
            TomlValue::Table(inner) if inner.entries().is_empty() => "{}".to_owned(),
            TomlValue::Table(inner) => {
                gather(document, inner, path, all);
                path.pop();
                continue;
            }
            _ => {
                let written = document.source().text().get(node.range());
                written.unwrap_or_default().to_owned()
            }
        };
        let meaning = match &node.value {
            TomlValue::Whole(_) | TomlValue::Fraction(_) => {
                let digits = text.replace('_', "");
                let number = exact(digits.trim_start_matches('+'));
                number.map_or(LockedValue::Text(digits), LockedValue::Number)
            }
            TomlValue::Text(text) => LockedValue::Text(text.to_string()),
            _ => LockedValue::Text(text.clone()),
        };
        all.push(Leaf {
            path: path.clone(),
            text,
            meaning,
        });
        path.pop();
    }
}

impl fmt::Display for Leaf {
    /// The value as a line of TOML that stands for itself.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<String> = self.path.iter().map(|key| quoted(key)).collect();
        writeln!(formatter, "{} = {}", keys.join("."), self.text)
    }
}
