//! What may be typed behind `si report` and `si plot`.

use std::path::PathBuf;

use clap::Args;

use super::{Basis, Common, DrawOptions, OutputOption};
use crate::model::AmountUnit;

/// What the commands that write a document have in common.
#[derive(Debug, Args)]
pub(crate) struct DocumentOptions {
    /// Write over a file that is there
    #[arg(long)]
    pub force: bool,

    #[command(flatten)]
    pub basis: Basis,

    /// Unit costs and policy of each application's lock instead: no database is needed
    #[arg(long, conflicts_with_all = ["unit_costs", "policy"])]
    pub locked: bool,

    /// Unit of amounts [default: si.toml's, else kr in tables, and elsewhere one that suits]
    #[arg(long, value_enum)]
    pub amounts: Option<AmountUnit>,

    #[command(flatten)]
    pub drawing: DrawOptions,

    #[command(flatten)]
    pub common: Common,
}

/// `si report`.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// Applications (TOML files), folders of them, or patterns, of several an overview first; or a fund
    #[arg(required = true, value_name = "APPLICATION")]
    pub applications: Vec<PathBuf>,

    /// The file to write: a page as `.html`, Markdown as `.md`, a workbook as `.xlsx`
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,

    /// One department's own report: what it gains, on what grounds, what it returns, what if less comes
    #[arg(long, value_name = "ID")]
    pub department: Option<String>,

    /// An outcome (a TOML file): the report has the settlement too
    #[arg(long, value_name = "FILE", conflicts_with = "department")]
    pub outcome: Option<PathBuf>,

    #[command(flatten)]
    pub options: DocumentOptions,
}

/// `si plot`.
#[derive(Debug, Args)]
pub(crate) struct Plot {
    /// What the picture shows
    // Its values are the registry of pictures, put in afterwards: it keeps its place by its index.
    #[arg(value_name = "KIND", index = 1)]
    pub kind: String,

    /// The application (a TOML file), or the fund; `-` is standard input
    #[arg(index = 2)]
    pub application: PathBuf,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub options: DocumentOptions,
}
