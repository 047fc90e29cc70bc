//! What every table uses.

pub(super) use super::sheets::{Sheets, names_of, years};
pub(super) use super::spec::{TableSpec, never, with_rows};
pub(super) use crate::problem::Fact;
pub(super) use crate::report::section::Section;
pub(super) use crate::report::sheet::{Cell, Column, Note, Row, Sheet};
pub(super) use crate::words::{Label, Sentence};
