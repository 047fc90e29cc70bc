//! Index series, which make a price of one year one of another (method §4).

use rust_decimal::Decimal;

use super::{Place, Year};

/// An index series: price levels by year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct IndexSeries {
    /// Which series and issue.
    pub name: String,
    /// Where it comes from.
    pub source: String,
    /// The index of each year, above zero.
    pub values: Vec<(Year, Decimal)>,
    /// Where each stands.
    pub places: Vec<Place>,
}

impl IndexSeries {
    fn at(&self, year: Year) -> Option<IndexValue> {
        let position = self.values.iter().position(|(known, _)| *known == year)?;
        Some(IndexValue {
            value: self.values[position].1,
            place: self
                .places
                .get(position)
                .map(|place| (place.file.name().to_owned(), place.line)),
        })
    }

    /// How a price of one year becomes one of another; `None` if the series does not cover both.
    pub(crate) fn conversion(&self, from: Year, to: Year) -> Option<Conversion> {
        Some(Conversion {
            from,
            index_to: self.at(to)?,
            index_from: self.at(from)?,
            series: self.name.clone(),
            source: self.source.clone(),
        })
    }
}

/// The index of a year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct IndexValue {
    /// The index, above zero.
    pub value: Decimal,
    /// The file and line of its row.
    pub place: Option<(String, u32)>,
}

/// How a price of one year became a price of another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Conversion {
    /// The year of the price that was found.
    pub from: Year,
    /// The index of the price year wanted.
    pub index_to: IndexValue,
    /// The index of the year found.
    pub index_from: IndexValue,
    pub series: String,
    /// Where the series comes from.
    pub source: String,
}

impl Conversion {
    /// An amount of the year found, in prices of the year wanted.
    pub(crate) fn convert(&self, amount: Decimal) -> Decimal {
        amount * self.index_to.value / self.index_from.value
    }
}
