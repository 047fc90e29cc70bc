//! `si fund`, as it may be typed.

use std::path::PathBuf;

use clap::Args;

use super::{Common, OutputOption, SingleFormat, SourceOptions, TableOptions};

/// `si fund`.
#[derive(Debug, Args)]
pub(crate) struct Funding {
    /// The fund (a TOML file), which names its applications and their outcomes; `-` is standard input
    pub fund: PathBuf,

    /// Ask whether a new investment can start: SUM is what it costs, in kronor, YEAR when it starts; where it cannot the exit
    /// code is 1
    #[arg(long = "try", value_name = "SUM@YEAR")]
    pub trial: Option<String>,

    /// Draw every input of the investments with a range of its own so many times, at least 2: how the balance is spread,
    /// and how likely it falls below the least
    #[arg(long, value_name = "N", value_parser = super::draws)]
    pub draws: Option<u64>,

    /// The seed of the draws: the same gives the same draws
    #[arg(long, value_name = "N", default_value_t = 1, requires = "draws")]
    pub seed: u64,

    #[command(flatten)]
    pub sources: SourceOptions,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = SingleFormat::Table)]
    pub format: SingleFormat,

    /// One table alone, for table, markdown and csv [default: fund and investments; as csv all]
    // Its values are the registry of tables, which knows more than may be typed.
    #[arg(long, value_name = "NAME")]
    pub table: Option<String>,

    /// Threads [default: as many as the machine has cores]
    #[arg(long, value_name = "N", value_parser = super::threads)]
    pub threads: Option<usize>,

    #[command(flatten)]
    pub tables: TableOptions,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}
