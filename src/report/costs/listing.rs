//! A list for people and programs: rows of texts and numbers under headings, as text, Markdown, CSV or JSON.

use std::io::{self, Write};

use super::super::csv::write_table;
use super::super::json::write_whole;
use super::super::json_value::{Json, object};
use super::super::markdown::escaped;
use super::super::wrapped::wrapped;
use super::columns::in_columns;
use super::list_cell::{ListCell, ListColumn};
use crate::words::Language;

/// A list.
pub(crate) struct Listing {
    /// What programs call its form, `si.costs/1`.
    pub schema: &'static str,
    /// Its heading; empty where it has none.
    pub title: String,
    /// Its columns.
    pub columns: Vec<ListColumn>,
    /// Its rows, one cell a column.
    pub rows: Vec<Vec<ListCell>>,
    /// What stands below, for people.
    pub sentences: Vec<String>,
}

/// What can be told in every form.
pub(crate) trait InForms {
    /// As text no wider than `width`.
    fn text(&self, width: usize, language: Language) -> String;

    /// As Markdown.
    fn markdown(&self, language: Language) -> String;

    /// Writes it as CSV, headings as programs call them.
    ///
    /// # Errors
    /// The output cannot be written.
    fn write_csv(&self, output: &mut dyn Write, language: Language) -> io::Result<()>;

    /// Writes it as JSON: an object with a list of `rows`, one object a row.
    ///
    /// # Errors
    /// The output cannot be written.
    fn write_json(&self, output: &mut dyn Write) -> io::Result<()>;
}

impl InForms for Listing {
    fn text(&self, width: usize, language: Language) -> String {
        let mut text = String::new();
        if !self.title.is_empty() {
            text.push_str(&wrapped(&self.title, width, 0));
        }
        text.push_str(&in_columns(&self.columns, &self.rows, width, language));
        for sentence in &self.sentences {
            text.push_str(&wrapped(sentence, width, 0));
        }
        text
    }

    fn markdown(&self, language: Language) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let mut text = String::new();
        if !self.title.is_empty() {
            text = format!("## {}\n\n", escaped(&self.title));
        }
        let headings = self.columns.iter().map(|column| escaped(&column.heading));
        text.push_str(&line(headings.collect()));
        let rules = (0..self.columns.len()).map(|column| {
            let mut cells = self.rows.iter().filter_map(|row| row.get(column));
            let is_text = cells.any(ListCell::is_text);
            (if is_text { "---" } else { "---:" }).to_owned()
        });
        text.push_str(&line(rules.collect()));
        for row in &self.rows {
            let cells = row.iter().map(|cell| escaped(&cell.shown(language)));
            text.push_str(&line(cells.collect()));
        }
        for sentence in &self.sentences {
            text.push_str(&format!("\n{}\n", escaped(sentence)));
        }
        text
    }

    fn write_csv(&self, output: &mut dyn Write, language: Language) -> io::Result<()> {
        let headings: Vec<&str> = self.columns.iter().map(|column| column.key).collect();
        let rows = self.rows.iter();
        let rows = rows.map(|row| row.iter().map(ListCell::csv).collect());
        write_table(output, language, &headings, rows)
    }

    fn write_json(&self, output: &mut dyn Write) -> io::Result<()> {
        write_whole(output, &self.json())
    }
}

impl Listing {
    pub(super) fn json(&self) -> Json {
        object! {
            "schema": self.schema,
            "si": env!("CARGO_PKG_VERSION"),
            "rows": self.json_rows(),
        }
    }

    pub(super) fn json_rows(&self) -> Json {
        Json::list(self.rows.iter().map(|row| {
            let columns = self.columns.iter().map(|column| column.key);
            Json::pairs(columns.zip(row.iter().map(ListCell::json)))
        }))
    }
}
