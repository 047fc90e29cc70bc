//! Every word the program says, in Swedish and English, and amounts and dates as people write them.
//!
//! Nothing here decides anything: messages come in as data and go out as text. Codes, keys and addresses stay English
//! in both languages.

mod amount;
mod bundle;
#[cfg(test)]
pub(crate) mod complete;
mod explanation;
mod harmless;
mod help;
mod label;
mod problem;
mod said;
mod years;

pub use crate::model::{AmountUnit, Language};
pub use amount::{amount, decimal, kronor, number, percent, points};
pub use bundle::Area;
pub use explanation::Explanation;
pub use harmless::{harmless, is_harmful, marked};
pub use help::{about, help_heading, help_of, meaning_of, value_name};
pub use label::Label;
pub use said::{Sentence, maybe, text, text_in};

/// One text in both languages: the first English, the second Swedish, with the same arguments.
macro_rules! say {
    ($language:expr, $english:literal, $swedish:literal $(, $($argument:tt)*)?) => {
        match $language {
            $crate::words::Language::English => format!($english $(, $($argument)*)?),
            $crate::words::Language::Swedish => format!($swedish $(, $($argument)*)?),
        }
    };
}
use say;

/// Names in backticks, as the user wrote them.
fn quoted<T: AsRef<str>>(names: &[T]) -> String {
    names
        .iter()
        .map(|name| format!("`{}`", name.as_ref()))
        .collect::<Vec<_>>()
        .join(", ")
}
