//! `si` computes what a social investment is expected to save a municipality, and who returns the money when.
//!
//! # The way of a number
//!
//! A number travels one way: **files → model → calculation → report**.
//!
//! - [`input`] turns the text of an application, a unit-cost database, a policy and a workspace into values of the
//!   model. It finds every problem of a file, with its place, and lets nothing invalid through.
//! - [`model`] holds the values: exact decimals, years, inputs with their addresses, effects, unit costs, the policy.
//! - [`calculation`] computes every result of a case, purely.
//! - [`sensitivity`] asks the calculation again with other inputs.
//! - [`check`] holds the rules of a finished application, and its lock: figures that are fixed and can be computed again.
//! - [`recalculation`] compares old with new: other unit costs, or another version of an application.
//! - [`trace`] writes a result out to the inputs that it rests on.
//! - [`report`] turns results into tables, Markdown, CSV and JSON, and decides nothing.
//!
//! The command layer, [`commands`], puts these together, one file a command; [`cli`] defines what may be typed.
//! [`words`] holds every word the program says, in Swedish and English, and [`problem`] what is wrong with a file.
//!
//! # Who may use whom
//!
//! `commands` uses everything. `cli` and `model` use nothing above them, and `words` only the model's rounding; `problem`
//! uses `words`; `input` uses `model`, `problem` and the messages of `words`; `calculation` uses `model`; `sensitivity`
//! and `recalculation` use `calculation` and `model`, and `trace` these and `sensitivity`; `check` uses `calculation`,
//! `sensitivity`, `trace`, `model`, `problem` and the findings of `words`; `report` uses `words`, `model` and the result
//! types of others. A test holds the source to this.
//!
//! # Rounding
//!
//! Deterministic money is exact decimal arithmetic. Nothing is rounded before it is shown or written: whole kronor in
//! tables, öre in JSON and CSV, half away from zero, by [`model::rounded`] alone. Payments are made of whole kronor.
//! Before a comparison, a floor or a tie a number is rounded to nine decimals, so that the last digits of a quotient
//! never decide.

pub mod calculation;
pub mod check;
#[cfg(not(target_family = "wasm"))]
pub mod cli;
#[cfg(not(target_family = "wasm"))]
pub mod commands;
pub mod input;
pub mod model;
pub mod problem;
pub mod recalculation;
pub mod report;
pub mod sensitivity;
pub mod words;
