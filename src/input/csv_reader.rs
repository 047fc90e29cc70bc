//! A CSV file whose columns are known: its cells as values, and what is wrong with them.

use std::cell::RefCell;

use rust_decimal::Decimal;

use super::csv_amount::{ambiguous, no_number};
use super::csv_columns::{COST, Columns, CsvColumn, HIGH, ID, LOW, YEAR, called, choice_of};
use super::csv_header::CsvHeader;
use super::csv_number::{DecimalSign, SignEvidence, csv_number, evidence, shown};
use super::csv_row::CsvRow;
use super::csv_table::CsvTable;
use super::doubts::doubtful_cell;
use super::exact::{NumberFault, short};
use super::faults::{invalid_number, invalid_year, out_of_bounds, plain, unknown_value};
use super::source::shortened;
use crate::model::{Bounds, Choice, Place, Year};
use crate::problem::{Code, Problem, Problems};

/// A file whose columns are known.
pub(super) struct CsvReader<'t> {
    pub(super) table: CsvTable<'t>,
    columns: &'t Columns,
    header: CsvHeader,
    /// One file has one decimal sign: the first that a number shows, else the comma where semicolons separate the cells.
    decimal_sign: Option<DecimalSign>,
    /// That first number, with its line.
    shown: Option<(DecimalSign, String, u32)>,
    problems: RefCell<&'t mut Problems>,
}

impl<'t> CsvReader<'t> {
    /// Finds the columns and the decimal sign. What a missing column should hold is absent in every row, without a word
    /// for each.
    pub(super) fn new(
        table: CsvTable<'t>,
        columns: &'t Columns,
        problems: &'t mut Problems,
    ) -> Self {
        let header = CsvHeader::read(&table, columns, problems);
        let mut reader = Self {
            table,
            columns,
            header,
            decimal_sign: None,
            shown: None,
            problems: RefCell::new(problems),
        };
        reader.shown = reader.first_shown();
        let shown = reader.shown.as_ref().map(|(sign, ..)| *sign);
        let by_separator = (reader.table.separator() == b';').then_some(DecimalSign::Comma);
        reader.decimal_sign = shown.or(by_separator);
        reader
    }

    /// How wrong a text is as the cell of a column, `None` where it has no cell: years and numbers must be such.
    fn wrong(&self, column: CsvColumn, text: Option<&str>) -> usize {
        let Columns {
            required, numbers, ..
        } = self.columns;
        let is_number = |text: &str| {
            let mut signs = [DecimalSign::Comma, DecimalSign::Point].into_iter();
            signs.any(|sign| csv_number(text, Some(sign)).is_ok())
        };
        let is_number_column = numbers.contains(&column);
        let is_typed = is_number_column || column == YEAR;
        let is_right = |text: &str| {
            !is_typed
                || is_number_column && is_number(text)
                || !is_number_column && parsed_year(text).is_some()
        };
        match text {
            None => 1 + usize::from(is_typed),
            Some("") => usize::from(required.contains(&column)),
            Some(text) if is_right(text) => 0,
            // Digits may only be written wrongly; a word surely stands under a wrong heading.
            Some(text) if text.contains(|sign: char| sign.is_ascii_digit()) => 1,
            Some(_) => 3,
        }
    }

