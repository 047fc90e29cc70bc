//! Old against new (method §10): an application with other unit costs, and two versions of one.
//!
//! A difference is attributed to its causes by replacing them one at a time in a fixed order: unit costs in the order of
//! their ids, the inputs of a version in the order of the file. What a cause did is the snapshot after it less the one
//! before it, so that the parts add up to the whole. Every snapshot is a calculation of its own.

mod comparison;
mod pairs;
mod price_level;
mod snapshot;
mod unit_costs;

pub(crate) use comparison::{Cause, Comparison, Contribution, Flip};
pub(crate) use pairs::{Pair, changed, pairs};
pub(crate) use price_level::at_price_level;
pub(crate) use snapshot::{Delta, DepartmentSnapshot, Snapshot, departments};
pub(crate) use unit_costs::recalculation;
