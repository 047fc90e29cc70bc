//! Tables and sentences as text of a given width: no line is longer, no amount is split, and columns that do not fit
//! beside each other stand below each other.

use std::ops::Range;

use comfy_table::presets::NOTHING;
use comfy_table::{
    Cell as TableCell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, Width,
};
use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::sheet::{Cell, Note, Row, Sheet};
use super::wrapped::{in_lines, wrapped};
use crate::model::rounded;
use crate::words::{
    AmountUnit, Label, Language, decimal, number, percent, percent_in_column, points, sanitised,
};

/// How text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The longest line, in columns of the terminal.
    pub width: usize,
    pub amounts: AmountUnit,
    /// Whether somebody asked for that unit.
    pub is_unit_asked: bool,
    /// Whether the first screen stands out in bold, green and red.
    pub is_coloured: bool,
    pub language: Language,
    /// Rows of the table of one-way ranges.
    pub top: usize,
}

impl Layout {
    /// A heading with the unit of its amounts.
    pub(super) fn title(self, heading: &str) -> String {
        format!("{heading}, {}", self.amounts.name(self.language))
    }

    /// The unit of amounts that was asked for, else one in which the amount has three digits or so.
    pub(crate) fn unit_of(self, kronor: Decimal) -> AmountUnit {
        match self.amounts {
            asked if self.is_unit_asked => asked,
            _ if kronor.abs() >= Decimal::from(1_000_000) => AmountUnit::Millions,
            _ if kronor.abs() >= Decimal::from(10_000) => AmountUnit::Thousands,
            _ => AmountUnit::Kronor,
        }
    }
}

/// The narrowest layout: a label of a dozen letters and one amount of thousands of millions.
pub(crate) const NARROWEST: usize = 40;

/// The narrowest column of labels.
const NARROWEST_LABEL: usize = 16;
/// The narrowest column of addresses, which are broken between their parts.
const NARROWEST_ADDRESS: usize = 10;
/// Blanks between columns.
const GAP: usize = 2;
/// Blanks before what belongs below something.
const INDENT: usize = 2;

/// The text of a sheet: its heading, and as many blocks of columns below each other as the width requires.
pub(crate) fn sheet(sheet: &Sheet, layout: Layout) -> String {
    let mut text = wrapped(&sheet.title, layout.width, 0);
    if sheet.columns.is_empty() {
        for row in &sheet.rows {
            let lines = wrapped(&row.label, layout.width, INDENT);
            text.extend(["- ", lines.trim_start()]);
        }
        return text;
    }
    let figures = |row: &Row| row.cells.iter().map(|cell| figure(*cell, layout)).collect();
    let figures: Vec<Vec<String>> = sheet.rows.iter().map(figures).collect();
    let width = |column: usize| {
        let cells = figures.iter().filter_map(|row| row.get(column));
        let heading = sanitised(&sheet.columns[column].heading);
        let words = heading.split(' ');
        let texts = cells.map(String::as_str).chain(words);
        texts.map(UnicodeWidthStr::width).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..sheet.columns.len()).map(width).collect();
    let labels = sheet.rows.iter().map(label_width);
    let natural = labels.chain([sheet.label.width()]).max().unwrap_or(0);
    // What rows say at length stands below them: then their labels may be narrow, so that the figures stay together.
    let (words, least) = if sheet.rows.iter().any(|row| !row.notes.is_empty()) {
        let details = sheet.rows.iter().flat_map(Row::details);
        (longest_word(details), NARROWEST_ADDRESS)
    } else {
        let labels = sheet.rows.iter().map(|row| row.label.as_str());
        (longest_word(labels), NARROWEST_LABEL)
    };
    let narrowest = words.clamp(least, (layout.width / 3).max(least));
    let (blocks, label) = blocks(&widths, natural, narrowest, layout.width);
    for (position, columns) in blocks.into_iter().enumerate() {
        if position > 0 {
            text.push('\n');
        }
        text.push_str(&block(
            sheet,
            &figures,
            &widths,
            columns,
            label,
            layout.width,
        ));
    }
    text
}

/// Which columns stand beside each other, and the width of the labels before them: all columns where that leaves the
/// labels room enough, else as many in each block as fit beside a third of the line.
fn blocks(
    widths: &[usize],
    natural: usize,
    narrowest: usize,
    width: usize,
) -> (Vec<Range<usize>>, usize) {
    let room = |columns: &Range<usize>| {
        let taken = widths[columns.clone()].iter().map(|width| width + GAP);
        natural.min(width.saturating_sub(taken.sum()))
    };
    let all = 0..widths.len();
    if room(&all) >= natural.min(narrowest) {
        let label = room(&all);
        return (vec![all], label);
    }
    let least = natural.min((width / 3).max(NARROWEST_LABEL));
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for column in all {
        match blocks.last_mut() {
            Some(last) if room(&(last.start..column + 1)) >= least => last.end = column + 1,
            _ => blocks.push(column..column + 1),
        }
    }
    let label = blocks.iter().map(room).min().unwrap_or(least);
    (blocks, label)
}

