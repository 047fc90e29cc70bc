//! The database that counts where one stands, and where a list of it goes.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::super::batch::Batch;
use super::super::console;
use super::super::exit::WRONG_INPUT;
use super::super::guard::OverwriteGuard;
use super::super::load::Loader;
use super::super::load::database::Database;
use super::super::output::Output;
use crate::cli::{CostsOptions, SingleFormat};
use crate::input::shown;
use crate::model::Language;
use crate::problem::{Facts, Level, Problem, Problems};
use crate::report::costs::InForms;
use crate::words::{Area, text};

/// A database that has been read, and how its lists are told.
pub(super) struct Opened<'a> {
    /// Where it lies: a file or a folder.
    pub(super) path: PathBuf,
    pub(super) database: Arc<Database>,
    pub(super) language: Language,
    options: &'a CostsOptions,
    loader: Loader,
    batch: Batch,
}

/// Reads the database of the options, else that which counts where one stands; what is wrong with it is told. The exit
/// code where there is none, or it has errors.
pub(super) fn opened(options: &CostsOptions) -> Result<Result<Opened<'_>, u8>> {
    let loader = Loader::of_sources(options.unit_costs.as_ref(), &[], &mut Problems::default())?;
    let shared = loader.workspace(Path::new("-"));
    let language = shared.and_then(|shared| shared.workspace.language);
    let language = console::language(&options.common, language);
    let mut batch = Batch::new(&options.common, language);
    let (path, database) = match loader.database_here() {
        Ok(found) => found,
        Err(problem) => {
            let file = problem.place.file.name().to_owned();
            batch.fail(&file, &[problem]);
            return Ok(Err(batch.code(Ok(()))?));
        }
    };
    let errors = |level| level == Level::Error;
    if database.problems.iter().any(|one| errors(one.level())) {
        batch.fail(&path.to_string_lossy(), &database.problems);
        return Ok(Err(batch.code(Ok(()))?));
    }
    if !options.common.quiet {
        batch.tell(&database.problems);
    }
    if options.common.verbose {
        for file in &database.files {
            console::say(file.name());
        }
    }
    Ok(Ok(Opened {
        path,
        database,
        language,
        options,
        loader,
        batch,
    }))
}

impl Opened<'_> {
    /// Says that there is not what is asked for: the exit code will be that of wrong input.
    pub(super) fn lacks(&mut self, sentence: &str, facts: &Facts) {
        console::say(&text(self.language, Area::Costs, sentence, facts));
        self.batch.end_with(WRONG_INPUT);
    }

    /// Tells what is to be known, unless it is to be quiet.
    pub(super) fn tell(&mut self, problems: &[Problem]) {
        if !self.options.common.quiet {
            self.batch.tell(problems);
        }
    }

    /// Says what is wrong with a file that was named beside it.
    pub(super) fn fail(&mut self, file: &str, problems: &[Problem]) {
        self.batch.fail(file, problems);
    }

    /// Says what is wrong with what is asked of it; gives the exit code.
    pub(super) fn refused(mut self, problems: impl Into<Vec<Problem>>) -> Result<u8> {
        self.batch.fail(&shown(&self.path), &problems.into());
        self.batch.code(Ok(()))
    }

    /// That the list does not go where a file of unit costs is written.
    ///
    /// # Errors
    /// It does: a wrong command line.
    pub(super) fn spares(&self, target: &Path) -> Result<()> {
        let guard = OverwriteGuard::of(self.options.output.file(), [], self.language)?;
        guard.spares(&self.loader.databases)?;
        guard.spares_target(target)
    }

    /// Writes a list as the options ask for; gives the exit code.
    ///
    /// # Errors
    /// It cannot be written, or would take the place of a file that is read.
    pub(super) fn write(mut self, listing: &dyn InForms) -> Result<u8> {
        let file = self.options.output.file();
        OverwriteGuard::of(file, [], self.language)?.spares(&self.loader.databases)?;
        let mut output = Output::open(file, &mut self.batch)?;
        let written = self.written(listing, &mut output, file);
        self.batch.code(written)
    }

    fn written(
        &self,
        listing: &dyn InForms,
        output: &mut Output,
        file: Option<&Path>,
    ) -> Result<()> {
        let form = (self.options.format, self.options.width);
        write_listing(listing, form, output, file, self.language)
    }
}

/// Writes a list in a form, as tables no wider than asked for, to an output that is this file if it is one.
///
/// # Errors
/// It cannot be written.
pub(super) fn write_listing(
    listing: &dyn InForms,
    (format, width): (SingleFormat, Option<u16>),
    output: &mut Output,
    file: Option<&Path>,
    language: Language,
) -> Result<()> {
    match format {
        SingleFormat::Table => {
            let width = console::width(width, file);
            output.write_all(listing.text(width, language).as_bytes())?;
        }
        SingleFormat::Markdown => output.write_all(listing.markdown(language).as_bytes())?,
        SingleFormat::Csv => listing.write_csv(output, language)?,
        SingleFormat::Json => listing.write_json(output)?,
    }
    Ok(output.finish()?)
}
