//! How often which values came: counted in classes a thousandth wide, so that any number of draws takes the same room.
//!
//! A class is what a float's sign, exponent and leading bits say. A percentile is off by half a class at the most, one in
//! [`WITHIN`], wherever it lies.

/// A percentile lies within one part in so many of what sorting all draws would give.
#[cfg(test)]
pub(crate) const WITHIN: u32 = 1 << (BITS + 1);

/// Leading bits of the fraction that tell classes apart.
const BITS: u32 = 10;

/// Counts by class.
#[derive(Clone, Debug)]
pub(super) struct Sketch {
    /// Sizes below this are nothing.
    least: f64,
    /// Counts of the sizes above, of negative values and of positive ones; the class of the first.
    sides: [SketchSide; 2],
    zeros: u64,
    total: u64,
    ends: [f64; 2],
}

#[derive(Clone, Debug, Default)]
struct SketchSide {
    first: usize,
    counts: Vec<u64>,
}

impl SketchSide {
    fn add(&mut self, class: usize, count: u64) {
        if self.counts.is_empty() {
            self.first = class;
        }
        if class < self.first {
            let missing = self.first - class;
            self.counts.splice(0..0, std::iter::repeat_n(0, missing));
            self.first = class;
        }
        let at = class - self.first;
        if at >= self.counts.len() {
            self.counts.resize(at + 1, 0);
        }
        self.counts[at] += count;
    }

    /// Classes with their counts, the smallest size first.
    fn classes(&self) -> impl DoubleEndedIterator<Item = (usize, u64)> + '_ {
        let classes = (self.first..).zip(&self.counts).collect::<Vec<_>>();
        let counted = classes.into_iter().filter(|(_, count)| **count > 0);
        counted.map(|(class, count)| (class, *count))
    }
}

impl Sketch {
    pub(super) fn new(least: f64) -> Self {
        Self {
            least,
            sides: Default::default(),
            zeros: 0,
            total: 0,
            ends: [f64::INFINITY, f64::NEG_INFINITY],
        }
    }

    pub(super) fn add_all(&mut self, values: &[f64]) {
        self.total += values.len() as u64;
        let [mut least, mut most] = self.ends;
        for value in values {
            least = if *value < least { *value } else { least };
            most = if *value > most { *value } else { most };
            let size = value.abs();
            if size < self.least {
                self.zeros += 1;
                continue;
            }
            let class = usize::try_from(size.to_bits() >> (52 - BITS)).unwrap_or(usize::MAX);
            let side = &mut self.sides[usize::from(*value > 0.0)];
            match side.counts.get_mut(class.wrapping_sub(side.first)) {
                Some(count) => *count += 1,
                None => side.add(class, 1),
            }
        }
        self.ends = [least, most];
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.total += other.total;
        self.zeros += other.zeros;
        self.ends = [
            self.ends[0].min(other.ends[0]),
            self.ends[1].max(other.ends[1]),
        ];
        for (side, other) in self.sides.iter_mut().zip(&other.sides) {
            other
                .classes()
                .for_each(|(class, count)| side.add(class, count));
        }
    }

    /// The classes from the least value up, each with the values where it begins and ends and how many it holds.
    pub(super) fn classes(&self) -> Vec<([f64; 2], u64)> {
        let [negative, positive] = &self.sides;
        let edge = |class: usize| f64::from_bits((class as u64) << (52 - BITS));
        let below = negative.classes().rev();
        let below = below.map(|(class, count)| ([-edge(class + 1), -edge(class)], count));
        let zeros = (self.zeros > 0).then_some(([0.0, 0.0], self.zeros));
        let above = positive.classes();
        let above = above.map(|(class, count)| ([edge(class), edge(class + 1)], count));
        below.chain(zeros).chain(above).collect()
    }

    /// The value that a part of all lies below, and how wide its class is.
    pub(super) fn percentile(&self, part: f64) -> (f64, f64) {
        let wanted = part * self.total as f64;
        let [least, most] = self.ends;
        let mut so_far = 0;
        for ([from, to], count) in self.classes() {
            so_far += count;
            if so_far as f64 >= wanted {
                let [from, to] = [from, to].map(|end| end.clamp(least, most));
                return (f64::midpoint(from, to), to - from);
            }
        }
        (most, 0.0)
    }

    /// The least and the largest value.
    pub(super) fn ends(&self) -> [f64; 2] {
        self.ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of both signs and all sizes, some of them nothing, put together from pieces in which they come by chance.
    #[test]
    fn percentiles_are_those_of_sorted_values() {
        let mut uniform = vec![0.0; 10_000];
        crate::simulation::philox::RandomStream::new(1, "x").fill(0, &mut uniform);
        let value = |part: &f64| {
            let far = (part - 0.4).abs();
            let size = if far < 0.05 {
                0.0
            } else {
                libm::exp(20.0 * far)
            };
            size.copysign(part - 0.4)
        };
        let mut values: Vec<f64> = uniform.iter().map(value).collect();
        let mut whole = Sketch::new(0.01);
        for piece in values.chunks(999) {
            let mut sketch = Sketch::new(0.01);
            sketch.add_all(piece);
            whole.merge(&sketch);
        }
        values.sort_by(f64::total_cmp);
        for percent in 1..=100_u32 {
            // One to either side: of so many hundredths of all the last bit may say either.
            let at = usize::try_from(percent).unwrap() * 100 - 1;
            let (found, _) = whole.percentile(f64::from(percent) / 100.0);
            let near = |other: &&f64| (found - **other).abs();
            let exact = values[at..values.len().min(at + 2)]
                .iter()
                .min_by(|one, other| near(one).total_cmp(&near(other)));
            let exact = exact.copied().unwrap();
            let off = (found - exact).abs();
            assert!(
                off <= exact.abs() / f64::from(WITHIN),
                "{percent} %: {found}, not {exact}"
            );
        }
    }
}
