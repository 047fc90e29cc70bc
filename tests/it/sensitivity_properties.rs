//! What must hold of every one-way range and every break-even, tried on generated applications.

use proptest::prelude::*;
use rust_decimal::Decimal;
use si::calculation::{Calculation, calculation};
use si::model::{Amount, Case, Change, Money, Number, Setting, rounded};
use si::sensitivity::{BreakEven, Counted, Sensitivity, Side, sensitivity};

use crate::properties::{Drawn, drawn, read};

/// The distance of neighbouring break-evens.
pub(crate) const HAIR: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

fn of(case: &Case) -> Sensitivity {
    sensitivity(case, case, &[])
}

/// Applications in which a parameter stands in several places, two of them of one effect, and effects share steps.
fn entangled() -> impl Strategy<Value = Case> {
    let rest = (0..=100_u32, -20..20_i32, 1..4_u32, 0..30_u32);
    (drawn(), rest).prop_map(|(drawn, (success, units, step, delay))| {
        let step = drawn.step.unwrap_or(step);
        let more = format!(
            "[parameter.success]\nvalue = {}\n\
             [effect.elev]\ndepartment = \"skola\"\nunit_cost = \"plats\"\ntarget_group = \"barn\"\n\
             share = {{ parameter = \"success\" }}\nattribution = {{ parameter = \"success\" }}\n\
             units_per_person = 0.2\ndelay = {}\nduration = 2.5\nstep = {}\n\
             [effect.mer]\ndepartment = \"skola\"\nunit_cost = \"dygn\"\nunits = {{ 2020 = {} }}\n\
             attribution = {{ parameter = \"success\" }}\n",
            Decimal::new(i64::from(success), 2),
            Decimal::new(i64::from(delay), 1),
            Decimal::new(i64::from(step), 1),
            Decimal::new(i64::from(units), 0),
        );
        read(&(drawn.text(false) + &more))
    })
}

/// Mostly simple ones: a scan, which the others need, takes its time.
pub(crate) fn any_case() -> impl Strategy<Value = Case> {
    prop_oneof![3 => drawn().prop_map(|drawn| drawn.case()), 1 => entangled()]
}

/// The result with an input at a value, a table at a factor, as `--set` puts it; nothing where it may not be that, or
/// where nothing is left to compare with.
pub(crate) fn put(case: &Case, address: &str, value: Decimal) -> Option<Calculation> {
    let inputs = &case.application.inputs;
    let input = inputs.of(inputs.find(address)?);
    let change = match input.amount {
        Amount::Years(_) => Change::Times(value),
        _ => Change::To(value),
    };
    let mut changed = case.clone();
    let address = address.to_owned();
    changed.set(&Setting { address, change }).ok()?;
    calculation(&changed).ok()
}

/// The result with an input at a factor, as `--set` puts it.
fn times(case: &Case, address: &str, factor: Decimal) -> Option<Calculation> {
    let mut changed = case.clone();
    let (address, change) = (address.to_owned(), Change::Times(factor));
    changed.set(&Setting { address, change }).ok()?;
    calculation(&changed).ok()
}

/// A value a hair beyond the break-even, where it no longer holds.
fn beyond(row: &BreakEven) -> Option<(Decimal, Decimal)> {
    let break_even = row.break_even?;
    let hair = match row.holds? {
        Side::AtLeast => -HAIR,
        Side::AtMost => HAIR,
    };
    Some((break_even, break_even + hair))
}

