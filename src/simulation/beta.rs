//! The quantile function of the beta distribution, from a table of how much lies below: the density is added up once, and
//! the table turned about.

/// Steps of the table.
const STEPS: usize = 384;

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
        // Of many counts nearly everything lies near the mean.
        let [from, to] = if a.min(b) > 8.0 {
            let far = 12.0 * deviation;
            [(mean - far).max(0.0), (mean + far).min(1.0)]
        } else {
            [0.0, 1.0]
        };
        let width = to - from;
        // The logarithm of the density at its highest: what the exponential may grow to stays small.
        let log_density = |x: f64| (a - 1.0) * libm::log(x) + (b - 1.0) * libm::log1p(-x);
        let mode = ((a - 1.0) / (a + b - 2.0)).clamp(0.01, 0.99);
        let highest = log_density(if mode.is_finite() { mode } else { 0.5 });
        let density = |t: f64| {
            let [part, grows] = eased(t);
            let x = from + width * part;
            if grows <= 0.0 || x <= 0.0 || x >= 1.0 {
                return 0.0;
            }
            libm::exp(log_density(x) - highest) * grows
        };
        let step = 1.0 / count(STEPS);
        let mut below = Vec::with_capacity(STEPS + 1);
        let (mut sum, mut before) = (0.0, edge(density(0.0), density(step / 64.0), a, from));
        below.push([sum, before]);
        for at in 0..STEPS {
            let t = step * count(at);
            let middle = density(t + step / 2.0);
            let after = if at + 1 == STEPS {
                edge(density(1.0), density(1.0 - step / 64.0), b, 1.0 - to)
            } else {
                density(t + step)
            };
            sum += step * (before + 4.0 * middle + after) / 6.0;
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
        for _ in 0..4 {
            let height = into * (cubic[0] + into * (cubic[1] + into * cubic[2]));
            let slope = cubic[0] + into * (2.0 * cubic[1] + into * 3.0 * cubic[2]);
            if slope > 0.0 {
                into = (into - (height - wanted) / slope).clamp(0.0, 1.0);
            }
        }
        let slope = cubic[0] + into * (2.0 * cubic[1] + into * 3.0 * cubic[2]);
        let [eased, grows] = eased(step * (count(at) + into));
        let grows = if slope > 0.0 {
            self.width * grows * step / slope
        } else {
            0.0
        };
        [self.from + self.width * eased, grows]
    }
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
