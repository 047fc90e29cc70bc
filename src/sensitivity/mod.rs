//! What a result hangs on (method §8): one input at a time over its range, the value at which the target is just
//! reached, or a department just gains what it returns, and scenarios.
//!
//! Everything here asks the calculation again with other inputs; no formula is written a second time.

mod baseline;
mod boundary;
mod break_even;
mod departments;
mod grid;
mod natural_unit;
mod natural_units;
mod one_way;
mod policies;
mod question;
mod quick;
mod response;
mod scenarios;
mod uses;
mod varied;
mod whole;

use crate::calculation::Calculation;
use crate::model::{Case, Setting};
use question::Question;

pub(crate) use boundary::Side;
pub(crate) use break_even::BreakEven;
pub(crate) use departments::{DepartmentBreakEven, DepartmentInput};
pub(crate) use grid::{Grid, GridAxis, GridCell, grid};
pub(crate) use natural_unit::NaturalUnit;
pub(crate) use natural_units::NaturalUnits;
pub(crate) use one_way::OneWay;
pub(crate) use policies::{PolicyResult, SettledOutcome, policy_result};
pub(crate) use quick::{below_target, nearest_break_even, scenarios_below_target};
pub(crate) use scenarios::{ScenarioChange, ScenarioResult, scenarios};
pub(crate) use varied::RangeKind;

/// The sensitivity of a case.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sensitivity {
    /// Coverage over the range of each input, largest swing first.
    pub one_way: Vec<OneWay>,
    /// Where each input just reaches the target, in the file's order.
    pub break_even: Vec<BreakEven>,
    /// The application's scenarios, in the file's order.
    pub scenarios: Vec<ScenarioResult>,
    /// What each department must reach to gain what it returns, in their order; `None` where nothing is returned.
    pub departments: Option<Vec<DepartmentBreakEven>>,
    /// Coverage over a grid of two inputs, where it was asked for.
    pub grid: Option<Grid>,
}

/// Computes the sensitivity of a case with its result.
///
/// `unchanged` is the same case before a scenario and settings were applied: scenarios start from there, and the
/// settings come on top of them.
pub(crate) fn sensitivity(
    case: &Case,
    result: &Calculation,
    unchanged: &Case,
    settings: &[Setting],
) -> Sensitivity {
    let varied = varied::varied(case, result.plan_years.1);
    let mut baselines = boundary::Baselines::of(case);
    let question = Question::coverage(case);
    let (mut ranges, mut break_even) = (Vec::new(), Vec::new());
    for input in &varied {
        ranges.push(one_way::one_way(baselines.inquiry(question, input).exact));
        break_even.push(BreakEven::of(&mut baselines, question, input));
    }
    let plan = result.return_plan.as_ref();
    Sensitivity {
        one_way: one_way::sorted(ranges),
        break_even,
        scenarios: scenarios(unchanged, settings),
        departments: plan.map(|plan| departments::departments(&mut baselines, plan, &varied)),
        grid: None,
    }
}
