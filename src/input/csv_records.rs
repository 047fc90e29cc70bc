//! The rows of cells of a CSV text, whatever its separator.

use std::borrow::Cow;
use std::sync::Arc;
use std::{iter, mem};

use super::csv_cells::SplitText;
use super::csv_quotes::{separators, without_stray_quotes};
use super::csv_row::CsvRow;
use super::source::Source;
use crate::model::FileText;
use crate::problem::{Code, Place, Problem};

/// The separators that are tried, the likeliest first.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

/// The rows of a text that hold anything.
pub(crate) struct CsvRecords<'s> {
    source: &'s Source,
    /// The separator of the cells.
    pub(super) separator: u8,
    /// The rows, those above the header too.
    rows: SplitText,
    /// Where quotation marks stand that are not closed within their cell.
    stray: Vec<usize>,
    /// The text without them.
    text: Cow<'s, str>,
}

impl<'s> CsvRecords<'s> {
    /// Reads all rows.
    pub(crate) fn read(source: &'s Source) -> Self {
        let text = source.text();
        let (separator, start) = separator(text);
        let (text, stray) = without_stray_quotes(text, separator);
        let mut rows = SplitText::of(&text, separator, start);
        let blank_lines = mem::take(&mut rows.blank_lines);
        source.shared().separate(char::from(separator), blank_lines);
        Self {
            source,
            separator,
            rows,
            stray,
            text,
        }
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// A row.
    pub(super) fn row(&self, row: usize) -> CsvRow<'_> {
        let (offset, line) = self.rows.start(row);
        CsvRow {
            cells: self.rows.cells(&self.text, row),
            offset,
            line,
            misfit: None,
        }
    }

    /// The file.
    pub(crate) fn file(&self) -> Arc<FileText> {
        self.source.shared()
    }

    /// Whether a semicolon separates the cells, as where the comma is the sign of decimals.
    pub(crate) fn has_semicolons(&self) -> bool {
        self.separator == b';'
    }

    /// That quotation marks are not closed within their cell.
    pub(crate) fn unclosed(&self) -> impl Iterator<Item = Problem> {
        let place = |mark: &usize| self.source.place(*mark);
        let mut stray = self.stray.iter().map(place);
        iter::from_fn(move || Some(Problem::new(Code::UNCLOSED_QUOTE, stray.next()?)))
    }

    /// The cells of each row that holds anything, with its line.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (u32, impl Iterator<Item = &str>)> {
        let rows = (0..self.len()).map(|row| self.row(row));
        rows.map(|row| (row.line, row.cells.iter()))
    }

    /// Where a cell of one of these rows stands.
    pub(crate) fn place(&self, row: usize, column: usize) -> Place {
        self.source.place(self.offset(row, column))
    }

    /// The byte at which a cell of one of these rows begins.
    pub(crate) fn offset(&self, row: usize, column: usize) -> usize {
        let (row, _) = self.rows.start(row);
        row + self.cell_offset(row, column)
    }

    /// How far into a row that begins at an offset a cell stands.
    pub(super) fn cell_offset(&self, row: usize, column: usize) -> usize {
        cell_offset(&self.text[row..], self.separator, column)
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

/// The separator, and from where on rows are read: Excel may say it in a line of its own, `sep=;`. Else it is the one that
/// gives the most cells, the same number in each of the first lines, outside quotation marks.
fn separator(text: &str) -> (u8, usize) {
    let first = lines(text).next().unwrap_or("");
    if let Some(named) = first.strip_prefix("sep=")
        && let [separator] = named.trim_end().as_bytes()
    {
        let start = text.find(first).unwrap_or(0);
        return (*separator, start + first.len());
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

/// The lines that hold anything, whatever ends them: `\n`, `\r\n`, or `\r` alone.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.split(['\n', '\r']);
    lines.filter(|line| !line.trim().is_empty())
}
