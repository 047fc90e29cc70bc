//! A CSV text split into rows and cells, in one go and in little memory: a table may have half a million rows.

use std::collections::BTreeMap;

use crate::model::{BlankLines, line_starts};

/// The cells of a row.
#[derive(Clone, Copy)]
pub(super) struct CsvCells<'t> {
    split: &'t SplitText,
    text: &'t str,
    /// Where each begins, and another behind the last would.
    begins: &'t [u32],
    /// The place of the first among all.
    first: usize,
}

impl<'t> CsvCells<'t> {
    pub(super) fn len(self) -> usize {
        self.begins.len().saturating_sub(1)
    }

    pub(super) fn get(&self, cell: usize) -> Option<&'t str> {
        let [start, next] = *self.begins.get(cell..)?.first_chunk()?;
        let written = self.text.get(place(start)..place(next) - 1)?;
        let Some(quoted) = written.strip_prefix('"') else {
            return Some(written);
        };
        let other = self.split.others.get(&(self.first + cell));
        other.map_or_else(|| quoted.strip_suffix('"'), |other| Some(other))
    }

    pub(super) fn iter(self) -> impl DoubleEndedIterator<Item = &'t str> {
        (0..self.len()).filter_map(move |cell| self.get(cell))
    }

    fn are_blank(self) -> bool {
        let is_blank = |cell: &str| cell.chars().all(char::is_whitespace);
        self.iter().all(is_blank)
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
#[derive(Clone, Copy, Default)]
struct Start {
    /// The place of its first cell among all.
    cell: u32,
    /// Its line, from 1.
    line: u32,
}

/// The rows of a text that hold anything.
#[derive(Default)]
pub(super) struct SplitText {
    starts: Vec<Start>,
    /// Where each cell begins, and where another behind the last of a row would: the one before ends a sign earlier.
    begins: Vec<u32>,
    pub(super) blank_lines: BlankLines,
    /// The cells that read otherwise than they are written between their marks, as those with doubled ones.
    others: BTreeMap<usize, String>,
}

impl SplitText {
    /// Splits a text from a place on.
    pub(super) fn of(text: &str, separator: u8, start: usize) -> Self {
        let mut split = Self::default();
        // Room for rows of some cells of a few letters: what is not used of it is never touched.
        split.begins.reserve(text.len() / 4);
        split.starts.reserve(text.len() / 64);
        let mut ends = [false; 256];
        for end in [separator, b'\n', b'\r'] {
            ends[usize::from(end)] = true;
        }
        let mut splitter = Splitter {
            text,
            separator,
            ends,
            position: 0,
            line: 1,
        };
        splitter.pass(start);
        // The line in which the row before ends.
        let mut before = if start > 0 { splitter.line } else { 0 };
        while splitter.begins_row() {
            let start = Start {
                cell: offset(split.begins.len()),
                line: splitter.line,
            };
            splitter.row(&mut split);
            split.starts.push(start);
            if split.cells(text, split.len() - 1).are_blank() {
                split.starts.pop();
                split.begins.truncate(place(start.cell));
                split.others.split_off(&place(start.cell));
            } else {
                split.note_blank(before + 1, start.line);
                before = splitter.line;
            }
        }
        let is_ended = text.ends_with(['\n', '\r']);
        let end = splitter.line + u32::from(!is_ended);
        split.note_blank(before + 1, end);
        split
    }

    fn note_blank(&mut self, from: u32, to: u32) {
        if from < to {
            self.blank_lines.push((from, place(to - from)));
        }
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The cells of a row of the text that was split.
    pub(super) fn cells<'t>(&'t self, text: &'t str, row: usize) -> CsvCells<'t> {
        let next = self.starts.get(row + 1).map(|next| place(next.cell));
        let row = self.starts.get(row).copied().unwrap_or_default();
        CsvCells {
            split: self,
            text,
            begins: &self.begins[place(row.cell)..next.unwrap_or(self.begins.len())],
            first: place(row.cell),
        }
    }

    /// Where a row begins, and its line.
    pub(super) fn start(&self, row: usize) -> (usize, u32) {
        let start = self.starts.get(row).copied().unwrap_or_default();
        let begins = self.begins.get(place(start.cell));
        (begins.map_or(0, |begins| place(*begins)), start.line)
    }
}

/// A way through a text.
struct Splitter<'t> {
    text: &'t str,
    separator: u8,
    /// Which bytes end a cell.
    ends: [bool; 256],
    position: usize,
    line: u32,
}

impl Splitter<'_> {
    /// Passes line ends; whether anything follows them.
    fn begins_row(&mut self) -> bool {
        let rest = &self.text.as_bytes()[self.position..];
        let ends = rest.iter().take_while(|byte| is_line_end(**byte)).count();
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
        let bytes = self.text.as_bytes();
        loop {
            split.begins.push(offset(self.position));
            if bytes.get(self.position) == Some(&b'"') {
                let cell = split.begins.len() - 1;
                split
                    .others
                    .extend(self.quoted().map(|other| (cell, other)));
            } else {
                self.position = self.end(self.position);
            }
            if bytes.get(self.position) != Some(&self.separator) {
                break;
            }
            self.position += 1;
        }
        split.begins.push(offset(self.position + 1));
    }

    /// Where a cell ends that goes on at a place without quotation marks.
    fn end(&self, position: usize) -> usize {
        let rest = &self.text.as_bytes()[position..];
        let mut bytes = rest.iter();
        let end = bytes.position(|byte| self.ends[usize::from(*byte)]);
        position + end.unwrap_or(rest.len())
    }

    /// Goes to the end of a cell in quotation marks: a doubled one is one of its text, to which also belongs what follows the
    /// last. Gives its text where it is not what stands between the marks.
    fn quoted(&mut self) -> Option<String> {
        let (mut from, mut text) = (self.position + 1, String::new());
        loop {
            let mark = self.text[from..].find('"').map(|mark| from + mark);
            let close = mark.unwrap_or(self.text.len());
            let behind = mark.map_or(close, |mark| mark + 1);
            if self.text[behind..].starts_with('"') {
                text.push_str(&self.text[from..behind]);
                from = behind + 1;
                continue;
            }
            self.pass(behind);
            self.position = self.end(behind);
            let is_other = !text.is_empty() || self.position > behind || mark.is_none();
            text.push_str(&self.text[from..close]);
            text.push_str(&self.text[behind..self.position]);
            return is_other.then_some(text);
        }
    }
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
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
            for sign in ['å', ' ', ';', '"', '\n', '\r'] {
                texts.push(format!("{}{sign}", texts[longest]));
            }
            longest += 1;
        }
        for text in &texts {
            assert_eq!(split(text), read(text), "{text:?}");
            // What comes before moves no cell of a row behind it.
            let text = format!("{text}\n\"å\";\"å\"");
            assert_eq!(split(&text), read(&text), "{text:?}");
        }
    }
}
