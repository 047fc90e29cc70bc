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
    pub rows: Vec<Row>,
}

impl Sheet {
    /// The same without the columns of years in which no row has an amount; of years that hold chances alone, all.
    pub(crate) fn without_empty_years(&self) -> Self {
        let amount = |cell: &Cell| match cell {
            Cell::Money(amount) => Some(!rounded(amount.0, 2).is_zero()),
            Cell::Quantity(value) | Cell::Input { value, .. } => Some(!value.rounded().is_zero()),
            _ => None,
        };
        let amounts = |position: usize| {
            let cells = self
                .rows
                .iter()
                .filter_map(move |row| row.cells.get(position));
            cells.filter_map(amount)
        };
        let columns = || self.columns.iter().enumerate();
        let mut of_years = columns().filter(|(_, column)| column.year.is_some());
        let has_none = of_years.all(|(at, _)| amounts(at).next().is_none());
        let keeps = |at: usize| has_none || amounts(at).any(|is_some| is_some);
        let columns = columns().filter(|(at, column)| column.year.is_none() || keeps(*at));
        let kept: Vec<usize> = columns.map(|(position, _)| position).collect();
        let row = |row: &Row| Row {
            cells: of(&kept, &row.cells),
            names: of(&kept, &row.names),
            ..row.clone()
        };
        Self {
            columns: of(&kept, &self.columns),
            rows: self.rows.iter().map(row).collect(),
            ..self.clone()
        }
    }
}

/// What stands at some positions.
fn of<T: Clone>(positions: &[usize], all: &[T]) -> Vec<T> {
    let at = |position: &usize| all.get(*position).cloned();
    positions.iter().filter_map(at).collect()
}

/// A column of figures.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    pub heading: String,
    /// What its figures are called below the id of their row, such as `total`; empty where the row has only one.
    pub key: String,
    /// The year of its figures.
    pub year: Option<Year>,
}

impl Column {
    /// A column for one of several figures of a row.
    pub(crate) fn figure(key: impl Into<String>, heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            key: key.into(),
            year: None,
        }
    }

    /// A column for a year.
    pub(crate) fn year(key: impl Into<String>, year: Year) -> Self {
        Self {
            year: Some(year),
            ..Self::figure(key, year.to_string())
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
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
    /// What programs call it, such as `effect.hvb`; empty where the columns say it all.
    pub id: String,
    /// The names of its figures, one for each cell, where they are not the row's id and the column's key; empty for a
    /// cell that is no figure of the result.
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

/// A line below a row: a mark, and a text that is broken beside it and not below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Note {
    /// The mark, such as a bar; empty where there is none.
    pub mark: String,
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

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Cell {
    /// None.
    Empty,
    /// An amount of money.
    Money(Money),
    /// A share, with the rounded share that people are shown.
    Precise { share: Share, shown: Decimal },
    /// The same of a share that does not reach the target, which is marked.
    Missing { share: Share, shown: Decimal },
    /// What one krona gives, with what is shown of it.
    Ratio {
        /// The ratio.
        share: Share,
        shown: Decimal,
    },
    /// A difference of two shares, shown in percentage points.
    Points(Share),
    /// A number of units; the row says of what.
    Quantity(Quantity),
    /// A value, with all its decimals up to six.
    Value(Quantity),
    /// The value of an input, or a number of units, with the rounded value that people are shown.
    Input { value: Quantity, shown: Decimal },
    /// A factor, likewise.
    Factor {
        /// The factor.
        value: Quantity,
        shown: Decimal,
    },
    /// What is kept of an amount of which whole kronor are paid: less than a krona is shown as nothing.
    Kept(Money),
    /// The year in which something happens, if it ever does.
    Year(Option<Year>),
    /// Whether something is so.
    Holds(bool),
}

impl Cell {
    /// A share, shown to a tenth of a per cent.
    pub(crate) fn tenths(share: Share) -> Self {
        let mut shown = rounded(share.0, 3);
        shown.rescale(3);
        Self::Precise { share, shown }
    }

    /// A share, shown as whole percent.
    pub(crate) fn percent(share: Share) -> Self {
        let shown = rounded(share.0, 2);
        Self::Precise { share, shown }
    }
}

impl Row {
    /// A row of figures.
    pub(crate) fn new(label: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self {
            label: label.into(),
            cells,
            ..Self::default()
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

    /// With lines below the label, if there are any.
    pub(crate) fn with_details(mut self, lines: &[String]) -> Self {
        self.detail = (!lines.is_empty()).then(|| lines.join("\n"));
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
        self.id = id.into();
        self
    }

    /// With the names of its figures, one for each cell.
    pub(crate) fn named(mut self, names: Vec<String>) -> Self {
        self.names = names;
        self
    }

    /// As a department's, if it is one's.
    pub(crate) fn of(mut self, department: Option<&str>) -> Self {
        self.department = department.map(str::to_owned);
        self
    }

    /// As a year's, with the name that the year does not give it.
    pub(crate) fn in_year(mut self, year: Year, name: &str) -> Self {
        self.year = Some(year);
        self.name = Some(name.to_owned());
        self
    }

    /// With a name for where it stands alone.
    pub(crate) fn called(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// As an application's.
    pub(crate) fn of_application(mut self, application: impl Into<String>) -> Self {
        self.application = Some(application.into());
        self
    }

    /// As a cell of a grid, at the points of its two inputs.
    pub(crate) fn at(mut self, points: [Decimal; 2]) -> Self {
        self.at = Some(points);
        self
    }

    /// With the unit of its quantities.
    pub(crate) fn in_unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }
}
