//! What each department must reach to gain what it returns.
//!
//! The return plan is fixed in the application, and so is a department's total in it. The question is therefore: how
//! much of what it expects must a department actually gain, so that its net (what it gains less what it finances itself
//! and less what it returns) is not negative against *that* total? Not: how the plan itself would have looked with other inputs. The settlement (method §7) may lower what is due where
//! reductions fail, so that this is the careful reading: a department that reaches its break-even needs no relief.

use rust_decimal::Decimal;

use super::boundary::{Baselines, HAIR};
use super::break_even::BreakEven;
use super::one_way::swing;
use super::question::{Point, Question};
use super::varied::Varied;
use crate::calculation::ReturnPlan;
use crate::model::{Money, Number};

/// What a department must reach to gain what it returns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DepartmentBreakEven {
    /// The position among the departments.
    pub department: usize,
    /// What it expects to gain: its realisable reductions.
    pub gains: Money,
    /// What it finances itself.
    pub own_cost: Money,
    /// What it returns in all, the fee included.
    pub returns: Money,
    /// The part of its realisable reductions that covers what it returns and finances itself, above 1 where they do not,
    /// with six decimals, rounded up; `None` where it expects no gain.
    pub factor: Option<Decimal>,
    /// The inputs of its own effects and costs, in the file's order.
    pub inputs: Vec<DepartmentInput>,
}

impl DepartmentBreakEven {
    /// What it must gain, kronor.
    pub(crate) fn needs(&self) -> Money {
        self.returns + self.own_cost
    }
}

/// An input of a department's own effects and costs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DepartmentInput {
    /// Where the department just gains what it returns.
    pub break_even: BreakEven,
    /// How far what the department gains beyond its own costs moves over the input's range, kronor.
    pub swing: Money,
}

/// Every department's break-even against a plan.
pub(super) fn departments(
    baselines: &mut Baselines,
    plan: &ReturnPlan,
    varied: &[Varied],
) -> Vec<DepartmentBreakEven> {
    let case = baselines.case;
    let departments = plan.departments.iter().enumerate();
    let department = departments.map(|(department, share)| {
        let total = share.total().0;
        let question = Question::Department { department, total };
        let Point { gained, cost } = baselines.point(question);
        let needed = question.needed(cost).rounded_for_comparison();
        let factor = gained
            .above_zero()
            .then(|| (needed / gained.rounded_for_comparison() / HAIR).ceil() * HAIR);
        // A shared number stands in effects of other departments too, which are none of this one's.
        let own = varied
            .iter()
            .filter_map(|input| input.concerning(case, question));
        let inputs = own.map(|input| {
            let mut inquiry = baselines.inquiry(question, &input);
            let looks = [input.low, input.value, input.high];
            let above = looks.map(|value| question.above(inquiry.exact.at(value)));
            DepartmentInput {
                break_even: BreakEven::told(&mut inquiry),
                swing: Money(swing(above)),
            }
        });
        DepartmentBreakEven {
            department,
            gains: Money(gained),
            own_cost: Money(cost),
            returns: share.total(),
            factor,
            inputs: inputs.collect(),
        }
    });
    department.collect()
}
