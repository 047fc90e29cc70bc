//! Effects that share pools of steps, prices, groups, departments and parameters: each input, looked at through its own
//! places alone, moves the result as the whole calculation does.

use std::fmt::Write as _;

use proptest::prelude::*;
use rust_decimal::Decimal;
use si::model::{Case, Number};
use si::sensitivity::{BreakEven, Side, sensitivity};

use crate::properties::read;
use crate::sensitivity_properties::{HAIR, put};

/// An effect that may share anything with others.
#[derive(Clone, Debug)]
struct Shared {
    department: u8,
    /// Which unit cost, and which one instead.
    costs: (u8, Option<u8>),
    group: u8,
    step: Option<u8>,
    /// In hundredths; below zero an increase.
    change: i8,
    /// Whether the change, the units and what can be taken home are the parameter's.
    of_parameter: [bool; 3],
}

fn shared() -> impl Strategy<Value = Shared> {
    let of_parameter = [
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.2),
    ];
    let costs = (0..2_u8, prop::option::weighted(0.3, 0..2_u8));
    let step = prop::option::weighted(0.6, 1..3_u8);
    let rest = (0..2_u8, 0..2_u8, -40..90_i8);
    (rest, costs, step, of_parameter).prop_map(
        |((department, group, change), costs, step, of_parameter)| Shared {
            department,
            costs,
            group,
            step,
            change,
            of_parameter,
        },
    )
}

fn case_of(effects: &[Shared], parameter: u8, cost_too: bool) -> Case {
    let wage = if cost_too {
        "{ parameter = \"p\" }"
    } else {
        "1.5"
    };
    let mut text = format!(
        "format = 1\n[investment]\nid = \"x\"\nname = \"X\"\nstart = 2020-01-01\nend = 2021-12-31\nprice_year = 2020\n\
         [department]\nd0 = \"D\"\nd1 = \"E\"\n\
         [cost.a]\namount = {{ 2020 = 900 }}\n[cost.b]\nunits = {wage}\nunit_cost = \"u1\"\n\
         [cost.c]\namount = {{ 2021 = 70 }}\nfinanced_by = \"external\"\n\
         [target_group.g0]\npeople = {{ 2020 = 6, 2021 = 9 }}\n[target_group.g1]\npeople = {{ 2020 = 5 }}\n\
         [parameter.p]\nvalue = {}\n",
        Decimal::new(parameter.into(), 2)
    );
    for (unit, cost) in [("u0", 100), ("u1", 70)] {
        write!(
            text,
            "[unit_cost.{unit}]\nname = \"U\"\narea = \"skola\"\nunit = \"dygn\"\ncost = {cost}\nyear = 2020\nsource = \"s\"\n"
        )
        .unwrap();
    }
    for (position, effect) in effects.iter().enumerate() {
        let number = |of_parameter: bool, number: Decimal| {
            if of_parameter {
                "{ parameter = \"p\" }".to_owned()
            } else {
                number.to_string()
            }
        };
        let hundredths = |hundredths: i8| Decimal::new(hundredths.into(), 2);
        let change = if effect.change < 0 {
            let with = number(effect.of_parameter[0], hundredths(-effect.change));
            format!("without = 0.1\nwith = {with}")
        } else {
            let share = number(effect.of_parameter[0], hundredths(effect.change));
            format!("share = {share}")
        };
        let units = number(effect.of_parameter[1], Decimal::new(25, 1));
        let realisable = number(effect.of_parameter[2], Decimal::new(8, 1));
        write!(
            text,
            "[effect.e{position}]\ndepartment = \"d{}\"\nunit_cost = \"u{}\"\ntarget_group = \"g{}\"\n{change}\n\
             units_per_person = {units}\ndelay = 0\nduration = 2\nrealisable = {realisable}\n",
            effect.department, effect.costs.0, effect.group
        )
        .unwrap();
        if let Some(step) = effect.step {
            writeln!(text, "step = {step}").unwrap();
        }
        if let Some(instead) = effect.costs.1 {
            write!(
                text,
                "[effect.e{position}.replaced_by]\nunit_cost = \"u{instead}\"\nunits_per_unit = 0.3\ndepartment = \"d1\"\n"
            )
            .unwrap();
        }
    }
    read(&text)
}

fn any_case() -> impl Strategy<Value = Case> {
    let effects = prop::collection::vec(shared(), 1..7);
    (effects, 1..100_u8, any::<bool>())
        .prop_map(|(effects, parameter, cost_too)| case_of(&effects, parameter, cost_too))
}

/// The values on both sides of a break-even: where it holds and, a hair away, does not.
fn sides(row: &BreakEven) -> Option<[Decimal; 2]> {
    let there = row.break_even?;
    Some(match row.holds? {
        Side::AtLeast => [there, there - HAIR],
        Side::AtMost => [there, there + HAIR],
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_bar_ends_where_the_whole_calculation_does(case in any_case()) {
        for row in sensitivity(&case, &case, &[]).one_way {
            for (value, coverage) in [(row.low, row.coverage_low), (row.high, row.coverage_high)] {
                if let Some(result) = put(&case, &row.address, value) {
                    let whole = result.coverage.total.0.rounded_for_comparison();
                    prop_assert_eq!(coverage.map(|share| share.0.rounded_for_comparison()), Some(whole), "{} at {}", row.address, value);
                }
            }
        }
    }

    #[test]
    fn a_break_even_is_one_of_the_whole_calculation(case in any_case()) {
        for row in sensitivity(&case, &case, &[]).break_even {
            let Some(sides) = sides(&row) else { continue };
            for (value, holds) in sides.into_iter().zip([true, false]) {
                if let Some(result) = put(&case, &row.address, value) {
                    prop_assert_eq!(result.coverage.meets_target, holds, "{} at {}", row.address, value);
                }
            }
        }
    }

    #[test]
    fn a_department_s_bars_and_break_evens_are_the_whole_calculation_s(case in any_case()) {
        for department in sensitivity(&case, &case, &[]).departments.unwrap() {
            let gained = |address: &str, value: Decimal| {
                let result = put(&case, address, value)?;
                Some(result.departments[department.department].realisable.total().0.rounded_for_comparison())
            };
            let returns = department.returns.0.rounded_for_comparison();
            for row in department.inputs.iter().map(|input| &input.break_even) {
                let Some(sides) = sides(row) else { continue };
                for (value, holds) in sides.into_iter().zip([true, false]) {
                    if let Some(gained) = gained(&row.address, value) {
                        prop_assert_eq!(gained >= returns, holds, "{} at {}: {} of {}", row.address, value, gained, returns);
                    }
                }
            }
        }
    }
}
