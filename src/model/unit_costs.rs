//! The unit-cost database: its rows, and the price in a given year (method §4).

use std::collections::HashMap;
use std::iter;

use rust_decimal::Decimal;

use super::index_series::{Conversion, IndexSeries};
use super::unit_cost::UnitCost;
use super::{Place, Year};

/// A row of the unit-cost database.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct UnitCostRow {
    pub unit_cost: UnitCost,
    /// The price year.
    pub year: Year,
    /// Kronor per unit.
    pub cost: Decimal,
    /// Low and high, kronor per unit.
    pub range: Option<(Decimal, Decimal)>,
    /// Where it stands.
    pub place: Place,
}

/// The unit-cost database: all rows of all its files, and its index series.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct UnitCosts {
    rows: Vec<UnitCostRow>,
    /// The first row of each id.
    first: HashMap<String, usize>,
    /// Of each row the next with its id, of the last one the first: those of an id mostly stand together.
    next: Vec<usize>,
    series: Vec<IndexSeries>,
}

/// Why there is no price.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PriceError {
    /// The database does not know the id.
    UnknownId,
    /// It has no price of the year, and no index series leads there from the years that it has.
    NoPriceForYear(Vec<Year>),
}

impl UnitCosts {
    /// The database of these rows and series. Of two rows with the same id and year the first counts; the reader
    /// refuses them.
    pub(crate) fn new(
        rows: impl IntoIterator<Item = UnitCostRow>,
        series: Vec<IndexSeries>,
    ) -> Self {
        let mut database = Self {
            series,
            ..Self::default()
        };
        for row in rows {
            let _ = database.add(row);
        }
        database
    }

    /// Makes room for so many more rows.
    pub(crate) fn reserve(&mut self, rows: usize) {
        self.rows.reserve(rows);
        self.next.reserve(rows);
    }

    /// Adds a row.
    ///
    /// # Errors
    /// There is one of its id and year: gives that one.
    pub(crate) fn add(&mut self, row: UnitCostRow) -> Result<(), &UnitCostRow> {
        let (id, position) = (row.unit_cost.id(), self.rows.len());
        let first = match self.rows.last() {
            Some(before) if before.unit_cost.id() == id => self.next.last(),
            _ => self.first.get(id),
        };
        if let Some(&first) = first {
            let mut last = first;
            for known in self.positions_from(first) {
                if self.rows[known].year == row.year {
                    return Err(&self.rows[known]);
                }
                last = known;
            }
            self.next[last] = position;
            self.next.push(first);
        } else {
            self.first.insert(id.to_owned(), position);
            self.next.push(position);
        }
        self.rows.push(row);
        Ok(())
    }

    /// The rows of an id, from its first on.
    fn positions_from(&self, first: usize) -> impl Iterator<Item = usize> {
        iter::successors(Some(first), move |known| {
            Some(self.next[*known]).filter(|next| *next != first)
        })
    }

    /// The same rows with these index series.
    pub(crate) fn with_series(self, series: Vec<IndexSeries>) -> Self {
        Self { series, ..self }
    }

    /// All rows, in the order of the files.
    pub(crate) fn rows(&self) -> &[UnitCostRow] {
        &self.rows
    }

    pub(crate) fn rows_of(&self, id: &str) -> impl Iterator<Item = &UnitCostRow> {
        let first = self.first.get(id).into_iter();
        let positions = first.flat_map(|first| self.positions_from(*first));
        positions.map(|position| &self.rows[position])
    }

    /// All index series, in the order of the file.
    pub(crate) fn series(&self) -> &[IndexSeries] {
        &self.series
    }

    /// Whether the database knows an id.
    pub(crate) fn knows(&self, id: &str) -> bool {
        self.first.contains_key(id)
    }

    /// The row that prices an id in a year: that year's own, or the nearest year's with its conversion by a series (of
    /// two equally near, the earlier's).
    ///
    /// # Errors
    /// The id is unknown, or no row's year is the wanted one or can be converted to it.
    pub(crate) fn row(
        &self,
        id: &str,
        year: Year,
        series: Option<&IndexSeries>,
    ) -> Result<(&UnitCostRow, Option<Conversion>), PriceError> {
        let first = *self.first.get(id).ok_or(PriceError::UnknownId)?;
        let rows = || {
            self.positions_from(first)
                .map(|position| &self.rows[position])
        };
        if let Some(row) = rows().find(|row| row.year == year) {
            return Ok((row, None));
        }
        let converted = rows().filter_map(|row| Some((row, series?.conversion(row.year, year)?)));
        let nearest = converted.min_by_key(|(row, _)| (year.since(row.year).abs(), row.year));
        nearest
            .map(|(row, conversion)| (row, Some(conversion)))
            .ok_or_else(|| {
                let mut years: Vec<Year> = rows().map(|row| row.year).collect();
                years.sort_unstable();
                PriceError::NoPriceForYear(years)
            })
    }
}
