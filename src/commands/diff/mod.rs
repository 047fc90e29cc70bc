//! `si diff`: two versions of an application, what was changed and what each change did.

mod attribution;
mod versions;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;

use attribution::{Attribution, Version};
use versions::Versions;

use super::batch::Batch;
use super::guard::OverwriteGuard;
use super::layout::layout;
use super::load::Loader;
use super::load::read::application_file;
use super::output::Output;
use super::tables::TableForm;
use super::usage::refused;
use crate::cli::{Diff, TraceFormat};
use crate::input::{ApplicationFile, Source, shown};
use crate::problem::{Facts, Problems};
use crate::recalculation::{Comparison, departments};
use crate::report::compared::Differing;
use crate::report::terminal::Layout;
use crate::report::{Failed, compared_json, compared_sheets};
use crate::words::Area;

/// Reads both versions, follows the way from one to the other, and reports it.
pub(super) fn run(arguments: &Diff) -> Result<u8> {
    let places = places(arguments)?;
    let mut problems = Problems::default();
    let sources = &arguments.sources;
    let loader = Loader::of(sources, &mut problems)?;
    let workspace = loader.workspace(&places[1]);
    let tables = &arguments.tables;
    let file = arguments.output.file();
    let layout = layout(&arguments.common, tables, file, 0, workspace.as_deref());
    let mut batch = Batch::new(&arguments.common, layout.language);
    let inputs = [&arguments.old, &arguments.new].into_iter();
    let guard = OverwriteGuard::of(file, inputs.chain(&sources.policy), layout.language)?;
    let output = Output::open(file, &mut batch)?;
    let files = [&arguments.old, &arguments.new].map(|path| application_file(path));
    let differing = match files {
        [Ok(old), Ok(new)] => differing(&loader, [&old, &new], &places, layout, &mut problems),
        files => {
            let unread = files.into_iter().filter_map(std::result::Result::err);
            problems.extend(unread);
            None
        }
    };
    guard.spares_read(&loader)?;
    let Some(differing) = differing.filter(|_| !problems.has_errors()) else {
        let failed = Failed {
            file: shown(&arguments.new),
            problems: problems.in_file_order(),
        };
        return output.fail(failed, arguments.format == TraceFormat::Json, &mut batch);
    };
    if !arguments.common.quiet {
        batch.tell(&problems.in_file_order());
    }
    batch.code(write(arguments.format, &differing, output, layout))
}

/// Where both versions belong: what comes on standard input belongs where the other version stands.
fn places(arguments: &Diff) -> Result<[PathBuf; 2]> {
    let is_input = |path: &Path| shown(path) == "-";
    let (old, new) = (&arguments.old, &arguments.new);
    if is_input(old) && is_input(new) {
        let (area, id) = (Area::Recalculation, "versions-on-standard-input");
        return Err(refused(&arguments.common, area, id, &Facts::new()));
    }
    Ok([(old, new), (new, old)].map(|(path, other)| {
        let own = if is_input(path) { other } else { path };
        arguments.path.clone().unwrap_or_else(|| own.clone())
    }))
}

/// Compares two versions; `None` if one of them has errors.
fn differing(
    loader: &Loader,
    files: [&ApplicationFile; 2],
    places: &[PathBuf; 2],
    layout: Layout,
    problems: &mut Problems,
) -> Option<Differing> {
    let mut version = |end: usize| {
        let case = loader.load(&places[end], files[end], problems)?.case;
        Version::new(case, problems)
    };
    let (old, new) = (version(0), version(1));
    let (old, new) = (old?, new?);
    let versions = Versions::new((&files[0].source, &old.case), (&files[1].source, &new.case));
    let load = |text: String| {
        let source = Source::new("", text, String::new());
        let mut problems = Problems::default();
        let file = ApplicationFile::read(source);
        let between = loader.load(&places[0], &file, &mut problems);
        let between = between.filter(|_| !problems.has_errors());
        between.map(|loaded| loaded.case)
    };
    let investment = &new.case.application.investment;
    let (before, after) = (old.snapshot.clone(), new.snapshot.clone());
    let departments = departments(&before, &after);
    let departments = departments.iter().map(|known| known.name).collect();
    let attribution = Attribution::new(&versions, &load, departments, old);
    let parts = attribution.contributions(&new, layout.language);
    Some(Differing {
        files: files.map(|file| {
            let source = &file.source;
            (source.name().to_owned(), source.sha256().to_owned())
        }),
        id: investment.id.clone(),
        name: investment.name.clone(),
        comparison: Comparison {
            old: before,
            new: after,
            parts,
        },
        without_figures: versions.without_figures,
    })
}

fn write(
    format: TraceFormat,
    differing: &Differing,
    mut output: Output,
    layout: Layout,
) -> Result<()> {
    let form = match format {
        TraceFormat::Json => {
            compared_json::write_differing(&mut output, differing)?;
            return Ok(output.finish()?);
        }
        TraceFormat::Table => TableForm::Text,
        TraceFormat::Markdown => TableForm::Markdown,
    };
    let sections = compared_sheets::versions(differing, layout);
    let text = form.report(&differing.name, &sections, layout);
    output.write_all(text.as_bytes())?;
    Ok(output.finish()?)
}
