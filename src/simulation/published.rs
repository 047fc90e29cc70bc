//! Every distribution against figures from elsewhere: moments by their formulas, percentiles of SciPy 1.17 (`stats.beta`,
//! `norm`, `truncnorm`, `lognorm` and `triang`, their `ppf`; of the lognormal below a bound the `ppf` of the part that
//! lies below it, its moments by `integrate.quad`).

use super::quantiles::Quantiles;
use super::shape::Shape;
use super::tally::Moments;

const PARTS: [f64; 9] = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

struct Published {
    shape: Shape,
    percentiles: [f64; 9],
    mean: f64,
    variance: f64,
}

/// Between two bounds.
const SHARE: [Option<f64>; 2] = [Some(0.0), Some(1.0)];
/// At least nothing.
const AMOUNT: [Option<f64>; 2] = [Some(0.0), None];

fn published() -> [Published; 9] {
    let of = |shape, [mean, variance]: [f64; 2], percentiles| Published { shape, percentiles, mean, variance };
    [
        of(
            Shape::pert(10.0, 12.0, 30.0),
            [14.666_666_67, 10.222_222_22],
            [
                10.184_182_74, 10.599_963_65, 11.015_855_51, 12.128_106_5, 14.053_297_01, 16.620_079_21, 19.246_595,
                20.841_481_95, 23.640_780_35,
            ],
        ),
        of(
            Shape::triangular(0.0, 2.0, 10.0),
            [4.0, 4.666_666_667],
            [
                0.447_213_595_5, 1.0, std::f64::consts::SQRT_2, 2.254_033_308, 3.675_444_68, 5.527_864_045, 7.171_572_875, 8.0,
                9.105_572_809,
            ],
        ),
        of(
            Shape::uniform(-2.0, 0.0, 4.0),
            [1.0, 3.0],
            [-1.94, -1.7, -1.4, -0.5, 1.0, 2.5, 3.4, 3.7, 3.94],
        ),
        // 12 of 68, 0 of 4, 1200 of 6800.
        of(
            Shape::beta(12.0, 56.0),
            [0.176_470_588_2, 0.002_106_213_329],
            [
                0.084_661_257_26, 0.106_726_003_7, 0.119_820_350_5, 0.143_755_141_3, 0.173_288_668_5, 0.205_753_792,
                0.237_278_338, 0.257_092_598_5, 0.295_945_701_7,
            ],
        ),
        of(
            Shape::beta(0.5, 4.5),
            [0.1, 0.015],
            [
                1.844_907_51e-5, 0.000_461_704_115_5, 0.001_852_818_521, 0.011_852_857_75, 0.052_014_731_47,
                0.143_840_640_2, 0.271_862_511_6, 0.362_486_812_8, 0.539_910_961_6,
            ],
        ),
        of(
            Shape::beta(1200.0, 5600.0),
            [0.176_470_588_2, 2.136_872_809e-5],
            [
                0.165_857_815_5, 0.168_921_437_4, 0.170_566_904, 0.173_335_331_3, 0.176_438_868_6, 0.179_571_270_3,
                0.182_415_031_1, 0.184_127_939_9, 0.187_363_207_9,
            ],
        ),
        of(
            Shape::normal(80.0, 120.0, AMOUNT),
            [100.0, 147.844_603_8],
            [
                71.713_618_33, 80.0, 84.417_439_41, 91.798_786_97, 100.0, 108.201_213, 115.582_560_6, 120.0,
                128.286_381_7,
            ],
        ),
        of(
            Shape::normal(-0.1, 1.1, SHARE),
            [0.5, 0.064_493_591_67],
            [
                0.018_739_140_33, 0.083_396_769_63, 0.149_321_333_5, 0.300_921_712_4, 0.5, 0.699_078_287_6,
                0.850_678_666_5, 0.916_603_230_4, 0.981_260_859_7,
            ],
        ),
        of(
            Shape::lognormal(0.4, 0.9, SHARE),
            [0.609_162_519_6, 0.019_684_876_54],
            [
                0.337_541_768_2, 0.399_080_024_3, 0.436_293_783, 0.506_202_775_2, 0.596_465_831_9, 0.700_807_621_7,
                0.804_353_731_5, 0.866_208_011_1, 0.957_661_501_2,
            ],
        ),
    ]
}

#[test]
fn percentiles_are_the_published_ones() {
    for Published { shape, percentiles, mean, .. } in published() {
        let quantiles = Quantiles::new(shape.clone());
        for (part, expected) in PARTS.into_iter().zip(percentiles) {
            let found = quantiles.at(part);
            assert!((found - expected).abs() < 1e-6 * mean, "{shape:?} at {part}: {found}, not {expected}");
        }
    }
}

/// Means of 32 768 evenly spaced parts: what little lies beyond the outermost of them is all that may be missing.
#[test]
fn moments_are_those_of_the_formulas() {
    const EVENLY: u32 = 1 << 15;
    for Published { shape, mean, variance, .. } in published() {
        let quantiles = Quantiles::new(shape.clone());
        let parts = (0..EVENLY).map(|part| (f64::from(part) + 0.5) / f64::from(EVENLY));
        let moments = Moments::of(parts.map(|part| quantiles.at(part)));
        let (found, spread) = (moments.mean(), moments.variance());
        assert!((found - mean).abs() < 1e-4 * variance.sqrt(), "{shape:?}: mean {found}, not {mean}");
        assert!((spread / variance - 1.0).abs() < 1e-3, "{shape:?}: variance {spread}, not {variance}");
    }
}