fn gains(result: &Calculation, department: usize) -> Decimal {
    let Money(gains) = result.departments[department].realisable.total();
    gains.rounded_for_comparison()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Put back, a break-even reaches the target; a hair beyond, it does not.
    #[test]
    fn a_break_even_put_back_just_reaches_the_target(case in any_case()) {
        for row in of(&case).break_even {
            let Some((there, beyond)) = beyond(&row) else { continue };
            if let Some(result) = put(&case, &row.address, there) {
                prop_assert!(result.coverage.meets_target, "{} at {there}: {:?}", row.address, result.coverage.total);
            }
            if let Some(result) = put(&case, &row.address, beyond) {
                prop_assert!(!result.coverage.meets_target, "{} at {beyond}: {:?}", row.address, result.coverage.total);
            }
        }
    }

    /// Put back, a factor with six decimals reaches the target as the break-even does, and a department's what it returns.
    #[test]
    fn a_factor_put_back_reaches_the_target(drawn in drawn()) {
        let case = drawn.case();
        let found = of(&case);
        for row in &found.break_even {
            let Some(factor) = row.factor() else { continue };
            prop_assert!(factor.normalize().scale() <= 6, "{row:?}");
            if let Some(result) = times(&case, &row.address, factor) {
                prop_assert!(result.coverage.meets_target, "{} at *{factor}: {row:?}", row.address);
            }
        }
        for department in found.departments.unwrap() {
            for row in department.inputs.iter().map(|input| &input.break_even) {
                let Some(factor) = row.factor() else { continue };
                if let Some(result) = times(&case, &row.address, factor) {
                    prop_assert!(gains(&result, department.department) >= department.returns.0, "{row:?}");
                }
            }
        }
    }

    /// Between today and the nearest break-even the answer does not change.
    #[test]
    fn nothing_changes_before_the_break_even(drawn in drawn(), part in 1..1_000_u32) {
        let case = drawn.case();
        let meets = calculation(&case).unwrap().coverage.meets_target;
        for row in of(&case).break_even {
            let far = row.break_even.unwrap_or_else(|| row.value * Decimal::TEN);
            let value = rounded(row.value + (far - row.value) * Decimal::new(i64::from(part), 3), 6);
            if let Some(result) = put(&case, &row.address, value) {
                let passed = row.break_even.is_some_and(|there| (value - there).abs() <= HAIR);
                prop_assert!(passed || result.coverage.meets_target == meets, "{} at {value}: {row:?}", row.address);
            }
        }
    }

    /// Put back, a break-even of a department gains what it returns in the plan; a hair beyond, it does not.
    #[test]
    fn a_department_s_break_even_put_back_just_gains_what_it_returns(case in any_case()) {
        for department in of(&case).departments.unwrap() {
            let returns = department.returns.0;
            if let Some(factor) = department.factor {
                let expected = department.gains.0;
                prop_assert!((expected * factor).rounded_for_comparison() >= returns);
                prop_assert!((expected * (factor - HAIR)).rounded_for_comparison() < returns || factor.is_zero());
            }
            for row in department.inputs.iter().map(|input| &input.break_even) {
                let Some((there, beyond)) = beyond(row) else { continue };
                if let Some(result) = put(&case, &row.address, there) {
                    let gained = gains(&result, department.department);
                    prop_assert!(gained >= returns, "{} at {there}: {gained} of {returns}", row.address);
                }
                if let Some(result) = put(&case, &row.address, beyond) {
                    let gained = gains(&result, department.department);
                    prop_assert!(gained < returns, "{} at {beyond}: {gained} of {returns}", row.address);
                }
            }
        }
    }

    /// A bar's ends are what the whole calculation gives there, and an input that enters linearly and has no bar moves
    /// nothing at all.
    #[test]
    fn the_ends_of_a_bar_are_the_whole_calculation_s(case in any_case()) {
        let base = calculation(&case).unwrap().coverage.total.0.rounded_for_comparison();
        let bends = ["delay", "duration", "persistence", "success"];
        for row in of(&case).one_way {
            let is_linear = !bends.iter().any(|key| row.address.ends_with(key));
            for (value, coverage) in [(row.low, row.coverage_low), (row.high, row.coverage_high)] {
                if let Some(result) = put(&case, &row.address, value) {
                    let whole = result.coverage.total.0.rounded_for_comparison();
                    prop_assert_eq!(coverage.map(|share| share.0.rounded_for_comparison()), Some(whole), "{} at {}", row.address, value);
                    if row.swing().is_zero() && is_linear {
                        prop_assert_eq!(whole, base, "{} has no bar and moves the result", row.address);
                    }
                }
            }
        }
    }

    /// Without what comes instead every input moves coverage in one direction, and the base lies within each bar.
    #[test]
    fn the_base_lies_within_each_bar_where_coverage_is_monotone(mut drawn in drawn()) {
        drawn.replaced = false;
        let case = drawn.case();
        let base = calculation(&case).unwrap().coverage.total.0.rounded_for_comparison();
        // Reductions beside increases in one table of years may be moved both ways by steps, and by what is taken home.
        prop_assume!(drawn.units.iter().all(|units| *units >= 0));
        for row in of(&case).one_way {
            if let (Some(low), Some(high)) = (row.coverage_low, row.coverage_high) {
                let (low, high) = (low.0.rounded_for_comparison(), high.0.rounded_for_comparison());
                prop_assert!(low.min(high) <= base && base <= low.max(high), "{}: {low} {base} {high}", row.address);
            }
        }
    }

    /// Whole people on the safe side suffice, and where coverage is monotone nobody could be spared.
    #[test]
    fn so_many_people_suffice_and_one_fewer_does_not(case in any_case()) {
        for row in of(&case).break_even {
            for meaning in &row.meanings {
                let value = |people: Decimal| match meaning.counted {
                    Counted::People { .. } => Some(people / meaning.today),
                    Counted::Changed { of, .. } => {
                        let share = people / of;
                        let changed = meaning.today / of;
                        Some(if row.address == "effect.dygn.with" {
                            row.value + changed - share
                        } else {
                            row.value - changed + share
                        })
                    }
                    _ => None,
                };
                let step = if meaning.holds == Side::AtLeast { -Decimal::ONE } else { Decimal::ONE };
                let suffices = |people: Decimal| {
                    let result = put(&case, &row.address, value(people)?)?;
                    Some(result.coverage.meets_target)
                };
                if let Some(suffices) = suffices(meaning.bound) {
                    prop_assert!(suffices, "{} with {}: {row:?}", row.address, meaning.bound);
                }
                // Steps against increases may let fewer suffice again.
                let is_simple = case.application.inputs.find("parameter.success").is_none();
                if let Some(suffices) = suffices(meaning.bound + step).filter(|_| is_simple) {
                    prop_assert!(!suffices, "{} with {}: {row:?}", row.address, meaning.bound + step);
                }
            }
        }
    }
}

