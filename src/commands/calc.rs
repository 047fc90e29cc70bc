//! `si calc`: computes applications and reports them.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::batch::{Batch, in_order};
use super::check_one::checked_file;
use super::console;
use super::exit::COULD_NOT_WORK;
use super::grid;
use super::guard::OverwriteGuard;
use super::layout::layout;
use super::load::Loader;
use super::load::read::application_file;
use super::output::Output;
use super::paths::{Candidate, Candidates, candidates, say_left_out, say_passed_over};
use super::settings::{draws_of, loader_of};
use super::sort::sort;
use super::tables::{self, TableForm, Wanted};
use super::usage::refused;
use crate::check::Levels;
use crate::cli::{Calc, Common, Format, Sort};
use crate::input::ApplicationFile;
use crate::problem::{Facts, Level};
use crate::report::check::Reported;
use crate::report::check::summary::no_application;
use crate::report::terminal::Layout;
use crate::report::{Attempt, Calculated, Failed, json};
use crate::words::{self, Area};

/// Reads, calculates and reports; the exit code says how it went.
pub(super) fn run(arguments: &Calc) -> Result<u8> {
    let file = arguments.output.file();
    only_tables_are_chosen(arguments)?;
    standard_input_is_read_once(&arguments.applications, &arguments.common)?;
    let (basis, common) = (&arguments.basis, &arguments.common);
    let mut loader = loader_of(&arguments.applications, basis, arguments.locked, common)?;
    loader.grid = grid::axes(arguments)?;

    let mut found = candidates(&arguments.applications, None, &[]);
    // Of several applications each takes one thread.
    let is_alone = found.files.len() == 1;
    let asked = draws_of(&arguments.drawing, None);
    loader.draws = asked.map(|(draws, threads)| (draws, if is_alone { threads } else { 1 }));
    let first = found.files.first();
    let workspace = first.and_then(|first| loader.workspace(&first.path));
    let wanted = tables::wanted(
        arguments.table.as_deref(),
        found.files.len() > 1,
        arguments.basis.policy.len(),
    );
    let layout = layout(
        &arguments.common,
        &arguments.tables,
        file,
        arguments.top.unwrap_or(wanted.top()),
        workspace.as_deref(),
    );
    let inputs = arguments.applications.iter().chain(&arguments.basis.policy);
    let guard = OverwriteGuard::of(file, inputs, layout.language)?;
    let (files, lost) = (found.files.len(), found.problems.len());
    if !arguments.common.quiet {
        say_left_out(&mut found, layout.language);
    }
    let mut batch = Batch::new(&arguments.common, layout.language);
    let output = Output::open(file, &mut batch)?;
    let mut reporter = CalcReporter::new(arguments, &found, (output, batch), wanted, layout);
    let looks_further = wanted.has_first_screen() && is_as_it_stands(arguments);
    let unfollowed = found.problems.into_iter().map(Failed::of);
    let written = unfollowed
        .map(Attempt::Failed)
        .try_for_each(|attempt| reporter.report(attempt));
    let written = written.and_then(|()| {
        in_order(
            found.files,
            arguments.drawing.threads,
            |found| attempted(&loader, &found, looks_further),
            |attempt| attempt.map_or(Ok(()), |attempt| reporter.report(attempt)),
        )
    });
    guard.spares_read(&loader)?;
    let written = written.and_then(|()| reporter.finish());
    if written.is_ok() && reporter.applications == 0 {
        console::say(&no_application(files, layout.language));
        return Ok(COULD_NOT_WORK);
    }
    if written.is_ok() {
        reporter.name_failed();
        let passed_over = (files + lost).saturating_sub(reporter.applications);
        if !arguments.common.quiet {
            say_passed_over(passed_over, layout.language);
        }
    }
    reporter.batch.code(written)
}

