//! What a calculation is to rest on, as typed: `--set ADDRESS=VALUE` is made into values of the model.

use std::path::PathBuf;

use anyhow::Result;

use super::batch::all_cores;
use super::console;
use super::load::Loader;
use super::policies::each_is_another;
use super::usage::{WrongCommand, refused, refused_in, with_hint};
use crate::cli::{Basis, Common, DrawOptions};
use crate::input::change;
use crate::model::{Place, Setting};
use crate::problem::{Facts, Problems};
use crate::simulation::Draws;
use crate::words::{Area, Language};

/// Reads `ADDRESS=0.5` or `ADDRESS=*0.8`, else says what is wrong.
fn setting(text: &str, language: Language) -> Result<Setting> {
    let (address, value) = text.split_once('=').ok_or_else(|| {
        let facts = Facts::new().with("text", text);
        refused_in(language, Area::Usage, "set-without-value", &facts)
    })?;
    let change = change(value, Place::file("--set")).map_err(|problem| {
        WrongCommand(format!("--set {text}: {}", with_hint(&problem, language)))
    })?;
    let address = address.trim().to_owned();
    Ok(Setting { address, change })
}

/// The draws that are asked for, or so many where none are, with the threads that make them.
pub(super) fn draws_of(asked: &DrawOptions, else_many: Option<u64>) -> Option<(Draws, usize)> {
    let count = asked.draws.or(else_many)?;
    let draws = Draws {
        count,
        seed: asked.seed,
    };
    Some((draws, asked.threads.unwrap_or_else(all_cores)))
}

/// A loader of what a calculation is to rest on.
pub(super) fn loader_of(
    applications: &[PathBuf],
    basis: &Basis,
    locked: bool,
    common: &Common,
) -> Result<Loader> {
    only_files_have_locks(locked, applications, common)?;
    each_is_another(basis, common)?;
    let settings = settings(basis, common)?;
    let mut loader = Loader::asked(basis, settings, &mut Problems::default())?;
    loader.locked = locked;
    Ok(loader)
}

/// A lock stands beside a file.
pub(super) fn only_files_have_locks(
    locked: bool,
    applications: &[PathBuf],
    common: &Common,
) -> Result<()> {
    if locked && applications.iter().any(|path| path.as_os_str() == "-") {
        let id = "no-lock-of-standard-input";
        return Err(refused(common, Area::Usage, id, &Facts::new()));
    }
    Ok(())
}

/// What `--set` says; a wrong one is a wrong command line.
fn settings(basis: &Basis, common: &Common) -> Result<Vec<Setting>> {
    let language = console::language(common, None);
    let mut settings: Vec<Setting> = Vec::new();
    // The result says what was set by address: twice the same could not be told apart.
    for text in &basis.set {
        let setting = setting(text, language)?;
        let is_known = |earlier: &Setting| earlier.address == setting.address;
        if settings.iter().any(is_known) {
            let facts = Facts::new().with("address", &setting.address);
            return Err(refused_in(language, Area::Usage, "set-twice", &facts));
        }
        settings.push(setting);
    }
    Ok(settings)
}
