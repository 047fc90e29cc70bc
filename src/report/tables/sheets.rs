//! What every table of a calculation is made with: the calculation, the language, and the forms that tables share.

use rust_decimal::Decimal;

use crate::model::{Additive, Case, Money, Year, Years};
use crate::report::Calculated;
use crate::report::section::Section;
use crate::report::sheet::{Cell, Column, Row, Sheet};
use crate::report::terminal::Layout;
use crate::words::{AmountUnit, Label, Language, Sentence};

/// A calculation whose tables are made, in a language.
pub(crate) struct Sheets<'c> {
    pub(crate) calculated: &'c Calculated,
    pub(crate) amounts: AmountUnit,
    pub(crate) language: Language,
    /// Rows of the table of one-way ranges.
    pub(crate) top: usize,
    /// Letters of a bar: a third of a line, and never so many that no name fits beside it.
    pub(crate) bar_width: i64,
}

impl<'c> Sheets<'c> {
    /// The tables of a calculation, as a layout wants them.
    pub(crate) fn new(calculated: &'c Calculated, layout: Layout) -> Self {
        Self {
            calculated,
            amounts: layout.amounts,
            language: layout.language,
            top: layout.top,
            bar_width: i64::try_from(layout.width / 3).unwrap_or(0).clamp(16, 40),
        }
    }

    pub(crate) fn case(&self) -> &'c Case {
        &self.calculated.case
    }

    /// Sentences as text, with amounts in their unit.
    pub(crate) fn said(&self, sentences: impl IntoIterator<Item = Sentence>) -> Vec<String> {
        let text = |sentence: Sentence| sentence.text(self.amounts, self.language);
        sentences.into_iter().map(text).collect()
    }

    pub(crate) fn say(&self, label: Label) -> String {
        label.text(self.language).to_owned()
    }

    /// A heading with the unit of its amounts.
    pub(crate) fn title(&self, label: Label) -> String {
        format!(
            "{}, {}",
            label.text(self.language),
            self.amounts.name(self.language)
        )
    }

    /// The id of a department.
    pub(crate) fn department(&self, position: usize) -> &'c str {
        &self.case().application.departments[position].id
    }

    /// Columns for several figures of a row.
    pub(crate) fn figures(&self, columns: &[(&'static str, Label)]) -> Vec<Column> {
        let column = |(key, label): &(&'static str, Label)| Column::figure(key, self.say(*label));
        columns.iter().map(column).collect()
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

    /// Several figures of each row, beside each other.
    pub(crate) fn by_figure(
        &self,
        table: &'static str,
        [title, label]: [Label; 2],
        columns: &[(&'static str, Label)],
        rows: Vec<Row>,
    ) -> Sheet {
        Sheet {
            table,
            title: self.title(title),
            label: self.say(label),
            columns: self.figures(columns),
            rows,
        }
    }

    /// A figure of each row by year, and its total.
    pub(crate) fn by_year(
        &self,
        table: &'static str,
        [title, label]: [Label; 2],
        years: &[Year],
        rows: Vec<Row>,
    ) -> Sheet {
        let columns = years
            .iter()
            .map(|year| Column::year(*year))
            .chain([Column::whole(self.say(Label("total")))]);
        Sheet {
            table,
            title: self.title(title),
            label: self.say(label),
            columns: columns.collect(),
            rows,
        }
    }
}

/// The years from the first to the last that has an amount in any of some rows.
pub(crate) fn span(rows: &[&Years<Decimal>]) -> Vec<Year> {
    let first = rows.iter().filter_map(|row| row.first()).min();
    let last = rows.iter().filter_map(|row| row.last()).max();
    first
        .zip(last)
        .map_or_else(Vec::new, |(first, last)| first.through(last).collect())
}

/// The names of amounts by year and of their total.
pub(crate) fn names(amounts: &str, years: &[Year]) -> Vec<String> {
    names_of(
        &format!("{amounts}.by_year"),
        years,
        &format!("{amounts}.total"),
    )
}

/// The names of what stands in each year, and of the whole.
pub(crate) fn names_of(by_year: &str, years: &[Year], whole: &str) -> Vec<String> {
    let by_year = years.iter().map(|year| format!("{by_year}.{year}"));
    by_year.chain([whole.to_owned()]).collect()
}

/// A row of amounts by year and their total, by their names.
pub(crate) fn yearly_row(
    label: impl Into<String>,
    name: &str,
    amounts: &Years<Decimal>,
    years: &[Year],
) -> Row {
    Row::new(label, cells(amounts, years, amounts.total())).named(names(name, years))
}

/// One cell a year and the total.
pub(crate) fn cells(by_year: &Years<Decimal>, years: &[Year], total: Decimal) -> Vec<Cell> {
    let cell = |amount: Decimal| {
        if amount.is_nothing() {
            Cell::Empty
        } else {
            Cell::Money(Money(amount))
        }
    };
    years
        .iter()
        .map(|year| cell(by_year.at(*year)))
        .chain([Cell::Money(Money(total))])
        .collect()
}
