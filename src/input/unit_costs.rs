//! Reading the unit-cost database: one CSV file, or a folder of them, and the index series.

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::csv_number::{CsvNumberError, DecimalSign, Evidence, csv_number, evidence};
use super::csv_table::{CsvTable, Row};
use super::decoding::decoded;
use super::nearest::nearest;
use super::source::shortened;
use super::table::{invalid_year, out_of_bounds, unknown_value};
use crate::model::{
    Bounds, Choice, IndexSeries, Payer, UnitCost, UnitCostKind, UnitCostRow, UnitCosts, Year,
};
use crate::problem::Problems;
use crate::words::{Message, NumberFault};

/// A column with its names: the first is the contract's, the others are accepted too.
type Column = &'static [&'static str];

const ID: Column = &["id"];
const YEAR: Column = &["year", "år"];
const NAME: Column = &["name", "namn"];
const AREA: Column = &["area", "område"];
const UNIT: Column = &["unit", "enhet"];
const COST: Column = &["cost", "kostnad", "enhetskostnad"];
const SOURCE: Column = &["source", "källa"];
const LOW: Column = &["low", "lägsta"];
const HIGH: Column = &["high", "högsta"];
const PAYER: Column = &["payer", "betalare"];
const KIND: Column = &["kind", "slag"];
const INCLUDES: Column = &["includes", "innehåller"];
const DEPARTMENT: Column = &["department", "förvaltning"];
const NOTE: Column = &["note", "anmärkning"];
const REQUIRED: [Column; 7] = [ID, YEAR, COST, NAME, AREA, UNIT, SOURCE];
const OPTIONAL: [Column; 7] = [LOW, HIGH, PAYER, KIND, INCLUDES, DEPARTMENT, NOTE];

const INDEX: Column = &["index"];
const SERIES: Column = &["series", "serie"];
const INDEX_COLUMNS: [Column; 4] = [YEAR, INDEX, SERIES, SOURCE];

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

/// The least and most that an index value may be, so that converted prices stay within exact arithmetic.
pub(super) const INDEX_BOUNDS: Bounds = Bounds {
    least: Some(Decimal::from_parts(1, 0, 0, false, 3)),
    above_least: false,
    most: Some(Decimal::from_parts(1_000_000, 0, 0, false, 0)),
};

/// The bytes of one file of a database.
pub struct UnitCostFile {
    /// The file, as the user named it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Whether it is the index series.
    pub is_index: bool,
}

/// Reads the files of a database together. What is wrong with them is noted in `problems`; what is right is read.
///
/// Gives the database and each file's fingerprint.
pub fn unit_costs(
    files: &[UnitCostFile],
    problems: &mut Problems,
) -> (UnitCosts, Vec<(String, String)>) {
    let mut rows = Vec::new();
    let mut series = Vec::new();
    let mut fingerprints = Vec::new();
    let mut seen = HashMap::new();
    for file in files {
        let source = match decoded(&file.name, &file.bytes) {
            Ok(source) => source,
            Err(problem) => {
                problems.extend([problem]);
                continue;
            }
        };
        fingerprints.push((file.name.clone(), source.sha256().to_owned()));
        let Some(table) = CsvTable::read(&source, problems) else {
            continue;
        };
        if file.is_index {
            let known: Vec<Column> = INDEX_COLUMNS.to_vec();
            if let Some(reader) = CsvReader::new(&table, &INDEX_COLUMNS, &known, &[INDEX], problems)
            {
                reader.series(&mut series, problems);
            }
        } else {
            let known: Vec<Column> = REQUIRED.into_iter().chain(OPTIONAL).collect();
            if let Some(reader) =
                CsvReader::new(&table, &REQUIRED, &known, &[COST, LOW, HIGH], problems)
            {
                reader.rows(&mut rows, &mut seen, problems);
            }
        }
    }
    (UnitCosts::new(rows, series), fingerprints)
}

/// A file whose columns are known.
struct CsvReader<'t> {
    table: &'t CsvTable<'t>,
    /// The position of each column that the file has, by the contract's name.
    positions: HashMap<&'static str, usize>,
    decimal_sign: Option<DecimalSign>,
}

