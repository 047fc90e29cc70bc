//! Options that several commands have.

use std::path::{Path, PathBuf};

use clap::{Args, ColorChoice};

use super::CheckFormat;
use crate::model::AmountUnit;

/// What a calculation rests on beside the application itself.
#[derive(Debug, Args)]
pub(crate) struct Basis {
    /// Unit costs, a CSV file or a folder of them [default: `SI_UNIT_COSTS`, what the application or si.toml names, a
    /// folder `unit-costs` beside the application or above it]
    #[arg(long, value_name = "PATH")]
    pub unit_costs: Option<PathBuf>,

    /// Policy: orebro, norrkoping, none, or a file with a `[policy]` table; `si calc` compares several, and the first
    /// counts (repeatable)
    #[arg(long, value_name = "PRESET|FILE")]
    pub policy: Vec<PathBuf>,

    /// Set an input: ADDRESS=0.5 sets a number, ADDRESS=*0.8 multiplies a number or a table of years, ADDRESS.2018=12
    /// sets one year (repeatable)
    #[arg(long, value_name = "ADDRESS=VALUE")]
    pub set: Vec<String>,

    /// Compute a scenario of the application
    #[arg(long, value_name = "NAME")]
    pub scenario: Option<String>,
}

/// How often a simulation draws, from what, and with how many threads.
#[derive(Debug, Args)]
pub(crate) struct DrawOptions {
    /// Draw every input with a range of its own so many times, at least 2: how likely the target is, what the reservation
    /// loses on average, and what to measure first
    #[arg(long, value_name = "N", value_parser = super::draws)]
    pub draws: Option<u64>,

    /// The seed of the draws: the same gives the same draws
    #[arg(long, value_name = "N", default_value_t = 1, requires = "draws")]
    pub seed: u64,

    /// Threads [default: as many as the machine has cores]
    #[arg(long, value_name = "N", value_parser = super::threads)]
    pub threads: Option<usize>,
}

/// Unit costs and a policy instead of those that an application finds.
#[derive(Debug, Args)]
pub(crate) struct SourceOptions {
    /// Unit costs, a CSV file or a folder of them [default: `SI_UNIT_COSTS`, what the application or si.toml names, a
    /// folder `unit-costs` beside the application or above it]
    #[arg(long, value_name = "PATH")]
    pub unit_costs: Option<PathBuf>,

    /// Policy: orebro, norrkoping, none, or a file with a `[policy]` table
    #[arg(long, value_name = "PRESET|FILE")]
    pub policy: Option<PathBuf>,
}

/// Where a result goes.
#[derive(Debug, Args)]
pub(crate) struct OutputOption {
    /// Write to a file, whole or not at all; `-` is standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl OutputOption {
    /// The file; `None` if it is standard output.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.output
            .as_deref()
            .filter(|path| path.as_os_str() != "-")
    }
}

/// How tables for people are laid out.
#[derive(Debug, Args)]
pub(crate) struct TableOptions {
    /// Unit of amounts in tables [default: si.toml's, else kr]
    #[arg(long, value_enum)]
    pub amounts: Option<AmountUnit>,

    /// Longest line of tables, at least 40 [default: the terminal's, else 100]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,
}

/// Options of every command.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// Language [default: si.toml's, else the environment's, else English]
    #[arg(long, global = true)]
    pub lang: Option<String>,

    /// Bold and colours [default: on a terminal, unless `NO_COLOR` says otherwise]
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = ColorChoice::Auto, hide_default_value = true)]
    pub color: ColorChoice,

    /// Say nothing but results and errors
    #[arg(short, long)]
    pub quiet: bool,

    /// Say on standard error which files are read
    #[arg(short, long, conflicts_with = "quiet")]
    pub verbose: bool,
}

/// What is reported of findings, and in which form.
#[derive(Debug, Args)]
pub(crate) struct FindingOptions {
    /// Make a finding an error (repeatable)
    #[arg(long, value_name = "CODE")]
    pub error: Vec<String>,

    /// Make a finding a warning (repeatable)
    #[arg(long, value_name = "CODE")]
    pub warn: Vec<String>,

    /// Do not report a finding (repeatable)
    #[arg(long, value_name = "CODE")]
    pub allow: Vec<String>,

    /// Make every warning an error
    #[arg(long)]
    pub strict: bool,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,

    /// Findings to show; the summary counts all [default: all, as text 20 of a code in a file]
    #[arg(long, value_name = "N")]
    pub max_findings: Option<usize>,
}
