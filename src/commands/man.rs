//! `si man`: a manual page, from the definitions of the command line.

use anyhow::Result;

use super::console;
use super::help;
use super::output::write_text;
use super::usage::refused;
use crate::cli::Man;
use crate::problem::Facts;
use crate::words::Area;

/// Writes the page of the program, or of a command.
pub(super) fn run(arguments: &Man) -> Result<u8> {
    let language = console::language(&arguments.common, None);
    let mut command = help::command(language);
    command.build();
    if let Some(name) = &arguments.of {
        let Some(found) = command.find_subcommand(name) else {
            let facts = Facts::new().with("name", name.as_str());
            return Err(refused(&arguments.common, Area::Usage, "no-manual", &facts));
        };
        command = found.clone();
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    // Pages have no backticks around what is typed.
    let page = String::from_utf8(page)?.replace('`', "");
    write_text(&page, &arguments.output, &arguments.common, language)
}