impl<'t> CsvReader<'t> {
    /// Finds the columns and the decimal sign; `None` where a required column is missing.
    fn new(
        table: &'t CsvTable<'t>,
        required: &[Column],
        known: &[Column],
        numbers: &[Column],
        problems: &mut Problems,
    ) -> Option<Self> {
        let mut positions = HashMap::new();
        for (position, header) in table.header().filter(|(_, header)| !header.is_empty()) {
            let place = || table.source.place(table.header_cell(position));
            let lower = header.to_lowercase();
            match known.iter().find(|column| column.contains(&lower.as_str())) {
                None => {
                    let names = known.iter().flat_map(|column| column.iter().copied());
                    let nearest = nearest(header, names);
                    let known = known.iter().map(|column| column[0].to_owned()).collect();
                    problems.add(
                        place(),
                        Message::UnknownColumn {
                            column: shortened(header),
                            nearest,
                            known,
                        },
                    );
                }
                Some(column) if positions.contains_key(column[0]) => {
                    problems.add(
                        place(),
                        Message::DuplicateColumn {
                            column: shortened(header),
                        },
                    );
                }
                Some(column) => {
                    positions.insert(column[0], position);
                }
            }
        }
        let missing: Vec<&Column> = required
            .iter()
            .filter(|column| !positions.contains_key(column[0]))
            .collect();
        for column in &missing {
            let headers = table
                .header()
                .filter(|(_, header)| !header.is_empty())
                .map(|(_, header)| shortened(header));
            let message = Message::MissingColumn {
                column: column[0].to_owned(),
                headers: headers.collect(),
            };
            problems.add(table.source.place(table.header_cell(0)), message);
        }
        if !missing.is_empty() {
            return None;
        }
        let mut reader = Self {
            table,
            positions,
            decimal_sign: None,
        };
        reader.settle_decimal_sign(numbers, problems);
        Some(reader)
    }

