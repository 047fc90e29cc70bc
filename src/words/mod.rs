//! Every word the program says, in files of each language, and amounts and dates as people write them.
//!
//! Nothing here decides anything: messages come in as data and go out as text. Codes, keys and addresses stay English
//! in every language.

mod amount;
mod bundle;
#[cfg(test)]
pub(crate) mod complete;
mod counted;
mod excerpt;
mod explanation;
mod help;
mod label;
mod problem;
mod said;
mod sanitised;
mod template;
mod years;

pub(crate) use crate::model::{AmountUnit, Language};
pub(crate) use amount::{amount, decimal, kronor, number, percent, percent_in_column, points};
pub(crate) use bundle::Area;
pub(crate) use counted::{one, several};
pub(crate) use explanation::Explanation;
pub(crate) use help::{about, help_heading, help_of, meaning_of, value_name};
pub(crate) use label::Label;
pub(crate) use problem::{Telling, hint_label, level_label};
pub(crate) use said::{Sentence, maybe, maybe_in, text, text_in};
pub(crate) use sanitised::{is_harmful, marked, sanitised};
pub(crate) use template::{Template, template};
