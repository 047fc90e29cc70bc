//! What may be typed behind `si new`, `si fmt` and `si policy`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Common, OutputOption};

/// `si new`.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// The file to write, such as `bryggan.toml`; one that is there is not written over
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Begin with an example instead of the template
    // Its values are the examples, which stand elsewhere.
    #[arg(long = "from", value_name = "EXAMPLE")]
    pub example: Option<String>,

    /// Write `si.toml`, unit costs and the schema for editors beside it too
    #[arg(long)]
    pub workspace: bool,

    #[command(flatten)]
    pub common: Common,
}

/// `si fmt`.
#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// TOML files, or folders, of which applications are laid out; `-` is standard input, written to standard output
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Write nothing: name the files that are not laid out so, and end with 1 if there are any
    #[arg(long)]
    pub check: bool,

    /// Leave out what is so called in the folders (repeatable); `*` stands for any signs, a pattern with `/` for a path
    #[arg(long, value_name = "PATTERN")]
    pub exclude: Vec<String>,

    #[command(flatten)]
    pub common: Common,
}

/// `si policy`.
#[derive(Debug, Args)]
pub(crate) struct PolicyInForce {
    /// An application; or a preset or a policy file, as it would count here [default: the workspace here]
    #[arg(value_name = "PRESET|FILE")]
    pub name: Option<PathBuf>,

    /// Form of the result
    #[arg(long, value_enum, default_value_t = PolicyFormat::Table)]
    pub format: PolicyFormat,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}

/// Forms of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PolicyFormat {
    /// A table for people
    Table,
    /// JSON
    Json,
}
