//! Reading the unit-cost database: one CSV file, or a folder of them, and the index series.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::csv_columns::{
    AREA, COST, DEPARTMENT, HIGH, ID, INCLUDES, INDEX, INDEXES, KIND, LOW, NAME, NOTE, PAYER,
    SERIES, SOURCE, UNIT, UNIT_COSTS, YEAR,
};
use super::csv_files::{CsvFile, each_file, id};
use super::csv_reader::CsvReader;
use super::csv_row::CsvRow;
use super::source::Source;
use crate::model::{
    Bounds, IndexSeries, Payer, Place, UnitCost, UnitCostKind, UnitCostRow, UnitCostTexts,
    UnitCosts, Year,
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
/// Gives the database and the texts of the files.
pub(crate) fn unit_costs(files: Vec<CsvFile>, problems: &mut Problems) -> (UnitCosts, Vec<Source>) {
    let mut database = UnitCosts::default();
    let mut unread = HashMap::new();
    let mut series = Vec::new();
    let columns = |is_index| {
        if is_index { &INDEXES } else { &UNIT_COSTS }
    };
    let sources = each_file(files, columns, problems, |is_index, reader| {
        if is_index {
            add_series(reader, &mut series);
        } else {
            add_rows(reader, &mut database, &mut unread);
        }
    });
    (database.with_series(series), sources)
}

/// The rows that have errors, and an id and a year.
pub(super) type UnreadRows = HashMap<String, Vec<(Year, Place)>>;

/// Adds the rows of a file. `unread` are those of all files that have errors: a row of the same id and year is one too many
/// nevertheless.
pub(super) fn add_rows(reader: &CsvReader, database: &mut UnitCosts, unread: &mut UnreadRows) {
    database.reserve(reader.table.len());
    for row in reader.rows() {
        let known = match unit_cost_row(reader, &row) {
            Some(read) => unread_at(unread, (read.unit_cost.id(), read.year)).or_else(|| {
                let known = database.add(read).err()?;
                Some(known.place.clone())
            }),
            None => reader.id_and_year(&row).and_then(|key| {
                let mut rows = database.rows_of(key.0);
                let known = rows.find(|known| known.year == key.1);
                let known = known.map(|known| known.place.clone());
                let known = known.or_else(|| unread_at(unread, key));
                if known.is_none() {
                    let rows = unread.entry(key.0.to_owned()).or_default();
                    rows.push((key.1, reader.table.place(&row)));
                }
                known
            }),
        };
        if let Some(place) = known
            && let Some((id, year)) = reader.id_and_year(&row)
        {
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

fn unread_at(unread: &UnreadRows, (id, year): (&str, Year)) -> Option<Place> {
    let mut rows = unread.get(id)?.iter();
    let same = rows.find(|(known, _)| *known == year);
    same.map(|(_, place)| place.clone())
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
    let texts = UnitCostTexts {
        id: id?,
        name: name?,
        area: area?,
        unit: unit?,
        includes: reader.text(row, INCLUDES),
        department: reader.text(row, DEPARTMENT),
        note: reader.text(row, NOTE),
        source: source?,
    };
    let place = reader.table.place(row);
    let (payer, kind) = (payer.unwrap_or_default(), kind.unwrap_or_default());
    Some(UnitCostRow {
        unit_cost: UnitCost::of_file(&place.file, texts, payer, kind),
        year: year?,
        cost: cost?,
        range,
        place,
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
