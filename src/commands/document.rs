//! A run whose result is one document: what it reads, how it is laid out, and the file that it goes to.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Error, Result};

use super::batch::Batch;
use super::calc::attempted;
use super::console;
use super::exit::COULD_NOT_WORK;
use super::fund::fund_of;
use super::guard::OverwriteGuard;
use super::layout::layout;
use super::load::Loader;
use super::load::read::source;
use super::output::Output;
use super::paths::candidates;
use super::settings::{draws_of, loader_of};
use super::usage::refused_in;
use crate::cli::{DocumentOptions, TableOptions};
use crate::input::shown;
use crate::problem::Facts;
use crate::report::check::summary::no_application;
use crate::report::fund::FundReport;
use crate::report::terminal::Layout;
use crate::report::{Attempt, Calculated, Failed, Settled};
use crate::words::Area;

/// What a document is made with.
pub(super) struct DocumentRun<'a> {
    options: &'a DocumentOptions,
    file: Option<&'a Path>,
    guard: OverwriteGuard,
    batch: Batch,
    pub(super) loader: Loader,
    pub(super) layout: Layout,
}

impl<'a> DocumentRun<'a> {
    /// Reads what is asked for beside applications.
    ///
    /// # Errors
    /// The command line is wrong, or the output is a file that is there.
    pub(super) fn new(
        applications: &[PathBuf],
        file: Option<&'a Path>,
        options: &'a DocumentOptions,
    ) -> Result<Self> {
        let (basis, common) = (&options.basis, &options.common);
        let mut loader = loader_of(applications, basis, options.locked, common)?;
        loader.draws = draws_of(&options.drawing, None);
        let first = applications.first();
        let workspace = first.and_then(|first| loader.workspace(first));
        let tables = TableOptions {
            amounts: options.amounts,
            width: None,
        };
        let layout = layout(common, &tables, file, 10, workspace.as_deref());
        let inputs = applications.iter().chain(&basis.policy);
        let run = Self {
            guard: OverwriteGuard::of(file, inputs, layout.language)?,
            batch: Batch::new(common, layout.language),
            options,
            file,
            loader,
            layout,
        };
        // A device or a pipe holds nothing that would be lost.
        match file {
            Some(file) if file.is_file() && !options.force => Err(run.refusal("document-is-there")),
            _ => Ok(run),
        }
    }

    /// That a document cannot be written so, by the id of its words.
    pub(super) fn refusal(&self, id: &str) -> Error {
        let file = self.file.map(shown).unwrap_or_default();
        self.refusal_of(id, &Facts::new().with("file", file))
    }

    /// The same with facts of its own.
    pub(super) fn refusal_of(&self, id: &str, facts: &Facts) -> Error {
        refused_in(self.layout.language, Area::Usage, id, facts)
    }

    /// Calculates all applications; none where one of them has errors, of which is told.
    ///
    /// # Errors
    /// The document would take the place of unit costs.
    pub(super) fn calculated(&mut self, applications: &[PathBuf]) -> Result<Vec<Calculated>> {
        let found = candidates(applications, None, &[]);
        let files = found.files.len();
        let unread = found.problems.into_iter().map(Failed::of);
        let mut attempts: Vec<Attempt> = unread.map(Attempt::Failed).collect();
        let basis = &self.options.basis;
        let is_changed = !basis.set.is_empty() || basis.scenario.is_some() || self.options.locked;
        let (loader, mut candidates) = (&self.loader, found.files.iter());
        let is_of_files = candidates.all(|found| found.path.as_os_str() != "-");
        let looks_further = !is_changed && is_of_files;
        let candidates = found.files.iter();
        attempts.extend(candidates.filter_map(|found| attempted(loader, found, looks_further)));
        if attempts.is_empty() {
            console::say(&no_application(files, self.layout.language));
            self.batch.end_with(COULD_NOT_WORK);
        }
        self.guard.spares_read(loader)?;
        let mut calculated = Vec::new();
        for attempt in attempts {
            match attempt {
                Attempt::Failed(failed) => self.batch.fail(&failed.file, &failed.problems),
                Attempt::Calculated(one) => calculated.push(*one),
            }
        }
        if !self.batch.failed().is_empty() {
            calculated.clear();
        }
        for one in calculated.iter().filter(|_| !self.options.common.quiet) {
            self.batch.tell(&one.warnings);
        }
        Ok(calculated)
    }

    /// Settles an application as its outcome says; `None` where one of the two has errors, of which is told.
    pub(super) fn settled(&mut self, application: &Path, outcome: &Path) -> Option<Settled> {
        match self.loader.settled(application, outcome, None) {
            Ok(settled) => {
                if !self.options.common.quiet {
                    self.batch.tell(&settled.warnings);
                }
                Some(settled)
            }
            Err(problems) => {
                self.batch.fail(&shown(application), &problems);
                None
            }
        }
    }

    /// A fund with what follows from it; `None` where it has errors, of which is told.
    ///
    /// # Errors
    /// What is asked for is of an application, or the document would take the place of unit costs.
    pub(super) fn fund(&mut self, path: &Path) -> Result<Option<FundReport>> {
        let basis = &self.options.basis;
        let of_application = [
            ("--set", !basis.set.is_empty()),
            ("--scenario", basis.scenario.is_some()),
            ("--locked", self.options.locked),
        ];
        for (option, is_given) in of_application {
            self.refuse_of_fund(option, is_given)?;
        }
        let found = source(path).map_err(|problem| vec![problem]);
        let found = found.and_then(|source| fund_of(&self.loader, path, &source));
        self.guard.spares_read(&self.loader)?;
        Ok(match found {
            Ok(report) => {
                if !self.options.common.quiet {
                    self.batch.tell(&report.warnings);
                }
                Some(report)
            }
            Err(problems) => {
                self.batch.fail(&shown(path), &problems);
                None
            }
        })
    }

    /// Refuses an option that is of an application, for a fund.
    ///
    /// # Errors
    /// It is given.
    pub(super) fn refuse_of_fund(&self, option: &str, is_given: bool) -> Result<()> {
        let facts = Facts::new().with("option", option);
        if is_given {
            return Err(self.refusal_of("not-of-fund", &facts));
        }
        Ok(())
    }

    /// Writes the document, and under `-v` what it shows in words.
    pub(super) fn finish(mut self, document: &[u8], shows: Option<&str>) -> Result<u8> {
        let mut output = Output::open(self.file, &mut self.batch)?;
        output.write_all(document)?;
        output.finish()?;
        if let (true, Some(shows)) = (self.options.common.verbose, shows) {
            console::say(shows);
        }
        self.end()
    }

    /// Ends without a document.
    pub(super) fn end(self) -> Result<u8> {
        self.batch.code(Ok(()))
    }
}
