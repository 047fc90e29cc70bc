//! Costs: three forms, each a number for the period or a table of years, and three ways to be financed.

use crate::method::support::Case;

/// An effect of 3 500 kr in 2020, so that there is something to set against the cost.
const REDUCTION: &str = r#"
    [effect.fewer]
    department = "social"
    unit_cost = "krona"
    units = { 2020 = 3500 }
"#;

fn by_year(cost: &str, start: &'static str, end: &'static str) -> String {
    let case = Case::new(cost).and(REDUCTION).during(start, end);
    case.figures().figure("cost.by_year")
}

#[test]
fn an_amount_is_spread_over_the_days_of_the_period() {
    // December has 31 days, January 31, and February 29 in the leap year 2020: 9 100 kr over 91 days is 100 kr a day
    let cost = "[cost.all]\namount = 9100";
    let spread = by_year(cost, "2019-12-01", "2020-02-29");
    assert_eq!(spread, "2019 3100, 2020 6000");
}

#[test]
fn the_first_and_the_last_day_count() {
    // 31 December and 1 January: two days, one in each year
    let cost = "[cost.all]\namount = 100";
    assert_eq!(
        by_year(cost, "2020-12-31", "2021-01-01"),
        "2020 50, 2021 50"
    );
}

#[test]
fn a_table_of_amounts_is_taken_as_it_stands() {
    // half of 2020 is outside the period, but the table says what 2020 costs
    let cost = "[cost.all]\namount = { 2020 = 100, 2021 = 50 }";
    assert_eq!(
        by_year(cost, "2020-07-01", "2021-12-31"),
        "2020 100, 2021 50"
    );
}

#[test]
fn posts_for_half_a_leap_year_cost_their_days_of_366() {
    // 12 × 25 000 × 1.22 = 366 000 a year, 1 000 a day; January to June are 31 + 29 + 31 + 30 + 31 + 30 = 182 days
    let cost = "[cost.team]\nposts = 1\nmonthly_wage = 25_000\non_cost = 0.22";
    assert_eq!(by_year(cost, "2020-01-01", "2020-06-30"), "2020 182000");
}

#[test]
fn posts_for_a_month_of_a_common_year_cost_their_days_of_365() {
    // 3.65 × 12 × 10 000 × 1.25 = 547 500 a year, 1 500 a day of 2021; December has 31 days
    let cost = "[cost.team]\nposts = 3.65\nmonthly_wage = 10_000\non_cost = 0.25";
    assert_eq!(by_year(cost, "2021-12-01", "2021-12-31"), "2021 46500");
}

#[test]
fn a_number_of_posts_costs_every_year_of_the_period_in_full() {
    // 2 × 12 × 10 000 × 1.5 = 360 000, in the leap year as in the year after
    let cost = "[cost.team]\nposts = 2\nmonthly_wage = 10_000\non_cost = 0.5";
    let spread = by_year(cost, "2020-01-01", "2021-12-31");
    assert_eq!(spread, "2020 360000, 2021 360000");
}

#[test]
fn a_table_of_posts_is_taken_as_it_stands() {
    // 12 × 10 000 × 1.5 = 180 000 a post, whatever part of 2020 lies in the period
    let cost =
        "[cost.team]\nposts = { 2020 = 0.5, 2021 = 1 }\nmonthly_wage = 10_000\non_cost = 0.5";
    let spread = by_year(cost, "2020-07-01", "2021-12-31");
    assert_eq!(spread, "2020 90000, 2021 180000");
}

#[test]
fn wages_may_differ_between_years() {
    // 1 × 12 × 10 000 × 1.5 = 180 000 and 1 × 12 × 11 000 × 1.5 = 198 000
    let cost =
        "[cost.team]\nposts = 1\nmonthly_wage = { 2020 = 10_000, 2021 = 11_000 }\non_cost = 0.5";
    let spread = by_year(cost, "2020-01-01", "2021-12-31");
    assert_eq!(spread, "2020 180000, 2021 198000");
}

#[test]
fn posts_and_wages_may_both_be_tables() {
    // 0.5 × 12 × 10 000 × 1.5 = 90 000 and 2 × 12 × 11 000 × 1.5 = 396 000
    let cost = "[cost.team]\nposts = { 2020 = 0.5, 2021 = 2 }\n\
                monthly_wage = { 2020 = 10_000, 2021 = 11_000 }\non_cost = 0.5";
    let spread = by_year(cost, "2020-01-01", "2021-12-31");
    assert_eq!(spread, "2020 90000, 2021 396000");
}

#[test]
fn a_number_of_units_is_a_number_a_year() {
    // 366 days a year at 100 kr; 182 of the 366 days of 2020: 182 × 100
    let cost = "[cost.care]\nunits = 366\nunit_cost = \"day\"";
    assert_eq!(by_year(cost, "2020-01-01", "2020-06-30"), "2020 18200");
}

#[test]
fn a_table_of_units_is_taken_as_it_stands() {
    // 10 × 100 and 3 × 100
    let cost = "[cost.care]\nunits = { 2020 = 10, 2021 = 3 }\nunit_cost = \"day\"";
    assert_eq!(
        by_year(cost, "2020-07-01", "2021-06-30"),
        "2020 1000, 2021 300"
    );
}

#[test]
fn costs_of_several_forms_add_up() {
    // 2020: 300 + 2 × 100 + 12 × 10 × 1 = 620; 2021: 400
    let cost = "[cost.a]\namount = { 2020 = 300, 2021 = 400 }\n\
                [cost.b]\nunits = { 2020 = 2 }\nunit_cost = \"day\"\n\
                [cost.c]\nposts = { 2020 = 1 }\nmonthly_wage = 10\non_cost = 0";
    assert_eq!(
        by_year(cost, "2020-01-01", "2021-12-31"),
        "2020 620, 2021 400"
    );
}

#[test]
fn only_the_reservation_s_money_is_to_come_back() {
    // the reservation pays 1 000, a department 500, someone else 250: C = 1 000, all costs 1 750
    // coverage 3 500 / 1 000 = 3.5, of all costs 3 500 / 1 750 = 2; society 3 500 − 1 750; without a discount as much
    // the municipality pays 1 500, and school bears its own 500: −500
    // principal: 1 000; fee 5 % of 1 000
    let costs = r#"
        [cost.reserved]
        amount = 1000
        financed_by = "reservation"
        [cost.own]
        amount = 500
        department = "school"
        financed_by = "department"
        [cost.grant]
        amount = 250
        financed_by = "external"
    "#;
    let figures = Case::new(costs).and(REDUCTION).figures();
    figures.is("cost.total", "1000");
    figures.is("cost.by_year", "2020 1000");
    figures.is("cost.all_costs", "1750");
    figures.is("coverage", "3.5");
    figures.is("coverage_all_costs", "2");
    figures.is("society.net", "1750");
    figures.is("society.cost", "1750");
    figures.is("present_value.cost", "1500");
    figures.is("present_value.npv", "2000");
    figures.is("return_plan.by_department.social.own_cost", "0");
    figures.is("return_plan.by_department.school.own_cost", "500");
    figures.is("return_plan.by_department.school.net", "-500");
    figures.is("return_plan.net", "1950");
    figures.is("return_plan.reservation", "1000");
    figures.is("return_plan.fee", "50");
}
