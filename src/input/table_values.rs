//! Values of a table, each by the kind and the bounds that the key table gives its key.

use rust_decimal::Decimal;

use super::doubts::doubtful;
use super::exact::exact;
use super::faults::{invalid_date, invalid_number, invalid_year, out_of_bounds, unknown_value};
use super::table::Table;
use super::tree::{TomlNode, TomlValue};
use crate::format::Kind;
use crate::model::{Bounds, Choice, Date, Placed, Year};
use crate::problem::Code;

impl<'d> Table<'d> {
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.text_at(key).map(|(text, _)| text.to_owned())
    }

    /// Text and where it stands.
    pub(super) fn text_at(&self, key: &str) -> Option<(&'d str, usize)> {
        let value = self.get(key)?;
        let TomlValue::Text(text) = &value.value else {
            self.wrong_type(key, "text", value);
            return None;
        };
        Some((text, value.start))
    }

    pub(super) fn placed_text(&self, key: &str) -> Option<Placed<String>> {
        self.text_at(key).map(|(text, start)| Placed {
            value: text.to_owned(),
            place: self.place(start),
        })
    }

    /// True or false; false where left out.
    pub(super) fn boolean(&self, key: &str) -> bool {
        let Some(value) = self.get(key) else {
            return false;
        };
        if let TomlValue::Boolean(value) = &value.value {
            return *value;
        }
        self.wrong_type(key, "boolean", value);
        false
    }

    /// One of a few words.
    pub(super) fn choice<T: Choice>(&self, key: &str) -> Option<T> {
        self.word(key).and_then(T::of)
    }

    /// The word of a choice.
    pub(super) fn word(&self, key: &str) -> Option<&'static str> {
        let Kind::Choice(words) = self.known(key)?.kind else {
            return None;
        };
        let (written, offset) = self.text_at(key)?;
        let words = words();
        let word = words.iter().copied().find(|word| *word == written);
        if word.is_none() {
            self.report(unknown_value(self.place(offset), key, written, &words));
        }
        word
    }

    /// A whole number within the key's limits.
    pub(super) fn whole(&self, key: &str) -> Option<u32> {
        let (least, most) = match self.known(key).map(|key| key.kind) {
            Some(Kind::Whole(least, most)) => (least, most),
            _ => (0, u32::MAX),
        };
        let bounds = Bounds {
            least: Some(Decimal::from(least)),
            above_least: false,
            most: Some(Decimal::from(most)),
        };
        let value = self.get(key)?;
        let number = self.number_of(key, value, bounds, "whole-number")?;
        let whole = u32::try_from(number)
            .ok()
            .filter(|_| number.fract().is_zero());
        if whole.is_none() {
            self.wrong_type(key, "whole-number", value);
        }
        whole
    }

    pub(super) fn year(&self, key: &str) -> Option<Year> {
        let value = self.get(key)?;
        let TomlValue::Whole(number) = &value.value else {
            self.wrong_type(key, "year", value);
            return None;
        };
        let year = number.parse().ok().and_then(Year::new);
        if year.is_none() {
            self.report(invalid_year(self.place(value.start), number));
        }
        year
    }

    /// A date, and where it stands.
    pub(super) fn date(&self, key: &str) -> Option<(Date, usize)> {
        let value = self.get(key)?;
        let (year, month, day) = match value.value {
            TomlValue::Day(year, month, day) => (year, month, day),
            // The syntax has said so.
            TomlValue::NoDay => return None,
            _ => {
                self.wrong_type(key, "date", value);
                return None;
            }
        };
        let offset = value.start;
        let Some(named) = Year::new(i32::from(year)) else {
            self.report(invalid_year(self.place(offset), &year.to_string()));
            return None;
        };
        let date = Date::new(named, month, day);
        if date.is_none() {
            self.report(invalid_date(
                self.place(offset),
                &self.document.snippet(value),
            ));
        }
        date.map(|date| (date, offset))
    }

    /// A plain number within the key's bounds.
    pub(super) fn number(&self, key: &str) -> Option<Decimal> {
        let bounds = match self.known(key).map(|key| key.kind) {
            Some(Kind::Number(bounds) | Kind::Rate(bounds)) => bounds,
            _ => Bounds::ANY,
        };
        self.number_of(key, self.get(key)?, bounds, "number")
    }

    /// The number that a value of a key is, within bounds.
    pub(super) fn number_of(
        &self,
        key: &str,
        value: &TomlNode,
        bounds: Bounds,
        expected: &str,
    ) -> Option<Decimal> {
        let number = self.decimal(key, value, expected)?;
        let address = || self.address_of(key);
        self.within_bounds(address, number, bounds, value.start)
            .then_some(number)
    }

    /// The number that a value is, exactly.
    pub(super) fn decimal(&self, key: &str, value: &TomlNode, expected: &str) -> Option<Decimal> {
        let (TomlValue::Whole(text) | TomlValue::Fraction(text)) = &value.value else {
            self.wrong_type(key, expected, value);
            return None;
        };
        let number = exact(text).map_err(|fault| {
            let text = self.document.snippet(value);
            self.report(invalid_number(self.place(value.start), &text, fault));
        });
        let number = number.ok()?;
        // Low and high of a table of years are factors.
        let of_money = [
            "cost.",
            "unit_cost.",
            "investment",
            "payment",
            "settled",
            "waived",
        ];
        let is_of_money = of_money.iter().any(|table| self.address.starts_with(table))
            || self.address.ends_with(".amount");
        if is_of_money && !self.has("by_year") {
            self.doubt(&self.address_of(key), text, number, value.start);
        }
        Some(number)
    }

    /// Notes what is doubtful in a number as it is written at an address.
    pub(super) fn doubt(&self, address: &str, text: &str, number: Decimal, offset: usize) {
        if let Some(problem) = doubtful(address, text, number, || self.place(offset)) {
            self.report(problem);
        }
    }

    /// Whether a number lies within its bounds; if not, that is noted.
    pub(super) fn within_bounds(
        &self,
        address: impl Fn() -> String,
        value: Decimal,
        bounds: Bounds,
        offset: usize,
    ) -> bool {
        let within = bounds.hold(value);
        if !within {
            let place = self.place(offset);
            self.report(out_of_bounds(place, &address(), value, bounds));
        }
        within
    }

    /// The year that a key names; what is no year is noted.
    pub(super) fn year_of_key(&self, key: &str, offset: usize) -> Option<Year> {
        let year = key.parse().ok().and_then(Year::new);
        if year.is_none() {
            self.report(invalid_year(self.place(offset), key));
        }
        year
    }

    /// Numbers by calendar year, of this very table: that of a key.
    pub(super) fn years(&self, key: &str, bounds: Bounds) -> Vec<(Year, Decimal)> {
        let mut years = Vec::new();
        for (written, offset, value) in self.entries() {
            let year = self.year_of_key(written, offset);
            let number = self.number_of(written, value, bounds, "number");
            years.extend(year.zip(number));
        }
        if self.entries().len() == 0 {
            self.report(self.problem(Code::EMPTY_TABLE).fact("key", key));
        }
        years
    }
}
