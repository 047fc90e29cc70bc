//! `si costs`: the unit-cost database, looked at, compared, checked and kept.

mod import;
mod list;
mod opened;
mod search;

use anyhow::Result;

use crate::cli::{Costs, CostsCommand};

/// Does what is asked for with the database.
pub(super) fn run(arguments: &Costs) -> Result<u8> {
    match &arguments.command {
        CostsCommand::List(arguments) => list::run(arguments),
        CostsCommand::Search(arguments) => search::run(arguments),
        CostsCommand::Import(arguments) => import::run(arguments),
    }
}
