//! Quantiles from a table: as exact as they need be, and found without a search.
//!
//! A part is looked up by its leading bits, counted from the end that it lies nearer to: the nearer, the finer the table.
//! Between two entries goes the cubic with the right heights and slopes; beyond the last octave, once in thousands of
//! draws, the quantile itself is computed.

use super::shape::DrawnShape;
use super::span::Span;

/// Octaves from the middle to each end, and entries an octave, as a power of two.
const OCTAVES: u64 = 10;
const BITS: u32 = 3;
/// Entries from the middle to each end.
const SIDE: u64 = OCTAVES << BITS;
/// The leading bits of the part in the middle, a half, and of the first in the outermost octaves.
const MIDDLE: u64 = 1022 << BITS;
const OUTERMOST: u64 = MIDDLE - SIDE;
/// Parts that are looked up together.
const SOME: usize = 64;
/// The bits of a fraction, and of 1.
const FRACTION: u64 = (1 << 52) - 1;
const ONE: u64 = 1023 << 52;

/// A cubic by its coefficients, in half a line of the processor's memory.
#[derive(Clone, Copy, Debug)]
#[repr(align(32))]
struct Cubic([f64; 4]);

/// The quantiles of an input.
#[derive(Clone, Debug)]
pub(super) struct Quantiles {
    shape: DrawnShape,
    /// Cubics from the lower end to the upper, twice [`SIDE`]; none where the quantile itself is as quickly computed.
    cubics: Vec<Cubic>,
}

impl Quantiles {
    pub(super) fn new(shape: DrawnShape) -> Self {
        let is_plain = matches!(
            shape,
            DrawnShape::Fixed(_) | DrawnShape::Uniform { .. } | DrawnShape::Triangular { .. }
        );
        let mut cubics = Vec::new();
        if !is_plain {
            let parts = || (OUTERMOST..=MIDDLE).map(|bits| f64::from_bits(bits << (52 - BITS)));
            cubics.extend(cubics_between(
                parts().map(|part| (part, shape.quantile(part))),
            ));
            let upper = cubics_between(parts().map(|near| {
                let [value, grows] = shape.quantile(1.0 - near);
                (near, [value, -grows])
            }));
            let upper: Vec<Cubic> = upper.collect();
            cubics.extend(upper.into_iter().rev());
        }
        Self { shape, cubics }
    }

    /// Between which values they lie.
    pub(super) fn span(&self) -> Span {
        self.shape.span()
    }

    /// Between which values all but two in a million lie.
    pub(super) fn likely(&self) -> Span {
        Span::new(self.at(1e-6), self.at(1.0 - 1e-6))
    }

    /// Puts the quantiles of some parts, above 0 and below 1, in their place.
    #[inline(always)]
    pub(super) fn apply(&self, parts: &mut [f64]) {
        if let DrawnShape::Uniform { low, width } = self.shape {
            for part in parts {
                *part = low + width * *part;
            }
            return;
        }
        if self.cubics.is_empty() {
            for part in parts {
                [*part, _] = self.shape.quantile(*part);
            }
            return;
        }
        for parts in parts.chunks_mut(SOME) {
            let (mut entries, mut into) = ([0; SOME], [0.0; SOME]);
            for ((entry, into), part) in entries.iter_mut().zip(&mut into).zip(&*parts) {
                (*entry, *into) = entry_of(*part);
            }
            for ((entry, into), part) in entries.iter().zip(&into).zip(parts) {
                *part = match self.cubics.get(*entry) {
                    Some(cubic) => height(cubic, *into),
                    None => self.shape.quantile(*part)[0],
                };
            }
        }
    }

    /// The quantile of a part above 0 and below 1.
    pub(super) fn at(&self, part: f64) -> f64 {
        let mut one = [part];
        self.apply(&mut one);
        one[0]
    }
}

/// In which entry a part lies, beyond all where it lies farther out, and how far into it from the end of all.
#[inline(always)]
fn entry_of(part: f64) -> (usize, f64) {
    let rest = 1.0 - part;
    let near = if part < rest { part } else { rest };
    // One less than its bits, so that the half itself is the end of the innermost entry.
    let bits = near.to_bits() - 1;
    let from_middle = (MIDDLE - 1).wrapping_sub(bits >> (52 - BITS));
    let entry = if part < rest {
        (SIDE - 1).wrapping_sub(from_middle)
    } else {
        SIDE.wrapping_add(from_middle)
    };
    let into = f64::from_bits(((bits << BITS) & FRACTION) | ONE) - 1.0;
    (usize::try_from(entry).unwrap_or(usize::MAX), into)
}

/// The height of a cubic so far into its entry.
#[inline(always)]
fn height(Cubic([a, b, c, d]): &Cubic, into: f64) -> f64 {
    (a + into * b) + into * into * (c + into * d)
}

