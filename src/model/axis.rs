//! An axis of a grid: an input and the points that it takes.

use rust_decimal::Decimal;

use super::{Bounds, Case, Change, Quantity, Setting, rounded};

/// An input that moves from a low to a high in equal steps.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Axis {
    /// Its address, as a setting names it: with `.YEAR` for one year of a table.
    pub address: String,
    /// Whether the points are factors on what the input holds; of a whole table of years they must be.
    pub is_factor: bool,
    /// The first point.
    pub low: Decimal,
    /// The last point.
    pub high: Decimal,
    /// The steps between them, at least one.
    pub steps: u32,
}

impl Axis {
    pub(crate) const MOST_STEPS: u32 = 100;

    /// The points from low to high: `low + i × (high − low) / steps`.
    ///
    /// A point that does not end, such as a third, has as many decimals as an input may have, so that it can be set.
    pub(crate) fn points(&self) -> Vec<Decimal> {
        let steps = Decimal::from(self.steps);
        let point = |step: u32| {
            let step = Decimal::from(step);
            // One division, at the end: a point that ends is exact.
            let point = (self.low * (steps - step) + self.high * step) / steps;
            rounded(point, Bounds::DECIMALS)
        };
        (0..=self.steps).map(point).collect()
    }

    /// The setting that takes the input to a point.
    pub(crate) fn setting(&self, point: Decimal) -> Setting {
        let change = if self.is_factor {
            Change::Times(point)
        } else {
            Change::To(point)
        };
        Setting {
            address: self.address.clone(),
            change,
        }
    }

    /// Whether a value lies on the axis. A converted price has more decimals than anybody is shown: an end that is the
    /// value as it is shown holds it.
    pub(crate) fn holds(&self, value: Decimal) -> bool {
        let within = self.low..=self.high;
        within.contains(&value) || within.contains(&Quantity(value).rounded())
    }

    /// Where the input stands on the axis: its number, or the factor 1; nothing where it holds no number.
    pub(crate) fn today(&self, case: &Case) -> Option<Decimal> {
        if self.is_factor {
            Some(Decimal::ONE)
        } else {
            case.number_at(&self.address)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    fn points(low: &str, high: &str, steps: u32) -> Vec<String> {
        let number = |text| Decimal::from_str(text).unwrap();
        let axis = Axis {
            address: "effect.e.share".to_owned(),
            is_factor: false,
            low: number(low),
            high: number(high),
            steps,
        };
        let text = |point: &Decimal| point.normalize().to_string();
        axis.points().iter().map(text).collect()
    }

    #[test]
    fn points_are_exact_and_lie_at_equal_distances() {
        assert_eq!(
            points("0.05", "0.15", 4),
            ["0.05", "0.075", "0.1", "0.125", "0.15"]
        );
        assert_eq!(points("-1", "1", 1), ["-1", "1"]);
        assert_eq!(points("0", "0.7", 7)[3], "0.3");
    }

    #[test]
    fn a_point_that_does_not_end_has_as_many_decimals_as_an_input_may_have() {
        let third = ["0", "0.333333333333", "0.666666666667", "1"];
        assert_eq!(points("0", "1", 3), third);
        // The largest inputs leave room for the products.
        assert_eq!(
            points("0.000000000001", "1000000000000", 2)[1],
            // 500 000 000 000.0000000000005, a half, away from zero.
            "500000000000.000000000001"
        );
    }
}
