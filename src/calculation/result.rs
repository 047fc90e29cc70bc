//! Every result of a case.

use rust_decimal::Decimal;

use super::cost::Costs;
use super::coverage::Coverage;
use super::foundations::Foundations;
use super::frames::Frames;
use super::gained::Reductions;
use super::payers::{PayerReductions, Society};
use super::present_value::PresentValue;
use super::reductions::LineAmounts;
use super::return_plan::ReturnPlan;
use super::warning::Warning;
use crate::model::Year;

/// Every result of a case.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Calculation<N = Decimal> {
    /// The costs.
    pub costs: Costs<N>,
    /// Units and reductions, one for each of the case's lines.
    pub lines: Vec<LineAmounts<N>>,
    /// The municipality's reductions: *E* and what was expected of them.
    pub municipality: Reductions<N>,
    /// The departments' reductions, one for each department.
    pub departments: Vec<Reductions<N>>,
    /// Coverage, target and payback.
    pub coverage: Coverage<N>,
    /// Everyone who gains or loses, in the order in which they first occur.
    pub payers: Vec<PayerReductions<N>>,
    /// Society as a whole.
    pub society: Society<N>,
    /// Present values.
    pub present_value: PresentValue<N>,
    /// The return plan, where the policy has a return model.
    pub return_plan: Option<ReturnPlan<N>>,
    /// What the plan means for the departments' budget frames.
    pub frames: Option<Frames<N>>,
    /// What the municipality's realisable reductions rest on.
    pub foundations: Foundations<N>,
    /// The positions of the goals to which no effect leads.
    pub goals_without_price: Vec<usize>,
    /// The first and the last year of the plan.
    pub plan_years: (Year, Year),
    /// What a reader of the result should know.
    pub warnings: Vec<Warning>,
}
