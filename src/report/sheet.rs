//! The shared form of a table, before anybody knows whether it becomes terminal text or something else.

use crate::model::{Money, Share};

/// A table: one column of labels and columns of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its heading.
    pub title: String,
    /// The heading of the labels.
    pub label: String,
    /// The headings of the figures.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// A second line below the label.
    pub detail: Option<String>,
    /// Whether it belongs below the row above it.
    pub indented: bool,
    /// Whether it is a sum, set off from the rows above.
    pub total: bool,
    /// The figures, one for each column.
    pub cells: Vec<Cell>,
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// None.
    Empty,
    /// An amount of money.
    Money(Money),
    /// A share, shown as whole percent.
    Percent(Share),
}

impl Row {
    /// A row of figures.
    pub fn new(label: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self {
            label: label.into(),
            detail: None,
            indented: false,
            total: false,
            cells,
        }
    }

    /// With a second line below the label.
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// As a part of the row above.
    pub fn indented(mut self) -> Self {
        self.indented = true;
        self
    }

    /// As a sum.
    pub fn total(mut self) -> Self {
        self.total = true;
        self
    }
}
