//! What must hold of every one-way range and every break-even, tried on generated applications.

use std::fmt::Write as _;

use crate::calculation::{Calculation, calculation};
use crate::model::{Amount, Case, Change, Financing, Number, Scenario, Setting, rounded};
use crate::sensitivity::{
    BreakEven, NaturalUnit, OneWay, Sensitivity, Side, below_target, nearest_break_even,
    scenarios_below_target, sensitivity,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::inside::properties::{drawn, read};

/// The distance of neighbouring break-evens.
const HAIR: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

fn of(case: &Case) -> Sensitivity {
    sensitivity(case, &calculation(case).unwrap(), case, &[])
}

/// Effects that may share anything: departments, prices, groups, pools of steps, and a parameter that may stand twice in
/// an effect and in the cost as well.
pub(crate) fn entangled() -> impl Strategy<Value = Case> {
    let effect = (
        (
            0..2_u8,
            0..2_u8,
            prop::option::weighted(0.3, 0..2_u8),
            0..2_u8,
        ),
        (prop::option::weighted(0.6, 1..3_u8), -40..90_i64),
        [
            prop::bool::weighted(0.3),
            prop::bool::weighted(0.3),
            prop::bool::weighted(0.2),
        ],
    );
    let rest = (1..100_i64, any::<bool>());
    (prop::collection::vec(effect, 1..7), rest).prop_map(|(effects, (parameter, in_cost))| {
        let number = |of_parameter: bool, hundredths: i64| {
            if of_parameter {
                "{ parameter = \"p\" }".to_owned()
            } else {
                Decimal::new(hundredths, 2).to_string()
            }
        };
        let mut text = format!(
            "format = 1\n[investment]\nid = \"x\"\nname = \"X\"\nstart = 2020-01-01\nend = 2021-12-31\nprice_year = 2020\n\
             [department]\nd0 = \"D\"\nd1 = \"E\"\n\
             [cost.a]\namount = {{ 2020 = 900 }}\n[cost.b]\nunits = {}\nunit_cost = \"u1\"\n\
             [cost.c]\namount = 120\nfinanced_by = \"department\"\ndepartment = \"d1\"\n\
             [target_group.g0]\npeople = {{ 2020 = 6, 2021 = 9 }}\n[target_group.g1]\npeople = {{ 2020 = 5 }}\n\
             [parameter.p]\nvalue = {}\n",
            number(in_cost, 150),
            Decimal::new(parameter, 2)
        );
        for (unit, cost) in [("u0", 100), ("u1", 70)] {
            write!(
                text,
                "[unit_cost.{unit}]\nname = \"U\"\narea = \"skola\"\nunit = \"dygn\"\ncost = {cost}\nyear = 2020\nsource = \"s\"\n"
            )
            .unwrap();
        }
        for (position, ((department, cost, instead, group), (step, change), of)) in
            effects.into_iter().enumerate()
        {
            let outcome = if change < 0 {
                format!("without = 0.1\nwith = {}", number(of[0], -change))
            } else {
                format!("share = {}", number(of[0], change))
            };
            write!(
                text,
                "[effect.e{position}]\ndepartment = \"d{department}\"\nunit_cost = \"u{cost}\"\ntarget_group = \"g{group}\"\n\
                 {outcome}\nunits_per_person = {}\ndelay = 0.5\nduration = 2\nrealisable = {}\n",
                number(of[1], 250),
                number(of[2], 80)
            )
            .unwrap();
            if let Some(step) = step {
                writeln!(text, "step = {step}").unwrap();
            }
            if let Some(instead) = instead {
                write!(
                    text,
                    "[effect.e{position}.replaced_by]\nunit_cost = \"u{instead}\"\nunits_per_unit = 0.3\ndepartment = \"d1\"\n"
                )
                .unwrap();
            }
        }
        read(&text)
    })
}

pub(crate) fn any_case() -> impl Strategy<Value = Case> {
    prop_oneof![drawn().prop_map(|drawn| drawn.case()), entangled()]
}

/// The result with an input changed, as `--set` changes it; `None` where it may not be that, or where no cost is left.
fn changed(case: &Case, address: &str, change: Change) -> Option<Calculation> {
    let mut case = case.clone();
    let address = address.to_owned();
    case.set(&Setting { address, change }).ok()?;
    calculation(&case).ok()
}

/// The result with an input at a value, a table at a factor.
fn put(case: &Case, address: &str, value: Decimal) -> Option<Calculation> {
    let inputs = &case.application.inputs;
    let change = match inputs.of(inputs.find(address)?).amount {
        Amount::Years(_) => Change::Times(value),
        _ => Change::To(value),
    };
    changed(case, address, change)
}

/// The values on both sides of a break-even: where it holds and, a hair away, does not.
fn sides(row: &BreakEven) -> Vec<(Decimal, bool)> {
    let beyond = |there: Decimal| match row.holds {
        Some(Side::AtLeast) => there - HAIR,
        _ => there + HAIR,
    };
    let sides = row
        .break_even
        .map(|there| [(there, true), (beyond(there), false)]);
    sides.into_iter().flatten().collect()
}

/// What a department finances itself, kronor.
fn own_cost(case: &Case, result: &Calculation, department: usize) -> Decimal {
    let items = case.application.costs.iter().zip(&result.costs.item_totals);
    let own = items.filter(|(item, _)| {
        item.financing == Financing::Department && item.department == Some(department)
    });
    own.map(|(_, cost)| *cost).sum()
}

fn is_below(range: &OneWay, case: &Case) -> bool {
    let ends = [
        (range.low, range.coverage_low),
        (range.high, range.coverage_high),
    ];
    let known = ends.into_iter().filter(|(_, coverage)| coverage.is_some());
    let mut results = known.filter_map(|(value, _)| put(case, &range.address, value));
    results.any(|result| !result.coverage.meets_target)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, ..ProptestConfig::default() })]

    /// A bar's ends are what the whole calculation gives there.
    #[test]
    fn the_ends_of_a_bar_are_the_whole_calculation_s(case in any_case()) {
        for row in of(&case).one_way {
            for (value, coverage) in [(row.low, row.coverage_low), (row.high, row.coverage_high)] {
                if let Some(result) = put(&case, &row.address, value) {
                    let whole = result.coverage.total.0.rounded_for_comparison();
                    let coverage = coverage.map(|share| share.0.rounded_for_comparison());
                    prop_assert_eq!(coverage, Some(whole), "{} at {}", row.address, value);
                }
            }
        }
    }

    /// Put back, as a value or as a factor, a break-even reaches the target; a hair beyond, the value does not.
    #[test]
    fn a_break_even_put_back_just_reaches_the_target(case in any_case()) {
        for row in of(&case).break_even {
            for (value, holds) in sides(&row) {
                if let Some(result) = put(&case, &row.address, value) {
                    prop_assert_eq!(result.coverage.meets_target, holds, "{} at {}", row.address, value);
                }
            }
            if let Some(factor) = row.factor
                && let Some(result) = changed(&case, &row.address, Change::Times(factor))
            {
                prop_assert!(result.coverage.meets_target, "{} at *{factor}", row.address);
            }
        }
    }

    /// Put back, a break-even of a department gains what it finances itself and returns in the plan; a hair beyond, it does
    /// not.
    #[test]
    fn a_department_s_break_even_put_back_just_leaves_it_a_net_of_0(case in any_case()) {
        for department in of(&case).departments.unwrap() {
            let returns = department.returns.0;
            let enough = |result: Calculation| {
                let gains = result.departments[department.department].realisable.total().0;
                let needed = returns + own_cost(&case, &result, department.department);
                gains.rounded_for_comparison() >= needed.rounded_for_comparison()
            };
            if let Some(factor) = department.factor {
                let needed = department.needs().0.rounded_for_comparison();
                let enough = |factor: Decimal| (department.gains.0 * factor).rounded_for_comparison() >= needed;
                prop_assert!(enough(factor) && (factor.is_zero() || !enough(factor - HAIR)));
            }
            for row in department.inputs.iter().map(|input| &input.break_even) {
                for (value, holds) in sides(row) {
                    if let Some(result) = put(&case, &row.address, value) {
                        prop_assert_eq!(enough(result), holds, "{} at {}", row.address, value);
                    }
                }
                if let Some(result) = row.factor.and_then(|factor| changed(&case, &row.address, Change::Times(factor))) {
                    prop_assert!(enough(result), "{row:?}");
                }
            }
        }
    }

    /// At no look between the present value and the break-even has the answer changed.
    #[test]
    fn nothing_changes_before_the_break_even(case in any_case(), look in 1..200_u32) {
        let meets = calculation(&case).unwrap().coverage.meets_target;
        for row in of(&case).break_even {
            let bounds = case.application.inputs.of(case.application.inputs.find(&row.address).unwrap()).bounds;
            let ends = [bounds.least.unwrap_or_default(), bounds.most.unwrap_or(row.value.abs() * Decimal::TEN)];
            // A delay ends where it moves nothing any more.
            for end in ends.into_iter().filter(|_| !row.address.ends_with(".delay")) {
                let value = row.value + (end - row.value) * Decimal::new(look.into(), 0) / Decimal::from(200);
                let is_nearer = row.break_even.is_none_or(|there| (value - row.value).abs() < (there - row.value).abs());
                // What is set has as many decimals as an input may have.
                if let Some(result) = put(&case, &row.address, rounded(value, 9)).filter(|_| is_nearer) {
                    prop_assert_eq!(result.coverage.meets_target, meets, "{} at {}: {:?}", row.address, value, row);
                }
            }
        }
    }

    /// Whole people on the safe side suffice, and where coverage is monotone nobody could be spared.
    #[test]
    fn so_many_people_suffice_and_one_fewer_does_not(case in any_case()) {
        for row in of(&case).break_even {
            for meaning in row.meanings.iter().filter(|meaning| meaning.address == row.address) {
                let value = |people: Decimal| match meaning.counted {
                    NaturalUnit::People { .. } => Some(people / meaning.today),
                    NaturalUnit::Changed { .. } => {
                        let further = (people - meaning.today) / meaning.of;
                        let is_with = row.address.ends_with(".with");
                        Some(if is_with { row.value - further } else { row.value + further })
                    }
                    _ => None,
                };
                let suffices = |people: Decimal| {
                    let result = put(&case, &row.address, value(people)?)?;
                    Some(result.coverage.meets_target)
                };
                prop_assert_ne!(suffices(meaning.bound), Some(false), "{} with {}", row.address, meaning.bound);
                let step = if meaning.holds == Side::AtLeast { -Decimal::ONE } else { Decimal::ONE };
                // Steps against increases may let fewer suffice again.
                if case.pools.all().is_empty() {
                    prop_assert_ne!(suffices(meaning.bound + step), Some(true), "{} with one more or less: {:?}", row.address, row);
                }
            }
        }
    }

    /// The quick questions of a check have the answers of the whole analysis, be it by a hair.
    #[test]
    fn a_check_finds_what_the_whole_analysis_finds(
        mut case in any_case(), part in 0..=100_usize, hair in -2..=2_i64, times in 0..150_i64,
    ) {
        let ends = of(&case).one_way;
        let ends = ends.iter().flat_map(|range| [range.coverage_low, range.coverage_high]);
        let mut ends: Vec<Decimal> = ends.flatten().map(|end| end.0).collect();
        ends.sort_unstable();
        let end = ends[(ends.len() - 1) * part / 100];
        case.policy.return_target = rounded(end, 9) + Decimal::new(hair, 9);
        case.application.scenarios = ["unit_cost.u0", "unit_cost.dygn", "target_group.barn.people"].map(|address| Scenario {
            id: address.to_owned(),
            name: None,
            places: Vec::new(),
            settings: vec![Setting { address: address.to_owned(), change: Change::Times(Decimal::new(times, 2)) }],
        }).into();
        let result = calculation(&case).unwrap();
        let whole = sensitivity(&case, &result, &case, &[]);
        let below: Vec<OneWay> = whole.one_way.iter().filter(|range| is_below(range, &case)).cloned().collect();
        prop_assert_eq!(below_target(&case), below);

        let scenarios = whole.scenarios.iter().enumerate();
        let figures = scenarios.filter_map(|(position, scenario)| Some((position, scenario.figures.as_ref()?)));
        let below = figures.filter(|(_, figures)| !figures.meets_target);
        let below: Vec<usize> = below.map(|(position, _)| position).collect();
        let quick: Vec<usize> = scenarios_below_target(&case).into_iter().map(|(position, _)| position).collect();
        prop_assert_eq!(quick, below);

        let moved = |row: &BreakEven| Some((row.break_even? / row.value - Decimal::ONE).abs().rounded_for_comparison());
        let all = whole.break_even.iter().filter(|row| !row.value.is_zero());
        let nearest = nearest_break_even(&case, result.plan_years.1).filter(|row| !row.value.is_zero());
        prop_assert_eq!(nearest.as_ref().and_then(moved), all.filter_map(moved).min());
    }

    /// Every input that an application gives moves coverage, one way or the other. Only a delay that reaches into no
    /// other year's weight may leave the sum of all years as it is.
    #[test]
    fn every_input_that_should_matter_does(mut drawn in drawn()) {
        (drawn.people, drawn.step, drawn.delay) = (vec![3, 7], None, 5);
        drawn.deadweight = drawn.deadweight.clamp(1, 9);
        drawn.realisable = drawn.realisable.clamp(1, 9);
        drawn.persistence = drawn.persistence.clamp(1, 9);
        drawn.units_per_person = drawn.units_per_person.max(1);
        drawn.duration = drawn.duration.max(21);
        (drawn.without, drawn.with) = (drawn.without.max(60), drawn.with.clamp(1, 40));
        drawn.units = vec![drawn.units[0].abs() + 1];
        let rows = of(&drawn.case()).one_way;
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
