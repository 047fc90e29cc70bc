//! `si recalc` and `si diff`, as they may be typed.

use std::path::PathBuf;

use clap::Args;

use super::{Common, Format, OutputOption, SourceOptions, TableOptions, TraceFormat};

/// `si recalc`.
#[derive(Debug, Args)]
pub(crate) struct Recalc {
    /// Applications: TOML files, folders of them, and patterns such as `**/a*.toml`; `-` is standard input, one application or NDJSON of many
    #[arg(value_name = "PATH", required_unless_present = "files_from")]
    pub paths: Vec<PathBuf>,

    /// A list of applications, a path a line; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub files_from: Option<PathBuf>,

    /// Leave out what is so called in the folders (repeatable); `*` stands for any signs, a pattern with `/` for a path
    #[arg(long, value_name = "PATTERN")]
    pub exclude: Vec<String>,

    /// New unit costs, a CSV file or a folder of them
    #[arg(long, value_name = "UNIT_COSTS")]
    pub to: PathBuf,

    /// Old unit costs [default: those of each application's lock, else those that
    /// it finds, as in `si calc`]
    #[arg(long, value_name = "UNIT_COSTS")]
    pub from: Option<PathBuf>,

    /// New price year: costs are converted by the index series of the new unit costs
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    pub price_year: Option<i32>,

    /// Policy: orebro, norrkoping, none, or a file with a `[policy]` table
    #[arg(long, value_name = "PRESET|FILE")]
    pub policy: Option<PathBuf>,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,

    /// End with 1 where an application changes sides (flip), or its coverage falls by so many per cent of what it was or
    /// more (drop=5); several with commas
    #[arg(long, value_name = "flip|drop=PERCENT", value_delimiter = ',')]
    pub fail_on: Vec<String>,

    /// Threads [default: as many as the machine has cores]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,

    /// Under each of several applications its file, and what moves its coverage most
    #[arg(long)]
    pub causes: bool,

    #[command(flatten)]
    pub tables: TableOptions,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}

/// `si diff`.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The old version (a TOML file); `-` is standard input
    pub old: PathBuf,

    /// The new version (a TOML file); `-` is standard input
    pub new: PathBuf,

    /// Where both versions belong: si.toml and unit costs are looked for from there [default: each from its own file,
    /// `-` from the other's]
    #[arg(long, value_name = "PATH")]
    pub path: Option<PathBuf>,

    #[command(flatten)]
    pub sources: SourceOptions,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = TraceFormat::Table)]
    pub format: TraceFormat,

    #[command(flatten)]
    pub tables: TableOptions,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}
