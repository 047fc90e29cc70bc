//! `si policy`: the policy in force, and where each of its values comes from.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::batch::{Batch, code};
use super::console;
use super::guard::OverwriteGuard;
use super::load::Loader;
use super::load::read::application_file;
use super::output::write_text;
use crate::cli::{PolicyFormat, PolicyInForce as Arguments};
use crate::input::{ApplicationFile, check_policy};
use crate::model::{Choice, Preset};
use crate::problem::Problems;
use crate::report::policy_text;

/// Shows the policy of an application, else that of the workspace here, with what a preset or a policy file changes.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let file = arguments.name.as_deref().and_then(application);
    let is_application = file.is_some();
    let named: Vec<PathBuf> = arguments.name.iter().cloned().collect();
    let mut problems = Problems::default();
    let asked = if is_application { &[] } else { &named[..] };
    let loader = Loader::of_sources(None, asked, &mut problems)?;
    // What is here stands where standard input does.
    let path = match &arguments.name {
        Some(name) if is_application => name.as_path(),
        _ => Path::new("-"),
    };
    let shared = loader.workspace(path);
    if let Some(shared) = &shared {
        problems.extend(shared.problems.iter().cloned());
    }
    let application = file.as_ref().and_then(|file| file.application.as_ref());
    if let Some(file) = &file {
        problems.extend(file.problems.iter().cloned());
    }
    let policy = loader.policy_of(path, application);
    if let Some(application) = application {
        check_policy(application, &policy, &mut problems);
    }
    let language = shared.and_then(|shared| shared.workspace.language);
    let language = console::language(&arguments.common, language);
    if problems.has_errors() {
        let problems = problems.in_file_order();
        Batch::new(&arguments.common, language).tell(&problems);
        return Ok(code(&problems));
    }
    let text = match arguments.format {
        PolicyFormat::Table => policy_text::table(&policy, language),
        PolicyFormat::Json => policy_text::json(&policy),
    };
    OverwriteGuard::of(arguments.output.file(), &named, language)?;
    write_text(&text, &arguments.output, &arguments.common, language)
}

/// The application of a file; `None` where it is a preset, no application, or cannot be read.
fn application(path: &Path) -> Option<ApplicationFile> {
    if Preset::of(&path.to_string_lossy()).is_some() {
        return None;
    }
    application_file(path)
        .ok()
        .filter(|file| file.is_application)
}
