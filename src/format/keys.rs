//! What the format says of a key: name, kind, bounds, default.

use crate::model::{Bounds, Choice};

/// What an input may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A number, plain or with its range.
    Number,
    /// A table of years.
    Years,
    /// Either.
    NumberOrYears,
}

/// What a key holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Text,
    Boolean,
    Year,
    Date,
    /// A whole number within bounds.
    Whole(u32, u32),
    /// A plain number within bounds.
    Number(Bounds),
    /// A plain number within bounds, or a table of them by the year after the start.
    Rate(Bounds),
    /// A number in any form of an input (method §1).
    Input(Shape, Bounds),
    /// One of a few words.
    Choice(fn() -> Vec<&'static str>),
    /// The version of the format.
    Format,
    /// Text, or a file that holds it.
    TextOrFile,
    /// Ids in one text or in a list.
    Ids,
    /// A table of its own.
    Table(&'static KeyTable),
    /// Tables by id.
    Tables(&'static KeyTable),
    /// A list of tables.
    List(&'static KeyTable),
    /// Names by id.
    Names,
    /// Numbers by year.
    Years,
    /// Shares by evidence grade.
    ByGrade,
    /// Changes by address.
    Settings,
    /// Levels by code.
    Levels,
}

/// A key that a table may have.
#[derive(Debug)]
pub(crate) struct Key {
    /// The key.
    pub(crate) name: &'static str,
    /// What it holds.
    pub(crate) kind: Kind,
    /// Whether a table without it is wrong, whatever else it has.
    pub(crate) is_required: bool,
    /// The value where it is left out, as a file would say it; `None` if there is none or others decide it.
    pub(crate) default: Option<&'static str>,
}

/// The keys that a table may have, in the order in which they are listed to its author.
#[derive(Debug)]
pub(crate) struct KeyTable {
    /// Its keys; `None` if it may have any.
    pub(crate) keys: Option<&'static [Key]>,
}

impl KeyTable {
    /// A table whose keys are names, years or addresses, or that a program wrote.
    pub(crate) const OPEN: Self = Self { keys: None };

    pub(crate) const fn new(keys: &'static [Key]) -> Self {
        Self { keys: Some(keys) }
    }

    /// A key of this name.
    pub(crate) fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys?.iter().find(|key| key.name == name)
    }

    /// The names of all keys.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.keys.unwrap_or(&[]).iter().map(|key| key.name)
    }
}

pub(crate) const fn key(name: &'static str, kind: Kind) -> Key {
    Key {
        name,
        kind,
        is_required: false,
        default: None,
    }
}

pub(crate) const fn text(name: &'static str) -> Key {
    key(name, Kind::Text)
}

pub(crate) const fn number(name: &'static str, bounds: Bounds) -> Key {
    key(name, Kind::Number(bounds))
}

pub(crate) const fn input(name: &'static str, bounds: Bounds) -> Key {
    key(name, Kind::Input(Shape::Number, bounds))
}

pub(crate) const fn choice<T: Choice>(name: &'static str) -> Key {
    key(name, Kind::Choice(T::words))
}

impl Key {
    pub(crate) const fn required(self) -> Self {
        Self {
            is_required: true,
            ..self
        }
    }

    pub(crate) const fn or(self, default: &'static str) -> Self {
        Self {
            default: Some(default),
            ..self
        }
    }
}
