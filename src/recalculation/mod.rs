//! Old against new: the same application with other unit costs, and two versions of one application (method §10).
//!
//! A difference is attributed to its causes by replacing them one at a time, in a fixed order: unit costs in the order
//! of their ids, the inputs of a version in the order of the file. What one cause does is the step from the standing
//! before it to the standing after it, so that the parts add up to the whole. Everything is computed by the calculation
//! itself; no formula is written a second time.

mod figures;
mod price_level;
mod standing;
mod unit_costs;

pub use figures::{DepartmentFigures, Figures, Flip, fell_by};
pub use price_level::at_price_level;
pub use standing::{Movement, Standing};
pub use unit_costs::{Cause, Part, Recalculation, Side, recalculation};
