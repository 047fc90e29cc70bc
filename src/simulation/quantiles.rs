//! Quantiles from a table: as exact as they need be, and found without a search.
//!
//! Most parts lie in one of [`MIDDLE`] entries of the same width. A part near an end is looked up by its leading bits,
//! counted from that end: the nearer, the finer the table. Between two entries goes the cubic with the right heights and
//! slopes; beyond the last octave, once in thousands of draws, the quantile itself is computed.

use super::shape::DrawnShape;
use super::span::Span;

/// Entries of the same width, as a power of two.
const MIDDLE_BITS: u32 = 9;
const MIDDLE: usize = 1 << MIDDLE_BITS;
/// So many of them at each end are looked up by octaves.
const END: usize = 1 << 3;
/// Octaves at each end, and entries an octave, as a power of two.
const OCTAVES: u32 = 8;
const BITS: u32 = 4;
/// Entries at each end.
const SIDE: usize = (OCTAVES as usize) << BITS;
/// The bits of the least part in the table of an end: the first of the octaves that lead up to the middle.
const FIRST: u64 = (1023 - (MIDDLE_BITS - 3 + OCTAVES) as u64) << BITS;
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
    /// Cubics by the part; none where the quantile itself is as quickly computed.
    middle: Option<Box<[Cubic; MIDDLE]>>,
    /// Cubics by the distance from an end, of the lower end and the upper.
    ends: [Vec<Cubic>; 2],
}

impl Quantiles {
    pub(super) fn new(shape: DrawnShape) -> Self {
        let is_plain = matches!(
            shape,
            DrawnShape::Fixed(_) | DrawnShape::Uniform { .. } | DrawnShape::Triangular { .. }
        );
        let (mut middle, mut ends) = (None, [Vec::new(), Vec::new()]);
        if !is_plain {
            let inner = (END..=MIDDLE - END).map(|entry| entry as f64 / MIDDLE as f64);
            let mut entries = Box::new([Cubic([0.0; 4]); MIDDLE]);
            let cubics_of_all = cubics(inner, |part| shape.quantile(part));
            entries[END..]
                .iter_mut()
                .zip(cubics_of_all)
                .for_each(|(entry, cubic)| *entry = cubic);
            middle = Some(entries);
            let outer =
                || (0..=SIDE as u64).map(|entry| f64::from_bits((FIRST + entry) << (52 - BITS)));
            ends[0] = cubics(outer(), |part| shape.quantile(part)).collect();
            ends[1] = cubics(outer(), |part| {
                let [value, grows] = shape.quantile(1.0 - part);
                [value, -grows]
            })
            .collect();
        }
        Self {
            shape,
            middle,
            ends,
        }
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
    pub(super) fn apply(&self, parts: &mut [f64]) {
        let Some(middle) = &self.middle else {
            for part in parts {
                [*part, _] = self.shape.quantile(*part);
            }
            return;
        };
        for parts in parts.chunks_mut(SOME) {
            let (mut entries, mut into) = ([0; SOME], [0.0; SOME]);
            for ((entry, into), part) in entries.iter_mut().zip(&mut into).zip(&*parts) {
                (*entry, *into) = entry_of(*part);
            }
            for ((entry, into), part) in entries.iter().zip(&into).zip(parts) {
                *part = if is_inner(*entry) {
                    height(&middle[*entry], *into)
                } else {
                    self.at_end(*part)
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

    fn at_end(&self, part: f64) -> f64 {
        let is_upper = part > 0.5;
        let near = if is_upper { 1.0 - part } else { part };
        let bits = near.to_bits();
        let entry = (bits >> (52 - BITS)).wrapping_sub(FIRST);
        let cubics = &self.ends[usize::from(is_upper)];
        if let Some(cubic) = usize::try_from(entry)
            .ok()
            .and_then(|entry| cubics.get(entry))
        {
            height(cubic, fraction(bits << BITS))
        } else {
            let [value, _] = self.shape.quantile(part);
            value
        }
    }
}

/// In which of the entries of the same width a part lies, and how far into it.
fn entry_of(part: f64) -> (usize, f64) {
    // Of a number from 1 to 2 the leading bits of the fraction say the entry, those behind them how far into it.
    let bits = (1.0 + part).to_bits();
    let entry = usize::try_from(bits >> (52 - MIDDLE_BITS)).unwrap_or(0) % MIDDLE;
    (entry, fraction(bits << MIDDLE_BITS))
}

/// Whether an entry of the same width stands for its parts.
fn is_inner(entry: usize) -> bool {
    (END..MIDDLE - END).contains(&entry)
}

/// The number below 1 that the bits of a fraction say.
fn fraction(bits: u64) -> f64 {
    f64::from_bits((bits & FRACTION) | ONE) - 1.0
}

/// The height of a cubic so far into its entry.
fn height(Cubic([a, b, c, d]): &Cubic, into: f64) -> f64 {
    (a + into * b) + into * into * (c + into * d)
}

/// The cubics between some parts, with the values and slopes there.
fn cubics(
    mut parts: impl Iterator<Item = f64>,
    at: impl Fn(f64) -> [f64; 2],
) -> impl Iterator<Item = Cubic> {
    let first = parts.next().unwrap_or(0.5);
    let (mut before, [mut low, mut rises]) = (first, at(first));
    parts.map(move |part| {
        let [high, slows] = at(part);
        let (width, whole) = (part - before, high - low);
        let (steep, flat) = (rises * width, slows * width);
        let cubic = Cubic([
            low,
            steep,
            3.0 * whole - 2.0 * steep - flat,
            steep + flat - 2.0 * whole,
        ]);
        (before, low, rises) = (part, high, slows);
        cubic
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
