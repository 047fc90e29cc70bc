//! A settlement: plan against outcome, what is due and why, and where each department stands. Its JSON, its first screen
//! and its tables.

mod cost;
mod decisions;
mod departments;
mod effects;
mod first_screen;
mod frames;
mod json;
mod rule;
mod schema;
mod settlement_sheets;

use super::section::Section;
use super::sheet::Sheet;
use super::tables::warnings::warnings;

pub(crate) use json::write_json;
pub(crate) use schema::settlement_schema;
pub(crate) use settlement_sheets::SettlementSheets;

/// A table of a settlement. Each is defined beside the function that makes it, and stands in the registry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SettlementTable {
    /// What `--table` and CSV call it, the same in every language. What it shows is said in help, under
    /// `settle-table-NAME`.
    pub name: &'static str,
    /// The table with its sentences, for people.
    pub section: fn(&SettlementSheets<'_>) -> Section,
    /// Whether people read it where they ask for nothing more.
    pub is_looked_at_first: fn(&SettlementSheets<'_>) -> bool,
    /// Its sheets for programs.
    pub for_programs: fn(&SettlementSheets<'_>) -> Vec<Sheet>,
}

/// Every table of a settlement, in the order of the report.
pub(crate) const TABLES: [SettlementTable; 7] = [
    departments::TABLE,
    effects::TABLE,
    effects::BY_YEAR,
    cost::TABLE,
    frames::TABLE,
    decisions::TABLE,
    SettlementTable {
        name: "warnings",
        section: |sheets| warnings(sheets, sheets.settled.warnings.iter()),
        is_looked_at_first: |_| false,
        for_programs: |sheets| vec![warnings(sheets, sheets.settled.warnings.iter()).sheet],
    },
];
