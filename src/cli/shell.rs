//! `si completions` and `si man`, as they may be typed.

use clap::{Args, ValueEnum};

use super::{Common, OutputOption};

/// `si completions`.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell that completes
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: Shell,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}

/// Shells that can be told what may be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    /// In ~/.bashrc: source <(si completions bash)
    Bash,
    /// In ~/.zshrc, below compinit: source <(si completions zsh)
    Zsh,
    /// In ~/.config/fish/config.fish: si completions fish | source
    Fish,
    /// In $PROFILE: si.exe completions powershell | Out-String | Invoke-Expression
    Powershell,
}

/// `si man`.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The command that the page is about [default: the program]
    #[arg(value_name = "COMMAND")]
    pub of: Option<String>,

    #[command(flatten)]
    pub output: OutputOption,

    #[command(flatten)]
    pub common: Common,
}
