//! What an item of a run gave.

use std::io;

use crate::cli::Format;
use crate::problem::{Code, Problem};
use crate::report::compared::Recalculated;
use crate::report::compared_json::write_recalculated;
use crate::report::compared_sheets::sheets;
use crate::report::csv::Csv;
use crate::report::terminal::Layout;
use crate::report::{Attempt, Failed, json};
use crate::words::Language;

/// What an item gave.
pub(super) struct Compared {
    /// Its name.
    pub(super) file: String,
    pub(super) fate: Fate,
    pub(super) notes: Notes,
    /// Whether `--fail-on` names it.
    pub(super) fails: bool,
    /// What is written of it.
    pub(super) chunk: Vec<u8>,
}

/// What became of an item.
pub(super) enum Fate {
    Recalculated(Box<Recalculated>),
    /// It has errors.
    Failed(Vec<Problem>),
    /// It was found in a folder and is no application.
    PassedOver,
}

impl Fate {
    /// What is written of an application in a form in which they stand after each other; nothing in tables, which are
    /// made when the last one is there.
    pub(super) fn chunk(&self, format: Format, layout: Layout) -> io::Result<Vec<u8>> {
        let mut chunk = Vec::new();
        match (format, self) {
            (Format::Csv, Self::Recalculated(one)) => {
                let mut csv = Csv::continued(&mut chunk, layout.language, false);
                for sheet in sheets(&one.comparison, true, layout) {
                    csv.write(&sheet, &one.file.0)?;
                }
                csv.finish()?;
            }
            (Format::Json | Format::Ndjson, Self::Recalculated(one)) => {
                write_recalculated(&mut chunk, one, format == Format::Ndjson)?;
            }
            _ => {}
        }
        Ok(chunk)
    }
}

/// What is written of a file that has errors.
pub(super) fn failed(
    file: &str,
    problems: &[Problem],
    format: Format,
    language: Language,
) -> io::Result<Vec<u8>> {
    let mut chunk = Vec::new();
    let failed = Attempt::Failed(Failed {
        file: file.to_owned(),
        problems: problems.to_vec(),
    });
    match format {
        Format::Ndjson => json::write_line(&mut chunk, &failed, language)?,
        Format::Json => json::write(&mut chunk, &[failed], false, language)?,
        Format::Table | Format::Csv | Format::Markdown => {}
    }
    Ok(chunk)
}

/// What deserves a word at the end of a run.
#[derive(Default)]
pub(super) struct Notes {
    /// The ids that the new unit costs have no price of.
    pub(super) lacking: Vec<String>,
    /// Whether they have a price of such an id in another year.
    pub(super) has_other_year: bool,
    /// Whether the lock is older than the application, and its old unit costs were found elsewhere.
    pub(super) is_lock_set_aside: bool,
    /// What is doubtful in the numbers of an application that was recalculated.
    pub(super) doubts: Vec<Problem>,
}

impl Notes {
    /// Notes the ids that the new unit costs have no price of.
    pub(super) fn add_lacking(&mut self, problems: &[Problem]) {
        for problem in problems {
            self.has_other_year |= problem.code() == Code::NO_PRICE_FOR_YEAR;
            let name = match problem.code() {
                Code::UNKNOWN_UNIT_COST => problem.text_of("name"),
                Code::NO_PRICE_FOR_YEAR => problem.text_of("id"),
                _ => None,
            };
            let Some(id) = name.map(str::to_owned) else {
                continue;
            };
            if !self.lacking.contains(&id) {
                self.lacking.push(id);
            }
        }
    }
}
