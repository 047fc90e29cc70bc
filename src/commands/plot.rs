//! `si plot`: a picture of an application's result.

use std::io::Write;

use anyhow::Result;

use super::batch::Batch;
use super::calc::only_files_have_locks;
use super::console;
use super::guard::OverwriteGuard;
use super::layout::layout;
use super::load::Loader;
use super::output::Output;
use super::policies::each_is_another;
use super::settings::settings;
use super::usage::refused;
use crate::cli::{Plot, TableOptions};
use crate::problem::{Facts, Problems};
use crate::report::Attempt;
use crate::report::pictures::PICTURES;
use crate::report::tables::Sheets;
use crate::words::{Area, text};

/// Calculates the application and draws it.
pub(super) fn run(arguments: &Plot) -> Result<u8> {
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
    let file = arguments.output.file();
    let layout = layout(
        &arguments.common,
        &tables,
        file,
        usize::MAX,
        shared.as_deref(),
    );
    let inputs = application.iter().chain(&arguments.basis.policy);
    let guard = OverwriteGuard::of(file, inputs, layout.language)?;
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
    if !arguments.common.quiet {
        batch.tell(&calculated.warnings);
    }
    let sheets = Sheets::new(&calculated, layout);
    let kind = PICTURES.iter().find(|kind| kind.name == arguments.kind);
    let Some(picture) = kind.and_then(|kind| kind.picture(&sheets)) else {
        let facts = Facts::new().with("kind", &arguments.kind);
        return Err(refused(&text(
            layout.language,
            Area::Usage,
            "nothing-to-plot",
            &facts,
        )));
    };
    if let Some(mut output) = Output::open(file, &mut batch) {
        output.write_all(picture.svg.as_bytes())?;
        output.finish()?;
        if file.is_some() && !arguments.common.quiet {
            console::say(&picture.alternative);
        }
    }
    batch.code(Ok(()))
}
