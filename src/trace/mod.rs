//! A figure of a calculation written out to the inputs that it rests on.
//!
//! Each figure that `si calc` reports has a name, which follows the structure of its JSON: [`Figure`]. A [`Tracer`]
//! builds the tree of a figure: every number with the operation that makes it from its parts. The numbers of figures
//! are those of the calculation; the operations are stated beside them, and tests hold that the two agree.
//!
//! Within what one tracer writes out, a figure stands in full where it is first needed and by its name afterwards.

mod apportioned;
mod costs;
mod coverage;
mod effects;
mod figure;
mod gains;
mod inputs;
mod list;
mod node;
mod origin;
mod payments;
mod plan;
mod term;
mod tracer;
mod weight;

pub use figure::{DepartmentPart, Figure, GainPart, PaymentPart, Whose};
pub use list::{canonical, figures, name};
pub use node::{GivenBy, Node, Operation, Origin, Unit};
pub use origin::{Origins, with_origins};
pub use term::Term;
pub use tracer::Tracer;
