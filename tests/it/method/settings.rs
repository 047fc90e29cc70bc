//! `--set` and scenarios: other values of inputs, by their addresses.

use crate::method::support::Case;

/// 4 + 2 places at 1 000 kr, half of which succeed, for social; 10 people's 1 place each for school, of which half.
fn case() -> Case {
    Case::new(
        r#"
        [cost.all]
        amount = 1000
        [cost.material]
        amount = { 2020 = 100, 2021 = 300 }
        [parameter.success]
        value = 0.5
        [target_group.children]
        people = { 2020 = 10, 2021 = 20 }
        [effect.yearly]
        department = "social"
        unit_cost = "place"
        units = { 2020 = 4, 2021 = 2 }
        attribution = { parameter = "success" }
        [effect.people]
        department = "school"
        unit_cost = "place"
        share = { parameter = "success" }
        units_per_person = 1
        delay = 0
        duration = 1
        [scenario.cautious]
        name = "Cautious"
        set = { "parameter.success" = 0.25, "unit_cost.place" = "*0.8", "effect.yearly.units.2021" = 4 }
        "#,
    )
}

/// Units of the two effects with these settings.
fn units(settings: &[&'static str]) -> [String; 2] {
    let figures = settings
        .iter()
        .fold(case(), |case, setting| case.with(&["--set", setting]))
        .figures();
    ["yearly", "people"].map(|id| figures.effect(id, "units"))
}

#[test]
fn nothing_is_changed_without_settings() {
    // 4 × 0.5 and 2 × 0.5; 10 × 0.5 and 20 × 0.5
    assert_eq!(units(&[]), ["2020 2, 2021 1", "2020 5, 2021 10"]);
}

#[test]
fn a_parameter_is_set_in_all_its_places() {
    // 0.1 in the place of 0.5
    let units = units(&["parameter.success=0.1"]);
    assert_eq!(units, ["2020 0.4, 2021 0.2", "2020 1, 2021 2"]);
}

#[test]
fn a_place_that_refers_to_a_parameter_is_set_alone() {
    // 1 in the place of success for the yearly effect, 0.5 for the other as before
    let units = units(&["effect.yearly.attribution=1"]);
    assert_eq!(units, ["2020 4, 2021 2", "2020 5, 2021 10"]);
}

#[test]
fn a_parameter_and_one_of_its_places_may_both_be_set() {
    // 0.1 where the parameter still stands, 1 where it is replaced
    let units = units(&["parameter.success=0.1", "effect.yearly.attribution=1"]);
    assert_eq!(units, ["2020 4, 2021 2", "2020 1, 2021 2"]);
}

#[test]
fn a_number_may_be_multiplied() {
    // share and attribution 0.5 × 0.2; one of them alone
    let both = units(&["parameter.success=*0.2"]);
    assert_eq!(both, ["2020 0.4, 2021 0.2", "2020 1, 2021 2"]);
    let one = units(&["effect.people.share=*0.2"]);
    assert_eq!(one, ["2020 2, 2021 1", "2020 1, 2021 2"]);
}

#[test]
fn one_year_of_a_table_may_be_set() {
    // 8 × 0.5 in 2021; 2 × 0.5 people in 2020
    let units = units(&[
        "effect.yearly.units.2021=8",
        "target_group.children.people.2020=2",
    ]);
    assert_eq!(units, ["2020 2, 2021 4", "2020 1, 2021 10"]);
}

#[test]
fn a_table_may_be_multiplied() {
    // 4 × 3 × 0.5 and 2 × 3 × 0.5; 10 × 0.8 × 0.5 and 20 × 0.8 × 0.5
    let units = units(&[
        "effect.yearly.units=*3",
        "target_group.children.people=*0.8",
    ]);
    assert_eq!(units, ["2020 6, 2021 3", "2020 4, 2021 8"]);
}

#[test]
fn a_key_left_to_its_default_may_be_set() {
    // deadweight 0.5: 2 and 1 halved; realisable 0.1: the units stay, what can be taken home does not
    let case = case().with(&[
        "--set",
        "effect.yearly.deadweight=0.5",
        "--set",
        "effect.yearly.realisable=0.1",
    ]);
    let figures = case.figures();
    figures.effect_is("yearly", "units", "2020 1, 2021 0.5");
    figures.effect_is("yearly", "realisable.by_year", "2020 100, 2021 50");
}

#[test]
fn a_persistence_left_to_its_default_may_be_set() {
    // two years, the second at 0.5: 5; 10 + 2.5; 5
    let units = units(&["effect.people.duration=2", "effect.people.persistence=0.5"]);
    assert_eq!(units[1], "2020 5, 2021 12.5, 2022 5");
}

#[test]
fn costs_may_be_set() {
    // 700 + 100 × 2 in 2020, 300 × 2 in 2021
    let case = case().with(&[
        "--set",
        "cost.all.amount=700",
        "--set",
        "cost.material.amount=*2",
    ]);
    case.figures().is("cost.by_year", "2020 900, 2021 600");
}

#[test]
fn a_unit_cost_may_be_set_for_all_that_use_it() {
    // 3 units × 600 and 15 units × 600
    let figures = case().with(&["--set", "unit_cost.place=600"]).figures();
    figures.effect_is("yearly", "expected.total", "1800");
    figures.effect_is("people", "expected.total", "9000");
    figures.effect_is("people", "unit_cost.cost", "600");
}

#[test]
fn a_scenario_sets_its_values_together() {
    // success 0.25, a place 800: (4 + 4) × 0.25 = 2 places, 1 600; 30 × 0.25 = 7.5 places, 6 000
    // 7 600 of 1 400 = 5.428571
    let figures = case().with(&["--scenario", "cautious"]).figures();
    figures.effect_is("yearly", "units", "2020 1, 2021 1");
    figures.effect_is("yearly", "expected.total", "1600");
    figures.effect_is("people", "expected.total", "6000");
    figures.is("coverage", "5.428571");
    figures.is("sources.scenario", "cautious");
}

#[test]
fn the_command_line_counts_before_a_scenario() {
    // success 0.5 after all; the scenario's 800 and its 4 for 2021 stay: (4 + 4) × 0.5 × 800
    let case = case().with(&["--scenario", "cautious", "--set", "parameter.success=0.5"]);
    let figures = case.figures();
    figures.effect_is("yearly", "expected.total", "3200");
    figures.effect_is("people", "units", "2020 5, 2021 10");
}
