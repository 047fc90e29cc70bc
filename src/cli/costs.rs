//! `si costs`, as it may be typed.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Common, FindingOptions, OutputOption, SingleFormat};

/// `si costs`.
#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct CostsArguments {
    /// What to do with it.
    #[command(subcommand)]
    pub command: CostsCommand,
}

/// What may be done with the unit-cost database.
#[derive(Debug, Subcommand)]
pub(crate) enum CostsCommand {
    /// List unit costs: each with its latest price, or that of a year
    List(CostsList),
    /// Search unit costs for words, in any order, also misspelt and without rings and dots
    Search(CostsSearch),
    /// Show a unit cost: its prices over the years, how they change, and which applications use it
    Show(CostsShow),
    /// Compare two databases: what is new, gone, changed and unusual
    Diff(CostsDiff),
    /// Check unit costs: what is wrong with their files, and doubtful in their prices over the years
    Check(CostsCheck),
    /// Lay files of unit costs out alike: columns, order of rows, numbers; their meaning stays
    Fmt(CostsFmt),
    /// Add a year: of each unit cost without a price of it, the latest converted by the index
    Index(CostsIndex),
    /// Import prices from Kolada, spreadsheets or tables into one year's file, and leave all else in it as it is
    Import(CostsImport),
}

/// The unit costs, and what the table of them looks like.
#[derive(Debug, Args)]
pub(crate) struct CostsOptions {
    /// Unit costs, a CSV file or a folder of them [default: `SI_UNIT_COSTS`, what si.toml names, a folder `unit-costs`
    /// here or above]
    #[arg(long, value_name = "PATH")]
    pub unit_costs: Option<PathBuf>,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = SingleFormat::Table)]
    pub format: SingleFormat,

    /// Longest line of tables, at least 40 [default: the terminal's, else 100]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,

    /// Where the result goes.
    #[command(flatten)]
    pub output: OutputOption,

    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
}

/// `si costs list`.
#[derive(Debug, Args)]
pub(crate) struct CostsList {
    /// Unit costs of an area of operation alone, such as IFO
    #[arg(long, value_name = "AREA")]
    pub area: Option<String>,

    /// Prices of a year alone
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    pub year: Option<i32>,

    /// The unit costs, and what the table of them looks like.
    #[command(flatten)]
    pub options: CostsOptions,
}

/// `si costs search`.
#[derive(Debug, Args)]
pub(crate) struct CostsSearch {
    /// Words that stand in id, name, area, unit, department or note
    #[arg(required = true, value_name = "WORD")]
    pub words: Vec<String>,

    /// The unit costs, and what the table of them looks like.
    #[command(flatten)]
    pub options: CostsOptions,
}

/// `si costs show`.
#[derive(Debug, Args)]
pub(crate) struct CostsShow {
    /// The unit cost's id
    #[arg(value_name = "ID")]
    pub id: String,

    /// Applications (TOML files), folders of them, or patterns, to look for it in
    #[arg(value_name = "APPLICATION")]
    pub applications: Vec<PathBuf>,

    /// The unit costs, and what the table of them looks like.
    #[command(flatten)]
    pub options: CostsOptions,
}

/// `si costs diff`.
#[derive(Debug, Args)]
pub(crate) struct CostsDiff {
    /// The unit costs as they were: a CSV file or a folder of them
    pub old: PathBuf,

    /// The unit costs as they are
    pub new: PathBuf,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = SingleFormat::Table)]
    pub format: SingleFormat,

    /// Longest line of tables, at least 40 [default: the terminal's, else 100]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,

    /// Where the result goes.
    #[command(flatten)]
    pub output: OutputOption,

    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
}

/// `si costs check`.
#[derive(Debug, Args)]
pub(crate) struct CostsCheck {
    /// Files of unit costs, which are checked together, and folders of them, each by itself [default: the unit costs that
    /// count where one stands]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// What is reported, and in which form.
    #[command(flatten)]
    pub findings: FindingOptions,

    /// Where the result goes.
    #[command(flatten)]
    pub output: OutputOption,

    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
}

/// `si costs fmt`.
#[derive(Debug, Args)]
pub(crate) struct CostsFmt {
    /// Files of unit costs, or folders of them [default: the unit costs that count where one stands]
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Write nothing: name the files that are not laid out so, and end with 1 if there are any
    #[arg(long)]
    pub check: bool,

    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
}

/// `si costs index`.
#[derive(Debug, Args)]
pub(crate) struct CostsIndex {
    /// The year to add prices of
    #[arg(value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    pub year: i32,

    /// The index series, where the database has several
    #[arg(long, value_name = "NAME")]
    pub series: Option<String>,

    /// Write nothing: show what would be added
    #[arg(long)]
    pub dry_run: bool,

    /// The unit costs, and what the table of them looks like.
    #[command(flatten)]
    pub options: CostsOptions,
}

/// `si costs import`.
#[derive(Debug, Args)]
pub(crate) struct CostsImport {
    /// Where the prices come from: pages of Kolada saved as JSON, spreadsheets, CSV files
    #[arg(required = true, value_name = "SOURCE")]
    pub sources: Vec<PathBuf>,

    /// The year of the prices
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    pub year: i32,

    /// Unit costs that take them: a folder, whose file of the year is made if there is none, or one CSV file [default:
    /// `SI_UNIT_COSTS`, what si.toml names, a folder `unit-costs` here or above]
    #[arg(long, value_name = "PATH")]
    pub into: Option<PathBuf>,

    /// Kolada: the municipality, such as 1880 [default: the only one of the files]
    #[arg(long, value_name = "ID")]
    pub municipality: Option<String>,

    /// Kolada: key figures, such as N15006,N17005 [default: all that are unit costs]
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub kpi: Vec<String>,

    /// Tables: what their columns are, a TOML file [default: what the headings are known for]
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,

    /// Spreadsheets: the sheet [default: the only one that has the columns]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,

    /// Tables: the row of the headings, where they take several the last [default: the first that has the columns]
    #[arg(long, value_name = "ROW", value_parser = clap::value_parser!(u32).range(1..))]
    pub header: Option<u32>,

    /// Say what would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = SingleFormat::Table)]
    pub format: SingleFormat,

    /// Longest line of tables, at least 40 [default: the terminal's, else 100]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,

    /// Where the result goes.
    #[command(flatten)]
    pub output: OutputOption,

    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
}
