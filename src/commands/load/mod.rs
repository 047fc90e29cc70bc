//! From paths to calculated applications: bytes, then what the file says, then the unit costs and the policy that count for
//! it, then the priced case.

mod attempt;
pub(super) mod database;
pub(super) mod folders;
mod loader;
pub(super) mod read;
pub(super) mod result;
mod settled;

pub(super) use folders::Shared;
<<<<<<< HEAD
pub(crate) use loader::Loader;

use std::path::Path;

use anyhow::Result;

use crate::problem::Problems;
use crate::words::Language;

/// The language of the workspace where one stands, for commands that read no application.
pub(super) fn language_here() -> Result<Option<Language>> {
    let loader = Loader::of_sources(None, &[], &mut Problems::default())?;
    let shared = loader.workspace(Path::new("-"));
    Ok(shared.and_then(|shared| shared.workspace.language))
}
=======
pub(super) use loader::Loader;
>>>>>>> house
