//! Changing an input of a case by its address.

use rust_decimal::Decimal;

use super::case::Case;
use super::input::Amount;
use super::input_id::InputId;
use super::setting::{Setting, SettingError};
use super::year::Year;

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
