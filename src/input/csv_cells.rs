//! A CSV text split into rows and cells, in one go and in little memory: a table may have half a million rows.

use crate::model::line_starts;

/// The cells of a row, as they stand between separators or within quotation marks.
#[derive(Clone, Copy)]
pub(super) struct CsvCells<'t> {
    texts: [&'t str; 2],
    spans: &'t [Span],
}

/// Where the text of a cell begins and ends: in the file's text, or behind it in `unquoted`.
type Span = [u32; 2];

impl<'t> CsvCells<'t> {
    pub(super) fn len(self) -> usize {
        self.spans.len()
    }

    pub(super) fn get(self, cell: usize) -> Option<&'t str> {
        let [start, end] = self.spans.get(cell)?.map(place);
        let [text, unquoted] = self.texts;
        match start.checked_sub(text.len()) {
            Some(behind) => unquoted.get(behind..end - text.len()),
            None => text.get(start..end),
        }
    }

    pub(super) fn iter(self) -> impl DoubleEndedIterator<Item = &'t str> {
        (0..self.len()).filter_map(move |cell| self.get(cell))
    }

    fn are_blank(self) -> bool {
        self.iter().all(|cell| cell.trim().is_empty())
    }

    /// How many stand before the empty ones at the right edge, which spreadsheets leave.
    pub(super) fn filled(self) -> usize {
        let empty = self.iter().rev().take_while(|cell| cell.trim().is_empty());
        self.len() - empty.count()
    }
}

fn place(offset: u32) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

/// No file of tables is longer than 2³² bytes.
fn offset(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Where a row stands.
#[derive(Clone, Copy)]
struct Start {
    /// The place of its first cell among all.
    cell: usize,
    /// Where it begins in the text.
    offset: u32,
    /// Its line, from 1.
    line: u32,
}

/// The rows of a text that hold anything.
#[derive(Default)]
pub(super) struct SplitText {
    starts: Vec<Start>,
    spans: Vec<Span>,
    /// The texts of cells that are not written as they read, as those with doubled marks.
    unquoted: String,
}

impl SplitText {
    /// Splits a text from a place on.
    pub(super) fn of(text: &str, separator: u8, start: usize) -> Self {
        let mut split = Self::default();
        let mut splitter = Splitter {
            text,
            separator,
            position: 0,
            line: 1,
        };
        splitter.pass(start);
        while splitter.begins_row() {
            let start = Start {
                cell: split.spans.len(),
                offset: offset(splitter.position),
                line: splitter.line,
            };
            splitter.row(&mut split);
            split.starts.push(start);
            if split.cells(text, split.len() - 1).are_blank() {
                split.starts.pop();
                split.spans.truncate(start.cell);
            }
        }
        split
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The cells of a row of the text that was split.
    pub(super) fn cells<'t>(&'t self, text: &'t str, row: usize) -> CsvCells<'t> {
        let start = |row: usize| self.starts.get(row).map(|start| start.cell);
        let end = start(row + 1).unwrap_or(self.spans.len());
        CsvCells {
            texts: [text, &self.unquoted],
            spans: &self.spans[start(row).unwrap_or(end)..end],
        }
    }

    /// Where a row begins, and its line.
    pub(super) fn start(&self, row: usize) -> (usize, u32) {
        let start = self.starts.get(row);
        start.map_or((0, 0), |start| (place(start.offset), start.line))
    }
}

/// A way through a text.
struct Splitter<'t> {
    text: &'t str,
    separator: u8,
    position: usize,
    line: u32,
}

impl Splitter<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    /// Passes line ends; whether anything follows them.
    fn begins_row(&mut self) -> bool {
        let rest = &self.text[self.position..];
        let ends = rest.len() - rest.trim_start_matches(['\n', '\r']).len();
        self.pass(self.position + ends);
        self.position < self.text.len()
    }

    /// Goes on to a place, counting lines.
    fn pass(&mut self, to: usize) {
        let lines = line_starts(&self.text[self.position..to]).count();
        self.line += u32::try_from(lines).unwrap_or(0);
        self.position = to;
    }

    fn row(&mut self, split: &mut SplitText) {
        loop {
            let span = if self.byte() == Some(b'"') {
                self.quoted(&mut split.unquoted)
            } else {
                let start = self.position;
                self.position = self.end(start);
                [start, self.position]
            };
            split.spans.push(span.map(offset));
            if self.byte() != Some(self.separator) {
                return;
            }
            self.position += 1;
        }
    }

    /// Where a cell ends that goes on at a place without quotation marks.
    fn end(&self, start: usize) -> usize {
        let rest = &self.text.as_bytes()[start..];
        let is_end = |byte: &u8| *byte == self.separator || matches!(*byte, b'\n' | b'\r');
        start + rest.iter().position(is_end).unwrap_or(rest.len())
    }

    /// A cell in quotation marks: a doubled one is one of its text, to which also belongs what follows the last.
    fn quoted(&mut self, unquoted: &mut String) -> [usize; 2] {
        let start = self.position + 1;
        let (mut from, begins) = (start, unquoted.len());
        loop {
            let mark = self.text[from..].find('"').map(|mark| from + mark);
            let close = mark.unwrap_or(self.text.len());
            let next = mark.map_or(close, |mark| mark + 1);
            if self.text[next..].starts_with('"') {
                unquoted.push_str(&self.text[from..next]);
                from = next + 1;
                continue;
            }
            self.pass(next);
            self.position = self.end(next);
            if unquoted.len() == begins && next == self.position {
                return [start, close];
            }
            unquoted.push_str(&self.text[from..close]);
            unquoted.push_str(&self.text[next..self.position]);
            return [begins, unquoted.len()].map(|place| self.text.len() + place);
        }
    }
}

#[cfg(test)]
mod tests {
    use csv::ReaderBuilder;

    use super::*;
    use crate::model::FileText;

    fn split(text: &str) -> Vec<(usize, u32, Vec<String>)> {
        let split = SplitText::of(text, b';', 0);
        let rows = (0..split.len()).map(|row| {
            let (offset, line) = split.start(row);
            let cells = split.cells(text, row).iter();
            (offset, line, cells.map(str::to_owned).collect())
        });
        rows.collect()
    }

    /// The same by another reader.
    fn read(text: &str) -> Vec<(usize, u32, Vec<String>)> {
        let mut reader = ReaderBuilder::new();
        reader.delimiter(b';').has_headers(false).flexible(true);
        let file = FileText::new("", text.to_owned());
        let rows = reader.from_reader(text.as_bytes()).into_records();
        let rows = rows.map(|record| {
            let record = record.unwrap();
            let before = usize::try_from(record.position().unwrap().byte()).unwrap();
            let rest = text[before..].trim_start_matches(['\n', '\r']);
            let offset = text.len() - rest.len();
            let cells = record.iter().map(str::to_owned).collect();
            (offset, file.line_number(offset), cells)
        });
        rows.filter(|(.., cells): &(_, _, Vec<String>)| cells.concat().trim() != "")
            .collect()
    }

    #[test]
    fn every_short_text_is_split_as_another_reader_splits_it() {
        let mut texts = vec![String::new()];
        let mut longest = 0;
        while texts[longest].chars().count() < 5 {
            for sign in ['å', ';', '"', '\n', '\r'] {
                texts.push(format!("{}{sign}", texts[longest]));
            }
            longest += 1;
        }
        for text in &texts {
            assert_eq!(split(text), read(text), "{text:?}");
        }
    }
}
