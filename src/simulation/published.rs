//! Every distribution against figures from elsewhere: moments by their formulas, percentiles of SciPy 1.17 (`stats.beta`,
//! `norm`, `truncnorm`, `lognorm` and `triang`, their `ppf`; of the lognormal below a bound the `ppf` of the part that
//! lies below it, its moments by `integrate.quad`).

use super::quantiles::Quantiles;
use super::shape::DrawnShape;
use super::tally::Moments;

const PARTS: [f64; 9] = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

struct Published {
    shape: DrawnShape,
    percentiles: &'static str,
    mean: f64,
    variance: f64,
}

/// Between two bounds.
const SHARE: [Option<f64>; 2] = [Some(0.0), Some(1.0)];
/// At least nothing.
const AMOUNT: [Option<f64>; 2] = [Some(0.0), None];

fn published() -> [Published; 9] {
    let of = |shape, [mean, variance]: [f64; 2], percentiles| Published {
        shape,
        percentiles,
        mean,
        variance,
    };
    [
        of(
            DrawnShape::pert(10.0, 12.0, 30.0),
            [14.666_666_67, 10.222_222_22],
            "10.18418274 10.59996365 11.01585551 12.1281065 14.05329701 16.62007921 19.246595 20.84148195 23.64078035",
        ),
        of(
            DrawnShape::triangular(0.0, 2.0, 10.0),
            [4.0, 4.666_666_667],
            "0.4472135955 1.0 1.4142135624 2.254033308 3.67544468 5.527864045 7.171572875 8.0 9.105572809",
        ),
        of(
            DrawnShape::uniform(-2.0, 0.0, 4.0),
            [1.0, 3.0],
            "-1.94 -1.7 -1.4 -0.5 1.0 2.5 3.4 3.7 3.94",
        ),
        // 12 of 68, 0 of 4, 1200 of 6800.
        of(
            DrawnShape::beta(12.0, 56.0),
            [0.176_470_588_2, 0.002_106_213_329],
            "0.08466125726 0.1067260037 0.1198203505 0.1437551413 0.1732886685 0.205753792 0.237278338 0.2570925985 0.2959457017",
        ),
        of(
            DrawnShape::beta(0.5, 4.5),
            [0.1, 0.015],
            "1.84490751e-5 0.0004617041155 0.001852818521 0.01185285775 0.05201473147 0.1438406402 0.2718625116 0.3624868128 0.5399109616",
        ),
        of(
            DrawnShape::beta(1200.0, 5600.0),
            [0.176_470_588_2, 2.136_872_809e-5],
            "0.1658578155 0.1689214374 0.170566904 0.1733353313 0.1764388686 0.1795712703 0.1824150311 0.1841279399 0.1873632079",
        ),
        of(
            DrawnShape::normal(80.0, 120.0, AMOUNT),
            [100.0, 147.844_603_8],
            "71.71361833 80.0 84.41743941 91.79878697 100.0 108.201213 115.5825606 120.0 128.2863817",
        ),
        of(
            DrawnShape::normal(-0.1, 1.1, SHARE),
            [0.5, 0.064_493_591_67],
            "0.01873914033 0.08339676963 0.1493213335 0.3009217124 0.5 0.6990782876 0.8506786665 0.9166032304 0.9812608597",
        ),
        of(
            DrawnShape::lognormal(0.4, 0.9, SHARE),
            [0.609_162_519_6, 0.019_684_876_54],
            "0.3375417682 0.3990800243 0.436293783 0.5062027752 0.5964658319 0.7008076217 0.8043537315 0.8662080111 0.9576615012",
        ),
    ]
}

#[test]
fn percentiles_are_the_published_ones() {
    for Published {
        shape,
        percentiles,
        mean,
        ..
    } in published()
    {
        let quantiles = Quantiles::new(shape.clone());
        for (part, expected) in PARTS.into_iter().zip(percentiles.split(' ')) {
            let expected: f64 = expected.parse().unwrap();
            let found = quantiles.at(part);
            assert!(
                (found - expected).abs() < 1e-6 * mean,
                "{shape:?} at {part}: {found}, not {expected}"
            );
        }
    }
}

/// Means of 32 768 evenly spaced parts: what little lies beyond the outermost of them is all that may be missing.
#[test]
fn moments_are_those_of_the_formulas() {
    const EVENLY: u32 = 1 << 15;
    for Published {
        shape,
        mean,
        variance,
        ..
    } in published()
    {
        let quantiles = Quantiles::new(shape.clone());
        let parts = (0..EVENLY).map(|part| (f64::from(part) + 0.5) / f64::from(EVENLY));
        let moments = Moments::of(parts.map(|part| quantiles.at(part)));
        let (found, spread) = (moments.mean(), moments.variance());
        assert!(
            (found - mean).abs() < 1e-4 * variance.sqrt(),
            "{shape:?}: mean {found}, not {mean}"
        );
        assert!(
            (spread / variance - 1.0).abs() < 1e-3,
            "{shape:?}: variance {spread}, not {variance}"
        );
    }
}
