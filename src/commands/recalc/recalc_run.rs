//! A run over many applications: what each gave is written as it comes, and tables when the last one is there.

use anyhow::Result;

use super::compared::{Compared, Fate};
use super::output::Output;
use super::progress::Progress;
use super::tables::Tables;
use super::totals::RecalcTotals;
use crate::cli::Format;
use crate::commands::batch::Batch;
use crate::commands::exit::WRONG_INPUT;
use crate::report::csv::Csv;
use crate::report::terminal::Layout;

/// A run as far as it has come.
pub(super) struct RecalcRun {
    pub(super) format: Format,
    pub(super) layout: Layout,
    pub(super) output: Output,
    pub(super) batch: Batch,
    pub(super) totals: RecalcTotals,
    pub(super) tables: Tables,
    pub(super) progress: Progress,
    /// Whether anything has been written.
    pub(super) has_begun: bool,
}

impl RecalcRun {
    /// Takes what an application gave.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn take(&mut self, compared: Compared) -> Result<()> {
        self.totals.add(&compared);
        if compared.fails {
            self.batch.end_with(WRONG_INPUT);
        }
        if !compared.chunk.is_empty() {
            self.begin()?;
            self.output.write(&compared.chunk)?;
        }
        match compared.fate {
            Fate::Failed(problems) => {
                let batch = &mut self.batch;
                self.progress
                    .beside(|| batch.fail(&compared.file, &problems))?;
            }
            Fate::Recalculated(whole) if is_table(self.format) => {
                self.tables.add(whole, self.layout);
            }
            _ => {}
        }
        self.progress.one_more();
        Ok(())
    }

    /// Writes what stands before an application.
    fn begin(&mut self) -> Result<()> {
        let is_first = !std::mem::replace(&mut self.has_begun, true);
        match self.format {
            Format::Json if is_first => self.output.write(b"[\n"),
            Format::Json => self.output.write(b",\n"),
            Format::Csv if is_first => {
                let mut headings = Vec::new();
                Csv::new(&mut headings, self.layout.language, false)?.finish()?;
                self.output.write(&headings)
            }
            _ => Ok(()),
        }
    }

    /// Writes the end, and gives a file its name.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn finish(&mut self) -> Result<()> {
        let language = self.layout.language;
        match self.format {
            Format::Table | Format::Markdown => {
                let all = (self.totals.applications, self.totals.sentence(language));
                let text = self.tables.text(self.format, all, self.layout);
                self.output.write(text.as_bytes())?;
            }
            Format::Json if self.has_begun => self.output.write(b"\n]\n")?,
            Format::Csv if self.has_begun => {}
            Format::Json | Format::Csv => {
                self.begin()?;
                if self.format == Format::Json {
                    self.output.write(b"]\n")?;
                }
            }
            Format::Ndjson => {}
        }
        self.output.finish()
    }
}

/// Whether applications are shown together, when the last one is there.
fn is_table(format: Format) -> bool {
    matches!(format, Format::Table | Format::Markdown)
}
