//! The worked example of the method, figure by figure.

use serde_json::Value;

use crate::method::support::{Case, Figures};

/// Cost 1 000 000 kr in 2020. *social*: 10 people in 2020 and 10 in 2021, 100 days a year at 1 500 kr; *school*: posts
/// at 400 000 kr, of which only whole ones can be taken home.
pub(crate) fn worked_example() -> Case {
    Case::new(
        r#"
        [cost.all]
        amount = { 2020 = 1_000_000 }

        [target_group.all]
        people = { 2020 = 10, 2021 = 10 }

        [effect.hvb]
        department = "social"
        unit_cost = "hvb"
        without = 0.30
        with = 0.10
        units_per_person = 100
        delay = 1
        duration = 2
        persistence = 0.5
        attribution = 0.9

        [effect.post]
        department = "school"
        unit_cost = "post"
        units = { 2021 = 1.6, 2022 = 2.4 }
        step = 1
        "#,
    )
    .file(
        "unit-costs/2020.csv",
        "id,year,cost,name,area,unit,source\n\
         hvb,2020,1500,HVB,ifo,dygn,exempeldata\n\
         post,2020,400000,Post,skola,år,exempeldata\n",
    )
}

fn figures() -> Figures {
    worked_example().figures()
}

#[test]
fn the_cost_is_a_million() {
    let figures = figures();
    figures.is("cost.total", "1000000");
    figures.is("cost.by_year", "2020 1000000");
    figures.is("cost.all_costs", "1000000");
}

#[test]
fn the_effect_on_people_starts_a_year_later_and_halves() {
    // share 0.30 − 0.10 = 0.20; w(1) = 1, w(2) = 0.5; net 0.9; 10 × 0.2 × 100 = 200 units a year and intake
    // 2021: 200; 2022: 200 × 0.5 + 200 = 300; 2023: 200 × 0.5 = 100; × 0.9 = 180, 270, 90; × 1 500
    let figures = figures();
    figures.effect_is("hvb", "units", "2021 180, 2022 270, 2023 90");
    for money in ["expected", "realisable"] {
        let total = figures.effect("hvb", &format!("{money}.total"));
        assert_eq!(total, "810000", "{money}");
        let by_year = figures.effect("hvb", &format!("{money}.by_year"));
        assert_eq!(by_year, "2021 270000, 2022 405000, 2023 135000", "{money}");
    }
    figures.effect_is("hvb", "department", "social");
    figures.effect_is("hvb", "payer", "municipality");
    figures.effect_is("hvb", "kind", "service");
    figures.effect_is("hvb", "evidence_grade", "null");
    figures.effect_is("hvb", "unit_cost.cost", "1500");
    figures.effect_is("hvb", "unit_cost.year", "2020");
    figures.effect_is("hvb", "unit_cost.indexed_from", "null");
}

#[test]
fn only_whole_posts_are_taken_home() {
    // expected 1.6 × 400 000 and 2.4 × 400 000; realisable 1 × 400 000 and 2 × 400 000
    let figures = figures();
    figures.effect_is("post", "units", "2021 1.6, 2022 2.4");
    figures.effect_is("post", "expected.total", "1600000");
    figures.effect_is("post", "expected.by_year", "2021 640000, 2022 960000");
    figures.effect_is("post", "realisable.total", "1200000");
    figures.effect_is("post", "realisable.by_year", "2021 400000, 2022 800000");
}

