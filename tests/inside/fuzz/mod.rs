//! What no file may do: make the program panic, or name a place that the file does not have.
//!
//! Three targets, the application's reader, the unit costs' reader and numbers, are given mutated files: the examples,
//! the database and the catalogue of problems, with bytes flipped, parts cut out, doubled and spliced, and hostile
//! pieces put in. Deterministic: the same seed gives the same inputs. `cargo test` runs each for a second;
//!
//! ```text
//! SI_FUZZ_SECONDS=600 SI_FUZZ_SEED=7 cargo test --release --lib fuzz -- --nocapture
//! ```
//!
//! runs each for ten minutes from another seed and says how many inputs there were. An input that fails is written to
//! the temporary folder and named.
#![allow(clippy::print_stdout, reason = "a fuzzer says how far it came")]

mod corpus;
mod extremes;
mod mutation;
mod places;
mod targets;

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use mutation::{Generator, mutated};

/// A number from the environment.
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(default)
}

/// Gives a target mutated inputs until its time is over.
fn run(name: &str, corpus: &[Vec<u8>], target: impl Fn(&[u8])) {
    let seconds = Duration::from_secs(setting("SI_FUZZ_SECONDS", 1));
    let mut generator = Generator::new(setting("SI_FUZZ_SEED", 1));
    for input in corpus {
        attempt(name, input, &target);
    }
    let begun = Instant::now();
    let mut inputs = 0_u64;
    while begun.elapsed() < seconds {
        let input = mutated(corpus, &mut generator);
        attempt(name, &input, &target);
        inputs += 1;
    }
    println!("{name}: {inputs} inputs");
}

/// Tries one input; one that fails is kept.
fn attempt(name: &str, input: &[u8], target: &impl Fn(&[u8])) {
    if catch_unwind(AssertUnwindSafe(|| target(input))).is_err() {
        let path = std::env::temp_dir().join(format!("si-fuzz-{name}-{}", std::process::id()));
        std::fs::write(&path, input).unwrap();
        panic!("{name}: this input fails: {}", path.display());
    }
}

#[test]
fn applications_never_panic() {
    let (database, index) = (corpus::database(), corpus::index());
    let prices = targets::prices(database, index);
    run("application", &corpus::applications(), |bytes| {
        targets::application(bytes, &prices);
    });
}

#[test]
fn policies_and_workspaces_never_panic() {
    run("policy", &corpus::applications(), targets::policy);
}

#[test]
fn unit_costs_never_panic() {
    run("unit-costs", &corpus::unit_costs(), targets::unit_costs);
}

#[test]
fn numbers_never_panic() {
    run("number", &corpus::numbers(), targets::number);
}

/// Valid applications at the bounds of what an input may be: figures, or a reason why there are none.
#[test]
fn applications_at_the_bounds_never_overflow() {
    let seconds = Duration::from_secs(setting("SI_FUZZ_SECONDS", 1));
    let mut generator = Generator::new(setting("SI_FUZZ_SEED", 1));
    let prices = extremes::prices();
    let begun = Instant::now();
    let (mut inputs, mut with_figures) = (0_u64, 0_u64);
    while begun.elapsed() < seconds || with_figures == 0 {
        let text = extremes::application(&mut generator);
        let figures = Cell::new(false);
        attempt("extremes", text.as_bytes(), &|_: &[u8]| {
            figures.set(extremes::calculated(&text, &prices));
        });
        with_figures += u64::from(figures.get());
        inputs += 1;
    }
    println!("extremes: {inputs} inputs, {with_figures} of them with figures");
}
