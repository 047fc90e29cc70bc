//! A CSV file whose columns are known: its cells as values, and what is wrong with them.

use std::cell::RefCell;
use std::collections::HashMap;

use rust_decimal::Decimal;

use super::csv_number::{DecimalSign, Evidence, csv_number, evidence};
use super::csv_table::{CsvRow, CsvTable};
use super::exact::NumberFault;
use super::faults::{
    invalid_number, invalid_year, listed, out_of_bounds, plain, unknown_value, words,
};
use super::nearest::nearest;
use super::source::shortened;
use crate::model::{Bounds, Choice, Year};
use crate::problem::{Code, Fact, Problem, Problems};

/// A column with its names: the first is the contract's, the others are accepted too.
pub(super) type CsvColumn = &'static [&'static str];

/// The column of years, which every file has.
pub(super) const YEAR: CsvColumn = &["year", "år"];

/// The Swedish words for payers and kinds.
const SWEDISH_VALUES: [(&str, &str); 7] = [
    ("kommun", "municipality"),
    ("region", "region"),
    ("stat", "state"),
    ("hushåll", "household"),
    ("övrig", "other"),
    ("tjänst", "service"),
    ("transferering", "transfer"),
];

/// What a kind of file has.
pub(super) struct Columns {
    /// The columns that it must have.
    pub(super) required: &'static [CsvColumn],
    /// Those that it may have.
    pub(super) optional: &'static [CsvColumn],
    /// Those that hold numbers with decimals.
    pub(super) numbers: &'static [CsvColumn],
}

impl Columns {
    fn known(&self) -> impl Iterator<Item = CsvColumn> + Clone {
        self.required.iter().chain(self.optional).copied()
    }
}

/// A file whose columns are known.
pub(super) struct CsvReader<'t> {
    pub(super) table: &'t CsvTable<'t>,
    /// The position of each column that the file has, by the contract's name.
    positions: HashMap<&'static str, usize>,
    decimal_sign: Option<DecimalSign>,
    problems: RefCell<&'t mut Problems>,
}

impl<'t> CsvReader<'t> {
    /// Finds the columns and the decimal sign; `None` if a required column is missing.
    pub(super) fn new(
        table: &'t CsvTable<'t>,
        columns: &Columns,
        problems: &'t mut Problems,
    ) -> Option<Self> {
        let mut reader = Self {
            table,
            positions: HashMap::new(),
            decimal_sign: None,
            problems: RefCell::new(problems),
        };
        reader.find(columns);
        reader.misses_none(columns).then(|| {
            reader.settle_decimal_sign(columns.numbers);
            reader
        })
    }

    fn find(&mut self, columns: &Columns) {
        let header = self.table.header().filter(|(_, header)| !header.is_empty());
        for (position, header) in header {
            let problem = |code| {
                let place = self.table.source.place(self.table.header_cell(position));
                Problem::new(code, place).fact("column", shortened(header))
            };
            let lower = header.to_lowercase();
            let column = columns
                .known()
                .find(|column| column.contains(&lower.as_str()));
            match column {
                None => {
                    let names = columns.known().flatten().copied();
                    let known = columns.known().map(|column| column[0]);
                    let problem = problem(Code::UNKNOWN_COLUMN);
                    self.report(listed(
                        problem.fact("nearest", nearest(header, names)),
                        known,
                    ));
                }
                Some(column) if self.positions.contains_key(column[0]) => {
                    self.report(problem(Code::DUPLICATE_COLUMN));
                }
                Some(column) => {
                    self.positions.insert(column[0], position);
                }
            }
        }
    }

    fn misses_none(&self, columns: &Columns) -> bool {
        let is_missing = |column: &&CsvColumn| !self.positions.contains_key(column[0]);
        let missing: Vec<&CsvColumn> = columns.required.iter().filter(is_missing).collect();
        let headers = self.table.header().map(|(_, header)| header);
        let headers = headers.filter(|header| !header.is_empty()).map(shortened);
        let headers = Fact::names(headers);
        for column in &missing {
            let place = self.table.source.place(self.table.header_cell(0));
            let problem = Problem::new(Code::MISSING_COLUMN, place);
            let problem = problem.fact("column", column[0]);
            self.report(problem.fact("headers", headers.clone()));
        }
        missing.is_empty()
    }

    /// One file has one decimal sign: the one that some number of it shows, else the comma where semicolons separate
    /// the cells.
    fn settle_decimal_sign(&mut self, numbers: &[CsvColumn]) {
        let mut settled: Option<(DecimalSign, String, u32)> = None;
        for row in self.table.rows() {
            for column in numbers {
                let text = self.text(row, column);
                let Evidence::Settled(sign) = evidence(text) else {
                    continue;
                };
                if csv_number(text, Some(sign)).is_err() {
                    continue;
                }
                match &settled {
                    None => settled = Some((sign, shortened(text), self.table.line(row))),
                    Some((known, other, line)) if *known != sign => {
                        let problem = self.problem(Code::MIXED_DECIMAL_SIGNS, row, column);
                        let problem = problem.fact("text", shortened(text));
                        self.report(problem.fact("other", other).fact("line", line.to_string()));
                    }
                    Some(_) => {}
                }
            }
        }
        let by_separator = (self.table.separator == b';').then_some(DecimalSign::Comma);
        self.decimal_sign = settled.map(|(sign, ..)| sign).or(by_separator);
    }

