//! What stands in lists: columns with their headings, and cells.

use rust_decimal::Decimal;

use super::super::csv::CsvField;
use super::super::json_value::Json;
use crate::words::{Language, decimal, percent_in_column, sanitised};

/// A column.
pub(crate) struct ListColumn {
    /// What programs call it.
    pub key: &'static str,
    /// Its heading.
    pub heading: String,
    /// How tables for the terminal have it.
    pub place: ColumnPlace,
}

/// How a table for the terminal has a column. One without anything in it is left out of each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ColumnPlace {
    /// Always.
    Always,
    /// Where each row fits into a line with all such columns.
    WhereRoom,
    /// As a line above the rows that have the same.
    Above,
}

impl ListColumn {
    /// The column, elsewhere in tables.
    pub(super) fn placed(self, place: ColumnPlace) -> Self {
        Self { place, ..self }
    }
}

/// What stands in a row under a heading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ListCell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A word that programs know, and what it is for people.
    Word(&'static str, String),
    /// A text for programs, and the same for people.
    Said(String, String),
    /// A number with all its decimals, kronor per unit.
    Number(Decimal),
    /// A change as a share of what was, with the decimals that are shown.
    Percent(Decimal),
    /// A year.
    Year(i32),
}

impl ListCell {
    /// A text where there is one.
    pub(crate) fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    pub(super) fn shown(&self, language: Language) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Word(_, text) | Self::Said(_, text) => {
                sanitised(text).into_owned()
            }
            Self::Number(number) => decimal(*number, language),
            Self::Percent(share) => percent_in_column(*share, language),
            Self::Year(year) => year.to_string(),
        }
    }

    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Word(..) | Self::Said(..))
    }

    pub(super) fn json(&self) -> Json {
        match self {
            Self::Empty => Json::Null,
            Self::Text(text) | Self::Said(text, _) => text.into(),
            Self::Word(word, _) => (*word).into(),
            Self::Number(number) | Self::Percent(number) => (*number).into(),
            Self::Year(year) => (*year).into(),
        }
    }

    pub(super) fn csv(&self) -> CsvField {
        match self {
            Self::Empty => CsvField::Text(String::new()),
            Self::Text(text) | Self::Said(text, _) => CsvField::Text(text.clone()),
            Self::Word(word, _) => CsvField::Text((*word).to_owned()),
            Self::Number(number) | Self::Percent(number) => CsvField::Number(Some(*number)),
            Self::Year(year) => CsvField::Number(Some((*year).into())),
        }
    }
}
