//! A run over many applications: what each gave is written as it comes, and tables when the last one is there.

use std::io::Write;

use anyhow::Result;

use super::compared::{Compared, Fate, failed};
use super::progress::Progress;
use super::totals::RecalcTotals;
use crate::cli::Format;
use crate::commands::batch::Batch;
use crate::commands::exit::WRONG_INPUT;
use crate::commands::output::Output;
use crate::commands::tables::TableForm;
use crate::problem::Problem;
use crate::report::compared::Recalculated;
use crate::report::compared_sheets::sections;
use crate::report::csv::Csv;
use crate::report::overview::{OverviewRow, overview};
use crate::report::section::Section;
use crate::report::terminal::Layout;

/// A run as far as it has come.
pub(super) struct RecalcRun {
    pub(super) format: Format,
    pub(super) layout: Layout,
    pub(super) output: Output,
    pub(super) batch: Batch,
    pub(super) totals: RecalcTotals,
    /// Whether the overview names causes.
    pub(super) causes: bool,
    /// What is kept of each application for the overview.
    pub(super) rows: Vec<OverviewRow>,
    /// The first application: alone, it is shown as a whole.
    pub(super) first: Option<Box<Recalculated>>,
    pub(super) progress: Progress,
    /// Whether nothing is said but results and errors.
    pub(super) quiet: bool,
    /// Whether anything has been written.
    pub(super) has_begun: bool,
}

impl RecalcRun {
    /// Takes what an application gave.
    pub(super) fn take(&mut self, mut compared: Compared) -> Result<()> {
        self.totals.add(&compared);
        if compared.fails {
            self.batch.end_with(WRONG_INPUT);
        }
        if let Fate::Failed(problems) = &mut compared.fate {
            self.batch.shorten(&compared.file, problems);
            self.write_failed(&compared.file, problems)?;
        }
        self.write(&compared.chunk)?;
        if !self.quiet {
            let (batch, doubts) = (&mut self.batch, &compared.notes.doubts);
            self.progress.beside(|| batch.tell(doubts));
        }
        match compared.fate {
            Fate::Failed(problems) => {
                let batch = &mut self.batch;
                self.progress
                    .beside(|| batch.fail(&compared.file, &problems));
            }
            Fate::Recalculated(whole) if is_table(self.format) => {
                let row = OverviewRow::new(&whole, self.layout.language);
                self.rows.push(row);
                self.first.get_or_insert(whole);
            }
            _ => {}
        }
        self.progress.one_more();
        Ok(())
    }

    /// Writes a file that has errors.
    pub(super) fn write_failed(&mut self, file: &str, problems: &[Problem]) -> Result<()> {
        let chunk = failed(file, problems, self.format, self.layout.language)?;
        self.write(&chunk)
    }

    fn write(&mut self, chunk: &[u8]) -> Result<()> {
        if chunk.is_empty() {
            return Ok(());
        }
        self.begin()?;
        // A comma may follow in an array.
        let is_array = self.format == Format::Json;
        let chunk = if is_array {
            chunk.trim_ascii_end()
        } else {
            chunk
        };
        self.put(chunk)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.output.write_all(bytes)?;
        Ok(self.output.flush()?)
    }

    /// Writes what stands before an application.
    fn begin(&mut self) -> Result<()> {
        let is_first = !std::mem::replace(&mut self.has_begun, true);
        match self.format {
            Format::Json if is_first => self.put(b"[\n"),
            Format::Json => self.put(b",\n"),
            Format::Csv if is_first => {
                let mut headings = Vec::new();
                Csv::new(&mut headings, self.layout.language, false)?.finish()?;
                self.put(&headings)
            }
            _ => Ok(()),
        }
    }

    /// Writes the end, and gives a file its name.
    pub(super) fn finish(&mut self) -> Result<()> {
        let has_begun = self.has_begun;
        match self.format {
            Format::Table => self.write_tables(TableForm::Text)?,
            Format::Markdown => self.write_tables(TableForm::Markdown)?,
            Format::Json | Format::Csv if !has_begun => self.begin()?,
            _ => {}
        }
        if self.format == Format::Json {
            let end: &[u8] = if has_begun { b"\n]\n" } else { b"]\n" };
            self.put(end)?;
        }
        Ok(self.output.finish()?)
    }

    /// The tables of one application, if it came alone, or an overview of several with a sentence of their number.
    fn write_tables(&mut self, form: TableForm) -> Result<()> {
        let layout = self.layout;
        let text = match &self.first {
            None => return Ok(()),
            Some(only) if self.totals.applications == 1 => {
                let sections = sections(&only.name, &only.comparison, layout);
                form.report(&only.name, &sections, layout)
            }
            Some(_) => {
                let mut part = Section::from(overview(&mut self.rows, self.causes, layout));
                part.sentences.push(self.totals.sentence(layout.language));
                form.section(&part, layout)
            }
        };
        self.put(text.as_bytes())
    }
}

/// Whether applications are shown together, when the last one is there.
pub(super) fn is_table(format: Format) -> bool {
    matches!(format, Format::Table | Format::Markdown)
}