/// Applications in which the generated inputs matter: with people, with success, and with units.
fn lively() -> impl Strategy<Value = Drawn> {
    drawn().prop_map(|mut drawn| {
        drawn.people = vec![3, 7];
        drawn.step = None;
        drawn.deadweight = drawn.deadweight.clamp(1, 9);
        drawn.realisable = drawn.realisable.clamp(1, 9);
        drawn.persistence = drawn.persistence.clamp(1, 9);
        drawn.units_per_person = drawn.units_per_person.max(1);
        drawn.delay = 5;
        drawn.duration = drawn.duration.max(21);
        (drawn.without, drawn.with) = (drawn.without.max(60), drawn.with.clamp(1, 40));
        drawn.units = vec![drawn.units[0].abs() + 1];
        drawn
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    /// Every input that an application gives moves coverage, one way or the other. Only a delay that reaches into no
    /// other year's weight may leave the sum of all years as it is.
    #[test]
    fn every_input_that_should_matter_does(drawn in lively()) {
        let case = drawn.case();
        let rows = of(&case).one_way;
        for address in [
            "cost.all.amount", "target_group.barn.people", "effect.dygn.without", "effect.dygn.with",
            "effect.dygn.units_per_person", "effect.dygn.duration", "effect.dygn.persistence", "effect.dygn.realisable",
            "effect.plats.units", "effect.plats.deadweight", "unit_cost.dygn", "unit_cost.plats",
        ] {
            let row = rows.iter().find(|row| row.address == address);
            prop_assert!(row.is_some_and(|row| row.swing() > Decimal::ZERO), "{address}: {row:?}");
        }
    }
}
