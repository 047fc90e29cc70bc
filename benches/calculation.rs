//! Read → model → result of an application with twelve effects, in one thread: applications per second per core. And
//! the whole program over it, where most of the time is sensitivity's.

#![allow(clippy::expect_used, reason = "a bench that cannot be set up may stop")]

mod many_prices;
mod twelve_effects;

use std::process::Command;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use si::{CommonPolicy, UnitCostDatabase};

use many_prices::many_prices;
use twelve_effects::{application, prices};

fn main() {
    divan::main();
}

fn database() -> UnitCostDatabase {
    UnitCostDatabase::from_csv([("2020.csv", prices())]).expect("unit costs")
}

#[divan::bench]
fn read_and_calculate(bencher: Bencher) {
    let (text, database, policy) = (application(), database(), CommonPolicy::default());
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| si::calculate(black_box(&text), &database, &policy));
}

#[divan::bench]
fn calculate_with_another_input(bencher: Bencher) {
    let computed = si::calculate(application(), &database(), &CommonPolicy::default());
    let computed = computed.expect("a result");
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| black_box(&computed).with(&[("effect.p0.with", "0.2")]));
}

#[divan::bench]
fn read_the_database(bencher: Bencher) {
    let text = prices();
    bencher.bench(|| UnitCostDatabase::from_csv([("2020.csv", black_box(&text))]));
}

#[divan::bench(sample_count = 20)]
fn read_a_large_database(bencher: Bencher) {
    let text = many_prices();
    bencher.bench(|| UnitCostDatabase::from_csv([("many.csv", black_box(&text))]));
}

#[divan::bench(sample_count = 20)]
fn check_a_large_database(bencher: Bencher) {
    let file = std::env::temp_dir().join(format!("si-bench-{}.csv", std::process::id()));
    std::fs::write(&file, many_prices()).expect("a file");
    bencher.bench(|| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_si"));
        program
            .args(["costs", "check", "--quiet"])
            .arg(&file)
            .output()
    });
    let _ = std::fs::remove_file(&file);
}

#[divan::bench]
fn calc(bencher: Bencher) {
    run(bencher, "calc");
}

#[divan::bench]
fn check(bencher: Bencher) {
    run(bencher, "check");
}

/// Runs a command of the program over the application.
fn run(bencher: Bencher, command: &str) {
    let folder = std::env::temp_dir().join(format!("si-bench-{}-{command}", std::process::id()));
    std::fs::create_dir_all(folder.join("unit-costs")).expect("a folder");
    std::fs::write(folder.join("application.toml"), application()).expect("a file");
    std::fs::write(folder.join("unit-costs/2020.csv"), prices()).expect("a file");
    bencher.counter(ItemsCount::new(1_usize)).bench(|| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_si"));
        program.args([command, "application.toml", "--format", "json"]);
        program.current_dir(&folder).output()
    });
    let _ = std::fs::remove_dir_all(&folder);
}
