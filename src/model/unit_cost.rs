//! Unit costs: the database's rows, index series and the price in a given year (method §4).

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::choice::choice;
use super::{InputId, Payer, Place, Year};

/// What a unit cost is, whoever gives it: a row of the database or an application.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct UnitCost {
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The area of operation.
    pub area: String,
    /// What one unit is, such as `dygn`.
    pub unit: String,
    /// Who pays it.
    pub payer: Payer,
    /// A service, or a transfer of money.
    pub kind: UnitCostKind,
    /// The ids of the unit costs that it already contains.
    pub includes: Vec<String>,
    /// The department, for information.
    pub department: Option<String>,
    pub note: Option<String>,
    /// Where the figure comes from.
    pub source: String,
}

/// The source of what has none.
const EXAMPLE_DATA: &str = "exempeldata";

impl UnitCost {
    /// How the source of a price begins that an index made of an earlier one.
    const COMPUTED: &str = "indexerat från ";

    /// The source of a price that a conversion made of another with this source.
    pub(crate) fn computed_source(conversion: &Conversion, source: &str) -> String {
        let comma = |number: Decimal| number.normalize().to_string().replace('.', ",");
        format!(
            "{}{} med {} ({}/{}): {source}",
            Self::COMPUTED,
            conversion.from,
            conversion.series,
            comma(conversion.index_to.value),
            comma(conversion.index_from.value)
        )
    }

    /// Of a price that an index made of an earlier one the year and the source of that.
    pub(crate) fn computed_from(&self) -> Option<(Year, &str)> {
        let rest = self.source.strip_prefix(Self::COMPUTED)?;
        let (year, _) = rest.split_once(' ')?;
        // The name of a series may have brackets too: the factor's hold figures alone.
        let factor_end = rest.match_indices("): ").find(|(end, _)| {
            let factor = rest[..*end].rsplit('(').next().unwrap_or("");
            factor.contains('/')
                && factor
                    .chars()
                    .all(|sign| sign.is_ascii_digit() || "/,".contains(sign))
        });
        let source = &rest[factor_end?.0 + "): ".len()..];
        Some((Year::new(year.parse().ok()?)?, source))
    }

    /// Whether its source says that there is none.
    pub(crate) fn is_example_data(&self) -> bool {
        let computed = self.computed_from();
        is_example(computed.map_or(self.source.as_str(), |(_, source)| source))
    }
}

/// Whether a source says that there is none. What follows the word only says more of the example.
pub(super) fn is_example(source: &str) -> bool {
    let start = source.trim_start().get(..EXAMPLE_DATA.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(EXAMPLE_DATA))
}

choice! {
    /// Whether a unit cost is spent or only changes hands.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum UnitCostKind {
        /// A service: resources are used.
        #[default]
        Service = "service",
        /// A transfer: what one loses another gains.
        Transfer = "transfer",
    }
}

/// A row of the unit-cost database.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct UnitCostRow {
    pub unit_cost: Arc<UnitCost>,
    /// The price year.
    pub year: Year,
    /// Kronor per unit.
    pub cost: Decimal,
    /// Low and high, kronor per unit.
    pub range: Option<(Decimal, Decimal)>,
    /// Where it stands.
    pub place: Place,
}

/// A unit cost that an application brings itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LocalUnitCost {
    pub unit_cost: Arc<UnitCost>,
    /// The price year, where it is not the application's.
    pub year: Option<Year>,
    /// Kronor per unit.
    pub cost: InputId,
    /// Whether it takes the place of the database's.
    pub replaces: bool,
}

/// The place of a unit cost among those that an application uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct UnitCostRef(pub usize);

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

/// The unit-cost database: all rows of all its files, and its index series.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct UnitCosts {
    rows: Vec<UnitCostRow>,
    by_id: HashMap<String, Vec<usize>>,
    series: Vec<IndexSeries>,
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
    }

    /// Adds a row.
    ///
    /// # Errors
    /// There is one of its id and year: gives that one.
    pub(crate) fn add(&mut self, row: UnitCostRow) -> Result<(), &UnitCostRow> {
        let position = self.rows.len();
        if let Some(known) = self.by_id.get_mut(&row.unit_cost.id) {
            let same = known
                .iter()
                .find(|known| self.rows[**known].year == row.year);
            if let Some(same) = same {
                return Err(&self.rows[*same]);
            }
            known.push(position);
        } else {
            let id = row.unit_cost.id.clone();
            self.by_id.insert(id, vec![position]);
        }
        self.rows.push(row);
        Ok(())
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
        let positions = self.by_id.get(id).into_iter().flatten();
        positions.map(|position| &self.rows[*position])
    }

    /// All index series, in the order of the file.
    pub(crate) fn series(&self) -> &[IndexSeries] {
        &self.series
    }

    /// Whether the database knows an id.
    pub(crate) fn knows(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
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
        let positions = self.by_id.get(id).ok_or(PriceError::UnknownId)?;
        let rows = || positions.iter().map(|&position| &self.rows[position]);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn of_source(source: &str) -> UnitCost {
        UnitCost {
            source: source.to_owned(),
            ..UnitCost::default()
        }
    }

    #[test]
    fn a_computed_price_has_the_source_of_the_one_from_which_it_was_made() {
        let value = |value: i64| IndexValue {
            value: Decimal::new(value, 1),
            place: None,
        };
        let conversion = Conversion {
            from: Year::new(2017).unwrap(),
            index_to: value(1042),
            index_from: value(1000),
            series: "KPI (1980 = 100): skuggindex".to_owned(),
            source: "SCB".to_owned(),
        };
        let made = |source| of_source(&UnitCost::computed_source(&conversion, source));
        assert_eq!(
            made("SKR").source,
            "indexerat från 2017 med KPI (1980 = 100): skuggindex (104,2/100): SKR"
        );
        let computed = made("exempeldata");
        assert_eq!(
            computed.computed_from().map(|(year, _)| year),
            Year::new(2017)
        );
        assert!(computed.is_example_data());
        assert_eq!(of_source("SKR").computed_from(), None);
    }

    #[test]
    fn example_data_is_known_by_its_first_word() {
        let is_example_data = |source: &str| of_source(source).is_example_data();
        assert!(
            ["exempeldata", " Exempeldata", "exempeldata, avrundad"].map(is_example_data)
                == [true; 3]
        );
        assert!(["SKR", "", "ej exempeldata", "exempel"].map(is_example_data) == [false; 4]);
    }
}
