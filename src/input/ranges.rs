//! Reading the range of an input: `low`, `high` and `distribution` (method §8).

use rust_decimal::Decimal;

use super::faults::plain;
use super::table::Table;
use crate::model::{Amount, Bounds, Choice, Distribution, Number, Range, rounded};
use crate::problem::{Code, Problem};

/// `low`, `high` and `distribution` around what an input holds, of the keys of a table.
pub(super) fn range(
    table: &Table,
    bounds: Bounds,
    amount: Option<&Amount>,
    address: &str,
) -> Option<Range> {
    let end = |key: &str| {
        let value = table.get(key)?;
        let number = table.decimal(key, value, "number")?;
        let address = || format!("{address}.{key}");
        table
            .within_bounds(address, number, bounds, value.start)
            .then_some(number)
    };
    let (low, high) = (end("low"), end("high"));
    let distribution: Option<Distribution> = table.choice("distribution");
    let at = |key: &str, code| table.document.problem(code, table.key_offset(key));
    if let Some((word, offset)) = table.text_at("distribution")
        && !table.has("low")
        && !table.has("high")
    {
        let problem = table
            .document
            .problem(Code::DISTRIBUTION_WITHOUT_RANGE, offset);
        table.report(problem.fact("distribution", word));
    }
    for (given, missing) in [("low", "high"), ("high", "low")] {
        if table.has(given) && !table.has(missing) {
            let problem = at(given, Code::INCOMPLETE_RANGE);
            table.report(problem.fact("given", given).fact("missing", missing));
        }
    }
    let range = Range {
        low: low?,
        high: high?,
        distribution: distribution.unwrap_or_default(),
        counts: None,
    };
    match amount {
        Some(Amount::Number(value)) if *value < range.low || *value > range.high => {
            let problem = around(at("low", Code::RANGE_ORDER), *value, range);
            table.report(problem);
            None
        }
        Some(Amount::Number(value)) => {
            let at = || at("distribution", Code::VALUE_OFF_CENTRE);
            if let Some(problem) = off_centre(*value, range, at) {
                table.report(problem);
            }
            Some(range)
        }
        // The values of a parameter are its own to vary.
        Some(Amount::Parameter(_) | Amount::Years(_)) => Some(range),
        None => None,
    }
}

/// That a value does not lie at the centre that its distribution is drawn around, of a problem of that code at its place.
pub(super) fn off_centre(
    value: Decimal,
    range: Range,
    at: impl FnOnce() -> Problem,
) -> Option<Problem> {
    let mean = centred(value, range).err()?;
    let problem = around(at(), value, range);
    let problem = problem.fact("distribution", range.distribution.word());
    Some(problem.fact("mean", mean.map(plain)))
}

fn around(problem: Problem, value: Decimal, range: Range) -> Problem {
    let problem = problem.fact("value", plain(value));
    problem
        .fact("low", plain(range.low))
        .fact("high", plain(range.high))
}

/// Whether the value lies at the centre that its distribution is drawn around, to 1 % of the range (method §8).
///
/// # Errors
/// It does not: gives the centre, a geometric mean to six decimals; `None` where a low has no logarithm.
fn centred(value: Decimal, range: Range) -> Result<(), Option<Decimal>> {
    let Range { low, high, .. } = range;
    match range.distribution {
        Distribution::Normal => {
            let mean = (low + high) / Decimal::TWO;
            let is_near = (value - mean).abs() * Decimal::ONE_HUNDRED <= high - low;
            is_near.then_some(()).ok_or(Some(mean))
        }
        Distribution::Lognormal => {
            // |ln(value) − ½ ln(low × high)| × 100 ≤ ln(high / low), without logarithms.
            let is_near = low > Decimal::ZERO && {
                let off = value * value / (low * high);
                let off = off.max(Decimal::ONE / off);
                off.power(50).is_some_and(|off| off <= high / low)
            };
            let mean = f64::exact(low * high).sqrt();
            let mean = Decimal::try_from(mean).ok().filter(|_| low > Decimal::ZERO);
            is_near
                .then_some(())
                .ok_or(mean.map(|mean| rounded(mean, 6)))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_centred(value: &str, low: i64, high: i64, distribution: Distribution) -> bool {
        let range = Range {
            low: low.into(),
            high: high.into(),
            distribution,
            counts: None,
        };
        centred(value.parse().unwrap(), range).is_ok()
    }

    /// 1 % of 200 − 80 is 1.2, on either side of 140.
    #[test]
    fn a_normal_value_lies_at_the_mean_to_a_hundredth_of_the_range() {
        let normal = |value| is_centred(value, 80, 200, Distribution::Normal);
        assert_eq!(["138.8", "141.2"].map(normal), [true, true]);
        assert_eq!(["138.79", "141.21"].map(normal), [false, false]);
        // Around 0 as anywhere else.
        assert!(is_centred("1", -100, 100, Distribution::Normal));
    }

    /// 1 % of ln 200 − ln 50 is 0.0138629, and 100 × exp(±0.0138629) is 98.6233 and 101.3959.
    #[test]
    fn a_lognormal_value_lies_at_the_geometric_mean_to_a_hundredth_of_the_range_of_logarithms() {
        let lognormal = |value| is_centred(value, 50, 200, Distribution::Lognormal);
        assert_eq!(["98.6234", "101.3959"].map(lognormal), [true, true]);
        assert_eq!(["98.6232", "101.396"].map(lognormal), [false, false]);
        assert!(is_centred("7", 7, 7, Distribution::Lognormal));
    }
}
