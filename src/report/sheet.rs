//! The shared form of a table, before anybody knows whether it becomes terminal text, Markdown or CSV.
//!
//! A sheet says everything twice: in words for people (title, headings, labels) and in keys for programs (the table's
//! name, ids, departments, years). Exporters choose and lay out; none computes anything.

use crate::model::{Money, Quantity, Share, Year, rounded};
use rust_decimal::Decimal;

/// A table: one column of labels and columns of figures. Without columns of figures it is a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sheet {
    /// What programs call it.
    pub table: &'static str,
    /// Its heading.
    pub title: String,
    /// The heading of the labels.
    pub label: String,
    /// The columns of figures.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column of figures.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    /// Its heading.
    pub heading: String,
    /// What its figures are.
    pub key: ColumnKey,
}

/// What the figures of a column are, beside what their row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnKey {
    /// The row's figure in a year.
    Year(Year),
    /// The row's figure over all years, or the row's only one.
    Whole,
    /// One of several figures of a row, by its name.
    Figure(&'static str),
    /// One of several figures of a row in a year.
    FigureInYear(&'static str, Year),
}

impl Column {
    /// A column for one of several figures of a row.
    pub(crate) fn figure(key: &'static str, heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            key: ColumnKey::Figure(key),
        }
    }

    /// A column for one of several figures of a row in a year.
    pub(crate) fn figure_in_year(key: &'static str, year: Year) -> Self {
        Self {
            heading: year.to_string(),
            key: ColumnKey::FigureInYear(key, year),
        }
    }

    /// A column for the only figure of a row, or its figure over all years.
    pub(crate) fn whole(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            key: ColumnKey::Whole,
        }
    }

    /// A column for a year.
    pub(crate) fn year(year: Year) -> Self {
        Self {
            heading: year.to_string(),
            key: ColumnKey::Year(year),
        }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// What it is.
    pub label: String,
    /// What stands below the label, in one or several lines.
    pub detail: Option<String>,
    /// What stands below the row, over the whole width of the table.
    pub notes: Vec<Note>,
    /// Whether it belongs below the row above it.
    pub indented: bool,
    /// Whether it is a sum, set off from the rows above.
    pub total: bool,
    /// The figures, one for each column.
    pub cells: Vec<Cell>,
    /// What it is, for programs.
    pub key: RowKey,
}

/// A line below a row: a mark, and a text that is broken beside it and not below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Note {
    /// The mark, such as a bar; empty where there is none.
    pub mark: String,
    /// The text.
    pub text: String,
}

impl Note {
    /// A text without a mark.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self {
            mark: String::new(),
            text: text.into(),
        }
    }
}

/// What a row is, for programs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct RowKey {
    /// The id, such as `effect.hvb`; empty where the columns say it all.
    pub id: String,
    /// The names of its figures, one for each cell, where they are figures of the result; empty for a cell that is none.
    pub names: Vec<String>,
    /// The id of the department.
    pub department: Option<String>,
    /// The year, where it is the row's.
    pub year: Option<Year>,
    /// What to call it where it stands alone, if not by its label.
    pub name: Option<String>,
    /// The unit of its quantities.
    pub unit: Option<String>,
    /// The application, where rows are of several.
    pub application: Option<String>,
    /// The points of the two inputs, where the row is a cell of a grid.
    pub at: Option<[Decimal; 2]>,
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cell {
    /// None.
    Empty,
    /// An amount of money.
    Money(Money),
    /// A share, shown as whole percent.
    Percent(Share),
    /// A share, with the rounded share that people are shown.
    Precise {
        /// The share.
        share: Share,
        /// What is shown of it.
        shown: Decimal,
    },
    /// A share, with the rounded share that people are shown, and whether it reaches the target.
    AgainstTarget {
        /// The share.
        share: Share,
        /// What is shown of it.
        shown: Decimal,
        /// Whether it reaches the target; where not, it is marked.
        meets: bool,
    },
    /// A difference of two shares, shown in percentage points.
    Points(Share),
    /// A number of units; the row says of what.
    Quantity(Quantity),
    /// The value of an input, with all its decimals up to six.
    Value(Quantity),
    /// A factor, likewise.
    Factor(Quantity),
    /// The year in which something happens, if it ever does.
    Year(Option<Year>),
    /// Whether something is so.
    Holds(bool),
}

impl Cell {
    /// A share, shown to a tenth of a per cent.
    pub(crate) fn tenths(share: Share) -> Self {
        let shown = rounded(share.0, 3);
        Self::Precise { share, shown }
    }
}

impl Row {
    /// A row of figures.
    pub(crate) fn new(label: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self {
            label: label.into(),
            detail: None,
            notes: Vec::new(),
            indented: false,
            total: false,
            cells,
            key: RowKey::default(),
        }
    }

    /// The lines below the label.
    pub(crate) fn details(&self) -> impl Iterator<Item = &str> {
        self.detail.iter().flat_map(|detail| detail.split('\n'))
    }

    /// With what stands below the label.
    pub(crate) fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// With lines below the row.
    pub(crate) fn with_notes(mut self, notes: Vec<Note>) -> Self {
        self.notes = notes;
        self
    }

    /// As a part of the row above.
    pub(crate) fn indented(mut self) -> Self {
        self.indented = true;
        self
    }

    /// As a sum.
    pub(crate) fn total(mut self) -> Self {
        self.total = true;
        self
    }

    /// With an id for programs.
    pub(crate) fn id(mut self, id: impl Into<String>) -> Self {
        self.key.id = id.into();
        self
    }

    /// With the names of its figures, one for each cell.
    pub(crate) fn named(mut self, names: Vec<String>) -> Self {
        self.key.names = names;
        self
    }

    /// As a department's.
    pub(crate) fn of(mut self, department: Option<&str>) -> Self {
        self.key.department = department.map(str::to_owned);
        self
    }

    /// As a year's, with the name that the year does not give it.
    pub(crate) fn in_year(mut self, year: Year, name: &str) -> Self {
        self.key.year = Some(year);
        self.key.name = Some(name.to_owned());
        self
    }

    /// With a name for where it stands alone.
    pub(crate) fn called(mut self, name: impl Into<String>) -> Self {
        self.key.name = Some(name.into());
        self
    }

    /// As an application's.
    pub(crate) fn of_application(mut self, application: impl Into<String>) -> Self {
        self.key.application = Some(application.into());
        self
    }

    /// As a cell of a grid, at the points of its two inputs.
    pub(crate) fn at(mut self, points: [Decimal; 2]) -> Self {
        self.key.at = Some(points);
        self
    }

    /// With the unit of its quantities.
    pub(crate) fn in_unit(mut self, unit: impl Into<String>) -> Self {
        self.key.unit = Some(unit.into());
        self
    }
}
