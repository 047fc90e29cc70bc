//! What may be typed behind `si explain` and `si schema`.

use clap::{Args, ValueEnum};

use super::{Common, OutputOption};

/// `si explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// A code, as it stands in brackets; a key or its address; or a word such as coverage: without any, all codes
    pub name: Option<String>,

    /// All codes in groups, with level, the status from which they apply, and what they find
    #[arg(long, group = "whole", conflicts_with = "name")]
    pub all: bool,

    /// Every key of the format, as a page in Markdown
    #[arg(long, group = "whole", conflicts_with = "name")]
    pub keys: bool,

    /// Every word of the field, as a page in Markdown
    #[arg(long, group = "whole", conflicts_with = "name")]
    pub words: bool,

    /// Longest line of text, at least 40 [default: the terminal's, else 100]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..))]
    pub width: Option<u16>,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}

/// `si schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// What it describes
    #[arg(value_enum, value_name = "NAME")]
    pub name: SchemaName,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}

/// What has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SchemaName {
    /// An application
    Application,
    /// An outcome
    Outcome,
    /// A fund
    Fund,
    /// A policy file
    Policy,
    /// A workspace, si.toml
    Workspace,
    /// The mapping of a table, for `si costs import`
    Mapping,
    /// What `si calc` writes as JSON
    Result,
    /// What `si check` writes as JSON
    Check,
    /// What `si settle` writes as JSON
    Settlement,
    /// What `si fund` writes as JSON
    FundResult,
    /// What `si costs list`, `search`, `show`, `diff`, `import` and `index` write as JSON
    Costs,
}