    /// One file has one decimal sign: the one that some number of it shows, else the comma where semicolons separate
    /// the cells.
    fn settle_decimal_sign(&mut self, numbers: &[Column], problems: &mut Problems) {
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
                        let message = Message::MixedDecimalSigns {
                            text: shortened(text),
                            other: other.clone(),
                            line: *line,
                        };
                        problems.add(self.table.source.place(self.offset(row, column)), message);
                    }
                    Some(_) => {}
                }
            }
        }
        let by_separator = (self.table.separator == b';').then_some(DecimalSign::Comma);
        self.decimal_sign = settled.map(|(sign, ..)| sign).or(by_separator);
    }

    fn text<'r>(&self, row: &'r Row, column: Column) -> &'r str {
        self.positions
            .get(column[0])
            .map_or("", |position| row.text(*position))
    }

    fn optional(&self, row: &Row, column: Column) -> Option<String> {
        Some(self.text(row, column))
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    }

    fn offset(&self, row: &Row, column: Column) -> usize {
        self.table
            .cell(row, self.positions.get(column[0]).copied().unwrap_or(0))
    }

    fn note(&self, row: &Row, column: Column, message: Message, problems: &mut Problems) {
        problems.add(self.table.source.place(self.offset(row, column)), message);
    }

    fn required(&self, row: &Row, column: Column, problems: &mut Problems) -> Option<String> {
        let text = self.optional(row, column);
        if text.is_none() {
            self.note(
                row,
                column,
                Message::MissingValue {
                    column: column[0].to_owned(),
                },
                problems,
            );
        }
        text
    }

    fn year(&self, row: &Row, problems: &mut Problems) -> Option<Year> {
        let text = self.required(row, YEAR, problems)?;
        let year = text.parse().ok().and_then(Year::new);
        if year.is_none() {
            self.note(row, YEAR, invalid_year(&shortened(&text)), problems);
        }
        year
    }

    fn number(
        &self,
        row: &Row,
        column: Column,
        bounds: Bounds,
        problems: &mut Problems,
    ) -> Option<Decimal> {
        let text = self.text(row, column);
        if text.is_empty() {
            return None;
        }
        let message = match csv_number(text, self.decimal_sign) {
            Ok(number) if bounds.hold(number) => return Some(number),
            Ok(number) => out_of_bounds(column[0], number, bounds),
            Err(CsvNumberError::Ambiguous) => Message::AmbiguousNumber {
                text: shortened(text),
            },
            // A number of the other decimal sign has been noted as that.
            Err(CsvNumberError::Fault(NumberFault::NotANumber)) if self.is_mixed(text) => {
                return None;
            }
            Err(CsvNumberError::Fault(fault)) => Message::InvalidNumber {
                text: shortened(text),
                fault,
            },
        };
        self.note(row, column, message, problems);
        None
    }

    fn is_mixed(&self, text: &str) -> bool {
        matches!(evidence(text), Evidence::Settled(sign)
            if Some(sign) != self.decimal_sign && csv_number(text, Some(sign)).is_ok())
    }

    fn choice<T: Choice + Default>(&self, row: &Row, column: Column, problems: &mut Problems) -> T {
        let text = self.text(row, column).to_lowercase();
        if text.is_empty() {
            return T::default();
        }
        let word = SWEDISH_VALUES
            .iter()
            .find(|(swedish, _)| *swedish == text)
            .map_or(text.as_str(), |(_, word)| word);
        T::of(word).unwrap_or_else(|| {
            self.note(
                row,
                column,
                unknown_value::<T>(column[0], &shortened(&text)),
                problems,
            );
            T::default()
        })
    }

    /// Low and high, together and around the cost.
    fn range(
        &self,
        row: &Row,
        cost: Option<Decimal>,
        problems: &mut Problems,
    ) -> Option<(Decimal, Decimal)> {
        let written = |column| !self.text(row, column).is_empty();
        for (given, missing) in [(LOW, HIGH), (HIGH, LOW)] {
            if written(given) && !written(missing) {
                let message = Message::IncompleteRange {
                    given: given[0],
                    missing: missing[0],
                };
                self.note(row, given, message, problems);
            }
        }
        let low = self.number(row, LOW, Bounds::NOT_NEGATIVE, problems);
        let high = self.number(row, HIGH, Bounds::NOT_NEGATIVE, problems);
        let (low, high, value) = (low?, high?, cost?);
        if low > value || value > high {
            self.note(row, LOW, Message::RangeOrder { low, value, high }, problems);
            return None;
        }
        Some((low, high))
    }

    fn rows(
        &self,
        rows: &mut Vec<UnitCostRow>,
        seen: &mut HashMap<(String, Year), (String, u32)>,
        problems: &mut Problems,
    ) {
        for row in self.table.rows() {
            if let Some(read) = self.row(row, problems) {
                let key = (read.unit_cost.id.clone(), read.year);
                if let Some((file, line)) = seen.get(&key) {
                    let (id, year) = key;
                    let message = Message::DuplicateUnitCost {
                        id,
                        year: year.number(),
                        file: file.clone(),
                        line: *line,
                    };
                    self.note(row, ID, message, problems);
                    continue;
                }
                seen.insert(key, read.place.clone());
                rows.push(read);
            }
        }
    }

    fn row(&self, row: &Row, problems: &mut Problems) -> Option<UnitCostRow> {
        let id = self.id(row, problems);
        let year = self.year(row, problems);
        let name = self.required(row, NAME, problems);
        let area = self.required(row, AREA, problems);
        let unit = self.required(row, UNIT, problems);
        let cost = self.number(row, COST, Bounds::NOT_NEGATIVE, problems);
        if self.text(row, COST).is_empty() {
            self.note(
                row,
                COST,
                Message::MissingValue {
                    column: COST[0].to_owned(),
                },
                problems,
            );
        }
        let range = self.range(row, cost, problems);
        let payer: Payer = self.choice(row, PAYER, problems);
        let kind: UnitCostKind = self.choice(row, KIND, problems);
        let source = self.required(row, SOURCE, problems);
        Some(UnitCostRow {
            unit_cost: Arc::new(UnitCost {
                id: id?,
                name: name?,
                area: area?,
                unit: unit?,
                payer,
                kind,
                includes: self
                    .text(row, INCLUDES)
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect(),
                department: self.optional(row, DEPARTMENT),
                note: self.optional(row, NOTE),
                source: source?,
            }),
            year: year?,
            cost: cost?,
            range,
            place: (self.table.source.name().to_owned(), self.table.line(row)),
        })
    }

    /// An id of a row: text without spaces, which separate the ids of `includes`.
    fn id(&self, row: &Row, problems: &mut Problems) -> Option<String> {
        let id = self.required(row, ID, problems)?;
        if id.contains(char::is_whitespace) {
            let message = Message::SpaceInId { id: shortened(&id) };
            self.note(row, ID, message, problems);
            return None;
        }
        Some(id)
    }

    fn series(&self, series: &mut Vec<IndexSeries>, problems: &mut Problems) {
        let known = series.iter().enumerate();
        let mut positions: HashMap<String, usize> = known
            .map(|(position, known)| (known.name.clone(), position))
            .collect();
        for row in self.table.rows() {
            let year = self.year(row, problems);
            let index = self.number(row, INDEX, INDEX_BOUNDS, problems);
            if self.text(row, INDEX).is_empty() {
                self.note(
                    row,
                    INDEX,
                    Message::MissingValue {
                        column: INDEX[0].to_owned(),
                    },
                    problems,
                );
            }
            let name = self.required(row, SERIES, problems);
            let source = self.required(row, SOURCE, problems);
            let (Some(year), Some(index), Some(name), Some(source)) = (year, index, name, source)
            else {
                continue;
            };
            let next = series.len();
            let position = *positions.entry(name).or_insert_with_key(|name| {
                series.push(IndexSeries {
                    name: name.clone(),
                    source,
                    values: Vec::new(),
                    places: Vec::new(),
                });
                next
            });
            let known = &mut series[position];
            if known.values.iter().any(|(other, _)| *other == year) {
                let message = Message::DuplicateIndexYear {
                    series: known.name.clone(),
                    year: year.number(),
                };
                self.note(row, YEAR, message, problems);
            } else {
                let file = self.table.source.name().to_owned();
                known.values.push((year, index));
                known.places.push((file, self.table.line(row)));
            }
        }
    }
}
