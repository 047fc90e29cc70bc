//! What the files that people write may hold: every key with what it holds, its bounds and its default.
//!
//! The readers validate by these tables, and what describes the format to people and editors is made of them: the
//! schemas, `docs/format.md` and `si explain KEY`.

mod keys;
mod tables;

pub(crate) use keys::{Key, KeyTable, Kind, Shape, choice, key, number, text};
pub(crate) use tables::{
    APPLICATION, BY_YEAR, COUNTED_PARAMETER, COUNTS, NAMED_PARAMETER, PARAMETER, POLICY,
    POLICY_FILE, REFERENCE, TEXT_FILE, VALUE, WORKSPACE,
};
