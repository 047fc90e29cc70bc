//! `si man`: a manual page, from the definitions of the command line.

use std::io::Write;

use anyhow::Result;

use super::console::{self, StandardOutput};
use super::exit::DONE;
use super::help;
use super::usage::refused;
use crate::cli::Man;
use crate::problem::Facts;
use crate::words::{Area, text};

/// Writes the page of the program, or of a command.
pub(super) fn run(arguments: &Man) -> Result<u8> {
    let language = console::language(&arguments.common, None);
    let mut command = help::command(language);
    command.build();
    if let Some(name) = &arguments.of {
        let Some(found) = command.find_subcommand(name) else {
            let facts = Facts::new().with("name", name.as_str());
            return Err(refused(&text(language, Area::Usage, "no-manual", &facts)));
        };
        command = found.clone();
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    // Pages have no backticks around what is typed.
    page.retain(|byte| *byte != b'`');
    StandardOutput.write_all(&page)?;
    Ok(DONE)
}
