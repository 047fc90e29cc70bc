//! The unit-cost database itself: a year's file as it is written, and prices taken into it from elsewhere.
//!
//! Nothing here reads or writes files.

pub(crate) mod import;
mod order;
mod year_file;

pub(crate) use year_file::{RowChange, YearFile};
