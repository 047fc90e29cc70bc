//! The results of a simulation, each with how far the number of draws lets it be off.

use super::sketch::Sketch;
use super::tally::{Moments, Tally};
use crate::model::Year;

/// The percentiles that are reported.
pub(crate) const PERCENTILES: [u32; 7] = [5, 10, 25, 50, 75, 90, 95];

/// What draws give of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
}

impl Estimate {
    pub(super) fn mean(moments: &Moments) -> Self {
        Self {
            value: moments.mean(),
            error: moments.error(),
        }
    }

    /// How likely something is that came so often in so many draws.
    pub(super) fn part(count: u64, of: u64) -> Self {
        let (count, of) = (count as f64, (of as f64).max(1.0));
        // Of what came always or never some draws cannot be sure: half a draw more either way.
        let likely = (count + 0.5) / (of + 1.0);
        Self {
            value: count / of,
            error: (likely * (1.0 - likely) / of).sqrt(),
        }
    }

    /// What cannot be less than nothing: within two standard errors of it, or below, it is nothing.
    pub(super) fn or_nothing(self) -> Self {
        if self.value <= 2.0 * self.error {
            Self { value: 0.0, ..self }
        } else {
            self
        }
    }
}

/// How a figure is spread over the draws.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spread {
    /// Its mean.
    pub mean: Estimate,
    /// Its standard deviation.
    pub deviation: f64,
    /// [`PERCENTILES`].
    pub percentiles: Vec<Estimate>,
    /// Classes of values from the least up: where each begins and ends, and how many draws lie in it.
    pub classes: Vec<([f64; 2], u64)>,
}

impl Spread {
    /// The part of all draws that lies below a value, each class spread evenly.
    pub(crate) fn below(&self, value: f64) -> f64 {
        let (mut below, mut all) = (0.0, 0.0);
        for ([from, to], count) in &self.classes {
            let part = if value <= *from {
                0.0
            } else {
                ((value - from) / (to - from)).min(1.0)
            };
            below += part * *count as f64;
            all += *count as f64;
        }
        if all > 0.0 { below / all } else { 0.0 }
    }

    /// The value below which a part of all draws lies; `None` without draws.
    pub(crate) fn at(&self, part: f64) -> Option<f64> {
        let all: u64 = self.classes.iter().map(|(_, count)| count).sum();
        let mut left = part * all as f64;
        for ([from, to], count) in &self.classes {
            let count = *count as f64;
            if left <= count {
                return Some(from + (to - from) * left / count);
            }
            left -= count;
        }
        self.classes.last().map(|([_, to], _)| *to)
    }

    pub(super) fn new(moments: &Moments, sketch: &Sketch, draws: u64) -> Self {
        let mut spread = Self {
            mean: Estimate::mean(moments),
            deviation: moments.variance().sqrt(),
            percentiles: Vec::new(),
            classes: within(sketch.classes(), sketch.ends()),
        };
        let percentile = |percent: &u32| {
            let part = f64::from(*percent) / 100.0;
            // As far as the part itself may be off, and the value within its class.
            let off = (part * (1.0 - part) / draws as f64).sqrt();
            let at = |part: f64| spread.at(part.clamp(0.0, 1.0)).unwrap_or_default();
            let (value, width) = sketch.percentile(part);
            let by_draws = (at(part + off) - at(part - off)) / 2.0;
            Estimate {
                value,
                error: (by_draws * by_draws + width * width / 12.0).sqrt(),
            }
        };
        spread.percentiles = PERCENTILES.iter().map(percentile).collect();
        spread
    }

    /// The same of a figure that is so much larger.
    pub(super) fn moved(mut self, by: f64) -> Self {
        self.mean.value += by;
        self.percentiles.iter_mut().for_each(|one| one.value += by);
        for (ends, _) in &mut self.classes {
            *ends = ends.map(|end| end + by);
        }
        self
    }
}

