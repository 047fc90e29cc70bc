//! How a figure came about: runs the calculation with a number that records itself, and cuts what was recorded at the
//! figures that have names.

mod derivation;
mod expression;
mod graph;
mod label;
mod recording;
mod tracing;

#[cfg(test)]
pub(crate) use graph::{Graph, Step};
#[cfg(test)]
pub(crate) use recording::recorded;

pub(crate) use derivation::{CountedIn, Derivation, TracedValue, What, investment, verified};
pub(crate) use expression::Expression;
pub(crate) use recording::Traced;
pub(crate) use tracing::Tracing;
