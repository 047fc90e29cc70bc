//! What is counted of draws: sums, counts and classes, of a piece of all draws and then of all pieces.

use super::model::{BORNE, COST, GAINED, NETS, Room};
use super::program::LANES;
use super::sketch::Sketch;
use crate::model::{Case, Number, reaches};

/// Sums about a centre, from which mean and spread follow without loss of digits.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Moments {
    centre: f64,
    count: f64,
    sum: f64,
    squares: f64,
}

impl Moments {
    pub(super) fn about(centre: f64) -> Self {
        Self {
            centre,
            ..Self::default()
        }
    }

    /// Of some values, about the first of them.
    pub(super) fn of(mut values: impl Iterator<Item = f64>) -> Self {
        let first = values.next();
        let mut moments = Self::about(first.unwrap_or_default());
        first
            .into_iter()
            .chain(values)
            .for_each(|value| moments.add(value));
        moments
    }

    pub(super) fn count(&self) -> f64 {
        self.count
    }

    pub(super) fn add(&mut self, value: f64) {
        let off = value - self.centre;
        self.count += 1.0;
        self.sum += off;
        self.squares += off * off;
    }

    /// Adds many, four sums beside each other: in the same order on every machine.
    fn add_all(&mut self, values: &[f64]) {
        let (fours, rest) = values.as_chunks::<4>();
        let (mut sums, mut squares) = ([0.0; 4], [0.0; 4]);
        for four in fours {
            for lane in 0..4 {
                let off = four[lane] - self.centre;
                sums[lane] += off;
                squares[lane] += off * off;
            }
        }
        self.count += (values.len() - rest.len()) as f64;
        self.sum += sums.iter().sum::<f64>();
        self.squares += squares.iter().sum::<f64>();
        for value in rest {
            self.add(*value);
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    pub(super) fn mean(&self) -> f64 {
        self.centre + self.sum / self.count
    }

    /// The variance of what was drawn from; nothing of fewer than two draws.
    pub(super) fn variance(&self) -> f64 {
        if self.count < 2.0 {
            return 0.0;
        }
        ((self.squares - self.sum * self.sum / self.count) / (self.count - 1.0)).max(0.0)
    }

    /// How far the mean may be off: its standard error.
    pub(super) fn error(&self) -> f64 {
        self.error_of(self.variance())
    }

    /// How far the mean of as many values of another variance may be off.
    pub(super) fn error_of(&self, variance: f64) -> f64 {
        (variance / self.count).sqrt()
    }
}

/// What is counted of some draws.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    pub(super) gained: Moments,
    pub(super) coverage: Moments,
    pub(super) gained_classes: Sketch,
    pub(super) coverage_classes: Sketch,
    /// What the reservation bears.
    pub(super) borne: Moments,
    /// What each department keeps after settlement.
    pub(super) nets: Vec<Moments>,
    /// What the municipality gains beyond the cost, and that where it is more than nothing alone.
    pub(super) benefit: Moments,
    pub(super) benefit_if_any: Moments,
    /// What is spared where it is not made: the cost beyond what the municipality gains, where that is more than nothing.
    pub(super) spared: Moments,
    pub(super) draws: u64,
    /// Draws without a cost: coverage cannot be said of them.
    pub(super) without_cost: u64,
    /// The parts of the cost that target and floor demand.
    target: f64,
    floor: f64,
    pub(super) meets_target: u64,
    pub(super) meets_floor: u64,
    pub(super) negative_nets: Vec<u64>,
    /// Draws in which the reductions so far cover the planned payments so far.
    pub(super) covered: Vec<u64>,
    /// From what size on they do.
    covers: Vec<f64>,
}

impl Tally {
    /// Nothing yet, of values that lie about those of a draw; `paid` is what is planned to have been paid at each year at
    /// which reductions so far are wanted.
    pub(super) fn about(case: &Case, nominal: &[f64], paid: &[f64]) -> Self {
        let (policy, departments) = (&case.policy, case.application.departments.len());
        let (cost, gained) = (nominal[COST], nominal[GAINED]);
        let coverage = if cost > 0.0 { gained / cost } else { 0.0 };
        let nets = &nominal[NETS..NETS + departments];
        Self {
            gained: Moments::about(gained),
            coverage: Moments::about(coverage),
            gained_classes: Sketch::new(0.01),
            coverage_classes: Sketch::new(1e-6),
            borne: Moments::default(),
            nets: nets.iter().map(|net| Moments::about(*net)).collect(),
            benefit: Moments::about(gained - cost),
            benefit_if_any: Moments::default(),
            spared: Moments::default(),
            draws: 0,
            without_cost: 0,
            target: f64::exact(policy.return_target),
            floor: f64::exact(policy.return_floor),
            meets_target: 0,
            meets_floor: 0,
            negative_nets: vec![0; departments],
            covered: vec![0; paid.len()],
            covers: paid.iter().copied().map(least_that_reaches).collect(),
        }
    }

