//! The unit-cost database itself: a year's file as it is written, what is found in it and how it
//! changes, and prices taken into it from elsewhere.
//!
//! Nothing here reads or writes files.

pub(crate) mod import;
mod order;
mod search;
mod year_file;

pub(crate) use order::{is_same_area, latest};
pub(crate) use search::search;
pub(crate) use year_file::{RowChange, YearFile};
