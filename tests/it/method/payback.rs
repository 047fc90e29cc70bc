//! Coverage by year, the target, and the year in which the cost is paid back for good.

use crate::method::support::{Case, Figures};

/// Reductions in kronor by year against a cost of 1 000 kr.
fn figures(units: &str) -> Figures {
    case(units).figures()
}

fn case(units: &str) -> Case {
    Case::new(&format!(
        r#"
        [cost.all]
        amount = 1000
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = {{ {units} }}
        "#
    ))
}

#[test]
fn coverage_by_year_is_cumulative_and_has_every_year() {
    // 0, 400, 400, 1 200 of 1 000
    let figures = figures("2021 = 400, 2023 = 800");
    let by_year = figures.figure("coverage_by_year");
    assert_eq!(by_year, "2020 0, 2021 0.4, 2022 0.4, 2023 1.2");
    figures.is("payback_year", "2023");
}

#[test]
fn the_cost_is_paid_back_in_the_year_from_whose_end_on_it_stays_covered() {
    // 1 000 in 2020, 500 in 2021, 1 000 in 2022 and after: 2020 was too early
    let figures = figures("2020 = 1000, 2021 = -500, 2022 = 500, 2023 = 100");
    let by_year = figures.figure("coverage_by_year");
    assert_eq!(by_year, "2020 1, 2021 0.5, 2022 1, 2023 1.1");
    figures.is("payback_year", "2022");
}

#[test]
fn a_fall_that_leaves_the_cost_covered_changes_nothing() {
    // 2 000, 1 500: covered from 2020 on
    figures("2020 = 2000, 2021 = -500").is("payback_year", "2020");
}

#[test]
fn a_cost_that_does_not_stay_covered_is_never_paid_back() {
    // 1 000, then 900
    let figures = figures("2020 = 1000, 2021 = -100");
    figures.is("coverage", "0.9");
    figures.is("payback_year", "null");
}

#[test]
fn a_cost_is_paid_back_at_the_earliest_in_the_year_of_the_start() {
    // 1 000 in 2019, and still in 2020
    let figures = figures("2019 = 1000, 2020 = 100");
    figures.is("payback_year", "2020");
    figures.is("coverage", "1.1");
}

#[test]
fn reductions_that_come_before_the_cost_is_complete_are_measured_against_all_of_it() {
    // C = 1 000, spread over both years, + 1 000 in 2021; gained 1 500 until 2020, 2 000 until 2021
    let more = "[cost.more]\namount = { 2021 = 1000 }";
    let figures = case("2020 = 1500, 2021 = 500")
        .and(more)
        .during("2020-01-01", "2021-12-31");
    let figures = figures.figures();
    figures.is("coverage_by_year", "2020 0.75, 2021 1");
    figures.is("payback_year", "2021");
}

#[test]
fn the_target_is_met_when_reductions_reach_it() {
    // 800 of 1 000 against 0.8, and a krona less
    let policy = "[policy]\nreturn_target = 0.8";
    for (units, meets) in [("2020 = 800", "true"), ("2020 = 799", "false")] {
        let figures = case(units).and(policy).figures();
        assert_eq!(figures.figure("meets_target"), meets, "{units}");
    }
}

#[test]
fn the_last_digits_of_a_quotient_do_not_decide_about_the_target() {
    // 2 kr against 0.6666666667 × 3 kr = 2.0000000001 kr: to 9 decimals both are 2
    let figures = Case::new(
        r#"
        [cost.all]
        amount = 3
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2020 = 2 }
        [policy]
        return_target = 0.6666666667
        "#,
    )
    .figures();
    figures.is("coverage", "0.666667");
    figures.is("meets_target", "true");
}

#[test]
fn kronor_are_compared_and_not_ratios() {
    // a krona less than 1 000 000 000 000 kr is coverage 0.999999999999, which is 1 to 9 decimals
    let figures = Case::new(
        r#"
        [cost.all]
        amount = 1000000000000
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2020 = 999999999999 }
        "#,
    )
    .figures();
    figures.is("coverage", "1");
    figures.is("meets_target", "false");
    figures.is("payback_year", "null");
}

#[test]
fn coverage_is_shown_and_compared_without_a_return_model() {
    // 900 of 1 000
    let figures = case("2020 = 900")
        .and("[policy]\nreturn_model = \"none\"")
        .figures();
    figures.is("return_plan", "null");
    figures.is("coverage", "0.9");
    figures.is("meets_target", "false");
}
