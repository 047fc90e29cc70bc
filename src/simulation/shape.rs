//! The distributions from which inputs are drawn (method §8), each by its quantile function, from uniform numbers alone.
//!
//! No function of the platform is used but those that IEEE 754 fixes: logarithms and powers come from `libm`, and give the
//! same bits everywhere.

use super::beta::BetaQuantile;
use super::normal::{NORMAL_95, below, inverse};
use super::span::Span;

/// How likely which values are.
#[derive(Clone, Debug)]
pub(super) enum DrawnShape {
    /// One value alone.
    Fixed(f64),
    /// From a low on, as wide as a high is away.
    Uniform { low: f64, width: f64 },
    /// From a low to a high, the mode after a part of the way.
    Triangular { low: f64, width: f64, mode: f64 },
    /// Beta from a low on, as wide as a high is away: PERT, and counts.
    Beta {
        low: f64,
        width: f64,
        beta: BetaQuantile,
    },
    /// Normal about a mean, of which what lies between two parts of the distribution counts; its exponential if lognormal.
    Normal {
        mean: f64,
        deviation: f64,
        /// How much lies below the bounds.
        parts: [f64; 2],
        bounds: Span,
        is_log: bool,
    },
}

impl DrawnShape {
    /// Beta-PERT of shape 4.
    pub(super) fn pert(low: f64, mode: f64, high: f64) -> Self {
        let width = high - low;
        if width <= 0.0 {
            return Self::Fixed(mode);
        }
        let [a, b] = [mode - low, high - mode].map(|part| 1.0 + 4.0 * part / width);
        let beta = BetaQuantile::new(a, b);
        Self::Beta { low, width, beta }
    }

    /// A share from counts.
    pub(super) fn beta(a: f64, b: f64) -> Self {
        let beta = BetaQuantile::new(a, b);
        Self::Beta {
            low: 0.0,
            width: 1.0,
            beta,
        }
    }

    /// Triangular.
    pub(super) fn triangular(low: f64, mode: f64, high: f64) -> Self {
        let width = high - low;
        if width <= 0.0 {
            return Self::Fixed(mode);
        }
        let mode = (mode - low) / width;
        Self::Triangular { low, width, mode }
    }

    /// Every value as likely.
    pub(super) fn uniform(low: f64, value: f64, high: f64) -> Self {
        let width = high - low;
        if width <= 0.0 {
            return Self::Fixed(value);
        }
        Self::Uniform { low, width }
    }

    /// Normal with its 5th and 95th percentile, conditioned on bounds.
    pub(super) fn normal(low: f64, high: f64, bounds: [Option<f64>; 2]) -> Self {
        let (mean, deviation) = (f64::midpoint(low, high), (high - low) / (2.0 * NORMAL_95));
        if deviation <= 0.0 {
            return Self::Fixed(mean);
        }
        let part = |bound: f64| below((bound - mean) / deviation);
        Self::Normal {
            mean,
            deviation,
            parts: [bounds[0].map_or(0.0, part), bounds[1].map_or(1.0, part)],
            bounds: Span::new(
                bounds[0].unwrap_or(f64::NEG_INFINITY),
                bounds[1].unwrap_or(f64::INFINITY),
            ),
            is_log: false,
        }
    }

    /// Lognormal with its 5th and 95th percentile, both above zero, conditioned on bounds.
    pub(super) fn lognormal(low: f64, high: f64, bounds: [Option<f64>; 2]) -> Self {
        let bounds = bounds.map(|bound| bound.filter(|bound| *bound > 0.0).map(libm::log));
        match Self::normal(libm::log(low), libm::log(high), bounds) {
            Self::Normal {
                mean,
                deviation,
                parts,
                bounds,
                ..
            } => Self::Normal {
                mean,
                deviation,
                parts,
                bounds: Span::new(libm::exp(bounds.low), libm::exp(bounds.high)),
                is_log: true,
            },
            _ => Self::Fixed(low),
        }
    }

    /// Between which values it lies.
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Fixed(value) => Span::at(*value),
            Self::Uniform { low, width }
            | Self::Triangular { low, width, .. }
            | Self::Beta { low, width, .. } => Span::new(*low, low + width),
            Self::Normal { bounds, .. } => *bounds,
        }
    }

    /// The value that lies above a part of the distribution, and how fast it grows with that part.
    pub(super) fn quantile(&self, part: f64) -> [f64; 2] {
        match self {
            Self::Fixed(value) => [*value, 0.0],
            Self::Uniform { low, width } => [low + width * part, *width],
            Self::Triangular { low, width, mode } => {
                let (root, grows) = if part < *mode {
                    let root = (part * mode).sqrt();
                    (root, mode / (2.0 * root))
                } else {
                    let rest = (1.0 - part) * (1.0 - mode);
                    let root = rest.sqrt();
                    (1.0 - root, (1.0 - mode) / (2.0 * root))
                };
                [low + width * root, width * grows]
            }
            Self::Beta { low, width, beta } => {
                let [x, grows] = beta.at(part);
                [low + width * x, width * grows]
            }
            Self::Normal {
                mean,
                deviation,
                parts: [from, to],
                is_log,
                ..
            } => {
                let [z, grows] = inverse(from + (to - from) * part);
                let (value, grows) = (mean + deviation * z, deviation * grows * (to - from));
                if *is_log {
                    let value = libm::exp(value);
                    [value, grows * value]
                } else {
                    [value, grows]
                }
            }
        }
    }
}
