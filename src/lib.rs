//! `si` computes what a social investment is expected to save a municipality, and who returns the money when.
//!
//! An application is the text of a TOML file, unit costs are CSV; [`calculate`] makes every figure of them, and a figure
//! is asked for by its path in the JSON that the program `si` writes:
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let application = std::fs::read("skolfam.toml")?;
//! let unit_costs = si::UnitCostDatabase::from_csv([("2016.csv", std::fs::read("unit-costs/2016.csv")?)])?;
//! let computed = si::calculate(application, &unit_costs, &si::CommonPolicy::default())?;
//! let coverage = computed.figure("coverage")?;
//! let social_2018 = computed.figure("reductions.by_department.social.realisable.by_year.2018")?;
//! let weaker = computed.with(&[("effect.hvb.with", "0.10")])?.figure("coverage")?;
//! # Ok(())
//! # }
//! ```
//!
//! # The way of a number
//!
//! A number travels one way: **files → model → calculation → report**.
//!
//! - `input` turns the text of an application, a unit-cost database, a policy and a workspace into values of the model.
//!   It finds every problem of a file, with its place, and lets nothing invalid through.
//! - `model` holds the values: exact decimals, years, inputs with their addresses, effects, unit costs, the policy.
//! - `calculation` computes every result of a case, purely, and names each figure.
//! - `sensitivity` asks the calculation again with other inputs; `recalculation` compares old with new; `trace` runs it
//!   with a number that records how it came about; `check` holds the rules of a finished application, and its lock.
//! - `report` turns results into tables, Markdown, CSV and JSON, and decides nothing; `words` holds every word the program
//!   says, in files of their own for each language; `problem` is what is wrong with a file.
//!
//! `front` is the door to all this for a program that uses the library, `commands` for one who types at a terminal, one
//! file a command; `cli` defines what may be typed. ARCHITECTURE.md says more, and a test holds the source to who may use
//! whom.
//!
//! # Rounding
//!
//! Deterministic money is exact decimal arithmetic. Nothing is rounded before it is shown or written: whole kronor in
//! tables, öre in JSON and CSV, half away from zero, in one place, `model::rounded`. Payments are made of whole kronor.
//! Before a comparison, a floor or a tie a number is rounded to nine decimals, so that the last digits of a quotient
//! never decide.

mod calculation;
mod check;
#[cfg(not(target_family = "wasm"))]
mod cli;
#[cfg(not(target_family = "wasm"))]
mod commands;
mod costs;
mod format;
mod front;
mod fund;
mod input;
mod model;
mod problem;
mod recalculation;
mod report;
mod sensitivity;
mod settlement;
mod simulation;
mod trace;
mod words;

#[cfg(test)]
#[path = "../tests/inside/mod.rs"]
mod inside;

#[cfg(not(target_family = "wasm"))]
pub use commands::run;
pub use front::{
    CommonPolicy, Computed, EvidenceCatalogue, Fault, Faults, FigureValue, UnitCostDatabase,
    calculate, calculate_citing,
};
pub use model::Language;
pub use rust_decimal::Decimal;
