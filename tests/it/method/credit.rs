//! What is credited to the investment, and the yearly form of an effect.

use crate::method::support::{Case, Figures};

/// A yearly effect of places at 1 000 kr against a cost of 1 000 kr.
fn figures(effect: &str) -> Figures {
    case(effect).figures()
}

fn case(effect: &str) -> Case {
    Case::new(&format!(
        r#"
        [cost.all]
        amount = 1000
        [effect.fewer]
        department = "social"
        unit_cost = "place"
        {effect}
        "#
    ))
}

/// Corrections for three grades, the weakest of which is C.
const BIAS: &str = "[policy]\noptimism_bias = { A = 0, B = 0.1, C = 0.25 }";

#[test]
fn a_table_of_units_counts_as_it_stands() {
    // 2 × 1 000 and −1 × 1 000; half of the reduction can be taken home, the increase is paid in full
    let figures = figures("units = { 2020 = 2, 2021 = -1 }\nrealisable = 0.5");
    figures.effect_is("fewer", "units", "2020 2, 2021 -1");
    figures.effect_is("fewer", "expected.by_year", "2020 2000, 2021 -1000");
    figures.effect_is("fewer", "expected.total", "1000");
    figures.effect_is("fewer", "realisable.by_year", "2020 1000, 2021 -1000");
    figures.effect_is("fewer", "realisable.total", "0");
}

#[test]
fn years_before_the_start_count_as_they_stand() {
    // 0.5 × 1 000 in 2018 and 1 × 1 000 in 2020 against 1 000
    let figures = figures("units = { 2018 = 0.5, 2020 = 1 }");
    figures.effect_is("fewer", "expected.by_year", "2018 500, 2020 1000");
    figures.is("reductions.realisable.by_year", "2018 500, 2020 1000");
    figures.is("coverage", "1.5");
    assert_eq!(figures.warnings(), ["effect-before-start"]);
}

#[test]
fn what_would_have_happened_what_others_did_and_what_moved_elsewhere_is_taken_off() {
    // net = (1 − 0.2) × 0.5 × (1 − 0.25) = 0.3; 10 × 0.3 = 3, and −10 × 0.3 = −3
    let figures = figures(
        "units = { 2020 = 10, 2021 = -10 }\ndeadweight = 0.2\nattribution = 0.5\ndisplacement = 0.25",
    );
    figures.effect_is("fewer", "units", "2020 3, 2021 -3");
    figures.effect_is("fewer", "expected.by_year", "2020 3000, 2021 -3000");
}

#[test]
fn credit_is_taken_of_effects_on_people_too() {
    // 10 × 0.4 × 1 = 4; × (1 − 0.5) × 0.5 = 1
    let figures = figures(
        "target_group = \"children\"\nshare = 0.4\nunits_per_person = 1\ndelay = 0\nduration = 1\n\
         deadweight = 0.5\nattribution = 0.5\n[target_group.children]\npeople = { 2020 = 10 }",
    );
    figures.effect_is("fewer", "units", "2020 1");
}

#[test]
fn optimism_is_corrected_in_reductions_only() {
    // grade C: 4 × (1 − 0.25) = 3; the increase of 4 stays
    let effect = "units = { 2020 = 4, 2021 = -4 }\nevidence_grade = \"C\"";
    let figures = case(effect).and(BIAS).figures();
    figures.effect_is("fewer", "units", "2020 3, 2021 -4");
    figures.effect_is("fewer", "realisable.by_year", "2020 3000, 2021 -4000");
    figures.effect_is("fewer", "evidence_grade", "C");
}

#[test]
fn each_grade_has_its_own_correction() {
    // 10 × (1 − 0) and 10 × (1 − 0.1)
    for (grade, units) in [("A", "2020 10"), ("B", "2020 9")] {
        let effect = format!("units = {{ 2020 = 10 }}\nevidence_grade = \"{grade}\"");
        let figures = case(&effect).and(BIAS).figures();
        assert_eq!(figures.effect("fewer", "units"), units, "{grade}");
    }
}

#[test]
fn an_effect_without_a_grade_is_corrected_as_the_weakest() {
    // C is the weakest of A, B and C: 4 × (1 − 0.25) = 3
    let figures = case("units = { 2020 = 4 }").and(BIAS).figures();
    figures.effect_is("fewer", "units", "2020 3");
    figures.effect_is("fewer", "evidence_grade", "null");
    assert_eq!(figures.warnings(), ["weakest-grade-used"]);
}

#[test]
fn without_a_table_of_corrections_there_is_none() {
    // grade E, no table: 4 stay 4
    let figures = figures("units = { 2020 = 4 }\nevidence_grade = \"E\"");
    figures.effect_is("fewer", "units", "2020 4");
}

#[test]
fn every_part_of_the_credit_multiplies() {
    // 10 × (1 − 0.2) × 0.5 × (1 − 0.5) × (1 − 0.25) = 10 × 0.2 × 0.75 = 1.5; × realisable 0.4 = 0.6
    let effect = "units = { 2020 = 10 }\ndeadweight = 0.2\nattribution = 0.5\ndisplacement = 0.5\n\
                  evidence_grade = \"C\"\nrealisable = 0.4";
    let figures = case(effect).and(BIAS).figures();
    figures.effect_is("fewer", "units", "2020 1.5");
    figures.effect_is("fewer", "expected.total", "1500");
    figures.effect_is("fewer", "realisable.total", "600");
    figures.is("reductions.expected.total", "1500");
    figures.is("reductions.realisable.total", "600");
}

#[test]
fn coverage_rests_on_what_can_be_taken_home() {
    // 2 × 1 000 expected, × 0.75 = 1 500 realisable, against 1 000
    let figures = figures("units = { 2020 = 2 }\nrealisable = 0.75");
    figures.is("reductions.expected.total", "2000");
    figures.is("coverage", "1.5");
    let payers = figures.figure("payers");
    assert_eq!(payers, "municipality expected 2000, realisable 1500");
}

#[test]
fn what_is_nothing_to_nine_decimals_is_nothing() {
    // 2021: 0.0000000006 of a place counts: × 1 000 000 000 000 kr = 600
    // 2022: 0.0000000004 is 0 to nine decimals, not 400 kr, and no year of the plan
    let tables = r#"
        [cost.all]
        amount = 1000
        [effect.fewer]
        department = "social"
        unit_cost = "palace"
        units = { 2021 = 0.0000000006, 2022 = 0.0000000004 }
        evidence_grade = "C"
        [unit_cost.palace]
        name = "A palace"
        area = "ifo"
        unit = "palace"
        cost = 1_000_000_000_000
        source = "exempeldata"
        "#;
    let figures = Case::new(tables).figures();
    figures.effect_is("fewer", "expected.by_year", "2021 600");
    figures.effect_is("fewer", "realisable.by_year", "2021 600");
    figures.is("coverage_by_year", "2020 0, 2021 0.6");
    // Corrected by half it is 0.0000000003, and so nothing.
    let corrected = Case::new(tables).and("[policy]\noptimism_bias = { C = 0.5 }");
    let figures = corrected.figures();
    figures.effect_is("fewer", "expected.total", "0");
    // Half of it can be taken home: 0.0000000003 of 0.0000000006.
    let half = tables.replace("evidence_grade = \"C\"", "realisable = 0.5");
    let figures = Case::new(&half).figures();
    figures.effect_is("fewer", "expected.total", "600");
    figures.effect_is("fewer", "realisable.total", "0");
}
