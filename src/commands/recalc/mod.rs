//! `si recalc`: applications with other unit costs, what that changes, why, and who falls below the target.

mod compared;
mod fail_on;
mod items;
mod one;
mod progress;
mod recalc_run;
mod totals;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};

use fail_on::FailOn;
use items::{Item, standard_input};
use one::Comparer;
use progress::Progress;
use recalc_run::{RecalcRun, is_table};
use totals::RecalcTotals;

use super::batch::{Batch, code, in_order};
use super::console;
use super::exit::{COULD_NOT_WORK, DONE};
use super::guard::OverwriteGuard;
use super::layout::layout;
use super::load::Loader;
use super::load::database::{Database, Databases};
use super::output::Output;
use super::paths::{Candidates, candidates, say_left_out};
use super::policies::policy_level;
use super::usage::refused;
use crate::cli::{Format, Recalc};
use crate::input::{SharedTables, shown};
use crate::model::Year;
use crate::problem::{Facts, Problem, Problems};
use crate::report::check::summary::{empty_list, no_application};
use crate::report::terminal::Layout;
use crate::words::{Area, text};

/// Reads, compares and reports; the exit code says how it went.
pub(super) fn run(arguments: &Recalc) -> Result<u8> {
    let file = arguments.output.file();
    let fail_on = fail_on(arguments)?;
    let streams = streams(arguments)?;
    let mut problems = Problems::default();
    let policy = arguments.policy.as_deref();
    let policy = policy.map(|given| policy_level(given, &mut problems));
    let databases = Databases::default();
    let new = database(&databases, &arguments.to, &mut problems);
    let from = old_costs(arguments);
    let named = from.as_deref();
    let _ = named.map(|old| database(&databases, old, &mut problems));
    let asks_locks = from.is_none();
    let current = std::env::current_dir()?;
    let policy = policy.unwrap_or_default();
    let loader = Loader::new(current, from, policy).confined(streams);
    let mut found = if streams {
        Candidates::default()
    } else {
        let list = arguments.files_from.as_deref();
        candidates(&arguments.paths, list, &arguments.exclude)
    };
    // Language and amounts are those of the workspace of the first application.
    let first = found.files.first().map(|found| found.path.as_path());
    let workspace = loader.workspace(first.unwrap_or(Path::new("-")));
    let tables = &arguments.tables;
    let layout = layout(&arguments.common, tables, file, 0, workspace.as_deref());
    let language = layout.language;
    let mut batch = Batch::new(&arguments.common, language);
    let Some(new) = new.filter(|_| !problems.has_errors()) else {
        return refuse(arguments, &problems.in_file_order(), batch, layout);
    };
    let inputs = arguments.paths.iter().chain(&arguments.policy);
    let guard = OverwriteGuard::of(file, inputs.chain(&arguments.files_from), language)?;
    guard.spares(&databases)?;
    let output = Output::open(file, &mut batch)?;
    if !arguments.common.quiet {
        say_left_out(&mut found, language);
    }
    let comparer = Comparer {
        old: loader,
        asks_locks,
        guard,
        new,
        price_year: arguments.price_year.and_then(Year::new),
        fail_on,
        format: arguments.format,
        layout,
    };
    let all = (!streams).then_some(found.files.len());
    let run = begun(arguments, layout, output, batch, all);
    compare(arguments, &comparer, (found, streams), run)
}

/// A run over so many applications, as far as that is known.
fn begun(
    arguments: &Recalc,
    layout: Layout,
    output: Output,
    batch: Batch,
    all: Option<usize>,
) -> RecalcRun {
    let scrolls = arguments.output.file().is_none() && !is_table(arguments.format);
    RecalcRun {
        format: arguments.format,
        layout,
        output,
        batch,
        totals: RecalcTotals::default(),
        causes: arguments.causes,
        rows: Vec::new(),
        first: None,
        progress: Progress::new(all, arguments.common.quiet, scrolls),
        quiet: arguments.common.quiet,
        has_begun: false,
    }
}

/// Says what makes every application impossible. Standard output has it as one object; a file stays as it was.
fn refuse(
    arguments: &Recalc,
    problems: &[Problem],
    mut batch: Batch,
    layout: Layout,
) -> Result<u8> {
    batch.tell(problems);
    batch.end_with(code(problems));
    if arguments.output.file().is_some() {
        return batch.code(Ok(()));
    }
    let mut run = begun(arguments, layout, Output::standard(), batch, None);
    let file = problems.first().map_or("", |first| first.place.file.name());
    let written = run.write_failed(file, problems);
    let written = written.and_then(|()| run.finish());
    run.batch.code(written)
}

