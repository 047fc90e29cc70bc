//! What needs the inside of the library: properties of values that no output shows whole. They are unit tests of the
//! library (`cargo test --lib inside`).

mod followed_up;
mod fund_draws;
mod funds;
#[path = "../it/fuzz/mutation.rs"]
mod mutation;
mod outcome_properties;
mod outcomes;
mod properties;
mod repriced;
mod sensitivity_properties;
mod settlement;
mod settlement_properties;
mod simulated_statistics;
mod simulation;
mod trace_properties;