#[test]
fn reductions_are_the_sums_of_the_effects() {
    // expected 2021: 270 + 640 = 910; 2022: 405 + 960 = 1 365; 2023: 135; together 2 410 thousand
    // realisable 2021: 270 + 400 = 670; 2022: 405 + 800 = 1 205; 2023: 135; together 2 010 thousand
    let figures = figures();
    let reductions = |path: &str| figures.figure(&format!("reductions.{path}"));
    assert_eq!(reductions("expected.total"), "2410000");
    assert_eq!(
        reductions("expected.by_year"),
        "2021 910000, 2022 1365000, 2023 135000"
    );
    assert_eq!(reductions("realisable.total"), "2010000");
    assert_eq!(
        reductions("realisable.by_year"),
        "2021 670000, 2022 1205000, 2023 135000"
    );
    assert_eq!(reductions("by_department.social.expected.total"), "810000");
    assert_eq!(
        reductions("by_department.social.realisable.total"),
        "810000"
    );
    assert_eq!(reductions("by_department.school.expected.total"), "1600000");
    assert_eq!(
        reductions("by_department.school.realisable.total"),
        "1200000"
    );
    assert_eq!(
        reductions("by_department.school.realisable.by_year"),
        "2021 400000, 2022 800000"
    );
}

#[test]
fn reductions_cover_the_cost_twice_and_pay_it_back_in_2022() {
    // k = 2 010 / 1 000 = 2.01; by year 0, 0.67, 0.67 + 1.205 = 1.875, 1.875 + 0.135 = 2.01
    let figures = figures();
    figures.is("coverage", "2.01");
    figures.is("coverage_all_costs", "2.01");
    let by_year = figures.figure("coverage_by_year");
    assert_eq!(by_year, "2020 0, 2021 0.67, 2022 1.875, 2023 2.01");
    figures.is("meets_target", "true");
    figures.is("payback_year", "2022");
}

#[test]
fn the_municipality_is_the_only_payer_and_society_gains_what_is_expected() {
    // 2 410 000 − 1 000 000 = 1 410 000. At 3 %:
    // 910 000 / 1.03 = 883 495.15; 1 365 000 / 1.0609 = 1 286 643.42; 135 000 / 1.092727 = 123 544.12
    // together 2 293 682.69, less 1 000 000
    let figures = figures();
    figures.is(
        "payers",
        "municipality expected 2410000, realisable 2010000",
    );
    figures.is("society.expected", "2410000");
    figures.is("society.transfers_excluded", "0");
    figures.is("society.net", "1410000");
    figures.is("society.npv", "1293682.69");
}

#[test]
fn later_reductions_are_worth_less_today() {
    // 670 000 / 1.03 = 650 485.44; 1 205 000 / 1.0609 = 1 135 828.07; 135 000 / 1.092727 = 123 544.12
    // together 1 909 857.63, which is 1.909858 of the cost in the first year
    let figures = figures();
    let present_value = |key: &str| figures.figure(&format!("present_value.{key}"));
    assert_eq!(present_value("discount_rate"), "0.03");
    assert_eq!(present_value("base_year"), "2020");
    assert_eq!(present_value("cost"), "1000000");
    assert_eq!(present_value("reductions"), "1909857.63");
    assert_eq!(present_value("npv"), "909857.63");
    assert_eq!(present_value("benefit_cost_ratio"), "1.909858");
}

#[test]
fn the_cost_comes_back_split_by_reductions_to_the_krona() {
    // principal 1 000 000: social × 810 / 2 010 = 402 985.07, school × 1 200 / 2 010 = 597 014.93, which gets the
    // krona left over; fee 50 000: 20 149.25 and 29 850.75, which gets it again
    // net: 810 000 − 423 134 = 386 866; 1 200 000 − 626 866 = 573 134
    let figures = figures();
    let plan = |path: &str| figures.figure(&format!("return_plan.{path}"));
    assert_eq!(plan("reservation"), "1000000");
    assert_eq!(plan("fee"), "50000");
    assert_eq!(plan("total"), "1050000");
    assert_eq!(plan("by_department.social.share"), "0.402985");
    assert_eq!(plan("by_department.school.share"), "0.597015");
    assert_eq!(
        figures.owed(&["social", "school"]),
        ["402985 + 20149", "597015 + 29851"]
    );
    assert_eq!(plan("by_department.social.total"), "423134");
    assert_eq!(plan("by_department.school.total"), "626866");
    assert_eq!(plan("by_department.social.net"), "386866");
    assert_eq!(plan("by_department.school.net"), "573134");
}