/// Compares all applications and reports.
fn compare(
    arguments: &Recalc,
    comparer: &Comparer,
    (found, streams): (Candidates, bool),
    mut run: RecalcRun,
) -> Result<u8> {
    let (language, quiet) = (run.layout.language, arguments.common.quiet);
    let is_lost = !found.problems.is_empty();
    if is_lost {
        run.batch.tell(&found.problems);
        run.batch.end_with(code(&found.problems));
    }
    let lost = found.problems.iter();
    let written =
        lost.map(|lost| run.write_failed(lost.place.file.name(), std::slice::from_ref(lost)));
    let written: Result<()> = written.collect();
    let is_empty_list = found.is_empty_list;
    let items: Box<dyn Iterator<Item = io::Result<Item>> + Send> = if streams {
        Box::new(standard_input())
    } else {
        Box::new(found.files.into_iter().map(|file| Ok(Item::File(file))))
    };
    let written = written.and_then(|()| {
        in_order(
            items,
            arguments.threads.map(usize::from),
            |item| comparer.compare(item.context("-")?),
            |compared| run.take(compared?),
        )
    });
    run.progress.finish();
    let is_empty = run.totals.applications == 0;
    // A stream or a list may be a part of a whole, and a part may have nothing.
    let may_be_empty = streams || is_empty_list;
    let written = written.and_then(|()| {
        // A program that reads an array gets one; a file stays as it was.
        let is_array = run.format == Format::Json && arguments.output.file().is_none();
        if is_empty && !may_be_empty && !is_array {
            return Ok(());
        }
        run.finish()
    });
    if is_empty && !is_lost && written.is_ok() {
        match (streams, is_empty_list) {
            (false, false) => {
                console::say(&no_application(run.totals.passed_over, language));
                return Ok(COULD_NOT_WORK);
            }
            _ if quiet => {}
            (true, _) => {
                let (area, id) = (Area::Recalculation, "empty-stream");
                console::say(&text(language, area, id, &Facts::new()));
            }
            (_, true) => console::say(&empty_list(language)),
        }
        return Ok(DONE);
    }
    let code = run.batch.code(written)?;
    let with_counts = !is_table(run.format);
    let (to, failed) = (shown(&arguments.to), run.batch.failed());
    run.totals.report(&to, failed, with_counts, quiet, language);
    Ok(code)
}

/// The conditions of `--fail-on`; one that makes no sense is a wrong command line.
fn fail_on(arguments: &Recalc) -> Result<Vec<FailOn>> {
    let read = |given: &String| {
        FailOn::from_text(given).ok_or_else(|| {
            let facts = Facts::new().with("given", given);
            let (area, id) = (Area::Recalculation, "wrong-fail-on");
            refused(&arguments.common, area, id, &facts)
        })
    };
    arguments.fail_on.iter().map(read).collect()
}

/// Whether applications come on standard input. It stands alone.
fn streams(arguments: &Recalc) -> Result<bool> {
    let streams = arguments.paths.iter().any(|path| shown(path) == "-");
    if streams && (arguments.paths.len() > 1 || arguments.files_from.is_some()) {
        let (area, id) = (Area::Recalculation, "stream-beside-files");
        return Err(refused(&arguments.common, area, id, &Facts::new()));
    }
    Ok(streams)
}

/// The old unit costs, if they are named.
fn old_costs(arguments: &Recalc) -> Option<PathBuf> {
    let named = || std::env::var_os("SI_UNIT_COSTS").filter(|path| !path.is_empty());
    let from = arguments.from.clone();
    from.or_else(|| named().map(Into::into))
}

/// Unit costs that were named; what is wrong with them is wrong for every application, and said once.
fn database(databases: &Databases, path: &Path, problems: &mut Problems) -> Option<Arc<Database>> {
    match databases.read(SharedTables::UnitCosts, path) {
        Ok(database) => {
            problems.extend(database.problems.iter().cloned());
            Some(database)
        }
        Err(error) => {
            problems.push(error.problem(None));
            None
        }
    }
}
