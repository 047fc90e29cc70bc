//! What the sensitivity of an application with twelve effects costs, in plain calculations per input varied: at most
//! five. Only what depends on an input is computed again, so that the some thirty evaluations an input come to less.

#![allow(clippy::expect_used, reason = "a bench that cannot be set up may stop")]
#![allow(clippy::print_stdout, reason = "the ratio is what it is for")]

mod twelve_effects;

use std::hint::black_box;
use std::time::{Duration, Instant};

use si::calculation::calculation;
use si::sensitivity::sensitivity;

use twelve_effects::{database, read, text};

/// Rounds of both in turn, so that a machine that slows down slows down both.
const ROUNDS: usize = 15;

fn main() {
    let case = read(&text(), &database());
    let result = calculation(&case).expect("a result");
    let inputs = sensitivity(&case, &result, &case, &[]).one_way.len();
    let (mut plain, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        plain.push(time(100, || calculation(black_box(&case))));
        whole.push(time(1, || {
            sensitivity(black_box(&case), &result, &case, &[])
        }));
    }
    let (plain, whole) = (median(plain), median(whole));
    let count = u32::try_from(inputs).expect("a number of inputs");
    let ratio = (whole / count).as_secs_f64() / plain.as_secs_f64();
    println!("plain calculation {plain:?}, sensitivity {whole:?} over {inputs} inputs");
    println!("plain calculations per input: {ratio:.2}");
}

/// The time of one run of something.
fn time<T>(runs: u32, run: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    for _ in 0..runs {
        black_box(run());
    }
    start.elapsed() / runs
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
