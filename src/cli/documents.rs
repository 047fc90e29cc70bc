//! What may be typed behind `si report` and `si plot`.

use std::path::PathBuf;

use clap::Args;

use super::{Basis, Common, OutputOption};
use crate::model::AmountUnit;

/// `si report`.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// The application (a TOML file)
    pub application: PathBuf,

    /// The file to write: a page as `.html`, Markdown as `.md`
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,

    /// Write over a file that is there
    #[arg(long)]
    pub force: bool,

    /// What the calculation rests on.
    #[command(flatten)]
    pub basis: Basis,

    /// Unit costs and policy of the application's lock instead: no database is needed
    #[arg(long, conflicts_with_all = ["unit_costs", "policy"])]
    pub locked: bool,

    /// Unit of amounts in tables [default: si.toml's, else kr]
    #[arg(long, value_enum)]
    pub amounts: Option<AmountUnit>,

    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
}

/// `si plot`.
#[derive(Debug, Args)]
pub(crate) struct Plot {
    /// What the picture shows
    // Its values are the registry of pictures, put in afterwards: it keeps its place by its index.
    #[arg(value_name = "KIND", index = 1)]
    pub kind: String,

    /// The application (a TOML file); `-` is standard input
    #[arg(index = 2)]
    pub application: PathBuf,

    /// What the calculation rests on.
    #[command(flatten)]
    pub basis: Basis,

    /// Unit costs and policy of the application's lock instead: no database is needed
    #[arg(long, conflicts_with_all = ["unit_costs", "policy"])]
    pub locked: bool,

    /// Unit of amounts [default: si.toml's, else one that suits them]
    #[arg(long, value_enum)]
    pub amounts: Option<AmountUnit>,

    /// Where the result goes.
    #[command(flatten)]
    pub output: OutputOption,

    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
}
