//! The rows of a CSV file, whatever its separator, with the place of every cell.

use std::mem;

use super::csv_columns::Columns;
use super::csv_records::CsvRecords;
use super::csv_row::{CsvCells, CsvRow};
use super::source::{Source, shortened};
use crate::model::Year;
use crate::problem::{Code, Place, Problem, Problems};

/// More columns than any table of unit costs has: the file is something else, or its line breaks are lost.
const MOST_COLUMNS: usize = 1000;

/// The rows of a file below its header.
pub(super) struct CsvTable<'s> {
    pub(super) source: &'s Source,
    /// The separator of the cells.
    pub(super) separator: u8,
    records: CsvRecords<'s>,
    header: CsvCells,
    header_offset: usize,
    rows: Vec<CsvRow>,
}

impl<'s> CsvTable<'s> {
    /// Reads all rows; quotation marks that are not closed within their cell, and columns without a heading, are noted.
    pub(super) fn read(
        source: &'s Source,
        columns: &Columns,
        problems: &mut Problems,
    ) -> Option<Self> {
        let mut read = CsvRecords::read(source);
        problems.extend(read.unclosed());
        let records = mem::take(&mut read.rows);
        let header = header_position(&records, columns);
        if header > 0 {
            let place = source.place(records[0].offset);
            let line = source.place(records[header].offset).line;
            let problem = Problem::new(Code::MISSING_COLUMN, place);
            let problem = problem.in_words("missing-column-below");
            problems.push(problem.fact("line", line.to_string()));
        }
        if let Some(first) = records.first().filter(|first| is_row(first, columns)) {
            let problem = Problem::new(Code::MISSING_COLUMN, source.place(first.offset));
            let problem = problem.in_words("missing-column-none");
            problems.push(problem.fact("kind", columns.kind()));
            return None;
        }
        let mut records = records.into_iter().skip(header);
        let Some(CsvRow {
            cells: header,
            offset: header_offset,
            ..
        }) = records.next()
        else {
            problems
                .push(Problem::new(Code::EMPTY_FILE, source.whole()).fact("kind", columns.kind()));
            return None;
        };
        if header.len() > MOST_COLUMNS {
            let problem = Problem::new(Code::TOO_MANY_FIELDS, source.place(header_offset));
            let problem = problem.fact("found", header.len());
            problems.push(problem.fact("expected", MOST_COLUMNS));
            return None;
        }
        let table = Self {
            source,
            separator: read.separator,
            records: read,
            header,
            header_offset,
            rows: records.collect(),
        };
        if table.rows.is_empty() {
            let problem = Problem::new(Code::EMPTY_FILE, source.place(header_offset));
            problems.push(problem.in_words("empty-file-rows"));
        }
        table.check_headings(problems);
        Some(table)
    }

    /// The header's cells, trimmed, with their places.
    pub(super) fn header(&self) -> impl Iterator<Item = (usize, &str)> {
        self.header.iter().map(str::trim).enumerate()
    }

    /// Where a cell of the header stands.
    pub(super) fn header_cell(&self, column: usize) -> usize {
        self.header_offset + self.records.cell_offset(self.header_offset, column)
    }

    /// Where the header ends, and the line with it.
    pub(super) fn header_end(&self) -> usize {
        self.header_cell(usize::MAX)
    }

    /// The rows, in order.
    pub(super) fn rows(&self) -> &[CsvRow] {
        &self.rows
    }

    /// Where a cell of a row stands; where it has no such cell, its end.
    pub(super) fn cell(&self, row: &CsvRow, cell: usize) -> usize {
        row.offset + self.records.cell_offset(row.offset, cell)
    }

    /// Where a row begins.
    pub(super) fn place(&self, row: &CsvRow) -> Place {
        self.source.place(row.offset)
    }

    /// That a row is one of totals or a footnote.
    pub(super) fn aside(&self, row: &CsvRow) -> Problem {
        let mut cells = row.cells.iter().map(str::trim).enumerate();
        let (column, text) = cells.find(|(_, cell)| !cell.is_empty()).unwrap_or((0, ""));
        let place = self.source.place(self.cell(row, column));
        let problem = Problem::new(Code::MISSING_VALUE, place).in_words("missing-value-aside");
        problem.fact("text", shortened(text))
    }

    /// Finds where rows have too few or too many cells: there where the fewest are `wrong` under their headings.
    pub(super) fn fit_rows(&mut self, wrong: impl Fn(&CsvRow) -> usize) {
        let widths = [self.header.filled(), self.header.len()];
        for row in &mut self.rows {
            row.fit(widths, &wrong);
        }
    }

    /// That a row has too few or too many cells, where the first is missing or too much.
    pub(super) fn misfit(&self, row: &CsvRow) -> Option<Problem> {
        let misfit = row.misfit.as_deref()?;
        let (expected, all) = (self.header.filled(), self.header.len());
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
        let widths = self.header.filled()..=self.header.len();
        let fits = |row: &&CsvRow| {
            row.cells.len() >= *widths.start() && row.cells.filled() <= *widths.end()
        };
        let unnamed = |column: &usize| {
            let holds = |row: &CsvRow| {
                row.cells
                    .get(*column)
                    .is_some_and(|cell| !cell.trim().is_empty())
            };
            self.header
                .get(*column)
                .is_none_or(|cell| cell.trim().is_empty())
                && self.rows.iter().filter(fits).any(holds)
        };
        let unnamed: Vec<usize> = (0..self.header.len()).filter(unnamed).collect();
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
fn header_position(records: &[CsvRow], columns: &Columns) -> usize {
    let known = |record: &CsvRow| {
        let known = record
            .cells
            .iter()
            .filter(|cell| columns.of(cell).is_some());
        known.count()
    };
    let first = records.first().map_or(0, known);
    let lacks_headings = first < columns.required.len();
    let rows = if lacks_headings { records } else { &[] };
    let rows = rows.iter().map(known).take(20).enumerate();
    rows.rev()
        .max_by_key(|(_, known)| *known)
        .filter(|(_, known)| *known > first.max(2))
        .map_or(0, |(position, _)| position)
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
