//! What every table of a settlement uses.

pub(super) use super::settlement_sheets::{SettlementSheets, said};
pub(super) use super::settlement_table::SettlementTable;
pub(super) use crate::problem::Fact;
pub(super) use crate::report::section::Section;
pub(super) use crate::report::sheet::{Cell, Column, Note, Row, Sheet};
pub(super) use crate::words::{Label, Sentence};
