//! Effects on people: how many units are avoided in each year.

use crate::method::support::Case;

/// The units of an effect on people, each worth a place.
fn units(people: &str, effect: &str) -> String {
    case(people, effect).figures().effect("fewer", "units")
}

fn case(people: &str, effect: &str) -> Case {
    Case::new(&format!(
        r#"
        [cost.all]
        amount = 1000
        [target_group.children]
        people = {people}
        [effect.fewer]
        department = "social"
        unit_cost = "place"
        {effect}
        "#
    ))
}

#[test]
fn a_share_of_the_people_avoid_their_units() {
    // 10 people × 0.5 × 2 units, in the year they come
    let effect = "share = 0.5\nunits_per_person = 2\ndelay = 0\nduration = 1";
    let figures = case("{ 2020 = 10 }", effect).figures();
    figures.effect_is("fewer", "units", "2020 10");
    figures.effect_is("fewer", "expected.by_year", "2020 10000");
}

#[test]
fn the_share_is_the_difference_between_two_probabilities() {
    // 10 × (0.3 − 0.1) × 1 = 2
    let effect = "without = 0.3\nwith = 0.1\nunits_per_person = 1\ndelay = 0\nduration = 1";
    assert_eq!(units("{ 2020 = 10 }", effect), "2020 2");
}

#[test]
fn more_with_the_investment_than_without_is_an_increase_paid_in_full() {
    // 10 × (0.1 − 0.3) × 1 = −2 places of 1 000, however little of a reduction could be taken home
    let effect = "without = 0.1\nwith = 0.3\nunits_per_person = 1\ndelay = 0\nduration = 1\nrealisable = 0.5";
    let figures = case("{ 2020 = 10 }", effect).figures();
    figures.effect_is("fewer", "units", "2020 -2");
    figures.effect_is("fewer", "expected.total", "-2000");
    figures.effect_is("fewer", "realisable.total", "-2000");
    figures.is("coverage", "-2");
    figures.is("meets_target", "false");
    figures.is("payback_year", "null");
}

#[test]
fn every_year_s_intake_has_its_own_course() {
    // a tenth of 10, 20 and 10 people: 1, 2 and 1 units, from the year after for two years
    // 2020's: 2021 and 2022; 2021's: 2022 and 2023; 2023's: 2024 and 2025
    let effect = "share = 0.1\nunits_per_person = 1\ndelay = 1\nduration = 2";
    let units = units("{ 2020 = 10, 2021 = 20, 2023 = 10 }", effect);
    assert_eq!(units, "2021 1, 2022 3, 2023 2, 2024 1, 2025 1");
}

#[test]
fn an_effect_may_start_and_end_within_a_year() {
    // from 0.5 to 1.75 years after the intake: first full year [0.5, 1.5) counts 1, the rest [1.5, 1.75) counts 0.8
    // w(0) = 0.5; w(1) = 0.5 + 0.25 × 0.8 = 0.7; × 10
    let effect = "share = 1\nunits_per_person = 1\ndelay = 0.5\nduration = 1.25\npersistence = 0.8";
    assert_eq!(units("{ 2020 = 10 }", effect), "2020 5, 2021 7");
}

#[test]
fn an_effect_shorter_than_a_year_counts_its_part() {
    // w(0) = 0.25; × 10
    let effect = "share = 1\nunits_per_person = 1\ndelay = 0\nduration = 0.25";
    assert_eq!(units("{ 2020 = 10 }", effect), "2020 2.5");
    // from 0.9 to 1.1: 0.1 in each year; × 10
    let effect = "share = 1\nunits_per_person = 1\ndelay = 0.9\nduration = 0.2\npersistence = 0.5";
    assert_eq!(units("{ 2020 = 10 }", effect), "2020 1, 2021 1");
}

#[test]
fn each_full_year_keeps_a_part_of_the_year_before() {
    // 1, 0.5, 0.25; × 8
    let effect = "share = 1\nunits_per_person = 1\ndelay = 0\nduration = 3\npersistence = 0.5";
    assert_eq!(units("{ 2020 = 8 }", effect), "2020 8, 2021 4, 2022 2");
}

