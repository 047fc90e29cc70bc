//! Reading `si.toml`: what a municipality's applications share.

use super::document::Document;
use super::matrix::check_code;
use super::table::{Table, unknown_value};
use super::tree::Value;
use crate::model::{CheckLevel, Choice, PolicyLevel};
use crate::problem::Code;
use crate::words::{AmountUnit, Expected, Language, Message};

/// What a workspace says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    /// Where the unit costs are, relative to the workspace's file.
    pub unit_costs: Option<String>,
    /// The language of outputs.
    pub language: Option<Language>,
    /// The unit of amounts in tables.
    pub amounts: Option<AmountUnit>,
    /// The policy.
    pub policy: PolicyLevel,
    /// Levels of checks by code.
    pub check: Vec<(Code, CheckLevel)>,
}

/// Reads a workspace.
pub fn workspace(document: &Document) -> Workspace {
    let mut root = Table::root(document);
    let workspace = Workspace {
        unit_costs: root.text("unit_costs"),
        language: one_of(
            &mut root,
            "lang",
            &[("sv", Language::Swedish), ("en", Language::English)],
        ),
        amounts: one_of(
            &mut root,
            "amounts",
            &[
                ("kr", AmountUnit::Kronor),
                ("tkr", AmountUnit::Thousands),
                ("mnkr", AmountUnit::Millions),
            ],
        ),
        policy: root
            .table("policy")
            .map(super::policy::policy_level)
            .unwrap_or_default(),
        check: root
            .table("check")
            .map(|table| check(&table))
            .unwrap_or_default(),
    };
    root.finish();
    workspace
}

fn check(table: &Table) -> Vec<(Code, CheckLevel)> {
    let mut levels = Vec::new();
    for (code, offset, value) in table.entries() {
        let known = check_code(table, code, offset);
        let Value::Text(word) = &value.value else {
            let found = table.document.snippet(value);
            let message = Message::WrongType {
                key: code.to_owned(),
                expected: Expected::Text,
                found,
            };
            table.document.report(value.start, message);
            continue;
        };
        match CheckLevel::of(word) {
            Some(level) => levels.extend(known.map(|code| (code, level))),
            None => table
                .document
                .report(value.start, unknown_value::<CheckLevel>(code, word)),
        }
    }
    levels
}

/// One of a few words whose values are not the model's.
fn one_of<T: Copy>(table: &mut Table, key: &'static str, words: &[(&str, T)]) -> Option<T> {
    let (word, offset) = table.text_at(key)?;
    let found = words
        .iter()
        .find(|(known, _)| *known == word)
        .map(|(_, value)| *value);
    if found.is_none() {
        let allowed: Vec<String> = words.iter().map(|(word, _)| (*word).to_owned()).collect();
        let nearest = super::nearest::nearest(word, allowed.iter().map(String::as_str));
        table.document.report(
            offset,
            Message::UnknownValue {
                key: key.to_owned(),
                value: word.to_owned(),
                nearest,
                allowed,
            },
        );
    }
    found
}
