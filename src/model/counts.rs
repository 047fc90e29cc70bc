//! A share from counts: so many of so many, with the range that so few cases leave it (method §8).

use rust_decimal::Decimal;

use super::input::{Distribution, Range};
use super::rounding::rounded;

/// The value, and its 5th and 95th percentile as low and high, of a share that `successes` of `of` cases show: that of
/// Beta(successes, of − successes), with half a case more of either kind where one of them has none.
pub(crate) fn share_from_counts(successes: u32, of: u32) -> (Decimal, Range) {
    let failures = of.saturating_sub(successes);
    let more = if successes == 0 || failures == 0 {
        Decimal::new(5, 1)
    } else {
        Decimal::ZERO
    };
    let (a, b) = (
        Decimal::from(successes) + more,
        Decimal::from(failures) + more,
    );
    let value = a / (a + b);
    let float = |number: Decimal| f64::try_from(number).unwrap_or(f64::NAN);
    let percentile = |part| {
        let percentile = Decimal::try_from(beta_percentile(part, float(a), float(b)));
        rounded(percentile.unwrap_or(value), 6)
    };
    let range = Range {
        // Of very many cases six decimals may not tell the percentile from the value.
        low: percentile(0.05).min(value),
        high: percentile(0.95).max(value),
        distribution: Distribution::default(),
        counts: Some((successes, of)),
    };
    (value, range)
}

/// Where the distribution function of Beta(a, b) reaches a part: by halving, to the last digit of a float.
fn beta_percentile(part: f64, a: f64, b: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if beta_below(middle, a, b) < part {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// The regularised incomplete beta function: how likely Beta(a, b) lies below `x`.
fn beta_below(x: f64, a: f64, b: f64) -> f64 {
    let ln_beta = ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b);
    let front = libm::exp(a * libm::log(x) + b * libm::log1p(-x) - ln_beta);
    // The fraction converges quickly on the nearer side of the mean.
    if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(x, a, b) / a
    } else {
        1.0 - front * beta_fraction(1.0 - x, b, a) / b
    }
}

/// The continued fraction of the incomplete beta function, from its beginning on (Lentz).
fn beta_fraction(x: f64, a: f64, b: f64) -> f64 {
    let not_nothing = |number: f64| {
        if number.abs() < 1e-300 {
            1e-300
        } else {
            number
        }
    };
    let mut above = 1.0;
    let mut below = 1.0 / not_nothing(1.0 - (a + b) * x / (a + 1.0));
    let mut fraction = below;
    for step in (1..100_000).map(f64::from) {
        let even = step * (b - step) * x / ((a + 2.0 * step - 1.0) * (a + 2.0 * step));
        let odd = -(a + step) * (a + b + step) * x / ((a + 2.0 * step) * (a + 2.0 * step + 1.0));
        for part in [even, odd] {
            below = 1.0 / not_nothing(1.0 + part * below);
            above = not_nothing(1.0 + part / above);
            fraction *= above * below;
        }
        if (above * below - 1.0).abs() < 1e-15 {
            break;
        }
    }
    fraction
}

/// The logarithm of the gamma function above 0: Stirling's series, at ten or more where it is exact enough.
fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut below) = (x, 1.0);
    while x < 10.0 {
        below *= x;
        x += 1.0;
    }
    let square = x * x;
    let series = (1.0 / 12.0
        - (1.0 / 360.0 - (1.0 / 1260.0 - 1.0 / (1680.0 * square)) / square) / square)
        / x;
    (x - 0.5) * libm::log(x) - x + 0.5 * libm::log(2.0 * std::f64::consts::PI) + series
        - libm::log(below)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_counts(successes: u32, of: u32) -> [String; 3] {
        let (value, range) = share_from_counts(successes, of);
        [range.low, rounded(value, 6), range.high].map(|number| number.normalize().to_string())
    }

    /// Closed forms: Beta(1, 1) is uniform; of Beta(1, n) the part below x is 1 − (1 − x)^n, of Beta(n, 1) it is x^n.
    #[test]
    fn percentiles_are_those_of_closed_forms() {
        assert_eq!(of_counts(1, 2), ["0.05", "0.5", "0.95"]);
        // 1 − 0.95^(1/9) = 0.005683, 1 − 0.05^(1/9) = 0.283129
        assert_eq!(of_counts(1, 10), ["0.005683", "0.1", "0.283129"]);
        // 0.05^(1/9) = 0.716871, 0.95^(1/9) = 0.994317
        assert_eq!(of_counts(9, 10), ["0.716871", "0.9", "0.994317"]);
    }

    /// Beta(½, ½) is the arcsine distribution, of which sin²(πp/2) is the percentile: 0.006156 and 0.993844.
    #[test]
    fn half_a_case_is_added_where_there_are_none() {
        let arcsine = [0.05, 0.95].map(|part| beta_percentile(part, 0.5, 0.5));
        assert!((arcsine[0] - 0.006_155_829_7).abs() < 1e-9, "{arcsine:?}");
        assert!((arcsine[1] - 0.993_844_170_3).abs() < 1e-9, "{arcsine:?}");
        // 0 of 4: Beta(½, 4½), value ½ / 5; 4 of 4 is its mirror image
        let (none, all) = (of_counts(0, 4), of_counts(4, 4));
        assert_eq!((none[1].as_str(), all[1].as_str()), ("0.1", "0.9"));
        let mirrored = |text: &str| (Decimal::ONE - text.parse::<Decimal>().unwrap()).to_string();
        assert_eq!(mirrored(&none[0]), all[2]);
        assert_eq!(mirrored(&none[2]), all[0]);
    }

    /// Half a million of a million: 0.5 ± 1.644854 × 0.0005.
    #[test]
    fn very_many_cases_leave_a_narrow_range() {
        assert_eq!(
            of_counts(500_000, 1_000_000),
            ["0.499178", "0.5", "0.500822"]
        );
        let (value, range) = share_from_counts(1, 4_000_000_000);
        assert!(range.low <= value && value <= range.high);
    }
}
