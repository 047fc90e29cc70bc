//! The unit-cost database itself: a year's file as it is written, and the order of its rows.
//!
//! Nothing here reads or writes files.

mod order;
mod year_file;

pub(crate) use year_file::{RowChange, YearFile};
