//! `si costs index`: a year whose prices nobody has given yet, computed by the index.

use std::path::PathBuf;

use anyhow::Result;

use super::opened::opened;
use super::put_back::{file_of, put_back, reshaped, year_file};
use crate::cli::CostsIndex as Arguments;
use crate::costs::{RowChange, YearFile, indexed_year};
use crate::input::{among, is_there, shown};
use crate::model::{IndexSeries, UnitCostRow, Year};
use crate::problem::{Code, Fact, Place, Problem};
use crate::report::costs::{Indexing, indexed};

/// Adds the prices of a year to its file, and says which.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let mut opened = match opened(&arguments.options)? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let Some(year) = Year::new(arguments.year) else {
        return Ok(super::super::exit::WRONG_COMMAND);
    };
    let database = opened.database.clone();
    let database = &database.unit_costs;
    let series = match series(database.series(), arguments, year) {
        Ok(series) => series,
        Err(problem) => return opened.refused([problem]),
    };
    let Some(found) = indexed_year(database, series, year) else {
        let place = Place::file(&shown(&opened.path));
        let problem = Problem::new(Code::NO_PRICE_FOR_YEAR, place);
        let problem = problem.in_words("no-price-for-year-earlier");
        return opened.refused([problem.fact("year", arguments.year)]);
    };
    let path = file_of(&opened.path, database.rows(), year);
    opened.spares(&path)?;
    let mut file = if is_there(&path) {
        match year_file(&path) {
            Ok((file, _)) => file,
            Err(problems) => return opened.refused(problems),
        }
    } else {
        YearFile::new(speaks_swedish(database.rows()))
    };
    let mut changes = Vec::new();
    for (row, base) in &found.prices {
        let before = file.row(row.unit_cost.id(), year).map(|row| row.cost);
        changes.push((file.replace_or_add(row), row, *base, before));
    }
    let is_changed = changes
        .iter()
        .any(|(change, ..)| *change != RowChange::Same);
    if is_changed {
        opened.tell(&reshaped(&path, &file));
    }
    if is_changed && let Err(problems) = put_back(&path, &file, arguments.dry_run) {
        return opened.refused(problems);
    }
    let listing = indexed(
        &Indexing {
            year,
            file: &shown(&path),
            series: &series.name,
            is_dry_run: arguments.dry_run,
            changes,
            found: &found,
        },
        opened.language,
    );
    opened.write(&listing)
}

/// The series that is asked for, else the only one; it has an index of the year.
fn series<'d>(
    all: &'d [IndexSeries],
    arguments: &Arguments,
    year: Year,
) -> Result<&'d IndexSeries, Problem> {
    let asked = || Place::file("--series");
    let names = || all.iter().map(|series| series.name.as_str());
    let series = match (&arguments.series, all) {
        (None, []) => {
            let problem = Problem::new(Code::NO_INDEX, Place::file("index.csv"));
            let problem = problem.in_words("no-index-database");
            return Err(problem.fact("year", year.number()));
        }
        (None, [only]) => only,
        (None, [first, ..]) => {
            let problem = Problem::new(Code::SEVERAL_INDEX_SERIES, asked());
            let problem = problem.in_words("several-index-series-option");
            let problem = problem.fact("first", &first.name);
            return Err(problem.fact("series", Fact::names(names())));
        }
        (Some(named), all) => {
            let found = all.iter().find(|series| series.name == *named);
            found.ok_or_else(|| {
                let problem = Problem::new(Code::UNKNOWN_INDEX, asked()).fact("name", named);
                among(problem, named, names())
            })?
        }
    };
    if series.values.iter().all(|(known, _)| *known != year) {
        let place = series.places.last().cloned().unwrap_or_else(asked);
        let problem = Problem::new(Code::NO_INDEX, Place::file(place.file.name()));
        let problem = problem.in_words("no-index-year");
        let problem = problem.fact("series", &series.name);
        return Err(problem.fact("year", year.number()));
    }
    Ok(series)
}

/// Whether the newest rows stand in a file with Swedish headings.
fn speaks_swedish(rows: &[UnitCostRow]) -> bool {
    let newest = rows.iter().max_by_key(|row| row.year);
    let file = newest.map(|row| PathBuf::from(row.place.file.name()));
    file.and_then(|file| year_file(&file).ok())
        .is_some_and(|(file, _)| file.is_swedish())
}
