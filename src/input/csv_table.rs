//! The rows of a CSV file, whatever its separator, with the place of every cell.

use super::csv_columns::Columns;
use super::csv_records::CsvRecords;
use super::csv_row::CsvRow;
use super::source::{Source, shortened};
use crate::model::Year;
use crate::problem::{Code, Place, Problem, Problems};

/// More columns than any table of unit costs has: the file is something else, or its line breaks are lost.
const MOST_COLUMNS: usize = 1000;

/// The rows of a file below its header.
pub(super) struct CsvTable<'s> {
    pub(super) source: &'s Source,
    records: CsvRecords<'s>,
    /// Which of them is the header.
    header: usize,
}

impl<'s> CsvTable<'s> {
    /// Reads all rows; quotation marks that are not closed within their cell, and columns without a heading, are noted.
    pub(super) fn read(
        source: &'s Source,
        columns: &Columns,
        problems: &mut Problems,
    ) -> Option<Self> {
        let records = CsvRecords::read(source);
        problems.extend(records.unclosed());
        if records.len() == 0 {
            problems
                .push(Problem::new(Code::EMPTY_FILE, source.whole()).fact("kind", columns.kind()));
            return None;
        }
        let header = header_position(&records, columns);
        let first = records.row(0);
        if header > 0 {
            let problem = Problem::new(Code::MISSING_COLUMN, source.place(first.offset));
            let problem = problem.in_words("missing-column-below");
            let line = records.row(header).line;
            problems.push(problem.fact("line", line.to_string()));
        }
        if is_row(&first, columns) {
            let problem = Problem::new(Code::MISSING_COLUMN, source.place(first.offset));
            let problem = problem.in_words("missing-column-none");
            problems.push(problem.fact("kind", columns.kind()));
            return None;
        }
        let table = Self {
            source,
            records,
            header,
        };
        let CsvRow { cells, offset, .. } = table.head();
        if cells.len() > MOST_COLUMNS {
            let problem = Problem::new(Code::TOO_MANY_FIELDS, source.place(offset));
            let problem = problem.fact("found", cells.len());
            problems.push(problem.fact("expected", MOST_COLUMNS));
            return None;
        }
        if table.len() == 0 {
            let problem = Problem::new(Code::EMPTY_FILE, source.place(offset));
            problems.push(problem.in_words("empty-file-rows"));
        }
        table.check_headings(problems);
        Some(table)
    }

