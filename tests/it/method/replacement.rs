//! What people receive instead: a line of its own, borne in full.

use crate::method::support::{Case, Figures};

/// An effect of social on places at 1 000 kr, replaced by homes at 400 kr.
fn figures(effect: &str, replaced_by: &str) -> Figures {
    case(effect, replaced_by).figures()
}

fn case(effect: &str, replaced_by: &str) -> Case {
    Case::new(&format!(
        r#"
        [cost.all]
        amount = 1000
        [effect.fewer]
        department = "social"
        unit_cost = "place"
        {effect}
        [effect.fewer.replaced_by]
        {replaced_by}
        "#
    ))
}

const LINE: &str = "fewer.replaced_by";

#[test]
fn each_unit_avoided_costs_a_unit_of_what_comes_instead() {
    // 4 places of 1 000 less, 4 homes of 400 more: 4 000 − 1 600 = 2 400
    let figures = figures("units = { 2020 = 4 }", "unit_cost = \"home\"");
    assert_eq!(figures.effects(), ["fewer", LINE]);
    figures.effect_is(LINE, "units", "2020 -4");
    figures.effect_is(LINE, "expected.total", "-1600");
    figures.effect_is(LINE, "realisable.total", "-1600");
    figures.effect_is(LINE, "department", "social");
    figures.effect_is(LINE, "payer", "municipality");
    figures.is("reductions.by_department.social.realisable.total", "2400");
    figures.is("coverage", "2.4");
}

#[test]
fn less_or_more_than_a_unit_may_come_instead() {
    // 4 × 0.5 = 2 homes: 4 000 − 800; 4 × 3 = 12 homes: 4 000 − 4 800
    for (factor, total) in [("0.5", "3200"), ("3", "-800")] {
        let replaced_by = format!("unit_cost = \"home\"\nunits_per_unit = {factor}");
        let figures = figures("units = { 2020 = 4 }", &replaced_by);
        assert_eq!(
            figures.figure("reductions.realisable.total"),
            total,
            "{factor}"
        );
    }
}

#[test]
fn another_department_may_bear_what_comes_instead() {
    // social gains 4 000, school bears 4 × 400
    let figures = figures(
        "units = { 2020 = 4 }",
        "unit_cost = \"home\"\ndepartment = \"school\"",
    );
    let total =
        |id: &str| figures.figure(&format!("reductions.by_department.{id}.realisable.total"));
    assert_eq!([total("social"), total("school")], ["4000", "-1600"]);
    figures.is("reductions.realisable.total", "2400");
}

#[test]
fn another_payer_may_bear_what_comes_instead() {
    // the municipality gains 4 000; the region bears 4 × 400, beside the municipality and never in its sum
    let figures = figures(
        "units = { 2020 = 4 }",
        "unit_cost = \"home\"\npayer = \"region\"",
    );
    figures.effect_is(LINE, "payer", "region");
    figures.is("reductions.realisable.total", "4000");
    figures.is("payers.municipality.realisable", "4000");
    figures.is("payers.region.realisable", "-1600");
    figures.is("society.expected", "2400");
}

#[test]
fn the_payer_is_the_unit_cost_s_where_none_is_named() {
    // care is the region's, 500 kr: 4 × 500
    let figures = figures("units = { 2020 = 4 }", "unit_cost = \"care\"");
    figures.is("payers.municipality.realisable", "4000");
    figures.is("payers.region.realisable", "-2000");
}

#[test]
fn a_transfer_that_comes_instead_is_left_out_of_society() {
    // income is the state's transfer, 200 kr: 4 × 200 more for the state, but nothing that society loses
    let figures = figures("units = { 2020 = 4 }", "unit_cost = \"income\"");
    figures.effect_is(LINE, "kind", "transfer");
    figures.is("payers.state.expected", "-800");
    figures.is("society.expected", "4000");
    figures.is("society.transfers_excluded", "-800");
    figures.is("society.net", "3000");
}

#[test]
fn weaker_evidence_lowers_the_reduction_and_not_what_comes_instead() {
    // grade C: 10 × (1 − 0.2) = 8 places, of which half can be taken home: 8 000 expected, 4 000 realisable
    // 10 homes come instead all the same, borne in full: −4 000 expected and realisable alike
    let effect = "units = { 2020 = 10 }\nevidence_grade = \"C\"\nrealisable = 0.5";
    let case = case(effect, "unit_cost = \"home\"").and("[policy]\noptimism_bias = { C = 0.2 }");
    let figures = case.figures();
    figures.effect_is("fewer", "units", "2020 8");
    figures.effect_is("fewer", "expected.total", "8000");
    figures.effect_is("fewer", "realisable.total", "4000");
    figures.effect_is(LINE, "units", "2020 -10");
    figures.effect_is(LINE, "expected.total", "-4000");
    figures.effect_is(LINE, "realisable.total", "-4000");
    figures.is("reductions.expected.total", "4000");
    figures.is("reductions.realisable.total", "0");
}

