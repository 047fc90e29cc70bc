//! `si report`: an application's result as a document for those who decide.

use std::io::Write;
use std::path::Path;

use anyhow::{Error, Result};

use super::batch::Batch;
use super::calc::only_files_have_locks;
use super::guard::OverwriteGuard;
use super::layout::layout;
use super::load::Loader;
use super::narratives::narratives;
use super::output::Output;
use super::policies::each_is_another;
use super::settings::settings;
use super::usage::refused;
use crate::check::Content;
use crate::cli::{Report, TableOptions};
use crate::input::shown;
use crate::model::Language;
use crate::problem::{Facts, Problems};
use crate::report::Attempt;
use crate::report::board::{board_report, html, markdown};
use crate::report::tables::Sheets;
use crate::words::{Area, text};

/// Calculates the application and writes its report, in the form that the file's ending says.
pub(super) fn run(arguments: &Report) -> Result<u8> {
    let application = std::slice::from_ref(&arguments.application);
    only_files_have_locks(arguments.locked, application, &arguments.common)?;
    each_is_another(&arguments.basis, &arguments.common)?;
    let settings = settings(&arguments.basis, &arguments.common)?;
    let mut problems = Problems::default();
    let mut loader = Loader::asked(&arguments.basis, settings, &mut problems)?;
    loader.locked = arguments.locked;
    let shared = loader.workspace(&arguments.application);
    let tables = TableOptions {
        amounts: arguments.amounts,
        width: None,
    };
    let file = &arguments.output;
    let layout = layout(
        &arguments.common,
        &tables,
        Some(file),
        10,
        shared.as_deref(),
    );
    let refuse = |id| refusal(file, id, layout.language);
    let ending = file.extension().and_then(|ending| ending.to_str());
    let write = match ending {
        Some("html") => html,
        Some("md") => markdown,
        _ => return Err(refuse("report-ending")),
    };
    if file.exists() && !arguments.force {
        return Err(refuse("report-is-there"));
    }
    let inputs = application.iter().chain(&arguments.basis.policy);
    let guard = OverwriteGuard::of(Some(file), inputs, layout.language)?;
    let mut batch = Batch::new(&arguments.common, layout.language);
    let calculated = match loader.attempt(&arguments.application) {
        Attempt::Failed(failed) => {
            batch.fail(&failed.file, &failed.problems);
            return batch.code(Ok(()));
        }
        Attempt::Calculated(calculated) => calculated,
    };
    if let Some(guard) = guard {
        guard.spares(&loader.databases, layout.language)?;
    }
    let workspace = shared.as_deref().map(|shared| shared.file.as_path());
    let texts = &calculated.case.application.texts;
    let written = narratives(texts, &arguments.application, workspace);
    let written = written.into_iter().map(|part| match part.content {
        Content::Text(text) => Some(text),
        _ => None,
    });
    let report = board_report(&Sheets::new(&calculated, layout), written.collect());
    if let Some(mut output) = Output::open(Some(file), &mut batch) {
        output.write_all(write(&report, layout).as_bytes())?;
        output.finish()?;
    }
    batch.code(Ok(()))
}

fn refusal(file: &Path, id: &str, language: Language) -> Error {
    let facts = Facts::new().with("file", shown(file));
    refused(&text(language, Area::Usage, id, &facts))
}
