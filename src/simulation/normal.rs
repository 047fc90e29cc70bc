//! The normal distribution: how much lies below a value, and which value a part lies below.

/// The 95th percentile of the standard normal distribution.
pub(super) const NORMAL_95: f64 = 1.644_853_626_951_472_2;

/// How much of the standard normal distribution lies below a value.
pub(super) fn below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}

/// The value that a part of the standard normal distribution lies below, and how fast it grows with the part: Wichura's
/// algorithm AS 241 (*Applied Statistics* 37, 1988), exact to about sixteen digits.
pub(super) fn inverse(part: f64) -> [f64; 2] {
    let centred = part - 0.5;
    let z = if centred.abs() <= 0.425 {
        let r = 0.180_625 - centred * centred;
        centred * ratio(r, &CENTRE)
    } else {
        let tail = if centred < 0.0 { part } else { 1.0 - part };
        let r = (-libm::log(tail.max(f64::MIN_POSITIVE))).sqrt();
        let size = if r <= 5.0 {
            ratio(r - 1.6, &TAIL)
        } else {
            ratio(r - 5.0, &FAR_TAIL)
        };
        if centred < 0.0 { -size } else { size }
    };
    let density = libm::exp(-0.5 * z * z) / SQUARE_ROOT_OF_TWO_PI;
    [z, 1.0 / density]
}

const SQUARE_ROOT_OF_TWO_PI: f64 = 2.506_628_274_631_000_2;

/// Coefficients of a quotient of two polynomials, from the highest power down.
type Quotient = [[f64; 8]; 2];

fn ratio(r: f64, [above, below]: &Quotient) -> f64 {
    let polynomial = |all: &[f64; 8]| all.iter().fold(0.0, |sum, one| sum * r + one);
    polynomial(above) / polynomial(below)
}

const CENTRE: Quotient = [
    [
        2_509.080_928_730_122_7,
        33_430.575_583_588_13,
        67_265.770_927_008_7,
        45_921.953_931_549_87,
        13_731.693_765_509_46,
        1_971.590_950_306_551_3,
        133.141_667_891_784_38,
        3.387_132_872_796_366_5,
    ],
    [
        5_226.495_278_852_854,
        28_729.085_735_721_943,
        39_307.895_800_092_71,
        21_213.794_301_586_597,
        5_394.196_021_424_751,
        687.187_007_492_057_9,
        42.313_330_701_600_91,
        1.0,
    ],
];
const TAIL: Quotient = [
    [
        0.000_774_545_014_278_341_4,
        0.022_723_844_989_269_184,
        0.241_780_725_177_450_6,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-09,
        0.000_547_593_808_499_534_5,
        0.015_198_666_563_616_457,
        0.148_103_976_427_480_08,
        0.689_767_334_985_1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
];
const FAR_TAIL: Quotient = [
    [
        2.010_334_399_292_288_1e-07,
        2.711_555_568_743_487_6e-05,
        0.001_242_660_947_388_078_4,
        0.026_532_189_526_576_124,
        0.296_560_571_828_504_87,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_7e-15,
        1.421_511_758_316_446e-07,
        1.846_318_317_510_054_8e-05,
        0.000_786_869_131_145_613_3,
        0.014_875_361_290_850_615,
        0.136_929_880_922_735_8,
        0.599_832_206_555_888,
        1.0,
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Published values (NIST/SEMATECH e-Handbook, 1.3.6.7.1; AS 241's own test values).
    #[test]
    fn percentiles_are_the_published_ones() {
        for (part, z) in [
            (0.5, 0.0),
            (0.25, -0.674_489_750_196_081_7),
            (0.001, -3.090_232_306_167_813_5),
            (1e-20, -9.262_340_089_798_408),
            (0.975, 1.959_963_984_540_054),
            (0.95, NORMAL_95),
        ] {
            let [found, _] = inverse(part);
            assert!(
                (found - z).abs() <= 1e-14 * z.abs().max(1.0),
                "{part}: {found}"
            );
            assert!((below(z) / part - 1.0).abs() < 1e-13, "{z}: {}", below(z));
        }
    }
}
