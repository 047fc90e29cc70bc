//! `si settle`, as it may be typed.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Common, OutputOption, SourceOptions, TableOptions};

/// `si settle`.
#[derive(Debug, Args)]
pub(crate) struct Settle {
    /// The application (a TOML file); `-` is standard input
    #[arg(required_unless_present = "summary")]
    pub application: Option<PathBuf>,

    /// Its outcome, what follow-up has verified (a TOML file); `-` is standard input
    #[arg(required_unless_present = "summary")]
    pub outcome: Option<PathBuf>,

    /// What was learnt instead: what was measured and verified against its range, over the outcomes among files, folders and
    /// patterns
    #[arg(long, value_name = "PATH", num_args = 1.., conflicts_with_all = ["application", "outcome", "as_of", "locked", "table"])]
    pub summary: Vec<PathBuf>,

    /// The last year that counts as verified; after it the plan stands [default: the last year that the outcome
    /// verifies]
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    pub as_of: Option<i32>,

    #[command(flatten)]
    pub sources: SourceOptions,

    /// Unit costs and policy of the application's lock instead: no database is needed
    #[arg(long, conflicts_with_all = ["unit_costs", "policy"])]
    pub locked: bool,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = SingleFormat::Table)]
    pub format: SingleFormat,

    /// One table alone, for table, markdown and csv [default: summary and the tables that are looked at first; as csv
    /// all]
    // Its values are the registry of tables, which knows more than may be typed.
    #[arg(long, value_name = "NAME")]
    pub table: Option<String>,

    #[command(flatten)]
    pub tables: TableOptions,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}

/// Forms of the result of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SingleFormat {
    /// Tables for people
    Table,
    /// JSON
    Json,
    /// CSV for spreadsheets, one row a figure
    Csv,
    /// Markdown, with tables as GitHub renders them
    Markdown,
}
