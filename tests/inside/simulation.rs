//! What must hold of every simulation, tried on generated applications.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::sensitivity_properties::entangled;
use crate::calculation::calculation;
use crate::model::{Amount, Case, Distribution, Range};
use crate::simulation::{Draws, Simulation};

/// A case whose numbers have ranges, so wide as a part of each says.
pub(super) fn uncertain(mut case: Case, part: Decimal) -> Case {
    let inputs = &mut case.application.inputs;
    let ids: Vec<_> = inputs.ids().collect();
    for id in ids {
        let input = inputs.of_mut(id);
        let value = match input.amount {
            Amount::Number(value) => value,
            Amount::Years(_) => Decimal::ONE,
            Amount::Parameter(_) => continue,
        };
        let (least, most) = (input.bounds.least, input.bounds.most);
        let within = |end: Decimal| {
            let end = least.map_or(end, |least| end.max(least));
            most.map_or(end, |most| end.min(most))
        };
        let wide = value.abs() * part;
        input.range = Some(Range {
            low: within(value - wide),
            high: within(value + wide),
            distribution: Distribution::Uniform,
            counts: None,
        });
    }
    case
}

fn draws(count: u64) -> Draws {
    Draws { count, seed: 1 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// What is written down of the formula gives what the formula gives in floats, to the last bit, whatever turns it takes.
    #[test]
    fn every_draw_is_what_the_formula_gives(case in entangled(), part in 0..9_i64) {
        let case = uncertain(case, Decimal::new(part, 1));
        let result = calculation(&case);
        prop_assume!(result.is_ok());
        let simulation = Simulation::new(&case, &result.unwrap(), draws(128)).unwrap();
        simulation.assert_draws_are_the_formula();
    }

    /// Without any width every draw is the result.
    #[test]
    fn ranges_without_width_give_the_exact_result(case in entangled()) {
        let case = uncertain(case, Decimal::ZERO);
        let Ok(result) = calculation(&case) else { return Ok(()) };
        let simulated = Simulation::new(&case, &result, draws(300)).unwrap().run(1);
        let close = |float: f64, exact: Decimal| {
            let exact = f64::try_from(exact).unwrap();
            (float - exact).abs() <= 1e-9 * exact.abs().max(1.0)
        };
        let gained = result.municipality.realisable.total().0;
        prop_assert!(close(simulated.gained.mean.value, gained));
        prop_assert!(simulated.gained.percentiles.iter().all(|one| close(one.value, gained)));
        prop_assert!(close(simulated.coverage.mean.value, result.coverage.total.0));
        let reached = f64::from(u8::from(result.coverage.meets_target));
        prop_assert_eq!(simulated.meets_target.value.to_bits(), reached.to_bits());
        let plan = result.return_plan.unwrap();
        for (department, planned) in simulated.departments.iter().zip(&plan.departments) {
            prop_assert!(close(department.net.value, planned.net.0), "{department:?} {planned:?}");
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]

    /// The same seed gives the same, with any number of threads.
    #[test]
    fn threads_change_nothing(case in entangled()) {
        let case = uncertain(case, Decimal::new(3, 1));
        let Ok(result) = calculation(&case) else { return Ok(()) };
        let simulation = Simulation::new(&case, &result, draws(4_200)).unwrap();
        let one = simulation.run(1);
        prop_assert!(simulation.run(3) == one);
    }
}
