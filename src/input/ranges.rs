//! Reading the range of an input: `low`, `high` and `distribution` (method §8).

use rust_decimal::Decimal;

use super::faults::plain;
use super::table::Table;
use crate::model::{Amount, Bounds, Choice, Distribution, Range};
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
    };
    match amount {
        Some(Amount::Number(value)) if *value < range.low || *value > range.high => {
            let problem = around(at("low", Code::RANGE_ORDER), *value, range);
            table.report(problem);
            None
        }
        Some(Amount::Number(value)) => {
            if let Err(mean) = centred(*value, range) {
                let problem = around(at("distribution", Code::VALUE_OFF_CENTRE), *value, range);
                let problem = problem.fact("distribution", range.distribution.word());
                table.report(problem.fact("mean", mean.map(plain)));
            }
            Some(range)
        }
        // The values of a parameter are its own to vary.
        Some(Amount::Parameter(_) | Amount::Years(_)) => Some(range),
        None => None,
    }
}

fn around(problem: Problem, value: Decimal, range: Range) -> Problem {
    let problem = problem.fact("value", plain(value));
    problem
        .fact("low", plain(range.low))
        .fact("high", plain(range.high))
}

/// Whether the value lies within 1 % of the centre that its distribution is drawn around (method §8).
///
/// # Errors
/// It does not: gives the centre. A geometric mean is compared by its square and has no exact value to show.
fn centred(value: Decimal, range: Range) -> Result<(), Option<Decimal>> {
    let Range { low, high, .. } = range;
    match range.distribution {
        Distribution::Normal => {
            let mean = (low + high) / Decimal::TWO;
            let is_near = (value - mean).abs() <= mean.abs() * Decimal::new(1, 2);
            is_near.then_some(()).ok_or(Some(mean))
        }
        Distribution::Lognormal => {
            let (less, more) = (Decimal::new(99, 2), Decimal::new(101, 2));
            let (square, product) = (value * value, low * high);
            let is_near = low > Decimal::ZERO
                && square >= product * less * less
                && square <= product * more * more;
            is_near.then_some(()).ok_or(None)
        }
        _ => Ok(()),
    }
}
