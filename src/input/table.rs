//! Reading a table: each key by the kind of value it must hold, and at the end the keys that nobody asked for.

use std::fmt::{self, Display};
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use super::document::Document;
use super::exact::exact;
use super::nearest::nearest;
use super::tree::{self, Keys, Node, Value};
use crate::model::{Bounds, Choice, Date, Year};
use crate::words::{Expected, Limits, Message};

/// A key, where it stands, and its value.
pub(super) type Entry<'d> = (&'d str, usize, &'d Node<'d>);

fn entry<'d>(entry: &'d tree::Entry<'d>) -> Entry<'d> {
    (&entry.name, entry.start, &entry.node)
}

/// A table that is being read.
pub(super) struct Table<'d> {
    pub(super) document: &'d Document<'d>,
    keys: &'d Keys<'d>,
    /// Where to point at for what the table lacks.
    pub(super) offset: usize,
    /// The table's address, empty for the document.
    pub(super) address: String,
    /// The keys that it may have, as far as it has been asked for them.
    known: Vec<&'static str>,
    /// Which of the first keys have been asked for, a bit each.
    taken: u64,
    missing: Vec<&'static str>,
}

impl<'d> Table<'d> {
    /// The whole document.
    pub(super) fn root(document: &'d Document<'d>) -> Self {
        Self::inner(document, document.root(), 0, String::new())
    }

    pub(super) fn inner(
        document: &'d Document<'d>,
        keys: &'d Keys<'d>,
        offset: usize,
        address: String,
    ) -> Self {
        Self {
            document,
            keys,
            offset,
            address,
            known: Vec::new(),
            taken: 0,
            missing: Vec::new(),
        }
    }

    /// The address of a key.
    pub(super) fn address_of(&self, key: &str) -> String {
        if self.address.is_empty() {
            key.to_owned()
        } else {
            // Thousands of times an application: joined, for that is quicker than formatting.
            [&self.address, ".", key].concat()
        }
    }

