//! Tables as CSV for spreadsheets and programs: one row a figure.
//!
//! The columns are `table`, `id`, `department`, `year`, `amount`, `unit`, `name` and `application`. The id of a figure of
//! the result is its name, its path in the JSON. Headings, tables, ids and departments are keys, the same in both languages; units and names are words in the language. A row without a
//! year is a figure over all years, one without a department a figure over all departments, and one without an amount a
//! text, such as a warning or what a break-even means. Amounts are kronor with öre, shares have six decimals. Where a
//! grid was asked for, `row` and `column` follow: the points of its two inputs.
//!
//! The file is UTF-8 with a byte-order mark, without which Excel takes it for Windows-1252; in Swedish it has semicolons
//! and decimal commas, as a Swedish spreadsheet expects, in English commas and decimal points. Texts that a spreadsheet
//! would take for a formula get an apostrophe in front.

use std::borrow::Cow;
use std::io::{self, Write};

use rust_decimal::Decimal;

use super::sheet::{Cell, Column, Row, Sheet};
use crate::model::{Quantity, Year};
use crate::words::{AmountUnit, Label, Language, sanitised};

/// The headings.
const COLUMNS: [&str; 8] = [
    "table",
    "id",
    "department",
    "year",
    "amount",
    "unit",
    "name",
    "application",
];

/// The headings of the points of a grid's two inputs; they stand last, and only where a grid was asked for.
const GRID_COLUMNS: [&str; 2] = ["row", "column"];

/// A CSV file that is being written.
pub(crate) struct Csv<W: Write> {
    writer: csv::Writer<W>,
    language: Language,
    has_grid: bool,
}

impl<W: Write> Csv<W> {
    /// Starts a file with its byte-order mark and its headings.
    pub(crate) fn new(mut output: W, language: Language, has_grid: bool) -> io::Result<Self> {
        output.write_all("\u{FEFF}".as_bytes())?;
        let mut csv = Self::continued(output, language, has_grid);
        let grid_columns = GRID_COLUMNS.iter().filter(|_| has_grid);
        csv.writer
            .write_record(COLUMNS.iter().chain(grid_columns))
            .map_err(unwritten)?;
        Ok(csv)
    }

    /// Goes on with a file that has its headings already.
    pub(crate) fn continued(output: W, language: Language, has_grid: bool) -> Self {
        let has_comma = Label("decimal-sign").text(language) == ",";
        let delimiter = if has_comma { b';' } else { b',' };
        let writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .from_writer(output);
        Self {
            writer,
            language,
            has_grid,
        }
    }

    /// Writes the figures of a table of an application, row by row.
    pub(crate) fn write(&mut self, sheet: &Sheet, application: &str) -> io::Result<()> {
        for row in &sheet.rows {
            if sheet.columns.is_empty() {
                self.record(
                    sheet.table,
                    row,
                    &row.id,
                    row.year,
                    Cell::Empty,
                    application,
                )?;
            }
            for (position, (column, cell)) in sheet.columns.iter().zip(&row.cells).enumerate() {
                let id = id(row, position, column);
                let is_unnamed = id.is_empty() && !row.names.is_empty();
                if *cell != Cell::Empty && !is_unnamed {
                    let year = column.year.or(row.year);
                    self.record(sheet.table, row, &id, year, *cell, application)?;
                }
            }
        }
        Ok(())
    }

    /// Ends the file.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }

    fn record(
        &mut self,
        table: &str,
        row: &Row,
        id: &str,
        year: Option<Year>,
        cell: Cell,
        application: &str,
    ) -> io::Result<()> {
        let unit = match cell {
            Cell::Quantity(_) | Cell::Value(_) | Cell::Input { .. } => {
                row.unit.as_deref().unwrap_or_default()
            }
            other => unit(other, self.language),
        };
        let point = |axis: usize| {
            let point = row.at.map(|points| points[axis].normalize().to_string());
            in_language(&point.unwrap_or_default(), self.language)
        };
        let points: Vec<String> = (0..2).filter(|_| self.has_grid).map(point).collect();
        let year = year.map(|year| year.to_string()).unwrap_or_default();
        let fields = [
            table,
            &text(id),
            &text(row.department.as_deref().unwrap_or_default()),
            &year,
            &amount(cell, self.language),
            &text(unit),
            &text(row.name.as_deref().unwrap_or(&row.label)),
            &text(row.application.as_deref().unwrap_or(application)),
        ];
        let fields = fields.into_iter().chain(points.iter().map(String::as_str));
        self.writer.write_record(fields).map_err(unwritten)
    }
}

