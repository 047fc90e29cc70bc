//! What is wrong with a command line, in Swedish; in English clap says it.

use super::quoted;

/// Why a command line cannot be understood.
#[derive(Clone, Debug, PartialEq)]
pub enum UsageFault {
    /// There is no such argument, but maybe one like it.
    UnknownArgument(String, Option<String>),
    /// There is no such command, but maybe one like it.
    UnknownCommand(String, Option<String>),
    /// An argument's value is none of those that it may be.
    UnknownValue {
        /// The argument.
        argument: String,
        /// Its value.
        value: String,
        /// What it may be.
        allowed: Vec<String>,
        /// The allowed value that is most like it.
        nearest: Option<String>,
    },
    /// An argument's value is no number, or none within its bounds, if it has any.
    InvalidValue {
        /// The argument.
        argument: String,
        /// Its value.
        value: String,
    },
    /// An argument needs a value.
    MissingValue(String),
    /// An argument takes no value, or no more of them.
    NeedlessValue {
        /// The argument.
        argument: String,
        /// The value.
        value: String,
    },
    /// Arguments are missing.
    Missing(Vec<String>),
    /// An argument was given twice.
    Twice(String),
    /// Two arguments exclude each other.
    Conflict(String, Vec<String>),
}

impl UsageFault {
    /// The sentence.
    pub fn swedish(&self) -> String {
        match self {
            Self::UnknownArgument(name, _) => format!("argumentet `{name}` finns inte"),
            Self::UnknownCommand(name, _) => format!("kommandot `{name}` finns inte"),
            Self::UnknownValue {
                argument, value, ..
            }
            | Self::InvalidValue { argument, value } => {
                format!("värdet `{value}` går inte för `{argument}`")
            }
            Self::MissingValue(argument) => format!("`{argument}` behöver ett värde"),
            Self::NeedlessValue { argument, value } => {
                format!("`{argument}` tar inte emot värdet `{value}`")
            }
            Self::Missing(arguments) => format!("{} saknas", quoted(arguments)),
            Self::Twice(argument) => format!("`{argument}` anges mer än en gång"),
            Self::Conflict(argument, others) => {
                format!(
                    "`{argument}` kan inte stå tillsammans med {}",
                    quoted(others)
                )
            }
        }
    }

    /// What to write instead.
    pub fn swedish_hint(&self) -> Option<String> {
        match self {
            Self::UnknownArgument(_, nearest) | Self::UnknownCommand(_, nearest) => nearest
                .as_ref()
                .map(|nearest| format!("menade du `{nearest}`?")),
            Self::UnknownValue {
                nearest: Some(nearest),
                ..
            } => Some(format!("menade du `{nearest}`?")),
            Self::UnknownValue { allowed, .. } if !allowed.is_empty() => {
                Some(format!("möjliga värden: {}", quoted(allowed)))
            }
            Self::InvalidValue { .. } => Some("`--help` säger vad det kan vara".to_owned()),
            _ => None,
        }
    }
}

/// A usage line with its placeholders in Swedish.
pub fn swedish_usage(usage: &str) -> String {
    usage
        .replace("[OPTIONS]", "[VAL]")
        .replace("<COMMAND>", "<KOMMANDO>")
}
