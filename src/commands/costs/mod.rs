//! `si costs`: the unit-cost database, looked at, compared, checked and kept.

mod broken;
mod check;
mod diff;
mod fmt;
mod import;
mod index;
mod list;
mod opened;
mod put_back;
mod search;
mod show;

use anyhow::Result;

use crate::cli::{CostsArguments, CostsCommand};

/// Does what is asked for with the database.
pub(super) fn run(arguments: &CostsArguments) -> Result<u8> {
    match &arguments.command {
        CostsCommand::List(arguments) => list::run(arguments),
        CostsCommand::Search(arguments) => search::run(arguments),
        CostsCommand::Show(arguments) => show::run(arguments),
        CostsCommand::Diff(arguments) => diff::run(arguments),
        CostsCommand::Check(arguments) => check::run(arguments),
        CostsCommand::Fmt(arguments) => fmt::run(arguments),
        CostsCommand::Index(arguments) => index::run(arguments),
        CostsCommand::Import(arguments) => import::run(arguments),
    }
}