/// The longest word of some texts, which is not broken where there is room.
fn longest_word<'t>(texts: impl Iterator<Item = &'t str>) -> usize {
    let words = texts.flat_map(|text| text.split(' '));
    words.map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// What a row says of itself at least takes, unbroken.
fn label_width(row: &Row) -> usize {
    let lines = row.details().chain([row.label.as_str()]);
    let longest = lines.map(UnicodeWidthStr::width).max().unwrap_or(0);
    longest + if row.indented { INDENT } else { 0 }
}

/// Some columns with their headings, a rule below these and nothing else: no borders, so that every column of the
/// terminal is for text. What stands below a row stands there once, in the first block.
fn block(
    sheet: &Sheet,
    figures: &[Vec<String>],
    widths: &[usize],
    columns: Range<usize>,
    label_width: usize,
    width: usize,
) -> String {
    let mut piece = Piece::new(label_width, &widths[columns.clone()]);
    let line = |label: &str, cell: &dyn Fn(usize) -> String| {
        let right = |text: String| TableCell::new(text).set_alignment(CellAlignment::Right);
        let cells = columns.clone().map(cell).map(right);
        std::iter::once(TableCell::new(label))
            .chain(cells)
            .collect::<Vec<_>>()
    };
    let heading = |column: usize| sanitised(&sheet.columns[column].heading).into_owned();
    piece
        .table
        .set_header(line(&sanitised(&sheet.label), &heading));
    let is_first = columns.start == 0;
    let mut text = String::new();
    for (position, (row, figures)) in sheet.rows.iter().zip(figures).enumerate() {
        if row.total && position > 0 {
            let rule = |column: usize| "─".repeat(widths[column]);
            piece.table.add_row(line("", &rule));
        }
        let figure = |column: usize| figures.get(column).cloned().unwrap_or_default();
        let label = label(row, label_width, is_first);
        piece.table.add_row(line(label.trim_end(), &figure));
        if is_first && !row.notes.is_empty() {
            text.push_str(&piece.text());
            piece = Piece::new(label_width, &widths[columns.clone()]);
            text.extend(row.notes.iter().map(|note| note_lines(note, width)));
        }
    }
    text + &piece.text()
}

/// Lines of a table between notes: the columns of every piece are as wide as those of the others.
struct Piece {
    table: Table,
    columns: Vec<usize>,
}

impl Piece {
    fn new(label_width: usize, widths: &[usize]) -> Self {
        let columns = widths.iter().map(|width| width + GAP);
        let columns: Vec<usize> = std::iter::once(label_width).chain(columns).collect();
        let mut table = Table::new();
        table
            .load_style(NOTHING.header_separator(LineStyle::none().fill('─')))
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(u16::try_from(columns.iter().sum::<usize>()).unwrap_or(u16::MAX));
        Self { table, columns }
    }

    fn text(mut self) -> String {
        if self.table.header().is_none() && self.table.is_empty() {
            return String::new();
        }
        for (column, width) in self.table.column_iter_mut().zip(&self.columns) {
            let gap = if column.index == 0 { 0 } else { GAP };
            let width = Width::Fixed(u16::try_from(*width).unwrap_or(u16::MAX));
            column
                .set_padding((u16::try_from(gap).unwrap_or(0), 0))
                .set_constraint(ColumnConstraint::Absolute(width));
        }
        in_lines(self.table.lines().map(|line| line.trim_end().to_owned()))
    }
}

/// A note, indented; its text is broken beside its mark.
fn note_lines(note: &Note, width: usize) -> String {
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

/// The label in lines, indented where it belongs below another; its details only where the row stands for the first
/// time.
fn label(row: &Row, width: usize, with_detail: bool) -> String {
    let indent = if row.indented { INDENT } else { 0 };
    let details = row.details().filter(|_| with_detail);
    let lines = std::iter::once(row.label.as_str()).chain(details);
    lines.map(|line| wrapped(line, width, indent)).collect()
}

/// A figure as people read it.
pub(super) fn figure(cell: Cell, layout: Layout) -> String {
    let language = layout.language;
    let say = |label: Label| label.text(language).to_owned();
    match cell {
        Cell::Empty => String::new(),
        Cell::Money(money) => number(layout.amounts.shown(money.0), language),
        Cell::Precise { shown, .. } => percent_in_column(shown, language),
        // In front, so that the figures still stand below each other; not to be parted at the end of a line.
        Cell::Missing { shown, .. } => format!("✗\u{A0}{}", percent(shown, language)),
        Cell::Ratio { shown, .. } => number(shown, language),
        Cell::Points(share) => points(rounded(share.0, 3), language),
        Cell::Quantity(units) => decimal(rounded(units.0, 2), language),
        Cell::Value(value) => decimal(value.rounded(), language),
        Cell::Input { shown, .. } => number(shown, language),
        Cell::Factor { shown, .. } => format!("×{}", number(shown, language)),
        Cell::Kept(money) if money.0.abs() < Decimal::ONE => number(Decimal::ZERO, language),
        Cell::Kept(money) => number(layout.amounts.shown(money.0), language),
        Cell::Year(Some(year)) => year.to_string(),
        Cell::Year(None) => say(Label("never")),
        Cell::Holds(true) => say(Label("yes")),
        Cell::Holds(false) => say(Label("no")),
    }
}
