//! What may be typed behind `si new`.

use std::path::PathBuf;

use clap::Args;

use super::Common;

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

    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
}
