//! A file of unit costs as it is written: each row with its text, and how texts, numbers and rows stand in it.

use std::collections::HashMap;

use super::csv_columns::{UNIT_COSTS, called, word_in};
use super::csv_reader::CsvReader;
use super::csv_table::CsvTable;
use super::decoding::{TextEncoding, decoded_from};
use super::unit_costs::add_rows;
use crate::model::{UnitCostRow, UnitCosts};
use crate::problem::Problems;

/// A file of unit costs as it is written.
#[derive(Clone, Debug)]
pub(crate) struct UnitCostTable {
    /// What is alike in all of it.
    pub form: WrittenForm,
    /// All up to the header's end.
    pub head: String,
    /// The rows.
    pub rows: Vec<WrittenRow>,
    /// What follows the last row.
    pub tail: String,
}

/// How a file of unit costs is written.
#[derive(Clone, Debug)]
pub(crate) struct WrittenForm {
    /// Its bytes.
    pub encoding: TextEncoding,
    /// What stands between cells.
    pub separator: char,
    /// What stands before decimals.
    pub decimal_sign: char,
    /// What ends a line.
    pub line_end: &'static str,
    /// The columns by their English names; `None` where a heading is empty.
    pub columns: Vec<Option<&'static str>>,
    /// Whether headings and fixed words are Swedish.
    pub is_swedish: bool,
}

/// A row as it is written.
#[derive(Clone, Debug)]
pub(crate) struct WrittenRow {
    /// What stands between the row before and this one: the line's end, and empty lines.
    pub before: String,
    /// Its text.
    pub text: String,
    /// How many cells it has.
    pub cells: usize,
    /// What it says.
    pub row: UnitCostRow,
}

impl WrittenForm {
    /// All columns in the order of the database's own files.
    pub(crate) const COLUMNS: [&'static str; 14] = [
        "id",
        "year",
        "name",
        "area",
        "unit",
        "cost",
        "low",
        "high",
        "payer",
        "kind",
        "includes",
        "department",
        "source",
        "note",
    ];

    /// The form that the database's own files have, with English or Swedish headings.
    pub(crate) fn canonical(is_swedish: bool) -> Self {
        Self {
            encoding: TextEncoding::PLAIN,
            separator: ';',
            decimal_sign: ',',
            line_end: "\n",
            columns: Self::COLUMNS.map(Some).into(),
            is_swedish,
        }
    }

    /// What a column is called.
    pub(crate) fn heading(&self, column: &'static str) -> &'static str {
        let known = UNIT_COSTS.of(column);
        known.map_or(column, |column| called(column, self.is_swedish))
    }

    /// How the word of a payer or kind is written.
    pub(crate) fn word(&self, word: &'static str) -> &'static str {
        word_in(word, self.is_swedish)
    }
}

/// Reads a file of unit costs with the texts of its rows; what is wrong with it is noted. `None` where that is an error:
/// what cannot be read is not rewritten either. A file with headings alone has no rows yet.
pub(crate) fn unit_cost_table(
    name: &str,
    bytes: &[u8],
    problems: &mut Problems,
) -> Option<UnitCostTable> {
    let mut found = Problems::default();
    let table = read(name, bytes, &mut found);
    let is_wrong = found.has_errors();
    problems.extend(found.in_file_order());
    table.filter(|_| !is_wrong)
}

fn read(name: &str, bytes: &[u8], problems: &mut Problems) -> Option<UnitCostTable> {
    let (source, encoding) = match decoded_from(name, bytes.into()) {
        Ok(decoded) => decoded,
        Err(problem) => {
            problems.push(problem);
            return None;
        }
    };
    let mut found = Problems::default();
    let table = CsvTable::read(&source, &UNIT_COSTS, &mut found);
    let found = found.in_file_order().into_iter();
    problems.extend(found.filter(|problem| problem.words() != "empty-file-rows"));
    let reader = CsvReader::new(table?, &UNIT_COSTS, problems);
    let mut database = UnitCosts::default();
    add_rows(&reader, &mut database, &mut HashMap::new());
    let text = source.text();
    let mut end = reader.table.header_end();
    let head = text[..end].to_owned();
    let rows = reader.table.rows().zip(database.rows());
    let rows = rows.map(|(row, read)| {
        let row_end = reader.table.cell(&row, usize::MAX);
        let before = text[end..row.offset].to_owned();
        end = row_end;
        WrittenRow {
            before,
            text: text[row.offset..row_end].to_owned(),
            cells: row.cells.len(),
            row: read.clone(),
        }
    });
    let rows = rows.collect();
    let form = WrittenForm {
        encoding,
        separator: char::from(reader.table.separator()),
        decimal_sign: reader.decimal_sign(),
        line_end: line_end(text),
        columns: reader.columns_in_order(),
        is_swedish: reader.is_swedish(),
    };
    Some(UnitCostTable {
        form,
        head,
        rows,
        tail: text[end..].to_owned(),
    })
}

/// What ends the lines of a text: as its first line ends.
fn line_end(text: &str) -> &'static str {
    let first = text.find(['\n', '\r']).map_or("", |end| &text[end..]);
    match first {
        first if first.starts_with("\r\n") => "\r\n",
        first if first.starts_with('\r') => "\r",
        _ => "\n",
    }
}
