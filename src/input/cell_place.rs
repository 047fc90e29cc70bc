//! Where a cell of a row stands that was read without fault, and where rows are that hold nothing.

use super::csv_columns::UNIT_COSTS;
use super::csv_records::{cell_offset, lines};
use crate::model::{FileText, Place};

/// The place of a cell of a row of unit costs under a column, by its English name; of what is not in the row's first line,
/// or in the file at all, the row's own.
pub(crate) fn cell_place(row: &Place, column: &str) -> Place {
    let find = || {
        let separator = row.file.separator()?;
        let header = lines(row.file.text()).find(|line| !line.starts_with("sep="))?;
        let column = UNIT_COSTS.of(column)?;
        let is_it = |heading: &str| column.is_called(heading.trim().trim_matches('"'));
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

/// The columns of a table of unit costs or indexes that have neither a heading nor a cell: the line of the headings, where
/// the first begins, and how many they are.
pub(crate) fn blank_headings(file: &FileText) -> Option<(u32, usize, usize)> {
    let separator = file.separator()?;
    let blank = |cell: &str| cell.trim().trim_matches('"').trim().is_empty();
    let is_known = |cell: &str| UNIT_COSTS.of(cell.trim().trim_matches('"')).is_some();
    let mut rows = file.text().lines().zip(1..);
    let (header, line) = rows.find(|(row, _)| row.split(separator).any(is_known))?;
    let cells: Vec<&str> = header.split(separator).collect();
    let blanks = (0..cells.len()).filter(|position| blank(cells[*position]));
    let mut blanks: Vec<usize> = blanks.collect();
    blanks.first()?;
    for (row, _) in rows {
        let cells: Vec<&str> = row.split(separator).collect();
        blanks.retain(|position| cells.get(*position).is_none_or(|cell| blank(cell)));
    }
    let first = *blanks.first()?;
    let before = cells[..first].iter().map(|cell| cell.chars().count() + 1);
    Some((line, before.sum::<usize>() + 1, blanks.len()))
}
