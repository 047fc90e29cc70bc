//! How tables are laid out: as was asked for, else as the workspace says, else as the terminal is.

use std::path::Path;

use super::console;
use super::load::Shared;
use crate::cli::{Common, TableOptions};
use crate::report::terminal::Layout;

/// The layout of a run, whose result goes to a file if one is named; `top` is how many inputs the tables of sensitivity show.
pub(super) fn layout(
    common: &Common,
    asked: &TableOptions,
    file: Option<&Path>,
    top: usize,
    workspace: Option<&Shared>,
) -> Layout {
    let workspace = workspace.map(|shared| &shared.workspace);
    let amounts = asked.amounts.or_else(|| workspace?.amounts);
    Layout {
        width: console::width(asked.width, file),
        amounts: amounts.unwrap_or_default(),
        is_unit_asked: amounts.is_some(),
        is_coloured: console::is_coloured(common, file),
        language: console::language(common, workspace.and_then(|known| known.language)),
        top,
    }
}