/// The cubics between some parts, of which the values and slopes are known.
fn cubics_between(mut known: impl Iterator<Item = (f64, [f64; 2])>) -> impl Iterator<Item = Cubic> {
    let mut before = known.next().unwrap_or_default();
    known.map(move |after| {
        let ((from, [low, rises]), (to, [high, slows])) = (before, after);
        let (width, whole) = (to - from, high - low);
        let (steep, flat) = (rises * width, slows * width);
        before = after;
        Cubic([
            low,
            steep,
            3.0 * whole - 2.0 * steep - flat,
            steep + flat - 2.0 * whole,
        ])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Distributions of which everybody can write down how much lies below a value.
    #[test]
    fn quantiles_turn_the_distribution_about() {
        type Below = fn(f64) -> f64;
        let known: [(DrawnShape, Below); 7] = [
            // PERT with the mode at a quarter, the middle and the ends: Beta(2, 4), (3, 3), (1, 5), (5, 1).
            (DrawnShape::pert(0.0, 0.25, 1.0), |x| {
                x * x * (10.0 - x * (20.0 - x * (15.0 - 4.0 * x)))
            }),
            (DrawnShape::pert(0.0, 0.5, 1.0), |x| {
                x * x * x * (10.0 - x * (15.0 - 6.0 * x))
            }),
            (DrawnShape::pert(0.0, 0.0, 1.0), |x| {
                1.0 - libm::pow(1.0 - x, 5.0)
            }),
            (DrawnShape::pert(0.0, 1.0, 1.0), |x| libm::pow(x, 5.0)),
            // One of two, and none of one: the arcsine distribution, and Beta(½, 3/2).
            (DrawnShape::beta(0.5, 0.5), |x| {
                libm::asin(x.sqrt()) * std::f64::consts::FRAC_2_PI
            }),
            (DrawnShape::triangular(0.0, 0.25, 1.0), |x| {
                if x < 0.25 {
                    4.0 * x * x
                } else {
                    1.0 - (1.0 - x) * (1.0 - x) / 0.75
                }
            }),
            (DrawnShape::uniform(0.0, 0.5, 1.0), |x| x),
        ];
        for (shape, below) in known {
            let quantiles = Quantiles::new(shape.clone());
            for percent in 1..100 {
                let x = f64::from(percent) / 100.0;
                let part = below(x);
                if !(1e-6..=1.0 - 1e-6).contains(&part) {
                    continue;
                }
                let found = quantiles.at(part);
                assert!(
                    (found - x).abs() < 2e-6,
                    "{shape:?} at {part}: {found}, not {x}"
                );
            }
        }
    }

    const COUNTS: [(f64, f64); 5] = [
        (0.01, 0.084_661_257_3),
        (0.05, 0.106_726_003_7),
        (0.5, 0.173_288_668_5),
        (0.95, 0.257_092_598_5),
        (0.99, 0.295_945_701_7),
    ];

    /// Beta(12, 56), 12 of 68 cases, by SciPy's `beta.ppf`.
    #[test]
    fn counts_have_the_published_percentiles() {
        let quantiles = Quantiles::new(DrawnShape::beta(12.0, 56.0));
        for (part, expected) in COUNTS {
            let found = quantiles.at(part);
            assert!((found - expected).abs() < 1e-7, "{part}: {found}");
        }
    }

    #[test]
    fn normals_are_conditioned_on_their_bounds() {
        // 5 % below −1, 5 % above 1, of which only what is positive counts: half a normal distribution.
        let half = Quantiles::new(DrawnShape::normal(-1.0, 1.0, [Some(0.0), None]));
        for (part, percentile) in [
            (0.5, 0.674_489_750_196_081_7),
            (0.9, 1.644_853_626_951_472_2),
        ] {
            let expected = percentile / 1.644_853_626_951_472_2;
            assert!((half.at(part) - expected).abs() < 1e-7, "{}", half.at(part));
        }
        // The median of a lognormal is its geometric mean, its 95th percentile the high.
        let log = Quantiles::new(DrawnShape::lognormal(50.0, 200.0, [Some(0.0), None]));
        for (part, expected) in [(0.5, 100.0), (0.05, 50.0), (0.95, 200.0)] {
            assert!(
                (log.at(part) / expected - 1.0).abs() < 1e-6,
                "{}",
                log.at(part)
            );
        }
    }

    /// The mean and variance of a million draws from Beta-PERT: (low + 4 mode + high) / 6, and (mean − low)(high − mean) / 7.
    #[test]
    fn draws_have_the_mean_and_the_variance_of_their_distribution() {
        let quantiles = Quantiles::new(DrawnShape::pert(10.0, 12.0, 30.0));
        let mut draws = vec![0.0; 1 << 20];
        crate::simulation::philox::RandomStream::new(3, "x").fill(0, &mut draws);
        quantiles.apply(&mut draws);
        let count = f64::from(1 << 20);
        let mean = draws.iter().sum::<f64>() / count;
        let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / count;
        let expected = (10.0 + 48.0 + 30.0) / 6.0;
        let spread = (expected - 10.0) * (30.0 - expected) / 7.0;
        assert!(
            (mean - expected).abs() < 4.0 * (spread / count).sqrt(),
            "{mean}"
        );
        assert!((variance / spread - 1.0).abs() < 0.01, "{variance}");
    }
}