    /// Counts the first draws of a room.
    pub(super) fn add(&mut self, room: &Room, lanes: usize) {
        let all = |output: usize| &room.outputs[output][..lanes];
        let (costs, gained) = (all(COST), all(GAINED));
        self.draws += lanes as u64;
        self.gained.add_all(gained);
        self.gained_classes.add_all(gained);
        let mut benefits = [0.0; LANES];
        for ((benefit, gained), cost) in benefits.iter_mut().zip(gained).zip(costs) {
            *benefit = gained - cost;
        }
        self.benefit.add_all(&benefits[..lanes]);
        self.benefit_if_any
            .add_all(&benefits.map(|benefit| Number::max(benefit, 0.0))[..lanes]);
        self.spared
            .add_all(&benefits.map(|benefit| Number::max(-benefit, 0.0))[..lanes]);
        self.add_coverage(costs, gained);
        self.borne.add_all(all(BORNE));
        for (department, moments) in self.nets.iter_mut().enumerate() {
            let nets = all(NETS + department);
            moments.add_all(nets);
            let negative = nets.iter().filter(|net| (-**net).above_zero());
            self.negative_nets[department] += negative.count() as u64;
        }
        let so_far = &room.outputs[NETS + self.nets.len()..];
        for ((covered, least), reductions) in self.covered.iter_mut().zip(&self.covers).zip(so_far)
        {
            *covered += reductions[..lanes]
                .iter()
                .filter(|size| *size >= least)
                .count() as u64;
        }
    }

    fn add_coverage(&mut self, costs: &[f64], gained: &[f64]) {
        let (mut known, mut coverages) = (0, [0.0; LANES]);
        for (cost, gained) in costs.iter().zip(gained) {
            if cost.above_zero() {
                coverages[known] = gained / cost;
                known += 1;
                self.meets_target += u64::from(reaches(*gained, self.target * cost));
                self.meets_floor += u64::from(reaches(*gained, self.floor * cost));
            }
        }
        self.without_cost += (costs.len() - known) as u64;
        let coverages = &coverages[..known];
        self.coverage.add_all(coverages);
        self.coverage_classes.add_all(coverages);
    }

    /// Adds what was counted of other draws.
    pub(super) fn merge(&mut self, other: &Self) {
        for (own, other) in [
            (&mut self.gained, &other.gained),
            (&mut self.coverage, &other.coverage),
            (&mut self.borne, &other.borne),
            (&mut self.benefit, &other.benefit),
            (&mut self.benefit_if_any, &other.benefit_if_any),
            (&mut self.spared, &other.spared),
        ] {
            own.merge(other);
        }
        self.gained_classes.merge(&other.gained_classes);
        self.coverage_classes.merge(&other.coverage_classes);
        self.nets
            .iter_mut()
            .zip(&other.nets)
            .for_each(|(own, other)| own.merge(other));
        for (own, other) in [
            (&mut self.draws, other.draws),
            (&mut self.without_cost, other.without_cost),
            (&mut self.meets_target, other.meets_target),
            (&mut self.meets_floor, other.meets_floor),
        ] {
            *own += other;
        }
        for (own, other) in [
            (&mut self.negative_nets, &other.negative_nets),
            (&mut self.covered, &other.covered),
        ] {
            own.iter_mut()
                .zip(other)
                .for_each(|(own, other)| *own += other);
        }
    }
}

/// The least number that reaches another where both are rounded for the comparison.
fn least_that_reaches(number: f64) -> f64 {
    let (mut below, mut least) = (number - 1.0, number + 1.0);
    loop {
        let middle = f64::midpoint(below, least);
        if middle <= below || middle >= least {
            return least;
        }
        if reaches(middle, number) {
            least = middle;
        } else {
            below = middle;
        }
    }
}
