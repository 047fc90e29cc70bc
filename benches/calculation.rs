//! Read → model → result of an application with twelve effects, in one thread: applications per second per core.

#![allow(clippy::expect_used, reason = "a bench that cannot be set up may stop")]

mod twelve_effects;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use si::calculation::calculation;

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
fn read_the_database(bencher: Bencher) {
    bencher.bench(database);
}
