//! Other policies: what the same application means under each of them, where everything comes as expected, and where
//! less comes, or more (method §§6 and 7).

use rust_decimal::Decimal;

use crate::calculation::{Calculation, ReturnPlan, Settlement, plan_weights, settlement};
use crate::model::{Case, Money, Policy, Share, Year};

/// What a case comes to under a policy.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PolicyResult {
    /// What the policy is called: a preset, or the file as the user named it.
    pub name: String,
    /// The policy in force, with what the application and the workspace say beside it.
    pub policy: Policy,
    /// The first year in which payments are due.
    pub first_return: Year,
    /// The municipality's realisable reductions: a correction for the evidence may lower them.
    pub realisable: Money,
    pub coverage: Share,
    /// Whether this policy's target is reached.
    pub meets_target: bool,
    /// The return plan, where the policy has a return model.
    pub plan: Option<ReturnPlan>,
    /// Who pays what where everything comes as expected; nobody anything without a return model.
    pub expected: Settlement,
    /// Who pays what where less comes, or more.
    pub outcomes: Vec<SettledOutcome>,
}

impl PolicyResult {
    /// Whether anything is returned under the policy.
    pub(crate) fn has_return_model(&self) -> bool {
        self.policy.has_return_model()
    }
}

/// What a case comes to under its policy, whose name is `name`.
pub(crate) fn policy_result(name: &str, case: &Case, result: &Calculation) -> PolicyResult {
    let (policy, cost) = (&case.policy, result.costs.total);
    let expected = match &result.return_plan {
        Some(plan) => Settlement::planned(plan, policy, cost),
        None => settled(case, result, Decimal::ONE).settlement,
    };
    PolicyResult {
        name: name.to_owned(),
        policy: policy.clone(),
        first_return: case.first_return(),
        realisable: result.municipality.realisable.total(),
        coverage: result.coverage.total,
        meets_target: result.coverage.meets_target,
        plan: result.return_plan.clone(),
        expected,
        outcomes: outcomes(case, result),
    }
}

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
pub(crate) struct SettledOutcome {
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
fn outcomes(case: &Case, result: &Calculation) -> Vec<SettledOutcome> {
    let outcome = |part| settled(case, result, part);
    PARTS.into_iter().map(outcome).collect()
}

/// A case of whose expected reductions a part comes.
fn settled(case: &Case, result: &Calculation, part: Decimal) -> SettledOutcome {
    let planned = plan_weights(case, &result.departments);
    let totals = result.departments.iter();
    let actual: Vec<Money> = totals
        .map(|gains| Money(gains.realisable.total().0 * part))
        .collect();
    let own: Vec<Money> = result
        .costs
        .own
        .iter()
        .map(|own| Money(own.total))
        .collect();
    SettledOutcome {
        part: Share(part),
        settlement: settlement(&case.policy, result.costs.total, &planned, &actual, &own),
        actual,
    }
}
