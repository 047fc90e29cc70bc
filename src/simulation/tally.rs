//! What is counted of draws: sums, counts and classes, of a piece of all draws and then of all pieces.

use super::sketch::Sketch;
use crate::calculation::{meets_target, settlement};
use crate::model::{Case, Money, Number, ReturnModel};
use super::model::{COST, DEPARTMENTS, GAINED, Room};

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

    pub(super) fn add(&mut self, value: f64) {
        let off = value - self.centre;
        self.count += 1.0;
        self.sum += off;
        self.squares += off * off;
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
        (self.variance() / self.count).sqrt()
    }
}

/// What is known of a department beside its draws.
#[derive(Clone, Copy, Debug)]
pub(super) struct Planned<'c> {
    /// The weights of the plan, one for each department.
    pub(super) weights: &'c [f64],
    /// What is planned to have been paid at each year of `so_far`, kronor.
    pub(super) paid: &'c [f64],
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
    pub(super) draws: u64,
    /// Draws without a cost: coverage cannot be said of them.
    pub(super) without_cost: u64,
    pub(super) meets_target: u64,
    pub(super) meets_floor: u64,
    pub(super) negative_nets: Vec<u64>,
    /// Draws in which the reductions so far cover the planned payments so far.
    pub(super) covered: Vec<u64>,
}

impl Tally {
    /// Nothing yet, of values that lie about those of a draw.
    pub(super) fn about(nominal: &[f64], departments: usize, so_far: usize) -> Self {
        let (cost, gained) = (nominal[COST], nominal[GAINED]);
        let coverage = if cost > 0.0 { gained / cost } else { 0.0 };
        let net = |department: usize| {
            let at = DEPARTMENTS + department;
            Moments::about(nominal[at] - nominal[at + departments])
        };
        Self {
            gained: Moments::about(gained),
            coverage: Moments::about(coverage),
            gained_classes: Sketch::new(0.01),
            coverage_classes: Sketch::new(1e-6),
            borne: Moments::default(),
            nets: (0..departments).map(net).collect(),
            benefit: Moments::about(gained - cost),
            benefit_if_any: Moments::default(),
            draws: 0,
            without_cost: 0,
            meets_target: 0,
            meets_floor: 0,
            negative_nets: vec![0; departments],
            covered: vec![0; so_far],
        }
    }

    /// Counts the first draws of a room.
    pub(super) fn add(&mut self, case: &Case, planned: Planned, room: &Room, lanes: usize) {
        let departments = self.nets.len();
        let outputs = &room.outputs;
        let mut actual = vec![Money::<f64>::ZERO; departments];
        let mut own = actual.clone();
        let floor = f64::exact(case.policy.return_floor);
        for lane in 0..lanes {
            let (cost, gained) = (outputs[COST][lane], outputs[GAINED][lane]);
            self.draws += 1;
            self.gained.add(gained);
            self.gained_classes.add(gained);
            self.benefit.add(gained - cost);
            self.benefit_if_any.add((gained - cost).max(0.0));
            if cost.above_zero() {
                let coverage = gained / cost;
                self.coverage.add(coverage);
                self.coverage_classes.add(coverage);
                self.meets_target += u64::from(meets_target(case, gained, cost));
                let demanded = (floor * cost).rounded_for_comparison();
                self.meets_floor += u64::from(gained.rounded_for_comparison() >= demanded);
            } else {
                self.without_cost += 1;
            }
            for department in 0..departments {
                let at = DEPARTMENTS + department;
                actual[department] = Money(outputs[at][lane]);
                own[department] = Money(outputs[at + departments][lane]);
            }
            let settled = settlement(&case.policy, cost, planned.weights, &actual, &own);
            self.borne.add(settled.borne.0);
            for (department, share) in settled.departments.iter().enumerate() {
                self.nets[department].add(share.net.0);
                self.negative_nets[department] += u64::from((-share.net.0).above_zero());
            }
        }
        if case.policy.return_model == ReturnModel::None {
            return;
        }
        let so_far = &outputs[DEPARTMENTS + 2 * departments..];
        for ((covered, reductions), paid) in self.covered.iter_mut().zip(so_far).zip(planned.paid) {
            let paid = paid.rounded_for_comparison();
            let covers = |reductions: &&f64| reductions.rounded_for_comparison() >= paid;
            *covered += reductions[..lanes].iter().filter(covers).count() as u64;
        }
    }

    /// Adds what was counted of other draws.
    pub(super) fn merge(&mut self, other: &Self) {
        for (own, other) in [
            (&mut self.gained, &other.gained),
            (&mut self.coverage, &other.coverage),
            (&mut self.borne, &other.borne),
            (&mut self.benefit, &other.benefit),
            (&mut self.benefit_if_any, &other.benefit_if_any),
        ] {
            own.merge(other);
        }
        self.gained_classes.merge(&other.gained_classes);
        self.coverage_classes.merge(&other.coverage_classes);
        self.nets.iter_mut().zip(&other.nets).for_each(|(own, other)| own.merge(other));
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
            own.iter_mut().zip(other).for_each(|(own, other)| *own += other);
        }
    }
}
