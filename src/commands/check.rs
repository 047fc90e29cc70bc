//! `si check`: checks applications and reports what it finds.

use std::path::PathBuf;

use anyhow::Result;

use super::batch::{Batch, all_cores, in_order};
use super::check_one::{Looked, checked};
use super::console;
use super::exit::COULD_NOT_WORK;
use super::findings_reporter::{FindingsReporter, levels, of_problem};
use super::guard::OverwriteGuard;
use super::load::Loader;
use super::output::Output;
use super::pairs::NamedApplications;
use super::paths::candidates;
use crate::cli::Check;
use crate::problem::Problems;
use crate::report::check::summary::{self, empty_list, no_application};
use crate::simulation::Draws;

/// Checks and reports; the exit code says whether everything holds.
pub(super) fn run(arguments: &Check) -> Result<u8> {
    let levels = levels(&arguments.findings, &arguments.common)?;
    let mut problems = Problems::default();
    let mut loader = Loader::of_sources(
        arguments.unit_costs.as_ref(),
        arguments.policy.as_slice(),
        &mut problems,
    )?;
    let files_from = arguments.files_from.as_deref();
    let here = [PathBuf::from(".")];
    let paths = if arguments.paths.is_empty() && files_from.is_none() {
        &here[..]
    } else {
        &arguments.paths
    };
    let candidates = candidates(paths, files_from, &arguments.exclude);
    loader.check_draws = draws(arguments, candidates.files.len());
    let workspace = candidates
        .files
        .first()
        .and_then(|candidate| loader.workspace(&candidate.path));
    let language = console::language(
        &arguments.common,
        workspace.and_then(|shared| shared.workspace.language),
    );
    let file = arguments.output.file();
    let inputs = arguments.paths.iter().chain(&arguments.policy);
    let guard = OverwriteGuard::of(file, inputs.chain(&arguments.files_from), language)?;
    let mut batch = Batch::new(&arguments.common, language);
    let output = Output::open(file, &mut batch)?;
    let mut reporter = FindingsReporter::new(
        &arguments.findings,
        (&arguments.common, file),
        output,
        language,
    );
    reporter.notes.excluded = candidates.excluded;
    // A policy that cannot be read is wrong for every application, and said once; so is a folder.
    let is_policy_read = !problems.has_errors();
    let first = problems.in_file_order().into_iter();
    for problem in first.chain(candidates.problems) {
        reporter.add(of_problem(problem))?;
    }
    if is_policy_read {
        let applications = NamedApplications::new(&candidates.files);
        in_order(
            candidates.files,
            arguments.threads,
            |candidate| checked(&loader, &levels, &candidate, &applications),
            |looked| match looked {
                Looked::Checked(kind, checked) => reporter.add_file(kind, checked),
                Looked::PassedOver(file) => {
                    reporter.notes.passed_over.push(file);
                    Ok(())
                }
            },
        )?;
        let totals = reporter.totals;
        if candidates.is_empty_list {
            if !arguments.common.quiet {
                console::say(&empty_list(language));
            }
        } else if totals.files() == 0 && totals.errors == 0 {
            let notes = &reporter.notes;
            console::say(&no_application(notes.passed_over.len(), language));
            if !notes.excluded.is_empty() {
                console::say(&summary::notes(notes, language));
            }
            return Ok(COULD_NOT_WORK);
        }
    }
    guard.spares_read(&loader)?;
    reporter.finish()?;
    Ok(reporter.worst)
}

/// What is drawn of each of so many applications, with so many threads: of several each takes one.
fn draws(arguments: &Check, applications: usize) -> (Draws, usize) {
    let draws = Draws {
        count: arguments.draws,
        seed: arguments.seed,
    };
    let threads = match applications {
        1 => arguments.threads.unwrap_or_else(all_cores),
        _ => 1,
    };
    (draws, threads)
}
