//! The cells of a table, whatever file it stands in, each with its place.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::input::{CsvRecords, present};
use crate::model::{Date, FileText, Place};

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum CellValue {
    /// Nothing, or a sign that a value is missing.
    #[default]
    Empty,
    /// Text, trimmed.
    Text(Box<str>),
    /// A number.
    Number(Decimal),
    /// A number with what its format shows beside it and makes another amount of it: `4.5 tkr`.
    Shown(Box<str>),
    /// A day.
    Day(Date),
    /// An error of the spreadsheet, `#DIV/0!`.
    Error(Box<str>),
    /// A formula whose value is not stored.
    NoValue,
}

impl CellValue {
    /// The cell of a text.
    pub(super) fn of(text: &str) -> Self {
        match present(text) {
            "" => Self::Empty,
            text if is_error(text) => Self::Error(text.into()),
            text => Self::Text(text.into()),
        }
    }

    /// What it holds as text.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Empty | Self::NoValue => String::new(),
            Self::Text(text) | Self::Error(text) | Self::Shown(text) => text.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

/// Whether a text is what spreadsheets show for an error, in English or Swedish.
fn is_error(text: &str) -> bool {
    let of_name = |name: &str| {
        let is_upper = |sign: char| sign.is_uppercase() || matches!(sign, '/' | '0');
        name.len() > 2 && name.chars().all(is_upper)
    };
    let ended = text
        .strip_prefix('#')
        .map(|rest| rest.trim_end_matches(['!', '?']));
    matches!(text, "#N/A")
        || ended.is_some_and(|name| name.len() + 1 < text.len() && of_name(name))
        || text
            .strip_prefix("Err:")
            .is_some_and(|code| code.len() == 3)
}

/// A row of cells.
pub(super) struct CellRow {
    /// Its number in the sheet, its line in a text; from 1.
    pub(super) number: u32,
    /// Its cells; those behind them are empty.
    pub(super) cells: Vec<CellValue>,
}

/// A table of cells.
pub(super) struct CellGrid<'s> {
    /// The rows that hold anything, from top to bottom.
    pub(super) rows: Vec<CellRow>,
    file: Arc<FileText>,
    csv: Option<CsvRecords<'s>>,
}

impl<'s> CellGrid<'s> {
    /// The cells of a CSV file.
    pub(super) fn csv(records: CsvRecords<'s>) -> Self {
        let rows = records.cells().map(|(number, cells)| CellRow {
            number,
            cells: cells.map(CellValue::of).collect(),
        });
        Self {
            rows: rows.collect(),
            file: records.file(),
            csv: Some(records),
        }
    }

    /// The cells of a sheet, with its text: a line a row, for whoever is told of a cell.
    pub(super) fn sheet(name: &str, rows: Vec<CellRow>) -> Self {
        let mut text = String::new();
        let mut line = 1;
        for row in &rows {
            for _ in line..row.number {
                text.push('\n');
            }
            line = row.number;
            for (column, cell) in row.cells.iter().enumerate() {
                if column > 0 {
                    text.push(FileText::SHEET);
                }
                let is_break = |sign: char| matches!(sign, '\n' | '\r' | FileText::SHEET);
                text.push_str(&cell.text().replace(is_break, " "));
            }
        }
        let file = FileText::new(name, text);
        file.separate(FileText::SHEET, Vec::new());
        Self {
            rows,
            file: file.into(),
            csv: None,
        }
    }

    /// Whether it is a text, in which a separator too much moves cells.
    pub(super) fn is_csv(&self) -> bool {
        self.csv.is_some()
    }

    /// Whether the comma is likely to be the sign of decimals where no number shows it.
    pub(super) fn has_semicolons(&self) -> bool {
        self.csv.as_ref().is_some_and(CsvRecords::has_semicolons)
    }

    /// A cell.
    pub(super) fn cell(&self, row: usize, column: usize) -> &CellValue {
        let cell = self.rows.get(row).and_then(|row| row.cells.get(column));
        cell.unwrap_or(&CellValue::Empty)
    }

    /// Where a cell stands.
    pub(super) fn place(&self, row: usize, column: usize) -> Place {
        if let Some(csv) = &self.csv {
            return csv.place(row, column);
        }
        let line = self.rows.get(row).map_or(0, |row| row.number);
        let before = self.file.line(line).unwrap_or("").split(FileText::SHEET);
        let before = before.take(column).map(|cell| cell.chars().count() + 1);
        let before = u32::try_from(before.sum::<usize>()).unwrap_or(u32::MAX);
        Place {
            file: Arc::clone(&self.file),
            line,
            column: before.saturating_add(1),
        }
    }

    /// The table as a whole.
    pub(super) fn whole(&self) -> Place {
        Place {
            file: Arc::clone(&self.file),
            line: 0,
            column: 0,
        }
    }
}
