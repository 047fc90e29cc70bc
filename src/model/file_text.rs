//! A file as the user named it, with its text where that was read: places share it, so that a problem can quote its line.

use std::fmt;
use std::sync::OnceLock;

/// Runs of lines of a table that hold nothing but separators: the first of each, and how many they are.
pub(crate) type BlankLines = Vec<(u32, usize)>;

/// A file's name and text.
pub(crate) struct FileText {
    name: Box<str>,
    text: String,
    line_starts: OnceLock<Vec<usize>>,
    table: OnceLock<(char, BlankLines)>,
}

impl FileText {
    /// What separates the cells of a sheet of a spreadsheet in its text.
    pub(crate) const SHEET: char = '│';

    /// A file with its text.
    pub(crate) fn new(name: &str, text: String) -> Self {
        Self {
            name: name.into(),
            text,
            line_starts: OnceLock::new(),
            table: OnceLock::new(),
        }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The text, without byte-order mark; empty where nothing was read.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Notes that the file is a table, what separates its cells, and which lines are blank.
    pub(crate) fn separate(&self, separator: char, blank_lines: BlankLines) {
        // A file is read once.
        let _ = self.table.set((separator, blank_lines));
    }

    /// What separates the cells of a table; `None` of other files.
    pub(crate) fn separator(&self) -> Option<char> {
        self.table.get().map(|(separator, _)| *separator)
    }

    /// The blank lines of a table.
    pub(crate) fn blank_lines(&self) -> &[(u32, usize)] {
        self.table.get().map_or(&[], |(_, blank_lines)| blank_lines)
    }

    /// What a spreadsheet calls the cell that begins at a line and column, `C5`; `None` of other files.
    pub(crate) fn cell(&self, line: u32, column: u32) -> Option<String> {
        self.separator().filter(|sign| *sign == Self::SHEET)?;
        let before = usize::try_from(column).ok()?.saturating_sub(1);
        let row = self.line(line)?.chars().take(before);
        let position = row.filter(|sign| *sign == Self::SHEET).count();
        Some(format!("{}{line}", column_letters(position)))
    }

    /// Line and column of a byte offset, from 1; columns count characters.
    pub(crate) fn line_and_column(&self, offset: usize) -> (u32, u32) {
        let line = self.line_number(offset);
        let position = usize::try_from(line.saturating_sub(1)).unwrap_or(0);
        let start = self.line_starts()[position];
        let before = self.text.as_bytes().get(start..offset).unwrap_or_default();
        // The bytes that begin a character.
        let characters = before.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
        (line, u32::try_from(characters + 1).unwrap_or(u32::MAX))
    }

    /// The line of a byte offset, from 1; much sooner than with the column.
    pub(crate) fn line_number(&self, offset: usize) -> u32 {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= offset);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    fn line_starts(&self) -> &[usize] {
        let first = std::iter::once(0);
        self.line_starts
            .get_or_init(|| first.chain(line_starts(&self.text)).collect())
    }

    /// A line's text, without its end; nothing of line 0, the file as a whole, nor of a text that was not read.
    pub(crate) fn line(&self, line: u32) -> Option<&str> {
        if self.text.is_empty() {
            return None;
        }
        let starts = self.line_starts();
        let position = usize::try_from(line).ok()?.checked_sub(1)?;
        let start = *starts.get(position)?;
        let end = starts.get(position + 1).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..end)?;
        Some(line.trim_end_matches(['\n', '\r']))
    }
}

/// Where the lines of a text begin that follow its first.
pub(crate) fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    // Some spreadsheets end lines with a carriage return alone.
    let start = |(position, byte): (usize, &u8)| match byte {
        b'\n' => Some(position + 1),
        b'\r' if bytes.get(position + 1) != Some(&b'\n') => Some(position + 1),
        _ => None,
    };
    bytes.iter().enumerate().filter_map(start)
}

/// What a spreadsheet calls a column, `A` for 0.
pub(crate) fn column_letters(mut position: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(position % 26).unwrap_or(0)));
        position /= 26;
        if position == 0 {
            return letters.iter().rev().collect();
        }
        position -= 1;
    }
}

impl PartialEq for FileText {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for FileText {}

impl fmt::Debug for FileText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.name.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_of_a_sheet_has_the_name_that_the_spreadsheet_gives_it() {
        let letters = [0, 25, 26, 51, 52, 701, 702].map(column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
        let file = FileText::new("a", "x│y\n│4│kr".to_owned());
        assert_eq!(file.cell(2, 2), None);
        file.separate(FileText::SHEET, Vec::new());
        assert_eq!(file.cell(2, 2).as_deref(), Some("B2"));
        assert_eq!(file.cell(1, 1).as_deref(), Some("A1"));
    }
}