    /// The address of a key as it is written, for what is seldom said.
    fn written_address<'a>(&'a self, key: &'a str) -> impl Display {
        let dot = if self.address.is_empty() { "" } else { "." };
        fmt::from_fn(move |to| write!(to, "{}{dot}{key}", self.address))
    }

    /// The value of a key, and that the key is one that the table may have.
    pub(super) fn take(&mut self, key: &'static str) -> Option<&'d Node<'d>> {
        self.known().push(key);
        let position = self
            .keys
            .entries()
            .iter()
            .position(|entry| entry.name == key)?;
        self.taken |= u32::try_from(position)
            .ok()
            .and_then(|position| 1_u64.checked_shl(position))
            .unwrap_or(0);
        Some(&self.keys.entries()[position].node)
    }

    fn entry(&self, key: &str) -> Option<Entry<'d>> {
        self.keys.get(key).map(entry)
    }

    /// Keys that the table may have, whatever they hold.
    pub(super) fn accept(&mut self, keys: &[&'static str]) {
        self.known().extend(keys);
    }

    /// The keys that the table may have, to be added to.
    fn known(&mut self) -> &mut Vec<&'static str> {
        if self.known.capacity() == 0 {
            self.known = self.document.spare_list();
        }
        &mut self.known
    }

    /// Whether the table has a key, without a word about whether it may.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// Where a key stands.
    pub(super) fn key_offset(&self, key: &str) -> usize {
        self.entry(key).map_or(self.offset, |(_, offset, _)| offset)
    }

    /// All keys and values in the file's order.
    pub(super) fn entries(&self) -> impl ExactSizeIterator<Item = Entry<'d>> + Clone {
        self.keys.entries().iter().map(entry)
    }

    /// Where the last value that stands in the table itself begins.
    pub(super) fn end(&self) -> usize {
        let values = self.entries().map(|(_, key, value)| (key, value.start));
        let here = values.filter(|(key, value)| value > key);
        here.map(|(_, value)| value).max().unwrap_or(self.offset)
    }

    /// Notes that something is wrong with the table.
    pub(super) fn report(&self, message: Message) {
        self.document.report(self.offset, message);
    }

    /// Notes that a key is missing.
    pub(super) fn missing(&mut self, key: &'static str) {
        self.missing.push(key);
    }

    /// Whether the table has a key that nobody knows and that is probably one of these, misspelt.
    pub(super) fn has_like(&self, keys: &[&'static str]) -> bool {
        let unknown = |key: &str| !self.known.contains(&key) && !keys.contains(&key);
        self.entries()
            .any(|(key, ..)| unknown(key) && nearest(key, keys.iter().copied()).is_some())
    }

    /// Ends the reading: every key that nobody asked for is unknown.
    pub(super) fn finish(self) {
        let mut misspelt = Vec::new();
        for (position, (key, offset, _)) in self.entries().enumerate() {
            let is_taken = position < 64 && (self.taken >> position) & 1 == 1;
            if !is_taken && !self.known.contains(&key) {
                let (nearest, known) = self.document.suggested(key, self.known.iter().copied());
                misspelt.extend(nearest.clone());
                self.document.report(
                    offset,
                    Message::UnknownKey {
                        key: key.to_owned(),
                        nearest,
                        known,
                    },
                );
            }
        }
        // A key that is there, but misspelt, is not missing too.
        for key in self
            .missing
            .iter()
            .filter(|key| !misspelt.iter().any(|known| known == *key))
        {
            self.report(Message::MissingKey {
                key: (*key).to_owned(),
            });
        }
        self.document.give_back(self.known);
    }

    fn wrong_type(&self, key: &str, expected: Expected, value: &Node) {
        let found = self.document.snippet(value);
        self.document.report(
            value.start,
            Message::WrongType {
                key: key.to_owned(),
                expected,
                found,
            },
        );
    }

    /// Text.
    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        self.text_at(key).map(|(text, _)| text.to_owned())
    }

    /// Text and where it stands.
    pub(super) fn text_at(&mut self, key: &'static str) -> Option<(&'d str, usize)> {
        let value = self.take(key)?;
        let Value::Text(text) = &value.value else {
            self.wrong_type(key, Expected::Text, value);
            return None;
        };
        Some((text, value.start))
    }

    /// Text that must be there.
    pub(super) fn required_text(&mut self, key: &'static str) -> Option<String> {
        self.required(key, Self::text)
    }

    /// What `read` reads, which must be there; if it is not, that is noted, and if it is wrong, `read` has noted it.
    pub(super) fn required<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Self, &'static str) -> Option<T>,
    ) -> Option<T> {
        if !self.has(key) {
            self.known().push(key);
            self.missing(key);
            return None;
        }
        read(self, key)
    }

    /// True or false; false where left out.
    pub(super) fn boolean(&mut self, key: &'static str) -> bool {
        let Some(value) = self.take(key) else {
            return false;
        };
        if let Value::Boolean(value) = &value.value {
            return *value;
        }
        self.wrong_type(key, Expected::Boolean, value);
        false
    }

    /// One of a few words.
    pub(super) fn choice<T: Choice>(&mut self, key: &'static str) -> Option<T> {
        let (word, offset) = self.text_at(key)?;
        let choice = T::of(word);
        if choice.is_none() {
            self.document.report(offset, unknown_value::<T>(key, word));
        }
        choice
    }

    /// A whole number within limits.
    pub(super) fn whole(&mut self, key: &'static str, limits: RangeInclusive<u32>) -> Option<u32> {
        let bounds = Bounds {
            least: Some(Decimal::from(*limits.start())),
            above_least: false,
            most: Some(Decimal::from(*limits.end())),
        };
        let (number, offset) = self.number_at(key, bounds, Expected::WholeNumber)?;
        let whole = u32::try_from(number)
            .ok()
            .filter(|_| number.fract().is_zero());
        if whole.is_none() {
            let found = number.to_string();
            self.document.report(
                offset,
                Message::WrongType {
                    key: key.to_owned(),
                    expected: Expected::WholeNumber,
                    found,
                },
            );
        }
        whole
    }

    /// A year.
    pub(super) fn year(&mut self, key: &'static str) -> Option<Year> {
        let value = self.take(key)?;
        let Value::Whole(number) = &value.value else {
            self.wrong_type(key, Expected::Year, value);
            return None;
        };
        let year = number.parse().ok().and_then(Year::new);
        if year.is_none() {
            self.document.report(value.start, invalid_year(number));
        }
        year
    }

    /// A date.
    pub(super) fn date(&mut self, key: &'static str) -> Option<(Date, usize)> {
        let value = self.take(key)?;
        let (year, month, day) = match value.value {
            Value::Day(year, month, day) => (year, month, day),
            // The syntax has said so.
            Value::NoDay => return None,
            _ => {
                self.wrong_type(key, Expected::Date, value);
                return None;
            }
        };
        let offset = value.start;
        let Some(named) = Year::new(i32::from(year)) else {
            self.document
                .report(offset, invalid_year(&year.to_string()));
            return None;
        };
        let date = Date::new(named, month, day);
        if date.is_none() {
            let text = self.document.snippet(value);
            self.document.report(offset, Message::InvalidDate { text });
        }
        date.map(|date| (date, offset))
    }

    /// A plain number within bounds.
    pub(super) fn number(&mut self, key: &'static str, bounds: Bounds) -> Option<Decimal> {
        self.number_at(key, bounds, Expected::Number)
            .map(|(number, _)| number)
    }

    fn number_at(
        &mut self,
        key: &'static str,
        bounds: Bounds,
        expected: Expected,
    ) -> Option<(Decimal, usize)> {
        let value = self.take(key)?;
        let number = self.decimal(key, value, expected)?;
        self.within(self.written_address(key), number, bounds, value.start)
            .then_some((number, value.start))
    }

    /// The number that a value is, exactly.
    pub(super) fn decimal(&self, key: &str, value: &Node, expected: Expected) -> Option<Decimal> {
        let (Value::Whole(text) | Value::Fraction(text)) = &value.value else {
            self.wrong_type(key, expected, value);
            return None;
        };
        exact(text)
            .map_err(|fault| {
                let message = Message::InvalidNumber {
                    text: self.document.snippet(value),
                    fault,
                };
                self.document.report(value.start, message);
            })
            .ok()
    }

    /// Whether a number lies within its bounds; if not, that is noted.
    pub(super) fn within(
        &self,
        address: impl Display,
        value: Decimal,
        bounds: Bounds,
        offset: usize,
    ) -> bool {
        let within = bounds.hold(value);
        if !within {
            self.document
                .report(offset, out_of_bounds(&address.to_string(), value, bounds));
        }
        within
    }

    /// A table inside.
    pub(super) fn table(&mut self, key: &'static str) -> Option<Table<'d>> {
        let value = self.take(key)?;
        let address = self.address_of(key);
        self.as_table(
            key,
            Expected::Table,
            (key, self.key_offset(key), value),
            address,
        )
    }

    fn as_table(
        &self,
        key: &str,
        expected: Expected,
        entry: Entry<'d>,
        address: String,
    ) -> Option<Table<'d>> {
        let (_, offset, value) = entry;
        let Value::Table(table) = &value.value else {
            self.wrong_type(key, expected, value);
            return None;
        };
        Some(Table::inner(self.document, table, offset, address))
    }

    /// The tables of `[key.ID]`, in the file's order, with their ids.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<(String, Table<'d>)> {
        let Some(outer) = self.table(key) else {
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(outer.entries().len());
        tables.extend(outer.entries().filter_map(|entry| {
            let (id, offset, _) = entry;
            outer.check_id(id, offset);
            let table = outer.as_table(id, Expected::TableOfTables, entry, outer.address_of(id))?;
            Some((id.to_owned(), table))
        }));
        tables
    }

    /// The tables of `[[key]]`, in the file's order.
    pub(super) fn list(&mut self, key: &'static str) -> Vec<Table<'d>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let Value::List(items) = &value.value else {
            self.wrong_type(key, Expected::ArrayOfTables, value);
            return Vec::new();
        };
        let table = |item: &'d Node<'d>| {
            if let Value::Table(table) = &item.value {
                return Some(Table::inner(
                    self.document,
                    table,
                    item.start,
                    key.to_owned(),
                ));
            }
            self.wrong_type(key, Expected::ArrayOfTables, item);
            None
        };
        items.iter().filter_map(table).collect()
    }

    /// Notes an id that cannot be one.
    pub(super) fn check_id(&self, id: &str, offset: usize) {
        let letter = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let valid = id.bytes().next().is_some_and(|first| letter(&first))
            && id.bytes().all(|byte| letter(&byte) || byte == b'-');
        if !valid {
            self.document
                .report(offset, Message::InvalidId { id: id.to_owned() });
        }
    }

    /// The year that a key names; what is no year is noted.
    pub(super) fn year_of_key(&self, key: &str, offset: usize) -> Option<Year> {
        let year = key.parse().ok().and_then(Year::new);
        if year.is_none() {
            self.document.report(offset, invalid_year(key));
        }
        year
    }

    /// Numbers by calendar year, of a key or of this very table.
    pub(super) fn years(&self, key: &str, bounds: Bounds) -> Vec<(Year, Decimal)> {
        let mut years = Vec::new();
        for (written, offset, value) in self.entries() {
            let year = self.year_of_key(written, offset);
            let Some(number) = self.decimal(written, value, Expected::Number) else {
                continue;
            };
            let address = self.written_address(written);
            if self.within(address, number, bounds, value.start)
                && let Some(year) = year
            {
                years.push((year, number));
            }
        }
        if self.keys.entries().is_empty() {
            self.report(Message::EmptyTable {
                key: key.to_owned(),
            });
        }
        years
    }
}

pub(super) fn invalid_year(text: &str) -> Message {
    Message::InvalidYear {
        text: text.to_owned(),
        first: *Year::ALLOWED.start(),
        last: *Year::ALLOWED.end(),
    }
}

pub(super) fn out_of_bounds(address: &str, value: Decimal, bounds: Bounds) -> Message {
    let limits = Limits {
        least: bounds.least,
        above_least: bounds.above_least,
        most: bounds.most,
    };
    Message::OutOfBounds {
        address: address.to_owned(),
        value,
        limits,
    }
}

pub(super) fn unknown_value<T: Choice>(key: &str, value: &str) -> Message {
    let allowed: Vec<String> = T::WORDS
        .iter()
        .map(|(word, _)| (*word).to_owned())
        .collect();
    let nearest = nearest(value, allowed.iter().map(String::as_str));
    Message::UnknownValue {
        key: key.to_owned(),
        value: value.to_owned(),
        nearest,
        allowed,
    }
}
