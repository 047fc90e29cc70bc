//! What tables are made with: the figures of a result by their names, the language, and the forms that tables share.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::section::Section;
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use crate::calculation::{Figure, FigureWalk, Unit, named};
use crate::model::{Money, Quantity, Share, Year};
use crate::words::{Label, Sentence};

/// The figures of a result by their names, and the layout of its tables.
pub(crate) struct SheetMaker {
    pub(crate) layout: Layout,
    figures: HashMap<String, Figure<Decimal>>,
}

impl SheetMaker {
    /// Tables of the figures that a walk tells of.
    pub(crate) fn new(layout: Layout, walk: FigureWalk<Decimal>) -> Self {
        let mut figures = HashMap::new();
        named(walk, &mut |name, figure| {
            figures.insert(name.to_owned(), figure);
        });
        Self { layout, figures }
    }

    pub(crate) fn say(&self, label: Label) -> String {
        label.text(self.layout.language).to_owned()
    }

    /// A sentence as text, with amounts in their unit.
    pub(crate) fn text(&self, sentence: &Sentence) -> String {
        sentence.text(self.layout.amounts, self.layout.language)
    }

    /// Sentences as text.
    pub(crate) fn said(&self, sentences: impl IntoIterator<Item = Sentence>) -> Vec<String> {
        let sentences = sentences.into_iter();
        sentences.map(|sentence| self.text(&sentence)).collect()
    }

    /// A table with several figures of each row, the unit of its amounts in the title.
    pub(crate) fn sheet(
        &self,
        table: &'static str,
        [title, label]: [Label; 2],
        columns: Vec<Column>,
        rows: Vec<Row>,
    ) -> Sheet {
        Sheet {
            table,
            title: self.layout.title(title.text(self.layout.language)),
            label: self.say(label),
            columns,
            rows,
        }
    }

    /// A table with what it says; where there is none, the heading alone.
    pub(crate) fn section(
        &self,
        title: Label,
        sheet: Option<Sheet>,
        sentences: impl IntoIterator<Item = Sentence>,
    ) -> Section {
        let heading = || Sheet {
            title: self.say(title),
            ..Sheet::default()
        };
        Section::new(sheet.unwrap_or_else(heading), self.said(sentences))
    }

    /// Rows without figures; where there are none, the section says so.
    pub(crate) fn list(&self, table: &'static str, title: Label, rows: Vec<Row>) -> Section {
        let nothing = rows.is_empty().then(|| self.say(Label("nothing")));
        let sheet = Sheet {
            table,
            title: self.say(title),
            rows,
            ..Sheet::default()
        };
        Section::new(sheet, nothing.into_iter().collect())
    }

    /// Columns for several figures of a row.
    pub(crate) fn columns(&self, columns: &[(&'static str, Label)]) -> Vec<Column> {
        let column = |(key, label): &(&'static str, Label)| Column::figure(*key, self.say(*label));
        columns.iter().map(column).collect()
    }

    /// Columns for an amount by year, from the first of some years to the last, and its total.
    pub(crate) fn yearly(&self, years: impl Iterator<Item = Year>) -> Vec<Column> {
        let by_year = span(years).map(|year| Column::year(format!("by_year.{year}"), year));
        let total = Column::figure("total", self.say(Label("total")));
        by_year.chain([total]).collect()
    }

    /// A row with the figures that stand in an object of the result, under the keys of the columns.
    pub(crate) fn object(&self, label: impl Into<String>, id: &str, columns: &[Column]) -> Row {
        let cell = |column: &Column| self.figure(&format!("{id}.{}", column.key));
        Row::new(label, columns.iter().map(cell).collect()).id(id)
    }

    /// A row with figures of the result by their names; an empty name is an empty cell.
    pub(crate) fn named(&self, label: impl Into<String>, names: Vec<String>) -> Row {
        let cells = names.iter().map(|name| self.figure(name));
        Row::new(label, cells.collect()).named(names)
    }

    /// What the result has under a name: nothing in years in which nothing happens.
    pub(crate) fn figure(&self, name: &str) -> Cell {
        match self.figures.get(name) {
            Some(Figure::Number(number, Unit::Kronor)) => Cell::Money(Money(*number)),
            Some(Figure::Number(number, Unit::Ratio)) => Cell::tenths(Share(*number)),
            Some(Figure::Number(number, Unit::People | Unit::Of(_))) => {
                Cell::Quantity(Quantity(*number))
            }
            Some(Figure::Year(year)) => Cell::Year(*year),
            Some(Figure::Truth(truth)) => Cell::Holds(*truth),
            Some(Figure::Absent) | None => Cell::Empty,
        }
    }
}

/// The years from the first of some to the last.
pub(crate) fn span(years: impl Iterator<Item = Year>) -> impl Iterator<Item = Year> {
    let (mut first, mut last) = (None, None);
    for year in years {
        first = Some(first.map_or(year, |first: Year| first.min(year)));
        last = Some(last.map_or(year, |last: Year| last.max(year)));
    }
    let ends = first.zip(last);
    ends.into_iter()
        .flat_map(|(first, last)| first.through(last))
}
