//! Where a table has its headings, and which column each field of a mapping is.

use super::grid::{CellGrid, CellValue};
use crate::input::{Given, MappedColumn, Mapping, is_in_thousands, shortened};
use crate::model::{Place, column_letters};
use crate::problem::{Code, Fact, Problem};

use super::refused;

/// How many rows are looked through for headings.
pub(super) const LOOKED_AT: u32 = 60;
/// In how many rows headings may stand, one above the other.
const DEEPEST: usize = 3;

/// The columns of a table by a mapping.
pub(super) struct TableColumns<'m> {
    pub(super) mapping: &'m Mapping,
    /// The position of the row of headings.
    pub(super) header: usize,
    /// How many columns have headings.
    pub(super) width: usize,
    /// The position of each field that is a column.
    pub(super) positions: Vec<(&'static str, usize)>,
    /// The headings that the table lacks.
    missing: Vec<&'m str>,
    /// Those that it has more than once, with where they stand a second time.
    twice: Vec<(&'m str, usize)>,
}

impl<'m> TableColumns<'m> {
    /// The columns of a table by the mapping that fits it best, under the headings of a row, or where none is named those
    /// of the row that fits best.
    pub(super) fn find(
        grid: &CellGrid,
        mappings: &'m [Mapping],
        header: Option<u32>,
    ) -> Option<Self> {
        let is_wanted = |number: u32| match header {
            Some(header) => number == header,
            None => number <= LOOKED_AT,
        };
        let rows = grid.rows.iter().enumerate();
        let rows: Vec<usize> = rows
            .filter(|(_, row)| is_wanted(row.number))
            .map(|(position, _)| position)
            .collect();
        let found = mappings.iter().flat_map(|mapping| {
            let under = |row: &usize| Self::under(grid, mapping, *row);
            rows.iter().map(under).collect::<Vec<_>>()
        });
        // Of equals the first.
        let mut found: Vec<Self> = found.collect();
        found.reverse();
        found
            .into_iter()
            .max_by_key(|columns| (columns.is_complete(), columns.positions.len()))
    }

    fn under(grid: &CellGrid, mapping: &'m Mapping, row: usize) -> Self {
        let headings = headings(grid, row);
        let mut columns = Self {
            mapping,
            header: row,
            width: headings.len(),
            positions: Vec::new(),
            missing: Vec::new(),
            twice: Vec::new(),
        };
        for (field, given) in &mapping.fields {
            let Given::Column(column) = given else {
                continue;
            };
            match standing(&headings, column).as_slice() {
                [position] => columns.positions.push((field, *position)),
                [_, second, ..] => columns.twice.push((name(column), *second)),
                [] if column.is_optional => {}
                [] => columns.missing.push(name(column)),
            }
        }
        columns
    }

    /// Whether the table has all columns that it must have.
    pub(super) fn is_complete(&self) -> bool {
        self.missing.is_empty() && self.twice.is_empty() && self.position("cost").is_some()
    }

    /// How well it fits.
    pub(super) fn found(&self) -> usize {
        self.positions.len()
    }

    /// The column of a field.
    pub(super) fn position(&self, field: &str) -> Option<usize> {
        let found = self.positions.iter().find(|(known, _)| *known == field);
        found.map(|(_, position)| *position)
    }

    /// What is wrong with the headings: one is not there, there more than once, or says that amounts are in thousands.
    pub(super) fn problems(&self, grid: &CellGrid) -> Vec<Problem> {
        let mut problems = Vec::new();
        if !self.missing.is_empty() {
            let headings = grid
                .rows
                .get(self.header)
                .into_iter()
                .flat_map(|row| &row.cells);
            let headings = headings.filter(|cell| **cell != CellValue::Empty);
            let headings = headings.map(|cell| shortened(&cell.text()));
            let place = self.place(grid, 0);
            let problem = Problem::new(Code::MISSING_COLUMN, place);
            let problem = problem.in_words("missing-column-mapped");
            let problem = problem.fact("count", self.missing.len());
            let problem = problem.fact("columns", Fact::names(&self.missing));
            problems.push(problem.fact("headers", Fact::names(headings)));
        }
        for (heading, position) in &self.twice {
            let problem = Problem::new(Code::DUPLICATE_COLUMN, self.place(grid, *position));
            let problem = problem.in_words("duplicate-column-mapped");
            let problem = problem.fact("column", *heading);
            problems.push(problem.fact("letters", column_letters(*position)));
        }
        let cost = self
            .position("cost")
            .filter(|_| self.mapping.factor.is_none());
        if let Some(position) = cost {
            let heading = grid.cell(self.header, position).text();
            if is_in_thousands(&heading) {
                let problem = refused(self.place(grid, position), "not-imported-thousands");
                problems.push(problem.fact("column", shortened(&heading)));
            }
        }
        problems
    }

    fn place(&self, grid: &CellGrid, column: usize) -> Place {
        if grid.rows.is_empty() {
            return grid.whole();
        }
        grid.place(self.header, column)
    }
}

fn name(column: &MappedColumn) -> &str {
    column.names.first().map_or("", String::as_str)
}

/// The headings of each column: the lowest alone, and with those above it, from above; in lower case.
fn headings(grid: &CellGrid, row: usize) -> Vec<Vec<String>> {
    let width = grid.rows.get(row).map_or(0, |row| row.cells.len());
    let above = row.saturating_sub(DEEPEST - 1)..row;
    let width = above
        .clone()
        .map(|row| grid.rows[row].cells.len())
        .fold(width, usize::max);
    let mut uppers: Vec<String> = vec![String::new(); above.len()];
    let column = |position: usize| {
        let lowest = folded(&grid.cell(row, position).text());
        let mut names = vec![lowest.clone()];
        let mut joined = lowest;
        for (upper, row) in uppers.iter_mut().zip(above.clone()).rev() {
            let text = folded(&grid.cell(row, position).text());
            // A heading over several columns stands in the first.
            if !text.is_empty() {
                *upper = text;
            }
            if !joined.starts_with(&**upper) {
                let both = [upper.as_str(), &joined];
                joined = both.join(" ").trim().into();
            }
            names.push(joined.clone());
        }
        names
    };
    (0..width).map(column).collect()
}

/// The columns that have a heading: the lowest alone, else with those above it, else by its letter.
fn standing(headings: &[Vec<String>], column: &MappedColumn) -> Vec<usize> {
    let names: Vec<String> = column.names.iter().map(|name| folded(name)).collect();
    let at = |depth: usize| {
        let columns = headings.iter().enumerate();
        let has = |(_, headings): &(usize, &Vec<String>)| {
            headings
                .get(depth)
                .is_some_and(|heading| names.contains(heading))
        };
        columns
            .filter(has)
            .map(|(position, _)| position)
            .collect::<Vec<_>>()
    };
    let found = (0..DEEPEST).map(at).find(|found| !found.is_empty());
    found.unwrap_or_else(|| {
        let lettered = |position: &usize| column.names.contains(&column_letters(*position));
        (0..headings.len()).filter(lettered).collect()
    })
}

/// A heading in lower case, with one blank between words.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
