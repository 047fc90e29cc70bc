//! One-way ranges and break-evens (§8).

use crate::method::support::{Case, Figures};

/// 1 200 000 kr in 2020 and a cost of 1 000 000 kr.
fn a_fifth_more() -> Case {
    Case::new(
        r#"
        [cost.all]
        amount = 1_000_000
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2020 = 1_200_000 }
        "#,
    )
}

/// E = 1 200 000 = 1.00 × C at a cost of 1 200 000 kr, and at no öre more; put back, the target is met and the cost paid
/// back, and a hair further on neither.
#[test]
fn a_break_even_is_the_boundary_in_kronor() {
    let figures = a_fifth_more().figures();
    let row = |key| figures.sensitivity("break_even", "cost.all.amount", key);
    assert_eq!(row("break_even"), "1200000");
    assert_eq!(row("factor"), "1.2");
    assert_eq!(row("holds"), "at_most");
    let put_back = |setting| {
        let figures = a_fifth_more().with(&["--set", setting]).figures();
        [
            figures.figure("meets_target"),
            figures.figure("payback_year"),
        ]
    };
    assert_eq!(put_back("cost.all.amount=1200000"), ["true", "2020"]);
    assert_eq!(
        put_back("cost.all.amount=1200000.000001"),
        ["false", "null"]
    );
}

/// 1 000 kr less and 10 × 0.1 × 10 = 10 kr a year more for two years, against 1 000 kr: 980. Only without any of the increase
/// is 1 000 reached, and an effect lasts longer than no time at all; nobody in the group would do.
#[test]
fn no_break_even_lies_outside_the_bounds() {
    let figures = Case::new(
        r#"
        [cost.all]
        amount = 1_000
        [target_group.all]
        people = { 2020 = 10 }
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2020 = 1_000 }
        [effect.more]
        department = "social"
        unit_cost = "krona"
        without = 0.1
        with = 0.2
        units_per_person = 10
        delay = 0
        duration = 2
        "#,
    )
    .figures();
    let row = |address| figures.sensitivity("break_even", address, "break_even");
    assert_eq!(row("effect.more.duration"), "null");
    assert_eq!(row("target_group.all.people"), "0");
}

/// One unit of 1 000 kr during a year, in whole steps, beside 400 kr, against a cost of 1 000 kr. From the middle of 2020 it is
/// half a unit in either year and none can be taken home: coverage 0.4. From the beginning of 2020 or of 2021 it is one:
/// coverage 1.4 at both ends, a swing of 1. The cost at 800 and 1 200 kr: 0.5 and 0.333333, a swing of a sixth.
#[test]
fn a_swing_counts_the_value_itself() {
    let figures = half_a_unit_twice();
    let row = |key| figures.sensitivity("one_way", "effect.home.delay", key);
    assert_eq!([row("coverage_low"), row("coverage_high")], ["1.4", "1.4"]);
    figures.is("coverage", "0.4");
    figures.is("sensitivity.one_way.0.address", "effect.home.delay");
    figures.is("sensitivity.one_way.1.address", "cost.all.amount");
}

/// Of the delays 0 and 1, as near to 0.5 the one as the other, the lower.
#[test]
fn a_delay_s_break_even_is_the_nearest() {
    let figures = half_a_unit_twice();
    let row = |key| figures.sensitivity("break_even", "effect.home.delay", key);
    assert_eq!([row("break_even"), row("holds")], ["0", "at_most"]);
}

fn half_a_unit_twice() -> Figures {
    let case = Case::new(
        r#"
        [cost.all]
        amount = 1000
        [target_group.all]
        people = { 2020 = 10 }
        [effect.home]
        department = "social"
        unit_cost = "place"
        target_group = "all"
        share = 0.1
        units_per_person = 1
        delay = { value = 0.5, low = 0, high = 1 }
        duration = 1
        step = 1
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2020 = 400 }
        "#,
    );
    case.figures()
}

/// *social* saves 1 000 kr, finances 300 kr itself and returns 500 kr with a fee of 25: 825 of 1 000 kr leave it a net of
/// 0. Its own cost may be 1 000 − 525 = 475 kr; the reservation's cost is none of its inputs.
#[test]
fn a_department_must_cover_what_it_finances_itself_too() {
    let case = Case::new(
        r#"
        [cost.all]
        amount = 500
        [cost.own]
        amount = 300
        financed_by = "department"
        department = "social"
        [effect.fewer]
        department = "social"
        unit_cost = "place"
        units = { 2020 = 1 }
        "#,
    );
    let figures = case.figures();
    let department = "sensitivity.departments.social";
    figures.is(&format!("{department}.own_cost"), "300");
    figures.is(&format!("{department}.returns"), "525");
    figures.is(&format!("{department}.factor"), "0.825");
    let at = |address| {
        let row = |key| figures.of_department("social", address, key);
        format!("{} {}", row("break_even"), row("holds"))
    };
    assert_eq!(at("effect.fewer.units"), "0.825 at_least");
    assert_eq!(at("cost.own.amount"), "475 at_most");
    assert_eq!(
        figures.inputs_of_department("social"),
        ["cost.own.amount", "effect.fewer.units", "unit_cost.place"]
    );
}

#[test]
fn unit_costs_come_last_in_the_order_of_their_first_use_in_the_file() {
    // The effect stands before the cost, so its day before the cost's home.
    let figures = Case::new(
        r#"
        [effect.fewer]
        department = "social"
        unit_cost = "day"
        units = { 2020 = 10 }
        [cost.home]
        units = 1
        unit_cost = "home"
        "#,
    )
    .figures();
    let address = |row| figures.figure(&format!("sensitivity.break_even.{row}.address"));
    assert_eq!(
        [0, 1, 2, 3].map(address),
        [
            "effect.fewer.units",
            "cost.home.units",
            "unit_cost.day",
            "unit_cost.home"
        ]
    );
}