    /// Notes that something is wrong.
    pub(super) fn report(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// A problem of a kind at a cell.
    pub(super) fn problem(&self, code: Code, row: &CsvRow, column: CsvColumn) -> Problem {
        Problem::new(code, self.place(row, column))
    }

    fn place(&self, row: &CsvRow, column: CsvColumn) -> crate::model::Place {
        let position = self.positions.get(column[0]).copied().unwrap_or(0);
        self.table.source.place(self.table.cell(row, position))
    }

    /// A cell's text; empty if it holds nothing or the file does not have the column.
    pub(super) fn text<'r>(&self, row: &'r CsvRow, column: CsvColumn) -> &'r str {
        let position = self.positions.get(column[0]);
        position.map_or("", |position| row.text(*position))
    }

    /// A cell's text, where it holds any.
    pub(super) fn optional(&self, row: &CsvRow, column: CsvColumn) -> Option<String> {
        let text = self.text(row, column);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// A cell's text, which must be there.
    pub(super) fn required(&self, row: &CsvRow, column: CsvColumn) -> Option<String> {
        let text = self.optional(row, column);
        if text.is_none() {
            let problem = self.problem(Code::MISSING_VALUE, row, column);
            self.report(problem.fact("column", column[0]));
        }
        text
    }

    /// The year of a row.
    pub(super) fn year(&self, row: &CsvRow) -> Option<Year> {
        let text = self.required(row, YEAR)?;
        let year = text.parse().ok().and_then(Year::new);
        if year.is_none() {
            self.report(invalid_year(self.place(row, YEAR), &shortened(&text)));
        }
        year
    }

    /// A number, where the cell holds any.
    pub(super) fn number(
        &self,
        row: &CsvRow,
        column: CsvColumn,
        bounds: Bounds,
    ) -> Option<Decimal> {
        let text = self.text(row, column);
        if text.is_empty() {
            return None;
        }
        let place = self.place(row, column);
        let problem = match csv_number(text, self.decimal_sign) {
            _ if self.decimal_sign.is_none() && evidence(text) == Evidence::Ambiguous => {
                let text = shortened(text);
                Problem::new(Code::AMBIGUOUS_NUMBER, place)
                    .fact("plain", text.replace([',', '.'], ""))
                    .fact("point", text.replace(',', "."))
                    .fact("text", text)
            }
            Ok(number) if bounds.hold(number) => return Some(number),
            Ok(number) => out_of_bounds(place, column[0], number, bounds),
            // A number of the other decimal sign has been noted as that.
            Err(NumberFault::NotANumber) if self.is_mixed(text) => return None,
            Err(fault) => invalid_number(place, &shortened(text), fault),
        };
        self.report(problem);
        None
    }

    /// A number, which must be there.
    pub(super) fn required_number(
        &self,
        row: &CsvRow,
        column: CsvColumn,
        bounds: Bounds,
    ) -> Option<Decimal> {
        self.required(row, column)?;
        self.number(row, column, bounds)
    }

    fn is_mixed(&self, text: &str) -> bool {
        matches!(evidence(text), Evidence::Settled(sign)
            if Some(sign) != self.decimal_sign && csv_number(text, Some(sign)).is_ok())
    }

    /// One of a few words, in either language.
    pub(super) fn choice<T: Choice + Default>(&self, row: &CsvRow, column: CsvColumn) -> T {
        let text = self.text(row, column).to_lowercase();
        if text.is_empty() {
            return T::default();
        }
        let swedish = SWEDISH_VALUES.iter().find(|(swedish, _)| *swedish == text);
        let word = swedish.map_or(text.as_str(), |(_, word)| word);
        T::of(word).unwrap_or_else(|| {
            let place = self.place(row, column);
            let words = words::<T>();
            self.report(unknown_value(place, column[0], &shortened(&text), &words));
            T::default()
        })
    }

    /// Low and high, together and around a value.
    pub(super) fn range(
        &self,
        row: &CsvRow,
        [low, high]: [CsvColumn; 2],
        value: Option<Decimal>,
    ) -> Option<(Decimal, Decimal)> {
        let written = |column| !self.text(row, column).is_empty();
        for (given, missing) in [(low, high), (high, low)] {
            if written(given) && !written(missing) {
                let problem = self.problem(Code::INCOMPLETE_RANGE, row, given);
                self.report(problem.fact("given", given[0]).fact("missing", missing[0]));
            }
        }
        let least = self.number(row, low, Bounds::NOT_NEGATIVE);
        let most = self.number(row, high, Bounds::NOT_NEGATIVE);
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
