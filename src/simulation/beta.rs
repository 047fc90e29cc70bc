//! The quantile function of the beta distribution, from a table of how much lies below: the density is added up once, and
//! the table turned about.

use std::sync::LazyLock;

/// Steps of the table.
const STEPS: usize = 256;

/// Beta(a, b), ready to be asked for quantiles.
#[derive(Clone, Debug)]
pub(super) struct BetaQuantile {
    /// From where to where the table goes: all but nothing lies outside.
    from: f64,
    width: f64,
    /// At each step how much lies below, and the density over the steps.
    below: Vec<[f64; 2]>,
}

impl BetaQuantile {
    /// Both above zero.
    pub(super) fn new(a: f64, b: f64) -> Self {
        let mean = a / (a + b);
        let deviation = (mean * (1.0 - mean) / (a + b + 1.0)).sqrt();
        // All but one in billions lies near the mean: of a low power, far to the other side, as with an exponential.
        let far = |power: f64| deviation * (9.0 + 24.0 / power);
        let [from, to] = [(mean - far(b)).max(0.0), (mean + far(a)).min(1.0)];
        let width = to - from;
        // The logarithm of the density at its highest: what the exponential may grow to stays small.
        let log_density = |[log, log_rest]: [f64; 2]| (a - 1.0) * log + (b - 1.0) * log_rest;
        let mode = ((a - 1.0) / (a + b - 2.0)).clamp(0.01, 0.99);
        let highest = log_density(logs(if mode.is_finite() { mode } else { 0.5 }));
        let density = |t: f64, logs_there: &dyn Fn(f64) -> [f64; 2]| {
            let [part, grows] = eased(t);
            let x = from + width * part;
            if grows <= 0.0 || x <= 0.0 || x >= 1.0 {
                return 0.0;
            }
            libm::exp(log_density(logs_there(x)) - highest) * grows
        };
        let is_whole = from <= 0.0 && to >= 1.0;
        let at = |half: usize| {
            let t = count(half) / count(2 * STEPS);
            density(t, &|x| if is_whole { WHOLE[half] } else { logs(x) })
        };
        let step = 1.0 / count(STEPS);
        let first = edge(at(0), density(step / 64.0, &logs), a, from);
        let last = edge(
            at(2 * STEPS),
            density(1.0 - step / 64.0, &logs),
            b,
            1.0 - to,
        );
        let mut below = Vec::with_capacity(STEPS + 1);
        let (mut sum, mut before) = (0.0, first);
        below.push([sum, before]);
        for half in (2..=2 * STEPS).step_by(2) {
            let after = if half == 2 * STEPS { last } else { at(half) };
            sum += step * (before + 4.0 * at(half - 1) + after) / 6.0;
            below.push([sum, after]);
            before = after;
        }
        for [part, density] in &mut below {
            (*part, *density) = (*part / sum, *density / sum);
        }
        Self { from, width, below }
    }

    /// The value that a part lies below, and how fast it grows with the part.
    pub(super) fn at(&self, part: f64) -> [f64; 2] {
        let after = self.below.partition_point(|[below, _]| *below <= part);
        let at = after.clamp(1, STEPS) - 1;
        let ([low, rises], [high, slows]) = (self.below[at], self.below[at + 1]);
        let step = 1.0 / count(STEPS);
        // How far into the step: the cubic that has the right heights and slopes at both its ends, by Newton's steps from
        // a straight line.
        let wanted = part - low;
        let whole = high - low;
        let (rises, slows) = (rises * step, slows * step);
        let cubic = [
            rises,
            3.0 * whole - 2.0 * rises - slows,
            rises + slows - 2.0 * whole,
        ];
        let mut into = if whole > 0.0 { wanted / whole } else { 0.0 };
        let slope = |into: f64| cubic[0] + into * (2.0 * cubic[1] + into * 3.0 * cubic[2]);
        for _ in 0..6 {
            let height = into * (cubic[0] + into * (cubic[1] + into * cubic[2]));
            let off = (height - wanted) / slope(into);
            if off.is_nan() || off.abs() < 1e-13 {
                break;
            }
            into = (into - off).clamp(0.0, 1.0);
        }
        let slope = slope(into);
        let [eased, grows] = eased(step * (count(at) + into));
        let grows = if slope > 0.0 {
            self.width * grows * step / slope
        } else {
            0.0
        };
        [self.from + self.width * eased, grows]
    }
}

/// The logarithms of half steps from 0 to 1, the same for every distribution that may lie anywhere between.
static WHOLE: LazyLock<Vec<[f64; 2]>> = LazyLock::new(|| {
    let halves = (0..=2 * STEPS).map(|half| count(half) / count(2 * STEPS));
    halves.map(|t| logs(eased(t)[0])).collect()
});

/// The logarithms of a value and of what it lacks to 1.
fn logs(x: f64) -> [f64; 2] {
    [libm::log(x), libm::log1p(-x)]
}

/// A way from 0 to 1 that begins and ends slowly, and its slope: a density that has no end at an edge has one along it.
fn eased(t: f64) -> [f64; 2] {
    [t * t * (3.0 - 2.0 * t), 6.0 * t * (1.0 - t)]
}

/// The density along the way at an edge: of a power below one it is the limit of what stands beside it.
fn edge(there: f64, beside: f64, power: f64, outside: f64) -> f64 {
    if power < 1.0 && outside <= 0.0 {
        beside
    } else {
        there
    }
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
