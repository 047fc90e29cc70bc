//! Changing an input by its address: one function for `--set`, scenarios and everything else that asks "what if".

use std::fmt;

use rust_decimal::Decimal;

use super::input::{Amount, Bounds};
use super::year::Year;

/// What happens to an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// It gets this value.
    To(Decimal),
    /// Its value is multiplied; every year's, where it is a table.
    Times(Decimal),
}

/// An address and what happens to the input there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Setting {
    /// The address, with `.YEAR` for one year of a table.
    pub address: String,
    pub change: Change,
}

/// As it is typed: a number, or a factor such as `*0.8`.
impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::To(value) => write!(formatter, "{}", value.normalize()),
            Self::Times(factor) => write!(formatter, "*{}", factor.normalize()),
        }
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}={}", self.address, self.change)
    }
}

impl Change {
    /// What an input, or one year of a table, holds after the change.
    pub(super) fn applied(
        self,
        held: &Amount,
        bounds: Bounds,
        year: Option<Year>,
    ) -> Result<Amount, SettingError> {
        let checked = |value: Option<Decimal>| match value {
            Some(value) if value.abs() > Bounds::LARGEST => Err(SettingError::TooLarge),
            Some(value) if !bounds.hold(value) => Err(SettingError::OutOfBounds(value, bounds)),
            Some(value) => Ok(value),
            None => Err(SettingError::TooLarge),
        };
        let changed = |value: Decimal| match self {
            Change::To(value) => checked(Some(value)),
            Change::Times(factor) => checked(value.checked_mul(factor)),
        };
        Ok(match (held, year) {
            (Amount::Years(years), Some(year)) => {
                let named = years.all().any(|(known, _)| known == year);
                if !named && matches!(self, Change::Times(_)) {
                    let years = years.all().map(|(year, _)| year).collect();
                    return Err(SettingError::YearNotInTable(year, years));
                }
                let mut years = years.clone();
                years.put(year, changed(years.at(year))?);
                Amount::Years(years)
            }
            (Amount::Years(years), None) => {
                if matches!(self, Change::To(_)) {
                    return Err(SettingError::ValueForTable(
                        years.all().map(|(year, _)| year).collect(),
                    ));
                }
                let mut multiplied = years.clone();
                for (year, value) in years.all() {
                    multiplied.put(year, changed(value)?);
                }
                Amount::Years(multiplied)
            }
            (Amount::Number(_) | Amount::Parameter(_), Some(_)) => {
                return Err(SettingError::YearOfNumber);
            }
            (Amount::Number(value), None) => Amount::Number(changed(*value)?),
            // `held` follows references to their end.
            (Amount::Parameter(_), None) => return Err(SettingError::UnknownAddress),
        })
    }
}

/// Why an input cannot be set.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SettingError {
    /// No input has the address.
    UnknownAddress,
    /// A plain value for a whole table of years.
    ValueForTable(Vec<Year>),
    /// A year of an input that holds one number.
    YearOfNumber,
    /// A factor on a year that the table does not have: there is nothing to multiply.
    YearNotInTable(Year, Vec<Year>),
    /// A year that no file may name.
    InvalidYear(String),
    /// The value that would result lies outside what the input may be.
    OutOfBounds(Decimal, Bounds),
    /// The value that would result is larger than an input may be.
    TooLarge,
}
