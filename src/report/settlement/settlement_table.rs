//! What a table of a settlement is: what it is called, and how it is made.

use super::settlement_sheets::SettlementSheets;
use crate::report::section::Section;
use crate::report::sheet::Sheet;

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
    pub for_programs: fn(&SettlementSheets<'_>) -> Vec<Sheet>,
}
