//! When departments pay: in equal instalments.

use crate::method::support::{Case, Figures};

/// Reductions of 1 000 kr in 2020 against a cost of 1 000 kr, paid in instalments.
fn figures(policy: &str) -> Figures {
    case(policy).figures()
}

fn case(policy: &str) -> Case {
    Case::new(&format!(
        r#"
        [cost.all]
        amount = 1000
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = {{ 2020 = 1000 }}
        [policy]
        timing = "instalments"
        {policy}
        "#
    ))
}

#[test]
fn three_instalments_start_the_year_after_the_end() {
    // 1 000 / 3 = 333.33, the krona left over in the first year
    let figures = figures("admin_fee = 0");
    figures.pays("social 2021: 334 + 0; social 2022: 333 + 0; social 2023: 333 + 0");
    figures.is("policy.first_return", "2021");
    figures.is("policy.instalments", "3");
    figures.is("return_plan.completed_year", "2023");
}

#[test]
fn the_year_after_the_end_is_that_of_the_last_day() {
    // the end is in 2022
    let case = case("admin_fee = 0\ninstalments = 1").during("2020-07-01", "2022-06-30");
    case.figures().pays("social 2023: 1000 + 0");
}

#[test]
fn instalments_may_be_fewer_and_start_at_another_year() {
    // 500 in 2022 and 2023; the whole in 2020
    let later = figures("admin_fee = 0\ninstalments = 2\nfirst_return = 2022");
    later.pays("social 2022: 500 + 0; social 2023: 500 + 0");
    let at_once = figures("admin_fee = 0\ninstalments = 1\nfirst_return = 2020");
    at_once.pays("social 2020: 1000 + 0");
}

#[test]
fn the_fee_is_spread_over_the_instalments() {
    // total 1 050: 350 a year; fee 50 / 3 = 16.67, the two kronor left over in the earlier years
    let figures = figures("");
    figures.pays("social 2021: 333 + 17; social 2022: 333 + 17; social 2023: 334 + 16");
}

#[test]
fn a_fee_within_is_spread_the_same_way() {
    // total 1 000: 334, 333, 333; fee 50: 16.7, 16.65, 16.65: the kronor left over to the first and the second
    let figures = figures("admin_fee_basis = \"within\"");
    figures.pays("social 2021: 317 + 17; social 2022: 316 + 17; social 2023: 317 + 16");
}

#[test]
fn every_department_pays_its_own_instalments() {
    // 1 000 and 3 000 gained: 250 and 750 owed; in two instalments 125 and 375 a year
    let school = r#"
        [effect.other]
        department = "school"
        unit_cost = "krona"
        units = { 2020 = 3000 }
    "#;
    let case = case("admin_fee = 0\ninstalments = 2").and(school);
    case.figures().pays(
        "social 2021: 125 + 0; social 2022: 125 + 0; school 2021: 375 + 0; school 2022: 375 + 0",
    );
}

#[test]
fn small_totals_fill_the_earlier_instalments() {
    // the floor of 0.002 × 1 000 = 2 kr in three instalments: 0.67 each, a krona in each of the first two years
    let policy = "admin_fee = 0\nreturn_floor = 0.002";
    let figures = case(policy)
        .with(&["--set", "effect.fewer.units.2020=0"])
        .figures();
    figures.pays("social 2021: 1 + 0; social 2022: 1 + 0");
    figures.is("return_plan.completed_year", "2022");
}
