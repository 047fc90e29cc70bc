//! The method, rule by rule: every figure here is worked out by hand from the rule that its comment follows, and the
//! program has to arrive at it.

mod costs;
mod credit;
mod departments;
mod effects;
mod foundations;
mod grid;
mod key_order;
mod mistakes;
mod payback;
mod payers;
mod people;
mod policies;
mod policy;
mod replacement;
mod return_plan;
mod sensitivity;
mod settings;
mod steps;
mod support;
mod timing;
mod timing_instalments;
mod unit_costs;
pub(crate) mod worked_example;
