//! What the files that people write may hold: every key with what it holds, its bounds and its default.
//!
//! The readers validate by these tables, and what describes the format to people and editors is made of them: the
//! schemas, `docs/format.md` and `si explain KEY`. The words stand in `src/words/*/format.ftl` and `glossary.ftl`.

mod fund_keys;
mod glossary;
mod input_keys;
mod keys;
mod mapping_keys;
mod outcome_keys;
mod parts;
mod policy_keys;
mod tables;

pub(crate) use fund_keys::FUND;
pub(crate) use glossary::{GlossaryTerm, TERMS};
pub(crate) use input_keys::{
    BY_YEAR, CITATION, CITED_PARAMETER, COUNTED_PARAMETER, COUNTS, NAMED_PARAMETER, PARAMETER,
    REFERENCE, VALUE,
};
pub(crate) use keys::{Key, KeyTable, KeyUnit, Kind, Shape, choice, key, keys};
pub(crate) use mapping_keys::{MAPPED_COLUMN, MAPPING};
pub(crate) use outcome_keys::OUTCOME;
pub(crate) use parts::{FormatFile, FormatTable, input_part, parts};
pub(crate) use policy_keys::{POLICY, POLICY_FILE};
pub(crate) use tables::{APPLICATION, TEXT_FILE, WORKSPACE};
