//! Tables and sentences as text of a given width: no line is longer, no amount is split, and columns that do not fit
//! beside each other stand below each other.

use comfy_table::presets::NOTHING;
use comfy_table::{
    Cell as TableCell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, Width,
};
use unicode_width::UnicodeWidthStr;

use super::sheet::{Cell, Note, Row, Sheet};
use super::wrapped::{in_lines, wrapped};
use crate::model::rounded;
use crate::words::{AmountUnit, Label, Language, decimal, number, percent, points, sanitised};

/// How text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The longest line, in columns of the terminal.
    pub width: usize,
    /// The unit of amounts.
    pub amounts: AmountUnit,
    /// The language.
    pub language: Language,
    /// Rows of the table of one-way ranges.
    pub top: usize,
}

impl Layout {
    /// A heading with the unit of its amounts.
    pub(super) fn title(self, heading: &str) -> String {
        format!("{heading}, {}", self.amounts.name(self.language))
    }
}

/// The narrowest layout: a label of a dozen letters and one amount of thousands of millions.
pub(crate) const NARROWEST: usize = 40;

/// The narrowest column of labels.
const NARROWEST_LABEL: usize = 16;
/// The narrowest column of addresses, which are broken between their parts.
const NARROWEST_ADDRESS: usize = 10;
/// The widest column of labels, where there is a choice.
const WIDEST_LABEL: usize = 44;
/// Blanks between columns.
const GAP: usize = 2;

/// The text of a sheet: its heading, and as many blocks of columns below each other as the width requires.
pub(crate) fn sheet(sheet: &Sheet, layout: Layout) -> String {
    if sheet.columns.is_empty() {
        return list(sheet, layout);
    }
    let figures: Vec<Vec<String>> = sheet
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| figure(*cell, layout)).collect())
        .collect();
    let widths: Vec<usize> = sheet
        .columns
        .iter()
        .enumerate()
        .map(|(column, of)| {
            let longest_word = sanitised(&of.heading)
                .split(' ')
                .map(UnicodeWidthStr::width)
                .max()
                .unwrap_or(0);
            let longest = figures
                .iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.width())
                .max();
            longest.unwrap_or(0).max(longest_word)
        })
        .collect();
    let natural = sheet
        .rows
        .iter()
        .map(label_width)
        .chain([sheet.label.width()])
        .max()
        .unwrap_or(0);
    // What rows say at length stands below them: then their labels may be narrow, so that the figures stay together.
    let has_notes = sheet.rows.iter().any(|row| !row.notes.is_empty());
    let narrowest = if has_notes {
        NARROWEST_ADDRESS
    } else {
        NARROWEST_LABEL
    };
    let blocks = blocks(&widths, natural, narrowest, layout.width);
    let mut text = wrapped(&sheet.title, layout.width, 0);
    for (position, block) in blocks.iter().enumerate() {
        if position > 0 {
            text.push('\n');
        }
        text.push_str(&block_text(sheet, &figures, &widths, block, layout.width));
    }
    text
}

/// Columns that stand beside each other, and the width that is left for the labels.
struct Block {
    columns: std::ops::Range<usize>,
    label: usize,
}

fn blocks(widths: &[usize], natural: usize, narrowest: usize, width: usize) -> Vec<Block> {
    let taken = |columns: &[usize]| columns.iter().map(|width| width + GAP).sum::<usize>();
    let all = taken(widths);
    if all + natural.min(WIDEST_LABEL) <= width {
        let label = natural.min(width - all);
        return vec![Block {
            columns: 0..widths.len(),
            label,
        }];
    }
    let least = natural.clamp(1, narrowest);
    if all + least <= width {
        return vec![Block {
            columns: 0..widths.len(),
            label: width - all,
        }];
    }
    // Several blocks: the labels get room to breathe, and each block as many columns as fit beside them.
    let label = natural.min((width / 3).max(NARROWEST_LABEL));
    let mut blocks = Vec::new();
    let mut start = 0;
    while start < widths.len() {
        let mut end = start + 1;
        while end < widths.len() && taken(&widths[start..=end]) + label <= width {
            end += 1;
        }
        let label = natural
            .min(width.saturating_sub(taken(&widths[start..end])))
            .max(1);
        blocks.push(Block {
            columns: start..end,
            label,
        });
        start = end;
    }
    let narrowest = blocks
        .iter()
        .map(|block| block.label)
        .min()
        .unwrap_or(label)
        .max(label.min(natural));
    for block in &mut blocks {
        block.label = block.label.min(narrowest);
    }
    blocks
}

fn label_width(row: &Row) -> usize {
    let indent = if row.indented { 2 } else { 0 };
    row.label
        .width()
        .max(row.details().map(UnicodeWidthStr::width).max().unwrap_or(0))
        + indent
}

