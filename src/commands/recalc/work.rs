//! A run over many applications: computed on all cores, written in the order in which they came.

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;

use super::items::Item;
use super::one::{Comparer, Outcome};
use super::output::{Earlier, Output};
use super::own_input::NamedInStream;
use super::progress::Progress;
use super::tables::Tables;
use super::tally::{Tallies, Tally};
use crate::cli::{Format, Recalc};
use crate::commands::batch::in_order;
use crate::input::shown;
use crate::problem::Problem;
use crate::report::compared::Recalculated;
use crate::report::csv::Csv;
use crate::report::recalculation_sheets::{OverviewRow, sheets};
use crate::report::terminal::Layout;
use crate::report::{self, json, recalculation_json};
use crate::words::Language;
use crate::words::recalculation::cannot_resume;

/// What has been said on standard error: what is wrong with unit costs shared by many applications is said once.
pub(super) struct Said {
    language: Language,
    said: HashSet<String>,
}

impl Said {
    /// Nothing said yet.
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            said: HashSet::new(),
        }
    }

    /// Says what has not been said.
    pub(super) fn say(&mut self, problems: &[Problem]) -> io::Result<()> {
        let mut errors = io::BufWriter::new(io::stderr().lock());
        for problem in problems {
            let text = problem.rendered(self.language);
            if self.said.insert(text.clone()) {
                errors.write_all(text.as_bytes())?;
            }
        }
        errors.flush()
    }
}

/// What an application gave, ready to be handed over.
struct Ready {
    tally: Tally,
    chunk: Vec<u8>,
    problems: Vec<Problem>,
    recalculated: Option<(OverviewRow, Box<Recalculated>)>,
    /// What ends the run.
    broken: Option<anyhow::Error>,
}

impl Ready {
    fn broken(error: anyhow::Error) -> Self {
        Self {
            tally: Tally::default(),
            chunk: Vec::new(),
            problems: Vec::new(),
            recalculated: None,
            broken: Some(error),
        }
    }
}

/// A run over many applications.
pub(super) struct Work<'a> {
    pub(super) arguments: &'a Recalc,
    pub(super) comparer: Comparer,
    pub(super) layout: Layout,
    /// Whether there is a result though there is no application.
    pub(super) may_be_empty: bool,
}

