//! A TOML document as a tree of values with their places.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct TomlNode<'t> {
    /// Where it begins, in bytes: of a table with a header, the header's bracket.
    pub(super) start: usize,
    pub(super) end: usize,
    /// What stands there.
    pub(super) value: TomlValue<'t>,
}

/// What may stand in a document.
#[derive(Clone, Debug)]
pub(super) enum TomlValue<'t> {
    Text(Cow<'t, str>),
    /// A whole number in decimal digits, as it is written but for its underscores.
    Whole(Cow<'t, str>),
    /// A number with a point or an exponent, or one that is none.
    Fraction(Cow<'t, str>),
    /// True or false.
    Boolean(bool),
    /// A day: its year, month and day of the month.
    Day(u16, u8, u8),
    /// A day that the calendar does not have.
    NoDay,
    /// What nothing in a file may be: a time of day, a whole number in other digits.
    Other,
    List(Vec<TomlNode<'t>>),
    Table(Keys<'t>),
}

impl<'t> TomlValue<'t> {
    pub(super) fn as_table(&self) -> Option<&Keys<'t>> {
        match self {
            Self::Table(table) => Some(table),
            _ => None,
        }
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// A key with its value.
#[derive(Clone, Debug)]
pub(super) struct TomlEntry<'t> {
    /// The key.
    pub(super) name: Cow<'t, str>,
    /// Where it stands first.
    pub(super) start: usize,
    /// Its value.
    pub(super) node: TomlNode<'t>,
}

/// The keys of a table, in the file's order.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys<'t> {
    entries: Vec<TomlEntry<'t>>,
}

impl<'t> Keys<'t> {
    /// All entries, in the file's order.
    pub(super) fn entries(&self) -> &[TomlEntry<'t>] {
        &self.entries
    }

    pub(super) fn get(&self, key: &str) -> Option<&TomlEntry<'t>> {
        self.entries.iter().find(|entry| entry.name == key)
    }
}

impl Keys<'_> {
    /// Gives keys their names, here and in all tables within.
    pub(super) fn rename(&mut self, names: &HashMap<String, String>) {
        if names.is_empty() {
            return;
        }
        for entry in &mut self.entries {
            if let Some(name) = names.get(&*entry.name) {
                entry.name = name.clone().into();
            }
            match &mut entry.node.value {
                TomlValue::Table(inner) => inner.rename(names),
                TomlValue::List(items) => {
                    for item in items {
                        if let TomlValue::Table(inner) = &mut item.value {
                            inner.rename(names);
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'t> From<DeTable<'t>> for Keys<'t> {
    fn from(table: DeTable<'t>) -> Self {
        let entry = |(key, value): (Spanned<Cow<'t, str>>, Spanned<DeValue<'t>>)| TomlEntry {
            start: key.span().start,
            name: key.into_inner(),
            node: value.into(),
        };
        let mut entries: Vec<TomlEntry<'t>> = table.into_iter().map(entry).collect();
        entries.sort_by_key(|entry| entry.start);
        Self { entries }
    }
}

impl TomlNode<'_> {
    /// Where it stands, in bytes.
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

impl<'t> From<Spanned<DeValue<'t>>> for TomlNode<'t> {
    fn from(value: Spanned<DeValue<'t>>) -> Self {
        let Range { start, end } = value.span();
        let value = match value.into_inner() {
            DeValue::String(text) => TomlValue::Text(text),
            DeValue::Integer(number) if number.radix() == 10 => {
                TomlValue::Whole(number.as_str().to_owned().into())
            }
            DeValue::Integer(_) => TomlValue::Other,
            DeValue::Float(number) => TomlValue::Fraction(number.as_str().to_owned().into()),
            DeValue::Boolean(is) => TomlValue::Boolean(is),
            DeValue::Datetime(moment) => match (moment.date, moment.time) {
                (Some(day), None) => TomlValue::Day(day.year, day.month, day.day),
                (None, None) => TomlValue::NoDay,
                (_, Some(_)) => TomlValue::Other,
            },
            DeValue::Array(items) => {
                TomlValue::List(items.into_iter().map(TomlNode::from).collect())
            }
            DeValue::Table(table) => TomlValue::Table(table.into()),
        };
        Self { start, end, value }
    }
}
