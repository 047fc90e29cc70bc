//! The sections of a report: a table with what it says in sentences.

use super::sheet::Sheet;

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Section {
    /// Its table; where there is none, its heading alone.
    pub sheet: Sheet,
    /// What stands below.
    pub sentences: Vec<String>,
}

impl Section {
    /// A table with what it says.
    pub(crate) fn new(sheet: Sheet, sentences: Vec<String>) -> Self {
        Self { sheet, sentences }
    }
}

impl From<Sheet> for Section {
    fn from(sheet: Sheet) -> Self {
        Self::new(sheet, Vec::new())
    }
}
