//! When departments pay: as reductions arise, and in proportion to them.

use crate::method::support::{Case, Figures};

/// One department's reductions in kronor by year against a cost of 1 000 kr, without a fee where `policy` has none.
fn figures(units: &str, policy: &str) -> Figures {
    case("1000", units, policy).figures()
}

fn case(amount: &str, units: &str, policy: &str) -> Case {
    let fee = if policy.contains("admin_fee") {
        ""
    } else {
        "admin_fee = 0"
    };
    Case::new(&format!(
        r#"
        [cost.all]
        amount = {amount}
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = {{ {units} }}
        [policy]
        {fee}
        {policy}
        "#
    ))
}

#[test]
fn what_has_been_gained_is_paid_until_nothing_is_left() {
    // 2021: floor(300.7) = 300; 2022: floor(701.3) − 300 = 401; 2023: what is left, 1 000 − 701
    let figures = figures("2021 = 300.7, 2022 = 400.6, 2023 = 500", "");
    figures.pays("social 2021: 300 + 0; social 2022: 401 + 0; social 2023: 299 + 0");
    figures.is("return_plan.completed_year", "2023");
}

#[test]
fn after_a_fall_nothing_is_paid_until_it_is_made_good() {
    // gained so far 500, 300, 1 000: pays 500, nothing, 500
    let figures = figures("2021 = 500, 2022 = -200, 2023 = 700", "");
    figures.pays("social 2021: 500 + 0; social 2023: 500 + 0");
}

#[test]
fn what_is_left_is_paid_in_the_last_year() {
    // gains 60 and 40, the floor is 300: 60, then 40 and the 200 left over
    let figures = figures("2021 = 60, 2022 = 40", "");
    figures.pays("social 2021: 60 + 0; social 2022: 240 + 0");
}

#[test]
fn the_plan_runs_on_to_the_last_cost_and_to_the_end() {
    // gains 100 in 2020, the floor is 300; the last cost is in 2022, and the end in 2023
    let until_cost = case("{ 2020 = 500, 2022 = 500 }", "2020 = 100", "").figures();
    let paid = ["social 2020: 100 + 0", "social 2022: 200 + 0"];
    assert_eq!(until_cost.payments(), paid);
    let until_end = case("{ 2020 = 500, 2022 = 500 }", "2020 = 100", "");
    let until_end = until_end.during("2020-01-01", "2023-03-31").figures();
    let paid = ["social 2020: 100 + 0", "social 2023: 200 + 0"];
    assert_eq!(until_end.payments(), paid);
}

#[test]
fn other_payers_gains_do_not_lengthen_the_plan() {
    // the region gains until 2025; what is left of the floor is paid in 2021, with social's last reduction
    let region = "[effect.care]\nunit_cost = \"care\"\nunits = { 2025 = 1 }";
    let figures = case("1000", "2021 = 100", "").and(region).figures();
    figures.pays("social 2021: 300 + 0");
}

#[test]
fn another_department_s_years_lengthen_the_plan() {
    // E = 100 + 100, the floor 300: 150 each; social pays 100 in 2020 and the rest in school's last year
    let school =
        "[effect.other]\ndepartment = \"school\"\nunit_cost = \"krona\"\nunits = { 2022 = 100 }";
    let figures = case("1000", "2020 = 100", "").and(school).figures();
    figures.pays("social 2020: 100 + 0; social 2022: 50 + 0; school 2022: 150 + 0");
}

#[test]
fn years_of_increase_lengthen_the_plan() {
    // gains 100 in 2020 and loses 10 in 2022; the floor of 300 is complete in 2022
    let figures = figures("2020 = 100, 2022 = -10", "");
    figures.pays("social 2020: 100 + 0; social 2022: 200 + 0");
}

#[test]
fn years_in_which_lines_cancel_out_lengthen_the_plan() {
    // gains 100 in 2020; in 2022 one line gains 50 that another loses; the floor of 300 is complete in 2022
    let other =
        "[effect.other]\ndepartment = \"social\"\nunit_cost = \"krona\"\nunits = { 2022 = -50 }";
    let figures = case("1000", "2020 = 100, 2022 = 50", "")
        .and(other)
        .figures();
    figures.pays("social 2020: 100 + 0; social 2022: 200 + 0");
}

#[test]
fn payments_wait_for_the_first_year_of_return() {
    // gained until 2022: 700; then 300 more
    let figures = figures("2021 = 400, 2022 = 300, 2023 = 300", "first_return = 2022");
    figures.pays("social 2022: 700 + 0; social 2023: 300 + 0");
    figures.is("policy.first_return", "2022");
}

#[test]
fn a_first_year_of_return_after_the_last_gain_lengthens_the_plan() {
    // all 1 000 gained in 2021, paid in 2025
    let figures = figures("2021 = 1000", "first_return = 2025");
    figures.pays("social 2025: 1000 + 0");
    figures.is("return_plan.completed_year", "2025");
}

#[test]
fn gains_before_the_start_count_with_the_first_year() {
    // 400 in 2019 and 300 in 2020: 700 in 2020; 300 more in 2021
    let figures = figures("2019 = 400, 2020 = 300, 2021 = 500", "");
    figures.pays("social 2020: 700 + 0; social 2021: 300 + 0");
}