/// Calculates a file that was found, and counts what a check would find further if that is asked for; `None` if nobody named
/// it and it is no application.
pub(super) fn attempted(
    loader: &Loader,
    Candidate { path, named }: &Candidate,
    looks_further: bool,
) -> Option<Attempt> {
    let file = match application_file(path) {
        Ok(file) if !named && !file.is_application => return None,
        Ok(file) => file,
        Err(problem) => return Some(loader.unread(path, problem)),
    };
    let mut attempt = loader.attempt_of(path, &file);
    if looks_further {
        look_further(loader, path, &file, &mut attempt);
    }
    Some(attempt)
}

/// Whether the case is the one that `si check` would look at.
fn is_as_it_stands(arguments: &Calc) -> bool {
    let basis = &arguments.basis;
    let of_files = !arguments
        .applications
        .iter()
        .any(|path| is_standard_input(path));
    let is_changed = !basis.set.is_empty() || basis.scenario.is_some() || arguments.locked;
    of_files
        && !is_changed
        && !matches!(
            arguments.format,
            Format::Json | Format::Ndjson | Format::Csv
        )
}

/// Counts what a check would find beside what the calculation itself warns of.
fn look_further(loader: &Loader, path: &Path, file: &ApplicationFile, attempt: &mut Attempt) {
    if let Attempt::Calculated(calculated) = attempt {
        let checked = checked_file(loader, &Levels::default(), path, file);
        let warned = |one: &Reported| {
            let mut known = calculated.all_warnings();
            known.any(|warning| warning.code() == one.problem.code())
        };
        let further = checked.findings.iter().filter(|one| !warned(one));
        let of = |level| further.clone().filter(|one| one.level == level).count();
        calculated.found_by_check = [of(Level::Error), of(Level::Warning)];
    }
}

/// A table and an order are chosen of tables; a JSON result is whole and in the order of the command line.
fn only_tables_are_chosen(arguments: &Calc) -> Result<()> {
    let chosen = [
        ("--table", arguments.table.is_some()),
        ("--sort", arguments.sort.is_some()),
    ];
    let of_tables = !matches!(arguments.format, Format::Json | Format::Ndjson);
    tables_alone_are_chosen(&chosen, of_tables, &arguments.common)
}

