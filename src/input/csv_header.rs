//! The header of a CSV file: which column stands where, and what is wrong with its headings.

use std::collections::HashMap;

use super::csv_columns::{Columns, CsvColumn, YEAR, called};
use super::csv_table::CsvTable;
use super::faults::listed;
use super::nearest::nearest;
use super::source::shortened;
use crate::model::Year;
use crate::problem::{Code, Fact, Problem, Problems};

/// Which columns a file has.
#[derive(Default)]
pub(super) struct CsvHeader {
    /// The position of each column that the file has, by the contract's name.
    pub(super) positions: HashMap<&'static str, usize>,
    /// Whether its headings are Swedish.
    pub(super) swedish: bool,
}

impl CsvHeader {
    /// Finds the columns. One cause is told once: a heading that seems to mean a column is not told as missing too.
    pub(super) fn read(table: &CsvTable, columns: &Columns, problems: &mut Problems) -> Self {
        let mut header = Self::default();
        let mut strangers = Vec::new();
        let headings = table.header().filter(|(_, heading)| !heading.is_empty());
        for (position, heading) in headings {
            match columns.of(heading) {
                None => strangers.push((position, heading)),
                Some(column) if header.positions.contains_key(column[0]) => {
                    let place = table.source.place(table.header_cell(position));
                    let problem = Problem::new(Code::DUPLICATE_COLUMN, place);
                    problems.push(problem.fact("column", shortened(heading)));
                }
                Some(column) => {
                    header.swedish |= heading.to_lowercase() != column[0];
                    header.positions.insert(column[0], position);
                }
            }
        }
        let mut meant = header.years_as_columns(table, &mut strangers, problems);
        for (position, heading) in strangers {
            meant.extend(header.stranger(table, columns, (position, heading), problems));
        }
        header.missing(table, columns, &meant, problems);
        header
    }

    /// Years as headings: told once, at the first. Gives the columns that they stand for.
    fn years_as_columns(
        &self,
        table: &CsvTable,
        strangers: &mut Vec<(usize, &str)>,
        problems: &mut Problems,
    ) -> Vec<&'static str> {
        let is_year = |heading: &str| heading.parse().ok().and_then(Year::new).is_some();
        let first = strangers.iter().find(|(_, heading)| is_year(heading));
        let Some((position, heading)) = first.filter(|_| !self.positions.contains_key(YEAR[0]))
        else {
            return Vec::new();
        };
        let place = table.source.place(table.header_cell(*position));
        let problem = Problem::new(Code::UNKNOWN_COLUMN, place).in_words("unknown-column-year");
        problems.push(problem.fact("column", *heading));
        strangers.retain(|(_, heading)| !is_year(heading));
        vec![YEAR[0], "cost", "index"]
    }

    /// A heading that is none of a column's names. Gives the column that it seems to mean.
    fn stranger(
        &self,
        table: &CsvTable,
        columns: &Columns,
        (position, heading): (usize, &str),
        problems: &mut Problems,
    ) -> Option<&'static str> {
        let names = columns.known().flatten().copied();
        // `Kostnad SEK`, `Enhet (st)`
        let first_word = || {
            heading
                .split_whitespace()
                .next()
                .and_then(|word| columns.of(word))
        };
        let meant = nearest(heading, names)
            .or_else(|| first_word().map(|column| called(column, self.swedish).to_owned()))
            .filter(|name| {
                let column = columns.of(name);
                column.is_some_and(|column| !self.positions.contains_key(column[0]))
            });
        let place = table.source.place(table.header_cell(position));
        let problem = Problem::new(Code::UNKNOWN_COLUMN, place).fact("column", shortened(heading));
        let column = meant.as_deref().and_then(|name| columns.of(name));
        let known = columns.known().map(|column| called(column, self.swedish));
        problems.push(listed(problem.fact("nearest", meant), known));
        column.map(|column| column[0])
    }

    fn missing(
        &self,
        table: &CsvTable,
        columns: &Columns,
        meant: &[&str],
        problems: &mut Problems,
    ) {
        let is_missing = |column: &&CsvColumn| {
            !self.positions.contains_key(column[0]) && !meant.contains(&column[0])
        };
        let missing = columns.required.iter().filter(is_missing);
        let missing: Vec<&str> = missing.map(|column| called(column, self.swedish)).collect();
        if missing.is_empty() {
            return;
        }
        let headings = table.header().map(|(_, heading)| heading);
        let headings = headings
            .filter(|heading| !heading.is_empty())
            .map(shortened);
        let place = table.source.place(table.header_cell(0));
        let problem = Problem::new(Code::MISSING_COLUMN, place).fact("count", missing.len());
        let problem = problem.fact("columns", Fact::names(missing));
        problems.push(problem.fact("headers", Fact::names(headings)));
    }
}