#[test]
fn each_payment_carries_its_part_of_the_fee() {
    // total 1 050 of gains 300, 300 and 900: 300, 300, 450; fee 50 is 14.29, 14.29, 21.43, the krona left over goes to
    // the last
    let figures = figures("2020 = 300, 2021 = 300, 2022 = 900", "admin_fee = 0.05");
    figures.pays("social 2020: 286 + 14; social 2021: 286 + 14; social 2022: 428 + 22");
}

const PROPORTIONAL: &str = "timing = \"proportional\"";

#[test]
fn proportional_payments_follow_the_gains() {
    // 1 000 by weights 500, 1 000, 1 000: 200, 400, 400
    let figures = figures("2021 = 500, 2022 = 1000, 2023 = 1000", PROPORTIONAL);
    figures.pays("social 2021: 200 + 0; social 2022: 400 + 0; social 2023: 400 + 0");
}

#[test]
fn a_krona_left_over_is_paid_in_the_earlier_of_equal_years() {
    // 1 000 by equal weights: 333.33 each, one krona left over
    let gains = "2021 = 400, 2022 = 400, 2023 = 400";
    let plain = figures(gains, PROPORTIONAL);
    plain.pays("social 2021: 334 + 0; social 2022: 333 + 0; social 2023: 333 + 0");
    // with a fee of 100 the total is 1 100, 366.67 each, two left over: 367, 367, 366
    // fee 100 × 367 / 1 100 = 33.364 twice and 33.273: the krona left over to the first
    let with_fee = figures(gains, &format!("{PROPORTIONAL}\nadmin_fee = 0.1"));
    with_fee.pays("social 2021: 333 + 34; social 2022: 334 + 33; social 2023: 333 + 33");
}

#[test]
fn proportional_payments_leave_out_years_of_increase() {
    // weights 600, 0, 600: E = 1 000, 500 each
    let figures = figures("2021 = 600, 2022 = -200, 2023 = 600", PROPORTIONAL);
    figures.pays("social 2021: 500 + 0; social 2023: 500 + 0");
}

#[test]
fn weights_before_the_first_year_of_return_count_with_it() {
    // 2022 has 2021's 300 and its own 200, 2023 has 500: half each
    let policy = format!("{PROPORTIONAL}\nfirst_return = 2022");
    let later = figures("2021 = 300, 2022 = 200, 2023 = 500", &policy);
    later.pays("social 2022: 500 + 0; social 2023: 500 + 0");
    // without one, the first year is the start's: 2019's 250 count with 2020
    let before = figures("2019 = 250, 2021 = 750", PROPORTIONAL);
    before.pays("social 2020: 250 + 0; social 2021: 750 + 0");
    // all gains are before 2025
    let policy = format!("{PROPORTIONAL}\nfirst_return = 2025");
    let after = figures("2021 = 300, 2022 = 700", &policy);
    after.pays("social 2025: 1000 + 0");
}

#[test]
fn without_weights_all_is_paid_in_the_last_year() {
    // two years of increase, the floor 300, the last year 2022
    let figures = figures("2021 = -10, 2022 = -10", PROPORTIONAL);
    figures.pays("social 2022: 300 + 0");
}

#[test]
fn what_comes_before_the_plan_counts_with_its_sign_and_before_the_first_return_as_a_weight() {
    // 2020 has its own 150 and 2019's −100: weights 50 and 150 of the floor's 300
    let before = figures("2019 = -100, 2020 = 150, 2021 = 150", PROPORTIONAL);
    before.pays("social 2020: 75 + 0; social 2021: 225 + 0");
    // 2021's own −50 is no weight; 2020's 100 counts there: weights 100 and 150 of 300
    let policy = format!("{PROPORTIONAL}\nfirst_return = 2021");
    let later = figures("2020 = 100, 2021 = -50, 2022 = 150", &policy);
    later.pays("social 2021: 120 + 0; social 2022: 180 + 0");
}

#[test]
fn less_than_half_an_ore_lengthens_nothing() {
    let years = |units| figures(units, "").figure("coverage_by_year");
    assert_eq!(years("2020 = 500, 2023 = 0.004"), "2020 0.5");
    // 500.005 / 1 000
    assert_eq!(
        years("2020 = 500, 2023 = 0.005"),
        "2020 0.5, 2021 0.5, 2022 0.5, 2023 0.500005"
    );
    // nor does it draw the floor's 300 out of the plan's years
    let trace = figures("2023 = 0.004", PROPORTIONAL);
    trace.pays("social 2020: 300 + 0");
    // line by line: twice 0.004 is no half öre
    let other =
        "[effect.other]\ndepartment = \"social\"\nunit_cost = \"krona\"\nunits = { 2023 = 0.004 }";
    let two = case("1000", "2020 = 500, 2023 = 0.004", "").and(other);
    two.figures().is("coverage_by_year", "2020 0.5");
    // an item of cost likewise, though 1 000.004 is C
    let cost = case("{ 2020 = 1000, 2022 = 0.004 }", "2020 = 500", "");
    cost.figures().is("coverage_by_year", "2020 0.499998");
}

#[test]
fn a_first_year_of_return_before_the_start_is_the_start() {
    let figures = figures("2020 = 400, 2021 = 600", "first_return = 2018");
    figures.is("policy.first_return", "2020");
    figures.pays("social 2020: 400 + 0; social 2021: 600 + 0");
    assert!(figures.warnings().contains(&"first-return-before-start"));
}
