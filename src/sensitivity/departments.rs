//! What each department must reach to gain what it returns.
//!
//! The return plan is fixed in the application, and so is a department's total in it. The question is therefore: how
//! much of what it expects must a department actually gain, so that its net is not negative against *that* total? Not:
//! how the plan itself would have looked with other inputs. The settlement (method §7) may lower what is due where
//! reductions fail, so that this is the careful reading: a department that reaches its break-even needs no relief.

use rust_decimal::Decimal;

use super::boundary::Search;
use super::break_even::{BreakEven, break_even};
use super::crossing::GRID;
use super::question::Question;
use super::users::Use;
use super::varied::Varied;
use crate::calculation::ReturnPlan;
use crate::model::{Case, Money, Number};

/// What a department must reach to gain what it returns.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentBreakEven {
    /// The position among the departments.
    pub department: usize,
    /// What it expects to gain: its realisable reductions.
    pub gains: Money,
    /// What it returns in all, the fee included.
    pub returns: Money,
    /// The part of its realisable reductions that covers what it returns, above 1 where they do not, with six decimals,
    /// rounded up; nothing where it expects no gain.
    pub factor: Option<Decimal>,
    /// The inputs of its own effects, in the file's order.
    pub inputs: Vec<DepartmentInput>,
}

/// An input of a department's own effects.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentInput {
    /// Where the department just gains what it returns.
    pub break_even: BreakEven,
    /// How far the department's realisable reductions move over the input's range, kronor.
    pub swing: Money,
}

/// Every department's break-even against a plan; `search` has looked for others before.
pub(super) fn departments(
    search: &mut Search,
    plan: &ReturnPlan,
    varied: &[Varied],
) -> Vec<DepartmentBreakEven> {
    let case = search.evaluation.case;
    let departments = plan.departments.iter().enumerate();
    departments
        .zip(by_department(case, varied))
        .map(|((department, share), inputs)| {
            let sum = share.total().0;
            search.ask(Question::Department { department, sum });
            let gains = search.evaluation.total();
            let factor = gains
                .above_zero()
                .then(|| (sum / gains.rounded_for_comparison() / GRID).ceil() * GRID);
            let inputs = inputs.into_iter().map(|(position, uses)| {
                let concerned = varied[position].narrowed(case, uses, Vec::new());
                let mut gained = |value| search.evaluation.at(&concerned, value).gained;
                let swing = Money((gained(concerned.high) - gained(concerned.low)).abs());
                // A shared number stands in effects of other departments too, which are none of this one's.
                let name = case.names_of(&concerned.places);
                let break_even = break_even(search, &concerned, name);
                DepartmentInput { break_even, swing }
            });
            DepartmentBreakEven {
                department,
                gains: Money(gains),
                returns: share.total(),
                factor,
                inputs: inputs.collect(),
            }
        })
        .collect()
}

/// The inputs of each department's own effects, by their positions, each with where those effects use it.
fn by_department(case: &Case, varied: &[Varied]) -> Vec<Vec<(usize, Vec<Use>)>> {
    let mut found: Vec<Vec<(usize, Vec<Use>)>> =
        vec![Vec::new(); case.application.departments.len()];
    for (position, input) in varied.iter().enumerate() {
        for used in &input.uses {
            let lines = case.lines_of(used.effect).iter();
            for department in lines.filter_map(|line| line.department) {
                let inputs = &mut found[department];
                match inputs.last_mut() {
                    Some((last, uses)) if *last == position => {
                        // What replaces an effect may be paid by the department that gains.
                        if uses.last() != Some(used) {
                            uses.push(*used);
                        }
                    }
                    _ => inputs.push((position, vec![*used])),
                }
            }
        }
    }
    found
}
