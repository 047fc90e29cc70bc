//! Changing an input by its address: one function for `--set`, scenarios and everything else that asks "what if".

use std::fmt;

use rust_decimal::Decimal;

use super::case::Case;
use super::input::{Amount, Bounds};
use super::input_id::InputId;
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
    /// The change.
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

impl Case {
    /// Changes one input.
    ///
    /// A place that refers to a parameter gets a value of its own; the parameter and its other places stay as they are.
    ///
    /// # Errors
    /// The address is unknown, the change does not fit what stands there, or the result would be out of bounds; the
    /// case is then unchanged.
    pub(crate) fn set(&mut self, setting: &Setting) -> Result<(), SettingError> {
        let (id, year) = self.place(&setting.address)?;
        let inputs = &mut self.application.inputs;
        let bounds = inputs.of(id).bounds;
        let amount = setting.change.applied(inputs.held(id), bounds, year)?;
        let input = inputs.of_mut(id);
        input.amount = amount;
        input.given = true;
        Ok(())
    }

    /// The input that a setting of an address changes.
    pub(crate) fn input_id(&self, address: &str) -> Option<InputId> {
        self.place(address).ok().map(|(id, _)| id)
    }

    /// The number at an address; nothing where it is a whole table of years, or a year that the table does not have.
    pub(crate) fn number_at(&self, address: &str) -> Option<Decimal> {
        let (id, year) = self.place(address).ok()?;
        match (self.application.inputs.held(id), year) {
            (Amount::Number(number), None) => Some(*number),
            (Amount::Years(years), Some(year)) => years
                .all()
                .find(|(known, _)| *known == year)
                .map(|(_, number)| number),
            _ => None,
        }
    }

    /// The input of an address, and the year where the address names one.
    pub(super) fn place(&self, address: &str) -> Result<(InputId, Option<Year>), SettingError> {
        let inputs = &self.application.inputs;
        if let Some(id) = inputs.find(address) {
            return Ok((id, None));
        }
        let (table, year) = address
            .rsplit_once('.')
            .ok_or(SettingError::UnknownAddress)?;
        let id = inputs.find(table).ok_or(SettingError::UnknownAddress)?;
        if year.is_empty() || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SettingError::UnknownAddress);
        }
        let found = year.parse().ok().and_then(Year::new);
        Ok((
            id,
            Some(found.ok_or_else(|| SettingError::InvalidYear(year.to_owned()))?),
        ))
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
