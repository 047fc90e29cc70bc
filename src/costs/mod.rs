//! The unit-cost database itself: a year's file as it is written, what is found in it, what is doubtful in its prices, a year
//! that the index makes, and prices taken into it from elsewhere.
//!
//! Nothing here reads or writes files.

mod comparison;
mod doubts;
mod history;
pub(crate) mod import;
mod indexed;
mod jumps;
mod order;
mod search;
mod year_file;

pub(crate) use comparison::{ComparedPrice, PriceChange, compared};
pub(crate) use doubts::{blank, doubts};
pub(crate) use history::{UnitCostHistory, history};
pub(crate) use indexed::{IndexedYear, indexed_year};
pub(crate) use jumps::Unusual;
pub(crate) use order::{is_same_area, latest};
pub(crate) use search::search;
pub(crate) use year_file::{RowChange, YearFile};