#[test]
fn the_years_of_an_effect_run_from_its_own_start() {
    // [0.5, 1.5) counts 1, [1.5, 2.5) counts 0.5: w = 0.5, 0.5 + 0.25, 0.25; × 8
    let effect = "share = 1\nunits_per_person = 1\ndelay = 0.5\nduration = 2\npersistence = 0.5";
    assert_eq!(units("{ 2020 = 8 }", effect), "2020 4, 2021 6, 2022 2");
}

#[test]
fn without_persistence_the_first_year_still_counts() {
    // 0 to the power of 0 is 1: the year [0.5, 1.5) counts, nothing after it; × 10
    let effect = "share = 1\nunits_per_person = 1\ndelay = 0.5\nduration = 3\npersistence = 0";
    assert_eq!(units("{ 2020 = 10 }", effect), "2020 5, 2021 5");
}

#[test]
fn nothing_counts_after_the_horizon_but_costs() {
    // one unit a year from 2020 to 2023, of which 2020 and 2021 count; both years' costs do, though 2022 is later
    let body = r#"
        [cost.all]
        amount = { 2020 = 1000, 2022 = 600 }
        [target_group.children]
        people = { 2020 = 10 }
        [effect.fewer]
        department = "social"
        unit_cost = "place"
        share = 0.1
        units_per_person = 1
        delay = 0
        duration = 4
        [effect.yearly]
        department = "social"
        unit_cost = "place"
        units = { 2021 = 0.2, 2022 = 5 }
    "#;
    let case = Case::new(body)
        .investment("horizon = 2021")
        .during("2020-01-01", "2021-12-31");
    let figures = case.figures();
    figures.effect_is("fewer", "units", "2020 1, 2021 1");
    figures.effect_is("yearly", "units", "2021 0.2");
    figures.is("cost.total", "1600");
    // (2 + 0.2) × 1 000 / 1 600 = 1.375
    figures.is("coverage", "1.375");
}

#[test]
fn the_likely_value_is_used_where_a_range_stands() {
    // 10 × 0.2 × 3 = 6: the likely values 0.2 and 3, whatever their ranges
    let effect = "share = { value = 0.2, low = 0.1, high = 0.9 }\n\
                  units_per_person = { value = 3, low = 1, high = 9, distribution = \"triangular\", source = \"s\" }\n\
                  delay = 0\nduration = 1";
    assert_eq!(
        units("{ by_year = { 2020 = 10 }, low = 0.5, high = 3 }", effect),
        "2020 6"
    );
}

#[test]
fn a_parameter_stands_for_a_number_in_many_places() {
    // success 0.5: 10 × 0.5 × 1 = 5, and 4 units × 0.5 = 2
    let effect = "share = { parameter = \"success\" }\nunits_per_person = 1\ndelay = 0\nduration = 1\n\
                  [parameter.success]\nvalue = 0.5\nlow = 0.3\nhigh = 0.7\n\
                  [effect.yearly]\ndepartment = \"school\"\nunit_cost = \"place\"\nunits = { 2020 = 4 }\n\
                  attribution = { parameter = \"success\" }";
    let figures = case("{ 2020 = 10 }", effect).figures();
    figures.effect_is("fewer", "units", "2020 5");
    figures.effect_is("yearly", "units", "2020 2");
}

#[test]
fn a_share_may_be_given_by_counts() {
    // 12 of 68: of 68 people 12, each 100 units. The range is that of Beta(12, 56), its 5th and 95th percentile.
    let counts =
        "share = { successes = 12, of = 68 }\nunits_per_person = 100\ndelay = 0\nduration = 1";
    let figures = case("{ 2020 = 68 }", counts).figures();
    figures.effect_is("fewer", "units", "2020 1200");
    let share = |key| figures.sensitivity("one_way", "effect.fewer.share", key);
    assert_eq!(
        ["value", "low", "high", "range"].map(share),
        ["0.176471", "0.106726", "0.257093", "input"]
    );
}
