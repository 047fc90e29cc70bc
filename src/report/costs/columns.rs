//! A list as text: in columns where they fit into the width, numbers whole and texts broken between words; else each row
//! as lines of its own.

use unicode_width::UnicodeWidthStr;

use super::super::wrapped::wrapped;
use super::list_cell::{ColumnPlace, ListCell, ListColumn};
use crate::words::{Language, sanitised};

/// Blanks between columns.
const GAP: usize = 2;

/// A column of a table.
struct TableColumn {
    /// Its position in the list.
    position: usize,
    heading: String,
    /// Numbers stand at the right.
    is_number: bool,
    is_optional: bool,
    width: usize,
    /// The width of what is never broken in it.
    least: usize,
}

/// The rows of a list, no wider than `width`.
pub(super) fn in_columns(
    list_columns: &[ListColumn],
    cells: &[Vec<ListCell>],
    width: usize,
    language: Language,
) -> String {
    let shown = |row: &Vec<ListCell>| row.iter().map(|cell| cell.shown(language)).collect();
    let rows: Vec<Vec<String>> = cells.iter().map(shown).collect();
    let mut columns: Vec<TableColumn> = (0..list_columns.len())
        .filter(|position| rows.iter().any(|row| !row[*position].is_empty()))
        .filter(|position| list_columns[*position].place != ColumnPlace::Above)
        .map(|position| TableColumn::new(&list_columns[position], cells, &rows, position))
        .collect();
    let above = |column: &ListColumn| column.place == ColumnPlace::Above;
    let above = list_columns.iter().position(above);
    let fits = fit(&mut columns, width);
    let mut text = String::new();
    if fits && !rows.is_empty() {
        text.push_str(&heading(&columns));
    }
    let mut group = None;
    for row in &rows {
        let of = above.map(|position| &row[position]);
        if of != group {
            let gap = if group.is_some() { "\n" } else { "" };
            text.push_str(gap);
            text.push_str(&wrapped(of.map_or("", |of| of), width, 0));
            group = of;
        }
        let row = if fits {
            line(&columns, row)
        } else {
            entry(&columns, row, width)
        };
        text.push_str(&row);
    }
    text
}

impl TableColumn {
    fn new(
        column: &ListColumn,
        cells: &[Vec<ListCell>],
        rows: &[Vec<String>],
        position: usize,
    ) -> Self {
        let heading = sanitised(&column.heading).into_owned();
        let mut cells = cells.iter().map(|row| &row[position]);
        let is_number = !cells.any(ListCell::is_text);
        let texts = || rows.iter().map(|row| &row[position]).chain([&heading]);
        let width = texts().map(|text| text.width()).max().unwrap_or(0);
        // Ids are broken behind their hyphens.
        let pieces = texts().flat_map(|text| text.split_inclusive([' ', '-']));
        let longest = pieces.map(|piece| piece.trim_end().width()).max();
        Self {
            position,
            is_number,
            is_optional: column.place == ColumnPlace::WhereRoom,
            width,
            least: longest.filter(|_| !is_number).unwrap_or(width),
            heading,
        }
    }
}

/// Makes columns narrower until they fit: without those that may be left out, then in more lines. Whether they do.
fn fit(columns: &mut Vec<TableColumn>, width: usize) -> bool {
    let whole = |columns: &[TableColumn]| {
        let widths: usize = columns.iter().map(|column| column.width).sum();
        widths + columns.len().saturating_sub(1) * GAP
    };
    if whole(columns) > width {
        columns.retain(|column| !column.is_optional);
    }
    while whole(columns) > width {
        let broad = columns
            .iter_mut()
            .filter(|column| column.width > column.least);
        let Some(broadest) = broad.max_by_key(|column| column.width) else {
            return false;
        };
        broadest.width -= 1;
    }
    true
}

/// The headings with a line below them.
fn heading(columns: &[TableColumn]) -> String {
    let widths: usize = columns.iter().map(|column| column.width + GAP).sum();
    let cells = columns.iter().map(|column| column.heading.as_str());
    let rule = "─".repeat(widths.saturating_sub(GAP));
    format!("{}{rule}\n", lines(columns, &cells.collect::<Vec<_>>()))
}

fn line(columns: &[TableColumn], row: &[String]) -> String {
    let cells = columns.iter().map(|column| row[column.position].as_str());
    lines(columns, &cells.collect::<Vec<_>>())
}

/// Cells side by side, each in as many lines as it needs.
fn lines(columns: &[TableColumn], cells: &[&str]) -> String {
    let cells = columns.iter().zip(cells);
    let cells = cells.map(|(column, text)| wrapped(text, column.width, 0));
    let cells: Vec<String> = cells.collect();
    let cells: Vec<Vec<&str>> = cells.iter().map(|cell| cell.lines().collect()).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |number: usize| {
        let parts = columns.iter().zip(&cells).map(|(column, cell)| {
            let part = cell.get(number).copied().unwrap_or_default();
            let gap = " ".repeat(column.width.saturating_sub(part.width()));
            if column.is_number {
                gap + part
            } else {
                format!("{part}{gap}")
            }
        });
        let line = parts.collect::<Vec<_>>().join(&" ".repeat(GAP));
        format!("{}\n", line.trim_end())
    };
    (0..height).map(line).collect()
}

/// A row as lines: what stands first, and the others below it.
fn entry(columns: &[TableColumn], row: &[String], width: usize) -> String {
    let cells = columns
        .iter()
        .filter(|column| !row[column.position].is_empty());
    let lines = cells.enumerate().map(|(number, column)| {
        let text = &row[column.position];
        if number == 0 {
            return wrapped(text, width, 0);
        }
        wrapped(&format!("{}: {text}", column.heading), width, 2)
    });
    lines.collect()
}