/// What only tables have is asked of tables.
pub(super) fn tables_alone_are_chosen(
    chosen: &[(&'static str, bool)],
    of_tables: bool,
    common: &Common,
) -> Result<()> {
    match chosen.iter().find(|(_, given)| *given && !of_tables) {
        Some((option, _)) => {
            let facts = Facts::new().with("option", *option);
            Err(refused(common, Area::Usage, "option-of-tables", &facts))
        }
        None => Ok(()),
    }
}

/// Standard input is empty after it has been read: a second `-` would be an empty application.
pub(super) fn standard_input_is_read_once<'p>(
    paths: impl IntoIterator<Item = &'p PathBuf>,
    common: &Common,
) -> Result<()> {
    let paths = paths.into_iter();
    if paths.filter(|path| is_standard_input(path)).count() > 1 {
        let id = "standard-input-twice";
        return Err(refused(common, Area::Usage, id, &Facts::new()));
    }
    Ok(())
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// What goes to standard error beside errors.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StderrDetail {
    Nothing,
    Warnings,
    WarningsAndFiles,
}

impl StderrDetail {
    /// Warnings are left out where a person has them in the tables already.
    fn new(arguments: &Calc, wanted: Wanted) -> Self {
        let shown = matches!(wanted, Wanted::All)
            || matches!(wanted, Wanted::One(table) if table.name == "warnings");
        let for_people = matches!(arguments.format, Format::Table | Format::Markdown);
        let seen_in_tables = for_people && shown && console::sees_both(arguments.output.file());
        if arguments.common.verbose {
            Self::WarningsAndFiles
        } else if arguments.common.quiet || seen_in_tables {
            Self::Nothing
        } else {
            Self::Warnings
        }
    }
}

/// Writes attempts: a line of NDJSON as it comes, everything else when all are there.
struct CalcReporter {
    format: Format,
    wanted: Wanted,
    sort: Option<Sort>,
    layout: Layout,
    stderr: StderrDetail,
    output: Output,
    several: bool,
    /// Whether JSON is an array.
    is_array: bool,
    /// How many applications there were, right or wrong.
    applications: usize,
    batch: Batch,
    /// Outcomes kept until all are there, for one JSON value.
    kept: Vec<Attempt>,
    /// Calculated applications kept until all are there, for tables.
    calculated: Vec<Calculated>,
}

impl CalcReporter {
    fn new(
        arguments: &Calc,
        found: &Candidates,
        (output, batch): (Output, Batch),
        wanted: Wanted,
        layout: Layout,
    ) -> Self {
        Self {
            format: arguments.format,
            wanted,
            sort: arguments.sort,
            layout,
            stderr: StderrDetail::new(arguments, wanted),
            output,
            several: found.files.len() > 1,
            is_array: found.is_batch,
            applications: 0,
            batch,
            kept: Vec::new(),
            calculated: Vec::new(),
        }
    }

    fn report(&mut self, mut attempt: Attempt) -> Result<()> {
        self.applications += 1;
        let (file, problems) = match &mut attempt {
            Attempt::Calculated(calculated) => (&calculated.file, &mut calculated.warnings),
            Attempt::Failed(failed) => (&failed.file, &mut failed.problems),
        };
        self.batch.shorten(file, problems);
        match &attempt {
            Attempt::Calculated(calculated) => {
                if self.stderr == StderrDetail::WarningsAndFiles {
                    let tables = calculated.unit_costs.iter().chain(&calculated.evidence);
                    let files = tables.map(|(file, _)| file.as_str());
                    for file in std::iter::once(calculated.file.as_str()).chain(files) {
                        console::say(file);
                    }
                }
                if self.stderr != StderrDetail::Nothing {
                    self.batch.tell(&calculated.warnings);
                }
            }
            Attempt::Failed(failed) => self.batch.fail(&failed.file, &failed.problems),
        }
        match (self.format, attempt) {
            (Format::Json, attempt) => self.kept.push(attempt),
            (Format::Ndjson, attempt) => {
                let mut output = BufWriter::new(&mut self.output);
                json::write_line(&mut output, &attempt, self.layout.language)?;
                output.flush()?;
            }
            (_, Attempt::Calculated(calculated)) => self.calculated.push(*calculated),
            (_, Attempt::Failed(_)) => {}
        }
        Ok(())
    }

    /// Names the bad files of a batch at its end.
    fn name_failed(&self) {
        let all = self.applications;
        let failed = self.batch.failed();
        if !failed.is_empty() && all > 1 {
            let facts = Facts::new()
                .with("count", failed.len())
                .with("all", all)
                .with("files", failed.join(", "));
            console::say(&words::text(
                self.layout.language,
                Area::Check,
                "not-calculated",
                &facts,
            ));
        }
    }

    fn finish(&mut self) -> Result<()> {
        if let Some(order) = self.sort {
            sort(&mut self.calculated, order);
        }
        let (applications, several) = (&self.calculated, self.several);
        let (wanted, layout) = (self.wanted, self.layout);
        let is_file_kept = match self.format {
            Format::Json | Format::Ndjson => self.applications == 0 && self.output.is_file(),
            Format::Table | Format::Markdown | Format::Csv => applications.is_empty(),
        };
        if is_file_kept {
            // Without a result a file stays as it was.
            return Ok(());
        }
        let mut output = BufWriter::new(&mut self.output);
        let out = &mut output;
        match self.format {
            Format::Json => json::write(out, &self.kept, self.is_array, self.layout.language)?,
            Format::Ndjson => {}
            Format::Csv => tables::write_csv(out, applications, several, wanted, layout)?,
            Format::Table | Format::Markdown => {
                let form = TableForm::new(self.format == Format::Markdown);
                tables::write(out, applications, several, wanted, form, layout)?;
            }
        }
        output.flush()?;
        drop(output);
        Ok(self.output.finish()?)
    }
}
