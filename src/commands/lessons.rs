//! `si settle --summary`: what was learnt of outcomes, against what was planned.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

use super::batch::Batch;
use super::console;
use super::exit::COULD_NOT_WORK;
use super::guard::OverwriteGuard;
use super::layout::layout;
use super::load::Loader;
use super::load::read::application_file;
use super::output::Output;
use super::pairs::NamedApplications;
use super::paths::{Candidate, candidates, say_left_out};
use super::tables::TableForm;
use crate::cli::{Settle, SingleFormat};
use crate::input::{FileKind, OutcomeFile, shown};
use crate::problem::{Facts, Problem, Problems};
use crate::report::Settled;
use crate::report::lessons::{self, LearntFrom};
use crate::settlement::learnt;
use crate::words::{Area, text};

/// Settles every outcome of the paths, and says what they teach.
pub(super) fn run(arguments: &Settle) -> Result<u8> {
    let common = &arguments.common;
    let mut problems = Problems::default();
    let sources = &arguments.sources;
    let loader = Loader::of(sources, &mut problems)?;
    let mut found = candidates(&arguments.summary, None, &[]);
    let first = found.files.first();
    let workspace = first.and_then(|first| loader.workspace(&first.path));
    let file = arguments.output.file();
    let layout = layout(common, &arguments.tables, file, 0, workspace.as_deref());
    let language = layout.language;
    if !common.quiet {
        say_left_out(&mut found, language);
    }
    let named = found.files.iter().map(|candidate| &candidate.path);
    let guard = OverwriteGuard::of(file, named.chain(&sources.policy), language)?;
    let mut batch = Batch::new(common, language);
    let mut output = Output::open(file, &mut batch)?;
    let applications = NamedApplications::new(&found.files);
    for problem in &found.problems {
        batch.fail(problem.place.file.name(), std::slice::from_ref(problem));
    }
    let mut all = Vec::new();
    let mut outcomes = 0;
    for candidate in &found.files {
        let Some(settled) = settled(&loader, candidate, &applications) else {
            continue;
        };
        outcomes += 1;
        match settled {
            Ok(settled) => {
                if !common.quiet {
                    batch.tell(&settled.warnings);
                }
                let learnt = learnt(&settled.case, &settled.outcome);
                add(&mut all, LearntFrom { settled, learnt });
            }
            Err(problems) => batch.fail(&shown(&candidate.path), &problems),
        }
    }
    guard.spares_read(&loader)?;
    if outcomes == 0 {
        console::say(&text(language, Area::Usage, "no-outcome", &Facts::new()));
        return Ok(COULD_NOT_WORK);
    }
    match arguments.format {
        SingleFormat::Json => lessons::write_json(&mut output, &all)?,
        SingleFormat::Csv => lessons::write_csv(&mut output, &all, language)?,
        SingleFormat::Table | SingleFormat::Markdown => {
            let form = TableForm::new(arguments.format == SingleFormat::Markdown);
            let text = form.section(&lessons::section(&all, layout), layout);
            output.write_all(text.as_bytes())?;
        }
    }
    output.finish()?;
    batch.code(Ok(()))
}

/// Of several outcomes of one application the one counts that reaches furthest.
fn add(all: &mut Vec<LearntFrom>, found: LearntFrom) {
    let known = all.iter_mut();
    let mut known = known.filter(|known| known.settled.sha256 == found.settled.sha256);
    match known.next() {
        Some(known) if known.settled.outcome.as_of <= found.settled.outcome.as_of => *known = found,
        Some(_) => {}
        None => all.push(found),
    }
}

/// The settlement of an outcome; `None` of a file that is none, where nobody says that it is.
fn settled(
    loader: &Loader,
    candidate: &Candidate,
    applications: &NamedApplications,
) -> Option<Result<Settled, Vec<Problem>>> {
    let path: &Path = &candidate.path;
    let file = match application_file(path) {
        Ok(file) => file,
        Err(problem) => return Some(Err(vec![problem])),
    };
    let is_outcome = file.kind == Some(FileKind::Outcome);
    let is_passed_over = file.is_application || !candidate.named;
    if !is_outcome && is_passed_over {
        return None;
    }
    let outcome = OutcomeFile::read(file.source);
    let settled = || {
        let application = applications.of(path, &outcome)?;
        let file = application_file(&application)?;
        loader.settled_of(&application, &file, &outcome, None)
    };
    Some(settled())
}
