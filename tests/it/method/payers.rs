//! Who gains: the municipality, other payers, society, and all of it in present value.

use crate::method::support::Case;

/// 2 places of the municipality's at 1 000, of which half can be taken home; 3 visits of the region's at 500; 4 months
/// of the state's transfer at 200; 1 home, which is the household's here.
fn case() -> Case {
    Case::new(
        r#"
        [cost.all]
        amount = 1000
        [cost.own]
        amount = 100
        department = "school"
        financed_by = "department"
        [effect.places]
        department = "social"
        unit_cost = "place"
        units = { 2020 = 2 }
        realisable = 0.5
        [effect.visits]
        unit_cost = "care"
        units = { 2020 = 3 }
        [effect.months]
        unit_cost = "income"
        units = { 2020 = 4 }
        [effect.home]
        payer = "household"
        unit_cost = "home"
        units = { 2020 = 1 }
        "#,
    )
}

#[test]
fn each_payer_is_totalled_by_itself() {
    // municipality 2 000 and 1 000; region 3 × 500; state 4 × 200; household 1 × 400, though homes are
    // the municipality's elsewhere
    let figures = case().figures();
    let payer = |id: &str| figures.figure(&format!("payers.{id}"));
    assert_eq!(payer("municipality"), "expected 2000, realisable 1000");
    assert_eq!(payer("region"), "expected 1500, realisable 1500");
    assert_eq!(payer("state"), "expected 800, realisable 800");
    assert_eq!(payer("household"), "expected 400, realisable 400");
    figures.effect_is("home", "payer", "household");
    figures.effect_is("home", "department", "null");
}

#[test]
fn only_the_municipality_s_reductions_cover_the_cost() {
    // E = 1 000 against 1 000; of all costs 1 000 / 1 100 = 0.909091
    let figures = case().figures();
    figures.is("reductions.expected.total", "2000");
    figures.is("reductions.realisable.total", "1000");
    figures.is("coverage", "1");
    figures.is("coverage_all_costs", "0.909091");
}

#[test]
fn a_department_of_another_payer_s_effect_is_ignored() {
    // social gains its 1 000 and nothing of the region's 500
    let other =
        "[effect.other]\ndepartment = \"social\"\nunit_cost = \"care\"\nunits = { 2020 = 1 }";
    let figures = case().and(other).figures();
    let social = figures.figure("reductions.by_department.social.realisable.total");
    assert_eq!(social, "1000");
    figures.is("payers.region.realisable", "2000");
    assert!(figures.warnings().contains(&"department-ignored"));
}

#[test]
fn society_gains_what_is_expected_without_transfers() {
    // 2 000 + 1 500 + 400 = 3 900; the transfer of 800 is left out; less all costs, 1 100; all in the base year
    let figures = case().figures();
    figures.is("society.expected", "3900");
    figures.is("society.transfers_excluded", "800");
    figures.is("society.net", "2800");
    figures.is("society.npv", "2800");
}

#[test]
fn a_transfer_counts_for_the_payer_who_is_the_municipality() {
    // income support of the municipality's: 5 × 200 = 1 000 in E, nothing for society
    let figures = Case::new(
        r#"
        [cost.all]
        amount = 1000
        [effect.months]
        payer = "municipality"
        department = "social"
        unit_cost = "income"
        units = { 2020 = 5 }
        "#,
    )
    .figures();
    figures.is("coverage", "1");
    figures.is("society.expected", "0");
    figures.is("society.net", "-1000");
}

#[test]
fn present_value_is_counted_from_the_year_of_start() {
    // at 25 %: 800 in 2019 count as those of 2020, 1 250 in 2021 are 1 250 / 1.25 = 1 000: together 1 800
    // costs 600 in 2020 and 250 / 1.25 = 200 in 2021, the department's own too: 800; the 125 that others finance are
    // society's alone: 800 + 100
    // npv 1 000, ratio 2.25, society's 900 and 2; coverage is not discounted: 2 050 / 600 = 3.416667
    let figures = Case::new(
        r#"
        [cost.all]
        amount = { 2020 = 600 }
        [cost.own]
        amount = { 2021 = 250 }
        department = "school"
        financed_by = "department"
        [cost.grant]
        amount = { 2021 = 125 }
        financed_by = "external"
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2019 = 800, 2021 = 1250 }
        [policy]
        discount_rate = 0.25
        "#,
    )
    .during("2020-07-01", "2021-06-30")
    .figures();
    let present_value = |key: &str| figures.figure(&format!("present_value.{key}"));
    assert_eq!(present_value("discount_rate"), "0.25");
    assert_eq!(present_value("base_year"), "2020");
    assert_eq!(present_value("reductions"), "1800");
    assert_eq!(present_value("cost"), "800");
    assert_eq!(present_value("npv"), "1000");
    assert_eq!(present_value("benefit_cost_ratio"), "2.25");
    figures.is("society.cost", "975");
    figures.is("society.net", "1075");
    figures.is("society.npv", "900");
    figures.is("society.benefit_cost_ratio", "2");
    figures.is("coverage", "3.416667");
}

