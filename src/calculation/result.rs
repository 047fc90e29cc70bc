//! Every result of a case, warnings among them.

use rust_decimal::Decimal;

use super::cost::Costs;
use super::coverage::Coverage;
use super::foundations::Foundations;
use super::frames::Frames;
use super::gained::Reductions;
use super::mistakes::Mistake;
use super::payers::{PayerReductions, Society};
use super::people::People;
use super::present_value::PresentValue;
use super::reductions::LineAmounts;
use super::return_plan::ReturnPlan;
use crate::model::{Grade, Money, Payer, Year};

/// Every result of a case.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Calculation<N = Decimal> {
    pub costs: Costs<N>,
    /// Units and reductions, one for each of the case's lines.
    pub lines: Vec<LineAmounts<N>>,
    /// The municipality's reductions: *E* and what was expected of them.
    pub municipality: Reductions<N>,
    pub departments: Vec<Reductions<N>>,
    /// Everyone who comes.
    pub people: People<N>,
    /// Coverage, target and payback.
    pub coverage: Coverage<N>,
    /// Everyone who gains or loses, in the order in which they first occur.
    pub payers: Vec<PayerReductions<N>>,
    /// Society as a whole.
    pub society: Society<N>,
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

/// Something about a case that is allowed and yet deserves a second look.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Warning {
    /// The outcome is more likely with the investment than without it: an increase of cost.
    WithAboveWithout {
        /// The effect's position.
        effect: usize,
        /// The probability without.
        without: Decimal,
        /// The probability with.
        with: Decimal,
    },
    /// `deadweight` beside `without`, which already says what would have happened anyway.
    DeadweightBesideWithout {
        /// The effect's position.
        effect: usize,
    },
    /// A department where somebody else than the municipality gains.
    DepartmentIgnored {
        /// The effect's position.
        effect: usize,
        /// Whether it is that of `replaced_by`.
        replacement: bool,
        /// Who gains.
        payer: Payer,
    },
    /// A common mistake.
    Mistake(Mistake),
    /// An effect without a grade gets the correction of the weakest grade.
    WeakestGrade {
        /// The effect's position.
        effect: usize,
        grade: Grade,
        correction: Decimal,
    },
    /// The first year of payment lies before the year of the start, which counts instead.
    FirstReturnBeforeStart {
        /// The policy's year.
        year: Year,
    },
    /// A department's costs grow in all, and it pays nothing: it bears that itself.
    DepartmentBears {
        /// The department's position.
        department: usize,
        /// The increase, above zero.
        increase: Money,
    },
    /// A department returns more than it gains, or gains less than it returns and finances itself.
    DepartmentLoses {
        /// The department's position.
        department: usize,
        /// What it gains, below zero for an increase.
        gains: Money,
        returns: Money,
        /// What it finances itself.
        own_cost: Money,
        /// What it loses in all, above zero.
        loss: Money,
    },
}