#[test]
fn what_comes_instead_is_corrected_where_it_is_the_reduction() {
    // 10 places more, in full: −10 000; 10 homes less, grade C: 10 × (1 − 0.2) = 8, of which half can be taken home:
    // 8 × 400 = 3 200 expected, 1 600 realisable
    let effect = "units = { 2020 = -10 }\nevidence_grade = \"C\"\nrealisable = 0.5";
    let case = case(effect, "unit_cost = \"home\"").and("[policy]\noptimism_bias = { C = 0.2 }");
    let figures = case.figures();
    figures.effect_is("fewer", "realisable.total", "-10000");
    figures.effect_is(LINE, "units", "2020 8");
    figures.effect_is(LINE, "expected.total", "3200");
    figures.effect_is(LINE, "realisable.total", "1600");
    figures.effect_is(LINE, "non_realisable.total", "1600");
}

#[test]
fn what_comes_instead_knows_no_steps() {
    // 1.6 places, in whole steps 1; 1.6 homes: 1 000 − 640 = 360
    let figures = figures("units = { 2020 = 1.6 }\nstep = 1", "unit_cost = \"home\"");
    figures.effect_is("fewer", "realisable.total", "1000");
    figures.effect_is(LINE, "realisable.total", "-640");
    figures.is("reductions.realisable.total", "360");
}

#[test]
fn what_is_spared_when_units_increase_is_a_reduction() {
    // 2020: 2 places more, −2 000; 2 homes less, + 800, of which half can be taken home: 400
    // 2021: 4 places less, of which half can be taken home: 2 000; 4 homes more, −1 600 in full
    let figures = figures(
        "units = { 2020 = -2, 2021 = 4 }\nrealisable = 0.5",
        "unit_cost = \"home\"",
    );
    figures.effect_is("fewer", "realisable.by_year", "2020 -2000, 2021 2000");
    figures.effect_is(LINE, "units", "2020 2, 2021 -4");
    figures.effect_is(LINE, "expected.by_year", "2020 800, 2021 -1600");
    figures.effect_is(LINE, "realisable.by_year", "2020 400, 2021 -1600");
    figures.is("reductions.realisable.by_year", "2020 -1600, 2021 400");
}

#[test]
fn what_is_spared_knows_no_steps_and_joins_no_pool() {
    // 1.6 places more in steps of 1, −1 600 in full; 1.6 homes less, + 640 in full: −960
    let figures = figures("units = { 2020 = -1.6 }\nstep = 1", "unit_cost = \"home\"");
    figures.effect_is("fewer", "realisable.total", "-1600");
    figures.effect_is(LINE, "realisable.total", "640");
}

#[test]
fn a_trace_of_a_unit_brings_nothing_instead() {
    // 0.0000000004 places are 0 to nine decimals, and so are the homes that come instead, a thousand million for each
    let figures = figures(
        "units = { 2020 = 4, 2021 = 0.0000000004 }",
        "unit_cost = \"home\"\nunits_per_unit = 1000000000",
    );
    figures.effect_is(LINE, "units", "2020 -4000000000");
}

#[test]
fn weaker_evidence_never_raises_coverage() {
    // 10 places of 1 000 less, 40 homes of 400 more: 10 000 − 16 000 = −6 000; of grade C 8 places: 8 000 − 16 000 = −8 000
    // 10 places more, 40 homes less: −10 000 + 16 000 = 6 000; of grade C 32 homes: −10 000 + 12 800 = 2 800
    for (units, certain, corrected) in [("10", "-6", "-8"), ("-10", "6", "2.8")] {
        let effect = format!("units = {{ 2020 = {units} }}\nevidence_grade = \"C\"");
        let case = case(&effect, "unit_cost = \"home\"\nunits_per_unit = 4");
        case.figures().is("coverage", certain);
        let biased = case.and("[policy]\noptimism_bias = { C = 0.2 }");
        biased.figures().is("coverage", corrected);
    }
}