    fn head(&self) -> CsvRow<'_> {
        self.records.row(self.header)
    }

    /// The separator of the cells.
    pub(super) fn separator(&self) -> u8 {
        self.records.separator
    }

    /// The header's cells, trimmed, with their places.
    pub(super) fn header(&self) -> impl Iterator<Item = (usize, &str)> {
        self.head().cells.iter().map(str::trim).enumerate()
    }

    /// Where a cell of the header stands.
    pub(super) fn header_cell(&self, column: usize) -> usize {
        self.cell(&self.head(), column)
    }

    /// Where the header ends, and the line with it.
    pub(super) fn header_end(&self) -> usize {
        self.header_cell(usize::MAX)
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.records.len() - self.header - 1
    }

    /// The rows, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = CsvRow<'_>> {
        (self.header + 1..self.records.len()).map(|position| self.records.row(position))
    }

    /// Where a cell of a row stands; where it has no such cell, its end.
    pub(super) fn cell(&self, row: &CsvRow, cell: usize) -> usize {
        row.offset + self.records.cell_offset(row.offset, cell)
    }

    /// Where a row begins.
    pub(super) fn place(&self, row: &CsvRow) -> Place {
        Place {
            line: row.line,
            column: 1,
            ..self.source.whole()
        }
    }

    /// That a row is one of totals or a footnote.
    pub(super) fn aside(&self, row: &CsvRow) -> Problem {
        let mut cells = row.cells.iter().map(str::trim).enumerate();
        let (column, text) = cells.find(|(_, cell)| !cell.is_empty()).unwrap_or((0, ""));
        let place = self.source.place(self.cell(row, column));
        let problem = Problem::new(Code::MISSING_VALUE, place).in_words("missing-value-aside");
        problem.fact("text", shortened(text))
    }

    /// How many cells the header has, without empty ones at its edge and in all.
    pub(super) fn widths(&self) -> [usize; 2] {
        let header = self.head().cells;
        [header.filled(), header.len()]
    }

    /// That a row has too few or too many cells, where the first is missing or too much.
    pub(super) fn misfit(&self, row: &CsvRow) -> Option<Problem> {
        let misfit = row.misfit?;
        let [expected, all] = self.widths();
        let (code, found, cell) = if misfit.is_missing {
            let found = row.cells.len();
            // What is missing at its end has no cell.
            let cell = if misfit.at < found {
                misfit.at
            } else {
                usize::MAX
            };
            (Code::TOO_FEW_FIELDS, found, cell)
        } else {
            let cell = if misfit.at < all { misfit.at } else { expected };
            (Code::TOO_MANY_FIELDS, row.cells.len(), cell)
        };
        let problem = Problem::new(code, self.source.place(self.cell(row, cell)));
        Some(problem.fact("found", found).fact("expected", expected))
    }

    /// Columns with values need a heading.
    fn check_headings(&self, problems: &mut Problems) {
        let [named, all] = self.widths();
        let fits = |row: &CsvRow| row.cells.len() >= named && row.cells.filled() <= all;
        let has_value = |row: &CsvRow, column| !row.cells.get(column).is_none_or(is_blank);
        let mut unnamed: Vec<usize> = (0..all).collect();
        unnamed.retain(|column| !has_value(&self.head(), *column));
        if unnamed.is_empty() {
            return;
        }
        let mut empty = unnamed.clone();
        for row in self.rows().filter(fits) {
            empty.retain(|column| !has_value(&row, *column));
        }
        unnamed.retain(|column| empty.binary_search(column).is_err());
        if let Some(first) = unnamed.first() {
            let place = self.source.place(self.header_cell(*first));
            let problem =
                Problem::new(Code::UNKNOWN_COLUMN, place).in_words("unknown-column-unnamed");
            let numbers: Vec<String> = unnamed
                .iter()
                .map(|column| (column + 1).to_string())
                .collect();
            let problem = problem.fact("count", numbers.len());
            problems.push(problem.fact("columns", numbers.join(", ")));
        }
    }
}

/// Which record is the header: the first, but where that has few headings and titles stand above it the one among the
/// first twenty with the most known headings.
fn header_position(records: &CsvRecords, columns: &Columns) -> usize {
    let known = |row| {
        let cells = records.row(row).cells.iter();
        cells.filter(|cell| columns.of(cell).is_some()).count()
    };
    let first = known(0);
    let lacks_headings = first < columns.required.len();
    let looked_at = if lacks_headings { 20 } else { 0 };
    let rows = (0..records.len().min(looked_at)).map(|row| (row, known(row)));
    rows.rev()
        .max_by_key(|(_, known)| *known)
        .filter(|(_, known)| *known > first.max(2))
        .map_or(0, |(position, _)| position)
}

fn is_blank(cell: &str) -> bool {
    cell.trim().is_empty()
}

/// Whether the first line is a row already: a year, a number that is none, and no headings. A unit may be `år`.
fn is_row(first: &CsvRow, columns: &Columns) -> bool {
    let cells = || first.cells.iter().map(str::trim);
    let headings = cells().filter(|cell| columns.of(cell).is_some()).count();
    let is_year = |cell: &str| cell.parse().ok().and_then(Year::new).is_some();
    let is_other = |cell: &str| {
        cell.starts_with(|sign: char| sign.is_ascii_digit())
            && cell.ends_with(|sign: char| sign.is_ascii_digit())
            && !is_year(cell)
    };
    headings < 2 && cells().any(is_year) && cells().any(is_other)
}
