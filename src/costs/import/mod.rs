//! Prices from elsewhere, read into rows of a year's file. What a source says is taken as it stands or by a rule that is
//! told; whatever else it says is refused at its place, and never guessed.

mod cells;
mod grid;
mod header;
mod kolada;
mod mapped;
mod merge;
mod sources;
mod spreadsheet;
mod told;
mod written;

use crate::model::{UnitCostRow, Year};
use crate::problem::{Code, Place, Problem, Problems};

pub(crate) use merge::{MergedRow, merge};
pub(crate) use sources::read;

/// A file that is read for an import.
pub(crate) struct SourceFile {
    /// The file, as the user named it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What is wanted of the sources.
pub(crate) struct ImportWanted {
    /// The year of the prices.
    pub year: Year,
    /// Of Kolada: the municipality, four digits.
    pub municipality: Option<String>,
    /// Of Kolada: the key figures; none are all that are unit costs.
    pub kpis: Vec<String>,
    /// Of tables: what their columns mean.
    pub mapping: Option<SourceFile>,
    /// Of spreadsheets: the sheet.
    pub sheet: Option<String>,
    /// Of tables: the row of the header, the last where it has several; from 1.
    pub header: Option<u32>,
}

/// A price that a source gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ImportedRow {
    /// As a row of the database; its id is only proposed, its place is that of the cost.
    pub row: UnitCostRow,
    /// What sources call it, the same over the years and like nothing else (`Kolada N15006`), and what they called it
    /// before. A row whose `source` or `note` holds one as a word is of the same thing, whatever its year: so its id is
    /// found again. None where only name and unit tell.
    pub keys: Vec<String>,
}

/// What the sources of an import say.
#[derive(Default)]
pub(crate) struct Import {
    /// The prices.
    pub rows: Vec<ImportedRow>,
    /// What was refused (an error), left out or read by a rule (warnings), each at its place.
    pub problems: Problems,
    /// The proposed ids of rows of tables that were refused, each with its place: what stands there again is not taken.
    pub refused: Vec<(String, Place)>,
}

/// That something is refused, in the words `not-imported-…`.
pub(crate) fn refused(place: Place, words: &'static str) -> Problem {
    Problem::new(Code::NOT_IMPORTED, place).in_words(words)
}

/// That something is left out by a rule, in the words `left-out-…`.
pub(crate) fn left_out(place: Place, words: &'static str) -> Problem {
    Problem::new(Code::LEFT_OUT, place).in_words(words)
}

/// That something is taken by a rule as what it does not quite say, in the words `read-by-rule-…`.
pub(crate) fn read_by_rule(place: Place, words: &'static str) -> Problem {
    Problem::new(Code::READ_BY_RULE, place).in_words(words)
}
