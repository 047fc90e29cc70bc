//! What a result hangs on (method §8): one input at a time over its range, the value at which the target is just
//! reached, scenarios, grids of two inputs, and other policies.
//!
//! Everything here asks the calculation again with other inputs; no formula is written a second time.

mod break_even;
mod evaluation;
mod one_way;
mod quick;
mod scenarios;
mod varied;

use crate::model::{Case, Setting};

pub use break_even::BreakEven;
pub use one_way::OneWay;
pub use quick::{below_target, nearest_break_even};
pub use scenarios::{ScenarioResult, scenarios};
pub use varied::{RangeKind, Varied};

/// The sensitivity of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// Coverage over the range of each input, largest swing first.
    pub one_way: Vec<OneWay>,
    /// Where each input just reaches the target, in the file's order.
    pub break_even: Vec<BreakEven>,
    /// The application's scenarios, in the file's order.
    pub scenarios: Vec<ScenarioResult>,
}

/// Computes the sensitivity of a case.
///
/// `unchanged` is the same case before a scenario and settings were applied: scenarios start from there, and the
/// settings come on top of them.
pub fn sensitivity(case: &Case, unchanged: &Case, settings: &[Setting]) -> Sensitivity {
    let varied = varied::varied(case);
    let mut evaluation = evaluation::Evaluation::new(case);
    let one_way = one_way::sorted(&mut evaluation, &varied);
    let mut approximate = evaluation::Evaluation::new(case);
    let break_even = varied
        .iter()
        .map(|input| break_even::break_even(&mut evaluation, &mut approximate, input))
        .collect();
    Sensitivity {
        one_way,
        break_even,
        scenarios: scenarios(unchanged, settings),
    }
}

/// The one-way ranges of a case alone, largest swing first.
pub fn one_way(case: &Case) -> Vec<OneWay> {
    one_way::sorted(
        &mut evaluation::Evaluation::new(case),
        &varied::varied(case),
    )
}

/// The break-evens of a case alone, in the file's order.
pub fn break_even(case: &Case) -> Vec<BreakEven> {
    let mut evaluation = evaluation::Evaluation::new(case);
    let mut approximate = evaluation::Evaluation::new(case);
    varied::varied(case)
        .iter()
        .map(|input| break_even::break_even(&mut evaluation, &mut approximate, input))
        .collect()
}
