//! A settlement: plan against outcome, what is due and why, and where each department stands. Its JSON, its first screen
//! and its tables.

mod baseline;
mod cost;
mod decisions;
mod departments;
mod effects;
mod first_screen;
mod frames;
mod json;
mod prelude;
mod rule;
mod schema;
mod settlement_sheets;
mod settlement_table;

use super::tables::warnings::warnings;

pub(crate) use json::write_json;
pub(crate) use schema::settlement_schema;
pub(crate) use settlement_sheets::SettlementSheets;
pub(crate) use settlement_table::SettlementTable;

/// Every table of a settlement, in the order of the report.
pub(crate) const TABLES: [SettlementTable; 8] = [
    departments::TABLE,
    effects::TABLE,
    effects::BY_YEAR,
    baseline::TABLE,
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