/// The outermost classes end where the values do.
fn within(mut classes: Vec<([f64; 2], u64)>, [least, most]: [f64; 2]) -> Vec<([f64; 2], u64)> {
    for ([from, to], _) in &mut classes {
        *from = from.max(least);
        *to = to.min(most);
    }
    classes
}

/// What a department keeps.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SimulatedDepartment {
    /// Its net after settlement, kronor.
    pub net: Estimate,
    /// How likely that is less than nothing.
    pub is_negative: Estimate,
    /// By year of the plan how likely its reductions so far cover what it is to have paid so far.
    pub covers: Vec<(Year, Estimate)>,
}

/// What a simulation gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Simulated {
    /// Draws that were made.
    pub draws: u64,
    /// Draws without a cost, of which coverage cannot be said.
    pub without_cost: u64,
    /// *A*: the municipality's realisable reductions, kronor.
    pub gained: Spread,
    /// Coverage.
    pub coverage: Spread,
    /// How likely coverage reaches the target.
    pub meets_target: Estimate,
    /// How likely it reaches the floor.
    pub meets_floor: Estimate,
    /// What the reservation bears on average, kronor.
    pub borne: Estimate,
    /// The departments, in their order.
    pub departments: Vec<SimulatedDepartment>,
    /// What it is worth on average to know everything before the decision, kronor.
    pub worth_of_knowing_all: Estimate,
}

impl Simulated {
    pub(super) fn new(tally: &Tally, so_far: &[(usize, Year)]) -> Self {
        let known = tally.draws - tally.without_cost;
        let departments = tally.nets.iter().zip(&tally.negative_nets).enumerate();
        let departments = departments.map(|(department, (net, negative))| {
            let covered = so_far.iter().zip(&tally.covered);
            let own = covered.filter(|((of, _), _)| *of == department);
            SimulatedDepartment {
                net: Estimate::mean(net),
                is_negative: Estimate::part(*negative, tally.draws),
                covers: own
                    .map(|((_, year), count)| (*year, Estimate::part(*count, tally.draws)))
                    .collect(),
            }
        });
        Self {
            draws: tally.draws,
            without_cost: tally.without_cost,
            gained: Spread::new(&tally.gained, &tally.gained_classes, tally.draws),
            coverage: Spread::new(&tally.coverage, &tally.coverage_classes, known),
            meets_target: Estimate::part(tally.meets_target, known),
            meets_floor: Estimate::part(tally.meets_floor, known),
            borne: Estimate::mean(&tally.borne),
            departments: departments.collect(),
            worth_of_knowing_all: worth(tally),
        }
    }
}

/// What it is worth to know a benefit before the decision: on average what is spared where one would have invested, or
/// gained where one would not.
fn worth(tally: &Tally) -> Estimate {
    let known = if tally.benefit.mean() > 0.0 {
        &tally.spared
    } else {
        &tally.benefit_if_any
    };
    Estimate::mean(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_places_of_classes_are_each_others_inverse() {
        // One draw of 0, two between 1 and 2, one between 2 and 4.
        let classes = vec![([0.0, 0.0], 1), ([1.0, 2.0], 2), ([2.0, 4.0], 1)];
        let spread = Spread {
            mean: Estimate::default(),
            deviation: 0.0,
            percentiles: Vec::new(),
            classes,
        };
        for (value, part) in [
            (0.0, 0.0),
            (1.0, 0.25),
            (1.5, 0.5),
            (3.0, 0.875),
            (9.0, 1.0),
        ] {
            assert!((spread.below(value) - part).abs() < 1e-12, "{value}");
        }
        for (part, value) in [(0.1, 0.0), (0.5, 1.5), (0.875, 3.0), (1.0, 4.0)] {
            assert!((spread.at(part).unwrap() - value).abs() < 1e-12, "{part}");
        }
        let classes = within(vec![([1.0, 2.0], 3)], [1.5, 1.5]);
        assert_eq!(classes, [([1.5, 1.5], 3)]);
    }
}
