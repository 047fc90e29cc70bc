//! The header of a CSV file: which column stands where, and what is wrong with its headings.

use super::csv_columns::{COLUMNS, COST, Columns, CsvColumn, INDEX, YEAR, called, is_in_thousands};
use super::csv_table::CsvTable;
use super::faults::listed;
use super::source::shortened;
use crate::model::Year;
use crate::problem::{Code, Fact, Problem, Problems};

/// Which columns a file has.
#[derive(Default)]
pub(super) struct CsvHeader {
    /// Where each column stands that the file has.
    positions: [Option<usize>; COLUMNS],
    /// Whether its headings are Swedish.
    pub(super) swedish: bool,
}

impl CsvHeader {
    /// Where a column stands, if the file has it.
    pub(super) fn position(&self, column: CsvColumn) -> Option<usize> {
        self.positions[column.slot]
    }

    fn has(&self, column: CsvColumn) -> bool {
        self.position(column).is_some()
    }

    /// Finds the columns. One cause is told once: a heading that seems to mean a column is not told as missing too.
    pub(super) fn read(table: &CsvTable, columns: &Columns, problems: &mut Problems) -> Self {
        let mut header = Self::default();
        let mut strangers = Vec::new();
        let headings = table.header().filter(|(_, heading)| !heading.is_empty());
        for (position, heading) in headings {
            match columns.of(heading) {
                None => strangers.push((position, heading)),
                Some(column) if header.has(column) => {
                    let place = table.source.place(table.header_cell(position));
                    let problem = Problem::new(Code::DUPLICATE_COLUMN, place);
                    problems.push(problem.fact("column", shortened(heading)));
                }
                Some(column) => {
                    header.swedish |= heading.to_lowercase() != column.name();
                    header.positions[column.slot] = Some(position);
                }
            }
        }
        let meant = if columns.required.contains(&YEAR) {
            header.years_as_columns(table, &mut strangers, problems)
        } else {
            Vec::new()
        };
        for (position, heading) in strangers {
            header.stranger(table, columns, (position, heading), problems);
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
    ) -> Vec<CsvColumn> {
        let [year, cost] = [YEAR, COST].map(|column| called(column, self.swedish));
        let is_year = |heading: &str| heading.parse().ok().and_then(Year::new).is_some();
        let first = strangers.iter().find(|(_, heading)| is_year(heading));
        let Some((position, heading)) = first.filter(|_| !self.has(YEAR)) else {
            return Vec::new();
        };
        let place = table.source.place(table.header_cell(*position));
        let problem = Problem::new(Code::UNKNOWN_COLUMN, place).in_words("unknown-column-year");
        let problem = problem.fact("column", *heading).fact("year", year);
        problems.push(problem.fact("cost", cost));
        strangers.retain(|(_, heading)| !is_year(heading));
        vec![YEAR, COST, INDEX]
    }

    /// A heading that is none of a column's names. The column that it seems to mean is read for its faults.
    fn stranger(
        &mut self,
        table: &CsvTable,
        columns: &Columns,
        (position, heading): (usize, &str),
        problems: &mut Problems,
    ) {
        let meant = columns.meant(heading);
        let meant = meant.filter(|column| !self.has(*column));
        if let Some(column) = meant {
            self.positions[column.slot] = Some(position);
        }
        let place = table.source.place(table.header_cell(position));
        let problem = Problem::new(Code::UNKNOWN_COLUMN, place).fact("column", shortened(heading));
        let nearest = meant.map(|column| called(column, self.swedish));
        let is_amount = meant.is_some_and(|column| columns.numbers.contains(&column));
        let problem = if is_amount && is_in_thousands(heading) {
            problem.in_words("unknown-column-thousands")
        } else {
            problem
        };
        let known = columns.known().map(|column| called(column, self.swedish));
        problems.push(listed(problem.fact("nearest", nearest), known));
    }

    fn missing(
        &self,
        table: &CsvTable,
        columns: &Columns,
        meant: &[CsvColumn],
        problems: &mut Problems,
    ) {
        let is_missing = |column: &&CsvColumn| !self.has(**column) && !meant.contains(column);
        let missing = columns.required.iter().filter(is_missing);
        let missing: Vec<&str> = missing
            .map(|column| called(*column, self.swedish))
            .collect();
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
