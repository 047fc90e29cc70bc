//! The rows of a CSV file, whatever its separator, with the place of every cell.

use std::borrow::Cow;

use csv::ReaderBuilder;

use super::csv_columns::Columns;
use super::csv_quotes::{separators, without_stray_quotes};
use super::csv_row::{CsvCells, CsvRow};

use super::source::{Source, shortened};
use crate::model::Year;
use crate::problem::{Code, Place, Problem, Problems};

/// The separators that are tried, the likeliest first.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

/// More columns than any table of unit costs has: the file is something else, or its line breaks are lost.
const MOST_COLUMNS: usize = 1000;

/// The rows of a file below its header.
pub(super) struct CsvTable<'s> {
    pub(super) source: &'s Source,
    /// The separator of the cells.
    pub(super) separator: u8,
    /// The source's text without stray quotation marks.
    text: Cow<'s, str>,
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
        let text = source.text();
        let (separator, start) = separator(text);
        source.shared().separate(char::from(separator));
        let (text, stray) = without_stray_quotes(text, separator);
        for mark in stray {
            problems.push(Problem::new(Code::UNCLOSED_QUOTE, source.place(mark)));
        }
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(&text.as_bytes()[start..]);
        let mut records = Vec::new();
        for record in reader.records() {
            // Decoded text is UTF-8 and rows may differ in length: nothing else can fail.
            let Ok(record) = record else { continue };
            let position = record.position().map_or(0, csv::Position::byte);
            let offset = row_start(&text, start + usize::try_from(position).unwrap_or(0));
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                records.push(CsvRow {
                    cells: CsvCells::of(&record),
                    offset,
                    misfit: None,
                });
            }
        }
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
            separator,
            text,
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
        self.header_offset + cell_offset(&self.text[self.header_offset..], self.separator, column)
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
        row.offset + cell_offset(&self.text[row.offset..], self.separator, cell)
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

/// How far into its row a cell begins: after its quotation mark where it has one. Where the row has no such cell, its
/// end.
pub(super) fn cell_offset(text: &str, separator: u8, column: usize) -> usize {
    let (mut quoted, mut begins, mut closed) = (false, true, false);
    let mut passed = 0;
    for (position, byte) in text.bytes().enumerate() {
        if passed == column {
            let cell = &text[position..];
            let blanks = cell.len() - cell.trim_start_matches([' ', '"']).len();
            return position + blanks;
        }
        if matches!(byte, b'\n' | b'\r') && !quoted {
            return position;
        }
        // Inside a text without marks around it a mark is a sign like others: 24". A doubled one goes on with the text.
        let is_mark = byte == b'"';
        let opens = is_mark && !quoted && (begins || closed);
        closed = is_mark && quoted;
        quoted = opens || quoted && !is_mark;
        begins = byte == separator && !quoted;
        passed += usize::from(begins);
    }
    text.len()
}

/// The lines that hold nothing but separators, but for the file's last line break: runs of them, each with where it begins
/// and how many they are.
pub(super) fn blank_lines(text: &str, separator: u8) -> Vec<(usize, usize)> {
    let blank = |sign: char| sign.is_whitespace() || u8::try_from(sign) == Ok(separator);
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let (mut offset, mut is_run) = (0, false);
    while offset < text.len() {
        let rest = &text[offset..];
        let end = cell_offset(rest, separator, usize::MAX);
        let is_blank = rest[..end].chars().all(blank);
        match runs.last_mut() {
            Some((_, count)) if is_blank && is_run => *count += 1,
            _ if is_blank => runs.push((offset, 1)),
            _ => {}
        }
        is_run = is_blank;
        let line_end = if rest[end..].starts_with("\r\n") {
            2
        } else {
            1
        };
        offset += end + line_end;
    }
    runs
}

/// The separator, and where the header begins: Excel may say it in a line of its own, `sep=;`. Else it is the one that
/// gives the most cells, the same number in each of the first lines, outside quotation marks.
fn separator(text: &str) -> (u8, usize) {
    let first = lines(text).next().unwrap_or("");
    if let Some(named) = first.strip_prefix("sep=")
        && let [separator] = named.trim_end().as_bytes()
    {
        let rest = first.len() + usize::from(first.len() < text.len());
        return (*separator, rest);
    }
    let counts = |line| SEPARATORS.map(|separator| separators(line, separator));
    let lines: Vec<[usize; 3]> = lines(text).take(10).map(counts).collect();
    let best = |header: &[usize; 3]| {
        let score = |separator: usize| match header[separator] {
            0 => (0, 0),
            count => {
                let alike = lines.iter().filter(|line| line[separator] == count);
                (alike.count(), count)
            }
        };
        let scores = SEPARATORS.into_iter().enumerate().rev();
        let scores = scores.map(|(position, separator)| (score(position), separator));
        scores.max_by_key(|(score, _)| *score)
    };
    let Some(first) = lines.first().and_then(best) else {
        return (b';', 0);
    };
    // A first line that few lines are like is a title: any other may be the header.
    let any = lines.iter().filter_map(best);
    let (score, separator) = any
        .max_by_key(|(score, _)| *score)
        .filter(|((alike, _), _)| *alike >= 2 * first.0.0)
        .unwrap_or(first);
    (if score == (0, 0) { b';' } else { separator }, 0)
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

/// The lines that hold anything, whatever ends them: `\n`, `\r\n`, or `\r` alone.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.split(['\n', '\r']);
    lines.filter(|line| !line.trim().is_empty())
}

/// Where a row begins: csv's position stands before the line breaks that it skips.
fn row_start(text: &str, offset: usize) -> usize {
    let rest = &text[offset..];
    offset + rest.len() - rest.trim_start_matches(['\n', '\r']).len()
}