fn block_text(
    sheet: &Sheet,
    figures: &[Vec<String>],
    widths: &[usize],
    block: &Block,
    width: usize,
) -> String {
    let mut table = Table::new();
    table
        // One rule below the headings and nothing else: no borders, so that every column of the terminal is for text.
        .load_style(NOTHING.header_separator(LineStyle::none().fill('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX));
    let line = |label: &str, figure: &dyn Fn(usize) -> String| {
        let right = |text: String| TableCell::new(text).set_alignment(CellAlignment::Right);
        let figures = block.columns.clone().map(figure).map(right);
        let cells = std::iter::once(TableCell::new(label)).chain(figures);
        cells.collect::<Vec<_>>()
    };
    let heading = |column: usize| sanitised(&sheet.columns[column].heading).into_owned();
    table.set_header(line(&sanitised(&sheet.label), &heading));
    let first = block.columns.start == 0;
    for (position, (row, figures)) in sheet.rows.iter().zip(figures).enumerate() {
        if row.total && position > 0 {
            table.add_row(line("", &|column| "─".repeat(widths[column])));
        }
        let figure = |column: usize| figures.get(column).cloned().unwrap_or_default();
        table.add_row(line(&label(row, block.label, first), &figure));
    }
    let fixed = |width: usize| {
        ColumnConstraint::Absolute(Width::Fixed(u16::try_from(width).unwrap_or(u16::MAX)))
    };
    for (position, column) in table.column_iter_mut().enumerate() {
        if position == 0 {
            column
                .set_padding((0, 0))
                .set_constraint(fixed(block.label));
        } else {
            let width = widths[block.columns.start + position - 1];
            column
                .set_padding((2, 0))
                .set_constraint(fixed(width + GAP));
        }
    }
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    if first && sheet.rows.iter().any(|row| !row.notes.is_empty()) {
        return with_notes(&lines, sheet, block.label, width);
    }
    in_lines(lines.into_iter())
}

/// The lines of a table with what stands below its rows put in between.
fn with_notes(lines: &[String], sheet: &Sheet, label_width: usize, width: usize) -> String {
    let height = |(position, row): (usize, &Row)| {
        let rule = usize::from(row.total && position > 0);
        rule + label(row, label_width, true).lines().count().max(1)
    };
    let heights: Vec<usize> = sheet.rows.iter().enumerate().map(height).collect();
    let head = lines.len().saturating_sub(heights.iter().sum());
    let (head, mut rest) = lines.split_at(head);
    let mut text = in_lines(head.iter().cloned());
    for (row, height) in sheet.rows.iter().zip(heights) {
        let (of_row, below) = rest.split_at(height.min(rest.len()));
        rest = below;
        text.push_str(&in_lines(of_row.iter().cloned()));
        for note in &row.notes {
            text.push_str(&note_lines(note, width));
        }
    }
    text
}

/// A note, indented; its text is broken beside its mark.
fn note_lines(note: &Note, width: usize) -> String {
    const INDENT: usize = 2;
    if note.mark.is_empty() {
        return wrapped(&note.text, width, INDENT);
    }
    let hang = INDENT + note.mark.width() + GAP;
    let lines = wrapped(&note.text, width, hang);
    let indent = " ".repeat(INDENT);
    let gap = " ".repeat(GAP);
    let line = format!("{indent}{}{gap}{}", note.mark, lines.trim());
    in_lines(std::iter::once(line.trim_end().to_owned()))
}

/// The label, wrapped by hand so that what belongs below another row stays indented; its second line only where the
/// row stands for the first time.
fn label(row: &Row, width: usize, with_detail: bool) -> String {
    let indent = if row.indented { 2 } else { 0 };
    let mut text = wrapped(&row.label, width, indent);
    for detail in row.details().filter(|_| with_detail) {
        text.push_str(&wrapped(detail, width, indent));
    }
    text.trim_end_matches('\n').to_owned()
}

/// Rows without figures, as a list below the heading.
fn list(sheet: &Sheet, layout: Layout) -> String {
    let mut text = wrapped(&sheet.title, layout.width, 0);
    for row in &sheet.rows {
        let lines = wrapped(&row.label, layout.width, 2);
        text.extend(["- ", lines.trim_start()]);
    }
    text
}

/// A figure as people read it.
pub(super) fn figure(cell: Cell, layout: Layout) -> String {
    let language = layout.language;
    let say = |label: Label| label.text(language).to_owned();
    match cell {
        Cell::Empty => String::new(),
        Cell::Money(money) => number(layout.amounts.shown(money.0), language),
        Cell::Precise { shown, .. } => percent(shown, language),
        // In front, so that the figures still stand below each other; not to be parted at the end of a line.
        Cell::Missing { shown, .. } => format!("✗\u{A0}{}", percent(shown, language)),
        Cell::Points(share) => points(rounded(share.0, 3), language),
        Cell::Quantity(units) => decimal(rounded(units.0, 2), language),
        Cell::Value(value) | Cell::Factor(value) => decimal(value.rounded(), language),
        Cell::Year(Some(year)) => year.to_string(),
        Cell::Year(None) => say(Label("never")),
        Cell::Holds(true) => say(Label("yes")),
        Cell::Holds(false) => say(Label("no")),
    }
}