/// Writes a table of other columns than those of figures, in the same form: headings, and rows of texts and numbers.
pub(crate) fn write_table(
    mut output: impl Write,
    language: Language,
    headings: &[&str],
    rows: impl Iterator<Item = Vec<CsvField>>,
) -> io::Result<()> {
    output.write_all("\u{FEFF}".as_bytes())?;
    let mut csv = Csv::continued(output, language, false);
    csv.writer.write_record(headings).map_err(unwritten)?;
    for row in rows {
        let fields = row.iter().map(|field| match field {
            CsvField::Text(words) => text(words),
            CsvField::Number(number) => {
                let digits = number.map(|number| amount(Cell::Value(Quantity(number)), language));
                Cow::Owned(digits.unwrap_or_default())
            }
        });
        let fields: Vec<Cow<str>> = fields.collect();
        let fields = fields.iter().map(|field| field.as_bytes());
        csv.writer.write_record(fields).map_err(unwritten)?;
    }
    csv.finish()
}

/// What stands in a table of other columns.
pub(crate) enum CsvField {
    Text(String),
    Number(Option<Decimal>),
}

/// The id of a figure: its own name where it has one, else the row's id and the column's key.
fn id(row: &Row, position: usize, column: &Column) -> String {
    match row.names.get(position) {
        Some(name) => name.clone(),
        None if row.id.is_empty() => column.key.clone(),
        None if column.key.is_empty() => row.id.clone(),
        None => format!("{}.{}", row.id, column.key),
    }
}

/// Why a row could not be written, as whatever it was written to has said: a reader who has left is no failure.
fn unwritten(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A figure as a spreadsheet reads it as a number: no groups of digits, and a minus that is a hyphen.
fn amount(cell: Cell, language: Language) -> String {
    let digits = match cell {
        Cell::Empty | Cell::Year(None) => String::new(),
        Cell::Money(money) | Cell::Kept(money) => with_decimals(money.rounded(), 2),
        Cell::Precise { share, .. }
        | Cell::Missing { share, .. }
        | Cell::Ratio { share, .. }
        | Cell::Points(share) => with_decimals(share.rounded(), 6),
        Cell::Quantity(value)
        | Cell::Value(value)
        | Cell::Input { value, .. }
        | Cell::Factor { value, .. } => value.rounded().normalize().to_string(),
        Cell::Year(Some(year)) => year.to_string(),
        Cell::Holds(holds) => u8::from(holds).to_string(),
    };
    in_language(&digits, language)
}

/// Digits with the decimal sign of a language.
fn in_language(digits: &str, language: Language) -> String {
    digits.replace('.', Label("decimal-sign").text(language))
}

/// A rounded number with all its decimals.
fn with_decimals(mut value: Decimal, decimals: u32) -> String {
    value.rescale(decimals);
    value.to_string()
}

fn unit(cell: Cell, language: Language) -> &'static str {
    match cell {
        Cell::Empty | Cell::Quantity(_) | Cell::Value(_) | Cell::Input { .. } => "",
        Cell::Factor { .. } => Label("unit-factor").text(language),
        Cell::Money(_) | Cell::Kept(_) => AmountUnit::Kronor.name(language),
        Cell::Precise { .. } | Cell::Missing { .. } | Cell::Ratio { .. } | Cell::Points(_) => {
            Label("unit-share").text(language)
        }
        Cell::Year(_) => Label("unit-year").text(language),
        Cell::Holds(_) => Label("unit-yes").text(language),
    }
}

/// A text in one line that no spreadsheet takes for a formula.
fn text(text: &str) -> Cow<'_, str> {
    let shown = sanitised(text);
    // What is not seen may be dropped by whoever opens the file.
    let seen = text.trim_start_matches(|letter: char| {
        letter.is_whitespace() || letter.is_control() || is_invisible(letter)
    });
    let is_formula = seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula || text.starts_with(['\t', '\r']) {
        Cow::Owned(format!("'{shown}"))
    } else {
        shown
    }
}

/// Letters of no width, and such as turn the direction of a line.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Money, Share};

    #[test]
    fn texts_that_could_be_formulas_are_neutralised() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)"] {
            assert_eq!(text(formula), format!("'{formula}"));
        }
        for formula in ["\t=1", "\r=1"] {
            assert_eq!(text(formula), "' =1");
        }
        for hidden in [" =1", "\u{a0}+1", "\u{200e}=1", "\u{feff}@A1", "＝1"] {
            assert!(text(hidden).starts_with('\''), "{hidden:?}");
        }
        assert_eq!(
            text("Färre omplaceringar = bra"),
            "Färre omplaceringar = bra"
        );
    }

    #[test]
    fn numbers_stay_numbers() {
        let money = Cell::Money(Money(Decimal::new(-1_234_567_125, 3)));
        assert_eq!(amount(money, Language::Swedish), "-1234567,13");
        assert_eq!(amount(money, Language::English), "-1234567.13");
        let share = Cell::Points(Share(Decimal::new(5, 1)));
        assert_eq!(amount(share, Language::Swedish), "0,500000");
    }
}
