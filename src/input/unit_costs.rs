//! Reading the unit-cost database: one CSV file, or a folder of them, and the index series.

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::csv_columns::{
    AREA, COST, DEPARTMENT, HIGH, ID, INCLUDES, INDEX, INDEXES, KIND, LOW, NAME, NOTE, PAYER,
    SERIES, SOURCE, UNIT, UNIT_COSTS, YEAR,
};
use super::csv_files::{CsvFile, Fingerprints, each_file, id};
use super::csv_reader::CsvReader;
use super::csv_row::CsvRow;
use crate::model::{
    Bounds, IndexSeries, Payer, Place, UnitCost, UnitCostKind, UnitCostRow, UnitCosts, Year,
};
use crate::problem::{Code, Problems};

/// The least and most that an index value may be, so that converted prices stay within exact arithmetic.
pub(super) const INDEX_BOUNDS: Bounds = Bounds {
    least: Some(Decimal::from_parts(1, 0, 0, false, 3)),
    above_least: false,
    most: Some(Decimal::from_parts(1_000_000, 0, 0, false, 0)),
};

/// Reads the files of a database together. What is wrong with them is noted in `problems`; what is right is read.
///
/// Gives the database and each file's fingerprint.
pub(crate) fn unit_costs(files: &[CsvFile], problems: &mut Problems) -> (UnitCosts, Fingerprints) {
    let mut database = UnitCosts::default();
    let mut unread = HashMap::new();
    let mut series = Vec::new();
    let columns = |file: &CsvFile| {
        if file.is_index { &INDEXES } else { &UNIT_COSTS }
    };
    let fingerprints = each_file(files, columns, problems, |file, reader| {
        if file.is_index {
            add_series(reader, &mut series);
        } else {
            add_rows(reader, &mut database, &mut unread);
        }
    });
    (database.with_series(series), fingerprints)
}

/// The rows that have errors, and an id and a year.
pub(super) type UnreadRows = HashMap<String, Vec<(Year, Place)>>;

/// Adds the rows of a file. `unread` are those of all files that have errors: a row of the same id and year is one too many
/// nevertheless.
pub(super) fn add_rows(reader: &CsvReader, database: &mut UnitCosts, unread: &mut UnreadRows) {
    for row in reader.rows() {
        let read = unit_cost_row(reader, &row);
        let Some((id, year)) = reader.id_and_year(&row) else {
            continue;
        };
        let rows = unread.get(id).into_iter().flatten();
        let same = rows.filter(|(other, _)| *other == year);
        let unread_place = same.map(|(_, place)| place.clone()).next();
        let known = match read {
            _ if unread_place.is_some() => unread_place,
            Some(read) => database.add(read).err().map(|known| known.place.clone()),
            None => {
                let mut rows = database.rows_of(id);
                let known = rows.find(|known| known.year == year);
                if known.is_none() {
                    let rows = unread.entry(id.to_owned()).or_default();
                    rows.push((year, reader.table.place(&row)));
                }
                known.map(|known| known.place.clone())
            }
        };
        if let Some(place) = known {
            let problem = reader.problem(Code::DUPLICATE_UNIT_COST, &row, ID);
            let problem = problem.fact("id", id).fact("year", year.number());
            reader.report(
                problem
                    .fact("file", place.file.name())
                    .fact("line", place.line.to_string()),
            );
        }
    }
}

fn unit_cost_row(reader: &CsvReader, row: &CsvRow) -> Option<UnitCostRow> {
    let id = id(reader, row);
    let year = reader.year(row);
    let name = reader.required(row, NAME);
    let area = reader.required(row, AREA);
    let unit = reader.required(row, UNIT);
    let cost = reader.required_number(row, COST, Bounds::NOT_NEGATIVE);
    let range = reader.range(row, [LOW, HIGH], cost, Bounds::NOT_NEGATIVE);
    let payer: Option<Payer> = reader.choice(row, PAYER);
    let kind: Option<UnitCostKind> = reader.choice(row, KIND);
    let source = reader.required(row, SOURCE);
    let includes = reader.text(row, INCLUDES).split_whitespace();
    Some(UnitCostRow {
        unit_cost: Arc::new(UnitCost {
            id: id?.to_owned(),
            name: name?.to_owned(),
            area: area?.to_owned(),
            unit: unit?.to_owned(),
            payer: payer.unwrap_or_default(),
            kind: kind.unwrap_or_default(),
            includes: includes.map(str::to_owned).collect(),
            department: reader.optional(row, DEPARTMENT).map(str::to_owned),
            note: reader.optional(row, NOTE).map(str::to_owned),
            source: source?.to_owned(),
        }),
        year: year?,
        cost: cost?,
        range,
        place: reader.table.place(row),
    })
}

fn add_series(reader: &CsvReader, series: &mut Vec<IndexSeries>) {
    let known = series.iter().enumerate();
    let mut positions: HashMap<String, usize> = known
        .map(|(position, known)| (known.name.clone(), position))
        .collect();
    for row in reader.rows() {
        let year = reader.year(&row);
        let index = reader.required_number(&row, INDEX, INDEX_BOUNDS);
        let name = reader.required(&row, SERIES);
        let source = reader.required(&row, SOURCE);
        let (Some(year), Some(index), Some(name), Some(source)) = (year, index, name, source)
        else {
            continue;
        };
        let next = series.len();
        let position = *positions.entry(name.to_owned()).or_insert_with(|| {
            series.push(IndexSeries {
                name: name.to_owned(),
                source: source.to_owned(),
                values: Vec::new(),
                places: Vec::new(),
            });
            next
        });
        let known = &mut series[position];
        if known.values.iter().any(|(other, _)| *other == year) {
            let problem = reader.problem(Code::DUPLICATE_INDEX_YEAR, &row, YEAR);
            let problem = problem.fact("series", &known.name);
            reader.report(problem.fact("year", year.number()));
        } else {
            known.values.push((year, index));
            known.places.push(reader.table.place(&row));
        }
    }
}