#[test]
fn departments_pay_as_reductions_arise() {
    // social: 270 000, then what is left of 423 134; fee 20 149 × 270 000 / 423 134 = 12 856.97, the rest 7 292.03
    // school: 400 000, then what is left of 626 866; fee 29 851 × 400 000 / 626 866 = 19 047.77, the rest 10 803.23
    let figures = figures();
    figures.pays("social 2021: 257143 + 12857; social 2022: 145842 + 7292; school 2021: 380952 + 19048; school 2022: 216063 + 10803");
    figures.is("return_plan.completed_year", "2022");
    assert_eq!(figures.warnings(), ["people-after-end"]);
}

#[test]
fn inputs_move_coverage_and_have_a_break_even() {
    // without 0.24: share 0.14, social 810 × 0.14 / 0.20 = 567, (567 + 1 200) / 1 000 = 1.767; 0.36: 1 053, 2.253
    // cost × 0.8: 2 010 / 800 = 2.5125; × 1.2: 2 010 / 1 200 = 1.675
    let figures = figures();
    for (address, expected) in [
        (
            "cost.all.amount",
            ["1", "0.8", "1.2", "2.5125", "1.675", "policy"],
        ),
        (
            "effect.hvb.without",
            ["0.3", "0.24", "0.36", "1.767", "2.253", "policy"],
        ),
    ] {
        let row = [
            "value",
            "low",
            "high",
            "coverage_low",
            "coverage_high",
            "range",
        ]
        .map(|key| figures.sensitivity("one_way", address, key));
        assert_eq!(row, expected, "{address}");
    }

    // without: school's 1 200 already cover the cost, so social may cost 200 more than nothing: 810 / 0.2 × share =
    // −200, share −0.0493827, without 0.0506173, rounded up to where the target holds
    // posts: with social's 810 one whole post is needed, in 2022: 2.4 × factor ≥ 1, factor 0.4166667
    for (address, expected) in [
        ("effect.hvb.without", ["0.3", "0.050618", "0.168727"]),
        ("effect.post.units", ["1", "0.416667", "0.416667"]),
    ] {
        let row = ["value", "break_even", "factor"]
            .map(|key| figures.sensitivity("break_even", address, key));
        assert_eq!(row, expected, "{address}");
    }
}

/// The whole of it, as the format shows it: each figure is worked out above, or is the sum of those that are.
#[test]
fn every_figure_of_the_format_is_the_one_of_the_method() {
    let expected = serde_json::from_str(include_str!("worked_example.json")).unwrap();
    let actual = serde_json::from_str(&figures().text).unwrap();
    assert_holds(&expected, &actual, "");
}

/// That what is expected stands in a result, which may say more; `…` is any text, and rows with an address are those of
/// that address.
fn assert_holds(expected: &Value, actual: &Value, path: &str) {
    match (expected, actual) {
        (Value::Object(keys), Value::Object(_)) => {
            for (key, expected) in keys {
                let found = actual.get(key);
                assert!(found.is_some(), "no {path}.{key}");
                assert_holds(expected, found.unwrap(), &format!("{path}.{key}"));
            }
            let by_year = path.ends_with(".by_year") || path.ends_with(".units");
            assert!(!by_year || expected == actual, "{path}: {actual}");
        }
        (Value::Array(rows), Value::Array(all))
            if rows.iter().all(|row| row["address"].is_string()) =>
        {
            for row in rows {
                let found = all.iter().find(|found| found["address"] == row["address"]);
                assert_holds(row, found.unwrap(), &format!("{path}.{}", row["address"]));
            }
        }
        (Value::Array(rows), Value::Array(all)) => {
            assert_eq!(rows.len(), all.len(), "{path}");
            for (row, found) in rows.iter().zip(all) {
                assert_holds(row, found, path);
            }
        }
        (Value::String(any), Value::String(_)) if any == "…" => {}
        _ => assert_eq!(expected, actual, "{path}"),
    }
}
