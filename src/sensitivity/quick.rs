//! The questions of a check: which inputs bring coverage below the target within their range, which scenarios do, and
//! which break-even is nearest.

use rust_decimal::Decimal;

use super::baseline::Baseline;
use super::boundary::Baselines;
use super::break_even::BreakEven;
use super::one_way::{OneWay, one_way, sorted};
use super::question::Question;
use super::response::Response;
use super::varied::{Varied, varied};
use crate::calculation::{coverage_of, coverage_with};
use crate::model::{Case, Number, Year};

/// The one-way ranges that bring coverage below the target at one of their ends, largest swing first.
pub(crate) fn below_target(case: &Case) -> Vec<OneWay> {
    let question = Question::coverage(case);
    // How far a break-even may lie is not asked here.
    let varied = varied(case, case.application.investment.period.end().year());
    // A look in floats says where it is worth computing.
    let mut look = Baseline::<f64>::of(case);
    let is_close = |input: &&Varied| {
        let mut quick = Response::new(case, question, input, &mut look);
        let mut ends = [input.low, input.high].into_iter();
        !ends.all(|value| question.surely_holds(quick.at(value)) == Some(true))
    };
    let close: Vec<&Varied> = varied.iter().filter(is_close).collect();
    if close.is_empty() {
        return Vec::new();
    }
    let mut exact = Baseline::<Decimal>::of(case);
    let below = close.into_iter().filter_map(|input| {
        let mut response = Response::new(case, question, input, &mut exact);
        let mut ends = [input.low, input.high]
            .map(|value| response.at(value))
            .into_iter();
        ends.any(|point| point.cost.above_zero() && !question.holds(point))
            .then(|| one_way(response))
    });
    sorted(below.collect())
}

/// So far above the target no digit that floats lack decides.
const SURELY: f64 = 1e-6;

/// The scenarios in which coverage is below the target: the position of each, and its coverage.
pub(crate) fn scenarios_below_target(case: &Case) -> Vec<(usize, Decimal)> {
    let scenarios = case.application.scenarios.iter().enumerate();
    let target = f64::exact(case.policy.return_target);
    let below = scenarios.filter_map(|(position, scenario)| {
        // A look in floats says whether it is worth computing.
        let look = coverage_of(case, &case.values_after::<f64>(&scenario.settings).ok()?)?;
        if look.coverage() - target > SURELY {
            return None;
        }
        let values = case.values_after(&scenario.settings).ok()?;
        let covered = coverage_with(case, &values).ok()?;
        (!covered.meets_target(case)).then_some((position, covered.coverage()))
    });
    below.collect()
}

/// The break-even that is nearest to its input's value, seen as a part of it, so that one of an input that is 0 comes
/// last; of two equally near, the first in the file. `last` is the last year of the plan. `None` where no input has one.
pub(crate) fn nearest_break_even(case: &Case, last: Year) -> Option<BreakEven> {
    let mut baselines = Baselines::of(case);
    let varied = varied(case, last);
    let found = varied.iter().filter_map(|input| {
        let found = BreakEven::of(&mut baselines, Question::coverage(case), input);
        let moved = (found.break_even? - found.value).abs();
        let part = moved.checked_div(found.value.abs());
        let distance = part.map_or(Decimal::MAX, Number::rounded_for_comparison);
        Some((distance, found))
    });
    let nearest = found.min_by_key(|(distance, _)| *distance);
    nearest.map(|(_, found)| found)
}