    /// All rows, those that have too few or too many cells with the place where the fewest are wrong.
    fn fitted_rows(&self) -> impl Iterator<Item = CsvRow<'_>> {
        let Columns {
            required, numbers, ..
        } = self.columns;
        let others = numbers.iter().filter(|column| !required.contains(column));
        let columns = required.iter().chain(others);
        let columns = columns.filter_map(|column| Some((*column, self.header.position(*column)?)));
        let (columns, positions): (Vec<CsvColumn>, Vec<usize>) = columns.unzip();
        let widths = self.table.widths();
        let rows = self.table.rows();
        rows.map(move |row| CsvRow {
            misfit: row.fit(widths, &positions, |number, text| {
                self.wrong(columns[number], text)
            }),
            ..row
        })
    }

    /// The rows but those of totals and footnotes, in which nearly all is missing, the year too: these are told once, and
    /// too few or too many cells.
    pub(super) fn rows(&self) -> impl Iterator<Item = CsvRow<'_>> {
        self.fitted_rows().filter(|row| {
            let is_aside = self.is_aside(row);
            if is_aside || row.misfit.is_some() {
                for column in self.columns.numbers {
                    self.note_mixed(row, *column);
                }
            }
            if is_aside {
                self.report(self.table.aside(row));
                return false;
            }
            if let Some(problem) = self.table.misfit(row) {
                self.report(problem);
            }
            true
        })
    }

    fn is_aside(&self, row: &CsvRow) -> bool {
        if !self.text(row, YEAR).is_empty() {
            return false;
        }
        let required = self.columns.required.iter();
        let present = required.filter(|column| self.header.position(**column).is_some());
        let filled = present
            .clone()
            .filter(|column| !self.text(row, **column).is_empty());
        let (present, filled) = (present.count(), filled.count());
        present > 0 && filled * 3 <= present
    }

    /// Whether a row has a cell of a column: too few cells have been told.
    fn has_cell(&self, row: &CsvRow, column: CsvColumn) -> bool {
        let position = self.header.position(column);
        position.is_some_and(|position| row.position(position).is_some())
    }

    /// Whether files of its kind may have a column.
    pub(super) fn knows(&self, column: CsvColumn) -> bool {
        self.columns.known().any(|known| known == column)
    }

    /// The columns in the order of the file, by the contract's names; of a heading that is empty none.
    pub(super) fn columns_in_order(&self) -> Vec<Option<&'static str>> {
        let name = |position| {
            let mut known = self.columns.known();
            let found = known.find(|column| self.header.position(*column) == Some(position));
            found.map(CsvColumn::name)
        };
        (0..self.table.header().count()).map(name).collect()
    }

    /// Whether its headings are Swedish.
    pub(super) fn is_swedish(&self) -> bool {
        self.header.swedish
    }

    /// The sign before decimals: where no number has any, a point.
    pub(super) fn decimal_sign(&self) -> char {
        self.decimal_sign.unwrap_or(DecimalSign::Point).sign()
    }

    /// What a column is called in this file.
    pub(super) fn called(&self, column: CsvColumn) -> &'static str {
        called(column, self.header.swedish)
    }

    /// The first decimal sign that a number shows, with its text and line.
    fn first_shown(&self) -> Option<(DecimalSign, String, u32)> {
        let numbers = self.columns.numbers;
        let cells = self.fitted_rows();
        let mut cells = cells.flat_map(|row| numbers.iter().map(move |column| (row, *column)));
        cells.find_map(|(row, column)| {
            let text = self.text(&row, column);
            Some((shown(text)?, shortened(text), row.line))
        })
    }

    /// Notes a number that shows another decimal sign than the first did.
    fn note_mixed(&self, row: &CsvRow, column: CsvColumn) {
        let text = self.text(row, column);
        if let (Some(sign), Some((first, other, line))) = (shown(text), &self.shown)
            && sign != *first
        {
            let problem = self.problem(Code::MIXED_DECIMAL_SIGNS, row, column);
            let problem = problem.fact("text", shortened(text));
            self.report(problem.fact("other", other).fact("line", line.to_string()));
        }
    }

    /// Notes that something is wrong.
    pub(super) fn report(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// A problem of a kind at a cell.
    pub(super) fn problem(&self, code: Code, row: &CsvRow, column: CsvColumn) -> Problem {
        Problem::new(code, self.place(row, column))
    }

    fn place(&self, row: &CsvRow, column: CsvColumn) -> Place {
        let position = self.header.position(column).unwrap_or(0);
        let cell = row.position(position).unwrap_or(usize::MAX);
        self.table.source.place(self.table.cell(row, cell))
    }

    /// A cell's text; empty if it holds nothing or the file does not have the column.
    pub(super) fn text<'r>(&self, row: &CsvRow<'r>, column: CsvColumn) -> &'r str {
        let position = self.header.position(column);
        position.map_or("", |position| row.text(position))
    }

    /// A cell's text, where it holds any.
    pub(super) fn optional<'r>(&self, row: &CsvRow<'r>, column: CsvColumn) -> Option<&'r str> {
        Some(self.text(row, column)).filter(|text| !text.is_empty())
    }

    /// A cell's text, which must be there.
    pub(super) fn required<'r>(&self, row: &CsvRow<'r>, column: CsvColumn) -> Option<&'r str> {
        let text = self.optional(row, column);
        if text.is_none() && self.has_cell(row, column) {
            let problem = self.problem(Code::MISSING_VALUE, row, column);
            let problem = problem.fact("kind", column.name());
            self.report(problem.fact("column", self.called(column)));
        }
        text
    }

    /// The id and year of a row that has both, whatever else is wrong with it.
    pub(super) fn id_and_year<'r>(&self, row: &CsvRow<'r>) -> Option<(&'r str, Year)> {
        Some((self.optional(row, ID)?, parsed_year(self.text(row, YEAR))?))
    }

    /// The year of a row.
    pub(super) fn year(&self, row: &CsvRow) -> Option<Year> {
        let text = self.required(row, YEAR)?;
        let year = parsed_year(text);
        if year.is_none() {
            let problem = invalid_year(self.place(row, YEAR), &shortened(text));
            let problem = problem.in_words("invalid-year-cell");
            self.report(problem.fact("year", only_year(text).map(Year::number)));
        }
        year
    }

    /// The number of a cell's text, where it holds any; noted where it shows another decimal sign.
    fn number(
        &self,
        row: &CsvRow,
        (column, text): (CsvColumn, &str),
        bounds: Bounds,
    ) -> Option<Decimal> {
        if text.is_empty() {
            return None;
        }
        // Nearly all are plain, and show no other sign.
        let plain = self.decimal_sign.and_then(|sign| short(text, sign.byte()));
        if plain.is_none() && row.misfit.is_none() {
            self.note_mixed(row, column);
        }
        let read = plain.map_or_else(|| csv_number(text, self.decimal_sign), Ok);
        self.within(row, (column, text), read, bounds)
    }

    /// A number that was read from a cell's text, within bounds.
    fn within(
        &self,
        row: &CsvRow,
        (column, text): (CsvColumn, &str),
        read: Result<Decimal, NumberFault>,
        bounds: Bounds,
    ) -> Option<Decimal> {
        let place = || self.place(row, column);
        let problem = match read {
            _ if self.decimal_sign.is_none() && evidence(text) == SignEvidence::Ambiguous => {
                ambiguous(place(), text)
            }
            Ok(number) if bounds.hold(number) => {
                self.doubt((text, number), place);
                return Some(number);
            }
            Ok(number) => out_of_bounds(place(), self.called(column), number, bounds),
            // A number of the other decimal sign has been noted as that.
            Err(NumberFault::NotANumber) if self.is_mixed(text) => return None,
            Err(NumberFault::NotANumber) => no_number(
                place(),
                text,
                self.decimal_sign,
                [LOW, HIGH].map(|column| self.called(column)),
                bounds,
                self.columns.kind() == "evidence",
            ),
            Err(fault) => invalid_number(place(), &shortened(text), fault),
        };
        self.report(problem);
        None
    }

    /// Notes an amount in kronor whose decimals may be meant as thousands.
    fn doubt(&self, (text, number): (&str, Decimal), place: impl Fn() -> Place) {
        let is_money = self.columns.numbers.contains(&COST);
        if let Some(sign) = self.decimal_sign.filter(|_| is_money) {
            let doubt = doubtful_cell(text, sign.sign(), number, place);
            if let Some(doubt) = doubt {
                self.report(doubt);
            }
        }
    }

    /// A number, which must be there.
    pub(super) fn required_number(
        &self,
        row: &CsvRow,
        column: CsvColumn,
        bounds: Bounds,
    ) -> Option<Decimal> {
        let text = self.required(row, column)?;
        self.number(row, (column, text), bounds)
    }

    fn is_mixed(&self, text: &str) -> bool {
        shown(text).is_some_and(|sign| Some(sign) != self.decimal_sign)
    }

    /// One of a few words, in either language and in whatever case, where the cell holds any.
    pub(super) fn choice<T: Choice>(&self, row: &CsvRow, column: CsvColumn) -> Option<T> {
        let text = self.text(row, column);
        if text.is_empty() {
            return None;
        }
        let chosen = choice_of(text);
        if chosen.is_none() {
            let (place, text) = (self.place(row, column), shortened(text));
            self.report(unknown_value(
                place,
                self.called(column),
                &text,
                &T::words(),
            ));
        }
        chosen
    }

    /// Low and high, together and around a value.
    pub(super) fn range(
        &self,
        row: &CsvRow,
        [low, high]: [CsvColumn; 2],
        value: Option<Decimal>,
        bounds: Bounds,
    ) -> Option<(Decimal, Decimal)> {
        let [low_text, high_text] = [low, high].map(|column| self.text(row, column));
        let (has_low, has_high) = (!low_text.is_empty(), !high_text.is_empty());
        let (given, missing) = if has_low { (low, high) } else { (high, low) };
        let is_told = row.misfit.is_some() && !self.has_cell(row, missing);
        if has_low != has_high && !is_told {
            if row.misfit.is_none() {
                self.note_mixed(row, given);
            }
            let problem = self.problem(Code::INCOMPLETE_RANGE, row, given);
            let problem = problem.fact("given", self.called(given));
            self.report(problem.fact("missing", self.called(missing)));
            let text = self.text(row, given);
            let read = csv_number(text, self.decimal_sign);
            return self.within(row, (given, text), read, bounds).and(None);
        }
        let least = self.number(row, (low, low_text), bounds);
        let most = self.number(row, (high, high_text), bounds);
        let (least, most, value) = (least?, most?, value?);
        if least > value || value > most {
            let problem = self.problem(Code::RANGE_ORDER, row, low);
            let problem = problem
                .fact("low", plain(least))
                .fact("value", plain(value));
            self.report(problem.fact("high", plain(most)));
            return None;
        }
        Some((least, most))
    }
}

/// The one year that a text names: `2020-01-01`, `2020 (prel.)`, but not `2010/11`.
pub(crate) fn only_year(text: &str) -> Option<Year> {
    let numbers = text.split(|sign: char| !sign.is_ascii_digit());
    let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
    let years: Vec<&&str> = numbers.iter().filter(|number| number.len() == 4).collect();
    match (years.as_slice(), numbers.as_slice()) {
        // The second of two years may be short.
        (_, [_, second]) if second.len() == 2 => None,
        ([year], _) => parsed_year(year),
        _ => None,
    }
}

pub(crate) fn parsed_year(text: &str) -> Option<Year> {
    text.parse().ok().and_then(Year::new)
}
