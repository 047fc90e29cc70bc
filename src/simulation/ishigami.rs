//! The estimators of the indices on a function whose indices are known.

use super::importance::{jansen, owen, square};
use super::philox::RandomStream;
use super::tally::Moments;

/// Ishigami and Homma's function (1990) with 7 and 0.1, whose indices are known: first order 0.3139, 0.4424 and 0,
/// total 0.5576, 0.4424 and 0.2437 (Saltelli et al., *Global Sensitivity Analysis: The Primer*, 2008, ch. 4).
#[test]
fn indices_are_those_of_ishigami() {
    const POINTS: usize = 1 << 14;
    let drawn = |sample: &str| -> Vec<Vec<f64>> {
        let columns = (0..3).map(|input| {
            let mut uniform = vec![0.0; POINTS];
            RandomStream::new(1, &format!("{input}{sample}")).fill(0, &mut uniform);
            let angle = |part: f64| std::f64::consts::PI * (2.0 * part - 1.0);
            uniform.into_iter().map(angle).collect()
        });
        columns.collect()
    };
    let ishigami = |columns: &[Vec<f64>]| -> Vec<f64> {
        let at = |point: usize| {
            let sine = libm::sin(columns[0][point]);
            let other = libm::sin(columns[1][point]);
            sine * (1.0 + 0.1 * square(square(columns[2][point]))) + 7.0 * square(other)
        };
        (0..POINTS).map(at).collect()
    };
    let with = |own: &[Vec<f64>], input: usize, from: &[Vec<f64>]| {
        let mut own = own.to_vec();
        own[input].clone_from(&from[input]);
        ishigami(&own)
    };
    let (a, b, c) = (drawn(""), drawn(" again"), drawn(" once more"));
    let own = ishigami(&a);
    let variance = Moments::of(own.iter().copied()).variance();
    for (input, expected) in [[0.3139, 0.5576], [0.4424, 0.4424], [0.0, 0.2437]]
        .into_iter()
        .enumerate()
    {
        let pairs = [
            [&own[..], &with(&a, input, &c)],
            [&with(&b, input, &a), &ishigami(&b)],
        ];
        let replaced = with(&a, input, &b);
        let total = jansen([&own, &replaced], variance);
        let first = owen(pairs, variance);
        for (one, expected) in [(first, expected[0]), (total, expected[1])] {
            let off = (one.value - expected).abs();
            assert!(
                one.error < 0.02 && off < 4.0 * one.error + 0.0001,
                "{input}: {one:?}, not {expected}"
            );
        }
    }
}
