//! Where a cell of a row stands that was read without fault, and where rows are that hold nothing.

use super::csv_columns::UNIT_COSTS;
use super::csv_records::{blank_lines, cell_offset, lines};
use crate::model::{FileText, Place};

/// The place of a cell of a row of unit costs under a column, by its English name; of what is not in the row's first line,
/// or in the file at all, the row's own.
pub(crate) fn cell_place(row: &Place, column: &str) -> Place {
    let find = || {
        let separator = row.file.separator()?;
        let header = lines(row.file.text()).find(|line| !line.starts_with("sep="))?;
        let is_it = |heading: &str| {
            let known = UNIT_COSTS.of(heading.trim().trim_matches('"'));
            known.is_some_and(|known| known[0] == column)
        };
        let position = header.split(separator).position(is_it)?;
        let line = row.file.line(row.line)?;
        let offset = cell_offset(line, u8::try_from(separator).ok()?, position);
        let before = line.get(..offset).filter(|_| offset < line.len())?;
        u32::try_from(before.chars().count() + 1).ok()
    };
    Place {
        column: find().unwrap_or(row.column),
        ..row.clone()
    }
}

/// The rows of a table that hold nothing: the first line of each run, and how many follow each other.
pub(crate) fn blank_rows(file: &FileText) -> Vec<(u32, usize)> {
    let separator = file.separator().and_then(|sign| u8::try_from(sign).ok());
    let runs = separator.map(|separator| blank_lines(file.text(), separator));
    let runs = runs.into_iter().flatten();
    runs.map(|(offset, count)| (file.line_number(offset), count))
        .collect()
}
