//! Reading `si.toml`: what a municipality's applications share.

use super::document::Document;
use super::faults::unknown_value;
use super::policy::policy_level;
use super::table::Table;
use super::texts::check_code;
use super::tree::TomlValue;
use crate::format::WORKSPACE;
use crate::model::{AmountUnit, CheckLevel, Choice, Language, Placed, PolicyLevel};
use crate::problem::Code;

/// What a workspace says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Workspace {
    /// Where the unit costs are, relative to the workspace's file.
    pub unit_costs: Option<Placed<String>>,
    /// Where the evidence is, relative to the workspace's file.
    pub evidence: Option<Placed<String>>,
    /// Which index series converts prices.
    pub index: Option<Placed<String>>,
    /// The language of outputs.
    pub language: Option<Language>,
    /// The unit of amounts in tables.
    pub amounts: Option<AmountUnit>,
    pub policy: PolicyLevel,
    pub check: Vec<(Code, CheckLevel)>,
}

/// Reads a workspace.
pub(crate) fn workspace(document: &Document) -> Workspace {
    let root = Table::root(document, &WORKSPACE);
    let workspace = Workspace {
        unit_costs: root.placed_text("unit_costs"),
        evidence: root.placed_text("evidence"),
        index: root.placed_text("index"),
        language: root.choice("lang"),
        amounts: root.choice("amounts"),
        policy: root.table("policy").map(policy_level).unwrap_or_default(),
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
        let TomlValue::Text(word) = &value.value else {
            table.wrong_type(code, "text", value);
            continue;
        };
        if let Some(level) = CheckLevel::of(word) {
            levels.extend(known.map(|code| (code, level)));
        } else {
            let place = table.place(value.start);
            table.report(unknown_value(place, code, word, &CheckLevel::words()));
        }
    }
    levels
}