#[test]
fn a_discount_rate_may_change_with_time() {
    // 25 % in 2021, 100 % in 2022 and after: divided by 1.25 and by 1.25 × 2, × 2: 1 250, 2 500 and 5 000 are 1 000 each
    let figures = |rate: &str| {
        let body = r#"
            [cost.all]
            amount = 1000
            [effect.fewer]
            department = "social"
            unit_cost = "krona"
            units = { 2020 = 1000, 2021 = 1250, 2022 = 2500, 2023 = 5000 }
            [policy]
            discount_rate ="#;
        Case::new(&format!("{body} {rate}")).figures()
    };
    let falling = figures("{ 2 = 1, 0 = 0.25 }");
    falling.is("present_value.discount_rate", "0 0.25, 2 1");
    falling.is("policy.discount_rate", "0 0.25, 2 1");
    falling.is("present_value.reductions", "4000");
    falling.is("present_value.npv", "3000");
    // A table of one rate is that rate in every year: 1 000 + 1 000 + 1 600 + 2 560.
    let constant = figures("{ 0 = 0.25 }");
    constant.is("present_value.discount_rate", "0.25");
    constant.is("present_value.reductions", "6160");
}

#[test]
fn a_cost_in_units_of_a_transfer_is_none_of_society_s() {
    // C = 1 000 + 2 × 200; 400 are paid to others, and society's cost is 1 000
    let figures = Case::new(
        r#"
        [cost.all]
        amount = 1000
        [cost.income]
        units = { 2020 = 2 }
        unit_cost = "income"
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2020 = 2100 }
        [policy]
        discount_rate = 0
        "#,
    )
    .figures();
    figures.is("coverage", "1.5");
    figures.is("cost.all_costs", "1400");
    figures.is("society.cost", "1000");
    figures.is("society.net", "1100");
    figures.is("society.npv", "1100");
    figures.is("society.benefit_cost_ratio", "2.1");
    figures.is("present_value.benefit_cost_ratio", "1.5");
}

#[test]
fn society_s_present_value_counts_what_is_expected_of_all_payers() {
    // at 25 %: 1 250 expected in 2021 are 1 000, of which 500 can be taken home; the region's 625 in 2022 are 400;
    // the transfer of 250 is left out; less 1 000 in 2020: 400. The municipality's own: 500 − 1 000
    let figures = Case::new(
        r#"
        [cost.all]
        amount = 1000
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2021 = 1250 }
        realisable = 0.5
        [effect.care]
        unit_cost = "care"
        units = { 2022 = 1.25 }
        [effect.income]
        unit_cost = "income"
        units = { 2021 = 1.25 }
        [policy]
        discount_rate = 0.25
        "#,
    )
    .figures();
    figures.is("society.net", "875");
    figures.is("society.npv", "400");
    figures.is("present_value.npv", "-500");
    figures.is("present_value.benefit_cost_ratio", "0.5");
}

#[test]
fn costs_of_which_nothing_is_left_have_no_ratio() {
    // at 100 % a cost of 2200 is divided by 2^180, which is more than 28 digits hold: nothing is left of it
    let figures = Case::new(
        r#"
        [cost.all]
        amount = { 2200 = 1000 }
        [effect.fewer]
        department = "social"
        unit_cost = "krona"
        units = { 2020 = 500 }
        [policy]
        discount_rate = 1
        "#,
    )
    .figures();
    figures.is("present_value.cost", "0");
    figures.is("present_value.npv", "500");
    figures.is("present_value.benefit_cost_ratio", "null");
}
