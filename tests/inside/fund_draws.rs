//! What must hold of every simulation of a fund, tried on generated applications.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::sensitivity_properties::entangled;
use super::simulation::uncertain;
use crate::calculation::{Calculation, calculation, plan_weights, settled, settled_by_year};
use crate::model::{Case, Money, Year, Years};
use crate::simulation::{Draws, FundSimulation, UncertainInvestment};

/// The investment as a fund sees it, and what the fund has at the end of each year if it has nothing else.
fn funded(case: &Case, result: &Calculation) -> (UncertainInvestment, Vec<(Year, Money)>) {
    let investment = UncertainInvestment {
        case: case.clone(),
        weights: plan_weights(case, &result.departments),
        as_of: None,
    };
    let mut flow: Years<Money> = result.costs.by_year.map(|_, cost| Money(-cost));
    for payment in result.return_plan.iter().flat_map(|plan| &plan.payments) {
        flow.add(payment.year, payment.total());
    }
    let (first, last) = result.plan_years;
    let first = flow.first().map_or(first, |known| known.min(first));
    (investment, flow.so_far(first, last).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    /// Without any width every draw is the fund's plan, to the last digit.
    #[test]
    fn ranges_without_width_give_the_plan(case in entangled()) {
        let case = uncertain(case, Decimal::ZERO);
        let Ok(result) = calculation(&case) else { return Ok(()) };
        let (investment, planned) = funded(&case, &result);
        let draws = Draws { count: 300, seed: 1 };
        let investments = [(0, investment)];
        let simulation = FundSimulation::new(&investments, &planned, Money::ZERO, draws);
        let simulated = simulation.unwrap().run(1);
        for (of_year, (year, closing)) in simulated.years.iter().zip(&planned) {
            prop_assert_eq!(of_year.year, *year);
            let closing = f64::try_from(closing.0).unwrap();
            let figures = of_year.closing.percentiles.iter().chain([&of_year.closing.mean]);
            for figure in figures {
                prop_assert_eq!(figure.value.to_bits(), closing.to_bits());
                prop_assert!(figure.error.abs() <= 0.0);
            }
            let is_below = f64::from(u8::from(closing < 0.0));
            prop_assert_eq!(of_year.is_below.value.to_bits(), is_below.to_bits());
        }
        let below = planned.iter().any(|(_, closing)| *closing < Money::ZERO);
        prop_assert_eq!(simulated.ever_below.value.to_bits(), f64::from(u8::from(below)).to_bits());
    }

    /// Where departments gain what is due, the settlement of what was planned has them pay as the plan does.
    #[test]
    fn what_is_planned_is_settled_as_planned(case in entangled()) {
        let Ok(result) = calculation(&case) else { return Ok(()) };
        let plan = result.return_plan.as_ref().unwrap();
        let gained = result.departments.iter().map(|gains| gains.realisable.total());
        let gained: Money = gained.map(|gained| gained.max(Money::ZERO)).sum();
        prop_assume!(plan.reservation + Money(Decimal::ONE) <= gained);
        let weights = plan_weights(&case, &result.departments);
        let settled = settled(&case, &result.costs, &result.departments, &weights);
        let paid = settled_by_year(&case, &result.costs, &result.lines, &result.departments, &settled);
        let mut planned = Years::default();
        plan.payments.iter().for_each(|payment| planned.add(payment.year, payment.total().0));
        for (year, paid) in paid.amounts().chain(planned.amounts()) {
            prop_assert_eq!(planned.at(year), paid);
        }
    }

    /// What is written down of the formula gives what the formula gives in floats.
    #[test]
    fn every_draw_of_a_fund_is_what_the_formula_gives(case in entangled(), part in 0..9_i64) {
        let case = uncertain(case, Decimal::new(part, 1));
        let Ok(result) = calculation(&case) else { return Ok(()) };
        let (investment, planned) = funded(&case, &result);
        let draws = Draws { count: 128, seed: 1 };
        let investments = [(0, investment)];
        let simulation = FundSimulation::new(&investments, &planned, Money::ZERO, draws).unwrap();
        simulation.assert_draws_are_the_formula();
    }
}
