//! Every word the program says, in files of each language, and amounts and dates as people write them.
//!
//! Nothing here decides anything: messages come in as data and go out as text. Codes, keys and addresses stay English
//! in every language.

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
pub use amount::{decimal, kronor, number, percent, points};
pub use bundle::Area;
pub use explanation::Explanation;
pub use harmless::{harmless, is_harmful, marked};
pub use help::{about, help_heading, help_of, meaning_of, value_name};
pub use label::Label;
pub use said::{Sentence, maybe, text, text_in};
