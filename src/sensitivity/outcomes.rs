//! What if less comes, or more: the settlement at parts of the expected reductions (method §7).

use rust_decimal::Decimal;

use crate::calculation::{Calculation, Settlement, plan_weights, settlement};
use crate::model::{Case, Money, Share};

/// The parts of the expected reductions that are settled: nothing, quarters, all, and a quarter more.
const PARTS: [Decimal; 6] = [
    Decimal::ZERO,
    Decimal::from_parts(25, 0, 0, false, 2),
    Decimal::from_parts(50, 0, 0, false, 2),
    Decimal::from_parts(75, 0, 0, false, 2),
    Decimal::ONE,
    Decimal::from_parts(125, 0, 0, false, 2),
];

/// A part of the expected reductions, settled as if it were what follow-up had found.
#[derive(Clone, Debug, PartialEq)]
pub struct SettledOutcome {
    /// The part of what is expected.
    pub part: Share,
    /// The actual reductions by department: its expected realisable ones times the part, an increase with its sign.
    pub actual: Vec<Money>,
    /// Who owes what of them.
    pub settlement: Settlement,
}

/// The outcomes of a case, from nothing to a quarter more than all.
///
/// Amounts are scaled as they stand: whole steps are not counted anew.
pub(super) fn outcomes(case: &Case, result: &Calculation) -> Vec<SettledOutcome> {
    let planned = plan_weights(case, &result.departments);
    let outcome = |part: Decimal| {
        let totals = result.departments.iter();
        let actual: Vec<Money> = totals
            .map(|gains| Money(gains.realisable.total().0 * part))
            .collect();
        SettledOutcome {
            part: Share(part),
            settlement: settlement(&case.policy, result.costs.total, &planned, &actual),
            actual,
        }
    };
    PARTS.into_iter().map(outcome).collect()
}
