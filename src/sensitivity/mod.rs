//! What a result hangs on (method §8): one input at a time over its range, the value at which the target is just
//! reached, or a department just gains what it returns, and scenarios.
//!
//! Everything here asks the calculation again with other inputs; no formula is written a second time.

mod boundary;
mod break_even;
mod crossing;
mod departments;
mod evaluation;
mod exact;
mod figures;
mod grid;
mod known;
mod meaning;
mod one_way;
mod outcomes;
mod parts;
mod pieces;
mod policies;
mod question;
mod quick;
mod scenarios;
mod sufficient;
mod today;
mod users;
mod varied;

use crate::calculation::calculation;
use crate::model::{Case, Setting};

pub use boundary::Side;
pub use break_even::BreakEven;
pub use crossing::GRID;
pub use departments::{DepartmentBreakEven, DepartmentInput};
pub use exact::Closer;
pub use grid::{Grid, GridAxis, GridCell, grid};
pub use meaning::{Counted, Found, Meaning};
pub use one_way::OneWay;
pub use outcomes::SettledOutcome;
pub use policies::{PolicyResult, policy_result};
pub use quick::{below_target, nearest_break_even, scenarios_below_target};
pub use scenarios::{ScenarioChange, ScenarioFigures, ScenarioResult, scenarios};
pub use sufficient::Sufficient;
pub use varied::{RangeKind, Varied};

/// The sensitivity of a case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sensitivity {
    /// Coverage over the range of each input, largest swing first.
    pub one_way: Vec<OneWay>,
    /// Where each input just reaches the target, in the file's order.
    pub break_even: Vec<BreakEven>,
    /// The application's scenarios, in the file's order.
    pub scenarios: Vec<ScenarioResult>,
    /// What each department must reach to gain what it returns, in their order; nothing where nothing is returned.
    pub departments: Option<Vec<DepartmentBreakEven>>,
    /// Coverage over a grid of two inputs, where it was asked for.
    pub grid: Option<Grid>,
}

/// Computes the sensitivity of a case.
///
/// `unchanged` is the same case before a scenario and settings were applied: scenarios start from there, and the
/// settings come on top of them.
pub fn sensitivity(case: &Case, unchanged: &Case, settings: &[Setting]) -> Sensitivity {
    let varied: Vec<Varied> = varied::varied(case).collect();
    let mut search = boundary::Search::new(case, question::Question::Coverage);
    let plan = calculation(case).ok().and_then(|result| result.return_plan);
    let one_way = one_way::sorted(&mut search.evaluation, &varied);
    let break_even = break_evens(&mut search, &varied);
    Sensitivity {
        one_way,
        break_even,
        scenarios: scenarios(unchanged, settings),
        departments: plan.map(|plan| departments::departments(&mut search, &plan, &varied)),
        grid: None,
    }
}

fn break_evens(search: &mut boundary::Search, varied: &[Varied]) -> Vec<BreakEven> {
    varied
        .iter()
        .map(|input| break_even_of(search, input))
        .collect()
}

fn break_even_of(search: &mut boundary::Search, input: &Varied) -> BreakEven {
    let name = search.evaluation.case.names_of(&input.places);
    match search.evaluation.concerned(input) {
        Some(concerned) => break_even::break_even(search, &concerned, name),
        None => break_even::nowhere(input, name),
    }
}
