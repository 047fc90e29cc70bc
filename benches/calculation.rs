//! Read → model → result of an application with twelve effects, in one thread: applications per second per core.

#![allow(clippy::expect_used, reason = "a bench that cannot be set up may stop")]

mod twelve_effects;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rust_decimal::Decimal;
use si::calculation::calculation;
use si::check::{Subject, findings};
use si::model::Case;

use twelve_effects::{database, read, text};

fn main() {
    divan::main();
}

#[divan::bench]
fn read_and_calculate(bencher: Bencher) {
    let (text, database) = (text(), database());
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| calculation(&read(black_box(&text), &database)));
}

#[divan::bench]
fn calculate(bencher: Bencher) {
    let case = read(&text(), &database());
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| calculation(black_box(&case)));
}

#[divan::bench]
fn check(bencher: Bencher) {
    let case = read(&text(), &database());
    bench_check(bencher, &case);
}

/// Below the target the nearest break-even is looked for.
#[divan::bench]
fn check_below_the_target(bencher: Bencher) {
    let mut case = read(&text(), &database());
    case.policy.return_target = Decimal::ONE_THOUSAND;
    bench_check(bencher, &case);
}

fn bench_check(bencher: Bencher, case: &Case) {
    let calculation = calculation(case).expect("a result");
    bencher.counter(ItemsCount::new(1_usize)).bench(|| {
        let subject = Subject {
            case: black_box(case),
            calculation: &calculation,
            written: &[],
        };
        findings(&subject)
    });
}

#[divan::bench]
fn read_the_database(bencher: Bencher) {
    bencher.bench(database);
}