impl Work<'_> {
    /// Works on all items. `count` is how many there are, where that is known.
    pub(super) fn all(
        &self,
        items: impl Iterator<Item = Item> + Send,
        count: Option<usize>,
        run: &str,
        said: &mut Said,
        tallies: &mut Tallies,
    ) -> Result<()> {
        let format = self.arguments.format;
        let path = self.arguments.output.as_deref();
        let is_table = matches!(format, Format::Table | Format::Markdown);
        // Tables are sorted and so begin when the last application is there: they are made anew.
        let resume = self.arguments.resume && !is_table;
        let (mut output, earlier) = Output::open(path, run, &self.start()?, resume)?;
        let mut items = items;
        let mut is_first = true;
        match earlier {
            Earlier::Nothing => {}
            Earlier::AnotherRun => anyhow::bail!(self.cannot_resume()),
            Earlier::Some(earlier) => {
                for tally in &earlier {
                    let same = items.next().is_some_and(|item| {
                        let lock = || self.comparer.lock_fingerprint(&item);
                        let costs = || self.comparer.found_costs(&item);
                        let is_another = item.fingerprint() != tally.sha256
                            || lock() != tally.lock
                            || (!tally.old_costs.is_empty() && costs() != tally.old_costs);
                        tally.sha256.is_empty() || !is_another
                    });
                    anyhow::ensure!(same, self.cannot_resume());
                    tallies.add(tally);
                    is_first &= tally.bytes == 0;
                }
            }
        }
        let scrolls = path.is_none() && !is_table;
        let progress = Progress::new(count, self.arguments.common.quiet, scrolls);
        let mut tables = Tables::default();
        let threads = self.arguments.threads.map(usize::from);
        let done = in_order(
            items,
            threads,
            |item| self.ready(item),
            |ready| {
                let Ready {
                    mut tally,
                    mut chunk,
                    problems,
                    recalculated,
                    broken,
                } = ready;
                if let Some(error) = broken {
                    return Err(error);
                }
                if !problems.is_empty() {
                    output.flush()?;
                    progress.beside(|| said.say(&problems))?;
                }
                if let Some((row, whole)) = recalculated {
                    tables.add(row, whole);
                }
                if format == Format::Json && !chunk.is_empty() {
                    if !is_first {
                        chunk.splice(0..0, *b",\n");
                    }
                    is_first = false;
                }
                output.write(&chunk, &mut tally)?;
                tallies.add(&tally);
                progress.one_more();
                Ok(())
            },
        );
        progress.finish();
        if done.as_ref().is_err_and(anyhow::Error::is::<NamedInStream>) {
            output.discard()?;
            return done;
        }
        done?;
        if tallies.applications() == 0 && !self.may_be_empty {
            return Ok(output.discard()?);
        }
        let end = match format {
            Format::Table | Format::Markdown => tables.text(
                format,
                tallies.counts(),
                tallies.applications(),
                self.layout,
            ),
            Format::Json if is_first => "]\n".to_owned(),
            Format::Json => "\n]\n".to_owned(),
            Format::Csv | Format::Ndjson => String::new(),
        };
        output.finish(end.as_bytes())
    }

    fn cannot_resume(&self) -> String {
        let file = self.arguments.output.as_deref().unwrap_or(Path::new("-"));
        cannot_resume(&shown(file), self.layout.language)
    }

    /// What stands before the first application.
    fn start(&self) -> Result<Vec<u8>> {
        let mut start = Vec::new();
        match self.arguments.format {
            Format::Csv => Csv::new(&mut start, self.layout.language, false)?.finish()?,
            Format::Json => start.extend(b"[\n"),
            Format::Table | Format::Markdown | Format::Ndjson => {}
        }
        Ok(start)
    }

    fn ready(&self, item: Item) -> Ready {
        if let Item::Broken(error) = item {
            return Ready::broken(anyhow::Error::new(error).context("-"));
        }
        if self.comparer.is_output(&item) {
            return Ready::broken(NamedInStream.into());
        }
        let (outcome, tally) = self.comparer.compare(&item);
        let mut chunk = Vec::new();
        let broken = self.write(&mut chunk, &outcome).err();
        let broken = broken.map(|error| anyhow::Error::new(error).context("-"));
        let (recalculated, problems) = match outcome {
            Outcome::Recalculated(recalculated) => {
                let is_table = matches!(self.arguments.format, Format::Table | Format::Markdown);
                let row = is_table.then(|| OverviewRow::of(&recalculated, self.layout.language));
                (row.map(|row| (row, recalculated)), Vec::new())
            }
            Outcome::Failed(failed) => (None, failed.problems),
            Outcome::PassedOver => (None, Vec::new()),
        };
        Ready {
            tally,
            chunk,
            problems,
            recalculated,
            broken,
        }
    }

    /// What one application gives, in a form in which they stand after each other.
    fn write(&self, chunk: &mut Vec<u8>, outcome: &Outcome) -> io::Result<()> {
        let language = self.layout.language;
        match (self.arguments.format, outcome) {
            (Format::Ndjson, Outcome::Recalculated(recalculated)) => {
                recalculation_json::write_line(chunk, recalculated)
            }
            (Format::Json, Outcome::Recalculated(recalculated)) => {
                recalculation_json::write(chunk, recalculated)
            }
            (Format::Ndjson, Outcome::Failed(failed)) => {
                let failed = report::Outcome::Failed(failed.clone());
                json::write_line(chunk, &failed, language)
            }
            (Format::Json, Outcome::Failed(failed)) => {
                let failed = report::Outcome::Failed(failed.clone());
                json::write(chunk, &[failed], false, language)?;
                chunk.truncate(chunk.trim_ascii_end().len());
                Ok(())
            }
            (Format::Csv, Outcome::Recalculated(recalculated)) => {
                let mut csv = Csv::continued(chunk, language, false);
                for sheet in sheets(recalculated, true, self.layout) {
                    csv.write(&sheet, &recalculated.file.0)?;
                }
                csv.finish()
            }
            _ => Ok(()),
        }
    }
}
